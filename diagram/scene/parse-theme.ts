/**
 * Text of a theme file in, YAML or JSON; the company's theme, or what is wrong, where, and what to do about it, out.
 * Apart from `company-theme.ts` so that whoever only uses a theme does not load the YAML reader.
 */
import type { z } from 'zod'
import type { Text } from '../../graph-data/catalogue.ts'
import { nearest } from '../../graph-data/nearest.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import type { FieldPath } from '../../graph-data/parse/plain.ts'
import { formatField, readYaml, type YamlFile } from '../../graph-data/parse/yaml.ts'
import { hues, type Hue } from '../../graph-data/schema/primitives.ts'
import { contrast } from './colour.ts'
import { companyThemeSchema, companyThemeVersion, leastContrast, type CompanyTheme } from './company-theme.ts'

export type ParsedTheme =
  { readonly ok: true; readonly theme: CompanyTheme } | { readonly ok: false; readonly message: Text }

/** A theme is a few lines; whoever opens something else is told so before it is read. */
const mostCharacters = 64 * 1024

const refuse = (message: Text): ParsedTheme => ({ ok: false, message })

/** Parse a theme file. Never throws. */
export function parseTheme(text: string): ParsedTheme {
  if (text.trim() === '') return refuse({ en: 'The theme file is empty.', ko: '테마 파일이 비어 있습니다.' })
  if (text.length > mostCharacters) {
    return refuse({
      en: 'The file is too large to be a theme (over 64 KiB).',
      ko: '테마 파일이라고 하기에는 너무 큽니다(64KiB 초과).'
    })
  }
  const read = readYaml(text)
  if (!read.ok) {
    const [fault] = read.faults
    const place = { line: fault?.line ?? 1, column: fault?.column ?? 1 }
    return at(
      place,
      fillText(
        {
          en: 'The file is neither YAML nor JSON that can be read here: {reason}',
          ko: 'YAML이나 JSON으로 읽을 수 없습니다. {reason}'
        },
        { reason: fault?.message ?? '' }
      )
    )
  }
  const { file } = read
  const { value } = file
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse({
      en: 'This is no theme: a theme file holds fields such as "format: ecograph-theme" and "name: ACME".',
      ko: '테마 파일이 아닙니다. 테마 파일에는 "format: ecograph-theme", "name: ACME" 같은 항목이 있어야 합니다.'
    })
  }
  const parsed = companyThemeSchema.safeParse(value)
  if (parsed.success) return { ok: true, theme: parsed.data }
  const faults = parsed.error.issues
    .flatMap((issue) => faultsOf(issue, value, file))
    .map((fault) => ({ ...fault, place: file.place(fault.path) }))
    // One slip can break two rules, and is told once.
    .filter(({ message }, index, all) => all.findIndex((other) => other.message.en === message.en) === index)
    .toSorted(
      (a, b) => rank(a.path) - rank(b.path) || a.place.line - b.place.line || a.place.column - b.place.column
    )
  const [first] = faults
  if (!first) return refuse({ en: 'The theme cannot be read.', ko: '테마를 읽을 수 없습니다.' })
  const more = faults.length - 1
  const told = first.message
  // In a file of another format or version everything else is wrong, too, and says nothing.
  if (more === 0 || rank(first.path) === 0) return at(first.place, told)
  return at(
    first.place,
    more === 1
      ? fillText(
          { en: '{first} (1 more fault below.)', ko: '{first} (아래에 문제가 1개 더 있습니다.)' },
          { first: told }
        )
      : fillText(
          { en: '{first} ({more} more faults below.)', ko: '{first} (아래에 문제가 {more}개 더 있습니다.)' },
          { first: told, more }
        )
  )
}

const at = ({ line, column }: ReturnType<YamlFile['place']>, fault: Text): ParsedTheme =>
  refuse(
    fillText(
      { en: 'Line {line}, column {column}: {fault}', ko: '{line}행 {column}열: {fault}' },
      { line, column, fault }
    )
  )

/** What a file is comes before what is in it. */
const rank = ([field]: FieldPath): number => (field === 'format' || field === 'version' ? 0 : 1)

type Fault = { readonly message: Text; readonly path: FieldPath }

/** The value at a path, never one that is inherited. */
function valueAt(value: unknown, path: FieldPath): unknown {
  let inner = value
  for (const part of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, part)) return undefined
    inner = (inner as Record<string | number, unknown>)[part]
  }
  return inner
}

function faultsOf(issue: z.core.$ZodIssue, value: object, file: YamlFile): readonly Fault[] {
  const path = issue.path as FieldPath
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: path.length === 0 ? unknownField(key) : unknownHue(key)
    }))
  }
  if (issue.code === 'custom') return [{ path, message: tooFaint(issue.params) }]
  const given = valueAt(value, path)
  return [{ path, message: say(path, given, file.typed(path)) }]
}

