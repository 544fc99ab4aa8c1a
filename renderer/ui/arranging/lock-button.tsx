/** A button that locks components against everything that would move them, or lets them go. */
import { Lock, LockOpen } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLocked } from '../../../diagram/view/commands/arrange.ts'
import { allLocked } from '../../../diagram/view/locked.ts'
import { viewOf } from '../../state/store.ts'
import { useApplication, useRun } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'

export function LockButton({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const capsOf = useKeyCaps()
  const locked = useApplication((state) => allLocked(state.graph, viewOf(state), ids))
  return (
    <IconButton
      icon={locked ? LockOpen : Lock}
      label={locked ? t('arranging.unlock') : t('arranging.lock')}
      keys={capsOf('lock')}
      pressed={locked}
      onClick={() => run(setLocked, { ids, locked: !locked })}
      data-testid="lock"
    />
  )
}
