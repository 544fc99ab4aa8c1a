/** A text and the language of the interface in; its words out. The shell has every phrase book at hand. */
import type { Text } from '../graph-data/catalogue.ts'
import { de } from '../preload/phrases/de.ts'
import { ja } from '../preload/phrases/ja.ts'
import { zhHans } from '../preload/phrases/zh-hans.ts'
import { speak, type InterfaceLanguage, type PhraseBook } from '../preload/speech.ts'

const none: PhraseBook = new Map()
const books: Readonly<Record<InterfaceLanguage, PhraseBook>> = {
  en: none,
  ko: none,
  ja,
  'zh-Hans': zhHans,
  de
}

export const phrase = (text: Text, language: InterfaceLanguage): string =>
  speak(text, language, books[language])