/** What a value at a path must be. */
function say(path: FieldPath, given: unknown, typed: string | undefined): Text {
  const [field, part] = path
  switch (field) {
    case 'format':
      return {
        en: 'This is not an Ecograph theme: it must say "format: ecograph-theme".',
        ko: 'Ecograph 테마 파일이 아닙니다. "format: ecograph-theme"이 있어야 합니다.'
      }
    case 'version':
      return typeof given === 'number' && given > companyThemeVersion
        ? fillText(
            {
              en: 'The theme was made for a newer Ecograph (theme format {given}; this one knows up to {known}). Update Ecograph.',
              ko: '더 새로운 Ecograph용 테마입니다(테마 형식 {given}, 이 버전은 {known}까지 지원). Ecograph를 업데이트하세요.'
            },
            { given, known: companyThemeVersion }
          )
        : fillText(
            {
              en: 'The theme must say which version of the format it has: "version: {known}".',
              ko: '테마 형식의 버전이 있어야 합니다. "version: {known}" 항목을 추가하세요.'
            },
            { known: companyThemeVersion }
          )
    case 'name':
      return {
        en: 'The theme needs a name of 1 to 60 characters on one line, as in "name: \'ACME\'".',
        ko: '테마 이름은 한 줄, 1~60자여야 합니다. 예: "name: \'ACME\'".'
      }
    case 'colours':
      return part === undefined
        ? {
            en: '"colours" holds one hue a line, as in "blue: \'#0b5fff\'".',
            ko: '"colours"에는 한 줄에 한 색상씩 씁니다. 예: "blue: \'#0b5fff\'".'
          }
        : sayColour(formatField(path), given, typed)
    case 'palette':
      return part === undefined
        ? {
            en: '"palette" is a list of 1 to 20 colours, as in "palette: [\'#0b5fff\', \'#101828\']".',
            ko: '"palette"는 색 1~20개의 목록입니다. 예: "palette: [\'#0b5fff\', \'#101828\']".'
          }
        : sayColour(formatField(path), given, typed)
    default:
      return sayColour(formatField(path), given, typed)
  }
}

/** What is wrong with a colour; the usual slips are told by name. */
function sayColour(field: string, given: unknown, typed: string | undefined): Text {
  if (given === null) {
    return fillText(
      {
        en: '"{field}" has no colour. In YAML # begins a comment, so put the colour in quotes, as in \'#0b5fff\'.',
        ko: '"{field}"에 색이 없습니다. YAML에서 #은 주석의 시작이므로 색을 따옴표로 감싸세요. 예: \'#0b5fff\'.'
      },
      { field }
    )
  }
  const written = typed ?? (typeof given === 'string' ? given : '')
  if (/^([0-9a-f]{3}|[0-9a-f]{6})$/iu.test(written)) {
    return fillText(
      {
        en: '"{field}" lacks its #. Did you mean \'#{written}\', with the quotes?',
        ko: '"{field}"에 #이 빠졌습니다. 따옴표까지 포함해 \'#{written}\'처럼 쓰세요.'
      },
      { field, written }
    )
  }
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written
  return shown === ''
    ? fillText(
        {
          en: "\"{field}\" is not a colour. Write it as '#rrggbb', as in '#0b5fff'.",
          ko: "\"{field}\"의 값이 색이 아닙니다. '#rrggbb' 형식으로 쓰세요. 예: '#0b5fff'."
        },
        { field }
      )
    : fillText(
        {
          en: '"{field}" is not a colour ("{shown}"). Write it as \'#rrggbb\', as in \'#0b5fff\'.',
          ko: '"{field}"의 값이 색이 아닙니다("{shown}"). \'#rrggbb\' 형식으로 쓰세요. 예: \'#0b5fff\'.'
        },
        { field, shown }
      )
}

const fields = Object.keys(companyThemeSchema.unwrap().shape)

function unknownField(key: string): Text {
  const meant =
    nearest(key, fields) ?? ((hues as readonly string[]).includes(key) ? `colours.${key}` : undefined)
  return meant === undefined
    ? fillText(
        {
          en: 'There is no field "{key}" here. Known are: {known}.',
          ko: '"{key}" 항목은 없습니다. 사용할 수 있는 항목: {known}.'
        },
        { key, known: fields.join(', ') }
      )
    : fillText(
        {
          en: 'There is no field "{key}" here. Did you mean "{meant}"?',
          ko: '"{key}" 항목은 없습니다. 혹시 "{meant}"입니까?'
        },
        { key, meant }
      )
}

/** What people call hues that have another name here. */
const otherNames: ReadonlyMap<string, Hue> = new Map([
  ['red', 'rose'],
  ['crimson', 'rose'],
  ['yellow', 'amber'],
  ['gold', 'amber'],
  ['purple', 'violet'],
  ['magenta', 'pink'],
  ['grey', 'slate'],
  ['gray', 'slate'],
  ['black', 'slate'],
  ['neutral', 'slate'],
  ['turquoise', 'teal'],
  ['navy', 'blue'],
  ['indigo', 'blue'],
  ['lime', 'green']
])

function unknownHue(key: string): Text {
  const meant = otherNames.get(key.toLowerCase()) ?? nearest(key, hues)
  return meant === undefined
    ? fillText(
        {
          en: 'There is no hue "{key}". The hues are: {known}.',
          ko: '"{key}" 색상은 없습니다. 사용할 수 있는 색상: {known}.'
        },
        { key, known: hues.join(', ') }
      )
    : fillText(
        {
          en: 'There is no hue "{key}". Did you mean "{meant}"?',
          ko: '"{key}" 색상은 없습니다. 혹시 "{meant}"입니까?'
        },
        { key, meant }
      )
}

/** Ink and background are too alike. */
function tooFaint(params: Readonly<Record<string, unknown>> = {}): Text {
  const [background, ink] = [String(params['background']), String(params['ink'])]
  // Rounded down, so that no message says 4.5 is below 4.5.
  const ratio = (Math.floor(contrast(ink, background) * 100) / 100).toFixed(2)
  return fillText(
    {
      en: 'The contrast of ink {ink} on background {background} is {ratio} : 1, and words need at least {least} : 1. Choose a darker or lighter ink, or leave "ink" out.',
      ko: '배경 {background} 위의 글자색(ink) {ink}의 명암비가 {ratio} : 1입니다. 글자가 보이려면 {least} : 1 이상이어야 합니다. 더 어둡거나 밝은 글자색을 쓰거나 "ink"를 빼세요.'
    },
    { ink, background, ratio, least: leastContrast }
  )
}
