/** At the foot of the left panel: the filters kept under a name, and what was hidden by hand. */
import { ListFilter, Pencil, Plus, TextCursorInput, Trash2, X } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setComponentsHidden } from '../../../diagram/view/commands/filters.ts'
import { deleteFilter, setFilter } from '../../../diagram/view/commands/saved-filters.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'
import { filterLine } from '../../state/asking/actions.ts'
import { useApp, useApplication, useName, useRun, useViewPart } from '../context.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import './asking.css'

export function FilterShelf(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const filters = useViewPart((view) => view.filters)
  const hidden = useViewPart((view) => view.hidden.components)
  const [wish, setWish] = useState<boolean | null>(null)
  // What was just kept must be seen where it went; the person may close it all the same.
  const open = wish ?? filters.length > 0
  const count = filters.length + hidden.length
  return (
    <details
      className="fold filter-shelf"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setWish(event.currentTarget.open)
      }}
      data-testid="filter-shelf"
    >
      <summary>
        <ListFilter aria-hidden size={14} strokeWidth={1.75} />
        <span>{t('filters.title')}</span>
        {count > 0 && <span className="count">{count}</span>}
      </summary>
      {open && (
        <div className="filter-shelf-room">
          {filters.length === 0 && <p className="advice">{t('filters.empty')}</p>}
          <ul>
            {filters.map((filter) => (
              <KeptFilter key={filter.id} filter={filter} />
            ))}
          </ul>
          <Button
            icon={Plus}
            className="wide"
            onClick={() => store.setState({ dialog: { kind: 'palette', text: filterLine(null) } })}
            data-testid="new-filter"
          >
            {t('filters.new')}
          </Button>
          {hidden.length > 0 && <HiddenByHand ids={hidden} />}
        </div>
      )}
    </details>
  )
}

function KeptFilter({ filter }: { filter: ViewDocument['filters'][number] }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const { id, title, query } = filter
  const isOn = useViewPart((view) => view.filter === query)
  return (
    <li className="kept-filter" data-chosen={isOn}>
      <button
        type="button"
        className="kept-filter-name"
        aria-pressed={isOn}
        title={isOn ? t('filters.stop', { title }) : t('filters.use', { title })}
        onClick={() => run(setFilter, { query: isOn ? null : query })}
        data-testid={`kept-${id}`}
      >
        <span>{title}</span>
        {title !== query && <code>{query}</code>}
      </button>
      <IconButton
        icon={Pencil}
        label={t('filters.edit', { title })}
        onClick={() => store.setState({ dialog: { kind: 'palette', text: filterLine(query) } })}
        data-testid={`edit-${id}`}
      />
      <IconButton
        icon={TextCursorInput}
        label={t('filters.rename', { title })}
        onClick={() => store.setState({ dialog: { kind: 'name-filter', id, title, query } })}
        data-testid={`rename-${id}`}
      />
      <IconButton
        icon={Trash2}
        label={t('filters.remove', { title })}
        onClick={() => run(deleteFilter, { id })}
        data-testid={`delete-${id}`}
      />
    </li>
  )
}

function HiddenByHand({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const run = useRun()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  return (
    <section aria-labelledby="by-hand">
      <h3 id="by-hand" className="group-title">
        {t('filters.handTitle')} <span className="count">{ids.length}</span>
      </h3>
      <ul className="chips" data-testid="hidden-by-hand">
        {ids.flatMap((id) => {
          const component = graph.component(id)
          if (component === undefined) return []
          return (
            <li key={id}>
              <span>{name(component)}</span>
              <IconButton
                icon={X}
                label={t('filters.showOne', { name: name(component) })}
                onClick={() => run(setComponentsHidden, { ids: [id], hidden: false })}
                data-testid={`show-${id}`}
              />
            </li>
          )
        })}
      </ul>
      <Button look="quiet" onClick={actions['show-hidden']} data-testid="show-hidden">
        {t('filters.showAll')}
      </Button>
    </section>
  )
}
