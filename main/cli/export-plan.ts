/** What to write where: the words of `ecograph export` in; formats, stacks, languages and the names of the files out. */
import { join } from 'node:path'
import type { Language } from '../../graph-data/catalogue.ts'
import { languages } from '../../graph-data/schema/primitives.ts'
import { exportFormatList } from '../../diagram/export/format.ts'
import { exportFormats } from '../../diagram/export/registry.ts'
import { fileName } from '../file-name.ts'
import { suggestion } from './arguments.ts'
import { answer, problem, type Answer, type Given, type OptionSpec } from './command.ts'
import { outOption } from './output.ts'

type Format = (typeof exportFormats)[number]

const formatIds: readonly string[] = exportFormatList.map(({ id }) => id)

export const planOptions: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'id,id',
    description: `one or more of ${formatIds.join(', ')} (default: by the ending of --out)`
  },
  outOption,
  {
    name: 'out-dir',
    value: 'folder',
    description:
      'the folder for a file a format, named <stack or view>-<language>.<ending>; it is made where it is missing'
  },
  { name: 'stacks', value: 'all|id,id', description: 'a picture for each of these stacks (with --out-dir)' },
  { name: 'languages', value: 'en,ko', description: 'a picture in each of these languages (with --out-dir)' },
  {
    name: 'quiet',
    value: null,
    description: 'say nothing of what was written; warnings and failures are told'
  }
]

/** Where the pictures go: one to a file or standard output, or any number to a folder. */
export type Plan = {
  readonly formats: readonly Format[]
  readonly target: { readonly out: string } | { readonly folder: string }
  /** Null: the language of the view. */
  readonly languages: readonly (Language | null)[]
}

/** Words between commas, each once. */
const split = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  )
]

const byId = (id: string | undefined): Format | undefined => exportFormats.find((format) => format.id === id)

function readFormats(wanted: string | undefined, out: string | undefined): Answer<readonly Format[]> {
  if (wanted === undefined) {
    const named = exportFormatList.find(({ extension }) => out?.toLowerCase().endsWith(`.${extension}`))
    const format = byId(named?.id)
    if (format) return answer([format])
    const ending = /[^/\\]\.([^./\\]+)$/.exec(out ?? '')?.[1]
    const unknown =
      ending === undefined ? '' : `.${ending} is the ending of none${suggestion(ending, formatIds)}; `
    return problem(`${unknown}say which format: --format ${formatIds.join('|')}`)
  }
  const ids = split(wanted)
  if (ids.length === 0) return problem(`say which format: --format ${formatIds.join('|')}`)
  const unknown = ids.find((id) => !byId(id))
  if (unknown !== undefined) {
    return problem(
      `there is no format ${unknown}${suggestion(unknown, formatIds)}; the formats are ${formatIds.join(', ')}`
    )
  }
  return answer(ids.flatMap((id) => byId(id) ?? []))
}

function readLanguages(given: Given): Answer<readonly (Language | null)[]> {
  const several = given.text('languages')
  if (several === undefined) return answer([null])
  if (given.text('language') !== undefined) {
    return problem('--language and --languages both say the language; give one of them')
  }
  const words = split(several)
  const unknown = words.find((word) => !languages.some((language) => language === word))
  if (unknown !== undefined || words.length === 0) {
    return problem(`--languages takes ${languages.join(',')}, not ${unknown ?? several}`)
  }
  return answer(languages.filter((language) => words.includes(language)))
}

/** Read the plan; null where nothing is to be drawn, and only a preset is to be kept. */
export function readPlan(given: Given): Answer<Plan | null> {
  const [out, folder, stacks] = [given.text('out'), given.text('out-dir'), given.text('stacks')]
  if (out !== undefined && folder !== undefined) {
    return problem('--out names one file and --out-dir a folder; give one of them')
  }
  if (stacks !== undefined && given.text('stack') !== undefined) {
    return problem('--stack and --stacks both name stacks; give one of them')
  }
  if (stacks !== undefined && given.text('step') !== undefined) {
    return problem('--step belongs to one stack: --stack <id>, not --stacks')
  }
  if (out === undefined && folder === undefined) {
    const wants = ['format', 'stacks', 'languages'].some((name) => given.text(name) !== undefined)
    return given.text('save-preset') !== undefined && !wants
      ? answer(null)
      : problem('export needs a place to write to: --out <file>, --out -, or --out-dir <folder>')
  }
  const formats = readFormats(given.text('format'), out)
  if (!formats.ok) return formats
  const spoken = readLanguages(given)
  if (!spoken.ok) return spoken
  if (folder !== undefined)
    return answer({ formats: formats.value, target: { folder }, languages: spoken.value })
  if (stacks !== undefined) return problem('--stacks writes several files: --out-dir <folder>, not --out')
  if (given.text('languages') !== undefined) {
    return problem('--languages writes several files: --out-dir <folder>, not --out')
  }
  if (formats.value.length > 1) {
    return problem('several formats are several files: --out-dir <folder>, not --out')
  }
  return answer({ formats: formats.value, target: { out: out ?? '-' }, languages: spoken.value })
}

/** Gives each picture and format a path of its own in a folder, whatever the system takes for the same name. */
export function createNames(folder: string): (stem: string, language: Language, format: Format) => string {
  const taken = new Set<string>()
  return (stem, language, { id }) => {
    const extension = exportFormatList.find((format) => format.id === id)?.extension ?? id
    const free = (name: string): boolean => {
      const key = name.toLowerCase()
      if (taken.has(key)) return false
      taken.add(key)
      return true
    }
    const plain = fileName(stem, `-${language}.${extension}`)
    if (free(plain)) return join(folder, plain)
    // Two formats may share an ending, and two long names their beginning.
    const named = fileName(stem, `-${language}-${id}.${extension}`)
    if (free(named)) return join(folder, named)
    for (let count = 2; ; count += 1) {
      const counted = fileName(stem, `-${language}-${count}.${extension}`)
      if (free(counted)) return join(folder, counted)
    }
  }
}
