/**
 * An export request in; a Mermaid flowchart out, with a subgraph for each layer and the colours and lines of the picture.
 * Notes are nodes, by a dotted line to what they are on; badges are left out, since a flowchart has no place for them.
 */
import type { Shape } from '../../graph-data/catalogue.ts'
import type { ArrowHead, SceneEdge, SceneMark, SceneNode } from '../scene/types.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { isWritten } from './marks.ts'
import { oneLine } from './plain-text.ts'

/** What a viewer draws unless its owner raises the limit; a diagram cannot do that itself. */
export const mermaidLimits = { edges: 500, characters: 50_000 } as const

type MermaidRequest = Pick<ExportRequest, 'scene' | 'graph'>

const frames: Readonly<Record<Shape, readonly [open: string, close: string]>> = {
  round: ['(', ')'],
  square: ['[', ']'],
  pill: ['([', '])'],
  cut: ['[/', '\\]'],
  hexagon: ['{{', '}}'],
  slanted: ['[/', '/]'],
  double: ['[[', ']]']
}

/**
 * Text between quotes. Everything but letters, digits and blanks becomes an entity code, since Mermaid looks for
 * directives, Markdown, icons and its own entities inside of labels too.
 */
const quote = (text: string): string =>
  `"${oneLine(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `#${character.codePointAt(0)};`) || ' '}"`

/** A title in the YAML at the top, where entity codes do not hold but escapes do. */
const quoteYaml = (text: string): string =>
  `"${oneLine(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`
  })}"`

/** The line of an edge by its dash, width and heads; what Mermaid has no sign for follows in its link style. */
function link({ stroke, arrow, tail }: SceneEdge): string {
  const line = stroke.dash.length > 0 ? '-.-' : stroke.width > 2.2 ? '==' : '--'
  if (!arrow) return line === '-.-' ? line : `${line}${line[0]}`
  return `${tail ? signOf(tail, '<') : ''}${line}${signOf(arrow, '>')}`
}

/** The sign of a head; `point` is that of heads that point somewhere. */
function signOf({ name }: ArrowHead, point: '<' | '>'): string {
  switch (name) {
    case 'circle':
    case 'open-circle':
    case 'diamond':
    case 'open-diamond':
      return 'o'
    case 'tee':
    case 'square':
      return 'x'
    case 'triangle':
    case 'open-triangle':
    case 'vee':
      return point
    default:
      return name satisfies never
  }
}

const dashed = (dash: readonly number[]): string =>
  dash.length > 0 ? `,stroke-dasharray:${dash.join(' ')}` : ''

const nodeStyle = ({ fill, stroke, lines }: SceneNode): string =>
  `fill:${fill},stroke:${stroke.colour},stroke-width:${stroke.width}px,color:${lines[0]?.colour ?? stroke.colour}${dashed(stroke.dash)}`

const edgeStyle = ({ stroke, opacity }: SceneEdge): string =>
  `stroke:${stroke.colour},stroke-width:${stroke.width}px${dashed(stroke.dash)}${opacity < 1 ? `,opacity:${opacity}` : ''}`

const noteStyle = ({ fill, stroke, lines }: SceneMark): string => {
  const ground = stroke
    ? `fill:${fill ?? 'none'},stroke:${stroke.colour},stroke-width:${stroke.width}px`
    : 'fill:none,stroke:none'
  return `${ground},color:${lines[0]?.colour ?? 'inherit'}`
}

/** Number everything by its style, in the order styles appear. */
function byStyle<T>(
  items: readonly T[],
  styleOf: (item: T) => string
): ReadonlyMap<string, readonly number[]> {
  const styles = new Map<string, number[]>()
  items.forEach((item, index) => {
    const style = styleOf(item)
    const known = styles.get(style)
    if (known) known.push(index)
    else styles.set(style, [index])
  })
  return styles
}

/** The flowchart in lines, without a word on its size. */
function writeFlowchart(request: MermaidRequest): readonly string[] {
  const { scene } = request
  const { title, nodes, edges, layers } = describeScene(request)
  const numbers = new Map(nodes.map(({ node }, index) => [node.id, index]))
  const name = (id: string): string => `n${numbers.get(id) ?? -1}`
  const hulls = new Map(scene.hulls.map((hull) => [hull.id, hull]))
  const nodeStyles = byStyle(nodes, ({ node }) => nodeStyle(node))
  const edgeStyles = byStyle(edges, ({ edge }) => edgeStyle(edge))
  const notes = scene.marks.filter(isWritten)
  return [
    '---',
    `title: ${quoteYaml(title)}`,
    '---',
    'flowchart LR',
    ...layers.flatMap(({ id, title: layer, nodes: members }, index) => {
      const hull = hulls.get(id)
      return [
        `  subgraph l${index}[${quote(layer)}]`,
        ...members.map(({ node, name: label }) => {
          const [open, close] = frames[node.shape]
          return `    ${name(node.id)}${open}${quote(label)}${close}`
        }),
        '  end',
        ...(hull
          ? [`  style l${index} fill:${hull.fill},stroke:${hull.stroke},color:${hull.label.colour}`]
          : [])
      ]
    }),
    ...edges.map(({ edge, label }) => `  ${name(edge.from)} ${link(edge)}|${quote(label)}| ${name(edge.to)}`),
    ...[...nodeStyles].flatMap(([style, members], index) => [
      `  classDef c${index} ${style}`,
      `  class ${members.map((member) => `n${member}`).join(',')} c${index}`
    ]),
    ...[...edgeStyles].map(([style, members]) => `  linkStyle ${members.join(',')} ${style}`),
    ...notes.flatMap((mark, index) => [
      `  t${index}[${quote(mark.title)}]`,
      // After all relations, so that these keep the numbers by which they are styled.
      ...(mark.of !== null && numbers.has(mark.of) ? [`  t${index} -.- ${name(mark.of)}`] : []),
      `  style t${index} ${noteStyle(mark)}`
    ]),
    ''
  ]
}

export type MermaidSize = { readonly edges: number; readonly characters: number; readonly tooLarge: boolean }

const sizeOf = ({ scene }: MermaidRequest, text: string): MermaidSize => {
  const [edges, characters] = [scene.edges.length, text.length]
  const tooLarge = edges > mermaidLimits.edges || characters > mermaidLimits.characters
  return { edges, characters, tooLarge }
}

/** How large the flowchart is, and whether that is too much for a viewer as it comes; so it can be told beforehand. */
export const measureMermaid = (request: MermaidRequest): MermaidSize =>
  sizeOf(request, writeFlowchart(request).join('\n'))

function renderMermaid(request: MermaidRequest): string {
  const lines = writeFlowchart(request)
  const text = lines.join('\n')
  const { edges, tooLarge } = sizeOf(request, text)
  if (!tooLarge) return text
  const advice = `  %% Large diagram: a viewer needs maxEdges ${Math.max(edges, mermaidLimits.edges)} and maxTextSize ${Math.max(200_000, text.length * 2)} in its settings`
  return lines.toSpliced(4, 0, advice).join('\n')
}

export const mermaid: ExportFormat = {
  id: 'mermaid',
  render: (request) => Promise.resolve(encodeText(renderMermaid(request)))
}
