/** A word and the words that are known in; the known word that was most likely meant out. */

/**
 * Edit distance in which swapping two neighbours counts as one step (Damerau-Levenshtein, optimal string
 * alignment). Stops early and gives `limit + 1` once the distance must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, beforeLast[column - 2]! + 1)
      current.push(best)
    }
    // A swap reaches back two rows, so only two bad rows in a row are hopeless.
    if (Math.min(...current) > limit && Math.min(...last) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** How many steps a word of this length may be away and still be taken for a typing mistake. */
const tolerance = (length: number): number => (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3)

/** The known word nearest to `word`, or undefined where none is near. Ties go to the first in the alphabet. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let limit = tolerance(wanted.length)
  let best: string | undefined
  for (const candidate of known) {
    if (candidate === word) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance > limit) continue
    if (best === undefined || distance < limit || candidate < best) best = candidate
    limit = distance
  }
  return best
}
