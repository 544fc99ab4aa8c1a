/** The search field and the list under it: names in both languages and aliases, typing mistakes forgiven. */
import { Search as SearchIcon } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isRetired } from '../../graph-data/questions/past.ts'
import type { SearchHit } from '../../graph-data/questions/search-components.ts'
import { keyCaps } from '../state/accelerators.ts'
import { addTo, goTo } from '../state/navigate.ts'
import { isQuery } from '../state/palette/is-query.ts'
import { useComponentMenu } from './asking/use-row-menu.ts'
import { useApp, useApplication, useName, useText } from './context.tsx'
import { ComponentDot, RetiredBadge } from './parts/component-label.tsx'
import { useKeyCaps } from './parts/keys.ts'
import { useSearch } from './parts/use-search.ts'

const limit = 12

/** The keys held while one was chosen: with Ctrl or Cmd it is added to the selection. */
type Held = { readonly ctrlKey: boolean; readonly metaKey: boolean }

export function Search(): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const list = useId()
  const keys = useKeyCaps()('find')
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const find = useSearch(open)
  const results = useMemo(
    () => (query.trim() === '' || find === null ? [] : find(query, limit)),
    [query, find]
  )
  const ask = (words: string): void => {
    // Queries are written in one place, which has room for what they could go on with and what is wrong with them.
    if (isQuery(words)) {
      setQuery('')
      app.store.setState({ dialog: { kind: 'palette', text: words } })
      return
    }
    setQuery(words)
    setActive(0)
  }

  const close = (): void => {
    setOpen(false)
    field.current?.blur()
  }
  const pick = (result: SearchHit | undefined, { ctrlKey, metaKey }: Held): void => {
    if (result === undefined) return
    if (ctrlKey || metaKey) addTo(app, result.id)
    else goTo(app, result.id)
    ask('')
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a syllable is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const last = results.length - 1
    switch (event.key) {
      case 'ArrowDown':
        setActive(active >= last ? 0 : active + 1)
        break
      case 'ArrowUp':
        setActive(active <= 0 ? last : active - 1)
        break
      case 'Enter':
        pick(results[active], event)
        break
      case 'Escape':
        if (query === '') close()
        else ask('')
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="search" role="search">
      <SearchIcon aria-hidden size={15} strokeWidth={1.75} className="search-icon" />
      <input
        id="search"
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && results.length > 0 ? `${list}-${active}` : undefined}
        placeholder={t('search.placeholder')}
        maxLength={200}
        value={query}
        onChange={(event) => {
          ask(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => {
          setOpen(true)
          // So that a query goes on there without a pause.
          void import('./dialogs/dialogs.tsx')
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        data-testid="search"
      />
      {keys && <kbd className="search-keys">{keys.join(' ')}</kbd>}
      {open && (
        // The list must not take the focus from the field when it is clicked.
        <div className="search-list" onMouseDown={(event) => event.preventDefault()}>
          <ul
            id={list}
            role="listbox"
            aria-label={t('search.results')}
            data-testid="search-results"
            hidden={results.length === 0}
          >
            {results.map((result, at) => (
              <ResultRow
                key={result.id}
                id={`${list}-${at}`}
                result={result}
                active={at === active}
                onHover={() => setActive(at)}
                onPick={(event) => pick(result, event)}
              />
            ))}
          </ul>
          {results.length > 0 && <SearchKeys />}
          {results.length === 0 && <SearchAdvice query={query.trim()} ready={find !== null} />}
        </div>
      )}
    </div>
  )
}

function ResultRow({
  id,
  result,
  active,
  onHover,
  onPick
}: {
  id: string
  result: SearchHit
  active: boolean
  onHover: () => void
  onPick: (held: Held) => void
}): ReactElement | null {
  const { t } = useTranslation()
  const name = useName()
  const text = useText()
  const shown = useApplication((state, app) => app.derived.visible(state).shown.has(result.id))
  const component = useApplication((state) => state.graph.component(result.id))
  const layer = useApplication((state) => state.graph.layer(component?.layer ?? ''))
  const componentMenu = useComponentMenu()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (component === undefined) return null
  const own = name(component)
  const other = result.matched === 'id' || result.text === own ? null : result.text
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      onMouseMove={active ? undefined : onHover}
      onClick={onPick}
      {...componentMenu(result.id)}
      data-testid={`result-${result.id}`}
      data-shown={shown}
    >
      <ComponentDot component={component} />
      <span className="result-name component-name" data-retired={isRetired(component)}>
        {own}
      </span>
      <RetiredBadge component={component} />
      {other !== null && <span className="result-match">{t('search.matched', { text: other })}</span>}
      {!shown && <span className="badge">{t('search.hidden')}</span>}
      <span className="result-layer">{layer && text(layer.title)}</span>
    </li>
  )
}

/** What the keys do with what was found. */
function SearchKeys(): ReactElement {
  const { t } = useTranslation()
  const platform = useApplication((state) => state.platform)
  return (
    <p className="search-foot" data-testid="search-keys">
      <span>
        <kbd>↵</kbd> {t('search.goes')}
      </span>
      <span>
        {keyCaps('CmdOrCtrl+↵', platform).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}{' '}
        {t('search.adds')}
      </span>
    </p>
  )
}

function SearchAdvice({ query, ready }: { query: string; ready: boolean }): ReactElement {
  const { t } = useTranslation()
  if (query !== '' && !ready) return <p className="search-advice">{t('search.preparing')}</p>
  return (
    <div className="search-advice" role="status" data-testid="search-advice">
      <strong>{query === '' ? t('search.teachTitle') : t('search.nothingTitle', { query })}</strong>
      <p>{query === '' ? t('search.teachBody') : t('search.nothingBody')}</p>
    </div>
  )
}
