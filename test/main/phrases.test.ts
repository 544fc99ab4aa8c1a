/** What the interface says in English and Korean is in every phrase book, and nothing else is. */
import { describe, expect, test } from 'vitest'
import { parseTheme } from '../../diagram/scene/parse-theme.ts'
import { viewCommands } from '../../diagram/view/commands/registry.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { parseQuery } from '../../graph-data/query/parse.ts'
import { phrase as sayIn } from '../../main/phrases.ts'
import { de } from '../../preload/phrases/de.ts'
import { ja } from '../../preload/phrases/ja.ts'
import { zhHans } from '../../preload/phrases/zh-hans.ts'
import { graph } from '../diagram/built-in.ts'
import { sourceTexts, textsIn } from './source-texts.ts'

/** Texts that the interface does not say, each with the reason. */
const otherTexts: readonly (readonly [files: RegExp, reason: string])[] = [
  [/^main\/cli\//u, 'the command line speaks English and Korean'],
  [/^graph-data\/words\/relation\.ts$/u, 'sentences of the catalogue, in its two languages'],
  [/^diagram\/export\/(?:html|svg)\.ts$/u, 'written into a file, in the language of the document'],
  [/^diagram\/export\/(?:drawio|pptx)\//u, 'written into a file, in the language of the document'],
  [/^diagram\/scene\/words\.ts$/u, 'written into the picture, in the language of the document'],
  [/^diagram\/view\/kept-views\.ts$/u, 'names of views are in the language of the document'],
  [/^diagram\/view\/commands\/stories\.ts$/u, 'what a person has yet to write'],
  [/^diagram\/stories\//u, 'stories are told in the two languages of a document'],
  [
    /^renderer\/state\/stories\/names\.ts$/u,
    'the title of a story is part of the document, in its two languages'
  ]
]
/** What the picture says, and spellings to search by. */
const otherSentences: readonly RegExp[] = [
  /^renderer\/canvas\/detail\/captions\.ts$/u,
  /^renderer\/state\/palette\/(?:offers|stories)\.ts$/u
]
const isOther = (file: string): boolean => otherTexts.some(([files]) => files.test(file))

const texts = sourceTexts()
const said = texts.flatMap(({ file, words }) =>
  words === null || words.en === '' || isOther(file) ? [] : [words]
)
const sentences = new Set([...said.map(({ en }) => en), ...viewCommands.map(({ title }) => title.en)])
const placeholders = (text: string): string[] => text.match(/\{\w+\}/g)?.toSorted() ?? []

describe.each([
  ['Japanese', ja],
  ['Chinese', zhHans],
  ['German', de]
] as const)('the phrase book of %s', (_language, book) => {
  test('holds what is said, and nothing that is not', () => {
    expect([...sentences].filter((phrase) => !book.has(phrase))).toEqual([])
    expect([...book.keys()].filter((phrase) => !sentences.has(phrase))).toEqual([])
  })

  test('keeps what is filled in', () => {
    for (const [phrase, own] of book) expect(placeholders(own), phrase).toEqual(placeholders(phrase))
  })

  test('shortens no sentence to a word, and leaves few as they are', () => {
    for (const [phrase, own] of book) {
      expect(own.trim(), phrase).not.toBe('')
      expect(own.endsWith('…'), phrase).toBe(phrase.endsWith('…'))
    }
    const same = [...book].filter(([phrase, own]) => phrase === own)
    expect(same.filter(([phrase]) => phrase.length > 20)).toEqual([])
  })
})

/** Messages as they come, to be said in every language. */
const parsed = parseQuery('depth:9 nonsense:x layer:nowhere', graph)
const refused = parseTheme('format: ecograph-theme\nversion: 1\nname: A\nink: 0b5fff\nbackgroud: x\n')
const broken = parseCatalogue([{ path: 'components/x.yaml', text: 'version: 2\nid: x\nnmae: X\nkind: 5\n' }])
const examples = [
  ...(parsed.ok ? [] : parsed.errors.map(({ message }) => message)),
  ...(refused.ok ? [] : [refused.message]),
  ...broken.issues.map(({ message }) => message)
]

describe('messages', () => {
  test('come out whole in every language', () => {
    expect(examples.length).toBeGreaterThan(5)
    for (const text of examples) {
      const spoken = (['en', 'ko', 'ja', 'zh-Hans', 'de'] as const).map((language) => sayIn(text, language))
      expect(new Set(spoken).size, text.en).toBe(5)
      // Names of fields and keys stay as they are; no gap stays open, and nothing is left of the English.
      for (const one of spoken) expect(one).not.toMatch(/\{\w+\}|undefined|\[object/)
      expect(spoken[2], text.en).toMatch(/[\u3040-\u30ff]/)
      expect(spoken[3], text.en).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  test('leave the keys of a query as they are typed', () => {
    const [text] = examples.filter(({ en }) => en.endsWith('for layer:'))
    expect(text && sayIn(text, 'ja')).toBe('layer: に「nowhere」という値はありません。')
    expect(text && sayIn(text, 'ko')).toBe('‘레이어:’에 ‘nowhere’ 값은 없습니다.')
  })

  test('are found in the source: words alone, and with gaps', () => {
    expect(said.length).toBeGreaterThan(400)
    expect(said.filter(({ en }) => placeholders(en).length > 0).length).toBeGreaterThan(80)
    for (const [files, reason] of otherTexts) {
      expect(
        texts.some(({ file }) => files.test(file)),
        reason
      ).toBe(true)
    }
  })

  test('have the same gaps in English and Korean', () => {
    for (const { en, ko } of said) expect(placeholders(ko), en).toEqual(placeholders(en))
  })

  test('are not pieced together from words and values: `fillText` keeps the sentence for other languages', () => {
    const pieced = texts.filter(({ isPieced }) => isPieced).map(({ file }) => file)
    expect(
      [...new Set(pieced)].filter((file) => !isOther(file) && !otherSentences.some((one) => one.test(file)))
    ).toEqual([])
    for (const one of otherSentences) expect(pieced.some((file) => one.test(file))).toBe(true)
  })

  test.each([
    'const told = (n: number) => ({ en: `There are ${n}.`, ko: `${n}개 있습니다.` })',
    "const told = (n: number) => ({ en: 'There are ' + n, ko: String(n) })",
    "const told = (n: number) => ({ en: n === 1 ? 'one' : `${n} of them`, ko: String(n) })",
    'const told = { en: (n: number) => `${n} more`, ko: (n: number) => String(n) }',
    'const told = (n: number) => refuse(`There are ${n}.`, `${n}개 있습니다.`)'
  ])('that are pieced together are found: %s', (code) => {
    expect(textsIn('planted.ts', code).some(({ isPieced }) => isPieced)).toBe(true)
  })

  test('that are filled in are found with their sentence', () => {
    const code = "fillText({ en: 'There are {n}.', ko: '{n}개 있습니다.' }, { n: 3 })"
    expect(textsIn('planted.tsx', code)).toEqual([
      { file: 'planted.tsx', words: { en: 'There are {n}.', ko: '{n}개 있습니다.' }, isPieced: false }
    ])
  })
})
