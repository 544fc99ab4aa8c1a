/** A picture in, a draw.io (diagrams.net) file out: plain XML, one cell a shape, every line bound to its two shapes. */
import { sampleScale } from '../scene/shapes.ts'
import type {
  Hull,
  EdgeLabel,
  Legend,
  LegendEntry,
  Point,
  Scene,
  SceneEdge,
  SceneMark,
  SceneNode
} from '../scene/types.ts'
import {
  boxGeometry,
  cellXml,
  familyOf,
  headStyle,
  layerId,
  layers,
  percent,
  round,
  shapeStyle,
  strokeStyle,
  styleOf,
  textCell,
  textStyle,
  value,
  type Layer
} from './drawio/cells.ts'
import { stencilOf } from './drawio/stencil.ts'
import { encodeText, type ExportFormat } from './format.ts'
import { attributes } from './xml.ts'

function areaCell({ id, outline, fill, stroke, opacity, label }: Hull): string {
  const { box, shape } = stencilOf(outline)
  return cellXml({
    id: `area:${id}`,
    parent: layerId('areas'),
    label: '',
    tooltip: label.text,
    style: styleOf({
      shape,
      html: 0,
      fillColor: fill,
      strokeColor: stroke,
      opacity: percent(opacity),
      connectable: 0,
      pointerEvents: 0
    }),
    rest: ' vertex="1" connectable="0"',
    geometry: boxGeometry(box)
  })
}

function nodeCells(node: SceneNode, family: string): string {
  const { id, box, badge } = node
  const cell = cellXml({
    id: `component:${id}`,
    parent: layerId('components'),
    label: node.lines.map(({ text }) => text.replace(/[\r\n]+/g, ' ')).join('\n'),
    tooltip: node.title,
    style: styleOf(
      shapeStyle(node.shape, box),
      {
        fillColor: node.fill,
        opacity: percent(node.opacity),
        spacing: 0,
        align: 'center',
        verticalAlign: 'middle'
      },
      strokeStyle(node.stroke),
      // A cell has type of one size: on a folded group that of its smaller line, so that both fit.
      textStyle(node.group ? node.lines.at(-1) : node.lines[0], family)
    ),
    rest: ' vertex="1"',
    geometry: boxGeometry(box)
  })
  if (!badge) return cell
  const { centre, radius, fill, line } = badge
  // A child of the node: it moves with it.
  return (
    cell +
    cellXml({
      id: `step:${id}`,
      parent: `component:${id}`,
      label: line.text,
      style: `ellipse;${styleOf({ fillColor: fill, strokeColor: 'none', spacing: 0, connectable: 0 }, textStyle(line, family))}`,
      rest: ' vertex="1" connectable="0"',
      geometry: boxGeometry({
        x: centre[0] - radius - box.x,
        y: centre[1] - radius - box.y,
        width: 2 * radius,
        height: 2 * radius
      })
    })
  )
}

/** A badge or note. What belongs to a node is a child of it and moves with it. */
function markCell(mark: SceneMark, nodes: ReadonlyMap<string, SceneNode>, family: string): string {
  const { id, of, box, radius, fill, stroke, opacity, lines, tether, title } = mark
  const node = of === null ? undefined : nodes.get(of)
  const [first] = lines
  const isLeft = first?.anchor === 'start'
  const line =
    tether && node
      ? cellXml({
          id: `tether:${id}`,
          parent: layerId('components'),
          label: '',
          style: styleOf(
            { edgeStyle: 'none', html: 0, opacity: percent(opacity) },
            strokeStyle(tether.stroke),
            headStyle({ arrow: null })
          ),
          rest: ` edge="1" source="${value(`component:${node.id}`)}" target="${value(`mark:${id}`)}"`,
          geometry: `<mxGeometry relative="1" as="geometry">${pointXml(tether.start, 'sourcePoint')}${pointXml(tether.end, 'targetPoint')}</mxGeometry>`
        })
      : ''
  return (
    line +
    cellXml({
      id: `mark:${id}`,
      parent: node ? `component:${node.id}` : layerId('marks'),
      label: lines.map(({ text }) => text.replace(/[\r\n]+/g, ' ')).join('\n'),
      tooltip: title,
      style: styleOf(
        { rounded: 1, absoluteArcSize: 1, arcSize: round(2 * radius) },
        { fillColor: fill ?? 'none', opacity: percent(opacity), textOpacity: percent(opacity) },
        stroke ? strokeStyle(stroke) : { strokeColor: 'none' },
        {
          spacing: 0,
          spacingLeft: isLeft ? round(first.x - box.x) : undefined,
          align: isLeft ? 'left' : 'center',
          verticalAlign: 'middle',
          connectable: 0
        },
        textStyle(first, family)
      ),
      rest: ' vertex="1" connectable="0"',
      geometry: boxGeometry(node ? { ...box, x: box.x - node.box.x, y: box.y - node.box.y } : box)
    })
  )
}

const pointXml = ([x, y]: Point, as?: string): string =>
  `<mxPoint${attributes({ x: round(x), y: round(y), as })}/>`

/** A bound line. Its ends float on the outlines as in the picture; a curve's control point is its one way point. */
function edgeCell(edge: SceneEdge): string {
  const { id, from, to, title, start, end, control, stroke, opacity } = edge
  const points = control ? `<Array as="points">${pointXml(control)}</Array>` : ''
  return cellXml({
    id: `relation:${id}`,
    parent: layerId('relations'),
    label: '',
    tooltip: title,
    style: styleOf(
      { edgeStyle: 'none', html: 0, rounded: 0, curved: control ? 1 : 0, opacity: percent(opacity) },
      { sourcePerimeterSpacing: 2, targetPerimeterSpacing: 2 },
      strokeStyle(stroke),
      headStyle(edge)
    ),
    rest: ` edge="1" source="${value(`component:${from}`)}" target="${value(`component:${to}`)}"`,
    geometry: `<mxGeometry relative="1" as="geometry">${pointXml(start, 'sourcePoint')}${pointXml(end, 'targetPoint')}${points}</mxGeometry>`
  })
}

