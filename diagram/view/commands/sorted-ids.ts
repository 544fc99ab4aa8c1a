/** Lists of ids as the document keeps them: sorted by code unit, each id once. The same list comes back when nothing changes. */

/** Compare by UTF-16 code unit, which is the same on every machine and in every language setting. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The ids sorted, each once. */
export const sortIds = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort(byCodeUnit)

export const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

/** Put ids into a list or take them out of it. */
export function withIds(
  list: readonly string[],
  ids: readonly string[],
  present: boolean
): readonly string[] {
  const set = new Set(list)
  for (const id of ids) {
    if (present) set.add(id)
    else set.delete(id)
  }
  const next = sortIds(set)
  return sameIds(next, list) ? list : next
}
