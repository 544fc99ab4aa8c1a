/** A route and what is around it in; what that costs, in units of effort, out. The cheapest route is the best picture. */
import { boxesOverlap } from '../geometry/boxes.ts'
import { chordsOf, lengthInside, pointAt, roomForChords } from '../geometry/curve.ts'
import type { Route } from './routes.ts'
import type { Box, Point } from './types.ts'

/** Something that lines should not run through. Lines that end at node `of` may touch it. */
export type Obstacle = {
  readonly box: Box
  readonly weight: keyof typeof weights
  readonly of: string | null
}

/** What running through something costs, beside its length inside: no bend is worth another node in the way. */
export const weights = { node: 1000, badge: 300, name: 90 } as const

/** Lines keep this clear of what they pass, and the ends of two lines at a node this far apart, in units. */
export const clearance = 6
const endSpacing = 9
const laneWidth = 6

/** How far a line may leave the picture for nothing, and what each unit beyond costs: all else would have to be smaller. */
const freeExcursion = 24
const outside = 8

/** What it costs a bend to reach out of what the picture covers without it. */
export function excursion({ start, control, end }: Route, room: Box): number {
  if (!control) return 0
  // Half way to its control point is the farthest a quadratic curve gets from the chord.
  const reach = (axis: 0 | 1): readonly [low: number, high: number] => {
    const at = (start[axis] + 2 * control[axis] + end[axis]) / 4
    return [Math.min(start[axis], end[axis], at), Math.max(start[axis], end[axis], at)]
  }
  const [left, right] = reach(0)
  const [top, bottom] = reach(1)
  const beyond =
    Math.max(0, room.x - left - freeExcursion) +
    Math.max(0, right - room.x - room.width - freeExcursion) +
    Math.max(0, room.y - top - freeExcursion) +
    Math.max(0, bottom - room.y - room.height - freeExcursion)
  return outside * beyond
}

/** Lines that reach a side at a flat angle end in heads that lie along it. */
export function slant(box: Box, centre: Point, at: Point, toward: Point): number {
  const dx = toward[0] - at[0]
  const dy = toward[1] - at[1]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  const upright = Math.abs(at[1] - centre[1]) * box.width > Math.abs(at[0] - centre[0]) * box.height
  const square = Math.abs(upright ? dy : dx) / length
  return square < 0.5 ? (0.5 - square) * 50 : 0
}

/** How far a head reaches back from the end of its line, and to its sides. */
const head = { length: 11, half: 5 } as const

/** About the room that the ends of a line take, before its head is drawn. */
export function endRooms({ start, control, end }: Route): readonly [start: Box, end: Box] {
  const from = control ?? start
  const dx = end[0] - from[0]
  const dy = end[1] - from[1]
  const share = head.length / Math.max(head.length, Math.sqrt(dx * dx + dy * dy))
  const [x, y] = [end[0] - dx * share, end[1] - dy * share]
  return [
    { x: start[0] - 2, y: start[1] - 2, width: 4, height: 4 },
    {
      x: Math.min(x, end[0]) - head.half,
      y: Math.min(y, end[1]) - head.half,
      width: Math.abs(end[0] - x) + 2 * head.half,
      height: Math.abs(end[1] - y) + 2 * head.half
    }
  ]
}

/** What it costs to end a line on a name or a badge. */
const endOn = 260

const [straightRoom, bentRoom] = [roomForChords(true), roomForChords(false)]

/** What a route costs for what it runs through and close to. Stops counting above `most`. */
export function toll(route: Route, from: string, to: string, near: Obstacle[], most: number): number {
  const chords = chordsOf(route, route.control ? bentRoom : straightRoom)
  const { start, end } = route
  const control = route.control ?? start
  const left = Math.min(start[0], control[0], end[0]) - clearance
  const right = Math.max(start[0], control[0], end[0]) + clearance
  const top = Math.min(start[1], control[1], end[1]) - clearance
  const bottom = Math.max(start[1], control[1], end[1]) + clearance
  const ends = endRooms(route)
  let cost = 0
  for (let i = 0; i < near.length; i += 1) {
    const { box, weight, of } = near[i] as Obstacle
    if (box.x > right || box.x + box.width < left || box.y > bottom || box.y + box.height < top) continue
    if (of === from || of === to) {
      // Outlines lie within their boxes, so a line may be a little inside its own; farther, it runs across it.
      const inside = lengthInside(chords, box)
      if (inside > box.height / 2) cost += 200 + inside
      continue
    }
    if (weight !== 'node' && (boxesOverlap(ends[0], box) || boxesOverlap(ends[1], box))) cost += endOn
    const inside = lengthInside(chords, box)
    if (inside > 0) {
      cost += weights[weight] + 2 * inside
      // What stood in the way of one attempt stands in the way of the next: ask it first.
      const swapped = near[i >> 1] as Obstacle
      near[i >> 1] = near[i] as Obstacle
      near[i] = swapped
    } else {
      const close = lengthInside(chords, box, clearance)
      if (close > 0) cost += 4 + 0.3 * close
    }
    if (cost >= most) return cost
  }
  return cost
}

/** The end of a line, and a point a little way back from it. */
export type Landing = { readonly at: Point; readonly before: Point }

const approach = 32

export function landingsOf(route: Route): readonly [start: Landing, end: Landing] {
  const { start, end } = route
  const dx = end[0] - start[0]
  const dy = end[1] - start[1]
  const share = Math.min(0.4, approach / Math.max(1, Math.sqrt(dx * dx + dy * dy)))
  return [
    { at: start, before: pointAt(route, share) },
    { at: end, before: pointAt(route, 1 - share) }
  ]
}

/** Distance of two points if it is below a limit, else the limit. A hub has hundreds of ends to compare: far ones cost nothing. */
function nearness(a: Point, b: Point, limit: number): number {
  const dx = a[0] - b[0]
  if (dx >= limit || dx <= -limit) return limit
  const dy = a[1] - b[1]
  if (dy >= limit || dy <= -limit) return limit
  return Math.min(limit, Math.sqrt(dx * dx + dy * dy))
}

/** What it costs to land close to other lines, and to run beside them on the way in. Stops counting above `most`. */
export function crowding({ at, before }: Landing, others: readonly Landing[], most: number): number {
  let cost = 0
  for (let i = 0; i < others.length && cost < most; i += 1) {
    const other = others[i] as Landing
    const distance = nearness(at, other.at, endSpacing)
    if (distance < endSpacing) cost += 24 + 6 * (endSpacing - distance)
    const between = nearness(before, other.before, laneWidth)
    if (between < laneWidth) cost += 4 + 3 * (laneWidth - between)
  }
  return cost
}

/** Two more routes between the same nodes have to part in their middle too. */
export const middleOf = ({ start, control, end }: Route): Point => {
  const [cx, cy] = control ?? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
  return [(start[0] + 2 * cx + end[0]) / 4, (start[1] + 2 * cy + end[1]) / 4]
}
