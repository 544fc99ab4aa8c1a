/** What lies over the picture at the top: where one has been, and everything that narrows what shows. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusChip } from '../focus-chip.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { FilterChip } from './filter-chip.tsx'
import { HiddenChip } from './hidden-chip.tsx'
import { LayOutThese } from './lay-out-these.tsx'
import { RestChip } from './rest-chip.tsx'
import './asking.css'

export function StageTop(): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="stage-top">
      <Breadcrumbs />
      <div className="narrowings" role="group" aria-label={t('chip.label')}>
        <FocusChip />
        <FilterChip />
        <RestChip />
        <HiddenChip />
        <LayOutThese />
      </div>
    </div>
  )
}
