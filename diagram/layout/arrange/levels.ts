/** Needs without circles in; the level of every node out: 0 at the bottom, each above everything it needs. */

type Need = { readonly from: string; readonly to: string }

const listsOf = (ids: readonly string[]): Map<string, string[]> => new Map(ids.map((id) => [id, []]))

/** Passes of lifting and lowering: what they still change after these is one level here and there. */
const passes = 4

/**
 * Levels by the longest way down (Sugiyama, Tagawa and Toda 1981; Kahn 1962 for the order). That lays everything as low
 * as it can be; a node with more relations upwards is then lifted towards them, so that lines get shorter.
 */
export function findLevels(ids: readonly string[], needs: readonly Need[]): ReadonlyMap<string, number> {
  const [down, up] = [listsOf(ids), listsOf(ids)]
  for (const { from, to } of needs) {
    down.get(from)?.push(to)
    up.get(to)?.push(from)
  }
  const waiting = new Map(ids.map((id) => [id, down.get(id)?.length ?? 0]))
  const order = ids.filter((id) => waiting.get(id) === 0)
  const levels = new Map<string, number>()
  for (const id of order) {
    levels.set(id, Math.max(-1, ...(down.get(id) ?? []).map((other) => levels.get(other) ?? 0)) + 1)
    for (const other of up.get(id) ?? []) {
      const left = (waiting.get(other) ?? 0) - 1
      waiting.set(other, left)
      if (left === 0) order.push(other)
    }
  }
  const levelOf = (id: string): number => levels.get(id) ?? 0
  for (let pass = 0; pass < passes; pass += 1) {
    for (const id of order.toReversed()) {
      const [below, above] = [down.get(id) ?? [], up.get(id) ?? []]
      if (above.length > below.length) levels.set(id, Math.min(...above.map(levelOf)) - 1)
      else if (below.length > 0) levels.set(id, Math.max(...below.map(levelOf)) + 1)
    }
  }
  // Lifting may leave a level empty; nobody should see that.
  const used = [...new Set(levels.values())].toSorted((a, b) => a - b)
  const rank = new Map(used.map((level, index) => [level, index]))
  return new Map(ids.map((id) => [id, rank.get(levelOf(id)) ?? 0]))
}
