/** How a component stands, at first sight: its level at the foundation, and a plain word where its time is over. */
import { Archive, Wrench } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { isRetired } from '../../../graph-data/questions/past.ts'
import { goTo } from '../../state/navigate.ts'
import { successorsOf } from '../../state/relation-blocks.ts'
import { useComponentMenu } from '../asking/use-row-menu.ts'
import { useApp, useApplication, useName } from '../context.tsx'
import { useStatusWord } from '../parts/component-label.tsx'

/** The level at the CNCF, and whether it is only maintained. */
export function StandingBadges({ component }: { component: Component }): ReactElement | null {
  const { t } = useTranslation()
  const status = useStatusWord()
  const { maturity } = component
  const levels = {
    graduated: t('details.level.graduated'),
    incubating: t('details.level.incubating'),
    sandbox: t('details.level.sandbox'),
    archived: t('details.level.archived')
  }
  const level = maturity === undefined || maturity === 'none' ? undefined : maturity
  const maintained = component.status === 'maintenance'
  if (level === undefined && !maintained) return null
  return (
    <p className="standing">
      {level !== undefined && (
        <span className="badge badge-level" data-level={level} data-testid="maturity">
          {levels[level]}
        </span>
      )}
      {maintained && (
        <span className="badge badge-maintained" data-testid="maintained">
          <Wrench aria-hidden size={11} strokeWidth={2} />
          {status('maintenance')}
        </span>
      )}
    </p>
  )
}

/** What archived, superseded and deprecated components say of themselves, and where to go instead. */
export function RetiredNote({ component }: { component: Component }): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const name = useName()
  const status = useStatusWord()
  const componentMenu = useComponentMenu()
  const graph = useApplication((state) => state.graph)
  if (!isRetired(component) || component.status === undefined) return null
  const successors = successorsOf(graph, component)
  const advice = {
    archived: t('details.retired.archived'),
    deprecated: t('details.retired.deprecated'),
    superseded: t('details.retired.superseded')
  }[component.status as 'archived' | 'deprecated' | 'superseded']
  return (
    <div className="retired" role="note" data-testid="retired">
      <Archive aria-hidden size={15} strokeWidth={1.75} />
      <div>
        <strong>{status(component.status)}</strong>
        <p>{advice}</p>
        {successors.length > 0 && (
          <p className="successors">
            <span>{t('details.supersededBy')}</span>
            {successors.map((successor) => (
              <button
                key={successor.id}
                type="button"
                className="link"
                onClick={() => goTo(app, successor.id)}
                {...componentMenu(successor.id)}
                data-testid={`successor-${successor.id}`}
              >
                {name(successor)}
              </button>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}
