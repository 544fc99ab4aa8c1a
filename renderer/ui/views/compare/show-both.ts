/** Two pictures and what they show in; both moved so that each shows all of its view, and the same place where they can. */
import type { Box, Scene } from '../../../../diagram/scene/types.ts'
import { unionOf } from '../../../canvas/camera.ts'

/** Nodes that stand within this many units of each other stand at the same place. */
const samePlace = 1
/** So much of what both show has to stand at the same place for one camera to do for both. */
const mostlyAlike = 0.6
/** Room around the picture, as a share of it: far away, names are drawn wider than their nodes. */
const rim = { x: 0.18, y: 0.12 } as const

const boxOf = ({ nodes, hulls }: Scene): Box | null =>
  unionOf([
    ...nodes.map(({ box }) => box),
    ...hulls.flatMap(({ outline }) => outline.segments.map(([, , [x, y]]) => ({ x, y, width: 0, height: 0 })))
  ])

const withRim = ({ x, y, width, height }: Box): Box => ({
  x: x - width * rim.x,
  y: y - height * rim.y,
  width: width * (1 + 2 * rim.x),
  height: height * (1 + 2 * rim.y)
})

/** Whether what both scenes show stands mostly at the same place. */
function areAlike(left: Scene, right: Scene): boolean {
  const places = new Map(left.nodes.map(({ id, box }) => [id, box]))
  const shared = right.nodes.flatMap(({ id, box }) => {
    const other = places.get(id)
    return other ? [[box, other] as const] : []
  })
  const same = shared.filter(
    ([a, b]) =>
      Math.abs(a.x + a.width / 2 - b.x - b.width / 2) <= samePlace &&
      Math.abs(a.y + a.height / 2 - b.y - b.height / 2) <= samePlace
  )
  return same.length >= shared.length * mostlyAlike
}

type Shower = { show(box: Box, animate?: boolean): void }

export function showBoth(left: Scene, right: Scene, one: Shower, other: Shower): void {
  const boxes = [boxOf(left), boxOf(right)]
  if (areAlike(left, right)) {
    const all = unionOf(boxes.flatMap((box) => (box ? [box] : [])))
    if (!all) return
    one.show(withRim(all), false)
    other.show(withRim(all), false)
    return
  }
  if (boxes[0]) one.show(withRim(boxes[0]), false)
  if (boxes[1]) other.show(withRim(boxes[1]), false)
}
