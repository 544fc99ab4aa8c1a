/** A curved outline in, a draw.io stencil out: the only way its files can hold a shape of one's own that stays a shape. */
import { deflateSync } from 'fflate'
import type { Box, CurvedOutline, Point } from '../../scene/types.ts'
import { base64 } from '../base64.ts'
import { encodeText } from '../format.ts'

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** The corners of the box of a path with all its control points. */
function boxOf({ start, segments }: CurvedOutline): Box {
  const points = [start, ...segments.flat()]
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) }
}

/** The box of an outline and the value of the style key `shape` that draws it. */
export function stencilOf(outline: CurvedOutline): { readonly box: Box; readonly shape: string } {
  const box = boxOf(outline)
  const place = ([x, y]: Point): readonly [number, number] => [round(x - box.x), round(y - box.y)]
  const [x, y] = place(outline.start)
  const curves = outline.segments.map((points) => {
    const pairs = points.map((point, index) => {
      const [px, py] = place(point)
      return ` x${index + 1}="${px}" y${index + 1}="${py}"`
    })
    return `<curve${pairs.join('')}/>`
  })
  const xml =
    `<shape w="${box.width}" h="${box.height}" aspect="variable" strokewidth="inherit"><connections/>` +
    `<background><path><move x="${x}" y="${y}"/>${curves.join('')}<close/></path></background>` +
    '<foreground><fillstroke/></foreground></shape>'
  // draw.io reads stencils as percent-encoded, deflated and in Base64.
  const packed = deflateSync(encodeText(encodeURIComponent(xml)), { level: 9 })
  return { box, shape: `stencil(${base64(packed)})` }
}
