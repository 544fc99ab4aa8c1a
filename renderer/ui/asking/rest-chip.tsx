/** Over the picture at the top: that only the highlighted stack shows, and the way to have the rest back. */
import { Layers3, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication, useText, useViewPart } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'

export function RestChip(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const text = useText()
  const capsOf = useKeyCaps()
  const id = useViewPart((view) => (view.stack?.hideRest ? view.stack.id : null))
  const own = useViewPart((view) => view.ownStacks.find((stack) => stack.id === id)?.title)
  const builtIn = useApplication((state) => state.graph.catalogue.stacks.find((stack) => stack.id === id))
  const title = builtIn ? text(builtIn.title) : own
  if (title === undefined) return null
  return (
    <div className="chip" data-testid="rest-chip">
      <Layers3 aria-hidden size={15} strokeWidth={1.75} />
      <span className="chip-words">
        <span className="chip-name" title={title}>
          {t('chip.only', { name: title })}
        </span>
      </span>
      <IconButton
        icon={X}
        label={t('chip.showRest')}
        keys={capsOf('hide-rest')}
        onClick={actions['hide-rest']}
        data-testid="chip-show-rest"
      />
    </div>
  )
}
