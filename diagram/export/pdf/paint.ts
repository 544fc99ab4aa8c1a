/** Parts of a Scene in; the same parts drawn on a page, as svg.ts writes them. */
import type { Shape } from '../../../graph-data/catalogue.ts'
import { outlineOf } from '../../scene/shapes.ts'
import { anchorShares } from '../../scene/text.ts'
import type { ArrowHead, Box, CurvedOutline, Point, SceneMark, Stroke, TextLine } from '../../scene/types.ts'
import { drawableText } from '../scene-text.ts'
import type { Document } from './document.ts'

/** The line inside a double outline, in units from the outer one. */
const doubleInset = 3

const setStroke = (document: Document, { width, dash }: Pick<Stroke, 'width' | 'dash'>): Document => {
  document.lineWidth(width)
  return dash.length > 0 ? document.dash(dash) : document.undash()
}

const tracePoints = (document: Document, [first, ...rest]: readonly Point[]): void => {
  if (first) document.moveTo(...first)
  for (const point of rest) document.lineTo(...point)
}

/** The outline of a node or legend sample; a double outline has a second, inner line. */
export function paintShape(
  document: Document,
  kind: Shape,
  box: Box,
  fill: string,
  stroke: Stroke,
  scale = 1
): void {
  const outline = outlineOf(kind, box, scale)
  setStroke(document, stroke)
  if (outline.kind === 'polygon') {
    tracePoints(document, outline.points)
    document.closePath().fillAndStroke(fill, stroke.colour)
    return
  }
  const { x, y, width, height } = box
  document.roundedRect(x, y, width, height, outline.radius).fillAndStroke(fill, stroke.colour)
  if (!outline.double) return
  const inset = doubleInset * scale
  setStroke(document, { width: scale, dash: stroke.dash })
    .roundedRect(
      x + inset,
      y + inset,
      width - 2 * inset,
      height - 2 * inset,
      Math.max(1, outline.radius - inset)
    )
    .stroke(stroke.colour)
}

/** The ground of a mark, where it has one. */
export function paintGround(
  document: Document,
  { box, radius, fill, stroke }: Pick<SceneMark, 'box' | 'radius' | 'fill' | 'stroke'>
): void {
  if (fill === null && stroke === null) return
  if (stroke) setStroke(document, stroke)
  document.roundedRect(box.x, box.y, box.width, box.height, radius)
  if (fill !== null && stroke) document.fillAndStroke(fill, stroke.colour)
  else if (fill !== null) document.fill(fill)
  else if (stroke) document.stroke(stroke.colour)
}

/** A closed smooth area. */
export function paintArea(
  document: Document,
  { start, segments }: CurvedOutline,
  fill: string,
  stroke: string
) {
  setStroke(document, { width: 1, dash: [] }).moveTo(...start)
  for (const [first, second, end] of segments) document.bezierCurveTo(...first, ...second, ...end)
  document.closePath().fillAndStroke(fill, stroke)
}

const between = ([x, y]: Point, [toX, toY]: Point, share: number): Point => [
  x + (toX - x) * share,
  y + (toY - y) * share
]

/** A straight line, or a quadratic curve, which in a PDF is a cubic one (pdfkit's own is not the same curve). */
export function paintLine(
  document: Document,
  start: Point,
  control: Point | null,
  end: Point,
  stroke: Stroke
) {
  setStroke(document, stroke).moveTo(...start)
  if (control) {
    document.bezierCurveTo(...between(start, control, 2 / 3), ...between(end, control, 2 / 3), ...end)
  } else document.lineTo(...end)
  document.stroke(stroke.colour)
}

/** The head of an arrow; where it is closed but not filled, the background shows in it. */
export function paintArrow(document: Document, head: ArrowHead, stroke: Stroke, background: string): void {
  const fill = head.filled ? stroke.colour : background
  setStroke(document, { width: Math.max(1, stroke.width), dash: [] })
  const [centre, rim] = head.points
  if (head.shape === 'circle' && centre && rim) {
    document
      .circle(...centre, Math.hypot(rim[0] - centre[0], rim[1] - centre[1]))
      .fillAndStroke(fill, stroke.colour)
    return
  }
  document.save().lineJoin('round')
  tracePoints(document, head.points)
  if (head.shape === 'polygon') document.closePath().fillAndStroke(fill, stroke.colour)
  else document.lineCap('round').stroke(stroke.colour)
  document.restore()
}

/** What no font draws and no reader shows: joiners, direction marks, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** UTF-16 with its mark, as a PDF string in hexadecimal. */
const utf16 = (text: string): string =>
  `<feff${Array.from(text, (character) =>
    Array.from({ length: character.length }, (_, index) =>
      character.charCodeAt(index).toString(16).padStart(4, '0')
    ).join('')
  ).join('')}>`

/**
 * Draw text that reads as other text: as what it was before characters without a glyph went. The mark has to stand
 * within the text object (readers look at the font there), where pdfkit has no call for it.
 */
function drawSaying(document: Document, actual: string, draw: () => void): void {
  const { addContent } = document
  document.addContent = (operators) => {
    if (operators === 'ET') addContent.call(document, 'EMC')
    addContent.call(document, operators)
    return operators === 'BT'
      ? addContent.call(document, `/Span <</ActualText ${utf16(actual)}>> BDC`)
      : document
  }
  draw()
  document.addContent = addContent
}

/** One line of text. Where the font lacks a character, the file still says which one stands there. */
export function paintText(document: Document, { text, x, y, size, weight, colour, anchor }: TextLine): void {
  const whole = drawableText(text).normalize('NFC')
  const drawn = whole.replace(invisible, '')
  if (drawn.trim() === '') return
  document.font(String(weight)).fontSize(size).fillColor(colour)
  const left = x - document.widthOfString(drawn) * anchorShares[anchor]
  const draw = () => document.text(drawn, left, y, { lineBreak: false, baseline: 'alphabetic' })
  const face = document._font.font
  const isComplete = [...drawn].every((character) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  if (isComplete && drawn === whole) draw()
  else drawSaying(document, whole, draw)
}
