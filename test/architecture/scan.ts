/** Source files in; every import in them out, with where it leads. Reports too much rather than too little. */
import { posix } from 'node:path'

/** A file of the project: its path from the root with forward slashes, and its text. */
export type SourceText = { readonly path: string; readonly text: string }

export type Import = {
  readonly from: string
  readonly line: number
  /** As written. */
  readonly specifier: string
  /** The file it leads to, from the root of the project; null for packages. */
  readonly target: string | null
  /** Gone after compilation: `import type`, or every name marked `type`. */
  readonly typeOnly: boolean
  /** Asked for while its file runs, and not before. */
  readonly later: boolean
}

/** Comments become blanks of the same length; strings stay, so that what looks like a comment in them does too. */
export function blankComments(text: string): string {
  const tokens = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu
  return text.replaceAll(tokens, (token) =>
    /^\/[/*]/u.test(token) ? token.replaceAll(/[^\n]/gu, ' ') : token
  )
}

/** From here on, the forms of what is asked for while the file runs. */
const firstLater = 2

const forms = [
  // import x from 'y' · import { x } from 'y' · import type … · export … from 'y'
  /(?<=^|[;\n{}])[ \t]*(?:import|export)\s+(?<clause>[^'"`;]*?)\s*from\s*(?<quote>['"])(?<specifier>[^'"\n]+)\k<quote>/gu,
  // import 'y'
  /(?<=^|[;\n{}])[ \t]*import\s*(?<quote>['"])(?<specifier>[^'"\n]+)\k<quote>/gu,
  // import('y') as value and as type, require('y'), new URL('y', import.meta.url)
  /\b(?:import|require(?:\.resolve)?)\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`\n]+)\k<quote>/gu,
  /\bnew\s+URL\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`$\n]+)\k<quote>\s*,\s*import\.meta\.url/gu
]

function isTypeOnly(clause: string | undefined): boolean {
  if (clause === undefined) return false
  if (/^type\b(?!\s*,)/u.test(clause)) return true
  const names = /^\{(?<names>[^}]*)\}$/u
    .exec(clause)
    ?.groups?.['names']?.split(',')
    .filter((name) => name.trim() !== '')
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/u.test(name))
}

/** Every import of a file, in the order of the forms above. */
export function importsOf({ path, text }: SourceText): Import[] {
  const code = blankComments(text)
  return forms.flatMap((form, at) =>
    [...code.matchAll(form)].map((match) => {
      const specifier = match.groups?.['specifier'] ?? ''
      const start = match.index + match[0].length - match[0].trimStart().length
      return {
        from: path,
        line: code.slice(0, start).split('\n').length,
        specifier,
        target: specifier.startsWith('.')
          ? posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/u, '')))
          : null,
        typeOnly: isTypeOnly(match.groups?.['clause']),
        later: at >= firstLater
      }
    })
  )
}

/** The groups of files that import each other in a circle, each sorted; types count, since they too tie files together. */
export function findCycles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, Set<string>>()
  for (const { from, target } of imports) {
    if (target !== null) targets.set(from, (targets.get(from) ?? new Set()).add(target))
  }
  const reach = (start: string): Set<string> => {
    const seen = new Set<string>()
    const open = [...(targets.get(start) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(targets.get(next) ?? []))
    }
    return seen
  }
  const reached = new Map([...targets.keys()].map((file) => [file, reach(file)]))
  const grouped = new Set<string>()
  const cycles: string[][] = []
  for (const [file, ends] of reached) {
    if (!ends.has(file) || grouped.has(file)) continue
    const group = [...ends].filter((other) => reached.get(other)?.has(file)).sort()
    for (const member of group) grouped.add(member)
    cycles.push(group)
  }
  return cycles
}

/** Every import on the ways that start at a file and are there when it runs. */
export function reachableFrom(file: string, imports: readonly Import[]): Import[] {
  const seen = new Set<string>()
  const open = [file]
  const found: Import[] = []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const entry of imports) {
      if (entry.from !== next || entry.typeOnly) continue
      found.push(entry)
      if (entry.target !== null) open.push(entry.target)
    }
  }
  return found
}
