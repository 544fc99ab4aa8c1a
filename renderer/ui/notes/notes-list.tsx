/** The notes of the view as a list: what each says and where it is, to go to, to edit and to remove without a pointer. */
import { Pencil, StickyNote, Trash2, Type } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenNote, editNote, goToNote, removeNote } from '../../state/notes/notes.ts'
import type { Note } from '../../state/notes/session.ts'
import { useApp, useApplication, useName, useTheme, useViewPart } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'

/** All notes of the view. */
export function NotesSection(): ReactElement {
  const { t } = useTranslation()
  const notes = useViewPart((view) => view.notes)
  return (
    <section className="notes" aria-labelledby="notes-heading" data-testid="notes">
      <h3 id="notes-heading">{t('note.list')}</h3>
      {notes.length === 0 ? <p className="remark">{t('note.none')}</p> : <NoteItems notes={notes} isAll />}
    </section>
  )
}

/** The notes on one component; nothing where there are none. */
export function NotesOn({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation()
  const all = useViewPart((view) => view.notes)
  const notes = all.filter(({ on }) => on === id)
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-labelledby="notes-on-heading" data-testid="notes-on">
      <h3 id="notes-on-heading">{t('note.list')}</h3>
      <NoteItems notes={notes} isAll={false} />
    </section>
  )
}

function NoteItems({ notes, isAll }: { notes: readonly Note[]; isAll: boolean }): ReactElement {
  return (
    <ul className="note-list">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} saysWhere={isAll} />
      ))}
    </ul>
  )
}

function NoteItem({ note, saysWhere }: { note: Note; saysWhere: boolean }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const { store } = app
  const name = useName()
  const { fill, stroke } = useTheme().swatch(note.colour)
  const isChosen = useApplication((state) => chosenNote(state) === note.id)
  const isShown = useApplication((state) =>
    app.derived.scene(state).marks.some((mark) => mark.id === note.id)
  )
  const component = useApplication((state) => (note.on === null ? undefined : state.graph.component(note.on)))
  const where = component ? t('note.onComponent', { name: name(component) }) : t('note.onPicture')
  const Icon = note.look === 'note' ? StickyNote : Type
  const text = note.text.replace(/\s+/gu, ' ')
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F2') editNote(store, note.id)
    else if (event.key === 'Delete') removeNote(store, note.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className="note-item" data-chosen={isChosen} data-testid={`note-item-${note.id}`}>
      <button
        type="button"
        className="note-go"
        aria-current={isChosen}
        onClick={() => goToNote(app, note.id)}
        onDoubleClick={() => editNote(store, note.id)}
        onKeyDown={onKey}
      >
        <span className="note-sign" style={{ background: fill, borderColor: stroke }}>
          <Icon aria-hidden size={12} strokeWidth={1.75} style={{ color: stroke }} />
        </span>
        <span className="note-words">
          <span className="note-text">{text}</span>
          {(saysWhere || !isShown) && (
            <small>
              {[...(saysWhere ? [where] : []), ...(isShown ? [] : [t('note.hidden')])].join(' · ')}
            </small>
          )}
        </span>
      </button>
      <IconButton
        icon={Pencil}
        label={t('note.editThis', { text })}
        onClick={() => editNote(store, note.id)}
        data-testid={`note-edit-${note.id}`}
      />
      <IconButton
        icon={Trash2}
        label={t('note.removeThis', { text })}
        onClick={() => removeNote(store, note.id)}
        data-testid={`note-remove-${note.id}`}
      />
    </li>
  )
}
