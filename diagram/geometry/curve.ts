/** Lines of a picture, straight or one quadratic Bézier curve, in; their points, extent and chords out. */
import type { Box, Point } from '../scene/types.ts'

/** A line; `control` is null where it is straight. */
export type Curve = { readonly start: Point; readonly control: Point | null; readonly end: Point }

/** The point at `t` from 0 (start) to 1 (end). */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t
  if (!control) return [start[0] * u + end[0] * t, start[1] * u + end[1] * t]
  return [
    u * u * start[0] + 2 * u * t * control[0] + t * t * end[0],
    u * u * start[1] + 2 * u * t * control[1] + t * t * end[1]
  ]
}

/** The smallest box around the line itself: its control point may lie outside. */
export function extentOf(curve: Curve): Box {
  const reach = (axis: 0 | 1): readonly [number, number] => {
    const [a, c, b] = [curve.start[axis], curve.control?.[axis], curve.end[axis]]
    const turn = c === undefined ? 0 : (a - c) / (a - 2 * c + b)
    const middle = turn > 0 && turn < 1 ? pointAt(curve, turn)[axis] : a
    return [Math.min(a, middle, b), Math.max(a, middle, b)]
  }
  const [[left, right], [top, bottom]] = [reach(0), reach(1)]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Chords of a curve: so many stay within half a unit of it. */
const bentChords = 10

/** Room for the chords of a line. Who measures thousands of lines uses the same room again. */
export const roomForChords = (isStraight: boolean): Float64Array =>
  new Float64Array(isStraight ? 4 : 2 * bentChords + 2)

/** The line as chords, x and y in turn; a straight one is its own. */
export function chordsOf(
  { start, control, end }: Curve,
  chords: Float64Array = roomForChords(control === null)
): Float64Array {
  const last = chords.length - 2
  chords[0] = start[0]
  chords[1] = start[1]
  if (control) {
    for (let at = 2; at < last; at += 2) {
      const t = at / last
      const a = (1 - t) * (1 - t)
      const c = 2 * t * (1 - t)
      const b = t * t
      chords[at] = a * start[0] + c * control[0] + b * end[0]
      chords[at + 1] = a * start[1] + c * control[1] + b * end[1]
    }
  }
  chords[last] = end[0]
  chords[last + 1] = end[1]
  return chords
}

/** How long a run of chords is inside a box that is grown by a margin (Liang and Barsky 1984). */
export function lengthInside(chords: Float64Array, box: Box, margin = 0): number {
  const left = box.x - margin
  const right = box.x + box.width + margin
  const top = box.y - margin
  const bottom = box.y + box.height + margin
  let inside = 0
  let bx = chords[0] as number
  let by = chords[1] as number
  for (let i = 2; i < chords.length; i += 2) {
    const ax = bx
    const ay = by
    bx = chords[i] as number
    by = chords[i + 1] as number
    if ((ax <= left && bx <= left) || (ax >= right && bx >= right)) continue
    if ((ay <= top && by <= top) || (ay >= bottom && by >= bottom)) continue
    const dx = bx - ax
    const dy = by - ay
    let enter = 0
    let leave = 1
    if (dx !== 0) {
      const one = (left - ax) / dx
      const other = (right - ax) / dx
      enter = Math.max(enter, Math.min(one, other))
      leave = Math.min(leave, Math.max(one, other))
    }
    if (dy !== 0) {
      const one = (top - ay) / dy
      const other = (bottom - ay) / dy
      enter = Math.max(enter, Math.min(one, other))
      leave = Math.min(leave, Math.max(one, other))
    }
    if (leave > enter) inside += (leave - enter) * Math.sqrt(dx * dx + dy * dy)
  }
  return inside
}
