/** A Scene in, SVG 1.1 text out: real text, no outside reference, no id that could clash, the same bytes each time. */
import { headsOf } from '../scene/arrows.ts'
import { outlineOf, sampleScale } from '../scene/shapes.ts'
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
  SceneMark,
  SceneNode,
  Stroke,
  TextLine
} from '../scene/types.ts'
import type { Language, Shape, Text } from '../../graph-data/catalogue.ts'
import { encodeText, type ExportFormat } from './format.ts'
import { holdInSvg } from './held/svg.ts'
import { isWritten } from './marks.ts'
import { attributes, escapeXml } from './xml.ts'

const pair = ([x, y]: Point): string => `${x} ${y}`

const strokeAttributes = ({ colour, width, dash }: Stroke): string =>
  attributes({
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined
  })

/** Writes a line of text: as text, or as something else that looks the same. */
export type WriteText = (line: TextLine) => string

/** A line as text that can be searched, copied and edited. */
export const liveText: WriteText = ({ text: content, x, y, size, weight, colour, anchor }) =>
  `<text${attributes({
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    fill: colour,
    'text-anchor': anchor === 'start' ? undefined : anchor
  })}>${escapeXml(content)}</text>`

/** What a document is drawn with: how text is written, and what its names begin with. */
type Pen = {
  readonly text: WriteText
  /** `id` and name of a group, as drawing programs show it in their list of layers. */
  readonly name: (id: string, name: string, mode?: 'layer') => string
}

const curve = ({ start, segments }: CurvedOutline): string =>
  `M${pair(start)}${segments.map((points) => `C${points.map(pair).join(' ')}`).join('')}Z`

const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** The outline of a node or legend sample; a double outline has a second, inner line. */
function shape(kind: Shape, box: Box, fill: string, stroke: Stroke, scale = 1): string {
  const outline = outlineOf(kind, box, scale)
  const paint = attributes({ fill }) + strokeAttributes(stroke)
  if (outline.kind === 'polygon') {
    return `<polygon${attributes({ points: outline.points.map((point) => point.map(round).join(',')).join(' ') })}${paint}/>`
  }
  const rect = ({ x, y, width, height }: Box, radius: number, rest: string): string =>
    `<rect${attributes({ x: round(x), y: round(y), width: round(width), height: round(height), rx: round(radius) })}${rest}/>`
  const outer = rect(box, outline.radius, paint)
  if (!outline.double) return outer
  const inset = 3 * scale
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
      attributes({ fill: 'none' }) + strokeAttributes({ ...stroke, width: scale })
    )
  )
}

