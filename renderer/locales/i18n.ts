/** The words of the window, ready for React: both languages are there from the start, so that a switch shows at once. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../graph-data/catalogue.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}

/** Start with a language. Synchronous, because nothing is fetched. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ko: { translation: ko } },
    initAsync: false,
    // React escapes; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false }
  })
}

export const changeWords = (language: Language): void => void i18next.changeLanguage(language)
