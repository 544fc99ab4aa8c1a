/** An export request in; its relations as a CSV table out, one record an edge. */
import { writeCsv } from './csv.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat } from './format.ts'

const columns = [
  'from',
  'to',
  'type',
  'fromName',
  'label',
  'toName',
  'why',
  'necessity',
  'since',
  'until',
  'documents',
  'pages',
  'colour'
]

export const csvEdges: ExportFormat = {
  id: 'csv-edges',
  render: (request) => {
    const { nodes, edges, hasGroups } = describeScene(request)
    const names = new Map(nodes.map(({ node, name }) => [node.id, name]))
    const records = edges.map(({ edge, relation, count, label, why, documents, pages }) => [
      edge.from,
      edge.to,
      edge.type,
      names.get(edge.from) ?? edge.from,
      label,
      names.get(edge.to) ?? edge.to,
      why,
      relation?.necessity ?? '',
      relation?.since ?? '',
      relation?.until ?? '',
      documents.join(' | '),
      pages.join(' '),
      edge.stroke.colour,
      ...(hasGroups ? [count, edge.bundle?.back ?? 0] : [])
    ])
    return Promise.resolve(
      encodeText(writeCsv(hasGroups ? [...columns, 'relations', 'back'] : columns, records))
    )
  }
}
