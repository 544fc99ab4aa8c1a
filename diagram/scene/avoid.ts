/** Relations, the boxes they join and what stands in the way in; routes that bend around it out. */
import { centreOf } from '../geometry/boxes.ts'
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { allAttempts, easyAttempts, mostBend, straight, type Attempt, type Port } from './attempts.ts'
import { assignLanes, laneOffset, leave, routeLine, type Anchor, type Ends, type Route } from './routes.ts'
import { outlineOf, type Outline } from './shapes.ts'
import {
  clearance,
  crowding,
  excursion,
  landingsOf,
  middleOf,
  slant,
  toll,
  weights,
  type Landing,
  type Obstacle
} from './tolls.ts'
import type { Box, Point } from './types.ts'

/**
 * How many attempts each of some relations gets. A picture for a slide has some dozens, and each line counts; an
 * overview has hundreds that nobody follows one by one, and has to be there at once.
 */
const attemptsFor = (relations: number): number =>
  Math.ceil(Math.min(1500, 7_000_000 / Math.max(1, relations * relations)))

/** A node as the end of a line. */
type Site = Anchor & { readonly id: string; readonly outline: Outline; readonly centre: Point }

const siteOf = (id: string, { box, shape }: Anchor): Site => ({
  id,
  box,
  shape,
  outline: outlineOf(shape, box),
  centre: centreOf(box)
})

/** Ports keep off the corners. */
const aim = ({ box, centre }: Site, [x, y]: Port): Point => [
  centre[0] + x * Math.max(0, box.width / 2 - 10),
  centre[1] + y * Math.max(0, box.height / 2 - 7)
]

const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px > x && px < x + width && py > y && py < y + height

/** The route of an attempt; null where it would have to turn back inside a node. */
function draw(from: Site, to: Site, { from: out, to: into, lean }: Attempt, offset: number): Route | null {
  const [a, b] = [aim(from, out), aim(to, into)]
  if (offset === 0) {
    return {
      start: leave(from.outline, from.box, a, b),
      control: null,
      end: leave(to.outline, to.box, b, a)
    }
  }
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  const control: Point = [
    a[0] + dx * lean - (dy / length) * offset * 2,
    a[1] + dy * lean + (dx / length) * offset * 2
  ]
  if (holds(from.box, control) || holds(to.box, control)) return null
  return {
    start: leave(from.outline, from.box, a, control),
    control,
    end: leave(to.outline, to.box, b, control)
  }
}

type Job<T> = {
  readonly edge: T
  readonly from: Site
  readonly to: Site
  readonly lane: number
  readonly length: number
  readonly near: Obstacle[]
  /** What the picture covers without lines. */
  readonly room: Box
  readonly isFaint: boolean
}

/** An attempt that was chosen, and the route it makes. */
type Choice = { readonly attempt: Attempt; readonly route: Route }

/** What a job has to share its room with. */
type Neighbours = {
  readonly fromEnds: readonly Landing[]
  readonly toEnds: readonly Landing[]
  /** Middles of the routes between the same two nodes. */
  readonly twins: readonly Point[]
}

/** The route of an attempt and all it costs; null as soon as that is not below `most`. */
function weigh<T extends Ends>(
  { edge, from, to, lane, length, near, room }: Job<T>,
  { fromEnds, toEnds, twins }: Neighbours,
  attempt: Attempt,
  most: number
): { readonly route: Route; readonly cost: number } | null {
  if (Math.abs(attempt.bend) > mostBend(length)) return null
  const bow = attempt.bend / Math.max(1, length)
  let cost = attempt.effort + 300 * bow * bow
  if (cost >= most) return null
  const route = draw(from, to, attempt, lane + attempt.bend)
  if (!route) return null
  cost += excursion(route, room)
  cost += slant(from.box, from.centre, route.start, route.control ?? route.end)
  cost += slant(to.box, to.centre, route.end, route.control ?? route.start)
  if (cost >= most) return null
  const [start, end] = landingsOf(route)
  cost += crowding(start, fromEnds, most - cost)
  cost += crowding(end, toEnds, most - cost)
  for (const twin of twins) {
    const at = middleOf(route)
    if (Math.hypot(at[0] - twin[0], at[1] - twin[1]) < 14) cost += 80
  }
  if (cost >= most) return null
  cost += toll(route, edge.from, edge.to, near, most - cost)
  return cost < most ? { route, cost } : null
}

/** Find the cheapest of the first `count` attempts, beside the routes that are there already. */
function choose<T extends Ends>(
  job: Job<T>,
  beside: Neighbours,
  before: Attempt | undefined,
  count: number
): Choice {
  const start = before ?? straight
  let attempt = start
  let best = weigh(job, beside, start, Infinity)
  for (const list of [easyAttempts, allAttempts]) {
    const attempts = list()
    const last = Math.min(count, attempts.length)
    for (let i = 0; i < last; i += 1) {
      const next = attempts[i] as Attempt
      if (best && next.effort >= best.cost) break
      const found = weigh(job, beside, next, best ? best.cost : Infinity)
      if (!found) continue
      best = found
      attempt = next
    }
    // Ports at the sides are many more attempts: only where another node is in the way.
    if (best && best.cost < weights.name) break
  }
  return { attempt, route: best ? best.route : routeLine(job.from, job.to, 0, 1, false) }
}

