/** Nodes with something to say about each in; small lines under those that have room for it, out. For whoever looks closely. */
import { boxesOverlap } from '../../../diagram/geometry/boxes.ts'
import { badgeBox } from '../../../diagram/scene/nodes.ts'
import { lineBox, measureText } from '../../../diagram/scene/text.ts'
import type { Box, Scene, TextLine } from '../../../diagram/scene/types.ts'

export type Fact = { readonly of: string; readonly line: TextLine; readonly box: Box }

/** In diagram units; from where on it is read, and where it is as strong as it gets. */
const size = 7.6
const gap = 2.5
export const factZoom = { from: 1.25, to: 1.5 } as const

const colours = { light: '#646b79', dark: '#9aa2b1' } as const

/** Room that a line keeps from what is beside it. */
const air = 2

/** Lines that find their room free of nodes, of what is on them, of names of areas and of each other. */
export function placeFacts(scene: Scene, factOf: (id: string) => string | null): readonly Fact[] {
  const taken = createRows([
    ...scene.nodes.map(({ box }) => box),
    ...scene.nodes.flatMap(({ badge }) => (badge ? [badgeBox(badge)] : [])),
    ...scene.marks.map(({ box }) => box),
    ...scene.hulls.map(({ label }) => lineBox(label))
  ])
  return scene.nodes.flatMap((node): Fact[] => {
    const text = node.emphasis === 'faint' ? null : factOf(node.id)
    if (text === null) return []
    const width = measureText(text, size, 500)
    const { box } = node
    const x = box.x + box.width / 2
    const y = box.y + box.height + gap + size * 0.8
    const line: TextLine = {
      text,
      x,
      y,
      width,
      size,
      weight: 500,
      colour: colours[scene.theme],
      anchor: 'middle'
    }
    const room = lineBox(line)
    const roomy = { x: room.x - air, y: room.y, width: room.width + 2 * air, height: room.height }
    if (taken.meets(roomy)) return []
    taken.add(roomy)
    return [{ of: node.id, line, box: room }]
  })
}

const rowHeight = 64

/** Boxes in rows, so that not every one is compared with every other. */
function createRows(boxes: readonly Box[]): { meets(box: Box): boolean; add(box: Box): void } {
  const rows = new Map<number, Box[]>()
  const rowsOf = ({ y, height }: Box): readonly number[] => {
    const first = Math.floor(y / rowHeight)
    return Array.from({ length: Math.floor((y + height) / rowHeight) - first + 1 }, (_, i) => first + i)
  }
  const add = (box: Box): void => {
    for (const row of rowsOf(box)) rows.set(row, [...(rows.get(row) ?? []), box])
  }
  boxes.forEach(add)
  return {
    add,
    meets: (box) => rowsOf(box).some((row) => rows.get(row)?.some((other) => boxesOverlap(other, box)))
  }
}
