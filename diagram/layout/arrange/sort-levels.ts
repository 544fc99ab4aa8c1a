/** Levels of nodes and who belongs to whom in; the same levels in an order in which few lines cross out. */
import type { PlaceNode } from '../types.ts'

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

/** Sweeps over all levels, up and down in turn. */
const sweeps = 24
/** With more nodes than this, neighbours in a level do not change places to try it: it would take long and show little. */
const mostSwapped = 240

/** Where each node stands, as a share of the width of its level, from -0.5 to 0.5. */
function sharesOf(levels: readonly (readonly PlaceNode[])[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const nodes of levels) {
    const total = nodes.reduce((sum, { width }) => sum + width, 0)
    const widest = Math.max(...levels.map((level) => level.reduce((sum, { width }) => sum + width, 0)))
    // A narrow level stands in the middle, and not from side to side.
    const scale = total / Math.max(1, widest)
    let before = 0
    for (const node of nodes) {
      shares.set(node.id, ((before + node.width / 2) / total - 0.5) * Math.min(1, 0.25 + scale))
      before += node.width
    }
  }
  return shares
}

/** How far related nodes are apart from left to right, all together. */
function costOf(shares: ReadonlyMap<string, number>, neighbours: Neighbours): number {
  let cost = 0
  for (const [id, others] of neighbours) {
    for (const other of others) cost += Math.abs((shares.get(id) ?? 0) - (shares.get(other) ?? 0))
  }
  return cost
}

/**
 * Sort every level by the middles of what its nodes belong to (the barycentre heuristic of Sugiyama, Tagawa and Toda
 * 1981), sweep after sweep; the best order that was seen stays. In a small graph neighbours then change places where
 * fewer lines cross (the transpose step of Gansner et al. 1993).
 */
export function sortLevels(
  levels: readonly (readonly PlaceNode[])[],
  neighbours: Neighbours
): readonly (readonly PlaceNode[])[] {
  const now = levels.map((nodes) => [...nodes])
  let best = now.map((nodes) => [...nodes])
  let least = costOf(sharesOf(now), neighbours)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = now.map((_, index) => index)
    for (const level of sweep % 2 === 0 ? order : order.toReversed()) {
      const shares = sharesOf(now)
      const wish = ({ id }: PlaceNode): number => {
        const near = [...(neighbours.get(id) ?? [])]
        if (near.length === 0) return shares.get(id) ?? 0
        return near.reduce((sum, other) => sum + (shares.get(other) ?? 0), 0) / near.length
      }
      const wishes = new Map((now[level] ?? []).map((node) => [node.id, wish(node)]))
      now[level] = (now[level] ?? []).toSorted((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0))
    }
    const cost = costOf(sharesOf(now), neighbours)
    if (cost < least - 1e-9) {
      best = now.map((nodes) => [...nodes])
      least = cost
    }
  }
  if (best.flat().length <= mostSwapped) transpose(best, neighbours)
  return best
}

/** Let neighbours in a level change places as long as fewer lines cross. */
function transpose(levels: PlaceNode[][], neighbours: Neighbours): void {
  const levelOf = new Map(levels.flatMap((nodes, level) => nodes.map(({ id }) => [id, level] as const)))
  const shares = sharesOf(levels)
  /** How many crossings two neighbours have with `left` on the left. */
  const crossings = (left: string, right: string, level: number): number => {
    let count = 0
    for (const a of neighbours.get(left) ?? []) {
      for (const b of neighbours.get(right) ?? []) {
        const sameSide = (levelOf.get(a) ?? 0) < level === (levelOf.get(b) ?? 0) < level
        if (sameSide && (shares.get(a) ?? 0) > (shares.get(b) ?? 0)) count += 1
      }
    }
    return count
  }
  for (let pass = 0; pass < 12; pass += 1) {
    let changed = false
    levels.forEach((nodes, level) => {
      for (let at = 0; at + 1 < nodes.length; at += 1) {
        const [a, b] = [nodes[at] as PlaceNode, nodes[at + 1] as PlaceNode]
        if (crossings(b.id, a.id, level) >= crossings(a.id, b.id, level)) continue
        nodes[at] = b
        nodes[at + 1] = a
        changed = true
        for (const [id, share] of sharesOf([nodes, ...levels]))
          if (levelOf.get(id) === level) shares.set(id, share)
      }
    })
    if (!changed) break
  }
}
