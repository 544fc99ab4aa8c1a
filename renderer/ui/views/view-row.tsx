/** One view of the list: its picture, its name to read or to change, what it shows, and the menu of what to do with it. */
import { EllipsisVertical } from 'lucide-react'
import { useId, useRef, useState, type DragEvent, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteView, openView, renameView } from '../../../diagram/view/commands/views.ts'
import { subjectOf } from '../../../diagram/view/kept-views.ts'
import { everyNode } from '../../../diagram/view/visible.ts'
import { countKept, startRenaming } from '../../state/kept-views.ts'
import { viewOf } from '../../state/store.ts'
import { openAtPointer } from '../asking/open-menu.ts'
import { useApp, useApplication, useRun } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { ViewMenu } from './view-menu.tsx'

type RowProps = {
  readonly id: string
  /** As it was given; empty where the name follows from what shows. */
  readonly title: string
  readonly name: string
  readonly at: number
  readonly count: number
  readonly isOpen: boolean
  /** Whether Tab leads here. */
  readonly isActive: boolean
  /** Where what is dragged would fall. */
  readonly drop: 'above' | 'below' | null
  readonly onReach: () => void
  readonly onMove: (to: number) => void
  /** The focus has to go to a row. */
  readonly onLeft: (goal: string) => void
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void
  readonly onDragEnd: () => void
}

export function ViewRow(props: RowProps): ReactElement {
  const { id, title, name, at, isOpen, isActive, drop, onReach, onMove, onLeft } = props
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const isNamed = useApplication((state) => state.renamingView === id)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const row = useRef<HTMLLIElement>(null)
  const what = useContents(id, title)

  const openMenu = (): void => {
    const { right, bottom } = row.current?.getBoundingClientRect() ?? { right: 0, bottom: 0 }
    setMenu({ x: right - 40, y: bottom - 24 })
  }
  const remove = (): void => {
    const { views } = viewOf(store.getState())
    const next = views[at + 1] ?? views[at - 1]
    if (!next) return
    run(deleteView, { id })
    onLeft(next.id)
  }
  const onKey = (event: KeyboardEvent): void => {
    const isAlone = !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (event.altKey && isAlone && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      onMove(at + (event.key === 'ArrowUp' ? -1 : 1))
    } else if (event.altKey || !isAlone) {
      if (!(event.key === 'F10' && event.shiftKey)) return
      openMenu()
    } else if (event.key === 'F2') startRenaming(store, id)
    else if (event.key === 'Delete') remove()
    else if (event.key === 'ContextMenu') openMenu()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li
      ref={row}
      className="view-row"
      data-view={id}
      data-open={isOpen}
      data-drop={drop}
      data-testid={`view-${id}`}
    >
      {isNamed ? (
        <div className="view-open">
          <Thumbnail id={id} />
          <NameField id={id} title={title} name={name} onDone={() => onLeft(id)} />
        </div>
      ) : (
        <button
          type="button"
          className="view-open"
          aria-current={isOpen ? 'true' : undefined}
          title={name}
          tabIndex={isActive ? 0 : -1}
          draggable
          onDragStart={props.onDragStart}
          onDragEnd={props.onDragEnd}
          onContextMenu={(event) => openAtPointer(event, (x, y) => setMenu({ x, y }))}
          onFocus={onReach}
          onKeyDown={onKey}
          onClick={() => run(openView, { id })}
          onDoubleClick={() => startRenaming(store, id)}
          data-testid={`open-${id}`}
        >
          <Thumbnail id={id} />
          <span className="view-words">
            <span className="view-name">{name}</span>
            <small>{what}</small>
            {isOpen && <span className="badge view-badge">{t('views.isOpen')}</span>}
          </span>
        </button>
      )}
      {/* While it is named, its name has all the room. */}
      {!isNamed && (
        <IconButton
          icon={EllipsisVertical}
          className="view-more"
          label={t('views.more', { name })}
          aria-haspopup="menu"
          aria-expanded={menu !== null}
          tabIndex={isActive ? 0 : -1}
          onClick={openMenu}
          data-testid={`more-${id}`}
        />
      )}
      {menu && (
        <ViewMenu
          {...props}
          {...menu}
          onRemove={remove}
          onClose={(returns) => {
            setMenu(null)
            if (returns) onLeft(id)
          }}
        />
      )}
    </li>
  )
}

/** What a view shows, in a line: its subject, where its name does not say it, and how much that is. */
function useContents(id: string, title: string): string {
  const { t } = useTranslation()
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  const count = useApplication((state, { derived }) => {
    const kept = viewOf(state).views.find((view) => view.id === id)?.state
    return kept ? countKept(state.graph, viewOf(state), kept, id) : everyNode(derived.visible(state)).length
  })
  const words = t('views.components', { count })
  const kept = document.views.find((view) => view.id === id)?.state
  return title === '' ? words : `${subjectOf(graph, document, kept ?? document)} · ${words}`
}

function NameField({
  id,
  title,
  name,
  onDone
}: Pick<RowProps, 'id' | 'title' | 'name'> & { onDone: () => void }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const [text, setText] = useState(title)
  const cancelled = useRef(false)
  const hint = useId()
  const field = (
    <input
      className="view-field"
      type="text"
      aria-label={t('views.name')}
      aria-describedby={hint}
      placeholder={title === '' ? name : ''}
      maxLength={200}
      value={text}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        // The arrows move in the text here, and not through the list.
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') cancelled.current = true
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.currentTarget.blur()
        onDone()
      }}
      onBlur={() => {
        // A field that goes with its document does not name a view of the next one.
        if (store.getState().renamingView !== id) return
        if (!cancelled.current) run(renameView, { id, title: text })
        store.setState({ renamingView: null })
      }}
      data-testid="view-name-field"
    />
  )
  return (
    <span className="view-naming">
      {field}
      <small id={hint}>{t('views.nameHint')}</small>
    </span>
  )
}
