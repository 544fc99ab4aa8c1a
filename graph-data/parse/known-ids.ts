/** The ids a catalogue knows in; a look-up that says of an unknown one what is wrong and which was meant out. */
import { nearest } from '../nearest.ts'

/** What a reference points at, as people call it. */
export type Noun = 'band' | 'layer' | 'kind' | 'tag' | 'source' | 'relation type' | 'slot' | 'component'

type Unknown = { readonly message: string; readonly didYouMean?: string }

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
      return { message: `The ${noun} "${id}" has errors of its own and is left out.` }
    }
    const near = () => (explained.size < maxSuggestions ? nearest(id, known) : undefined)
    const didYouMean = other.get(id.toLowerCase()) ?? near()
    const message = `There is no ${noun} "${id}".`
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
