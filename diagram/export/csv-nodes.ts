/** An export request in; its components as a CSV table out, one record a node, with what a person noted on it. */
import { writeCsv, type Cell } from './csv.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat } from './format.ts'

const columns = [
  'id',
  'name',
  'kind',
  'layer',
  'band',
  'summary',
  'maturity',
  'status',
  'licence',
  'home',
  'source',
  'emphasis',
  'step',
  'x',
  'y',
  'width',
  'height',
  'fill',
  'stroke'
]

export const csvNodes: ExportFormat = {
  id: 'csv-nodes',
  render: (request) => {
    const { nodes, hasGroups, hasNodeNotes } = describeScene(request)
    const records = nodes.map(
      ({ node, component, centre, name, kind, layer, band, summary, notes }): readonly Cell[] => [
        node.id,
        name,
        kind,
        layer,
        band,
        summary,
        component?.maturity ?? '',
        component?.status ?? '',
        component?.licence ?? '',
        component?.links?.home ?? '',
        component?.links?.source ?? '',
        node.emphasis,
        node.badge ? Number(node.badge.line.text) : '',
        centre[0],
        centre[1],
        node.box.width,
        node.box.height,
        node.fill,
        node.stroke.colour,
        ...(hasGroups ? [node.group?.members.length ?? 1] : []),
        ...(hasNodeNotes ? [notes.join(' | ')] : [])
      ]
    )
    const all = [...columns, ...(hasGroups ? ['components'] : []), ...(hasNodeNotes ? ['notes'] : [])]
    return Promise.resolve(encodeText(writeCsv(all, records)))
  }
}
