/** What the catalogue and its readers tell; where that is not in the language of the interface, it is said beside it. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Text } from '../../../graph-data/catalogue.ts'
import { isCatalogueLanguage, speak, staysIn, type PhraseBook } from '../../../preload/speech.ts'
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

/** What the mark means, in words. */
function useMeaning(): (language: Language) => string {
  const { t } = useTranslation()
  return (language) =>
    t('settings.fallback', {
      language: { en: t('settings.names.en'), ko: t('settings.names.ko') }[language]
    })
}

/**
 * For the eye alone: in a control it would be a part of the name, read as two letters. A screen reader has the language of the
 * words from themselves.
 */
function Mark({ language }: { language: Language }): ReactElement {
  const meaning = useMeaning()
  const spoken = useSpoken()
  return (
    <abbr className="told-in" title={meaning(language)} lang={spoken} aria-hidden>
      {language.toUpperCase()}
    </abbr>
  )
}

/** The language that a text stays in, for the attribute that says so; undefined where it is that of the interface. */
export function useStays(): (text: Text) => Language | undefined {
  const wordsOf = useWords()
  return (text) => wordsOf(text).stays ?? undefined
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

const noBook: PhraseBook = new Map()

/** What is told to listeners in their language, whatever that of the interface is; as it was written, and marked where it is in neither. */
export function ToldTo({ text, language }: { text: Text; language: Language }): ReactElement {
  const spoken = useSpoken()
  const stays = staysIn(text, isCatalogueLanguage(spoken) ? language : spoken, noBook, language)
  return (
    <span lang={stays ?? undefined}>
      {text[language]}
      {stays !== null && (
        <>
          {' '}
          <Mark language={stays} />
        </>
      )}
    </span>
  )
}

/** The language of names of the catalogue, and what to say of that; null where it is that of the interface. */
function useNamesIn(): { readonly language: Language; readonly meaning: string } | null {
  const spoken = useSpoken()
  const language = useLanguage()
  const meaning = useMeaning()
  return isCatalogueLanguage(spoken) ? null : { language, meaning: meaning(language) }
}

/** Beside the heading of names of the catalogue: the language they are in, where it is not that of the interface. */
export function NamesIn(): ReactElement | null {
  const names = useNamesIn()
  if (names === null) return null
  return (
    <>
      <Mark language={names.language} />
      <span className="said-only">{names.meaning}</span>
    </>
  )
}

/** The head of a column of names, as a button: the mark is no part of its name, and what it means describes it. */
export function useNamesHead(): { readonly mark: ReactElement | null; readonly title: string | undefined } {
  const names = useNamesIn()
  return { mark: names && <Mark language={names.language} />, title: names?.meaning }
}
