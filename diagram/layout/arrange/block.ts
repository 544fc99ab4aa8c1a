/** Nodes that a layout has no place for in; a tidy block of rows out, and blocks put beside or below each other. */
import type { Box } from '../../scene/types.ts'
import { rowShapes, type RowShape } from '../pack/rows.ts'
import { standRows } from '../pack/stand.ts'
import type { PlaceNode } from '../types.ts'
import type { Placed } from './types.ts'

/** The shapes that a block of nodes without a name can take, narrowest first. */
export const blockShapes = (nodes: readonly PlaceNode[]): readonly RowShape[] =>
  nodes.length === 0 ? [] : rowShapes({ id: '', region: '', nodes, labelWidth: 0 })

/** Stand a block with its upper left corner in a place, the nodes in the order they came. */
export function standBlock(
  { rows, width, height }: RowShape,
  at: { readonly x: number; readonly y: number },
  order: readonly PlaceNode[]
): readonly Placed[] {
  const rank = new Map(order.map(({ id }, index) => [id, index]))
  const rankOf = ({ id }: PlaceNode): number => rank.get(id) ?? 0
  const first = (row: readonly PlaceNode[]): number => Math.min(...row.map(rankOf))
  const sorted = rows
    .map((row) => row.toSorted((a, b) => rankOf(a) - rankOf(b)))
    .toSorted((a, b) => first(a) - first(b))
  const places: Placed[] = []
  standRows(sorted, { ...at, width, height }, ({ id }, x, y) => places.push({ id, x, y }))
  return places
}

/** What placed nodes take together. */
export function extentOf(places: readonly Placed[], nodes: ReadonlyMap<string, PlaceNode>): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { id, x, y } of places) {
    const { width = 0, height = 0 } = nodes.get(id) ?? {}
    left = Math.min(left, x - width / 2)
    right = Math.max(right, x + width / 2)
    top = Math.min(top, y - height / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return places.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The second lot below the first one, middle under middle. */
export function belowAll(
  places: readonly Placed[],
  more: readonly Placed[],
  nodes: ReadonlyMap<string, PlaceNode>,
  gap: number
): readonly Placed[] {
  const [over, under] = [extentOf(places, nodes), extentOf(more, nodes)]
  const dx = Math.round(over.x + over.width / 2 - under.x - under.width / 2)
  const dy = Math.round(over.y + over.height + gap - under.y)
  return [...places, ...more.map(({ id, x, y }) => ({ id, x: x + dx, y: y + dy }))]
}
