/** Numbers are rounded once, here, to a tenth of a unit, so that the same view gives the same bytes everywhere. */
import type { ArrowHead, Box, CurvedOutline, Point, TextLine } from './types.ts'

/** To a tenth; never the negative zero, which prints as `0` here and `-0` there. */
export const round = (value: number): number => Math.round(value * 10) / 10 + 0

export const roundPoint = ([x, y]: Point): Point => [round(x), round(y)]

export const roundBox = ({ x, y, width, height }: Box): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height)
})

export const roundLine = (line: TextLine): TextLine => ({
  ...line,
  x: round(line.x),
  y: round(line.y),
  width: round(line.width),
  size: round(line.size)
})

export const roundOutline = ({ start, segments }: CurvedOutline): CurvedOutline => ({
  start: roundPoint(start),
  segments: segments.map(([a, b, c]) => [roundPoint(a), roundPoint(b), roundPoint(c)])
})

export const roundArrow = (arrow: ArrowHead | null): ArrowHead | null =>
  arrow && { ...arrow, points: arrow.points.map(roundPoint) }
