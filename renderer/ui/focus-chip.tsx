/** Over the picture at the top: that only a neighbourhood shows, and the way out of it. */
import { ScanSearch, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication, useName, useViewPart } from './context.tsx'
import { IconButton } from './parts/controls.tsx'
import { useKeyCaps } from './parts/keys.ts'

export function FocusChip(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const name = useName()
  const capsOf = useKeyCaps()
  const focus = useViewPart((view) => view.focus)
  const graph = useApplication((state) => state.graph)
  if (focus === null) return null
  const [first] = focus.ids
  const only = focus.ids.length === 1 && first !== undefined ? graph.component(first) : undefined
  const directions = {
    both: t('focus.both'),
    dependencies: t('focus.dependencies'),
    dependents: t('focus.dependents')
  }
  const count = focus.ids.length
  const around = only ? t('focus.around', { name: name(only) }) : t('focus.aroundMany', { count })
  const alone = only ? t('chip.only', { name: name(only) }) : t('chip.onlyMany', { count })
  const words = focus.hops === 0 ? alone : around
  return (
    <div className="focus-chip" data-testid="focus-chip">
      <ScanSearch aria-hidden size={15} strokeWidth={1.75} />
      <span>
        {words}
        {focus.hops > 0 && (
          <small>
            {t('focus.hop', { count: focus.hops })} · {directions[focus.direction]}
          </small>
        )}
      </span>
      <IconButton
        icon={X}
        label={t('focus.leave')}
        keys={capsOf('leave-focus')}
        onClick={actions['leave-focus']}
        data-testid="chip-leave-focus"
      />
    </div>
  )
}
