/** The languages that the interface speaks; a text in English and Korean in, its words in one of them out. */
import type { Language, Text } from '../graph-data/schema/primitives.ts'
import { fillGaps, isFilled } from '../graph-data/words/filled-text.ts'

export const interfaceLanguages = ['en', 'ko', 'ja', 'zh-Hans', 'de'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** What the interface says in another language, by its English words. */
export type PhraseBook = ReadonlyMap<string, string>

/** A language whose words are at hand; null follows the document, whose words always are. */
export type Speech = { readonly language: InterfaceLanguage | null; readonly book: PhraseBook }

export const asDocument: Speech = { language: null, book: new Map() }

/** Whether the catalogue speaks this language, too. */
export const isCatalogueLanguage = (language: InterfaceLanguage): language is Language =>
  language === 'en' || language === 'ko'

/** What a book has a text by: its English words, or the sentence that it was made of. */
const sentenceOf = (text: Text): string => (isFilled(text) ? text.sentence.en : text.en)

/**
 * The words of a text. What the book does not hold, such as what the catalogue says, stays in the language of `otherwise`;
 * so do such texts within a sentence that the book holds.
 */
export function speak(
  text: Text,
  language: InterfaceLanguage,
  book: PhraseBook,
  otherwise: Language = 'en'
): string {
  if (isCatalogueLanguage(language)) return text[language]
  const own = book.get(sentenceOf(text))
  if (own === undefined) return text[otherwise]
  return isFilled(text)
    ? fillGaps(own, text.fillings, (filling) => speak(filling, language, book, otherwise))
    : own
}

/**
 * The language of the catalogue that a text stays in; null where it comes out in the language it is wanted in. What is the
 * same in both of the catalogue's languages was written in one of them.
 */
export function staysIn(
  text: Text,
  language: InterfaceLanguage,
  book: PhraseBook,
  otherwise: Language = 'en'
): Language | null {
  if (!isCatalogueLanguage(language) && book.has(sentenceOf(text))) return null
  const own = isCatalogueLanguage(language) ? language : otherwise
  const written = text.en !== text.ko ? own : /[가-힣]/u.test(text.en) ? 'ko' : 'en'
  return written === language ? null : written
}

/** The language to begin with on a system that speaks `locale`: null lets the interface follow the document. */
export function interfaceLanguageOf(locale: string): InterfaceLanguage | null {
  const [language, ...rest] = locale.toLowerCase().split('-')
  if (language === 'ja' || language === 'de') return language
  // Traditional Chinese is not spoken; a reader of it is better served in English.
  if (language === 'zh' && !rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) return 'zh-Hans'
  return null
}
