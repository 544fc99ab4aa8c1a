/** "harbor to velero" in; the two components it names out. */
import type { Search } from '../../../graph-data/questions/search-components.ts'
import { bestRank } from './match.ts'

/** How one writes from where to where, in either language. */
const ways = [
  /^(.+?)\s+(?:to|→|->)\s+(.+)$/iu,
  /^(.+?)(?:에서|→|->)\s*(.+?)(?:까지|(?:으)?로 가는 (?:길|경로))?$/u
]

/** The rank of a name that begins with what was typed; what fits less is not meant. */
const begun = 1

/** The ends of the path that a line asks for; null where it asks for none. */
export function readPathLine(
  line: string,
  search: Search
): { readonly from: string; readonly to: string } | null {
  const meant = (words: string): string | undefined =>
    search(words, 3).find((hit) => (bestRank(words, [hit.text]) ?? Infinity) <= begun)?.id
  for (const way of ways) {
    const [, first = '', second = ''] = way.exec(line.trim()) ?? []
    if (first === '' || second === '') continue
    const [from, to] = [meant(first), meant(second)]
    if (from !== undefined && to !== undefined && from !== to) return { from, to }
  }
  return null
}
