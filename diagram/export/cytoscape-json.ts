/**
 * An export request in; the JSON that Cytoscape and Cytoscape.js read out: elements with data and positions, and their style.
 * Notes are data of the node or network they are on; badges are left out.
 */
import type { Shape } from '../../graph-data/catalogue.ts'
import type { ArrowHead, Stroke } from '../scene/types.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'

const shapes: Readonly<Record<Shape, string>> = {
  round: 'round-rectangle',
  double: 'round-rectangle',
  square: 'rectangle',
  pill: 'round-rectangle',
  cut: 'cut-rectangle',
  hexagon: 'hexagon',
  slanted: 'rhomboid'
}

const arrows: Readonly<Record<ArrowHead['name'], string>> = {
  triangle: 'triangle',
  'open-triangle': 'triangle',
  vee: 'vee',
  diamond: 'diamond',
  'open-diamond': 'diamond',
  circle: 'circle',
  'open-circle': 'circle',
  square: 'square',
  tee: 'tee'
}

const lineStyle = ({ dash: [first = 0] }: Stroke): string =>
  first === 0 ? 'solid' : first < 2 ? 'dotted' : 'dashed'

/** What is the same for all elements; the rest is mapped from their data, so that it can be edited as data. */
const style = [
  {
    selector: 'node',
    style: {
      label: 'data(label)',
      shape: 'data(shape)',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': 'data(fill)',
      'border-color': 'data(stroke)',
      'border-width': 'data(strokeWidth)',
      'border-style': 'data(strokeStyle)',
      color: 'data(colour)',
      'font-size': 13,
      'text-valign': 'center',
      'text-halign': 'center',
      'text-wrap': 'wrap'
    }
  },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': 'data(stroke)',
      'line-style': 'data(lineStyle)',
      opacity: 'data(opacity)',
      'target-arrow-color': 'data(stroke)',
      'target-arrow-shape': 'data(arrow)',
      'target-arrow-fill': 'data(arrowFill)',
      'curve-style': 'bezier'
    }
  }
]

/** Names of folded groups are larger, and lines that stand for relations both ways have a head at each end. */
const groupStyles = [
  { selector: 'node[fontSize]', style: { 'font-size': 'data(fontSize)' } },
  {
    selector: 'edge[tail]',
    style: {
      'source-arrow-color': 'data(stroke)',
      'source-arrow-shape': 'data(tail)',
      'source-arrow-fill': 'data(arrowFill)'
    }
  }
]

/** Positions are centres, in diagram units, y down, as Cytoscape has them. */
function renderCytoscape(request: Omit<ExportRequest, 'font' | 'view'>): string {
  const { title, subtitle, notes, hasGroups, nodes, edges } = describeScene(request)
  const document = {
    format_version: '1.0',
    generated_by: 'Ecograph',
    target_cytoscapejs_version: '~3.0',
    data: { name: title, shared_name: title, description: subtitle, ...(notes.length > 0 ? { notes } : {}) },
    elements: {
      nodes: nodes.map(({ node, component, centre, name, kind, layer, band, summary, notes: own }) => ({
        data: {
          id: node.id,
          name,
          label: node.lines.map(({ text }) => text).join('\n'),
          kind,
          layer,
          band,
          summary,
          ...(node.group
            ? { fontSize: node.lines[0]?.size ?? 13, folded: node.group.by, components: node.group.members }
            : {}),
          ...(own.length > 0 ? { notes: own } : {}),
          home: component?.links?.home ?? '',
          emphasis: node.emphasis,
          shape: shapes[node.shape],
          width: node.box.width,
          height: node.box.height,
          fill: node.fill,
          stroke: node.stroke.colour,
          strokeWidth: node.shape === 'double' ? 3 : node.stroke.width,
          strokeStyle: node.shape === 'double' ? 'double' : lineStyle(node.stroke),
          colour: node.lines[0]?.colour ?? node.stroke.colour
        },
        position: { x: centre[0], y: centre[1] }
      })),
      edges: edges.map(({ edge, relation, count, type, label, why, documents, pages }, index) => ({
        data: {
          // Nodes and edges share one name space; ids of relations hold spaces and so never are one of a component.
          id: edge.id.includes(' ') ? edge.id : `relation ${index}`,
          source: edge.from,
          target: edge.to,
          name: label,
          ...(edge.bundle ? { relations: count, back: edge.bundle.back } : {}),
          type: edge.type,
          interaction: edge.type,
          symmetric: type?.symmetric ?? false,
          why,
          necessity: relation?.necessity ?? '',
          sources: [...documents, ...pages],
          stroke: edge.stroke.colour,
          width: edge.stroke.width,
          lineStyle: lineStyle(edge.stroke),
          opacity: edge.opacity,
          arrow: edge.arrow ? arrows[edge.arrow.name] : 'none',
          ...(edge.tail ? { tail: arrows[edge.tail.name] } : {}),
          arrowFill: edge.arrow?.name.startsWith('open-') ? 'hollow' : 'filled'
        }
      }))
    },
    style: hasGroups ? [...style, ...groupStyles] : style,
    layout: { name: 'preset' }
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

export const cytoscapeJson: ExportFormat = {
  id: 'cytoscape-json',
  render: (request) => Promise.resolve(encodeText(renderCytoscape(request)))
}