/** The words on a line, on the layer of the lines. */
const labelCell = (edge: string, { box, fill, line }: EdgeLabel, family: string): string =>
  cellXml({
    id: `relation-name:${edge}`,
    parent: layerId('relations'),
    label: line.text,
    style: styleOf(
      { rounded: 1, absoluteArcSize: 1, arcSize: round(box.height), strokeColor: 'none', fillColor: fill },
      { spacing: 0, connectable: 0, verticalAlign: 'middle', align: 'center' },
      textStyle(line, family)
    ),
    rest: ' vertex="1" connectable="0"',
    geometry: boxGeometry(box)
  })

function legendEntryCells(entry: LegendEntry, section: string, family: string): string {
  const id = `legend:${section}:${entry.id}`
  const parent = layerId('legend')
  const words = textCell(`${id}:name`, parent, entry.label, family)
  if (entry.kind === 'line') {
    return (
      cellXml({
        id,
        parent,
        label: '',
        style: styleOf({ edgeStyle: 'none', html: 0 }, strokeStyle(entry.stroke), headStyle(entry)),
        rest: ' edge="1"',
        geometry: `<mxGeometry relative="1" as="geometry">${pointXml(entry.start, 'sourcePoint')}${pointXml(entry.end, 'targetPoint')}</mxGeometry>`
      }) + words
    )
  }
  const shape = entry.kind === 'shape' ? entry.shape : 'round'
  const sign = entry.kind === 'shape' ? entry.sign : undefined
  return (
    cellXml({
      id,
      parent,
      label: sign?.text ?? '',
      style: styleOf(
        shapeStyle(shape, entry.swatch, sampleScale(entry.swatch)),
        { fillColor: entry.fill, html: 0 },
        strokeStyle(entry.stroke),
        sign ? { spacing: 0, align: 'center', verticalAlign: 'middle' } : {},
        sign ? textStyle(sign, family) : {}
      ),
      rest: ' vertex="1" connectable="0"',
      geometry: boxGeometry(entry.swatch)
    }) + words
  )
}

function legendCells({ box, radius, fill, stroke, sections }: Legend, family: string): readonly string[] {
  const parent = layerId('legend')
  return [
    cellXml({
      id: 'legend',
      parent,
      label: '',
      style: styleOf({
        rounded: 1,
        absoluteArcSize: 1,
        arcSize: round(2 * radius),
        html: 0,
        fillColor: fill,
        strokeColor: stroke
      }),
      rest: ' vertex="1" connectable="0"',
      geometry: boxGeometry(box)
    }),
    ...sections.flatMap(({ id, heading, entries }) => [
      textCell(`legend:${id}`, parent, heading, family),
      ...entries.map((entry) => legendEntryCells(entry, id, family))
    ])
  ]
}

/** Write a Scene as a draw.io document, uncompressed, with the coordinates of the picture. */
function renderDrawio(scene: Scene): string {
  const { bounds, language, legend, hulls, edges, nodes, marks } = scene
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const isLoose = ({ of }: SceneMark): boolean => of === null || !byId.has(of)
  const family = familyOf(scene)
  // A file without notes has no layer for them.
  const names = (Object.keys(layers) as readonly Layer[]).filter(
    (layer) => layer !== 'marks' || marks.some(isLoose)
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="Ecograph" compressed="false">',
    `<diagram id="view" name="${value(scene.name.replace(/[\r\n]+/g, ' '))}">`,
    `<mxGraphModel${attributes({
      dx: 0,
      dy: 0,
      grid: 0,
      gridSize: 10,
      guides: 1,
      tooltips: 1,
      connect: 1,
      arrows: 1,
      fold: 1,
      page: 0,
      pageScale: 1,
      pageWidth: Math.ceil(bounds.width),
      pageHeight: Math.ceil(bounds.height),
      background: scene.background,
      math: 0,
      shadow: 0
    })}><root>`,
    '<mxCell id="0"/>',
    ...names.map((layer) => `<mxCell id="${layerId(layer)}" value="${layers[layer][language]}" parent="0"/>`),
    ...hulls.map(areaCell),
    ...edges.map(edgeCell),
    ...hulls.map(({ id, label, fill, opacity }) =>
      textCell(`area-name:${id}`, layerId('names'), label, family, opacity < 1 ? 'none' : fill)
    ),
    ...nodes.map((node) => nodeCells(node, family)),
    ...marks.map((mark) => markCell(mark, byId, family)),
    ...(legend ? legendCells(legend, family) : []),
    ...edges.flatMap(({ id, label }) => (label ? [labelCell(id, label, family)] : [])),
    ...[
      ['title', scene.title] as const,
      ['subtitle', scene.subtitle] as const,
      ...(scene.footer ? [['footer', scene.footer] as const] : [])
    ].flatMap(([id, line]) => (line.text === '' ? [] : [textCell(id, layerId('title'), line, family)])),
    '</root></mxGraphModel></diagram></mxfile>',
    ''
  ].join('\n')
}

export const drawio: ExportFormat = {
  id: 'drawio',
  render: ({ scene }) => Promise.resolve(encodeText(renderDrawio(scene)))
}
