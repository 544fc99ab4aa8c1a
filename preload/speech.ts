/** The languages that the interface speaks; a text in English and Korean in, its words in one of them out. */
import type { Language, Text } from '../graph-data/schema/primitives.ts'

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

/** The words of a text. What the book does not hold, such as what the catalogue says, stays in the language of `otherwise`. */
export function speak(
  text: Text,
  language: InterfaceLanguage,
  book: PhraseBook,
  otherwise: Language = 'en'
): string {
  return isCatalogueLanguage(language) ? text[language] : (book.get(text.en) ?? text[otherwise])
}

/** The language to begin with on a system that speaks `locale`: null lets the interface follow the document. */
export function interfaceLanguageOf(locale: string): InterfaceLanguage | null {
  const [language, ...rest] = locale.toLowerCase().split('-')
  if (language === 'ja' || language === 'de') return language
  // Traditional Chinese is not spoken; a reader of it is better served in English.
  if (language === 'zh' && !rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) return 'zh-Hans'
  return null
}