function arrow(head: ArrowHead, stroke: Stroke, background: string): string {
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

const arrows = (line: Pick<SceneEdge, 'arrow' | 'tail' | 'stroke'>, background: string): string =>
  headsOf(line)
    .map((head) => arrow(head, line.stroke, background))
    .join('')

function segment(start: Point, control: Point | null, end: Point, stroke: Stroke): string {
  const d = `M${pair(start)}${control ? `Q${pair(control)} ` : 'L'}${pair(end)}`
  return `<path${attributes({ d })} fill="none"${strokeAttributes(stroke)}/>`
}

const opacityOf = (value: number): string => attributes({ opacity: value < 1 ? value : undefined })

const hull = ({ id, outline, fill, stroke, opacity, label }: Hull): string =>
  `<g${attributes({ 'data-area': id })}${opacityOf(opacity)}><title>${escapeXml(label.text)}</title>` +
  `<path${attributes({ d: curve(outline), fill, stroke })}/></g>`

const relationName = (pen: Pen, { id, label }: SceneEdge): readonly string[] =>
  label === null
    ? []
    : [
        `<g${attributes({ 'data-relation-name': id })}>` +
          `<rect${attributes({ ...label.box, rx: label.box.height / 2, fill: label.fill })}/>${pen.text(label.line)}</g>`
      ]

/** A part of the picture with a name; nothing where it would be empty. */
const part = (
  pen: Pen,
  id: string,
  name: Text,
  language: Language,
  content: readonly string[]
): readonly string[] =>
  content.length === 0
    ? []
    : [`<g data-part="${id}"${pen.name(id, name[language], 'layer')}>`, ...content, '</g>']

/** What drawing programs call the parts. */
const partNames = {
  title: { en: 'Title', ko: '제목' },
  areas: { en: 'Areas', ko: '영역' },
  relations: { en: 'Relations', ko: '관계' },
  'relation-names': { en: 'Names of relations', ko: '관계 이름' },
  'area-names': { en: 'Names of areas', ko: '영역 이름' },
  components: { en: 'Components', ko: '컴포넌트' },
  marks: { en: 'Badges and notes', ko: '배지와 메모' },
  legend: { en: 'Legend', ko: '범례' },
  footer: { en: 'Footer', ko: '바닥글' }
} as const satisfies Record<string, Text>

/** The name of an area on a piece of its ground. */
const areaName = (pen: Pen, { id, ground: { x, y, width, height }, fill, opacity, label }: Hull): string =>
  `<g${attributes({ 'data-area-name': id })}>` +
  `<rect${attributes({ x, y, width, height, rx: 4, fill })}${opacityOf(opacity)}/>${pen.text(label)}</g>`

const edge = (line: SceneEdge, background: string): string =>
  `<g${attributes({ 'data-relation': line.id })}${opacityOf(line.opacity)}><title>${escapeXml(line.title)}</title>` +
  `${segment(line.start, line.control, line.end, line.stroke)}${arrows(line, background)}</g>`

const node = (pen: Pen, item: SceneNode): string =>
  `<g${attributes({ 'data-id': item.id })}${opacityOf(item.opacity)}><title>${escapeXml(item.title)}</title>` +
  shape(item.shape, item.box, item.fill, item.stroke) +
  item.lines.map(pen.text).join('') +
  (item.badge
    ? `<circle${attributes({ cx: item.badge.centre[0], cy: item.badge.centre[1], r: item.badge.radius, fill: item.badge.fill })}/>${pen.text(item.badge.line)}`
    : '') +
  '</g>'

/** A small thing on top. `data-of` names the component that it belongs to. */
const mark = (
  pen: Pen,
  { id, kind, of, box, radius, fill, stroke, opacity, lines, tether, title }: SceneMark
): string =>
  `<g${attributes({ 'data-mark': id, 'data-kind': kind, 'data-of': of ?? undefined })}${opacityOf(opacity)}>` +
  `<title>${escapeXml(title)}</title>` +
  (tether ? segment(tether.start, null, tether.end, tether.stroke) : '') +
  (fill === null && stroke === null
    ? ''
    : `<rect${attributes({ ...box, rx: radius, fill: fill ?? 'none' })}${stroke ? strokeAttributes(stroke) : ''}/>`) +
  `${lines.map(pen.text).join('')}</g>`

function legendEntry(pen: Pen, entry: LegendEntry, background: string): string {
  switch (entry.kind) {
    case 'colour':
      return shape('round', entry.swatch, entry.fill, entry.stroke) + pen.text(entry.label)
    case 'shape':
      return (
        shape(entry.shape, entry.swatch, entry.fill, entry.stroke, sampleScale(entry.swatch)) +
        (entry.sign ? pen.text(entry.sign) : '') +
        pen.text(entry.label)
      )
    case 'line':
      return (
        segment(entry.start, null, entry.end, entry.stroke) +
        arrows(entry, background) +
        pen.text(entry.label)
      )
    default:
      return entry satisfies never
  }
}

const legend = (pen: Pen, { box, radius, fill, stroke, sections }: Legend): readonly string[] => [
  `<rect${attributes({ ...box, rx: radius, fill, stroke })}/>`,
  ...sections.flatMap((section) => [
    `<g${attributes({ 'data-section': section.id })}>${pen.text(section.heading)}`,
    ...section.entries.map(
      (entry) => `<g${attributes({ 'data-entry': entry.id })}>${legendEntry(pen, entry, fill)}</g>`
    ),
    '</g>'
  ])
]

/**
 * What every `id` of a picture begins with, so that two pictures in one page do not share any: a hash (FNV-1a) of what
 * tells pictures apart.
 */
function prefixOf({ name, language, background, bounds, nodes, edges }: Scene): string {
  let hash = 0x811c9dc5
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  take(JSON.stringify([name, language, background, bounds, edges.length]))
  for (const { id, box, emphasis } of nodes) take(`${id} ${box.x} ${box.y} ${emphasis}`)
  return `e${(hash >>> 0).toString(16).padStart(8, '0')}`
}

export type SvgOptions = {
  /** Leave the ground out, so that the picture lies on whatever is there. */
  readonly transparent?: boolean
  readonly text?: WriteText
  /** Part of a web page: without the names and groups that only drawing programs use. */
  readonly inPage?: boolean
}

/** Write a Scene as an SVG document. One unit is one CSS pixel, or as much as fills the page. */
export function renderSvg(
  scene: Scene,
  { transparent = false, text = liveText, inPage = false }: SvgOptions = {}
): string {
  const { x, y, width, height } = scene.bounds
  const said = [...scene.nodes, ...scene.marks.filter(isWritten)].map((item) => item.title)
  const description = `${scene.subtitle.text}. ${said.join('; ')}.`
  const prefix = prefixOf(scene)
  const pen: Pen = {
    text: (line) => (line.text === '' ? '' : text(line)),
    name: (id, name, mode) =>
      inPage ? '' : attributes({ id: `${prefix}-${id}`, 'inkscape:label': name, 'inkscape:groupmode': mode })
  }
  const named = (id: keyof typeof partNames, content: readonly string[]): readonly string[] =>
    part(pen, id, partNames[id], scene.language, content)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({
      'xmlns:inkscape': inPage ? undefined : 'http://www.inkscape.org/namespaces/inkscape',
      version: '1.1',
      viewBox: `${x} ${y} ${width} ${height}`,
      ...sizeOf(scene),
      role: 'img',
      'xml:lang': scene.language,
      'font-family': scene.fontFamily,
      // Else browsers round each letter's width to whole pixels, and lines come out longer or shorter than measured.
      'text-rendering': 'geometricPrecision'
    })}>`,
    `<title>${escapeXml(scene.name)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...(transparent ? [] : [`<rect${attributes({ x, y, width, height, fill: scene.background })}/>`]),
    ...named(
      'title',
      [pen.text(scene.title), pen.text(scene.subtitle)].filter((line) => line !== '')
    ),
    ...named('areas', scene.hulls.map(hull)),
    ...named(
      'relations',
      scene.edges.map((item) => edge(item, scene.background))
    ),
    ...named(
      'relation-names',
      scene.edges.flatMap((item) => relationName(pen, item))
    ),
    ...named(
      'area-names',
      scene.hulls.map((area) => areaName(pen, area))
    ),
    ...named('components', inPage ? scene.nodes.map((item) => node(pen, item)) : layersOf(pen, scene)),
    ...named(
      'marks',
      scene.marks.map((item) => mark(pen, item))
    ),
    ...(scene.legend ? named('legend', legend(pen, scene.legend)) : []),
    ...named('footer', scene.footer ? [pen.text(scene.footer)] : []),
    '</svg>',
    ''
  ].join('\n')
}

