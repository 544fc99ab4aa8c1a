/**
 * Two parts of the diagram in; the way of a camera from one to the other out, drawing back where the way is long: van Wijk
 * and Nuij, "Smooth and efficient zooming and panning" (2003).
 */
import type { Box } from '../../../diagram/scene/types.ts'

export type Flight = {
  /** In milliseconds. */
  readonly time: number
  /** What shows when a share of the way, 0 to 1, lies behind. */
  readonly at: (share: number) => Box
}

/** How readily the camera draws back, and how long the way takes. */
const curvature = 1.25
const pace = 620
const times = { least: 450, most: 1700 } as const

/** Both boxes have the shape of the screen. */
export function planFlight(from: Box, to: Box): Flight {
  const [x0, y0, w0] = [from.x + from.width / 2, from.y + from.height / 2, from.width]
  const [x1, y1, w1] = [to.x + to.width / 2, to.y + to.height / 2, to.width]
  const shape = from.height / from.width
  const boxAt = (x: number, y: number, width: number): Box => ({
    x: x - width / 2,
    y: y - (width * shape) / 2,
    width,
    height: width * shape
  })
  const distance = Math.hypot(x1 - x0, y1 - y0)
  const timeOf = (length: number): number => Math.min(times.most, Math.max(times.least, length * pace))
  if (distance < 1e-3 * Math.min(w0, w1)) {
    const length = Math.abs(Math.log(w1 / w0)) / curvature
    return {
      time: timeOf(length),
      at: (share) => boxAt(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, w0 * (w1 / w0) ** share)
    }
  }
  const square = curvature ** 2
  const drawn = square ** 2 * distance ** 2
  const r0 = -Math.asinh((w1 ** 2 - w0 ** 2 + drawn) / (2 * w0 * square * distance))
  const r1 = -Math.asinh((w1 ** 2 - w0 ** 2 - drawn) / (2 * w1 * square * distance))
  const length = (r1 - r0) / curvature
  return {
    time: timeOf(Math.abs(length)),
    at: (share) => {
      if (share >= 1) return boxAt(x1, y1, w1)
      const s = share * length
      const cosh0 = Math.cosh(r0)
      const along = (w0 / (square * distance)) * (cosh0 * Math.tanh(curvature * s + r0) - Math.sinh(r0))
      return boxAt(
        x0 + along * (x1 - x0),
        y0 + along * (y1 - y0),
        (w0 * cosh0) / Math.cosh(curvature * s + r0)
      )
    }
  }
}

/** What of the screen, in pixels, may not be covered by what a step shows. */
export type Rims = { readonly top: number; readonly side: number; readonly bottom: number }

/** As near as a step comes: labels of 13 units are then read from afar. */
const nearest = 1.5

/** The part of the diagram that fills a screen when a box stands in the middle of what its rims leave. */
export function frameAbove(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
  { top, side, bottom }: Rims
): Box {
  const room = { width: Math.max(80, width - 2 * side), height: Math.max(80, height - top - bottom) }
  const zoom = Math.min(room.width / box.width, room.height / box.height, nearest)
  return {
    x: box.x + box.width / 2 - width / 2 / zoom,
    y: box.y + box.height / 2 - (top + room.height / 2) / zoom,
    width: width / zoom,
    height: height / zoom
  }
}
