/** The panel on the right: details of the selected component, a summary of several, or what one can do with none. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { standingInquiry } from '../../state/inquiry.ts'
import { useApplication } from '../context.tsx'
import { ComponentDetails } from './component-details.tsx'
import { NothingSelected } from './nothing-selected.tsx'
import { BackToInquiry, InquiryPanel } from './inquiry/inquiry-panel.tsx'
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
  const question = useApplication(standingInquiry)
  const asked = useApplication((state) =>
    // One can come back to what was asked from the details of what it found.
    only !== undefined && state.inquiry?.ids.includes(only.id) ? state.inquiry.question : null
  )
  if (question !== null) {
    return (
      <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
        <InquiryPanel question={question} />
      </aside>
    )
  }
  return (
    <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
      {selection.length === 0 && <NothingSelected />}
      {asked !== null && <BackToInquiry question={asked} />}
      {only !== undefined && <ComponentDetails key={only.id} component={only} />}
      {selection.length > 1 && <SelectionSummary ids={selection} />}
    </aside>
  )
}
