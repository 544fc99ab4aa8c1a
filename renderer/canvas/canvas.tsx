/** A Scene and a selection in; the diagram on the screen out, and what the person does with it told upwards. */
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../diagram/scene/types.ts'
import './canvas.css'
import type { About } from './detail/captions.ts'
import type { CanvasHandle } from './flights.ts'
import type { Way } from './neighbourhood.ts'
import { createScreen, type Screen } from './screen.ts'
import type { Stage, StageEvents } from './stage.ts'

export type { CanvasHandle } from './flights.ts'

export type CanvasProps = StageEvents & {
  readonly scene: Scene
  readonly about: About
  readonly selection: readonly string[]
  /** What is lit until something else is asked; null where nothing was. */
  readonly way: Way | null
  /** Drawing a free path selects what lies in it, instead of moving the picture. */
  readonly lassoing: boolean
  /** Nodes that cannot be dragged. */
  readonly locked: readonly string[]
  /** The grid that dragging goes by, or null. */
  readonly grid: number | null
  /** The note that is chosen, and the line. */
  readonly note?: string | null
  readonly line?: string | null
  /** Once, when the first picture is there. */
  onPainted(): void
  /** Once, a little later, when the picture follows the hand. */
  onReady(handle: CanvasHandle): void
}

export function Canvas(props: CanvasProps): ReactElement {
  const { t } = useTranslation()
  const { scene, about, selection, way, lassoing, locked, grid, note = null, line = null } = props
  const root = useRef<HTMLDivElement>(null)
  const screen = useRef<Screen | null>(null)
  const stage = useRef<Stage | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  // Before the first paint, so that window and diagram appear together and not one after the other.
  useLayoutEffect(() => {
    if (!root.current) return
    let isGone = false
    /** The stage is loaded once the frame with the first picture is out. */
    const direct = async (): Promise<void> => {
      await afterNextFrame()
      const { createStage } = await import('./stage.ts')
      if (isGone) return
      const directed = createStage(made, () => latest.current)
      stage.current = directed
      directed.setScene(latest.current.scene, latest.current.about)
      directed.setSelection(latest.current.selection)
      directed.setWay(latest.current.way)
      directed.setLassoing(latest.current.lassoing)
      directed.setLocked(latest.current.locked)
      directed.setGrid(latest.current.grid)
      directed.setNote(latest.current.note ?? null)
      directed.setLine(latest.current.line ?? null)
      latest.current.onReady(directed.handle)
    }
    const made = createScreen(root.current, () => {
      latest.current.onPainted()
      void direct()
    })
    screen.current = made
    return () => {
      isGone = true
      stage.current?.dispose()
      stage.current = null
      screen.current = null
      made.dispose()
    }
  }, [])
  useLayoutEffect(() => {
    if (stage.current) stage.current.setScene(scene, about)
    else screen.current?.setScene(scene, false, about)
  }, [scene, about])
  useEffect(() => stage.current?.setSelection(selection), [selection])
  useEffect(() => stage.current?.setWay(way), [way])
  useEffect(() => stage.current?.setLassoing(lassoing), [lassoing])
  useEffect(() => stage.current?.setLocked(locked), [locked])
  useEffect(() => stage.current?.setGrid(grid), [grid])
  useEffect(() => stage.current?.setNote(note), [note])
  useEffect(() => stage.current?.setLine(line), [line])

  // What the picture is, and how to move it, for people who do not see it or have no pointer.
  const label = t('app.describe', { components: scene.nodes.length, relations: scene.edges.length })
  return <div ref={root} className="canvas" role="application" aria-label={label} tabIndex={0} />
}

/** After the next frame has been handed over. */
const afterNextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
