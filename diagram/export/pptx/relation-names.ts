/** Bound connectors in; the words on them out: on the straight line that a connector is, where they cover nothing. */
import { lineBox } from '../../scene/text.ts'
import type { Binding } from './connectors.ts'
import type { Rect } from './frame.ts'
import { rectangle } from './geometry.ts'
import { shapeXml, type Pen } from './pen.ts'
import { shapeText } from './text.ts'

/** Places along a connector, as shares of its length from its middle. */
const shifts = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3]

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.cx && b.x < a.x + a.cx && a.y < b.y + b.cy && b.y < a.y + a.cy

/**
 * The picture's own lines bend and connectors do not, so the words look for a place of their own, as near to that of
 * the picture as may be. What finds none is left out; the legend and the notes say it.
 */
export function relationNames(pen: Pen, bindings: readonly Binding[]): string {
  const { frame, scene } = pen
  const taken: Rect[] = [
    ...scene.nodes.map(({ box }) => frame.rect(box)),
    ...scene.hulls.map(({ label }) => frame.rect(lineBox(label)))
  ]
  return bindings
    .map(({ edge, from, to }) => {
      if (!edge.label) return ''
      const { box, fill, line } = edge.label
      const { x, y, cx, cy } = frame.rect(box)
      const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]]
      const [wantedX, wantedY] = [x + cx / 2 - from.at[0], y + cy / 2 - from.at[1]]
      const wanted = (wantedX * dx + wantedY * dy) / Math.max(1, dx * dx + dy * dy)
      const place = shifts
        .map((shift) => Math.min(0.85, Math.max(0.15, wanted + shift)))
        .map((share): Rect => ({
          cx,
          cy,
          x: Math.round(from.at[0] + dx * share - cx / 2),
          y: Math.round(from.at[1] + dy * share - cy / 2)
        }))
        .find((rect) => !taken.some((other) => overlap(rect, other)))
      if (!place) return ''
      taken.push(place)
      return shapeXml(pen, {
        name: `${edge.id} name`,
        description: line.text,
        rect: place,
        geometry: rectangle,
        paint: `${pen.paint.fill(fill)}<a:ln><a:noFill/></a:ln>`,
        text: shapeText([line], frame, pen.paint, scene.language),
        isTextBox: true
      })
    })
    .join('')
}
