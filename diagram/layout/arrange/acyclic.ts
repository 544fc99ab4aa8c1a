/** Nodes and needs in; needs without circles out: as few of them as can be found quickly are turned round. */

type Need = { readonly from: string; readonly to: string }

/**
 * Put the nodes in a row so that few needs point backwards, and turn those: the greedy heuristic of Eades, Lin and Smyth
 * (1993). Needs of a node for itself and doubles are left out. A graph without circles stays as it is.
 */
export function withoutCircles(ids: readonly string[], needs: readonly Need[]): readonly Need[] {
  const known = new Set(ids)
  const ahead = new Map(ids.map((id) => [id, new Set<string>()]))
  const behind = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { from, to } of needs) {
    if (from === to || !known.has(from) || !known.has(to)) continue
    ahead.get(from)?.add(to)
    behind.get(to)?.add(from)
  }
  const left = new Set(ids)
  const [first, last]: [string[], string[]] = [[], []]
  const out = new Map(ids.map((id) => [id, ahead.get(id)?.size ?? 0]))
  const into = new Map(ids.map((id) => [id, behind.get(id)?.size ?? 0]))
  const take = (id: string): void => {
    left.delete(id)
    for (const other of ahead.get(id) ?? []) into.set(other, (into.get(other) ?? 0) - 1)
    for (const other of behind.get(id) ?? []) out.set(other, (out.get(other) ?? 0) - 1)
  }
  while (left.size > 0) {
    const sink = [...left].find((id) => out.get(id) === 0)
    const source = sink === undefined ? [...left].find((id) => into.get(id) === 0) : undefined
    if (sink !== undefined) {
      take(sink)
      last.push(sink)
    } else if (source !== undefined) {
      take(source)
      first.push(source)
    } else {
      const surplus = (id: string): number => (out.get(id) ?? 0) - (into.get(id) ?? 0)
      const most = [...left].reduce((best, id) => (surplus(id) > surplus(best) ? id : best))
      take(most)
      first.push(most)
    }
  }
  const rank = new Map([...first, ...last.toReversed()].map((id, index) => [id, index]))
  const rankOf = (id: string): number => rank.get(id) ?? 0
  const turned = new Map<string, Need>()
  for (const [from, others] of ahead) {
    for (const to of others) {
      const need = rankOf(from) < rankOf(to) ? { from, to } : { from: to, to: from }
      turned.set(`${need.from} ${need.to}`, need)
    }
  }
  return [...turned.values()]
}
