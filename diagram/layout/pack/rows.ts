/** The nodes of a group in; the ways to stand them in rows out, each with the room it takes on the page. */
import { hullMargin, labelStrip } from '../../overlays/hull.ts'
import { boxGap } from '../boxes.ts'
import type { PlaceNode } from '../types.ts'

/** The nodes of one group; `labelWidth` is the least width inside its hull. */
export type Block = {
  readonly id: string
  readonly region: string
  readonly nodes: readonly PlaceNode[]
  readonly labelWidth: number
}

/** Rows from top to bottom, each from left to right. The size is that of the hull, label and margins included. */
export type RowShape = {
  readonly rows: readonly (readonly PlaceNode[])[]
  readonly width: number
  readonly height: number
}

/** What a hull takes around the boxes it holds. */
export const frame = {
  x: 2 * hullMargin,
  y: 2 * hullMargin + labelStrip,
  top: hullMargin + labelStrip
} as const

/** Above this many nodes not every number of rows is tried. */
const mostTried = 48

/** Even sizes keep every centre on a whole unit. */
export const evenSize = (size: number): number => 2 * Math.ceil(size / 2)

export const rowWidth = (row: readonly PlaceNode[]): number =>
  row.reduce((sum, node) => sum + evenSize(node.width) + boxGap.x, -boxGap.x)

export const rowHeight = (row: readonly PlaceNode[]): number =>
  row.reduce((most, node) => Math.max(most, evenSize(node.height)), 0)

export const rowsHeight = (rows: readonly (readonly PlaceNode[])[]): number =>
  rows.reduce((sum, row) => sum + rowHeight(row) + boxGap.y, -boxGap.y)

function measureRows(rows: readonly (readonly PlaceNode[])[], labelWidth: number): RowShape {
  const widest = rows.reduce((most, row) => Math.max(most, rowWidth(row)), labelWidth)
  return { rows, width: Math.ceil(widest) + frame.x, height: rowsHeight(rows) + frame.y }
}

const byId = (a: PlaceNode, b: PlaceNode): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A number of rows as equal in width as can be: the widest node left goes to the shortest row (Graham 1969). */
function balancedRows(nodes: readonly PlaceNode[], count: number): readonly (readonly PlaceNode[])[] {
  const rows = Array.from({ length: count }, () => ({ nodes: [] as PlaceNode[], width: 0 }))
  for (const node of nodes.toSorted((a, b) => b.width - a.width || byId(a, b))) {
    const shortest = rows.reduce((least, row) => (row.width < least.width ? row : least))
    shortest.nodes.push(node)
    shortest.width += evenSize(node.width) + boxGap.x
  }
  return rows.map((row) => row.nodes).filter((row) => row.length > 0)
}

/** Rows up to a width, nodes of the same height together: low where labels have one line or several. */
function rowsByHeight(nodes: readonly PlaceNode[], width: number): readonly (readonly PlaceNode[])[] {
  const rows: { nodes: PlaceNode[]; left: number }[] = []
  for (const node of nodes.toSorted((a, b) => b.height - a.height || b.width - a.width || byId(a, b))) {
    const room = evenSize(node.width) + boxGap.x
    const fits = rows.find((row) => row.left >= room)
    if (fits) {
      fits.nodes.push(node)
      fits.left -= room
    } else rows.push({ nodes: [node], left: width + boxGap.x - room })
  }
  return rows.map((row) => row.nodes)
}

/** The shapes a group can take, narrowest first; each is lower than those before it. */
export function rowShapes({ nodes, labelWidth }: Block): readonly RowShape[] {
  const counts =
    nodes.length <= mostTried
      ? nodes.map((_, index) => index + 1)
      : Array.from({ length: mostTried }, (_, index) =>
          Math.ceil(((index + 1) / mostTried) ** 2 * nodes.length)
        )
  const shapes = [...new Set(counts)].flatMap((count) => {
    const balanced = measureRows(balancedRows(nodes, count), labelWidth)
    return [balanced, measureRows(rowsByHeight(nodes, balanced.width - frame.x), labelWidth)]
  })
  const best: RowShape[] = []
  // Where two take the same room the balanced rows come first and stay.
  for (const shape of shapes.toSorted((a, b) => a.width - b.width || a.height - b.height)) {
    const last = best.at(-1)
    if (!last || shape.height < last.height) best.push(shape)
  }
  return best
}
