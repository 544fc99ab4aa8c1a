/** The strokes every slide is drawn with: a shape, a text box or a group in, its XML out. */
import type { Scene, TextLine } from '../../scene/types.ts'
import type { Paint } from './colours.ts'
import type { Frame, Rect } from './frame.ts'
import { rectangle } from './geometry.ts'
import { shapeText, wordAttributes } from './text.ts'

export const namespaces =
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What all parts of a slide share: numbers for its shapes, and how lengths and colours are said. */
export type Pen = {
  readonly scene: Scene
  readonly frame: Frame
  readonly paint: Paint
  readonly prefix: string
  readonly next: () => number
}

export const xfrm = ({ x, y, cx, cy }: Rect, flips = ''): string =>
  `<a:xfrm${flips}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`

/** Name and words for people who cannot see it. */
export const naming = (pen: Pen, id: number, name: string, description: string): string =>
  `<p:cNvPr${wordAttributes({ id, name: pen.prefix + name, descr: description })}/>`

type ShapeParts = {
  readonly id?: number
  readonly name: string
  readonly description: string
  readonly rect: Rect
  readonly geometry: string
  readonly paint: string
  readonly text?: string
  readonly isTextBox?: boolean
}

export const shapeXml = (pen: Pen, parts: ShapeParts): string =>
  `<p:sp><p:nvSpPr>${naming(pen, parts.id ?? pen.next(), parts.name, parts.description)}` +
  `<p:cNvSpPr${parts.isTextBox ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
  `<p:spPr>${xfrm(parts.rect)}${parts.geometry}${parts.paint}</p:spPr>${parts.text ?? shapeText([], pen.frame, pen.paint, pen.scene.language)}</p:sp>`

/** A line of text as a box of its own, on a ground if need be, around the middle of its capital letters. */
export function textBox(pen: Pen, name: string, content: TextLine, ground = '<a:noFill/>'): string {
  const left = { start: 0, middle: content.width / 2, end: content.width }[content.anchor]
  const height = content.size * 1.3
  return shapeXml(pen, {
    name,
    description: content.text,
    rect: pen.frame.rect({
      x: content.x - left,
      y: content.y - content.size * 0.354 - height / 2,
      width: content.width,
      height
    }),
    geometry: rectangle,
    paint: `${ground}<a:ln><a:noFill/></a:ln>`,
    text: shapeText(
      [content],
      pen.frame,
      pen.paint,
      pen.scene.language,
      content.anchor === 'middle' ? 'ctr' : 'l'
    ),
    isTextBox: true
  })
}

/** Shapes that move as one. The group has the coordinates of the slide, so that nothing inside is scaled. */
export function group(
  pen: Pen,
  name: string,
  description: string,
  rects: readonly Rect[],
  content: string
): string {
  const left = Math.min(...rects.map(({ x }) => x))
  const top = Math.min(...rects.map(({ y }) => y))
  const [cx, cy] = [
    Math.max(...rects.map((rect) => rect.x + rect.cx)) - left,
    Math.max(...rects.map((rect) => rect.y + rect.cy)) - top
  ]
  return (
    `<p:grpSp><p:nvGrpSpPr>${naming(pen, pen.next(), name, description)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${cx}" cy="${cy}"/>` +
    `<a:chOff x="${left}" y="${top}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></p:grpSpPr>${content}</p:grpSp>`
  )
}
