/** The notes of a view and the drawn nodes in; cards and labels with their words laid out, where they stand, out. */
import { boxesOverlap, centreOf } from '../geometry/boxes.ts'
import type { ViewDocument } from '../view/document.ts'
import { breakText } from './paragraph.ts'
import { roundBox, roundLine, roundPoint } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Point, SceneMark, SceneNode, TextLine } from './types.ts'

export type Note = ViewDocument['notes'][number]

/** The type of a note, the width it fills at most, and the room around its words, in units. */
const looks = {
  note: { size: 12, weight: 400, leading: 16.5, widest: 200, padding: { x: 11, y: 9 }, radius: 5 },
  label: { size: 18, weight: 600, leading: 23, widest: 360, padding: { x: 4, y: 3 }, radius: 4 }
} as const

/** Words without control characters, but with their line ends. */
const cleaned = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')

/** The lines of a note and its size in whole units; null where it says nothing. */
export function layOutNote({ look, text }: Pick<Note, 'look' | 'text'>): {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
} | null {
  const { size, weight, leading, widest, padding } = looks[look]
  const lines = breakText(cleaned(text), widest, size, weight)
  if (lines.length === 0) return null
  const widths = lines.map((line) => measureText(line, size, weight))
  return {
    lines,
    width: 2 * Math.ceil(Math.max(...widths) / 2 + padding.x),
    height: 2 * Math.ceil((lines.length * leading) / 2 + padding.y - (leading - size) / 2)
  }
}

/** What a note is painted with. One on a node that recedes, recedes with it. */
function coloursOf(
  { look, colour }: Note,
  theme: Theme,
  node: SceneNode | undefined
): { readonly fill: string | null; readonly stroke: string | null; readonly text: string } {
  const isFaint = node?.emphasis === 'faint'
  if (look === 'label') {
    return { fill: null, stroke: null, text: isFaint ? theme.faint.text : theme.hull(colour).text }
  }
  if (isFaint) return theme.faint
  const { fill, stroke, text } = theme.swatch(colour)
  return { fill, stroke, text }
}

/** A note nearer to its component than this needs no line to it, in units. */
const closeBy = 9

/** Where the way from the centre of a box to a point leaves the box. */
function exitOf({ x, y, width, height }: Box, [toX, toY]: Point): Point {
  const [midX, midY] = [x + width / 2, y + height / 2]
  const [dx, dy] = [toX - midX, toY - midY]
  const share = Math.min(
    width / 2 / Math.max(1e-6, Math.abs(dx)),
    height / 2 / Math.max(1e-6, Math.abs(dy)),
    1
  )
  return [midX + dx * share, midY + dy * share]
}

/** The line between a component and its note, outline to outline; none where they touch or stand side by side. */
function tetherTo(box: Box, node: SceneNode | undefined, colour: string): Pick<SceneMark, 'tether'> {
  if (!node || boxesOverlap(box, node.box, closeBy)) return {}
  const start = roundPoint(exitOf(node.box, centreOf(box)))
  const end = roundPoint(exitOf(box, centreOf(node.box)))
  return { tether: { start, end, stroke: { colour, width: 1, dash: [2, 3] } } }
}

function drawNote(note: Note, theme: Theme, node: SceneNode | undefined): readonly SceneMark[] {
  const laid = layOutNote(note)
  if (!laid) return []
  const { size, weight, leading, padding, radius } = looks[note.look]
  const { lines, width, height } = laid
  const [x, y] = node
    ? [node.box.x + node.box.width / 2 + note.x, node.box.y + node.box.height / 2 + note.y]
    : [note.x, note.y]
  const box = roundBox({ x: x - width / 2, y: y - height / 2, width, height })
  const { fill, stroke, text: colour } = coloursOf(note, theme, node)
  const isCard = note.look === 'note'
  const first = y - ((lines.length - 1) * leading) / 2 + (capHeight * size) / 2
  return [
    {
      id: note.id,
      kind: note.look,
      of: note.on,
      box,
      radius,
      fill,
      stroke: stroke === null ? null : { colour: stroke, width: 0.8, dash: [] },
      opacity: 1,
      ...tetherTo(box, node, stroke ?? colour),
      lines: lines.map((text, index): TextLine =>
        roundLine({
          text,
          x: isCard ? box.x + padding.x : x,
          y: first + index * leading,
          width: measureText(text, size, weight),
          size,
          weight,
          colour,
          anchor: isCard ? 'start' : 'middle'
        })
      ),
      title: cleaned(note.text).replace(/\s+/gu, ' ').trim()
    }
  ]
}

/** Notes on components that do not show are not drawn. */
export function drawNotes({
  view,
  theme,
  nodes
}: {
  readonly view: ViewDocument
  readonly theme: Theme
  readonly nodes: readonly SceneNode[]
}): readonly SceneMark[] {
  if (view.notes.length === 0) return []
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return view.notes.flatMap((note) => {
    const node = note.on === null ? undefined : byId.get(note.on)
    return note.on !== null && node === undefined ? [] : drawNote(note, theme, node)
  })
}
