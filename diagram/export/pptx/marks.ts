/** A mark in, a shape with its words out: they can be edited like any others on the slide. */
import type { SceneMark } from '../../scene/types.ts'
import { line, rectangle, roundRectangle } from './geometry.ts'
import { naming, shapeXml, xfrm, type Pen } from './pen.ts'
import { noHeads, strokeXml } from './stroke.ts'
import { shapeText } from './text.ts'

/** The line from a component to its note. */
function tetherXml(pen: Pen, name: string, { start, end, stroke }: NonNullable<SceneMark['tether']>): string {
  const [from, to] = [pen.frame.point(start), pen.frame.point(end)]
  const rect = {
    x: Math.min(from[0], to[0]),
    y: Math.min(from[1], to[1]),
    cx: Math.abs(from[0] - to[0]),
    cy: Math.abs(from[1] - to[1])
  }
  const isRising = to[0] < from[0] !== to[1] < from[1]
  return (
    `<p:sp><p:nvSpPr>${naming(pen, pen.next(), name, '')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${xfrm(rect, isRising ? ' flipV="1"' : '')}${line}${strokeXml(stroke, noHeads, pen.frame, pen.paint)}</p:spPr></p:sp>`
  )
}

export function markXml(
  pen: Pen,
  { id, box, radius, fill, stroke, opacity, lines, tether, title }: SceneMark
): string {
  const { frame, paint, scene } = pen
  const [first] = lines
  const isLeft = first?.anchor === 'start'
  const under = tether ? tetherXml(pen, `${id} line`, tether) : ''
  return (
    under +
    shapeXml(pen, {
      name: id,
      description: title,
      rect: frame.rect(box),
      geometry: radius > 0 ? roundRectangle(radius, box) : rectangle,
      paint:
        (fill === null ? '<a:noFill/>' : paint.fill(fill, opacity)) +
        (stroke ? strokeXml(stroke, noHeads, frame, paint, opacity) : '<a:ln><a:noFill/></a:ln>'),
      text: shapeText(
        lines,
        frame,
        paint,
        scene.language,
        isLeft ? 'l' : 'ctr',
        isLeft ? frame.length(first.x - box.x) : 0
      ),
      isTextBox: fill === null && stroke === null
    })
  )
}
