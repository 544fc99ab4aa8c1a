/** The panel on the right: details of the selected component, a summary of several, or what one can do with none. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApplication } from '../context.tsx'
import { ComponentDetails } from './component-details.tsx'
import { NothingSelected } from './nothing-selected.tsx'
import { SelectionSummary } from './selection-summary.tsx'

export function RightPanel(): ReactElement {
  const { t } = useTranslation()
  const selection = useApplication((state) => state.selection)
  // Details wait for the texts of the catalogue: nothing is ever shown half.
  const only = useApplication((state) =>
    state.selection.length === 1 && state.hasTexts
      ? state.graph.component(state.selection[0] ?? '')
      : undefined
  )
  return (
    <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
      {selection.length === 0 && <NothingSelected />}
      {only !== undefined && <ComponentDetails key={only.id} component={only} />}
      {selection.length > 1 && <SelectionSummary ids={selection} />}
    </aside>
  )
}
