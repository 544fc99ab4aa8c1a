/** Parts of a Scene in; the same marks on a 2D context out, as the SVG export writes them. The context is in diagram units. */
import { headsOf } from '../../diagram/scene/arrows.ts'
import { outlineOf } from '../../diagram/scene/shapes.ts'
import type {
  ArrowHead,
  Box,
  CurvedOutline,
  Point,
  SceneEdge,
  SceneMark,
  SceneNode,
  Stroke,
  TextLine
} from '../../diagram/scene/types.ts'
import { endAngle, shorten, turned, type Route } from './curves.ts'

export type Paint2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** What is common to all of a scene while it is painted. */
export type Ink = {
  readonly background: string
  readonly fontFamily: string
  /** Text smaller than this, in diagram units, is left out: nobody can read it and it costs the most. */
  readonly smallestText: number
  /** The thinnest line, in diagram units, that still shows. */
  readonly thinnestLine: number
}

export function setText(context: Paint2D, line: TextLine, fontFamily: string): void {
  context.font = `${line.weight} ${line.size}px ${fontFamily}`
  context.textAlign = line.anchor === 'middle' ? 'center' : line.anchor
}

export function paintText(context: Paint2D, line: TextLine, fontFamily: string): void {
  setText(context, line, fontFamily)
  context.fillStyle = line.colour
  context.fillText(line.text, line.x, line.y)
}

/** Put the outline of a node on the context, grown by a distance on all sides. */
export function traceNode(
  context: Paint2D,
  node: Pick<SceneNode, 'shape' | 'box'>,
  grow = 0,
  scale = 1
): void {
  const box = growBox(node.box, grow)
  const outline = outlineOf(node.shape, box, scale)
  context.beginPath()
  if (outline.kind === 'box') {
    context.roundRect(box.x, box.y, box.width, box.height, Math.max(1, outline.radius + grow))
    return
  }
  tracePoints(context, outline.points)
  context.closePath()
}

export const growBox = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by
})

function tracePoints(context: Paint2D, points: ArrowHead['points']): void {
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
}

function setStroke(context: Paint2D, { colour, width, dash }: Stroke, ink: Ink): void {
  context.strokeStyle = colour
  context.lineWidth = Math.max(width, ink.thinnestLine)
  context.setLineDash(dash as number[])
}

/** How far the inner line of a double outline lies inside the outer one, and its width. */
const inner = { inset: 3, width: 1 } as const

/** The body of a node, or of its sample in a legend. */
export function paintBody(
  context: Paint2D,
  body: Pick<SceneNode, 'shape' | 'box' | 'fill' | 'stroke'>,
  ink: Ink,
  scale = 1
): void {
  traceNode(context, body, 0, scale)
  context.fillStyle = body.fill
  context.fill()
  setStroke(context, body.stroke, ink)
  context.stroke()
  if (body.shape === 'double') {
    traceNode(context, body, -inner.inset * scale, scale)
    context.lineWidth = Math.max(inner.width * scale, ink.thinnestLine)
    context.stroke()
  }
  context.setLineDash([])
}

export function paintNode(context: Paint2D, node: SceneNode, ink: Ink): void {
  context.globalAlpha = node.opacity
  paintBody(context, node, ink)
  for (const line of node.lines) {
    if (line.size >= ink.smallestText) paintText(context, line, ink.fontFamily)
  }
  if (node.badge) {
    const { centre, radius, fill, line } = node.badge
    context.beginPath()
    context.arc(centre[0], centre[1], radius, 0, 2 * Math.PI)
    context.fillStyle = fill
    context.fill()
    if (line.size >= ink.smallestText) paintText(context, line, ink.fontFamily)
  }
  context.globalAlpha = 1
}

/** What a mark takes with the line to its node. */
export function markExtent({ box, tether }: SceneMark): Box {
  if (!tether) return box
  const [x, y] = [Math.min(box.x, tether.start[0]), Math.min(box.y, tether.start[1])]
  return {
    x,
    y,
    width: Math.max(box.x + box.width, tether.start[0]) - x,
    height: Math.max(box.y + box.height, tether.start[1]) - y
  }
}

