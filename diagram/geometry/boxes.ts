/** Two boxes in; whether they share room, out. */
import type { Box } from '../scene/types.ts'

/** Whether two boxes overlap, or come nearer to each other than a gap. Boxes that only touch do not overlap. */
export const boxesOverlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap
