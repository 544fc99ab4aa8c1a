/** Beside the chips that say what narrows the picture: a layout of what is left. */
import { LayoutDashboard } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication, useViewPart } from '../context.tsx'
import { Button } from '../parts/controls.tsx'

export function LayOutThese(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const isNarrow = useViewPart(
    ({ focus, filter, stack }) => focus !== null || filter !== null || stack?.hideRest === true
  )
  const hasSeveral = useApplication((state, app) => app.derived.counts(state).components.shown > 1)
  const isBusy = useApplication((state) => state.layingOut)
  if (!isNarrow || !hasSeveral) return null
  return (
    <Button
      icon={LayoutDashboard}
      look="quiet"
      className="lay-out-these"
      // It keeps the focus; a second layout does not start.
      aria-disabled={isBusy || undefined}
      onClick={actions.layout}
      data-testid="lay-out-these"
    >
      {t('chip.layOut')}
    </Button>
  )
}