/** The side of the sign for a note that cannot be read, as a multiple of the smallest text. */
const signSize = 2.3

/** What a mark takes on the screen: a note that is too small to read has a sign there, so that one sees it from afar. */
export function markBox({ kind, box, lines }: SceneMark, { smallestText }: Pick<Ink, 'smallestText'>): Box {
  if (kind !== 'note' || lines.length === 0 || lines.some(({ size }) => size >= smallestText)) return box
  const side = signSize * smallestText
  return {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side
  }
}

/** A small sheet with lines on it and a corner that is turned down. */
function paintNoteSign(context: Paint2D, { fill, stroke, lines }: SceneMark, { x, y, width }: Box): void {
  const [corner, unit] = [width * 0.3, width / 15]
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x + width, y)
  context.lineTo(x + width, y + width - corner)
  context.lineTo(x + width - corner, y + width)
  context.lineTo(x, y + width)
  context.closePath()
  context.fillStyle = fill ?? lines[0]?.colour ?? ''
  context.fill()
  context.strokeStyle = stroke?.colour ?? lines[0]?.colour ?? ''
  context.lineWidth = 1.2 * unit
  context.stroke()
  context.beginPath()
  context.moveTo(x + width, y + width - corner)
  context.lineTo(x + width - corner, y + width - corner)
  context.lineTo(x + width - corner, y + width)
  for (const [row, length] of [0.62, 0.62, 0.34].entries()) {
    context.moveTo(x + width * 0.2, y + width * (0.26 + row * 0.22))
    context.lineTo(x + width * (0.2 + length), y + width * (0.26 + row * 0.22))
  }
  context.stroke()
}

/** Paint a mark. A badge or count that is too small to read is left out with its ground. */
export function paintMark(context: Paint2D, mark: SceneMark, ink: Ink): void {
  const { kind, box, radius, fill, stroke, lines, tether } = mark
  const readable = lines.filter((line) => line.size >= ink.smallestText)
  const isUnreadable = lines.length > 0 && readable.length === 0
  if (kind !== 'note' && isUnreadable) return
  context.globalAlpha = mark.opacity
  if (tether) {
    setStroke(context, tether.stroke, ink)
    context.beginPath()
    tracePoints(context, [tether.start, tether.end])
    context.stroke()
    context.setLineDash([])
  }
  if (isUnreadable) paintNoteSign(context, mark, markBox(mark, ink))
  else if (fill !== null || stroke) {
    context.beginPath()
    context.roundRect(box.x, box.y, box.width, box.height, radius)
    if (fill !== null) {
      context.fillStyle = fill
      context.fill()
    }
    if (stroke) {
      setStroke(context, stroke, ink)
      context.stroke()
      context.setLineDash([])
    }
  }
  for (const line of readable) paintText(context, line, ink.fontFamily)
  context.globalAlpha = 1
}

/**
 * Paint a relation. Line and heads of a translucent one do not darken where they meet, as they would not as one group:
 * the line ends where a closed head begins, and a filled head is painted as one area.
 */
export function paintEdge(context: Paint2D, edge: Line, ink: Ink, opacity = edge.opacity): void {
  const { start, control, end } = withoutHeads(edge)
  context.globalAlpha = opacity
  setStroke(context, edge.stroke, ink)
  context.beginPath()
  context.moveTo(start[0], start[1])
  if (control) context.quadraticCurveTo(control[0], control[1], end[0], end[1])
  else context.lineTo(end[0], end[1])
  context.stroke()
  context.setLineDash([])
  for (const head of headsOf(edge)) paintHead(context, head, edge.stroke, ink)
  context.globalAlpha = 1
}

/** What of a relation is painted as its line. */
type Line = Pick<SceneEdge, 'start' | 'control' | 'end' | 'stroke' | 'arrow' | 'tail' | 'opacity'>

