/** A component wherever it is listed: the colour of its layer, its name, and a badge where one should no longer begin with it. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { isRetired } from '../../../graph-data/questions/past.ts'
import { useName } from '../context.tsx'
import { LayerDot } from './layer-dot.tsx'

export function ComponentLabel({ component }: { component: Component }): ReactElement {
  const name = useName()
  return (
    <>
      <ComponentDot component={component} />
      <span className="component-name" data-retired={isRetired(component)}>
        {name(component)}
      </span>
      <RetiredBadge component={component} />
    </>
  )
}

/** Full for what lives, a ring for what is retired. */
export const ComponentDot = ({ component }: { component: Component }): ReactElement => (
  <LayerDot layer={component.layer} hollow={isRetired(component)} />
)

export function RetiredBadge({ component }: { component: Component }): ReactElement | null {
  const status = useStatusWord()
  return isRetired(component) && component.status !== undefined ? (
    <span className="badge badge-retired">{status(component.status)}</span>
  ) : null
}

/** The word for how a project stands. */
export function useStatusWord(): (status: NonNullable<Component['status']>) => string {
  const { t } = useTranslation()
  const words = {
    active: t('details.state.active'),
    maintenance: t('details.state.maintenance'),
    deprecated: t('details.state.deprecated'),
    archived: t('details.state.archived'),
    superseded: t('details.state.superseded')
  }
  return (status) => words[status]
}
