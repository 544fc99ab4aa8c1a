/** The scene of a view that is not open in; its picture, to look at only, out. */
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../../../diagram/scene/types.ts'
import type { About } from '../../../canvas/detail/captions.ts'
import { createScreen, type Screen } from '../../../canvas/screen.ts'
import { createStillStage, type StillStage } from '../../../canvas/still-stage.ts'
import { Letter } from './letter.tsx'

export function SecondPicture({
  scene,
  about,
  name,
  counts,
  onReady,
  onPick
}: {
  scene: Scene
  about: About
  name: string
  counts: { readonly nodes: number; readonly edges: number }
  /** With null when it is gone. */
  onReady: (stage: StillStage | null) => void
  onPick: (id: string | null) => void
}): ReactElement {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const screen = useRef<Screen | null>(null)
  const latest = useRef({ scene, onReady, onPick })
  useLayoutEffect(() => {
    latest.current = { scene, onReady, onPick }
  })
  useLayoutEffect(() => {
    if (!root.current) return
    let stage: StillStage | null = null
    const made = createScreen(root.current, () => {
      stage = createStillStage(
        made,
        () => latest.current.scene,
        (id) => latest.current.onPick(id)
      )
      latest.current.onReady(stage)
    })
    screen.current = made
    return () => {
      latest.current.onReady(null)
      stage?.dispose()
      screen.current = null
      made.dispose()
    }
  }, [])
  useEffect(() => screen.current?.setScene(scene, false, about), [scene, about])
  return (
    <div className="second-picture">
      <div
        ref={root}
        className="canvas"
        role="application"
        aria-label={t('views.picture', { name, ...counts })}
        tabIndex={0}
        data-testid="second-picture"
      />
      <span className="second-note">
        <Letter side="right" />
        {t('views.readOnly')}
      </span>
    </div>
  )
}