/** The line alone. */
export const headless = ({ start, control, end, stroke, opacity }: SceneEdge): Line => ({
  start,
  control,
  end,
  stroke,
  arrow: null,
  opacity
})

/** What of a line its heads leave to be seen. */
function withoutHeads(edge: Line): Route {
  const { arrow, tail } = edge
  const led = arrow ? shorten(edge, headDepth(edge, arrow)) : edge
  if (!tail) return led
  const back = turned(led)
  return turned(shorten(back, headDepth(back, tail)))
}

/** What is written on a line, on its ground. */
export function paintRelationName(context: Paint2D, { label }: SceneEdge, fontFamily: string): void {
  if (!label) return
  const { x, y, width, height } = label.box
  context.fillStyle = label.fill
  context.beginPath()
  context.roundRect(x, y, width, height, height / 2)
  context.fill()
  paintText(context, label.line, fontFamily)
}

/** How much of the line a closed head covers; a hair less, so that no gap shows between them. */
function headDepth(edge: Route, { shape, points }: ArrowHead): number {
  if (shape === 'polyline') return 0
  const angle = endAngle(edge)
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
  const depths = points.map(([x, y]) => (edge.end[0] - x) * ux + (edge.end[1] - y) * uy)
  return Math.max(...depths) * (shape === 'circle' ? 2 : 1) - 0.3
}

function paintHead(context: Paint2D, { shape, points, filled }: ArrowHead, stroke: Stroke, ink: Ink): void {
  const width = Math.max(1, stroke.width, ink.thinnestLine)
  const outset = filled ? width / 2 : 0
  context.beginPath()
  if (shape === 'circle') {
    const [centre = [0, 0], rim = [0, 0]] = points
    const radius = Math.hypot(rim[0] - centre[0], rim[1] - centre[1])
    context.arc(centre[0], centre[1], radius + outset, 0, 2 * Math.PI)
  } else {
    tracePoints(context, outset > 0 ? growCorners(points, outset) : points)
    if (shape === 'polygon') context.closePath()
  }
  if (shape !== 'polyline') {
    context.fillStyle = filled ? stroke.colour : ink.background
    context.fill()
    if (filled) return
  }
  context.lineWidth = width
  context.lineJoin = 'round'
  context.lineCap = shape === 'polyline' ? 'round' : 'butt'
  context.stroke()
  context.lineJoin = 'miter'
  context.lineCap = 'butt'
}

/** The corners of a triangle, rhombus or square with each side moved outwards: it scales around its inscribed circle. */
function growCorners(points: readonly Point[], by: number): readonly Point[] {
  const sides = points.map(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] ?? [x, y]
    return Math.hypot(nx - x, ny - y)
  })
  // A corner weighs as much as the sides that do not meet it: exact for triangles, and for equal sides.
  const weights = points.map((_, i) => (points.length === 3 ? (sides[(i + 1) % 3] ?? 1) : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const middle = (axis: 0 | 1): number =>
    points.reduce((sum, point, i) => sum + point[axis] * (weights[i] ?? 1), 0) / total
  const [cx, cy] = [middle(0), middle(1)]
  const [[ax, ay], [bx, by2]] = [points[0] ?? [0, 0], points[1] ?? [1, 1]]
  const radius = Math.abs((bx - ax) * (ay - cy) - (ax - cx) * (by2 - ay)) / (sides[0] || 1)
  const scale = 1 + by / (radius || 1)
  return points.map(([x, y]): Point => [cx + (x - cx) * scale, cy + (y - cy) * scale])
}

export function traceCurve(path: Path2D | Paint2D, outline: CurvedOutline): void {
  path.moveTo(outline.start[0], outline.start[1])
  for (const [a, b, end] of outline.segments) path.bezierCurveTo(a[0], a[1], b[0], b[1], end[0], end[1])
  path.closePath()
}
