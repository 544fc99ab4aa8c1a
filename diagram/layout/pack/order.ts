/** Blocks with their rows and areas in; the same rows with related boxes close together and few lines across boxes out. */
import type { Box } from '../../scene/types.ts'
import type { PlaceNode } from '../types.ts'
import { frame, rowsHeight, rowWidth } from './rows.ts'
import { standRows } from './stand.ts'

/** A block in its area; `rows` are changed while they are put in order. */
export type Stand = { rows: PlaceNode[][]; readonly area: Box }

/** A box while its place is sought; `before` is where it stood before the change that is being tried. */
type Body = {
  readonly node: PlaceNode
  readonly stand: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly lines: Line[]
  x: number
  y: number
  before: { x: number; y: number }
  isMoved: boolean
}

/** A line between two boxes, what it costs now and what it would cost after the change that is being tried. */
type Line = { readonly from: Body; readonly to: Body; cost: number; next: number }

export type Ordered = {
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  /** The length of all lines and what lines across boxes cost, in units. */
  readonly cost: number
}

/** What a line across a box costs, in units of length: it hides behind the box and reads as if it ended there. */
const acrossCost = 160
/** What two lines that cross cost. */
const crossCost = 40
/** A box is looked at with this much around it. */
const clearance = 3

/** With more nodes than this lines run across boxes whatever is done, so only their lengths count. */
const mostLooked = 160
/**
 * Work that one call may do, in boxes that a change makes it look at. It bounds the time on large requests and is the
 * same on every machine.
 */
const mostWork = 8_000_000
/** What a change costs beside its boxes. */
const workOfChange = 20
const mostPasses = 8

/** Whether a line runs across a box of which the centre is given. */
function isAcross({ from, to }: Line, body: Body, x: number, y: number): boolean {
  if (body === from || body === to) return false
  const { halfWidth, halfHeight } = body
  const [x1, y1, x2, y2] = [from.x - x, from.y - y, to.x - x, to.y - y]
  if ((x1 > halfWidth && x2 > halfWidth) || (x1 < -halfWidth && x2 < -halfWidth)) return false
  if ((y1 > halfHeight && y2 > halfHeight) || (y1 < -halfHeight && y2 < -halfHeight)) return false
  // The corners lie on both sides of the line, or the line misses the box.
  const [dx, dy] = [x2 - x1, y2 - y1]
  return Math.abs(x1 * dy - y1 * dx) < halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx)
}

function costOf(line: Line, bodies: readonly Body[]): number {
  const { from, to } = line
  const [dx, dy] = [from.x - to.x, from.y - to.y]
  let cost = Math.sqrt(dx * dx + dy * dy)
  for (const body of bodies) if (isAcross(line, body, body.x, body.y)) cost += acrossCost
  return cost
}

/**
 * Put the rows of all blocks in order: by where their partners are first, then by trying changes a block at a time, up to
 * an amount of work.
 */
export function orderRows(
  stands: readonly Stand[],
  pairs: readonly { readonly from: string; readonly to: string }[],
  effort = mostWork
): Ordered {
  const bodies = new Map<string, Body>()
  stands.forEach(({ rows }, stand) => {
    for (const node of rows.flat()) bodies.set(node.id, startBody(node, stand))
  })
  const all = [...bodies.values()]
  const lines = pairs.flatMap(({ from, to }): Line[] => {
    const [a, b] = [bodies.get(from), bodies.get(to)]
    return a && b && a !== b ? [{ from: a, to: b, cost: 0, next: 0 }] : []
  })
  for (const line of lines) {
    line.from.lines.push(line)
    line.to.lines.push(line)
  }
  for (const stand of stands) settle(stand, bodies)
  for (let pass = 0; pass < 3; pass += 1) {
    for (const stand of stands) {
      sortRows(stand, bodies)
      settle(stand, bodies)
    }
  }
  const isSmall = all.length <= mostLooked
  let work = 0
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let changed = false
    for (const [index, stand] of stands.entries()) {
      const own = all.filter((body) => body.stand === index)
      const near = lines.filter((line) => isOf(line, index) || (isSmall && touches(line, stand.area)))
      if (near.length === 0) continue
      const done = improve(stand, {
        bodies,
        own,
        near,
        looked: isSmall ? all : [],
        mostWork: effort - work
      })
      work += done.work
      changed ||= done.changed
    }
    if (!changed) break
  }
  return {
    places: all.map(({ node, x, y }) => ({ id: node.id, x, y })),
    cost:
      lines.reduce((sum, line) => sum + costOf(line, isSmall ? all : []), 0) +
      (isSmall ? crossCost * countCrossings(lines) : 0)
  }
}

const startBody = (node: PlaceNode, stand: number): Body => ({
  node,
  stand,
  halfWidth: node.width / 2 + clearance,
  halfHeight: node.height / 2 + clearance,
  lines: [],
  x: 0,
  y: 0,
  before: { x: 0, y: 0 },
  isMoved: false
})

const settle = ({ rows, area }: Stand, bodies: ReadonlyMap<string, Body>): void =>
  standRows(rows, area, (node, x, y) => {
    const body = bodies.get(node.id)
    if (body) [body.x, body.y] = [x, y]
  })

type Neighbourhood = {
  readonly bodies: ReadonlyMap<string, Body>
  /** The bodies of the stand. */
  readonly own: readonly Body[]
  /** The lines that end in the stand or may run through it. */
  readonly near: readonly Line[]
  /** The boxes that lines of the stand should not run across. */
  readonly looked: readonly Body[]
  readonly mostWork: number
}

