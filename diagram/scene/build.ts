/** What shows, where it stands and in which theme in; the Scene out. Everything an exporter draws is decided here. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { chosenStack } from '../view/chosen-stack.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { buildHulls } from './hulls.ts'
import { buildLegend } from './legend.ts'
import { buildEdges } from './edges.ts'
import { buildNode, placeVisible } from './nodes.ts'
import { roundBox, roundLine } from './round.ts'
import { fontFamily, measureText } from './text.ts'
import { themes, type ThemeName } from './theme.ts'
import type { Box, Scene, TextLine } from './types.ts'
import { countLine, words } from './words.ts'

export type SceneRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly visible: Visible
  readonly theme: ThemeName
}

/** The theme a view is drawn in where no screen has a say: paper is light. */
export const paperTheme = (view: ViewDocument): ThemeName => (view.theme === 'dark' ? 'dark' : 'light')

/** Build the Scene of a view. Components without a position are left out; complete the positions first. */
export function buildScene({ graph, view, visible, theme: themeName }: SceneRequest): Scene {
  const theme = themes[themeName]
  const placed = placeVisible(graph, view, visible.nodes)
  const boxes = new Map(placed.map(({ node, box }) => [node.component.id, box]))
  const hulls = buildHulls(graph, view, theme, placed)
  const nodes = placed.map((item) => buildNode(graph, view, theme, item))
  const edges = buildEdges(graph, view, theme, visible.edges, boxes)

  const content = boundsOf([
    ...placed.flatMap(({ box }) => boxCorners(box)),
    ...hulls.flatMap((hull) => hull.outline.segments.map(([, , end]) => end)),
    ...edges.flatMap(({ start, end, control }) => (control ? [start, end, control] : [start, end]))
  ]) ?? { x: 0, y: 0, width: 480, height: 120 }

  // Title and legend grow with the picture, so that they are as legible as it is when it fills a slide.
  const unit = Math.min(2, Math.max(1, Math.sqrt(content.width * content.height) / 1400))
  const stack = chosenStack(graph, view)
  const title = view.title || (stack?.title ?? words.ecosystem)[view.language]
  const heading: TextLine = {
    text: title,
    x: content.x,
    y: content.y - 46 * unit,
    width: measureText(title, 24 * unit, 700),
    size: 24 * unit,
    weight: 700,
    colour: theme.ink,
    anchor: 'start'
  }
  const highlighted = nodes.filter((node) => node.emphasis === 'strong').length
  const counted = countLine(highlighted, nodes.length, edges.length, view.language)
  const step = stack?.groups.find((group) => group.id === view.stack?.step)
  const detail = step ? `${step.title[view.language]} · ${counted}` : counted
  const subtitle: TextLine = {
    ...heading,
    text: detail,
    y: content.y - 24 * unit,
    width: measureText(detail, 13 * unit, 400),
    size: 13 * unit,
    weight: 400,
    colour: theme.mutedInk
  }
  const legend = buildLegend({
    graph,
    view,
    theme,
    visible,
    unit,
    at: [content.x, content.y + content.height + 28 * unit],
    width: Math.max(content.width, heading.width, 460 * unit)
  })

  const margin = 40 * unit
  const bounds = boundsOf([
    ...boxCorners(content),
    ...(legend ? boxCorners(legend.box) : []),
    [content.x, heading.y - heading.size],
    [content.x + Math.max(heading.width, subtitle.width), subtitle.y]
  ]) as Box
  return {
    language: view.language,
    theme: themeName,
    fontFamily,
    bounds: roundBox({
      x: bounds.x - margin,
      y: bounds.y - margin,
      width: bounds.width + 2 * margin,
      height: bounds.height + 2 * margin
    }),
    background: theme.background,
    title: roundLine(heading),
    subtitle: roundLine(subtitle),
    hulls: hulls.map((hull) => ({ ...hull, label: roundLine(hull.label) })),
    edges,
    nodes,
    legend
  }
}
