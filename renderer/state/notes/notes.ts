/** What the window does with notes: write them in a free place, change, move and remove them. All of it can be undone. */
import type { ColourToken } from '../../../graph-data/catalogue.ts'
import { roomForNote } from '../../../diagram/scene/note-room.ts'
import { layOutNote } from '../../../diagram/scene/notes.ts'
import type { Point } from '../../../diagram/scene/types.ts'
import { addNotes, changeNote, moveNote, removeNotes } from '../../../diagram/view/commands/notes.ts'
import { setOwnColour } from '../../../diagram/view/commands/own-colours.ts'
import type { NoteEvent } from '../../canvas/note-tool.ts'
import type { Parts } from '../parts.ts'
import { run, viewOf, type AppState, type AppStore } from '../store.ts'
import { newNoteColours, type Note, type NoteDraft, type NotesState } from './session.ts'

type Place = NoteDraft['places'][number]

const set = (store: AppStore, change: Partial<NotesState>): void =>
  store.setState(({ notes }) => ({ notes: { ...notes, ...change } }))

const noteOf = (state: AppState, id: string): Note | undefined =>
  viewOf(state).notes.find((note) => note.id === id)

/** The note that is chosen, where there is one. */
export function chosenNote(state: AppState): string | null {
  const { chosen } = state.notes
  return chosen !== null && chosen.selection === state.selection && noteOf(state, chosen.id)
    ? chosen.id
    : null
}

/** Choose a note, and nothing else with it. */
export function chooseNote(store: AppStore, id: string | null): void {
  const selection: readonly string[] = []
  store.setState(({ notes }) =>
    id === null
      ? { notes: { ...notes, chosen: null } }
      : { selection, notes: { ...notes, chosen: { id, selection } } }
  )
}

/** The size that the place of a new note is looked for with: a line or two of words. */
const usualSize = { width: 170, height: 40 } as const

/** Beside a component, or below it where it does not show. */
function besideComponent(
  { derived, store }: Pick<Parts, 'derived' | 'store'>,
  on: string,
  size: { readonly width: number; readonly height: number }
): Place {
  const [x, y] = roomForNote(derived.scene(store.getState()), on, size) ?? [0, 56]
  return { on, x, y }
}

/** Begin a note on components, one on each, or at a point of the diagram. */
export function writeNote(
  parts: Pick<Parts, 'derived' | 'store'>,
  look: Note['look'],
  where: { readonly on: readonly string[] } | { readonly at: Point }
): void {
  const places =
    'at' in where
      ? [{ on: null, x: where.at[0], y: where.at[1] }]
      : where.on.map((id) => besideComponent(parts, id, usualSize))
  if (places.length === 0) return
  set(parts.store, { draft: { id: null, look, colour: newNoteColours[look], text: '', places } })
}

/** Begin a note on what is selected and shows, or in the middle of what is in sight. */
export function writeNoteHere(parts: Pick<Parts, 'derived' | 'store' | 'canvas'>, look: Note['look']): void {
  const { store, derived, canvas } = parts
  const state = store.getState()
  const { shown } = derived.visible(state)
  const on = look === 'note' ? state.selection.filter((id) => shown.has(id)) : []
  if (on.length > 0) return writeNote(parts, look, { on })
  const sight = canvas.current?.view()
  if (sight) writeNote(parts, look, { at: [sight.x + sight.width / 2, sight.y + sight.height / 2] })
}

/** Change a note, in place. */
export function editNote(store: AppStore, id: string): void {
  const note = noteOf(store.getState(), id)
  if (!note) return
  const { look, colour, text, on, x, y } = note
  set(store, { draft: { id, look, colour, text, places: [{ on, x, y }] } })
}

export const changeDraft = (
  store: AppStore,
  change: Partial<Pick<NoteDraft, 'text' | 'look' | 'colour'>>
): void =>
  store.setState(({ notes }) =>
    notes.draft === null ? {} : { notes: { ...notes, draft: { ...notes.draft, ...change } } }
  )

export const dropDraft = (store: AppStore): void => set(store, { draft: null })

/** Put what was written into the document. A note whose words were all taken away is removed. */
export function keepDraft(parts: Pick<Parts, 'derived' | 'store'>): void {
  const { store } = parts
  const { notes, playing } = store.getState()
  const { draft } = notes
  // While a story is told nothing goes into the document: it is there to be written on afterwards.
  if (draft === null || playing !== null) return
  dropDraft(store)
  const { id, look, colour, text, places } = draft
  const isEmpty = text.trim() === ''
  if (id === null) {
    if (isEmpty) return
    const size = layOutNote({ look, text }) ?? usualSize
    // Now that its size is known, there may be a better place beside its component.
    const settled = places.map((place) =>
      place.on === null ? place : besideComponent(parts, place.on, size)
    )
    run(store, addNotes, { notes: settled.map((place) => ({ ...place, look, colour, text })) })
    const added = viewOf(store.getState()).notes.at(-1)
    if (added && places.length === 1) chooseNote(store, added.id)
  } else if (isEmpty) removeNote(store, id)
  else run(store, changeNote, { id, look, colour, text })
}

export function removeNote(store: AppStore, id: string): void {
  run(store, removeNotes, { ids: [id] })
  chooseNote(store, null)
}

/** Do what the hand meant. */
export function onNote(store: AppStore, event: NoteEvent): void {
  // While a story is told, nothing is changed.
  if (store.getState().playing !== null) return
  switch (event.kind) {
    case 'choose':
      return chooseNote(store, event.id)
    case 'edit':
      return editNote(store, event.id)
    case 'remove':
      return removeNote(store, event.id)
    case 'move': {
      const note = noteOf(store.getState(), event.id)
      if (!note) return
      const { id, dx, dy } = event
      // Presses of a key in a row are one movement.
      return run(store, moveNote, { id, x: note.x + dx, y: note.y + dy }, event.gesture)
    }
    case 'menu':
      return store.setState({ contextMenu: { id: event.id, x: event.x, y: event.y } })
    default:
      return event satisfies never
  }
}

/** Bring a note into the middle of the sight, and choose it. */
export function goToNote(
  { store, canvas, derived }: Pick<Parts, 'store' | 'canvas' | 'derived'>,
  id: string
): void {
  chooseNote(store, id)
  const box = derived.scene(store.getState()).marks.find((mark) => mark.id === id)?.box
  const sight = canvas.current?.view()
  if (!box || !sight) return
  const zoomed = Math.min(1, sight.width > 0 ? 900 / sight.width : 1)
  const [width, height] = [sight.width * zoomed, sight.height * zoomed]
  canvas.current?.show({
    x: box.x + box.width / 2 - width / 2,
    y: box.y + box.height / 2 - height / 2,
    width,
    height
  })
}

/** Give components a colour, or take it away, and close the palette. */
export function giveColour(store: AppStore, ids: readonly string[], colour: ColourToken | null): void {
  run(store, setOwnColour, { ids, colour })
  set(store, { colouring: null })
}

export const openColours = (store: AppStore, ids: readonly string[], x: number, y: number): void =>
  set(store, { colouring: { ids, x, y } })

export const closeColours = (store: AppStore): void => set(store, { colouring: null })
