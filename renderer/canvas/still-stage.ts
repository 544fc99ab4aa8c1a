/** A screen in; a stage to look at only out: it is moved, zoomed and clicked, and what stands on it stays where it is. */
import { boxHas } from '../../diagram/geometry/boxes.ts'
import type { Box, Point, Scene } from '../../diagram/scene/types.ts'
import {
  cameraForAll,
  centreCamera,
  fitCamera,
  fitPadding,
  nearestFit,
  toDiagram,
  unionOf,
  visibleBox,
  zoomAround,
  zoomRange,
  type Camera
} from './camera.ts'
import { listenToKeys } from './keys.ts'
import type { Screen } from './screen.ts'
import { listenToWheel } from './wheel.ts'

export type StillStage = {
  /** The part of the diagram that shows. */
  view(): Box
  /** Show all of a part of the diagram, at once. */
  show(box: Box): void
  /** Bring nodes to the middle; without any, show everything. */
  goTo(ids: readonly string[]): void
  setSelection(ids: readonly string[]): void
  /** Be told when another part shows. Call what is given back to hear no more. */
  onCamera(listener: () => void): () => void
  dispose(): void
}

/** A press that moves less than this, in pixels, is a click. */
const slack = 4
const readableZoom = 0.8

/** Take the direction of a screen. `onPick` is told what was clicked; null for the ground. */
export function createStillStage(
  screen: Screen,
  scene: () => Scene,
  onPick: (id: string | null) => void
): StillStage {
  const { root, picture, size } = screen
  const listeners = new Set<() => void>()
  let camera: Camera = screen.camera()
  let frame = 0

  const draw = (): void => {
    if (size().width > 0 && size().height > 0) picture.draw()
  }
  const requestFrame = (): void => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      draw()
    })
  }
  const moveTo = (next: Camera): void => {
    if (next.zoom === camera.zoom && next.panX === camera.panX && next.panY === camera.panY) return
    camera = next
    requestFrame()
    for (const listener of listeners) listener()
  }
  const panBy = (x: number, y: number): void =>
    moveTo({ ...camera, panX: camera.panX + x, panY: camera.panY + y })

  screen.direct({
    camera: () => camera,
    requestFrame,
    draw,
    resized: (before) => {
      if (before.width > 0) panBy((size().width - before.width) / 2, (size().height - before.height) / 2)
    }
  })

  const placeOf = (event: PointerEvent): Point => {
    const { x, y } = root.getBoundingClientRect()
    return [event.clientX - x, event.clientY - y]
  }
  const under = (place: Point): string | null => {
    const point = toDiagram(camera, place)
    const hit = scene().nodes.findLast(({ box }) => boxHas(box, point))
    return hit?.id ?? null
  }
  let press: { readonly at: Point; readonly from: Camera; moved: boolean } | null = null
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    press = { at: placeOf(event), from: camera, moved: false }
    root.setPointerCapture(event.pointerId)
    root.dataset['focus'] = 'pointer'
    root.focus({ preventScroll: true })
  }
  const onMove = (event: PointerEvent): void => {
    const place = placeOf(event)
    if (!press) {
      root.dataset['over'] = under(place) === null ? '' : 'node'
      return
    }
    const [x, y] = [place[0] - press.at[0], place[1] - press.at[1]]
    press.moved ||= Math.hypot(x, y) > slack
    if (press.moved) moveTo({ ...press.from, panX: press.from.panX + x, panY: press.from.panY + y })
  }
  const onUp = (event: PointerEvent): void => {
    if (press && !press.moved) onPick(under(placeOf(event)))
    press = null
  }
  const onCancel = (): void => {
    press = null
  }
  const onBlur = (): void => {
    root.dataset['focus'] = ''
  }
  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', onCancel)
  root.addEventListener('blur', onBlur)
  const stopListening = [
    listenToWheel(root, (factor, anchor) => moveTo(zoomAround(camera, factor, anchor))),
    listenToKeys(root, {
      pan: panBy,
      zoom: (factor) => moveTo(zoomAround(camera, factor, [size().width / 2, size().height / 2])),
      menu: () => {},
      open: () => {}
    })
  ]

  return {
    view: () => visibleBox(camera, size()),
    show: (box) => moveTo(fitCamera(box, size(), 0, zoomRange.max)),
    goTo: (ids) => {
      const wanted = new Set(ids)
      const box = unionOf(scene().nodes.flatMap((node) => (wanted.has(node.id) ? [node.box] : [])))
      if (!box) {
        const all = cameraForAll(scene(), size())
        if (all) moveTo(all)
        return
      }
      const near = centreCamera(
        [box.x + box.width / 2, box.y + box.height / 2],
        size(),
        Math.max(camera.zoom, readableZoom)
      )
      const isWhole = box.width * near.zoom < size().width && box.height * near.zoom < size().height
      moveTo(isWhole ? near : fitCamera(box, size(), fitPadding * 2, nearestFit))
    },
    setSelection: (ids) => picture.setSelection(new Set(ids)),
    onCamera: (listener) => {
      const mine = (): void => listener()
      listeners.add(mine)
      return () => void listeners.delete(mine)
    },
    dispose: () => {
      cancelAnimationFrame(frame)
      for (const stop of stopListening) stop()
      root.removeEventListener('pointerdown', onDown)
      root.removeEventListener('pointermove', onMove)
      root.removeEventListener('pointerup', onUp)
      root.removeEventListener('pointercancel', onCancel)
      root.removeEventListener('blur', onBlur)
    }
  }
}
