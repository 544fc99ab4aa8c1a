/** The languages of the interface beside English and Korean: nothing is missing, left over, or left in English. */
import { describe, expect, it } from 'vitest'
import { de } from '../../renderer/locales/de.ts'
import { en } from '../../renderer/locales/en.ts'
import { ja } from '../../renderer/locales/ja.ts'
import type { Words } from '../../renderer/locales/words.ts'
import { zhHans } from '../../renderer/locales/zh-hans.ts'

const flatten = (tree: Words, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`)
  )
const english = new Map(flatten(en))
const placeholders = (words: string): string[] => words.match(/\{\{\w+\}\}/g)?.toSorted() ?? []

/** Names of programs and formats, signs, and words that German shares with English. */
const sameAnywhere = /^(?:app\.name|[\w.]*\.(?:keyEsc|percent))$/u

const kana = /[\u3040-\u30ff]/u
const han = /[\u4e00-\u9fff]/u
const hangul = /[가-힣]/u

const languages = [
  {
    name: 'Japanese',
    words: ja,
    singular: false,
    reads: (text: string) => kana.test(text) || han.test(text)
  },
  {
    name: 'Chinese',
    words: zhHans,
    singular: false,
    reads: (text: string) => han.test(text) && !kana.test(text)
  },
  {
    name: 'German',
    words: de,
    singular: true,
    reads: (text: string) => /\p{L}/u.test(text) && !han.test(text)
  }
]

/** Examples of what may be typed are Korean on purpose. */
const teaches = (key: string): boolean => /(?:teach|placeholder|hint|body)/iu.test(key)

describe.each(languages)('$name', ({ words, singular, reads }) => {
  const own = new Map(flatten(words))
  const wanted = [...english.keys()].filter((key) => singular || !key.endsWith('_one'))

  it('has the keys of the English words', () => {
    expect([...own.keys()].filter((key) => !english.has(key))).toEqual([])
    expect(wanted.filter((key) => !own.has(key))).toEqual([])
  })

  it('has the same placeholders', () => {
    for (const [key, text] of own)
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''))
  })

  it('is written in its own script', () => {
    for (const [key, text] of own) {
      if (sameAnywhere.test(key)) continue
      expect(reads(text), `${key}: ${text}`).toBe(true)
      if (!teaches(key)) expect(text, key).not.toMatch(hangul)
    }
  })

  it('is translated', () => {
    const same = [...own].filter(([key, text]) => text === english.get(key) && !sameAnywhere.test(key))
    // Short words such as "Name" or "Status" are the same in German.
    expect(same.filter(([, text]) => text.replaceAll(/\{\{\w+\}\}/gu, '').length > 14)).toEqual([])
    expect(same.length).toBeLessThan(own.size * 0.06)
  })
})
