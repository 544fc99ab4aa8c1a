/** Show only the neighbourhood of components: how far, and along which direction. */
import { ScanSearch } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setFocus } from '../../../diagram/view/commands/focus.ts'
import { sameIds, sortIds } from '../../../diagram/view/commands/sorted-ids.ts'
import type { Focus } from '../../../diagram/view/document.ts'
import { focusOn } from '../../state/navigate.ts'
import { useApp, useRun, useViewPart } from '../context.tsx'
import { Button, Segmented } from '../parts/controls.tsx'

const hops = ['0', '1', '2', '3'] as const
const hopsOf = (value: (typeof hops)[number]): Focus['hops'] => Number(value) as Focus['hops']

export function FocusControls({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const focus = useViewPart((view) => view.focus)
  const active = focus !== null && sameIds(focus.ids, sortIds(ids))
  const [wish, setWish] = useState<Pick<Focus, 'hops' | 'direction'>>({ hops: 1, direction: 'both' })
  const { hops: far, direction } = active ? focus : wish

  const change = (part: Partial<Pick<Focus, 'hops' | 'direction'>>): void => {
    const next = { hops: far, direction, ...part }
    setWish(next)
    if (active) focusOn(app, { ids, ...next })
  }
  return (
    <section className="focus-box" aria-label={t('focus.title')} data-active={active}>
      <div className="focus-choices">
        <Segmented
          label={t('focus.hops')}
          value={`${far}`}
          choices={hops.map((value) => ({
            value,
            label: value,
            name: value === '0' ? t('asking.showOnlyMany') : t('focus.hop', { count: Number(value) })
          }))}
          onChange={(value) => change({ hops: hopsOf(value) })}
          testid="focus-hops"
        />
        <Segmented
          label={t('focus.direction')}
          value={direction}
          choices={[
            { value: 'both', label: t('focus.both') },
            { value: 'dependencies', label: t('focus.dependencies'), name: t('focus.dependenciesHint') },
            { value: 'dependents', label: t('focus.dependents'), name: t('focus.dependentsHint') }
          ]}
          onChange={(value) => change({ direction: value })}
          testid="focus-direction"
        />
      </div>
      <Button
        icon={ScanSearch}
        className="wide"
        title={t('focus.hint')}
        onClick={() =>
          active ? run(setFocus, { focus: null }) : focusOn(app, { ids, hops: far, direction })
        }
        data-testid={active ? 'leave-focus' : 'focus'}
      >
        {active ? t('focus.leave') : t('focus.start')}
      </Button>
    </section>
  )
}
