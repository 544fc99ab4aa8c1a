/** A shape and its place on the slide in; its DrawingML geometry and the sites where connectors dock out. */
import type { Shape } from '../../../graph-data/catalogue.ts'
import { outlineOf } from '../../scene/shapes.ts'
import type { Box, CurvedOutline, Point } from '../../scene/types.ts'
import { attributes } from '../xml.ts'
import type { Frame, Rect } from './frame.ts'

/** Where a connector docks: its number in the geometry's list, its place in EMU and the way out. */
export type Site = { readonly index: number; readonly at: Point; readonly out: Point }

/**
 * Numbers of the sites in the preset geometries (ECMA-376, presetShapeDefinitions). LibreOffice takes any four sites
 * for top, left, bottom, right, so a geometry with four in another order (`snip2SameRect`) is of no use.
 */
const sideSites = { top: 0, left: 1, bottom: 2, right: 3 } as const
const slantedSites = { top: 0, left: 5, bottom: 4, right: 2 } as const

/** Share of the shorter side, as adjust values count it. */
const adjust = (units: number, box: Box): number =>
  Math.round((units / Math.max(0.1, Math.min(box.width, box.height))) * 100000)

/** The sites of a node on the slide. */
export function sitesOf(shape: Shape, box: Box, { x, y, cx, cy }: Rect): readonly Site[] {
  const outline = outlineOf(shape, box)
  const corner = outline.kind === 'polygon' ? (outline.points[0]?.[0] ?? box.x) - box.x : 0
  const inset = Math.round((adjust(corner, box) / 100000) * Math.min(cx, cy))
  const [right, bottom] = [x + cx, y + cy]
  const [middleX, middleY] = [x + Math.round(cx / 2), y + Math.round(cy / 2)]
  const site = (index: number, at: Point, out: Point): Site => ({ index, at, out })
  switch (shape) {
    case 'hexagon':
      return [
        site(0, [right, middleY], [1, 0]),
        site(1, [right - inset, bottom], [0, 1]),
        site(2, [x + inset, bottom], [0, 1]),
        site(3, [x, middleY], [-1, 0]),
        site(4, [x + inset, y], [0, -1]),
        site(5, [right - inset, y], [0, -1])
      ]
    case 'cut':
      return [
        site(0, [right, y + inset], [1, 0]),
        site(1, [right, bottom - inset], [1, 0]),
        site(2, [right - inset, bottom], [0, 1]),
        site(3, [x + inset, bottom], [0, 1]),
        site(4, [x, bottom - inset], [-1, 0]),
        site(5, [x, y + inset], [-1, 0]),
        site(6, [x + inset, y], [0, -1]),
        site(7, [right - inset, y], [0, -1])
      ]
    default: {
      const numbers = shape === 'slanted' ? slantedSites : sideSites
      const lean = shape === 'slanted' ? Math.round(inset / 2) : 0
      return [
        site(numbers.top, [middleX, y], [0, -1]),
        site(numbers.left, [x + lean, middleY], [-1, 0]),
        site(numbers.bottom, [middleX, bottom], [0, 1]),
        site(numbers.right, [right - lean, middleY], [1, 0])
      ]
    }
  }
}

const preset = (name: string, values: readonly (readonly [name: string, value: number])[]): string =>
  `<a:prstGeom prst="${name}"><a:avLst>${values
    .map(([guide, value]) => `<a:gd name="${guide}" fmla="val ${value}"/>`)
    .join('')}</a:avLst></a:prstGeom>`

export const rectangle = preset('rect', [])
export const ellipse = preset('ellipse', [])
export const line = preset('line', [])
export const straightConnector = preset('straightConnector1', [])
export const roundRectangle = (radius: number, box: Box): string =>
  preset('roundRect', [['adj', Math.min(50000, adjust(radius, box))]])

/** Room between the two lines of a double outline, in units. */
const doubleInset = 3

/** The geometry of a node or legend sample. All but the double outline are presets, which people can reshape. */
export function geometryOf(shape: Shape, box: Box, frame: Frame, scale = 1): string {
  const outline = outlineOf(shape, box, scale)
  if (outline.kind === 'box') {
    if (shape === 'square') return rectangle
    return outline.double
      ? doubleGeometry(outline.radius, box, frame, doubleInset * scale)
      : roundRectangle(outline.radius, box)
  }
  const corner = (outline.points[0]?.[0] ?? box.x) - box.x
  switch (shape) {
    case 'hexagon':
      return preset('hexagon', [
        ['adj', adjust(corner, box)],
        ['vf', 115470]
      ])
    case 'slanted':
      return preset('parallelogram', [['adj', adjust(corner, box)]])
    default:
      return preset('octagon', [['adj', adjust(corner, box)]])
  }
}

const at = ([x, y]: Point): string => `<a:pt x="${x}" y="${y}"/>`
const move = (to: Point): string => `<a:moveTo>${at(to)}</a:moveTo>`
const straight = (to: Point): string => `<a:lnTo>${at(to)}</a:lnTo>`

/** One shape with two outlines: the preset ones know none, and two shapes would part when one is moved. */
function doubleGeometry(radius: number, box: Box, frame: Frame, room: number): string {
  const { cx, cy } = frame.rect(box)
  const path = (inset: number, corner: number, rest: string): string => {
    const [left, right, bottom, r] = [inset, cx - inset, cy - inset, Math.min(corner, (cy - 2 * inset) / 2)]
    const [near, far] = [Math.round(inset + r), Math.round(right - r)]
    const arc = (start: number): string =>
      `<a:arcTo wR="${Math.round(r)}" hR="${Math.round(r)}" stAng="${start * 5400000}" swAng="5400000"/>`
    return (
      `<a:path w="${cx}" h="${cy}"${rest}>${move([left, near])}${arc(2)}${straight([far, inset])}${arc(3)}` +
      `${straight([right, Math.round(bottom - r)])}${arc(0)}${straight([near, bottom])}${arc(1)}<a:close/></a:path>`
    )
  }
  const inset = frame.length(room)
  const [outer, inner] = [frame.length(radius), frame.length(Math.max(1, radius - room))]
  const site = (angle: string, x: string, y: string): string =>
    `<a:cxn ang="${angle}"><a:pos x="${x}" y="${y}"/></a:cxn>`
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>' +
    `${site('3cd4', 'hc', 't')}${site('cd2', 'l', 'vc')}${site('cd4', 'hc', 'b')}${site('0', 'r', 'vc')}` +
    '</a:cxnLst><a:rect l="l" t="t" r="r" b="b"/><a:pathLst>' +
    `${path(0, outer, '')}${path(inset, inner, ' fill="none"')}</a:pathLst></a:custGeom>`
  )
}

/** A freeform: its place on the slide and its geometry. */
export function freeform(
  { start, segments }: CurvedOutline,
  frame: Frame
): { readonly rect: Rect; readonly geometry: string } {
  const from = frame.point(start)
  const curves = segments.map((points) => points.map(frame.point))
  const all = [from, ...curves.flat()]
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const rect = { x: left, y: top, cx: Math.max(...xs) - left, cy: Math.max(...ys) - top }
  const place = ([x, y]: Point): Point => [x - left, y - top]
  const path = curves
    .map((points) => `<a:cubicBezTo>${points.map((point) => at(place(point))).join('')}</a:cubicBezTo>`)
    .join('')
  return {
    rect,
    geometry:
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
      `<a:path${attributes({ w: rect.cx, h: rect.cy })}>${move(place(from))}${path}<a:close/></a:path></a:pathLst></a:custGeom>`
  }
}
