/** In the status bar: how crowded the picture is, in a word and as a level; it opens what would help. */
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { measureCrowding, type Crowding } from '../../../diagram/scene/crowding.ts'
import type { Scene } from '../../../diagram/scene/types.ts'
import { crowdingPanel } from '../../state/asking/actions.ts'
import { viewOf } from '../../state/store.ts'
import { useApp, useApplication } from '../context.tsx'
import { CrowdingPanel } from './crowding-panel.tsx'
import { Level, useLevelName } from './level.tsx'
import './asking.css'

/** The measure of the picture of the view, not of one that is only tried on. Taken when there is time. */
function useCrowding(): Crowding | null {
  const scene = useApplication((state, app): Scene | null =>
    state.trial?.of === viewOf(state) ? null : app.derived.scene(state)
  )
  const [measured, setMeasured] = useState<Crowding | null>(null)
  useEffect(() => {
    if (scene === null) return
    const waiting = requestIdleCallback(() => setMeasured(measureCrowding(scene)), { timeout: 600 })
    return () => cancelIdleCallback(waiting)
  }, [scene])
  return measured
}

export function CrowdingMeter(): ReactElement | null {
  const { t } = useTranslation()
  const { store } = useApp()
  const nameOf = useLevelName()
  const crowding = useCrowding()
  const [isOpen, setOpen] = useState(false)
  if (crowding === null) return null
  const name = nameOf(crowding.level)
  return (
    <>
      <button
        type="button"
        className="crowding-meter"
        popoverTarget={crowdingPanel}
        aria-label={t('crowding.button', { level: name })}
        aria-expanded={isOpen}
        title={t('crowding.label')}
        data-level={crowding.level}
        data-testid="crowding-meter"
      >
        <Level level={crowding.level} />
        <span>{name}</span>
      </button>
      <div
        id={crowdingPanel}
        popover="auto"
        role="dialog"
        aria-label={t('crowding.label')}
        className="crowding-panel"
        onToggle={(event) => {
          const opens = event.nativeEvent.newState === 'open'
          setOpen(opens)
          if (!opens) store.setState({ trial: null })
        }}
        data-testid="crowding-panel"
      >
        {isOpen && <CrowdingPanel crowding={crowding} />}
      </div>
    </>
  )
}
