/** The steps of a stack as a way that is read like text: row by row, each from left to right. */
import { orderRows } from '../pack/order.ts'
import { rowShapes, type RowShape } from '../pack/rows.ts'
import type { PlaceNode } from '../types.ts'
import { arrangeBands } from './bands.ts'
import { fillCells, type Cells } from './cells.ts'
import { belowAll } from './block.ts'
import { pairsOf, type ArrangeRequest, type Placed } from './types.ts'

const gaps = { x: 30, y: 34 } as const
/** Between the way and what does not belong to it. */
const restGap = 56

/** A node that stands in several steps stands in the first one that names it. What belongs to no step is arranged below. */
export function arrangePath(request: ArrangeRequest): readonly Placed[] {
  const nodes = new Map(request.nodes.map((node) => [node.id, node]))
  const taken = new Set<string>()
  const steps = request.steps.flatMap(({ id, ids, labelWidth }) => {
    const inside = ids.flatMap((one): readonly PlaceNode[] => {
      const node = nodes.get(one)
      if (!node || taken.has(one)) return []
      taken.add(one)
      return [node]
    })
    return inside.length === 0
      ? []
      : [rowShapes({ id, region: '', nodes: inside, labelWidth: Math.ceil(labelWidth) })]
  })
  if (steps.length === 0) return arrangeBands(request)
  const { places } = orderRows(bestRows(steps, request.ratio).stands.flat(), pairsOf(request.edges))
  const rest = request.nodes.filter(({ id }) => !taken.has(id))
  if (rest.length === 0) return places
  const ids = new Set(rest.map(({ id }) => id))
  return belowAll(
    places,
    arrangeBands({
      ...request,
      nodes: rest,
      edges: request.edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
    }),
    nodes,
    restGap
  )
}

/** The number of rows that fills the page best. */
function bestRows(steps: readonly (readonly RowShape[])[], ratio: number): Cells {
  const tried = steps.map((_, index) => fillCells(rowsOf(steps, index + 1), ratio, gaps))
  const cost = ({ width, height }: Cells): number => Math.max(width / ratio, height)
  return tried.reduce((best, next) => (cost(next) < cost(best) ? next : best))
}

/** Steps in a number of rows that hold about the same area. */
function rowsOf<T extends readonly RowShape[]>(
  steps: readonly T[],
  count: number
): readonly (readonly T[])[] {
  const sizes = steps.map((shapes) =>
    Math.min(...shapes.map(({ width, height }) => (width + gaps.x) * (height + gaps.y)))
  )
  const rows: T[][] = []
  let left = sizes.reduce((sum, size) => sum + size, 0)
  let at = 0
  for (let row = 0; row < count; row += 1) {
    const goal = left / (count - row)
    const cells: T[] = []
    let filled = 0
    // Every row that is still to come needs a step.
    while (at < steps.length - (count - row - 1)) {
      const next = sizes[at] ?? 0
      if (cells.length > 0 && row < count - 1 && filled + next / 2 > goal) break
      cells.push(steps[at] as T)
      filled += next
      at += 1
    }
    left -= filled
    rows.push(cells)
  }
  return rows
}
