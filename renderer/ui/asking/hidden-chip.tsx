/** Over the picture at the top: that some components were hidden by hand, and the way to have them back. */
import { EyeOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication, useViewPart } from '../context.tsx'
import { Button } from '../parts/controls.tsx'

export function HiddenChip(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const graph = useApplication((state) => state.graph)
  const hidden = useViewPart((view) => view.hidden.components)
  const count = hidden.filter((id) => graph.component(id) !== undefined).length
  if (count === 0) return null
  return (
    <div className="chip" data-testid="hidden-chip">
      <EyeOff aria-hidden size={15} strokeWidth={1.75} />
      <span className="chip-words">{t('chip.hidden', { count })}</span>
      <Button look="quiet" onClick={actions['show-hidden']} data-testid="chip-show-hidden">
        {t('chip.show')}
      </Button>
    </div>
  )
}
