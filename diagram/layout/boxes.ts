/** Bodies in; the same bodies pushed apart until no two boxes overlap. Fixed bodies stay. */
import type { Body } from './types.ts'

/** The least gap between two boxes, in units. */
export const boxGap = { x: 26, y: 20 } as const

/** How far two bodies reach into each other's room on an axis; positive on both where they overlap. */
const overlapX = (a: Body, b: Body): number => (a.width + b.width) / 2 + boxGap.x - Math.abs(a.x - b.x)
const overlapY = (a: Body, b: Body): number => (a.height + b.height) / 2 + boxGap.y - Math.abs(a.y - b.y)

/** A body that moves takes its share of a push; between a fixed and a free body the free one takes all. */
function push(a: Body, b: Body, axis: 'x' | 'y', distance: number): void {
  const sign = a[axis] < b[axis] || (a[axis] === b[axis] && a.id < b.id) ? -1 : 1
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5
  a[axis] += sign * distance * share
  b[axis] -= sign * distance * (1 - share)
}

/** One round of pushing every overlapping pair apart along its shorter way. Returns the number of pairs that overlapped. */
export function pushBoxes(bodies: readonly Body[], strength: number): number {
  const sorted = bodies.toSorted((a, b) => a.x - a.width / 2 - (b.x - b.width / 2) || (a.id < b.id ? -1 : 1))
  let found = 0
  for (let i = 0; i < sorted.length; i += 1) {
    const a = sorted[i] as Body
    const reach = a.x + a.width / 2 + boxGap.x
    for (let j = i + 1; j < sorted.length; j += 1) {
      const b = sorted[j] as Body
      // A push moves `a` while we sweep, so look a little further than its first reach.
      if (b.x - b.width / 2 > reach + a.width) break
      if (a.fixed && b.fixed) continue
      const x = overlapX(a, b)
      if (x <= 0.01) continue
      const y = overlapY(a, b)
      if (y <= 0.01) continue
      found += 1
      // Boxes are wide and low: prefer to part them vertically unless that is much further.
      if (y < x * 1.2) push(a, b, 'y', y * strength)
      else push(a, b, 'x', x * strength)
    }
  }
  return found
}

/** Push boxes apart until none overlap. A crowd around fixed nodes may need many rounds; it always ends. */
export function separateBoxes(bodies: readonly Body[]): void {
  // Between fixed boxes a free one may be pushed to and fro for ever; a walk outwards finds room sooner.
  const rounds = bodies.some((body) => body.fixed) ? 120 : 2000
  for (let round = 0; round < rounds; round += 1) {
    if (pushBoxes(bodies, round < 200 ? 0.6 : 1) === 0) return
  }
  spiralOut(bodies)
}

/** The last resort: walk each free body that still overlaps outwards until it stands free. */
function spiralOut(bodies: readonly Body[]): void {
  const settled: Body[] = bodies.filter((body) => body.fixed)
  for (const body of bodies) {
    if (body.fixed) continue
    const { x, y } = body
    const collides = (): boolean =>
      settled.some((other) => overlapX(body, other) > 0.01 && overlapY(body, other) > 0.01)
    for (let step = 1; collides(); step += 1) {
      const angle = step * 0.5
      body.x = x + Math.cos(angle) * step * 6
      body.y = y + Math.sin(angle) * step * 4
    }
    settled.push(body)
  }
}
