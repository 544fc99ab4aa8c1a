/**
 * An export request in; a Graphviz graph out. `neato -n2` draws it as the picture has it, with its own lines by `neato -n`;
 * `dot` lays it out anew with a cluster for each layer. One diagram unit is one point. Notes are nodes, held near what they are
 * on by a line that does not show; badges are left out.
 */
import type { Shape } from '../../graph-data/catalogue.ts'
import { round } from '../scene/round.ts'
import type { ArrowHead, Point, SceneEdge, SceneMark, SceneNode, Stroke } from '../scene/types.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { isWritten } from './marks.ts'
import { oneLine } from './plain-text.ts'

/** Text as Graphviz reads it: it takes backslashes for escapes and decodes entities in labels. */
const quote = (text: string): string => `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
const label = (lines: readonly string[]): string =>
  `"${lines.map((line) => quote(line.replaceAll('&', '&amp;')).slice(1, -1)).join('\\n')}"`

/** Names and values are ours; values that come from outside have been quoted. */
const list = (pairs: readonly (readonly [string, string | number | undefined])[]): string =>
  `[${pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(', ')}]`

const shapes: Readonly<Record<Shape, string>> = {
  round: 'box',
  square: 'box',
  pill: 'ellipse',
  cut: 'octagon',
  hexagon: 'hexagon',
  slanted: 'parallelogram',
  double: 'box'
}

/** Each head by its Graphviz name, and its length as a share of the usual ten points. */
const arrows: Readonly<Record<ArrowHead['name'], readonly [name: string, length: number]>> = {
  triangle: ['normal', 1],
  'open-triangle': ['empty', 1],
  vee: ['vee', 1],
  diamond: ['diamond', 1.2],
  'open-diamond': ['odiamond', 1.2],
  circle: ['dot', 0.8],
  'open-circle': ['odot', 0.8],
  square: ['box', 0.75],
  tee: ['tee', 0.25]
}
const arrowSize = 0.8
const mostRouted = 300

const inches = (units: number): number => Math.round((units / 72) * 1e4) / 1e4

const dashOf = ({ dash: [first = 0] }: Stroke): string | undefined =>
  first === 0 ? undefined : first < 2 ? 'dotted' : 'dashed'

const withOpacity = (colour: string, opacity: number): string =>
  opacity < 1
    ? `"${colour}${Math.round(opacity * 255)
        .toString(16)
        .padStart(2, '0')}"`
    : `"${colour}"`

/** A point with y up. */
const upright = ([x, y]: Point): string => `${round(x)},${round(0 - y)}`

/** The line as one cubic segment from where the head at its start ends to where that at its end begins. */
function spline({ start, control, end, arrow, tail }: SceneEdge): string {
  const [bx, by] = control ?? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
  const before = ([x, y]: Point, head: ArrowHead | null | undefined): Point => {
    const length = Math.hypot(x - bx, y - by) || 1
    const back = head ? Math.min(length / 2, 10 * arrowSize * arrows[head.name][1]) : 0
    return [x - ((x - bx) * back) / length, y - ((y - by) * back) / length]
  }
  const [from, to] = [before(start, tail), before(end, arrow)]
  const towards = ([x, y]: Point): Point => [x + (2 / 3) * (bx - x), y + (2 / 3) * (by - y)]
  const tips = `${arrow ? `e,${upright(end)} ` : ''}${tail ? `s,${upright(start)} ` : ''}`
  return `"${tips}${[from, towards(from), towards(to), to].map(upright).join(' ')}"`
}

function styleOf({ shape, stroke }: SceneNode): string {
  const rounded = shape === 'round' || shape === 'double' ? ['rounded'] : []
  return `"${['filled', ...rounded, ...(stroke.dash.length > 0 ? ['dashed'] : [])].join(',')}"`
}

/** A note as a node of its own. Ids of notes are none of components, which hold no blanks. */
function drawNote({ id, box, fill, stroke, lines, opacity, title }: SceneMark): string {
  const [first] = lines
  // A line ends with how it is aligned; labels of nodes are centred.
  const end = first?.anchor === 'start' ? '\\l' : '\\n'
  const text = lines.map((line) => `${label([line.text]).slice(1, -1)}${end}`).join('')
  return `  ${quote(`mark ${id}`)} ${list([
    ['label', `"${text}"`],
    ['pos', `"${upright([box.x + box.width / 2, box.y + box.height / 2])}!"`],
    ['width', inches(box.width)],
    ['height', inches(box.height)],
    ['shape', stroke || fill !== null ? 'box' : 'plaintext'],
    ['style', stroke || fill !== null ? '"rounded,filled"' : undefined],
    ['fillcolor', fill === null ? undefined : withOpacity(fill, opacity)],
    ['color', stroke ? withOpacity(stroke.colour, opacity) : '"transparent"'],
    ['penwidth', stroke?.width ?? 0],
    ['fontsize', first?.size],
    ['fontcolor', `"${first?.colour ?? 'black'}"`],
    ['tooltip', label([title])]
  ])}`
}

