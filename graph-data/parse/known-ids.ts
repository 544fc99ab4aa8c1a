/** The ids a catalogue knows in; a look-up that says of an unknown one what is wrong and which was meant out. */
import type { Text } from '../catalogue.ts'
import { nearest } from '../nearest.ts'
import { fillText } from '../words/filled-text.ts'
import { entryNouns, type Noun } from './nouns.ts'

type Unknown = { readonly message: Text; readonly didYouMean?: string }

/** A set of ids of one sort. `other` holds further names that an author may write by mistake, such as `k8s`. */
export type KnownIds = { readonly has: (id: string) => boolean; readonly explain: (id: string) => Unknown }

/** Words that a nearest id is looked for; the search takes a while, and a broken file may hold ten thousand. */
const maxSuggestions = 500

/** Build a look-up. `lost` are ids whose own file or entry could not be read. */
export function knownIds(
  noun: Noun,
  ids: Iterable<string>,
  lost: ReadonlySet<string> = new Set(),
  other: ReadonlyMap<string, string> = new Map()
): KnownIds {
  const known = new Set(ids)
  const explained = new Map<string, Unknown>()
  const explain = (id: string): Unknown => {
    if (lost.has(id) && !known.has(id)) {
      return {
        message: fillText(
          {
            en: 'The {noun} "{id}" has errors of its own and is left out.',
            ko: '{noun} "{id}" 자체에 오류가 있어 제외했습니다.'
          },
          { noun: entryNouns[noun], id }
        )
      }
    }
    const near = () => (explained.size < maxSuggestions ? nearest(id, known) : undefined)
    const didYouMean = other.get(id.toLowerCase()) ?? near()
    const message = fillText(
      { en: 'There is no {noun} "{id}".', ko: '{noun} "{id}" 항목이 없습니다.' },
      { noun: entryNouns[noun], id }
    )
    return didYouMean === undefined ? { message } : { message, didYouMean }
  }
  return {
    has: (id) => known.has(id),
    explain: (id) => {
      const before = explained.get(id)
      if (before) return before
      const unknown = explain(id)
      explained.set(id, unknown)
      return unknown
    }
  }
}
