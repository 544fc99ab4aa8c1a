/** Nodes with sizes and groups and the shape of a page in; a position for each out that fills the page as large as can be. */
import type { Position } from '../view/document.ts'
import { orderRows } from './pack/order.ts'
import { rowShapes, type Block, type RowShape } from './pack/rows.ts'
import { searchPlan, type Plan, type Tie } from './pack/search.ts'
import type { Size } from './pack/shapes.ts'
import { placeNodes } from './place.ts'
import type { PlaceRequest } from './types.ts'

/** Searches start from each of these; what they find is put in order, and the best picture wins. */
const seeds = [1, 2, 3, 4] as const

/**
 * Rounds of a search: more where there are more blocks, but a round among many blocks takes longer. Who waits for
 * hundreds of nodes to be put in order can wait for more of them too.
 */
const roundsFor = (blocks: number, nodes: number): number =>
  Math.max(300, Math.min(blocks * 150, Math.floor(240_000 / blocks))) * (1 + Math.floor(nodes / 200))

/** What the way of the lines counts beside the height of the page when pictures are compared. */
const lineWeight = 0.5

/**
 * Place every node of the request for an area of a ratio (width to height). Groups become rectangles of rows that cut
 * up the page; their hulls do not overlap, groups of a region lie together where that costs little, and related nodes
 * stand close. Around one fixed node that works as well; where more are fixed it is placeNodes that places them.
 */
export function packNodes(request: PlaceRequest, ratio: number): readonly Position[] {
  const wanted = new Set(request.nodes.map(({ id }) => id))
  const [fixed, ...more] = request.fixed.filter(([id]) => wanted.has(id))
  if (more.length > 0) return placeNodes(request)
  if (request.nodes.length === 0) return []
  const blocks = blocksOf(request)
  const shapes = blocks.map(rowShapes)
  const pairs = pairsOf(request)
  const search = {
    sizes: shapes.map(sizesOf),
    regions: regionsOf(blocks),
    ties: tiesOf(blocks, pairs),
    ratio
  }
  const plans = new Map(
    seeds.map((seed) => {
      const plan = searchPlan(search, seed, roundsFor(blocks.length, request.nodes.length))
      return [JSON.stringify(plan.slots), plan]
    })
  )
  const arranged = [...plans.values()].map((plan) => arrange(plan, shapes, pairs, ratio))
  const { places } = arranged.reduce((least, next) => (next.cost < least.cost ? next : least))
  const packed = centre(places)
  return fixed ? moveTo(packed, fixed) : packed
}

type Pair = { readonly from: string; readonly to: string }
type Places = readonly { readonly id: string; readonly x: number; readonly y: number }[]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The groups that are in use, and one for each group that only nodes know. */
function blocksOf({ nodes, groups }: PlaceRequest): readonly Block[] {
  const inside = new Map<string, PlaceRequest['nodes'][number][]>(groups.map(({ id }) => [id, []]))
  for (const node of nodes.toSorted((a, b) => compare(a.id, b.id))) {
    const list = inside.get(node.group)
    if (list) list.push(node)
    else inside.set(node.group, [node])
  }
  const known = new Map(groups.map((group) => [group.id, group]))
  return [...inside]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => {
      const group = known.get(id)
      return {
        id,
        region: group?.region ?? '',
        nodes: members,
        labelWidth: Math.ceil(group?.labelWidth ?? 0)
      }
    })
}

const sizesOf = (shapes: readonly RowShape[]): readonly Size[] =>
  shapes.map(({ width, height }, index) => ({ width, height, cut: 'stack', first: index, second: index }))

function regionsOf(blocks: readonly Block[]): readonly (readonly number[])[] {
  const regions = new Map<string, number[]>()
  blocks.forEach(({ region }, index) => regions.set(region, [...(regions.get(region) ?? []), index]))
  return [...regions.values()]
}

/** Every two nodes with relations between them, once. */
function pairsOf({ edges }: PlaceRequest): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { from, to } of edges) {
    if (from === to) continue
    const pair = from < to ? { from, to } : { from: to, to: from }
    pairs.set(`${pair.from} ${pair.to}`, pair)
  }
  return [...pairs.values()].toSorted((p, q) => compare(p.from, q.from) || compare(p.to, q.to))
}

function tiesOf(blocks: readonly Block[], pairs: readonly Pair[]): readonly Tie[] {
  const blockOf = new Map(blocks.flatMap(({ nodes }, index) => nodes.map(({ id }) => [id, index] as const)))
  const ties = new Map<string, Tie>()
  for (const { from, to } of pairs) {
    const [p, q] = [blockOf.get(from), blockOf.get(to)]
    if (p === undefined || q === undefined || p === q) continue
    const [a, b] = [Math.min(p, q), Math.max(p, q)]
    const key = `${a} ${b}`
    ties.set(key, { a, b, weight: (ties.get(key)?.weight ?? 0) + 1 })
  }
  return [...ties.values()]
}

/** Stand the nodes of a plan in their areas, in a good order; the cost is the page's height with the lines' share on top. */
function arrange(
  { slots, height }: Plan,
  shapes: readonly (readonly RowShape[])[],
  pairs: readonly Pair[],
  ratio: number
): { readonly places: Places; readonly cost: number } {
  const stands = slots.map((area, index) => ({
    rows: (shapes[index]?.[area.choice]?.rows ?? []).map((row) => [...row]),
    area
  }))
  const { places, cost } = orderRows(stands, pairs)
  const far = cost / Math.max(1, pairs.length) / (height * Math.sqrt(ratio))
  return { places, cost: height * (1 + lineWeight * far) }
}

/** The middle of the drawing becomes the origin. */
function centre(places: Places): readonly Position[] {
  const middle = (values: readonly number[]): number =>
    Math.round(
      (values.reduce((least, value) => Math.min(least, value), Infinity) +
        values.reduce((most, value) => Math.max(most, value), -Infinity)) /
        2
    )
  const [x, y] = [middle(places.map((place) => place.x)), middle(places.map((place) => place.y))]
  return places
    .toSorted((a, b) => compare(a.id, b.id))
    .map((place): Position => [place.id, place.x - x + 0, place.y - y + 0])
}

/** Move everything, so that one node stands where it has to. */
function moveTo(positions: readonly Position[], [fixed, x, y]: Position): readonly Position[] {
  const [, fromX, fromY] = positions.find(([id]) => id === fixed) ?? [fixed, x, y]
  return positions.map((position): Position =>
    position[0] === fixed ? [fixed, x, y] : [position[0], position[1] + x - fromX, position[2] + y - fromY]
  )
}
