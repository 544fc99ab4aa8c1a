/** Commands on what a person writes on the picture: notes on cards and plain labels, on components or by themselves. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'
import { toText } from './line.ts'

type Note = ViewDocument['notes'][number]

const limit = 1e6
const longest = 500

const settle = (value: number): number => Math.round(Math.min(Math.max(value, -limit), limit) * 10) / 10 + 0

/** The numbers of notes go on where they are; the ids of removed ones are not taken again while a later one is there. */
function nextNumber(notes: readonly Note[]): number {
  const numbers = notes.map(({ id }) => Number(/^note\.(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}

const isPlaceable = ({ on, x, y }: Pick<Note, 'on' | 'x' | 'y'>, graph: EcosystemGraph): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && (on === null || graph.component(on) !== undefined)

/** Write notes, each of which gets an id. What says nothing and what is on an unknown component is left out. */
export const addNotes = defineCommand<{ notes: readonly Omit<Note, 'id'>[] }>({
  id: 'add-notes',
  title: { en: 'Add note', ko: '메모 추가' },
  apply(view, { notes }, graph) {
    const first = nextNumber(view.notes)
    const added = notes
      .map((note) => ({ ...note, text: toText(note.text, longest) }))
      .filter((note) => note.text !== '' && isPlaceable(note, graph))
      .map(({ look, text, on, x, y, colour }, index): Note => ({
        id: `note.${first + index}`,
        look,
        text,
        on,
        x: settle(x),
        y: settle(y),
        colour
      }))
    return added.length === 0 ? view : { ...view, notes: [...view.notes, ...added] }
  }
})

/** Put another note in the place of one; the same view where nothing changes. */
function replace(view: ViewDocument, id: string, change: (note: Note) => Note): ViewDocument {
  const before = view.notes.find((note) => note.id === id)
  if (!before) return view
  const after = change(before)
  const keys = Object.keys(before) as (keyof Note)[]
  if (keys.every((key) => before[key] === after[key])) return view
  return { ...view, notes: view.notes.map((note) => (note === before ? after : note)) }
}

/** Change what a note says and how it looks. Words that say nothing leave it as it is. */
export const changeNote = defineCommand<{ id: string } & Partial<Pick<Note, 'text' | 'look' | 'colour'>>>({
  id: 'change-note',
  title: { en: 'Change note', ko: '메모 변경' },
  apply: (view, { id, text, look, colour }) =>
    replace(view, id, (note) => ({
      ...note,
      text: (text === undefined ? '' : toText(text, longest)) || note.text,
      look: look ?? note.look,
      colour: colour ?? note.colour
    }))
})

/** Put a note somewhere, counted from the component it is on. */
export const moveNote = defineCommand<{ id: string; x: number; y: number }>({
  id: 'move-note',
  title: { en: 'Move note', ko: '메모 이동' },
  apply: (view, { id, x, y }) =>
    Number.isFinite(x) && Number.isFinite(y)
      ? replace(view, id, (note) => ({ ...note, x: settle(x), y: settle(y) }))
      : view
})

/** Take notes away. */
export const removeNotes = defineCommand<{ ids: readonly string[] }>({
  id: 'remove-notes',
  title: { en: 'Remove note', ko: '메모 삭제' },
  apply(view, { ids }) {
    const notes = view.notes.filter((note) => !ids.includes(note.id))
    return notes.length === view.notes.length ? view : { ...view, notes }
  }
})
