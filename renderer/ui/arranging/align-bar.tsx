/** What several selected nodes can be brought in order with: lines, equal gaps and the grid. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Grid3x3,
  type LucideIcon
} from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArrangingId } from '../../state/arranging/possible.ts'
import { useApp, useApplication } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import './arranging.css'

export function AlignBar(): ReactElement {
  const { t } = useTranslation()
  const count = useApplication((state) => state.selection.length)
  const lines: readonly (readonly [ArrangingId, LucideIcon, string])[] = [
    ['align-left', AlignStartVertical, t('arranging.alignLeft')],
    ['align-centre', AlignCenterVertical, t('arranging.alignCentre')],
    ['align-right', AlignEndVertical, t('arranging.alignRight')],
    ['align-top', AlignStartHorizontal, t('arranging.alignTop')],
    ['align-middle', AlignCenterHorizontal, t('arranging.alignMiddle')],
    ['align-bottom', AlignEndHorizontal, t('arranging.alignBottom')]
  ]
  const gaps: readonly (readonly [ArrangingId, LucideIcon, string])[] = [
    ['distribute-horizontally', AlignHorizontalSpaceBetween, t('arranging.distributeHorizontally')],
    ['distribute-vertically', AlignVerticalSpaceBetween, t('arranging.distributeVertically')]
  ]
  return (
    <div className="align-bar" role="toolbar" aria-label={t('arranging.bar')} data-testid="align-bar">
      {lines.map(([id, icon, label]) => (
        <Tool key={id} id={id} icon={icon} label={label} />
      ))}
      <span className="pill-rule" />
      {gaps.map(([id, icon, label]) => (
        <Tool key={id} id={id} icon={icon} label={label} disabled={count < 3} />
      ))}
      <span className="pill-rule" />
      <Tool id="snap-selection" icon={Grid3x3} label={t('arranging.snapSelection')} />
    </div>
  )
}

function Tool({
  id,
  icon,
  label,
  disabled = false
}: {
  id: ArrangingId
  icon: LucideIcon
  label: string
  disabled?: boolean
}): ReactElement {
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  return (
    <IconButton
      icon={icon}
      label={label}
      keys={capsOf(id)}
      disabled={disabled}
      onClick={actions[id]}
      data-testid={id}
    />
  )
}
