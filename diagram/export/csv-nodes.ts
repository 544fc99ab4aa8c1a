/** An export request in; its components as a CSV table out, one record a node. */
import { writeCsv } from './csv.ts'
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
  render: (request) =>
    Promise.resolve(
      encodeText(
        writeCsv(
          columns,
          describeScene(request).nodes.map(
            ({ node, component, centre, name, kind, layer, band, summary }) => [
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
              node.stroke.colour
            ]
          )
        )
      )
    )
}
