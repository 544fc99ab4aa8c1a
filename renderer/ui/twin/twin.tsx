/** The accessible twin: what the picture shows as an outline or a table, under the picture and in step with it. */
import { ListFilter, ListTree, Maximize2, Minimize2, Table2, X } from 'lucide-react'
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { everyNode } from '../../../diagram/view/visible.ts'
import type { Folding } from '../../state/twin-outline.ts'
import type { Sorting } from '../../state/twin-table.ts'
import { useApp, useApplication } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { moveFocus } from '../parts/roving.ts'
import { ComponentTable } from './component-table.tsx'
import { Outline } from './outline.tsx'
import { useMatches } from './use-matches.ts'
import './twin.css'

const modes = ['outline', 'table'] as const
const nothingFolded: Folding = new Map()

export function Twin(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const { mode } = useApplication((state) => state.twin)
  const hasTexts = useApplication((state) => state.hasTexts)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const shown = useMemo(() => new Set(everyNode(visible).map(({ component }) => component.id)), [visible])
  const [isTall, setTall] = useState(false)
  const [words, setWords] = useState('')
  const [folding, setFolding] = useState(nothingFolded)
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', descending: false })
  const section = useRef<HTMLElement>(null)
  const isOpening = useRef(true)
  useReturningFocus(section)
  const query = useDeferredValue(words.trim())
  const only = useMatches(query)
  const found = only === null ? shown.size : [...shown].filter((id) => only.has(id)).length

  const ask = (next: string): void => {
    setWords(next)
    // What was folded among all says nothing about what is found.
    setFolding(nothingFolded)
  }
  const clear = (): void => ask('')
  const nothing = query === '' ? t('empty.hiddenTitle') : t('search.nothingTitle', { query })
  return (
    <section
      ref={section}
      className="twin"
      data-tall={isTall}
      aria-label={t('twin.label')}
      data-testid="twin"
    >
      <header className="twin-bar">
        <Modes />
        <div className="twin-filter">
          <ListFilter aria-hidden size={14} strokeWidth={1.75} />
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={t('twin.filter')}
            placeholder={t('twin.filter')}
            value={words}
            onChange={(event) => ask(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape') clear()
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              // The first line, whatever shows it.
              section.current?.querySelector<HTMLElement>('[role=treeitem], tbody tr > *')?.focus()
            }}
            data-testid="twin-filter"
          />
          {words !== '' && (
            <IconButton
              icon={X}
              label={t('twin.clear')}
              onClick={(event) => {
                clear()
                event.currentTarget.parentElement?.querySelector('input')?.focus()
              }}
              data-testid="twin-clear"
            />
          )}
        </div>
        <p className="twin-count" role="status" data-testid="twin-count">
          {query === ''
            ? t('stacks.members', { count: found })
            : t('status.components', { shown: found, total: shown.size })}
        </p>
        <span className="spacer" />
        <IconButton
          icon={isTall ? Minimize2 : Maximize2}
          label={t('twin.tall')}
          pressed={isTall}
          className="twin-tall"
          onClick={() => setTall(!isTall)}
          data-testid="twin-tall"
        />
        <IconButton
          icon={X}
          label={t('twin.close')}
          onClick={() => store.setState({ twin: { mode, isOpen: false } })}
          data-testid="twin-close"
        />
      </header>
      <div id="twin-panel" role="tabpanel" aria-labelledby={`twin-tab-${mode}`} className="twin-panel">
        {!hasTexts && <p className="twin-nothing">{t('search.preparing')}</p>}
        {hasTexts && found === 0 && <p className="twin-nothing">{nothing}</p>}
        {hasTexts && found > 0 && mode === 'outline' && (
          <Outline only={only} onMissing={clear} isOpening={isOpening} {...{ folding, setFolding }} />
        )}
        {hasTexts && found > 0 && mode === 'table' && (
          <ComponentTable only={only} isOpening={isOpening} {...{ sorting, setSorting }} />
        )}
      </div>
    </section>
  )
}

/** Outline or table, as tabs. */
function Modes(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const { mode } = useApplication((state) => state.twin)
  const faces = {
    outline: { icon: ListTree, title: t('twin.outline') },
    table: { icon: Table2, title: t('twin.table') }
  }
  return (
    <div
      className="twin-modes"
      role="tablist"
      aria-label={t('twin.label')}
      onKeyDown={(event) => moveFocus(event, '[role=tab]')?.click()}
    >
      {modes.map((id) => {
        const { icon: Icon, title } = faces[id]
        return (
          <button
            key={id}
            type="button"
            role="tab"
            id={`twin-tab-${id}`}
            aria-selected={id === mode}
            aria-controls="twin-panel"
            tabIndex={id === mode ? 0 : -1}
            onClick={() => store.setState({ twin: { isOpen: true, mode: id } })}
            data-testid={`twin-${id}`}
          >
            <Icon aria-hidden size={14} strokeWidth={1.75} />
            {title}
          </button>
        )
      })}
    </div>
  )
}

/** When the twin closes under the focus, the focus goes back to where it came from, or to the picture. */
function useReturningFocus(section: React.RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const own = section.current
    return () => {
      if (own?.contains(document.activeElement) !== true) return
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body
      const goal = isThere ? before : document.querySelector<HTMLElement>('.canvas')
      goal?.focus({ preventScroll: true })
    }
  }, [before, section])
}
