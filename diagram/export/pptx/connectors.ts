/** The lines of a picture and the sites of its nodes in; connectors that are bound at both ends out. */
import type { Point, SceneEdge } from '../../scene/types.ts'
import type { Site } from './geometry.ts'

export type Binding = { readonly edge: SceneEdge; readonly from: Site; readonly to: Site }

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]

/** Length of a line between two sites; much more if it runs through one of its own nodes. */
function cost(from: Site, to: Site): number {
  const way = minus(to.at, from.at)
  const length = Math.hypot(...way)
  // A line should leave along the way out of its side: the shallower, the longer it counts.
  const shallow = (out: Point, along: Point): number => {
    const share = length === 0 ? 1 : dot(out, along) / length
    return share <= 0.02 ? 10 * length + 1e7 : length * (1 - share) * 0.35
  }
  return length + shallow(from.out, way) + shallow(to.out, minus([0, 0], way))
}

/**
 * Choose the sides that lines dock at: the nearest two. Several relations between the same two nodes each get a pair
 * of their own while there are pairs left, so that they part.
 */
export function bindEdges(
  edges: readonly SceneEdge[],
  sites: ReadonlyMap<string, readonly Site[]>
): readonly Binding[] {
  const taken = new Map<string, Map<string, number>>()
  return edges.flatMap((edge): Binding[] => {
    const [starts, ends] = [sites.get(edge.from), sites.get(edge.to)]
    if (!starts || !ends) return []
    const isForward = edge.from < edge.to
    const pair = isForward ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`
    const used = taken.get(pair) ?? new Map<string, number>()
    taken.set(pair, used)
    const choices = starts.flatMap((from) =>
      ends.map((to) => {
        const key = isForward ? `${from.index} ${to.index}` : `${to.index} ${from.index}`
        return { from, to, key, used: used.get(key) ?? 0, cost: cost(from, to) }
      })
    )
    const best = choices.toSorted((a, b) => a.used - b.used || a.cost - b.cost)[0]
    if (!best) return []
    used.set(best.key, best.used + 1)
    return [{ edge, from: best.from, to: best.to }]
  })
}
