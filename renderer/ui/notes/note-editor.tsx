/** Writing a note where it stands: a card over the picture that goes with it as it is moved and zoomed. */
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point, Scene } from '../../../diagram/scene/types.ts'
import { changeDraft, dropDraft, keepDraft } from '../../state/notes/notes.ts'
import type { NoteDraft } from '../../state/notes/session.ts'
import { useApp, useApplication, useTheme } from '../context.tsx'
import { Segmented } from '../parts/controls.tsx'
import { hueRow, useColourName } from './colour-words.ts'
import './notes.css'

const longest = 500
/** From here on the editor says how many characters are left. */
const nearEnd = 60

export function NoteEditor(): ReactElement | null {
  const draft = useApplication((state) => state.notes.draft)
  const place = draft?.places[0]
  return draft && place ? (
    <Editor key={`${draft.id} ${place.on} ${place.x} ${place.y}`} draft={draft} />
  ) : null
}

/** The centre of a note that is written, in diagram units; null where its component does not show. */
function centreOf({ id, places }: NoteDraft, { nodes, marks }: Scene): Point | null {
  const drawn = marks.find((mark) => mark.id === id)?.box
  if (drawn) return [drawn.x + drawn.width / 2, drawn.y + drawn.height / 2]
  const [place] = places
  if (!place) return null
  if (place.on === null) return [place.x, place.y]
  const box = nodes.find((node) => node.id === place.on)?.box
  return box ? [box.x + box.width / 2 + place.x, box.y + box.height / 2 + place.y] : null
}

function Editor({ draft }: { draft: NoteDraft }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const { store, canvas } = app
  const theme = useTheme()
  const colourName = useColourName()
  const scene = useApplication((state) => app.derived.scene(state))
  const editor = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { look, colour, text } = draft
  const { fill, stroke, text: ink } = theme.swatch(colour)
  const isCard = look === 'note'
  const left = longest - text.length

  useLayoutEffect(() => {
    const place = (): void => {
      const element = editor.current
      const area = element?.parentElement
      if (!element || !area) return
      const { width, height } = area.getBoundingClientRect()
      const centre = centreOf(draft, scene)
      const sight = canvas.current?.view()
      const [x, y] =
        centre && sight && sight.width > 0
          ? [((centre[0] - sight.x) / sight.width) * width, ((centre[1] - sight.y) / sight.height) * height]
          : [width / 2, height / 2]
      // Always whole in sight: what is written must be seen.
      const edge = 10
      const own = element.getBoundingClientRect()
      const within = (value: number, size: number, room: number): number =>
        Math.max(edge, Math.min(value - size / 2, room - size - edge))
      element.style.left = `${within(x, own.width, width)}px`
      element.style.top = `${within(y, own.height, height)}px`
    }
    place()
    const stop = canvas.current?.onCamera(place)
    const sizes = new ResizeObserver(place)
    if (editor.current) sizes.observe(editor.current)
    if (editor.current?.parentElement) sizes.observe(editor.current.parentElement)
    return () => {
      stop?.()
      sizes.disconnect()
    }
  }, [draft, scene, canvas])

  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  useEffect(() => {
    const back = (): void => document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent): void => {
      // Enter ends a Korean syllable first.
      if (event.isComposing) return
      const isDone = event.key === 'Enter' && !event.shiftKey
      if (event.key === 'Escape') dropDraft(store)
      else if (isDone) keepDraft(app)
      else return
      event.preventDefault()
      event.stopPropagation()
      back()
    }
    const element = editor.current
    // Who goes elsewhere is done with it.
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget))) keepDraft(app)
    }
    element?.addEventListener('keydown', onKey)
    element?.addEventListener('focusout', onLeave)
    return () => {
      element?.removeEventListener('keydown', onKey)
      element?.removeEventListener('focusout', onLeave)
    }
  }, [app, store])

  return (
    <div
      ref={editor}
      role="group"
      aria-label={t('note.editor')}
      className="note-editor"
      data-testid="note-editor"
    >
      <textarea
        ref={field}
        className="note-field"
        data-look={look}
        style={
          isCard ? { background: fill, borderColor: stroke, color: ink } : { color: theme.hull(colour).text }
        }
        aria-label={t('note.text')}
        placeholder={t('note.placeholder')}
        maxLength={longest}
        rows={isCard ? 2 : 1}
        value={text}
        onChange={(event) => changeDraft(store, { text: event.currentTarget.value })}
        data-testid="note-field"
      />
      {/* A press on a word would take the focus from the text, and what loses it is done. */}
      <div className="note-tools" onMouseDown={(event) => event.preventDefault()}>
        <Segmented
          label={t('note.look')}
          value={look}
          choices={[
            { value: 'note', label: t('note.card') },
            { value: 'label', label: t('note.label') }
          ]}
          onChange={(next) => changeDraft(store, { look: next })}
          testid="note-look"
        />
        <div role="radiogroup" aria-label={t('note.colour')} className="note-colours">
          {hueRow.map((hue) => {
            const token = `${hue}-${hue === 'slate' ? 3 : 2}` as const
            const swatch = theme.swatch(token)
            return (
              <input
                key={hue}
                type="radio"
                name="note-colour"
                checked={colour.startsWith(`${hue}-`)}
                aria-label={colourName(token)}
                title={colourName(token)}
                className="note-colour"
                style={{ background: swatch.fill, borderColor: swatch.stroke }}
                onChange={() => changeDraft(store, { colour: token })}
                data-testid={`note-colour-${hue}`}
              />
            )
          })}
        </div>
      </div>
      <p className="note-keys">{left <= nearEnd ? t('note.left', { count: left }) : t('note.keys')}</p>
    </div>
  )
}
