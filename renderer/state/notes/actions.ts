/** What the actions on notes and colours of one's own do. */
import type { notesActions } from '../../../preload/actions/notes.ts'
import type { Parts } from '../parts.ts'
import { openColours, writeNoteHere } from './notes.ts'

type NotesActions = Readonly<Record<(typeof notesActions)[number]['id'], () => void>>

/** From the menu or the keyboard the palette stands in the middle of the picture. */
function middleOfPicture(): { readonly x: number; readonly y: number } {
  const area = document.querySelector('.stage-picture')?.getBoundingClientRect()
  return area ? { x: area.x + area.width / 2 - 140, y: area.y + area.height / 3 } : { x: 0, y: 0 }
}

export const createNotesActions = (parts: Omit<Parts, 'bridge'>): NotesActions => ({
  'add-note': () => writeNoteHere(parts, 'note'),
  'add-label': () => writeNoteHere(parts, 'label'),
  'own-colour'() {
    const { selection, graph } = parts.store.getState()
    const ids = selection.filter((id) => graph.component(id) !== undefined)
    const { x, y } = middleOfPicture()
    if (ids.length > 0) openColours(parts.store, ids, x, y)
  }
})
