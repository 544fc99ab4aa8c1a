/** What the person does with notes and colours of their own in this session: which note is chosen, what is being written. */
import type { ColourToken } from '../../../graph-data/catalogue.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'

export type Note = ViewDocument['notes'][number]

/** A note that is being written, in place; it goes into the document when it is done. */
export type NoteDraft = {
  /** The note that is changed, or null for a new one. */
  readonly id: string | null
  readonly look: Note['look']
  readonly colour: ColourToken
  readonly text: string
  /** Where it goes: one place, or one on each of several components. */
  readonly places: readonly Pick<Note, 'on' | 'x' | 'y'>[]
}

export type NotesState = {
  /** It is chosen as long as nothing else is selected: as long as the selection is this one, which is empty. */
  readonly chosen: { readonly id: string; readonly selection: readonly string[] } | null
  readonly draft: NoteDraft | null
  /** The palette of colours, for these components, at a place of the window. */
  readonly colouring: { readonly ids: readonly string[]; readonly x: number; readonly y: number } | null
}

export const noNotes: NotesState = { chosen: null, draft: null, colouring: null }

/** What a new note and a new label look like until somebody says otherwise. */
export const newNoteColours: Readonly<Record<Note['look'], ColourToken>> = {
  note: 'amber-2',
  label: 'slate-3'
}
