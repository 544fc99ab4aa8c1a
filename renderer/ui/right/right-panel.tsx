/** The panel on the right: the chosen line, details of the selected component, a summary of several, or what one can do with none. */
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { componentsOf, groupAt } from '../../state/folding/groups.ts'
import { standingInquiry } from '../../state/inquiry.ts'
import { chosenLine } from '../../state/lines/lines.ts'
import { useApplication } from '../context.tsx'
import { GroupDetails } from '../folding/group-details.tsx'
import { LineDetails } from '../lines/line-details.tsx'
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
  const folded = useApplication((state, app) =>
    state.selection.length === 1 && state.hasTexts
      ? groupAt(app.derived.visible(state), state.selection[0] ?? '')
      : undefined
  )
  // Among several a folded group is all that is in it; one that is unfolded by now is nothing.
  const chosen = useApplication((state, app) => app.derived.visible(state))
  const components = useMemo(() => componentsOf(chosen, selection), [chosen, selection])
  const question = useApplication(standingInquiry)
  const asked = useApplication((state) =>
    // One can come back to what was asked from the details of what it found.
    only !== undefined && state.inquiry?.ids.includes(only.id) ? state.inquiry.question : null
  )
  const line = useApplication((state, app) => (state.hasTexts ? chosenLine(app, state) : null))
  if (line !== null) {
    return (
      <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
        <LineDetails key={line} id={line} />
      </aside>
    )
  }
  if (question !== null) {
    return (
      <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
        <InquiryPanel question={question} />
      </aside>
    )
  }
  return (
    <aside className="panel panel-right" aria-label={t('details.label')} data-testid="right-panel">
      {components.length === 0 && <NothingSelected />}
      {asked !== null && <BackToInquiry question={asked} />}
      {only !== undefined && <ComponentDetails key={only.id} component={only} />}
      {folded !== undefined && <GroupDetails key={folded.id} group={folded} />}
      {selection.length > 1 && components.length > 0 && <SelectionSummary ids={components} />}
    </aside>
  )
}
