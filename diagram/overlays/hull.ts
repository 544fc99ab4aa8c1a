/** Boxes in; the soft outline around them out, with room for a label above. */
import { boundsOf, boxCorners, convexHull } from '../geometry/convex.ts'
import type { Box, CurvedOutline, Point } from '../scene/types.ts'

/** How far a hull reaches beyond the boxes it holds, in units. */
export const hullMargin = 20

/** Height of the strip above the boxes that holds the label. */
export const labelStrip = 24

/** Where the label of a hull stands: centred over the topmost boxes. The box is that of its text. */
export function hullLabelBox(boxes: readonly Box[], labelWidth: number): Box {
  const top = Math.min(...boxes.map((box) => box.y))
  const high = boxes.filter((box) => box.y < top + 30)
  const all = boundsOf(boxes.flatMap((box) => boxCorners(box))) ?? { x: 0, y: 0, width: 0, height: 0 }
  const wanted = high.reduce((sum, box) => sum + box.x + box.width / 2, 0) / high.length
  const half = Math.min(labelWidth, all.width) / 2
  const middle = Math.min(Math.max(wanted, all.x + half), all.x + all.width - half)
  return { x: middle - labelWidth / 2, y: top - labelStrip, width: labelWidth, height: labelStrip - 4 }
}

/** The convex polygon around boxes and label, before the margin is added. */
export function hullPolygon(boxes: readonly Box[], labelWidth: number): readonly Point[] {
  const corners = boxes.flatMap((box) => boxCorners(box))
  return convexHull([...corners, ...boxCorners(hullLabelBox(boxes, labelWidth))])
}

/** Handle length of a cubic that draws a quarter of a circle, and by proportion any smaller arc. */
const arcHandle = (angle: number): number => (4 / 3) * Math.tan(angle / 4)

/**
 * The polygon grown by a radius: straight sides joined by arcs, as cubic segments (a side is a cubic with its
 * controls on the line). The outline is closed and convex, so hulls that are apart by two margins do not touch.
 */
export function growPolygon(polygon: readonly Point[], radius: number): CurvedOutline {
  const count = polygon.length
  const sides = polygon.map((from, index) => {
    const to = polygon[(index + 1) % count] as Point
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    const normal: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length]
    const shift = ([x, y]: Point): Point => [x + normal[0] * radius, y + normal[1] * radius]
    return { start: shift(from), end: shift(to), normal, angle: Math.atan2(normal[1], normal[0]) }
  })
  const segments: [Point, Point, Point][] = []
  sides.forEach((side, index) => {
    const third = (t: number): Point => [
      side.start[0] + (side.end[0] - side.start[0]) * t,
      side.start[1] + (side.end[1] - side.start[1]) * t
    ]
    segments.push([third(1 / 3), third(2 / 3), side.end])
    const next = sides[(index + 1) % count] as (typeof sides)[number]
    const turn = (next.angle - side.angle + 2 * Math.PI) % (2 * Math.PI)
    const handle = arcHandle(turn) * radius
    segments.push([
      [side.end[0] - side.normal[1] * handle, side.end[1] + side.normal[0] * handle],
      [next.start[0] + next.normal[1] * handle, next.start[1] - next.normal[0] * handle],
      next.start
    ])
  })
  return { start: sides[0]?.start ?? [0, 0], segments }
}