/** What a bent route between two boxes may come near. */
function obstaclesNear(obstacles: readonly Obstacle[], a: Box, b: Box, reach: number): Obstacle[] {
  const left = Math.min(a.x, b.x) - reach
  const right = Math.max(a.x + a.width, b.x + b.width) + reach
  const top = Math.min(a.y, b.y) - reach
  const bottom = Math.max(a.y + a.height, b.y + b.height) + reach
  return obstacles.filter(
    ({ box }) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top
  )
}

/** A relation, its route, and how that was found. */
export type Led<T> = { readonly edge: T; readonly route: Route; readonly attempt: Attempt }

/** Group the jobs by the nodes they end at. */
function byEnd<T extends Ends>(jobs: readonly Job<T>[]): ReadonlyMap<string, readonly Job<T>[]> {
  const ends = new Map<string, Job<T>[]>()
  for (const job of jobs) {
    for (const id of [job.edge.from, job.edge.to]) {
      const list = ends.get(id)
      if (list) list.push(job)
      else ends.set(id, [job])
    }
  }
  return ends
}

/** Where everything starts from: who ends where, how far apart, with what between. Short lines come first. */
function prepare<T extends Ends>(
  edges: readonly T[],
  anchor: (id: string) => Anchor | undefined,
  obstacles: readonly Obstacle[],
  isFaint: (edge: T) => boolean
): readonly Job<T>[] {
  const sites = new Map<string, Site>()
  const room = boundsOf(obstacles.flatMap(({ box }) => boxCorners(box))) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0
  }
  const siteAt = (id: string): Site | undefined => {
    const known = sites.get(id)
    if (known) return known
    const found = anchor(id)
    const site = found && siteOf(id, found)
    if (site) sites.set(id, site)
    return site
  }
  return assignLanes(edges)
    .flatMap(({ edge, lane, lanes, flipped }): Job<T>[] => {
      const [from, to] = [siteAt(edge.from), siteAt(edge.to)]
      if (!from || !to) return []
      const length = Math.hypot(to.centre[0] - from.centre[0], to.centre[1] - from.centre[1])
      const near = obstaclesNear(obstacles, from.box, to.box, mostBend(length) + clearance)
      return [
        { edge, from, to, lane: laneOffset(lane, lanes, flipped), length, near, room, isFaint: isFaint(edge) }
      ]
    })
    .toSorted(
      (a, b) =>
        Number(a.isFaint) - Number(b.isFaint) || a.length - b.length || (a.edge.id < b.edge.id ? -1 : 1)
    )
}

/**
 * Route relations so that they run through as few obstacles as they can, first of all through no other node, with
 * bends as gentle and ends as far apart as that allows. Short lines choose first, having the least choice; faint
 * ones last, and nobody gives way to them. With `before`, the result of an earlier call, each line chooses again knowing all the others, which makes a better
 * picture. The order of the relations does not matter.
 */
export function routeAround<T extends Ends>(
  edges: readonly T[],
  anchor: (id: string) => Anchor | undefined,
  obstacles: readonly Obstacle[],
  isFaint: (edge: T) => boolean,
  before: readonly Led<T>[] = []
): readonly Led<T>[] {
  const jobs = prepare(edges, anchor, obstacles, isFaint)
  const touching = byEnd(jobs)
  const choices = new Map<string, Choice>(before.map(({ edge, ...choice }) => [edge.id, choice]))
  const count = attemptsFor(jobs.length)
  for (const job of jobs) {
    const { from, to, id } = job.edge
    const others = (end: string): readonly { readonly edge: T; readonly route: Route }[] =>
      (touching.get(end) ?? []).flatMap(({ edge, isFaint: recedes }) => {
        const choice = edge === job.edge || (recedes && !job.isFaint) ? undefined : choices.get(edge.id)
        return choice ? [{ edge, route: choice.route }] : []
      })
    const landingsAt = (end: string): readonly Landing[] =>
      others(end).map(({ edge, route }) => landingsOf(route)[edge.from === end ? 0 : 1])
    const twins = others(from)
      .filter(({ edge }) => edge.from === to || edge.to === to)
      .map(({ route }) => middleOf(route))
    const beside = { fromEnds: landingsAt(from), toEnds: landingsAt(to), twins }
    choices.set(id, choose(job, beside, choices.get(id)?.attempt, count))
  }
  return edges.flatMap((edge) => {
    const choice = choices.get(edge.id)
    return choice ? [{ edge, ...choice }] : []
  })
}
