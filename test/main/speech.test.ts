/** What the interface speaks: a language of the catalogue, or one of a phrase book that falls back where it is silent. */
import { expect, test } from 'vitest'
import { phrase } from '../../main/phrases.ts'
import { interfaceLanguageOf, speak } from '../../preload/speech.ts'

test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['de-AT', 'de'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-SG', 'zh-Hans'],
  ['zh-TW', null],
  ['zh-Hant-HK', null],
  ['ko', null],
  ['en-GB', null],
  ['fr', null],
  ['', null]
])('a system in %s begins with %s', (locale, language) => {
  expect(interfaceLanguageOf(locale)).toBe(language)
})

test('a text is said in each language, and what no book holds in that of the document', () => {
  const undo = { en: 'Undo', ko: '실행 취소' }
  expect(phrase(undo, 'en')).toBe('Undo')
  expect(phrase(undo, 'ko')).toBe('실행 취소')
  expect(phrase(undo, 'de')).toBe('Rückgängig')
  const unknown = { en: 'Never said', ko: '없는 말' }
  expect(speak(unknown, 'ja', new Map(), 'ko')).toBe('없는 말')
  expect(speak(unknown, 'ja', new Map())).toBe('Never said')
})
