/** Regions and the edges between them in; a place for each out: the busiest at the centre, friends next to each other. */
import type { PlaceRequest } from './types.ts'

export type Place = { readonly x: number; readonly y: number }

/** `count` places on an ellipse around a centre. An even number leaves top and bottom free, which makes a wide picture. */
export function ellipse(centre: Place, radius: Place, count: number): readonly Place[] {
  if (count === 1) return [centre]
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + (count % 2 === 0 ? 0.5 : 0)) / count) * 2 * Math.PI - Math.PI / 2
    return { x: centre.x + Math.cos(angle) * radius.x, y: centre.y + Math.sin(angle) * radius.y }
  })
}

/** More regions than this keep their order around the centre: trying all orders would take too long. */
const mostTried = 7

/** How many edges join each pair of regions, by their positions in the list. */
function countLinks(regions: readonly string[], { nodes, groups, edges }: PlaceRequest): readonly number[][] {
  const regionOfGroup = new Map(groups.map((group) => [group.id, regions.indexOf(group.region)]))
  const regionOf = new Map(nodes.map((node) => [node.id, regionOfGroup.get(node.group)]))
  const counts = regions.map(() => regions.map(() => 0))
  for (const { from, to } of edges) {
    const [a, b] = [regionOf.get(from), regionOf.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    for (const [i, j] of [
      [a, b],
      [b, a]
    ] as const) {
      const row = counts[i]
      if (row) row[j] = (row[j] ?? 0) + 1
    }
  }
  return counts
}

/** All orders of a list, the given one first. */
function* orders(list: readonly number[]): Generator<readonly number[]> {
  if (list.length <= 1) yield list
  for (let i = 0; i < list.length && list.length > 1; i += 1) {
    for (const rest of orders(list.toSpliced(i, 1))) yield [list[i] as number, ...rest]
  }
}

/**
 * Places for the regions of a request, on an ellipse. With four or more, the one with the most edges to others takes
 * the centre; the others take the order that makes the edges between regions shortest.
 */
export function arrangeRegions(request: PlaceRequest, radius: Place): ReadonlyMap<string, Place> {
  const inUse = new Set(request.nodes.map((node) => node.group))
  const regions = [
    ...new Set(request.groups.filter((group) => inUse.has(group.id)).map((group) => group.region))
  ]
  const links = countLinks(regions, request)
  const weight = (i: number, j: number): number => links[i]?.[j] ?? 0
  const total = (i: number): number => (links[i] ?? []).reduce((sum, value) => sum + value, 0)
  const all = regions.map((_, index) => index)
  const centre = regions.length >= 4 ? all.toSorted((a, b) => total(b) - total(a))[0] : undefined
  const outer = all.filter((index) => index !== centre)
  const slots = ellipse({ x: 0, y: 0 }, radius, outer.length)
  const distances = slots.map((a) => slots.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  const cost = (order: readonly number[]): number => {
    let sum = 0
    for (let a = 0; a < order.length; a += 1) {
      for (let b = a + 1; b < order.length; b += 1) {
        sum += weight(order[a] as number, order[b] as number) * (distances[a]?.[b] ?? 0)
      }
    }
    return sum
  }
  let best: readonly number[] = outer
  if (outer.length <= mostTried) {
    let least = Infinity
    for (const order of orders(outer)) {
      const value = cost(order)
      if (value < least - 1e-9) [best, least] = [order, value]
    }
  }
  const places = new Map(best.map((region, slot) => [regions[region] ?? '', slots[slot] ?? { x: 0, y: 0 }]))
  if (centre !== undefined) places.set(regions[centre] ?? '', { x: 0, y: 0 })
  return places
}
