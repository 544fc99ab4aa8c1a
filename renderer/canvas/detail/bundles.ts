/** A Scene and its areas in; how many relations lead from area to area, as one line each, out. Nobody can follow thousands. */
import type { Point, Scene } from '../../../diagram/scene/types.ts'
import type { Area } from './captions.ts'

export type Bundle = {
  readonly start: Point
  readonly control: Point
  readonly end: Point
  /** Of the strongest one, from 0 to 1. */
  readonly share: number
}

/** More lines than this would be a web again, and fewer relations than this are no road. */
const most = 48
const fewest = 3
const bend = 0.09

export function bundleEdges({ nodes, edges }: Scene, areas: readonly Area[]): readonly Bundle[] {
  const home = new Map(areas.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
  // A folded group is an area in one node.
  for (const { id, group } of nodes) if (group && !home.has(id)) home.set(id, id)
  const sums = new Map<string, { x: number; y: number; count: number }>()
  for (const { id, box } of nodes) {
    const area = home.get(id)
    if (area === undefined) continue
    const sum = sums.get(area) ?? { x: 0, y: 0, count: 0 }
    sum.x += box.x + box.width / 2
    sum.y += box.y + box.height / 2
    sum.count += 1
    sums.set(area, sum)
  }
  const counts = new Map<string, { a: string; b: string; count: number }>()
  for (const { from, to, emphasis, bundle } of edges) {
    const [one, other] = [home.get(from), home.get(to)]
    // Those that stand out are drawn one by one.
    if (one === undefined || other === undefined || one === other || emphasis === 'strong') continue
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = JSON.stringify([a, b])
    const pair = counts.get(key) ?? { a, b, count: 0 }
    pair.count += bundle?.relations.length ?? 1
    counts.set(key, pair)
  }
  const chosen = [...counts.values()]
    .filter(({ count }) => count >= fewest)
    .toSorted((one, other) => other.count - one.count || (one.a + one.b < other.a + other.b ? -1 : 1))
    .slice(0, most)
  const strongest = chosen[0]?.count ?? 1
  return chosen.flatMap(({ a, b, count }): Bundle[] => {
    const [from, to] = [sums.get(a), sums.get(b)]
    if (!from || !to) return []
    const start: Point = [from.x / from.count, from.y / from.count]
    const end: Point = [to.x / to.count, to.y / to.count]
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
    const control: Point = [(start[0] + end[0]) / 2 - dy * bend, (start[1] + end[1]) / 2 + dx * bend]
    return [{ start, control, end, share: Math.sqrt(count / strongest) }]
  })
}
