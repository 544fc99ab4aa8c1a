/** Convex polygons: the hull of some points, and how far two polygons must be moved apart. */
import type { Box, Point } from '../scene/types.ts'

/** The four corners of a box, grown by a margin. */
export function boxCorners({ x, y, width, height }: Box, margin = 0): readonly Point[] {
  const right = x + width + margin
  const bottom = y + height + margin
  return [
    [x - margin, y - margin],
    [right, y - margin],
    [right, bottom],
    [x - margin, bottom]
  ]
}

/** The smallest box around some points; undefined where there are none. */
export function boundsOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** The convex hull, clockwise on a screen, without points on its sides (Andrew 1979). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  if (sorted.length < 3) return sorted
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length >= 2 && cross(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop()
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function project(polygon: readonly Point[], axis: Point): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity]
  for (const [x, y] of polygon) {
    const value = x * axis[0] + y * axis[1]
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return { low, high }
}

/**
 * The shortest move of `a` that leaves a gap between two convex polygons, by the separating axis theorem
 * (Gottschalk, Lin, Manocha 1996); undefined where the gap is there already.
 */
export function partingMove(a: readonly Point[], b: readonly Point[], gap: number): Point | undefined {
  let best: Point | undefined
  let least = Infinity
  for (const polygon of [a, b]) {
    for (let i = 0; i < polygon.length; i += 1) {
      const [x1, y1] = polygon[i] as Point
      const [x2, y2] = polygon[(i + 1) % polygon.length] as Point
      const length = Math.hypot(x2 - x1, y2 - y1)
      if (length < 1e-9) continue
      const axis: Point = [(y2 - y1) / length, (x1 - x2) / length]
      const first = project(a, axis)
      const second = project(b, axis)
      const forwards = second.high + gap - first.low
      const backwards = first.high + gap - second.low
      if (forwards <= 0 || backwards <= 0) return undefined
      const depth = Math.min(forwards, backwards)
      if (depth < least - 1e-9) {
        least = depth
        const sign = forwards < backwards ? 1 : -1
        best = [axis[0] * depth * sign, axis[1] * depth * sign]
      }
    }
  }
  return best
}
