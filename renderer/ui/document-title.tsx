/** The title of the view, to read and to change in place, with the name of its file and whether it is saved. */
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setTitle } from '../../diagram/view/commands/look.ts'
import { openViewOf } from '../../diagram/view/kept-views.ts'
import { documentName, givenTitle } from '../state/names.ts'
import { isDirty } from '../state/store.ts'
import { useApplication, useRun, useViewPart } from './context.tsx'
import { useViewNames } from './views/view-names.ts'

export function DocumentTitle(): ReactElement {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const title = useApplication(givenTitle) ?? t('top.everything')
  const fileName = useApplication((state) => state.file.name)
  const dirty = useApplication(isDirty)
  const button = useRef<HTMLButtonElement>(null)
  if (editing) {
    return (
      <TitleField
        onDone={() => {
          setEditing(false)
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
    )
  }
  const file = fileName === null ? t('top.untitled') : documentName(fileName)
  return (
    <div className="document-title">
      <h1>
        <button
          ref={button}
          type="button"
          onClick={() => setEditing(true)}
          title={t('top.rename')}
          data-testid="title"
        >
          {title}
        </button>
      </h1>
      <p>
        <span className="file-name" data-testid="file-name">
          {file}
        </span>
        <ViewPlace />
        {dirty && (
          <span
            className="dirty-dot"
            role="img"
            aria-label={t('top.unsaved')}
            title={t('top.unsaved')}
            data-testid="dirty"
          />
        )}
      </p>
    </div>
  )
}

/** Which of several views is open; told aloud when it is another one. */
function ViewPlace(): ReactElement | null {
  const { t } = useTranslation()
  const views = useViewPart((view) => view.views)
  const openId = useViewPart((view) => openViewOf(view).id)
  const name = useViewNames().get(openId) ?? ''
  if (views.length === 1) return null
  const at = views.findIndex(({ state }) => state === null) + 1
  return (
    <>
      <span aria-hidden>·</span>
      <span
        className="view-place"
        role="status"
        title={t('views.place', { name, at, count: views.length })}
        data-testid="view-place"
      >
        {name} {at}/{views.length}
      </span>
    </>
  )
}

function TitleField({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const title = useViewPart((view) => view.title)
  const [text, setText] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  const cancelled = useRef(false)
  useEffect(() => field.current?.select(), [])
  return (
    <div className="document-title">
      <input
        ref={field}
        className="title-field"
        aria-label={t('top.titleField')}
        placeholder={t('top.titleHint')}
        maxLength={200}
        value={text}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') cancelled.current = true
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.stopPropagation()
            event.currentTarget.blur()
          }
        }}
        onBlur={() => {
          if (!cancelled.current) run(setTitle, { title: text })
          onDone()
        }}
        data-testid="title-field"
      />
    </div>
  )
}
