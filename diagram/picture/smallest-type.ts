/** A Scene in; the size of its smallest words in points, as they stand on the page, out. */
import { linesOf } from '../export/scene-text.ts'
import { pointsPerUnit } from '../scene/paper.ts'
import type { Scene } from '../scene/types.ts'

/** Below this many points a room cannot read the words of a slide. */
export const readableType = 10

/** A Scene rounds sizes to tenths, so words of exactly 10 points may stand in it a little smaller. */
const rounding = 0.05

/** In points with one decimal, rounded down; null where the picture has no words. */
export function smallestType(scene: Scene): number | null {
  const smallest = linesOf(scene).reduce((least, { size }) => Math.min(least, size), Infinity)
  return smallest === Infinity ? null : Math.floor((smallest + rounding) * pointsPerUnit(scene) * 10) / 10
}
