/** A Scene and the size of a small map in; how the one lies on the other, and what moves there mean, out. Map lengths are CSS pixels. */
import { centreOf, contains } from '../../diagram/geometry/boxes.ts'
import type { Box, Point } from '../../diagram/scene/types.ts'
import { intersection, type Size } from './camera.ts'

/** A point (x, y) of the diagram lies at (x * scale + left, y * scale + top) of the map. */
export type MapFrame = { readonly scale: number; readonly left: number; readonly top: number }

const margin = 6

/** All of a box on a map of a size, in its middle. */
export function frameMap(whole: Box, { width, height }: Size): MapFrame {
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, whole.width),
    (height - 2 * margin) / Math.max(1, whole.height)
  )
  return {
    scale,
    left: width / 2 - (whole.x + whole.width / 2) * scale,
    top: height / 2 - (whole.y + whole.height / 2) * scale
  }
}

export const toMap = ({ scale, left, top }: MapFrame, { x, y, width, height }: Box): Box => ({
  x: x * scale + left,
  y: y * scale + top,
  width: width * scale,
  height: height * scale
})

export const fromMap = ({ scale, left, top }: MapFrame, [x, y]: Point): Point => [
  (x - left) / scale,
  (y - top) / scale
]

/** The nearest point of a box. */
export const within = ({ x, y, width, height }: Box, [px, py]: Point): Point => [
  Math.max(x, Math.min(x + width, px)),
  Math.max(y, Math.min(y + height, py))
]

export type Sight = {
  /** All of it is in sight. */
  readonly isAll: boolean
  /** How much of it is in sight, and where the middle of the view lies in it, in whole per cent. */
  readonly share: number
  readonly across: number
  readonly down: number
}

/** How much of the whole a view shows, and where. */
export function describeSight(whole: Box, view: Box): Sight {
  const seen = intersection(whole, view)
  const [x, y] = within(whole, centreOf(view))
  const percent = (value: number): number => Math.round(100 * Math.max(0, Math.min(1, value)))
  const isAll = contains(view, whole)
  const share = (seen.width * seen.height) / Math.max(1, whole.width * whole.height)
  return {
    isAll,
    share: isAll ? 100 : Math.min(99, percent(share)),
    across: percent((x - whole.x) / Math.max(1, whole.width)),
    down: percent((y - whole.y) / Math.max(1, whole.height))
  }
}
