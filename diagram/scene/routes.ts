/** Node boxes and the relations between them in; the lines out: they start and end on outlines, and parallel ones part. */
import type { Shape } from '../../graph-data/catalogue.ts'
import { outlineOf } from './shapes.ts'
import type { Box, Point } from './types.ts'

/** Something a line can end at. */
export type Anchor = { readonly box: Box; readonly shape: Shape }

/** A line from outline to outline; `control` is that of a quadratic curve, null for a straight line. */
export type Route = { readonly start: Point; readonly control: Point | null; readonly end: Point }

/** Room between an outline and the end of a line, and between parallel lines at their middle, in units. */
const endGap = 2
const laneGap = 22

const centreOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]

/** How far along the ray from the centre of a polygon to `toward` its outline lies (1 is `toward` itself). */
function polygonExit(points: readonly Point[], centre: Point, toward: Point): number {
  const [dx, dy] = [toward[0] - centre[0], toward[1] - centre[1]]
  let exit = Infinity
  for (let i = 0; i < points.length; i += 1) {
    const [ax, ay] = points[i] as Point
    const [bx, by] = points[(i + 1) % points.length] as Point
    const [ex, ey] = [bx - ax, by - ay]
    const divisor = dx * ey - dy * ex
    if (Math.abs(divisor) < 1e-12) continue
    const along = ((ax - centre[0]) * ey - (ay - centre[1]) * ex) / divisor
    const side = ((ax - centre[0]) * dy - (ay - centre[1]) * dx) / divisor
    if (along > 0 && side >= -1e-9 && side <= 1 + 1e-9) exit = Math.min(exit, along)
  }
  return exit
}

/** The same for a box with round corners: the flat sides first, then the circle of the corner where the ray meets it. */
function boxExit(box: Box, radius: number, centre: Point, toward: Point): number {
  const [dx, dy] = [toward[0] - centre[0], toward[1] - centre[1]]
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2]
  const flat = Math.min(
    dx === 0 ? Infinity : halfWidth / Math.abs(dx),
    dy === 0 ? Infinity : halfHeight / Math.abs(dy)
  )
  const [x, y] = [Math.abs(dx) * flat, Math.abs(dy) * flat]
  const [cornerX, cornerY] = [halfWidth - radius, halfHeight - radius]
  if (x <= cornerX + 1e-9 || y <= cornerY + 1e-9) return flat
  // |t·d − corner| = radius, the farther solution.
  const [ux, uy] = [Math.abs(dx), Math.abs(dy)]
  const a = ux * ux + uy * uy
  const b = ux * cornerX + uy * cornerY
  const c = cornerX * cornerX + cornerY * cornerY - radius * radius
  return (b + Math.sqrt(Math.max(0, b * b - a * c))) / a
}

/** Where a line from the middle of a node towards a point leaves its outline, with a small gap. */
function leave({ box, shape }: Anchor, toward: Point): Point {
  const centre = centreOf(box)
  const distance = Math.hypot(toward[0] - centre[0], toward[1] - centre[1])
  if (distance < 1e-6) return centre
  const outline = outlineOf(shape, box)
  const exit =
    outline.kind === 'polygon'
      ? polygonExit(outline.points, centre, toward)
      : boxExit(box, outline.radius, centre, toward)
  const share = Math.min(1, exit + endGap / distance)
  return [centre[0] + (toward[0] - centre[0]) * share, centre[1] + (toward[1] - centre[1]) * share]
}

/**
 * Route one of `lanes` lines between the same two nodes. Lane numbers count from 0 and are given by the pair, not by
 * the direction, so that opposite relations part too. A single line is straight.
 */
export function routeLine(from: Anchor, to: Anchor, lane: number, lanes: number, flipped: boolean): Route {
  const [a, b] = [centreOf(from.box), centreOf(to.box)]
  const offset = (lane - (lanes - 1) / 2) * laneGap * (flipped ? -1 : 1)
  if (offset === 0) return { start: leave(from, b), control: null, end: leave(to, a) }
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
  // The middle of a quadratic curve lies half way to its control point.
  const control: Point = [
    (a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * offset * 2,
    (a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * offset * 2
  ]
  return { start: leave(from, control), control, end: leave(to, control) }
}

type Ends = { readonly id: string; readonly from: string; readonly to: string }

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
