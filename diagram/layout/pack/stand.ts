/** Rows of boxes and the area of their hull in; the place of every box out. */
import { boxGap } from '../boxes.ts'
import type { PlaceNode } from '../types.ts'
import type { Box } from '../../scene/types.ts'
import { evenSize, frame, rowHeight, rowsHeight, rowWidth } from './rows.ts'

/** How far gaps may grow where there is room: more would look like holes. */
const mostSpread = { x: 34, y: 26 } as const

/**
 * Stand rows in their area. Room to spare widens the gaps a little, so that the boxes of a row reach from side to side;
 * what is left over goes around them, half to each side.
 */
export function standRows(
  rows: readonly (readonly PlaceNode[])[],
  area: Box,
  place: (node: PlaceNode, x: number, y: number) => void
): void {
  const room = { width: area.width - frame.x, height: area.height - frame.y }
  const height = rowsHeight(rows)
  const gapY = boxGap.y + spread(room.height - height, rows.length - 1, mostSpread.y)
  const widths = rows.map((row) => rowWidth(row) + (row.length - 1) * mostSpread.x)
  const width = Math.min(room.width, Math.max(...widths))
  let y = area.y + frame.top + Math.floor((room.height - height - (gapY - boxGap.y) * (rows.length - 1)) / 2)
  for (const row of rows) {
    const tall = rowHeight(row)
    const natural = rowWidth(row)
    const extra = spread(width - natural, row.length - 1, mostSpread.x)
    let x = area.x + frame.x / 2 + Math.floor((room.width - natural - extra * (row.length - 1)) / 2)
    for (const node of row) {
      const wide = evenSize(node.width)
      place(node, x + wide / 2, y + tall / 2)
      x += wide + boxGap.x + extra
    }
    y += tall + gapY
  }
}

const spread = (spare: number, gaps: number, most: number): number =>
  gaps <= 0 ? 0 : Math.max(0, Math.min(most, Math.floor(spare / gaps)))
