/** An arrow token and the end of a line in; the outline of the arrow head out. */
import type { LineStyle } from '../../graph-data/catalogue.ts'
import type { ArrowHead, Point, SceneEdge, Stroke } from './types.ts'

/** Dash patterns by token, for a line of width 1; thicker lines keep them. */
const dashes: Readonly<Record<LineStyle['dash'], readonly number[]>> = {
  solid: [],
  dashed: [6, 4],
  dotted: [1.5, 3.5],
  'dash-dot': [8, 3.5, 1.5, 3.5],
  'long-dash': [12, 5]
}

const widths: Readonly<Record<LineStyle['width'], number>> = { thin: 1, regular: 1.5, bold: 2.4 }

/** The stroke of a relation type in a colour; chosen lines are a little wider. */
export function strokeOf(line: LineStyle, colour: string, strong: boolean): Stroke {
  return { colour, width: widths[line.width] + (strong ? 0.5 : 0), dash: dashes[line.dash] }
}

/** Corners of the heads with the tip at the origin, pointing to the right. */
const corners: Readonly<
  Record<Exclude<LineStyle['arrow'], 'none' | 'circle' | 'open-circle'>, readonly Point[]>
> = {
  triangle: [
    [0, 0],
    [-9, -4.2],
    [-9, 4.2]
  ],
  'open-triangle': [
    [0, 0],
    [-10, -5],
    [-10, 5]
  ],
  vee: [
    [-8, -4.6],
    [0, 0],
    [-8, 4.6]
  ],
  diamond: [
    [0, 0],
    [-6.5, -4],
    [-13, 0],
    [-6.5, 4]
  ],
  'open-diamond': [
    [0, 0],
    [-6.5, -4.4],
    [-13, 0],
    [-6.5, 4.4]
  ],
  square: [
    [0, -3.6],
    [0, 3.6],
    [-7.2, 3.6],
    [-7.2, -3.6]
  ],
  tee: [
    [-1, -5.5],
    [-1, 5.5]
  ]
}

const circleRadius = 3.8

/** The heads of a line: none, one at its end, or one at each end. */
export const headsOf = ({ arrow, tail }: Pick<SceneEdge, 'arrow' | 'tail'>): readonly ArrowHead[] =>
  [arrow, tail].filter((head) => head !== null && head !== undefined)

/** The head of a line that arrives at `tip` coming from `from`; null for types without one. Heads grow a little with the width. */
export function arrowHead(line: LineStyle, from: Point, tip: Point, width: number): ArrowHead | null {
  if (line.arrow === 'none') return null
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1
  const [ux, uy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length]
  const scale = 0.8 + width * 0.16
  const place = ([x, y]: Point): Point => [
    tip[0] + (x * ux - y * uy) * scale,
    tip[1] + (x * uy + y * ux) * scale
  ]
  const filled = !line.arrow.startsWith('open-')
  if (line.arrow === 'circle' || line.arrow === 'open-circle') {
    return { name: line.arrow, shape: 'circle', points: [place([-circleRadius, 0]), place([0, 0])], filled }
  }
  const open = line.arrow === 'vee' || line.arrow === 'tee'
  return {
    name: line.arrow,
    shape: open ? 'polyline' : 'polygon',
    points: corners[line.arrow].map(place),
    filled: filled && !open
  }
}
