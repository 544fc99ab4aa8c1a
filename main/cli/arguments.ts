/** The words after a command and the options it knows in; what was given, or what is wrong with it, out. */
import { parseArgs } from 'node:util'
import { nearest } from '../../graph-data/nearest.ts'
import { answer, problem, type Answer, type Given, type OptionSpec } from './command.ts'

/** ` (did you mean …?)` where something known is near, or holds the word. */
export function suggestion(word: string, known: Iterable<string>): string {
  const all = [...known]
  const near = nearest(word, all) ?? (word.length < 3 ? undefined : all.find((one) => one.includes(word)))
  return near === undefined ? '' : ` (did you mean ${near}?)`
}

/** Parse the words. Unknown and repeated options, missing and surplus values are problems. */
export function parseWords(words: readonly string[], specs: readonly OptionSpec[]): Answer<Given> {
  const byName = new Map(
    specs.flatMap((spec) => [spec.name, ...(spec.alias ? [spec.alias] : [])].map((name) => [name, spec]))
  )
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      [...byName].map(([name, { value, optional }]) => [
        name,
        { type: value === null || optional ? 'boolean' : 'string' } as const
      ])
    )
  })
  const operands: string[] = []
  /** Words that an option before them took. */
  const taken = new Set<number>()
  const values = new Map<string, string | true>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && !taken.has(at)) operands.push(token.value)
    if (token.kind !== 'option') continue
    const spec = byName.get(token.name)
    if (spec === undefined) {
      const known = [...byName.keys()].map((name) => `--${name}`)
      return problem(`unknown option ${token.rawName}${suggestion(token.rawName, known)}`)
    }
    if (values.has(spec.name)) {
      const other = spec.alias ? ` (--${spec.alias} is the same option)` : ''
      return problem(`--${spec.name} is given more than once${other}`)
    }
    if (spec.value === null) {
      if (token.value !== undefined) return problem(`--${spec.name} takes no value`)
      values.set(spec.name, true)
      continue
    }
    if (spec.optional) {
      const next = tokens[at + 1]
      const isNext = token.value === undefined && next?.kind === 'positional'
      const word = isNext ? next.value : token.value
      if (word !== undefined && spec.choices?.includes(word) === false) {
        return problem(
          `--${spec.name} takes ${spec.choices.join(', ')}, not ${word}${suggestion(word, spec.choices)}`
        )
      }
      if (isNext) taken.add(at + 1)
      values.set(spec.name, word ?? true)
      continue
    }
    const value = token.value ?? ''
    if (value === '' && token.value !== undefined && spec.mayBeEmpty) {
      values.set(spec.name, value)
      continue
    }
    // `--out --format svg` is a forgotten value far more often than a file called --format.
    if (value === '' || (!token.inlineValue && value.startsWith('-') && value !== '-')) {
      return problem(`--${spec.name} needs a value: --${spec.name} <${spec.value}>`)
    }
    if (spec.choices !== undefined && !spec.choices.includes(value)) {
      return problem(
        `--${spec.name} takes ${spec.choices.join(', ')}, not ${value}${suggestion(value, spec.choices)}`
      )
    }
    values.set(spec.name, value)
  }
  return answer({
    operands,
    text(name) {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
    on: (name) => values.get(name) === true
  })
}
