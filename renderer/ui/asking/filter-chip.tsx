/** Over the picture at the top: the filter in force, how many it finds, and what one can do with it. */
import { Bookmark, ListFilter, Pencil, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { answersTo } from '../../../diagram/view/answers.ts'
import { useApp, useApplication, useViewPart } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'

export function FilterChip(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const filter = useViewPart((view) => view.filter)
  const kept = useViewPart((view) => view.filters.find(({ query }) => query === view.filter))
  const graph = useApplication((state) => state.graph)
  if (filter === null) return null
  const found = answersTo(graph, filter)
  return (
    <div className="chip" data-tone={found === null ? 'warn' : undefined} data-testid="filter-chip">
      <ListFilter aria-hidden size={15} strokeWidth={1.75} />
      <span className="chip-words">
        <span className="chip-name" title={filter}>
          {kept ? kept.title : <code>{filter}</code>}
        </span>
        <small data-testid="filter-count">
          {found === null ? t('chip.unreadable') : t('chip.found', { count: found.size })}
        </small>
      </span>
      <IconButton
        icon={Pencil}
        label={t('chip.edit')}
        onClick={actions.filter}
        data-testid="chip-edit-filter"
      />
      <IconButton
        icon={Bookmark}
        label={kept ? t('chip.saved', { title: kept.title }) : t('chip.save')}
        disabled={kept !== undefined}
        onClick={actions['save-filter']}
        data-testid="chip-save-filter"
      />
      <IconButton
        icon={X}
        label={t('chip.clear')}
        onClick={actions['clear-filter']}
        data-testid="chip-clear-filter"
      />
    </div>
  )
}
