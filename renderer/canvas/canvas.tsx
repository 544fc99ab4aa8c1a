/** A Scene and a selection in; the diagram on the screen out, and what the person does with it told upwards. */
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import type { Scene } from '../../diagram/scene/types.ts'
import './canvas.css'
import type { CanvasHandle } from './flights.ts'
import type { Way } from './neighbourhood.ts'
import { createScreen, type Screen } from './screen.ts'
import type { Stage, StageEvents } from './stage.ts'

export type { CanvasHandle } from './flights.ts'

export type CanvasProps = StageEvents & {
  readonly scene: Scene
  readonly selection: readonly string[]
  /** What is lit until something else is asked; null where nothing was. */
  readonly way: Way | null
  /** Drawing a free path selects what lies in it, instead of moving the picture. */
  readonly lassoing: boolean
  /** Once, when the first picture is there. */
  onPainted(): void
  /** Once, a little later, when the picture follows the hand. */
  onReady(handle: CanvasHandle): void
}

/** What the picture is, and how to move it, for people who do not see it or have no pointer. */
const describe = ({ language, nodes, edges }: Scene): string =>
  language === 'ko'
    ? `다이어그램: 컴포넌트 ${nodes.length}개, 관계 ${edges.length}개. 화살표 키로 이동하고 더하기와 빼기 키로 확대·축소합니다. 보기 메뉴의 ‘개요와 표’는 같은 내용을 글로 보여 줍니다.`
    : `Diagram: ${nodes.length} components, ${edges.length} relations. Arrow keys move it, plus and minus zoom. Outline and Table in the View menu says it in words.`

export function Canvas(props: CanvasProps): ReactElement {
  const { scene, selection, way, lassoing } = props
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
      directed.setScene(latest.current.scene)
      directed.setSelection(latest.current.selection)
      directed.setWay(latest.current.way)
      directed.setLassoing(latest.current.lassoing)
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
    if (stage.current) stage.current.setScene(scene)
    else screen.current?.setScene(scene, false)
  }, [scene])
  useEffect(() => stage.current?.setSelection(selection), [selection])
  useEffect(() => stage.current?.setWay(way), [way])
  useEffect(() => stage.current?.setLassoing(lassoing), [lassoing])

  return <div ref={root} className="canvas" role="application" aria-label={describe(scene)} tabIndex={0} />
}

/** After the next frame has been handed over. */
const afterNextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