/** The nodes of each layer as a group with its name. */
function layersOf(pen: Pen, { layers, nodes }: Scene): readonly string[] {
  const known = new Set(layers.map(({ id }) => id))
  const loose = nodes.filter(({ layer }) => !known.has(layer))
  return [
    ...layers.flatMap(({ id, name }) => [
      `<g data-layer="${escapeXml(id)}"${pen.name(`layer-${id}`, name)}>`,
      ...nodes.filter(({ layer }) => layer === id).map((item) => node(pen, item)),
      '</g>'
    ]),
    ...loose.map((item) => node(pen, item))
  ]
}

/** Width and height: of the page, or in CSS pixels. */
function sizeOf({ page, bounds }: Scene): {
  readonly width: string | number
  readonly height: string | number
} {
  return page
    ? { width: `${page.width}pt`, height: `${page.height}pt` }
    : { width: bounds.width, height: bounds.height }
}

/** Text as text, in whatever font the reader has: the smallest file, and the only one that is good to compare. */
export const svgPlain: ExportFormat = {
  id: 'svg-plain',
  render: ({ scene, held, pixels }) => {
    const drawn = renderSvg(scene, { transparent: pixels.transparent })
    return Promise.resolve(encodeText(holdInSvg(drawn, held)))
  }
}