/** Try the changes of one stand and keep those that cost less. Only what moves is measured again. */
function improve(
  stand: Stand,
  { bodies, own, near, looked, mostWork: most }: Neighbourhood
): { readonly work: number; readonly changed: boolean } {
  for (const line of near) line.cost = costOf(line, looked)
  let [work, changed] = [0, false]
  for (const rows of changes(stand)) {
    if (work >= most) break
    work += own.length + workOfChange
    if (rows === null) continue
    const old = stand.rows
    for (const body of own) [body.before.x, body.before.y] = [body.x, body.y]
    stand.rows = rows
    settle(stand, bodies)
    if (tryOut(own, near, looked) < -1e-6) {
      for (const line of near) line.cost = line.next
      changed = true
    } else {
      stand.rows = old
      for (const body of own) [body.x, body.y] = [body.before.x, body.before.y]
    }
  }
  return { work, changed }
}

/** How much more the lines cost now than before the boxes of a stand moved. */
function tryOut(own: readonly Body[], near: readonly Line[], looked: readonly Body[]): number {
  const moved: Body[] = []
  for (const body of own) {
    body.isMoved = body.x !== body.before.x || body.y !== body.before.y
    if (body.isMoved) moved.push(body)
  }
  let difference = 0
  for (const line of near) {
    if (line.from.isMoved || line.to.isMoved) line.next = costOf(line, looked)
    else {
      // A line that stays may have got boxes in its way, or have got rid of some.
      line.next = line.cost
      if (looked.length === 0) continue
      for (const body of moved) {
        if (isAcross(line, body, body.x, body.y)) line.next += acrossCost
        if (isAcross(line, body, body.before.x, body.before.y)) line.next -= acrossCost
      }
    }
    difference += line.next - line.cost
  }
  for (const body of moved) body.isMoved = false
  return difference
}

const isOf = ({ from, to }: Line, stand: number): boolean => from.stand === stand || to.stand === stand

/** On which side of a line a box stands, by the sign. */
const side = ({ from, to }: Line, { x, y }: Body): number =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)

/** Pairs of lines that cross; lines that share an end do not. */
function countCrossings(lines: readonly Line[]): number {
  let count = 0
  lines.forEach((a, index) => {
    for (let other = index + 1; other < lines.length; other += 1) {
      const b = lines[other] as Line
      if (side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0) count += 1
    }
  })
  return count
}

/** Whether a line may run through an area. */
function touches({ from, to }: Line, { x, y, width, height }: Box): boolean {
  return !(
    Math.max(from.x, to.x) < x ||
    Math.min(from.x, to.x) > x + width ||
    Math.max(from.y, to.y) < y ||
    Math.min(from.y, to.y) > y + height
  )
}

/** Order the rows, and the boxes in each row, by the middle of their partners. */
function sortRows(stand: Stand, bodies: ReadonlyMap<string, Body>): void {
  const wish = (node: PlaceNode, axis: 'x' | 'y'): number => {
    const body = bodies.get(node.id)
    if (!body || body.lines.length === 0) return body?.[axis] ?? 0
    return (
      body.lines.reduce((sum, { from, to }) => sum + (from === body ? to : from)[axis], 0) / body.lines.length
    )
  }
  const mean = (row: readonly PlaceNode[]): number =>
    row.reduce((sum, node) => sum + wish(node, 'y'), 0) / row.length
  stand.rows = stand.rows
    .map((row) => row.toSorted((a, b) => wish(a, 'x') - wish(b, 'x')))
    .toSorted((a, b) => mean(a) - mean(b))
}

/** Everything that can be tried with the rows of a stand as they are at that moment; null where it does not fit in the area. */
function* changes(stand: Stand): Generator<PlaceNode[][] | null> {
  if (stand.rows.length > 1) yield stand.rows.toReversed()
  yield stand.rows.map((row) => row.toReversed())
  for (let row = 0; row < stand.rows.length; row += 1) {
    if ((stand.rows[row]?.length ?? 0) > 1) {
      yield stand.rows.map((nodes, index) => (index === row ? nodes.toReversed() : nodes))
    }
    for (let other = row + 1; other < stand.rows.length; other += 1) yield exchange(stand.rows, row, other)
  }
  const nodes = stand.rows.flat()
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const [a, b] = [nodes[i] as PlaceNode, nodes[j] as PlaceNode]
      const rows = stand.rows.map((row) => row.map((node) => (node === a ? b : node === b ? a : node)))
      yield fits(rows, stand.area) ? rows : null
    }
  }
  for (const node of nodes) {
    for (let row = 0; row < stand.rows.length; row += 1) {
      for (let place = 0; place <= (stand.rows[row]?.length ?? 0); place += 1) {
        const rows = stand.rows.map((list) => list.filter((other) => other !== node))
        const length = rows[row]?.length ?? 0
        if (place > length || rows.some((list, index) => list.length === 0 && index !== row)) continue
        rows[row]?.splice(place, 0, node)
        yield fits(rows, stand.area) ? rows : null
      }
    }
  }
}

const exchange = <T>(list: readonly T[], i: number, j: number): T[] =>
  list.map((item, index) => (index === i ? list[j] : index === j ? list[i] : item) as T)

const fits = (rows: readonly (readonly PlaceNode[])[], area: Box): boolean =>
  rowsHeight(rows) + frame.y <= area.height && rows.every((row) => rowWidth(row) + frame.x <= area.width)
