/**
 * An export request in; plain GraphML out, which yEd, Gephi, Cytoscape and NetworkX read. Notes are data of the node or graph
 * they are on; badges, which only show what is data already, are left out.
 */
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { attributes, escapeXml } from './xml.ts'

type Value = string | number | boolean
type Field = { readonly name: string; readonly type: 'string' | 'double' | 'boolean'; readonly value: Value }

const field = (name: string, value: Value): Field => ({
  name,
  type: typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string',
  value
})

type Item = { readonly head: string; readonly fields: readonly Field[] }

/** Keys of all fields of the items; every item of a kind has the same ones. */
const keys = (kind: 'node' | 'edge', items: readonly Item[]): readonly string[] =>
  (items[0]?.fields ?? []).map(
    ({ name, type }) =>
      `  <key${attributes({ id: `${kind}-${name}`, for: kind, 'attr.name': name, 'attr.type': type })}/>`
  )

const element = (kind: 'node' | 'edge', { head, fields }: Item): readonly string[] => [
  `    <${kind}${head}>`,
  ...fields
    .filter(({ value }) => value !== '')
    .map(
      ({ name, value }) =>
        `      <data${attributes({ key: `${kind}-${name}` })}>${escapeXml(String(value))}</data>`
    ),
  `    </${kind}>`
]

/** Positions are centres, in diagram units, y down. */
function renderGraphml(request: Omit<ExportRequest, 'font' | 'view'>): string {
  const { title, notes, hasNodeNotes, hasGroups, nodes, edges } = describeScene(request)
  const nodeItems = nodes.map(({ node, centre, name, kind, layer, band, summary, notes: own }): Item => ({
    head: attributes({ id: node.id }),
    fields: [
      field('label', name),
      field('kind', kind),
      field('layer', layer),
      field('band', band),
      field('summary', summary),
      field('x', centre[0]),
      field('y', centre[1]),
      field('width', node.box.width),
      field('height', node.box.height),
      field('shape', node.shape),
      field('fill', node.fill),
      field('stroke', node.stroke.colour),
      field('emphasis', node.emphasis),
      ...(hasGroups ? [field('components', node.group?.members.length ?? 1)] : []),
      ...(hasNodeNotes ? [field('notes', own.join(' | '))] : [])
    ]
  }))
  const edgeItems = edges.map(
    ({ edge, relation, count, type, label, why, documents, pages }, index): Item => ({
      // Ids of relations hold spaces, which GraphML does not allow.
      head: attributes({ id: `e${index}`, source: edge.from, target: edge.to }),
      fields: [
        field('label', label),
        field('type', edge.type),
        field('symmetric', type?.symmetric ?? false),
        field('why', why),
        field('necessity', relation?.necessity ?? ''),
        field('sources', [...documents, ...pages].join(' | ')),
        field('colour', edge.stroke.colour),
        field('width', edge.stroke.width),
        field('arrow', edge.arrow?.name ?? 'none'),
        ...(hasGroups
          ? [
              field('relations', count),
              field('back', edge.bundle?.back ?? 0),
              field('tail', edge.tail?.name ?? 'none')
            ]
          : [])
      ]
    })
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="graph-title" for="graph" attr.name="title" attr.type="string"/>',
    ...(notes.length > 0
      ? ['  <key id="graph-notes" for="graph" attr.name="notes" attr.type="string"/>']
      : []),
    ...keys('node', nodeItems),
    ...keys('edge', edgeItems),
    '  <graph id="G" edgedefault="directed">',
    `    <data key="graph-title">${escapeXml(title)}</data>`,
    ...(notes.length > 0 ? [`    <data key="graph-notes">${escapeXml(notes.join(' | '))}</data>`] : []),
    ...nodeItems.flatMap((item) => element('node', item)),
    ...edgeItems.flatMap((item) => element('edge', item)),
    '  </graph>',
    '</graphml>',
    ''
  ].join('\n')
}

export const graphml: ExportFormat = {
  id: 'graphml',
  render: (request) => Promise.resolve(encodeText(renderGraphml(request)))
}
