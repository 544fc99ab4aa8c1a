/** A SceneEdge in; points, distances and bounds of its straight line or quadratic Bézier curve out. */
import { pointAt } from '../../diagram/geometry/curve.ts'
import type { Route } from '../../diagram/scene/routes.ts'
import type { Box, Point } from '../../diagram/scene/types.ts'

export { pointAt, type Route }

/** A box that holds the route: a Bézier curve stays within the hull of its control points. */
export function boundsOf({ start, control, end }: Route): Box {
  const middle = control ?? start
  const x = Math.min(start[0], middle[0], end[0])
  const y = Math.min(start[1], middle[1], end[1])
  return {
    x,
    y,
    width: Math.max(start[0], middle[0], end[0]) - x,
    height: Math.max(start[1], middle[1], end[1]) - y
  }
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Distance of a point from the route; a curve is measured along 16 chords, which is far below a pixel for our arcs. */
export function distanceTo(route: Route, point: Point): number {
  if (!route.control) return distanceToSegment(point, route.start, route.end)
  let nearest = Infinity
  let previous = route.start
  for (let step = 1; step <= 16; step += 1) {
    const next = pointAt(route, step / 16)
    nearest = Math.min(nearest, distanceToSegment(point, previous, next))
    previous = next
  }
  return nearest
}

/** The route from its end to its start. */
export const turned = ({ start, control, end }: Route): Route => ({ start: end, control, end: start })

/** Where the line points to at its end, as an angle in radians. */
export function endAngle({ start, control, end }: Route): number {
  const from = control ?? start
  return Math.atan2(end[1] - from[1], end[0] - from[0])
}

/** The route without its last stretch, `by` units long; the rest keeps its course. */
export function shorten(route: Route, by: number): Route {
  const { start, control, end } = route
  const whole = Math.hypot(end[0] - start[0], end[1] - start[1])
  if (by <= 0 || whole <= by) return route
  if (!control) return { start, control, end: pointAt(route, 1 - by / whole) }
  // Speed at the end of a quadratic curve is twice the distance from its control point.
  const speed = 2 * Math.hypot(end[0] - control[0], end[1] - control[1])
  const t = 1 - Math.min(0.5, by / (speed || by))
  const between: Point = [start[0] + (control[0] - start[0]) * t, start[1] + (control[1] - start[1]) * t]
  return { start, control: between, end: pointAt(route, t) }
}
