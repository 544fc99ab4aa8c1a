/** A picture and a point in it in; the group whose area lies there, the smallest where several do, out. */
import { unionOf } from '../../canvas/camera.ts'
import { isInside } from '../../canvas/lasso.ts'
import type { Hull, Point, Scene } from '../../../diagram/scene/types.ts'
import type { HullsBy } from '../../../diagram/view/document.ts'
import type { Fold } from '../../../diagram/view/folds.ts'

const cornersOf = ({ outline }: Hull): readonly Point[] => outline.segments.map(([, , end]) => end)

function sizeOf(hull: Hull): number {
  const box = unionOf(cornersOf(hull).map(([x, y]) => ({ x, y, width: 0, height: 0 })))
  return box === null ? 0 : box.width * box.height
}

export function areaAt({ hulls }: Pick<Scene, 'hulls'>, by: HullsBy, point: Point): Fold | null {
  if (by === 'none') return null
  const [smallest] = hulls
    .filter((hull) => isInside(point, cornersOf(hull)))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
  return smallest ? { by, id: smallest.id } : null
}
