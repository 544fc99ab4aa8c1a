/** A path drawn by hand and points in; the points inside it out. */
import type { Point } from '../../diagram/scene/types.ts'

/** Whether a point lies inside a closed polygon, by the even-odd rule (a ray to the right crosses it an odd number of times). */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false
  let previous = polygon.at(-1)
  for (const corner of polygon) {
    if (previous) {
      const [ax, ay] = previous
      const [bx, by] = corner
      // Half-open in y: a ray through a corner counts one of the two sides that meet there.
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
    previous = corner
  }
  return inside
}

/** The path with a further point, left out where the hand has hardly moved (`step` in the path's units). */
export function extendPath(path: readonly Point[], point: Point, step: number): readonly Point[] {
  const last = path.at(-1)
  return last && Math.hypot(point[0] - last[0], point[1] - last[1]) < step ? path : [...path, point]
}
