/**
 * An export request in; GEXF 1.3 with positions, colours and sizes out, for Gephi and its kin. Notes on nodes are an attribute,
 * those on the picture stand in its description; badges are left out.
 */
import type { Stroke } from '../scene/types.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { attributes, escapeXml } from './xml.ts'

const nodeFields = ['kind', 'layer', 'band', 'summary', 'shape', 'emphasis', 'width', 'height'] as const
const edgeFields = ['type', 'why', 'necessity', 'sources', 'arrow'] as const
/** Of a line that stands for several relations: how many lead back, and the head at its start. */
const rolledFields = ['back', 'tail'] as const
const numbers: readonly string[] = ['width', 'height', 'back']

const declare = (kind: 'node' | 'edge', names: readonly string[]): readonly string[] => [
  `    <attributes class="${kind}" mode="static">`,
  ...names.map((name, id) => {
    const type = numbers.includes(name) ? 'double' : 'string'
    return `      <attribute${attributes({ id, title: name, type })}/>`
  }),
  '    </attributes>'
]

const values = (cells: readonly (string | number)[]): string =>
  `<attvalues>${cells
    .map((value, index) => (value === '' ? '' : `<attvalue${attributes({ for: index, value })}/>`))
    .join('')}</attvalues>`

/** `#rrggbb` as the three numbers that GEXF wants; opacity only where there is some. */
const colour = (hex: string, opacity: number): string =>
  `<viz:color${attributes({
    r: Number.parseInt(hex.slice(1, 3), 16),
    g: Number.parseInt(hex.slice(3, 5), 16),
    b: Number.parseInt(hex.slice(5, 7), 16),
    a: opacity < 1 ? opacity : undefined
  })}/>`

const lineShape = ({ dash }: Stroke): string => {
  const [first = 0] = dash
  return first === 0 ? 'solid' : first < 2 ? 'dotted' : 'dashed'
}

/** Positions are centres in diagram units; y points up, as it does in Gephi. */
function renderGexf(request: Omit<ExportRequest, 'font' | 'view'>): string {
  const { title, subtitle, notes, hasNodeNotes, hasGroups, nodes, edges } = describeScene(request)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>',
    '    <creator>Ecograph</creator>',
    `    <description>${escapeXml([`${title}. ${subtitle}`, ...notes].join('. '))}</description>`,
    '  </meta>',
    '  <graph defaultedgetype="directed" mode="static" idtype="string">',
    ...declare('node', hasNodeNotes ? [...nodeFields, 'notes'] : nodeFields),
    ...declare('edge', hasGroups ? [...edgeFields, ...rolledFields] : edgeFields),
    '    <nodes>',
    ...nodes.map(
      ({ node, centre, name, kind, layer, band, summary, notes: own }) =>
        `      <node${attributes({ id: node.id, label: name })}>` +
        values([
          kind,
          layer,
          band,
          summary,
          node.shape,
          node.emphasis,
          node.box.width,
          node.box.height,
          own.join(' | ')
        ]) +
        colour(node.fill, node.opacity) +
        `<viz:position${attributes({ x: centre[0], y: 0 - centre[1], z: 0 })}/>` +
        `<viz:size${attributes({ value: node.box.height })}/><viz:shape value="square"/></node>`
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ edge, relation, count, label, why, documents, pages }, index) =>
        // `kind` lets two relations of different types join the same nodes.
        `      <edge${attributes({ id: `e${index}`, source: edge.from, target: edge.to, label, kind: edge.type, weight: count })}>` +
        values([
          edge.type,
          why,
          relation?.necessity ?? '',
          [...documents, ...pages].join(' | '),
          edge.arrow?.name ?? 'none',
          ...(hasGroups ? [edge.bundle?.back ?? 0, edge.tail?.name ?? 'none'] : [])
        ]) +
        colour(edge.stroke.colour, edge.opacity) +
        `<viz:thickness${attributes({ value: edge.stroke.width })}/>` +
        `<viz:shape${attributes({ value: lineShape(edge.stroke) })}/></edge>`
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    ''
  ].join('\n')
}

export const gexf: ExportFormat = {
  id: 'gexf',
  render: (request) => Promise.resolve(encodeText(renderGexf(request)))
}
