/** Boxes and sizes in; where the camera has to stand out. Screen lengths are CSS pixels, the others diagram units. */
import { contains } from '../../diagram/geometry/boxes.ts'
import type { Box, Point, Scene } from '../../diagram/scene/types.ts'

/** A point (x, y) of the diagram shows at (x * zoom + panX, y * zoom + panY). */
export type Camera = { readonly zoom: number; readonly panX: number; readonly panY: number }
export type Size = { readonly width: number; readonly height: number }

export const zoomRange = { min: 0.06, max: 4 } as const

const clampZoom = (zoom: number): number => Math.min(zoomRange.max, Math.max(zoomRange.min, zoom))

/** The camera that shows all of a box in the middle, not nearer than `nearest`. */
export function fitCamera(box: Box, size: Size, padding: number, nearest: number): Camera {
  const room = {
    width: Math.max(1, size.width - 2 * padding),
    height: Math.max(1, size.height - 2 * padding)
  }
  const wanted = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height), nearest)
  return centreCamera([box.x + box.width / 2, box.y + box.height / 2], size, clampZoom(wanted))
}

export const centreCamera = ([x, y]: Point, size: Size, zoom: number): Camera => ({
  zoom,
  panX: size.width / 2 - x * zoom,
  panY: size.height / 2 - y * zoom
})

/** The camera after zooming so that the diagram's point under `anchor` (in pixels) stays there. */
export function zoomAround(camera: Camera, factor: number, anchor: Point): Camera {
  const zoom = clampZoom(camera.zoom * factor)
  const ratio = zoom / camera.zoom
  return {
    zoom,
    panX: anchor[0] - (anchor[0] - camera.panX) * ratio,
    panY: anchor[1] - (anchor[1] - camera.panY) * ratio
  }
}

/** The part of the diagram that shows, with a rim of pixels around the screen. */
export const visibleBox = (camera: Camera, size: Size, rim = 0): Box => ({
  x: (-camera.panX - rim) / camera.zoom,
  y: (-camera.panY - rim) / camera.zoom,
  width: (size.width + 2 * rim) / camera.zoom,
  height: (size.height + 2 * rim) / camera.zoom
})

export const toScreen = (camera: Camera, [x, y]: Point): Point => [
  x * camera.zoom + camera.panX,
  y * camera.zoom + camera.panY
]

export const toDiagram = (camera: Camera, [x, y]: Point): Point => [
  (x - camera.panX) / camera.zoom,
  (y - camera.panY) / camera.zoom
]

/** The camera a part of the way from one to another, zooming evenly. */
export function blendCameras(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  // The pan follows the zoom, so that the point both cameras have in common stays still on the way.
  const along = from.zoom === to.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom)
  return {
    zoom,
    panX: from.panX + (to.panX - from.panX) * along,
    panY: from.panY + (to.panY - from.panY) * along
  }
}

/** The smallest box around boxes, or null around none. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** Everything of a scene: nodes, what is on them, and areas; null where there is nothing. */
export const wholeOf = ({ nodes, marks, hulls }: Scene): Box | null =>
  unionOf([
    ...nodes.map((node) => node.box),
    ...marks.map((mark) => mark.box),
    ...hulls.flatMap(({ outline }) => outline.segments.map(([, , [x, y]]) => ({ x, y, width: 0, height: 0 })))
  ])

/** Room around what is brought in sight, in pixels, and how near it comes at most. */
export const fitPadding = 44
export const nearestFit = 1.2

/** Room around names that are kept large: they may reach into that around everything else. */
export const namePadding = 10

/**
 * The camera that shows everything of a scene; null where there is nothing. `named` tells what is kept larger than it is in the
 * diagram at a zoom: it may stick out, and is shown whole, too.
 */
export function cameraForAll(
  scene: Scene,
  size: Size,
  named: (zoom: number) => readonly Box[] = () => []
): Camera | null {
  const box = wholeOf(scene)
  if (!box) return null
  const camera = fitCamera(box, size, fitPadding, nearestFit)
  const rim = (fitPadding - namePadding) / camera.zoom
  const usual = { x: box.x - rim, y: box.y - rim, width: box.width + 2 * rim, height: box.height + 2 * rim }
  const all = unionOf([usual, ...named(camera.zoom)]) ?? usual
  return contains(usual, all) ? camera : fitCamera(all, size, namePadding, camera.zoom)
}

/** What two boxes share; its width or height is 0 where they share nothing. */
export function intersection(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y)
  }
}
