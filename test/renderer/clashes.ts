/** Boxes in; which of them share room out. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Box } from '../../diagram/scene/types.ts'

/** Boxes that only touch, but for the last digits of a number. */
const shrink = ({ x, y, width, height }: Box): Box => ({
  x: x + 1e-6,
  y: y + 1e-6,
  width: width - 2e-6,
  height: height - 2e-6
})

export function clashesIn(written: readonly { what: string; box: Box }[]): readonly string[] {
  return written.flatMap((a, i) =>
    written
      .slice(i + 1)
      .flatMap((b) => (boxesOverlap(shrink(a.box), shrink(b.box)) ? [`${a.what} and ${b.what}`] : []))
  )
}
