/** The words of the window, ready for React: both languages are there from the start, so that a switch shows at once. */
import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from '../../preload/speech.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import type { Words } from './words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}

const numbers = new Map<string, Intl.NumberFormat>()

function numberIn(language: string): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, known)
  return known
}

/** Numbers read as the language writes them: 4,246 or 4.246. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value, _format, spoken) =>
    typeof value === 'number' ? numberIn(spoken ?? 'en').format(value) : value
}

/** Start with a language. Synchronous, because nothing is fetched. */
export function startWords(language: InterfaceLanguage): void {
  void i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: { en: { translation: en }, ko: { translation: ko } },
      initAsync: false,
      // React escapes; escaping twice would show `&amp;`.
      interpolation: { escapeValue: false, alwaysFormat: true }
    })
}

/** Give the words of a further language. */
export const addWords = (language: InterfaceLanguage, words: Words): void =>
  void i18next.addResourceBundle(language, 'translation', words)

export const changeWords = (language: InterfaceLanguage): void => void i18next.changeLanguage(language)
