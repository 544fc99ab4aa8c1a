/** Boxes and points in; whether they share room, or one lies in another, and where its middle is, out. */
import type { Box, Point } from '../scene/types.ts'

/** Whether two boxes overlap, or come nearer to each other than a gap. Boxes that only touch do not overlap. */
export const boxesOverlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap

/** Whether a point lies in a box or on its rim, or no farther from it than a gap. */
export const boxHas = ({ x, y, width, height }: Box, [px, py]: Point, gap = 0): boolean =>
  px >= x - gap && px <= x + width + gap && py >= y - gap && py <= y + height + gap

/** Whether a box lies in another, with all of it. */
export const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

/** The point in the middle of a box. */
export const centreOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]
