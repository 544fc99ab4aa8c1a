/** What the catalogue and its readers tell; where that is not in the language of the interface, it is said beside it. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Text } from '../../../graph-data/catalogue.ts'
import { isCatalogueLanguage, speak, staysIn } from '../../../preload/speech.ts'
import { useApplication, useLanguage, useSpoken } from '../context.tsx'

type Words = {
  readonly words: string
  /** The language that the words stay in; null where it is that of the interface. */
  readonly stays: Language | null
}

function useWords(): (text: Text) => Words {
  const spoken = useSpoken()
  const language = useLanguage()
  const book = useApplication((state) => state.speech.book)
  return (text) => ({
    words: speak(text, spoken, book, language),
    stays: staysIn(text, spoken, book, language)
  })
}

/** A text as a tooltip, where the mark is a part of the words. */
export function useHint(): (text: Text) => string {
  const wordsOf = useWords()
  return (text) => {
    const { words, stays } = wordsOf(text)
    return stays === null ? words : `${words} [${stays.toUpperCase()}]`
  }
}

function Mark({ language }: { language: Language }): ReactElement {
  const { t } = useTranslation()
  const spoken = useSpoken()
  const names = { en: t('settings.names.en'), ko: t('settings.names.ko') }
  return (
    <abbr className="told-in" title={t('settings.fallback', { language: names[language] })} lang={spoken}>
      {language.toUpperCase()}
    </abbr>
  )
}

/** The mark of a text alone, where its words stand in a place too small for it. */
export function ToldIn({ text }: { text: Text }): ReactElement | null {
  const { stays } = useWords()(text)
  return stays === null ? null : <Mark language={stays} />
}

/** A sentence. A single name is no sentence: it may be the same in every language. */
export function Told({
  text,
  className,
  as: Element = 'p'
}: {
  text: Text
  className?: string
  as?: 'p' | 'span' | 'small' | 'strong'
}): ReactElement {
  const { words, stays } = useWords()(text)
  return (
    <Element className={className} lang={stays ?? undefined}>
      {words}
      {stays !== null && (
        <>
          {' '}
          <Mark language={stays} />
        </>
      )}
    </Element>
  )
}

/** Beside the heading of names of the catalogue: the language they are in, where it is not that of the interface. */
export function NamesIn(): ReactElement | null {
  const spoken = useSpoken()
  const language = useLanguage()
  return isCatalogueLanguage(spoken) ? null : <Mark language={language} />
}
