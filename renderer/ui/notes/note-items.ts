/** What the menu at the pointer offers of notes and colours: for a note, for components, for the picture. */
import { useTranslation } from 'react-i18next'
import { useApp, useApplication } from '../context.tsx'
import { editNote, openColours, removeNote, writeNote } from '../../state/notes/notes.ts'
import { viewOf, type ContextTarget } from '../../state/store.ts'
import type { MenuItem } from '../asking/menu-item.ts'

/** For a note under the pointer; null where there is none. */
export function useNoteMenu({
  id
}: ContextTarget): { readonly title: string; readonly items: readonly MenuItem[] } | null {
  const { t } = useTranslation()
  const { store } = useApp()
  const note = useApplication((state) => viewOf(state).notes.find((one) => one.id === id))
  if (!note) return null
  const short = note.text.replace(/\s+/gu, ' ')
  return {
    title: t('note.menu', { text: short.length > 40 ? `${short.slice(0, 39).trimEnd()}…` : short }),
    items: [
      { id: 'edit-note', label: t('note.edit'), run: () => editNote(store, note.id) },
      { id: 'remove-note', label: t('note.remove'), run: () => removeNote(store, note.id) }
    ]
  }
}

/** For components, one or several. */
export function useMarkingItems(ids: readonly string[], { x, y }: ContextTarget): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  if (ids.length === 0) return []
  return [
    'rule',
    {
      id: 'add-note',
      label: t('note.add'),
      keys: 'add-note',
      run: () => writeNote(app, 'note', { on: ids })
    },
    { id: 'own-colour', label: t('ownColour.open'), run: () => openColours(app.store, ids, x, y) }
  ]
}

/** For the picture, at the pointer. */
export function usePictureNotes({ x, y }: ContextTarget): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  const write = (look: 'note' | 'label') => (): void => {
    const area = document.querySelector('.stage-picture .canvas')?.getBoundingClientRect()
    const sight = app.canvas.current?.view()
    if (!area || !sight) return
    const at = [
      sight.x + ((x - area.x) / area.width) * sight.width,
      sight.y + ((y - area.y) / area.height) * sight.height
    ] as const
    writeNote(app, look, { at })
  }
  return [
    'rule',
    { id: 'add-note-here', label: t('note.addHere'), run: write('note') },
    { id: 'add-label-here', label: t('note.addLabelHere'), run: write('label') }
  ]
}
