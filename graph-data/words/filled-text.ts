/**
 * A sentence with named gaps, as in "Nothing is called {value}.", and what fills them in; its words in English and Korean,
 * with the sentence and its fillings beside them, out. So whoever has the sentence in another language can say it, too.
 */
import type { Text } from '../catalogue.ts'

/** What fills a gap. A text is said in the language of the sentence. */
type Filling = string | number | Text
type Fillings = Readonly<Record<string, Filling>>

/** A text that was made of a sentence and fillings. Plain data: it may be copied between threads. */
export type FilledText = Text & { readonly sentence: Text; readonly fillings: Fillings }

/** The names of the gaps of a sentence, where the compiler knows its letters. */
type GapOf<Sentence extends string> = string extends Sentence
  ? string
  : Sentence extends `${string}{${infer Name}}${infer Rest}`
    ? Name | GapOf<Rest>
    : never

/** A filling for every gap of a sentence, and for nothing else. */
export type FillingsOf<Sentence extends Text> = Readonly<
  Record<GapOf<Sentence['en']> | GapOf<Sentence['ko']>, Filling>
>

/** A sentence in one language with its gaps filled in. What stands in a filling is never taken for a gap. */
export const fillGaps = (sentence: string, fillings: Fillings, say: (text: Text) => string): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (gap, name: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name] : gap
    return typeof filling === 'object' ? say(filling) : String(filling)
  })

/** Every message with something filled in is made here, so that none can be said in two languages only. */
export const fillText = <const Sentence extends Text>(
  sentence: Sentence,
  fillings: FillingsOf<Sentence>
): FilledText => ({
  en: fillGaps(sentence.en, fillings, ({ en }) => en),
  ko: fillGaps(sentence.ko, fillings, ({ ko }) => ko),
  sentence,
  fillings
})

export const isFilled = (text: Text): text is FilledText => 'sentence' in text
