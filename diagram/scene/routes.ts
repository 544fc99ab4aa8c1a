/** Node boxes and the relations between them in; the lines out: they start and end on outlines, and parallel ones part. */
import { centreOf } from '../geometry/boxes.ts'
import type { Shape } from '../../graph-data/catalogue.ts'
import type { Curve } from '../geometry/curve.ts'
import { outlineOf, type Outline } from './shapes.ts'
import type { Box, Point } from './types.ts'

/** Something a line can end at. */
export type Anchor = { readonly box: Box; readonly shape: Shape }

/** A line from outline to outline; `control` is that of a quadratic curve, null for a straight line. */
export type Route = Curve

/** Room between an outline and the end of a line, and between parallel lines at their middle, in units. */
const endGap = 2
const laneGap = 22

/** How far along the ray from a point in a polygon to `toward` its outline lies (1 is `toward` itself). */
function polygonExit(points: readonly Point[], from: Point, toward: Point): number {
  const [dx, dy] = [toward[0] - from[0], toward[1] - from[1]]
  let exit = Infinity
  for (let i = 0; i < points.length; i += 1) {
    const [ax, ay] = points[i] as Point
    const [bx, by] = points[(i + 1) % points.length] as Point
    const [ex, ey] = [bx - ax, by - ay]
    const divisor = dx * ey - dy * ex
    if (Math.abs(divisor) < 1e-12) continue
    const along = ((ax - from[0]) * ey - (ay - from[1]) * ex) / divisor
    const side = ((ax - from[0]) * dy - (ay - from[1]) * dx) / divisor
    if (along > 0 && side >= -1e-9 && side <= 1 + 1e-9) exit = Math.min(exit, along)
  }
  return exit
}

/** The same for a box with round corners: the flat sides first, then the circle of the corner where the ray meets it. */
function boxExit(box: Box, radius: number, from: Point, toward: Point): number {
  const [dx, dy] = [toward[0] - from[0], toward[1] - from[1]]
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2]
  const [px, py] = [from[0] - box.x - halfWidth, from[1] - box.y - halfHeight]
  const flat = Math.min(
    dx === 0 ? Infinity : (Math.sign(dx) * halfWidth - px) / dx,
    dy === 0 ? Infinity : (Math.sign(dy) * halfHeight - py) / dy
  )
  const [x, y] = [px + dx * flat, py + dy * flat]
  const [cornerX, cornerY] = [halfWidth - radius, halfHeight - radius]
  if (Math.abs(x) <= cornerX + 1e-9 || Math.abs(y) <= cornerY + 1e-9) return flat
  // |p + t·d − corner| = radius, the farther solution.
  const [qx, qy] = [px - Math.sign(x) * cornerX, py - Math.sign(y) * cornerY]
  const a = dx * dx + dy * dy
  const b = dx * qx + dy * qy
  const c = qx * qx + qy * qy - radius * radius
  return (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a
}

/** Where a line from a point in a node towards another point leaves its outline, with a small gap. */
export function leave(outline: Outline, box: Box, from: Point, toward: Point): Point {
  const dx = toward[0] - from[0]
  const dy = toward[1] - from[1]
  const distance = Math.sqrt(dx * dx + dy * dy)
  if (distance < 1e-6) return from
  const exit =
    outline.kind === 'polygon'
      ? polygonExit(outline.points, from, toward)
      : boxExit(box, outline.radius, from, toward)
  const share = Math.min(1, exit + endGap / distance)
  return [from[0] + dx * share, from[1] + dy * share]
}

const leaveCentre = ({ box, shape }: Anchor, toward: Point): Point =>
  leave(outlineOf(shape, box), box, centreOf(box), toward)

/** How far lane number `lane` of `lanes` lies beside the straight line at its middle. */
export const laneOffset = (lane: number, lanes: number, flipped: boolean): number =>
  (lane - (lanes - 1) / 2) * laneGap * (flipped ? -1 : 1)

/**
 * Route one of `lanes` lines between the same two nodes. Lane numbers count from 0 and are given by the pair, not by
 * the direction, so that opposite relations part too. A single line is straight.
 */
export function routeLine(from: Anchor, to: Anchor, lane: number, lanes: number, flipped: boolean): Route {
  const [a, b] = [centreOf(from.box), centreOf(to.box)]
  const offset = laneOffset(lane, lanes, flipped)
  if (offset === 0) return { start: leaveCentre(from, b), control: null, end: leaveCentre(to, a) }
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
  // The middle of a quadratic curve lies half way to its control point.
  const control: Point = [
    (a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * offset * 2,
    (a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * offset * 2
  ]
  return { start: leaveCentre(from, control), control, end: leaveCentre(to, control) }
}

export type Ends = { readonly id: string; readonly from: string; readonly to: string }

/** Give each relation its lane among those between the same two nodes. Lanes depend on what is drawn, not on order. */
export function assignLanes<T extends Ends>(
  edges: readonly T[]
): readonly { readonly edge: T; readonly lane: number; readonly lanes: number; readonly flipped: boolean }[] {
  const pairs = new Map<string, T[]>()
  const keyOf = ({ from, to }: Ends): string => (from < to ? `${from} ${to}` : `${to} ${from}`)
  for (const edge of edges) {
    const list = pairs.get(keyOf(edge))
    if (list) list.push(edge)
    else pairs.set(keyOf(edge), [edge])
  }
  for (const list of pairs.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return edges.map((edge) => {
    const list = pairs.get(keyOf(edge)) ?? [edge]
    return { edge, lane: list.indexOf(edge), lanes: list.length, flipped: edge.from > edge.to }
  })
}

/** Route some edges again, between nodes at new places: what dragging needs. */
export function routeEdges<T extends Ends>(
  edges: readonly T[],
  anchor: (id: string) => Anchor | undefined
): readonly { readonly edge: T; readonly route: Route }[] {
  return assignLanes(edges).flatMap(({ edge, lane, lanes, flipped }) => {
    const [from, to] = [anchor(edge.from), anchor(edge.to)]
    return from && to ? [{ edge, route: routeLine(from, to, lane, lanes, flipped) }] : []
  })
}
