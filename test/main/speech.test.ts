/** What the interface speaks: a language of the catalogue, or one of a phrase book that falls back where it is silent. */
import { expect, test } from 'vitest'
import { phrase } from '../../main/phrases.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { interfaceLanguageOf, speak, staysIn } from '../../preload/speech.ts'

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

const book = new Map([
  ['There is no {noun} "{id}".', '{noun} „{id}“ gibt es nicht.'],
  ['Line {line}: {fault}', 'Zeile {line}: {fault}'],
  ['band', 'Band']
])
const missing = (noun: { en: string; ko: string }) =>
  fillText({ en: 'There is no {noun} "{id}".', ko: '{noun} "{id}" 항목이 없습니다.' }, { noun, id: '{line}' })

test('a sentence that was filled in is said in every language, with what fills it in', () => {
  const fault = missing({ en: 'band', ko: '밴드' })
  expect(speak(fault, 'de', book)).toBe('Band „{line}“ gibt es nicht.')
  expect(speak(fault, 'en', book)).toBe('There is no band "{line}".')
  expect(speak(fault, 'ko', book)).toBe('밴드 "{line}" 항목이 없습니다.')
  const placed = fillText({ en: 'Line {line}: {fault}', ko: '{line}행: {fault}' }, { line: 7, fault })
  expect(speak(placed, 'de', book)).toBe('Zeile 7: Band „{line}“ gibt es nicht.')
  // What came from another thread is a copy.
  expect(speak(structuredClone(placed), 'de', book)).toBe('Zeile 7: Band „{line}“ gibt es nicht.')
})

test('names that no book holds stay as they are within a sentence that it holds', () => {
  const fault = missing({ en: 'Storage', ko: '스토리지' })
  expect(speak(fault, 'de', book)).toBe('Storage „{line}“ gibt es nicht.')
  expect(speak(fault, 'de', book, 'ko')).toBe('스토리지 „{line}“ gibt es nicht.')
  expect(speak(fault, 'ja', new Map(), 'ko')).toBe('스토리지 "{line}" 항목이 없습니다.')
})

test.each([
  // [what, the language wanted, that of the document, the one it stays in]
  [{ en: 'It stores.', ko: '저장합니다.' }, 'en', 'en', null],
  [{ en: 'It stores.', ko: '저장합니다.' }, 'ko', 'en', null],
  [{ en: 'It stores.', ko: '저장합니다.' }, 'de', 'en', 'en'],
  [{ en: 'It stores.', ko: '저장합니다.' }, 'de', 'ko', 'ko'],
  [{ en: 'band', ko: '밴드' }, 'de', 'ko', null],
  [{ en: 'Only English.', ko: 'Only English.' }, 'ko', 'ko', 'en'],
  [{ en: 'Only English.', ko: 'Only English.' }, 'en', 'en', null],
  [{ en: 'Only English.', ko: 'Only English.' }, 'ja', 'ko', 'en'],
  [{ en: '한국어만', ko: '한국어만' }, 'en', 'en', 'ko'],
  [{ en: '한국어만', ko: '한국어만' }, 'ko', 'ko', null]
] as const)('%j wanted in %s stays in what it was written in', (text, language, document, stays) => {
  expect(staysIn(text, language, book, document)).toBe(stays)
})

test('a sentence that the book holds does not stay behind', () => {
  expect(staysIn(missing({ en: 'Storage', ko: '스토리지' }), 'de', book)).toBe(null)
  expect(staysIn(missing({ en: 'Storage', ko: '스토리지' }), 'ja', new Map())).toBe('en')
})