function renderDot(request: Omit<ExportRequest, 'font' | 'view'>): string {
  const { scene } = request
  const { title, subtitle, nodes: shown, edges, layers } = describeScene(request)
  const known = new Set(shown.map(({ node }) => node.id))
  const notes = scene.marks.filter(isWritten)
  const hulls = new Map(scene.hulls.map((hull) => [hull.id, hull]))
  const font = quote(scene.fontFamily)
  const drawNode = ({ node, component, centre }: (typeof layers)[number]['nodes'][number]): string =>
    `    ${quote(node.id)} ${list([
      ['label', label(node.lines.map(({ text }) => text))],
      ['pos', `"${upright(centre)}!"`],
      ['width', inches(node.box.width)],
      ['height', inches(node.box.height)],
      ['shape', shapes[node.shape]],
      ['peripheries', node.shape === 'double' ? 2 : undefined],
      ['style', styleOf(node)],
      ['fillcolor', withOpacity(node.fill, node.opacity)],
      ['color', withOpacity(node.stroke.colour, node.opacity)],
      ['penwidth', node.stroke.width],
      ['fontsize', node.group ? node.lines.at(-1)?.size : undefined],
      ['fontcolor', `"${node.lines[0]?.colour ?? node.stroke.colour}"`],
      ['tooltip', label([node.title])],
      ['URL', component?.links?.home === undefined ? undefined : label([component.links.home])]
    ])}`
  return [
    `digraph ${quote(title)} {`,
    `  graph ${list([
      ['label', label([title, subtitle])],
      ['labelloc', 't'],
      ['fontsize', 24],
      ['fontcolor', `"${scene.title.colour}"`],
      ['fontname', font],
      ['bgcolor', `"${scene.background}"`],
      ['charset', '"UTF-8"'],
      ['rankdir', 'LR'],
      ['inputscale', 72],
      ['notranslate', 'true'],
      // To route thousands of lines around boxes takes Graphviz the better part of an hour.
      ['splines', edges.length > mostRouted ? 'line' : 'true'],
      ['outputorder', 'edgesfirst']
    ])}`,
    `  node ${list([
      ['fixedsize', 'true'],
      ['margin', 0],
      ['fontsize', 13],
      ['fontname', font]
    ])}`,
    `  edge ${list([['arrowsize', arrowSize]])}`,
    ...layers.flatMap(({ id, title: layer, nodes }, index) => {
      const hull = hulls.get(id)
      return [
        `  subgraph cluster_${index} {`,
        `    graph ${list([
          ['label', label([layer])],
          ['fontsize', 15],
          ['fontcolor', `"${hull?.label.colour ?? scene.subtitle.colour}"`],
          ['style', '"rounded,filled"'],
          ['color', `"${hull?.stroke ?? scene.subtitle.colour}"`],
          ['fillcolor', `"${hull?.fill ?? scene.background}"`]
        ])}`,
        ...nodes.map(drawNode),
        '  }'
      ]
    }),
    ...edges.map(
      ({ edge }) =>
        `  ${quote(edge.from)} -> ${quote(edge.to)} ${list([
          ['pos', spline(edge)],
          ['color', withOpacity(edge.stroke.colour, edge.opacity)],
          ['penwidth', edge.stroke.width],
          ['style', dashOf(edge.stroke)],
          ['arrowhead', edge.arrow ? arrows[edge.arrow.name][0] : 'none'],
          ['arrowtail', edge.tail && arrows[edge.tail.name][0]],
          ['dir', edge.tail && 'both'],
          ['class', quote(edge.type)],
          ['tooltip', label([edge.title])]
        ])}`
    ),
    ...notes.map(drawNote),
    ...notes.flatMap(({ id, of }) =>
      of !== null && known.has(of) ? [`  ${quote(`mark ${id}`)} -> ${quote(of)} [style=invis]`] : []
    ),
    '}',
    ''
  ].join('\n')
}

export const dot: ExportFormat = {
  id: 'dot',
  render: (request) => Promise.resolve(encodeText(renderDot(request)))
}
