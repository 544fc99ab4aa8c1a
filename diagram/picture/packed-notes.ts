/**
 * Notes in a picture that is packed: room for those on components is asked for with them, and what is packed in; where each
 * note stands then, out. Where a person put them they would cover what stands there now.
 */
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import type { PlaceRequest } from '../layout/types.ts'
import { layOutNote, type Note } from '../scene/notes.ts'
import type { Box } from '../scene/types.ts'
import type { Position, ViewDocument } from '../view/document.ts'

/** Room between a component and its note, and between notes that stand side by side, in units. */
const gap = 8
const gapBeside = 20
/** How far below everything those stand that are on no component: clear of the areas around what is lowest. */
const below = 64

type Laid = { readonly note: Note; readonly width: number; readonly height: number }

const lay = (notes: readonly Note[]): readonly Laid[] =>
  notes.flatMap((note) => {
    const size = layOutNote(note)
    return size ? [{ note, width: size.width, height: size.height }] : []
  })

/** The notes of each component, the first one uppermost, and the room below it that they take. */
function columns(
  notes: readonly Note[]
): ReadonlyMap<string, { laid: readonly Laid[]; height: number; width: number }> {
  const found = new Map<string, { laid: Laid[]; height: number; width: number }>()
  for (const one of lay(notes)) {
    if (one.note.on === null) continue
    const column = found.get(one.note.on) ?? { laid: [], height: 0, width: 0 }
    column.laid.push(one)
    // Even, so that centres stay on whole units.
    column.height += 2 * Math.ceil((gap + one.height) / 2)
    column.width = Math.max(column.width, one.width)
    found.set(one.note.on, column)
  }
  return found
}

/** The request with components as large as they are together with their notes. */
export function withNotes(request: PlaceRequest, { notes }: Pick<ViewDocument, 'notes'>): PlaceRequest {
  const known = columns(notes)
  if (known.size === 0) return request
  return {
    ...request,
    nodes: request.nodes.map((node) => {
      const column = known.get(node.id)
      if (!column) return node
      return { ...node, width: Math.max(node.width, column.width), height: node.height + column.height }
    }),
    fixed: request.fixed.map((position): Position => {
      const [id, x, y] = position
      return [id, x, y + (known.get(id)?.height ?? 0) / 2]
    })
  }
}

/** Part components from their notes again, and stand the notes that are on none in rows under it all. */
export function partNotes(
  packed: readonly Position[],
  { nodes }: PlaceRequest,
  { notes }: Pick<ViewDocument, 'notes'>
): Pick<ViewDocument, 'positions' | 'notes'> {
  if (notes.length === 0) return { positions: packed, notes }
  const known = columns(notes)
  const sizes = new Map(nodes.map((node) => [node.id, node]))
  const places = new Map<string, Pick<Note, 'x' | 'y'>>()
  for (const [id, column] of known) {
    let y = ((sizes.get(id)?.height ?? 0) - column.height) / 2
    for (const { note, height } of column.laid) {
      places.set(note.id, { x: 0, y: y + gap + height / 2 })
      y += 2 * Math.ceil((gap + height) / 2)
    }
  }
  const boxes = packed.map(([id, x, y]): Box => {
    const { width = 0, height = 0 } = sizes.get(id) ?? {}
    return { x: x - width / 2, y: y - height / 2, width, height }
  })
  const all = boundsOf(boxes.flatMap((box) => boxCorners(box))) ?? { x: 0, y: 0, width: 0, height: 0 }
  let [x, y, lowest] = [all.x, all.y + all.height + below, 0]
  for (const { note, width, height } of lay(notes.filter(({ on }) => on === null))) {
    if (x > all.x && x + width > all.x + all.width) [x, y, lowest] = [all.x, y + lowest + gapBeside, 0]
    places.set(note.id, { x: x + width / 2, y: y + height / 2 })
    x += width + gapBeside
    lowest = Math.max(lowest, height)
  }
  return {
    positions: packed.map(([id, left, top]): Position => [id, left, top - (known.get(id)?.height ?? 0) / 2]),
    notes: notes.map((note) => ({ ...note, ...places.get(note.id) }))
  }
}
