/** Where the pointer rests in; the neighbourhood lit there, and a note beside a line, out. */
import type { Point, SceneEdge } from '../../diagram/scene/types.ts'
import type { Camera, Size } from './camera.ts'
import type { SceneIndex } from './neighbourhood.ts'
import type { Picture } from './picture.ts'
import { createTip } from './tip.ts'

/** How long the pointer must rest before the neighbourhood lights up, so that crossing the picture does not flicker. */
const restTime = 70
/** Labels below this many pixels cannot be read: the pointer tells them. */
const readable = 9

export type Pointing = {
  /** The pointer is over a node, or over none. */
  over(id: string | null): void
  /** The hand is doing something else now: nothing is lit until the pointer rests again. */
  rest(): void
  /** The scene is another: what is pointed at may be gone or elsewhere. */
  refresh(): void
  dispose(): void
}

export type PointingAt = {
  readonly index: () => SceneIndex | null
  readonly camera: () => Camera
  readonly size: () => Size
  /** The line at a place of the root. */
  readonly lineAt: (place: Point) => SceneEdge | null
  /** Whether a click here would choose the line, so that the pointer says so. */
  readonly canChoose: (edge: SceneEdge) => boolean
  /** Whether the pointer is busy: dragging, or drawing a lasso. */
  readonly isBusy: () => boolean
  readonly picture: Pick<Picture, 'setHovered'>
  readonly onHover: (id: string | null) => void
}

export function listenToPointing(root: HTMLElement, at: PointingAt): Pointing {
  const { index, camera, size, lineAt, canChoose, isBusy, picture, onHover } = at
  const tip = createTip(root)
  let hovered: string | null = null
  let timer = 0
  let place: Point = [0, 0]
  /** Where the pointer was last, in pixels of the screen. */
  let hand: Point = [Number.NaN, Number.NaN]
  /** The window became another under a pointer that rests: it points at nothing until it moves. */
  let isUnmoved = false
  /** The node that cytoscape has under the pointer, which it tells once. */
  let under: string | null = null

  const point = (id: string | null, edge: SceneEdge | null): void => {
    window.clearTimeout(timer)
    tip.hide()
    root.dataset['over'] = id !== null ? 'node' : edge !== null && canChoose(edge) ? 'line' : ''
    if (id !== hovered) {
      hovered = id
      onHover(id)
    }
    picture.setHovered(id, null)
    if (id === null && edge === null) return
    timer = window.setTimeout(() => {
      const scene = index()
      // What is said of a note under the pointer lies over this.
      if (isBusy() || !scene || root.dataset['note'] === 'over') return
      picture.setHovered(id, id === null ? edge && scene.along(edge) : scene.around(id))
      const node = id === null ? undefined : scene.node(id)
      const isSmall = (node?.lines[0]?.size ?? 0) * camera().zoom < readable
      if (edge) tip.show(edge.title, place, size())
      else if (node && isSmall) tip.show(node.title, place, size())
    }, restTime)
  }

  const onMove = (event: PointerEvent): void => {
    const [x, y] = hand
    hand = [event.screenX, event.screenY]
    // Chromium tells of a move also where only the page moved.
    if (isUnmoved && x === hand[0] && y === hand[1]) return
    if (isUnmoved) {
      isUnmoved = false
      if (under !== null && !isBusy()) point(under, null)
    }
    const bounds = root.getBoundingClientRect()
    place = [event.clientX - bounds.x, event.clientY - bounds.y]
    if (hovered !== null || event.buttons !== 0 || isBusy()) return
    point(null, lineAt(place))
  }
  const onLeave = (): void => point(null, null)
  const onResize = (): void => {
    point(null, null)
    isUnmoved = true
  }
  window.addEventListener('resize', onResize)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerleave', onLeave)

  return {
    over: (id) => {
      under = id
      if (!isBusy() && !isUnmoved) point(id, null)
    },
    rest: () => {
      window.clearTimeout(timer)
      tip.hide()
      picture.setHovered(null, null)
    },
    refresh: () => {
      const scene = index()
      if (hovered === null || !scene?.node(hovered)) point(null, null)
      else picture.setHovered(hovered, scene.around(hovered))
    },
    dispose: () => {
      window.clearTimeout(timer)
      window.removeEventListener('resize', onResize)
      root.removeEventListener('pointermove', onMove)
      root.removeEventListener('pointerleave', onLeave)
      tip.dispose()
    }
  }
}
