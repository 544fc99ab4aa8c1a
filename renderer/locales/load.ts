/** The words of a language that is not there from the start: fetched when somebody wants to read it. */
import type { PhraseBook } from '../../preload/speech.ts'
import type { InterfaceLanguage } from '../../preload/speech.ts'
import type { Words } from './words.ts'

type Loaded = { readonly words: Words; readonly book: PhraseBook }

const loaders: Readonly<Record<Exclude<InterfaceLanguage, 'en' | 'ko'>, () => Promise<Loaded>>> = {
  ja: async () => {
    const [{ ja: words }, { ja: book }] = await Promise.all([
      import('./ja.ts'),
      import('../../preload/phrases/ja.ts')
    ])
    return { words, book }
  },
  'zh-Hans': async () => {
    const [{ zhHans: words }, { zhHans: book }] = await Promise.all([
      import('./zh-hans.ts'),
      import('../../preload/phrases/zh-hans.ts')
    ])
    return { words, book }
  },
  de: async () => {
    const [{ de: words }, { de: book }] = await Promise.all([
      import('./de.ts'),
      import('../../preload/phrases/de.ts')
    ])
    return { words, book }
  }
}

/** Fetch the words of a language; null where they are there already. */
export const loadWords = async (language: InterfaceLanguage): Promise<Loaded | null> =>
  language === 'en' || language === 'ko' ? null : loaders[language]()
