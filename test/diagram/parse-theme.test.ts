/** A theme file is understood, or refused with what is wrong, where, and what to do about it, in both languages. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themeOf } from '../../diagram/scene/company-theme.ts'
import { parseTheme } from '../../diagram/scene/parse-theme.ts'
import { expectReadable } from './theme-rules.ts'

const head = 'format: ecograph-theme\nversion: 1\nname: ACME\n'
const example = readFileSync(new URL('../../docs/theme-example.yaml', import.meta.url), 'utf8')

describe('what is understood', () => {
  test('the example of the documentation', () => {
    const parsed = parseTheme(example)
    if (!parsed.ok) throw new Error(parsed.message.en)
    expect(parsed.theme).toEqual({
      format: 'ecograph-theme',
      version: 1,
      name: 'ACME',
      background: '#ffffff',
      ink: '#101828',
      colours: { blue: '#0b5fff', violet: '#6941c6', rose: '#d92d20' },
      palette: ['#0e9384', '#f79009', '#3538cd']
    })
    const theme = themeOf(parsed.theme)
    expectReadable(theme)
    expect(theme.swatch('blue-3').strongFill).toBe('#0b5fff')
  })

  test.each([
    ['no more than a name', head, {}],
    [
      'short and capital colours',
      `${head}ink: '#012'\nbackground: '#FFEEDD'`,
      { ink: '#001122', background: '#ffeedd' }
    ],
    [
      'JSON with tabs',
      '{\n\t"format": "ecograph-theme",\n\t"version": 1,\n\t"name": "ACME",\n\t"palette": ["#f00"]\n}',
      { palette: ['#ff0000'] }
    ],
    ['a byte order mark and Windows lines', `\ufeff${head.replaceAll('\n', '\r\n')}`, {}]
  ])('%s', (_, text, fields) => {
    expect(parseTheme(text)).toEqual({
      ok: true,
      theme: { format: 'ecograph-theme', version: 1, name: 'ACME', ...fields }
    })
  })
})

const refused: readonly (readonly [text: string, en: string, ko: string])[] = [
  ['', 'empty', '비어'],
  [' \n', 'empty', '비어'],
  [`${head}# ${'x'.repeat(70_000)}`, 'too large', '너무 큽니다'],
  ['hello', 'This is no theme', '테마 파일이 아닙니다'],
  ['[1, 2]', 'This is no theme', '테마 파일이 아닙니다'],
  [`${head}a: b: c`, 'Line 4, column 4: The file is neither YAML nor JSON', '4행 4열: YAML이나 JSON으로'],
  ['{"format": ', 'Line 1, column 12: The file is neither', '1행 12열'],
  [`${head}ink: '#000'\nink: '#111'`, 'Line 5, column 1: The file is neither', '5행 1열'],
  ['name: ACME', 'format: ecograph-theme', 'format: ecograph-theme'],
  [
    'format: ecograph-view\nversion: 7\nnodes: []',
    'Line 1, column 1: This is not an Ecograph theme',
    'Ecograph 테마 파일이 아닙니다'
  ],
  ['format: ecograph-theme\nname: ACME', 'which version', '버전이 있어야'],
  [head.replace('1', '2'), 'newer Ecograph (theme format 2; this one knows up to 1)', '테마 형식 2'],
  [head.replace('1', 'one'), 'Line 2, column 1: The theme must say which version', '2행 1열'],
  ['format: ecograph-theme\nversion: 1', 'needs a name', '이름'],
  [head.replace('ACME', "''"), 'Line 3, column 1: The theme needs a name of 1 to 60 characters', '1~60자'],
  [head.replace('ACME', 'x'.repeat(61)), '1 to 60 characters', '1~60자'],
  [
    `${head}colors:\n  blue: '#00f'`,
    'no field "colors" here. Did you mean "colours"?',
    '혹시 "colours"입니까?'
  ],
  [`${head}blue: '#00f'`, 'Did you mean "colours.blue"?', '"colours.blue"'],
  [`${head}font: Arial`, 'no field "font" here. Known are: format, version,', '사용할 수 있는 항목'],
  [`${head}__proto__: 1`, 'no field "__proto__"', '"__proto__"'],
  [
    `${head}colours:\n  bleu: '#00f'`,
    'Line 5, column 3: There is no hue "bleu". Did you mean "blue"?',
    '5행 3열'
  ],
  [`${head}colours:\n  red: '#f00'`, 'no hue "red". Did you mean "rose"?', '"rose"'],
  [`${head}colours:\n  zzzzzz: '#f00'`, 'The hues are: slate, blue,', 'slate, blue'],
  [`${head}colours: blue`, 'one hue a line', '한 줄에 한 색상씩'],
  [`${head}ink: #101828`, '"ink" has no colour. In YAML # begins a comment', '따옴표로'],
  [`${head}colours:\n  blue: #00f`, '"colours.blue" has no colour', '"colours.blue"에 색이 없습니다'],
  [`${head}ink: 101828`, `Did you mean '#101828', with the quotes?`, '#101828'],
  [`${head}ink: '00ff00'`, `Did you mean '#00ff00'`, '#00ff00'],
  [`${head}ink: 000000`, `Did you mean '#000000'`, '#000000'],
  [
    `${head}background: white`,
    `"background" is not a colour ("white"). Write it as '#rrggbb'`,
    '색이 아닙니다("white")'
  ],
  [`${head}background: '#12'`, '("#12")', '("#12")'],
  [`${head}background: '#12345678'`, 'not a colour', '색이 아닙니다'],
  [`${head}ink: [1]`, '"ink" is not a colour.', '색이 아닙니다'],
  [`${head}palette: '#f00'`, 'a list of 1 to 20 colours', '색 1~20개'],
  [`${head}palette: []`, 'a list of 1 to 20 colours', '색 1~20개'],
  [`${head}palette: [${Array.from({ length: 21 }, () => "'#f00'").join()}]`, 'a list of 1 to 20', '1~20개'],
  [
    `${head}palette:\n  - '#f00'\n  - rgb(1,2,3)`,
    'Line 6, column 5: "palette[1]" is not a colour',
    '6행 5열'
  ],
  [`${head}background: '#ffffff'\nink: '#777'`, 'ink #777777 on background #ffffff is 4.47 : 1', '4.47 : 1'],
  [
    `${head}background: '#000000'\nink: '#101828'`,
    'is 1.18 : 1, and words need at least 4.5 : 1',
    '1.18 : 1'
  ],
  [`${head}ink: red\ncolours:\n  blu: x\n  pink: y`, '(2 more faults below.)', '2개 더'],
  [`${head}ink: red\nfont: x`, '(1 more fault below.)', '1개 더']
]

describe('what is refused', () => {
  test.each(refused)('%j', (text, en, ko) => {
    const parsed = parseTheme(text)
    if (parsed.ok) throw new Error('the file was taken')
    expect(parsed.message.en).toContain(en)
    expect(parsed.message.ko).toContain(ko)
    for (const message of [parsed.message.en, parsed.message.ko]) {
      expect(message).not.toMatch(/undefined|NaN|\[object|\.\./u)
    }
  })
})

const bits = [
  '\n',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '#',
  "'",
  '"',
  '&a ',
  '*a',
  '!!x ',
  '<<: ',
  '|\n',
  '\t',
  '\0',
  '\ud800'
]
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  bit: fc.oneof(
    fc.constantFrom(...bits, '__proto__', '1e999', 'null', '#fff'),
    fc.string({ unit: 'binary', maxLength: 4 })
  )
})

test('nothing throws, and whatever is understood can be read', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.json(),
    fc.array(edit, { maxLength: 3 }).map((edits) =>
      edits.reduce((text, { at, cut, bit }) => {
        const offset = Math.floor(at * text.length)
        return text.slice(0, offset) + bit + text.slice(offset + cut)
      }, example)
    )
  )
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseTheme(text)
      if (parsed.ok) expectReadable(themeOf(parsed.theme))
      else expect(parsed.message.en.length * parsed.message.ko.length).toBeGreaterThan(0)
    }),
    { numRuns: 150 }
  )
})
