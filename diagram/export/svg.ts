/** A Scene in, SVG 1.1 text out: real text, no outside reference, no id that could clash, the same bytes each time. */
import { outlineOf } from '../scene/shapes.ts'
import type {
  ArrowHead,
  Box,
  CurvedOutline,
  Hull,
  Legend,
  LegendEntry,
  Point,
  Scene,
  SceneEdge,
  SceneNode,
  Stroke,
  TextLine
} from '../scene/types.ts'
import type { Shape } from '../../graph-data/catalogue.ts'
import { encodeText, type ExportFormat } from './format.ts'
import { attributes, escapeXml } from './xml.ts'

const pair = ([x, y]: Point): string => `${x} ${y}`

const strokeAttributes = ({ colour, width, dash }: Stroke): string =>
  attributes({
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined
  })

const text = ({ text: content, x, y, size, weight, colour, anchor }: TextLine): string =>
  `<text${attributes({
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    fill: colour,
    'text-anchor': anchor === 'start' ? undefined : anchor
  })}>${escapeXml(content)}</text>`

const curve = ({ start, segments }: CurvedOutline): string =>
  `M${pair(start)}${segments.map((points) => `C${points.map(pair).join(' ')}`).join('')}Z`

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** The outline of a node or legend sample; a double outline has a second, inner line. */
function shape(kind: Shape, box: Box, fill: string, stroke: Stroke): string {
  const outline = outlineOf(kind, box)
  const paint = attributes({ fill }) + strokeAttributes(stroke)
  if (outline.kind === 'polygon') {
    return `<polygon${attributes({ points: outline.points.map((point) => point.map(round).join(',')).join(' ') })}${paint}/>`
  }
  const rect = ({ x, y, width, height }: Box, radius: number, rest: string): string =>
    `<rect${attributes({ x: round(x), y: round(y), width: round(width), height: round(height), rx: round(radius) })}${rest}/>`
  const outer = rect(box, outline.radius, paint)
  if (!outline.double) return outer
  const inset = 3
  const inner = {
    x: box.x + inset,
    y: box.y + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset
  }
  return (
    outer +
    rect(
      inner,
      Math.max(1, outline.radius - inset),
      attributes({ fill: 'none' }) + strokeAttributes({ ...stroke, width: 1 })
    )
  )
}

function arrow(head: ArrowHead | null, stroke: Stroke, background: string): string {
  if (!head) return ''
  const line = attributes({ stroke: stroke.colour, 'stroke-width': Math.max(1, stroke.width) })
  const fill = attributes({ fill: head.filled ? stroke.colour : background })
  const [centre, rim] = head.points
  if (head.shape === 'circle' && centre && rim) {
    const radius = round(Math.hypot(rim[0] - centre[0], rim[1] - centre[1]))
    return `<circle${attributes({ cx: centre[0], cy: centre[1], r: radius })}${fill}${line}/>`
  }
  const points = attributes({ points: head.points.map((point) => point.join(',')).join(' ') })
  return head.shape === 'polygon'
    ? `<polygon${points}${fill}${line} stroke-linejoin="round"/>`
    : `<polyline${points} fill="none"${line} stroke-linecap="round" stroke-linejoin="round"/>`
}

function segment(start: Point, control: Point | null, end: Point, stroke: Stroke): string {
  const d = `M${pair(start)}${control ? `Q${pair(control)} ` : 'L'}${pair(end)}`
  return `<path${attributes({ d })} fill="none"${strokeAttributes(stroke)}/>`
}

const opacityOf = (value: number): string => attributes({ opacity: value < 1 ? value : undefined })

const hull = ({ id, outline, fill, stroke, opacity, label }: Hull): string =>
  `<g${attributes({ 'data-area': id })}${opacityOf(opacity)}><title>${escapeXml(label.text)}</title>` +
  `<path${attributes({ d: curve(outline), fill, stroke })}/></g>`

const edge = (
  { id, title, start, control, end, stroke, arrow: head, opacity }: SceneEdge,
  background: string
): string =>
  `<g${attributes({ 'data-relation': id })}${opacityOf(opacity)}><title>${escapeXml(title)}</title>` +
  `${segment(start, control, end, stroke)}${arrow(head, stroke, background)}</g>`

const node = (item: SceneNode): string =>
  `<g${attributes({ 'data-id': item.id })}${opacityOf(item.opacity)}><title>${escapeXml(item.title)}</title>` +
  shape(item.shape, item.box, item.fill, item.stroke) +
  item.lines.map(text).join('') +
  (item.badge
    ? `<circle${attributes({ cx: item.badge.centre[0], cy: item.badge.centre[1], r: item.badge.radius, fill: item.badge.fill })}/>${text(item.badge.line)}`
    : '') +
  '</g>'

function legendEntry(entry: LegendEntry, background: string): string {
  switch (entry.kind) {
    case 'colour':
      return (
        shape('round', entry.swatch, entry.fill, { colour: entry.stroke, width: 1.2, dash: [] }) +
        text(entry.label)
      )
    case 'shape':
      return (
        shape(entry.shape, entry.swatch, entry.fill, { colour: entry.stroke, width: 1.2, dash: entry.dash }) +
        text(entry.label)
      )
    case 'line':
      return (
        segment(entry.start, null, entry.end, entry.stroke) +
        arrow(entry.arrow, entry.stroke, background) +
        text(entry.label)
      )
    default:
      return entry satisfies never
  }
}

const legend = ({ box, fill, stroke, sections }: Legend): string =>
  [
    '<g data-part="legend">',
    `<rect${attributes({ x: box.x, y: box.y, width: box.width, height: box.height, rx: 12, fill, stroke })}/>`,
    ...sections.flatMap((section) => [
      `<g${attributes({ 'data-section': section.id })}>${text(section.heading)}`,
      ...section.entries.map(
        (entry) => `<g${attributes({ 'data-entry': entry.id })}>${legendEntry(entry, fill)}</g>`
      ),
      '</g>'
    ]),
    '</g>'
  ].join('\n')

/** Write a Scene as an SVG document. One unit is one CSS pixel. */
export function renderSvg(scene: Scene): string {
  const { x, y, width, height } = scene.bounds
  const description = `${scene.subtitle.text}. ${scene.nodes.map((item) => item.title).join('; ')}.`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({
      version: '1.1',
      viewBox: `${x} ${y} ${width} ${height}`,
      width,
      height,
      role: 'img',
      'xml:lang': scene.language,
      'font-family': scene.fontFamily
    })}>`,
    `<title>${escapeXml(scene.title.text)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect${attributes({ x, y, width, height, fill: scene.background })}/>`,
    `<g data-part="title">${text(scene.title)}${text(scene.subtitle)}</g>`,
    '<g data-part="areas">',
    ...scene.hulls.map(hull),
    '</g>',
    '<g data-part="relations">',
    ...scene.edges.map((item) => edge(item, scene.background)),
    '</g>',
    '<g data-part="area-names">',
    ...scene.hulls.map(({ label }) => text(label)),
    '</g>',
    '<g data-part="components">',
    ...scene.nodes.map(node),
    '</g>',
    ...(scene.legend ? [legend(scene.legend)] : []),
    '</svg>',
    ''
  ].join('\n')
}

export const svg: ExportFormat = {
  id: 'svg',
  render: ({ scene }) => Promise.resolve(encodeText(renderSvg(scene)))
}
