/** Shapes, strokes and words of a picture in; the cells and styles of draw.io out. */
import type { Shape } from '../../../graph-data/catalogue.ts'
import { outlineOf } from '../../scene/shapes.ts'
import type { ArrowHead, Box, Scene, SceneEdge, Stroke, TextLine } from '../../scene/types.ts'
import { attributes, escapeXml } from '../xml.ts'

type Style = Readonly<Record<string, string | number | undefined>>

/** A style as draw.io writes it: `key=value;`. Values are ours, never words of a catalogue. */
export const styleOf = (...parts: readonly Style[]): string =>
  parts
    .flatMap((part) => Object.entries(part))
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value};`)
    .join('')

export const round = (value: number): number => Math.round(value * 10) / 10 + 0
export const percent = (opacity: number): number | undefined =>
  opacity < 1 ? Math.round(opacity * 100) : undefined

/** Line ends survive in an attribute only as character references. */
export const value = (text: string): string =>
  escapeXml(text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n'))
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, ' ')

type Cell = {
  readonly id: string
  /** The layer, or the cell it moves with. */
  readonly parent: string
  readonly label: string
  /** Shown on hovering. draw.io reads it as HTML. */
  readonly tooltip?: string
  readonly style: string
  readonly rest: string
  readonly geometry: string
}

const htmlAsText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

export function cellXml({ id, parent, label, tooltip, style, rest, geometry }: Cell): string {
  const cell = (own: string): string =>
    `<mxCell${own} style="${value(style)}" parent="${value(parent)}"${rest}>${geometry}</mxCell>`
  return tooltip === undefined
    ? cell(` id="${value(id)}" value="${value(label)}"`)
    : `<UserObject label="${value(label)}" tooltip="${value(htmlAsText(tooltip))}" id="${value(id)}">${cell('')}</UserObject>`
}

export const boxGeometry = ({ x, y, width, height }: Box): string =>
  `<mxGeometry${attributes({ x: round(x), y: round(y), width: round(width), height: round(height) })} as="geometry"/>`

export const strokeStyle = ({ colour, width, dash }: Stroke): Style => ({
  strokeColor: colour,
  strokeWidth: width,
  dashed: dash.length > 0 ? 1 : undefined,
  // Patterns do not grow with the width.
  fixDash: dash.length > 0 ? 1 : undefined,
  dashPattern: dash.length > 0 ? dash.join(' ') : undefined
})

/** Families that CSS takes one after the other. */
export const familyOf = (scene: Scene): string => scene.fontFamily.replace(/['"]/g, '')

export const textStyle = (line: TextLine | undefined, family: string): Style => ({
  html: 0,
  fontFamily: family,
  fontSize: line?.size,
  fontColor: line?.colour,
  fontStyle: line && line.weight >= 600 ? 1 : 0
})

/** The outline of a node or sample in the shapes that draw.io knows, with the perimeter that lines end on. */
export function shapeStyle(shape: Shape, box: Box, scale = 1): Style {
  const outline = outlineOf(shape, box, scale)
  if (outline.kind === 'box') {
    const corners: Style = { rounded: 1, absoluteArcSize: 1, arcSize: round(outline.radius * 2) }
    // draw.io adds the margin to the width of the line and one: about 3 units between the two lines, as in the picture.
    return outline.double
      ? { shape: 'ext', double: 1, margin: round(0.8 + 3 * (scale - 1)), ...corners }
      : corners
  }
  const size = round((outline.points[0]?.[0] ?? box.x) - box.x)
  switch (shape) {
    case 'hexagon':
      return { shape: 'hexagon', perimeter: 'hexagonPerimeter2', fixedSize: 1, size }
    case 'slanted':
      return { shape: 'parallelogram', perimeter: 'parallelogramPerimeter', fixedSize: 1, size }
    default:
      // Its corners are twice as long as their key says.
      return { shape: 'mxgraph.basic.octagon2', dx: size / 2, perimeter: 'rectanglePerimeter' }
  }
}

const heads: Readonly<Record<ArrowHead['name'], readonly [name: string, filled: 0 | 1, size: number]>> = {
  triangle: ['block', 1, 7],
  'open-triangle': ['block', 0, 8],
  vee: ['open', 0, 7],
  diamond: ['diamondThin', 1, 12],
  'open-diamond': ['diamondThin', 0, 12],
  circle: ['oval', 1, 7],
  'open-circle': ['oval', 0, 7],
  square: ['box', 1, 7],
  tee: ['ERone', 0, 5]
}

/** The heads of a line. A line without a word on its start has none there. */
export function headStyle({ arrow, tail }: Pick<SceneEdge, 'arrow' | 'tail'>): Style {
  const [startArrow, startFill, startSize] = tail ? heads[tail.name] : []
  const start = { startArrow, startFill, startSize }
  if (!arrow) return { ...start, endArrow: 'none' }
  const [endArrow, endFill, endSize] = heads[arrow.name]
  return { ...start, endArrow, endFill, endSize }
}

/** The layers of the file, lowest first: cells hang on them, and people switch them on and off. */
export const layers = {
  areas: { en: 'Areas', ko: '영역' },
  relations: { en: 'Relations', ko: '관계' },
  names: { en: 'Names of areas', ko: '영역 이름' },
  components: { en: 'Components', ko: '컴포넌트' },
  marks: { en: 'Notes', ko: '메모' },
  legend: { en: 'Legend', ko: '범례' },
  title: { en: 'Title', ko: '제목' }
} as const
export type Layer = keyof typeof layers
export const layerId = (layer: Layer): string => `layer:${layer}`

/** A line of text as a cell of its own, around the middle of its capital letters. */
export function textCell(
  id: string,
  parent: string,
  line: TextLine,
  family: string,
  fillColor = 'none'
): string {
  const height = line.size * 1.4
  const left = { start: 0, middle: line.width / 2, end: line.width }[line.anchor]
  const align = { start: 'left', middle: 'center', end: 'right' }[line.anchor]
  return cellXml({
    id,
    parent,
    label: line.text,
    style: `text;${styleOf({ align, verticalAlign: 'middle', spacing: 0, strokeColor: 'none', fillColor, overflow: 'visible', connectable: 0 }, textStyle(line, family))}`,
    rest: ' vertex="1" connectable="0"',
    geometry: boxGeometry({
      x: line.x - left,
      y: line.y - line.size * 0.354 - height / 2,
      width: line.width,
      height
    })
  })
}
