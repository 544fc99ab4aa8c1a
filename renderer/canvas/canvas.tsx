/** A Scene and a selection in; the diagram on the screen out, and what the person does with it told upwards. */
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import type { Scene } from '../../diagram/scene/types.ts'
import './canvas.css'
import { createStage, type Stage, type StageEvents } from './stage.ts'

export type { CanvasHandle } from './flights.ts'

export type CanvasProps = StageEvents & {
  readonly scene: Scene
  readonly selection: readonly string[]
  /** Drawing a free path selects what lies in it, instead of moving the picture. */
  readonly lassoing: boolean
}

/** What the picture is, and how to move it, for people who do not see it or have no pointer. */
const describe = ({ language, nodes, edges }: Scene): string =>
  language === 'ko'
    ? `다이어그램: 컴포넌트 ${nodes.length}개, 관계 ${edges.length}개. 화살표 키로 이동하고 더하기와 빼기 키로 확대·축소합니다.`
    : `Diagram: ${nodes.length} components, ${edges.length} relations. Arrow keys move it, plus and minus zoom.`

export function Canvas(props: CanvasProps): ReactElement {
  const { scene, selection, lassoing } = props
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  // Before the first paint, so that window and diagram appear together and not one after the other.
  useLayoutEffect(() => {
    if (!root.current) return
    const made = createStage(root.current, () => latest.current)
    stage.current = made
    return () => {
      stage.current = null
      made.dispose()
    }
  }, [])
  useLayoutEffect(() => stage.current?.setScene(scene), [scene])
  useEffect(() => stage.current?.setSelection(selection), [selection])
  useEffect(() => stage.current?.setLassoing(lassoing), [lassoing])

  return <div ref={root} className="canvas" role="application" aria-label={describe(scene)} tabIndex={0} />
}
