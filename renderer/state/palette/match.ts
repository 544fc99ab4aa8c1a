/** Typed words and the spellings of a thing in; how well they fit out. Letters are those of graph-data's search. */
import { editDistance } from '../../../graph-data/nearest.ts'
import { wordsOf } from '../../../graph-data/questions/letters.ts'

/** How well words fit, the best first. */
const fits = ['exact', 'start', 'words', 'inside', 'mistyped'] as const

/** A rank: 0 for an exact fit, more for a worse one; null where nothing fits. */
export type Rank = number | null

/** From this rank on, something is only nearly what was typed. */
export const nearlyRank = fits.indexOf('mistyped')

/** Words this long may have one letter wrong. A Hangul syllable has two or three letters. */
const forgiven = 5

/** Whether a typed word begins one of these, but for one wrong letter. */
const nearlyBegins = (word: string, spelling: readonly string[]): boolean =>
  spelling.some((own) =>
    word.length < forgiven
      ? own.startsWith(word)
      : [-1, 0, 1].some((more) => editDistance(word, own.slice(0, word.length + more), 1) <= 1)
  )

function rankOf(words: readonly string[], spelling: readonly string[]): Rank {
  const joined = words.join('')
  const own = spelling.join('')
  const rank = (fit: (typeof fits)[number]): number => fits.indexOf(fit)
  if (own === joined) return rank('exact')
  if (own.startsWith(joined)) return rank('start')
  if (words.every((word) => spelling.some((part) => part.startsWith(word)))) return rank('words')
  if (joined.length > 3 && own.includes(joined)) return rank('inside')
  return words.every((word) => nearlyBegins(word, spelling)) ? rank('mistyped') : null
}

/** The rank of the spelling that fits best; null where nothing is typed. */
export function bestRank(typed: string, spellings: readonly string[]): Rank {
  const words = wordsOf(typed)
  if (words.length === 0) return null
  let best: Rank = null
  for (const spelling of spellings) {
    const rank = rankOf(words, wordsOf(spelling))
    if (rank !== null && (best === null || rank < best)) best = rank
  }
  return best
}
