/** What shows, where it stands and in which theme in; the Scene out. Everything an exporter draws is decided here. */
import type { Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { chosenStack } from '../view/chosen-stack.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { buildContent } from './content.ts'
import { groupsLayer } from './groups.ts'
import { buildLegend } from './legend.ts'
import { plainFrame, type Frame } from './frame.ts'
import { frameFreely, frameOnPage, shareWith, type FramingRequest } from './framing.ts'
import { roundBox, roundLine } from './round.ts'
import { fontFamily } from './text.ts'
import { themes, type Theme } from './theme.ts'
import type { Scene, SceneNode } from './types.ts'
import { countPicture, words } from './words.ts'

export type SceneRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly visible: Visible
  readonly theme: Theme
  readonly frame?: Frame
}

/** The theme a view is drawn in where no screen has a say: paper is light. */
export const paperTheme = (view: ViewDocument): Theme => themes[view.theme === 'dark' ? 'dark' : 'light']

/** A picture of a few components is called after them. */
function nameOfFew({ nodes, groups }: Visible, language: Language): string {
  if (nodes.length === 0 || nodes.length > 3 || groups.length > 0) return words.ecosystem[language]
  return nodes.map(({ component }) => componentName(component, language)).join(', ')
}

function layersOf(graph: EcosystemGraph, nodes: readonly SceneNode[], language: Language): Scene['layers'] {
  const lived = new Set(nodes.map(({ layer }) => layer))
  const layers = graph.catalogue.layers
    .filter(({ id }) => lived.has(id))
    .map(({ id, title }) => ({ id, name: title[language] }))
  return lived.has(groupsLayer) ? [...layers, { id: groupsLayer, name: words.groups[language] }] : layers
}

/** Width to height of the room that a page leaves its content, or null where there is no page. */
export function pictureRatio({
  graph,
  view,
  visible,
  theme,
  frame = plainFrame
}: SceneRequest): number | null {
  if (!frame.page) return null
  const { area } = shareWith(
    {
      frame,
      legend: (unit, at, room) =>
        buildLegend({ graph, view, theme, visible, unit, at, room, isTerse: frame.page !== null })
    },
    frame.page
  )
  return Math.max(1, area.width) / Math.max(1, area.height)
}

/** Build the Scene of a view. Components without a position are left out; complete the positions first. */
export function buildScene({ graph, view, visible, theme, frame = plainFrame }: SceneRequest): Scene {
  const {
    hulls,
    edges,
    nodes,
    marks,
    extent: content
  } = buildContent({
    graph,
    view,
    theme,
    visible,
    relationLabels: frame.relationLabels,
    isOnPage: frame.page !== null
  })

  const stack = chosenStack(graph, view)
  const name = view.title || stack?.title[view.language] || nameOfFew(visible, view.language)
  const counted = countPicture({ nodes, edges, language: view.language })
  const step = stack?.groups.find((group) => group.id === view.stack?.step)
  const subtitle = frame.subtitle ?? (step ? `${step.title[view.language]} · ${counted}` : counted)
  const request: FramingRequest = {
    content,
    frame,
    theme,
    name,
    subtitle,
    legend: (unit, at, room) =>
      buildLegend({ graph, view, theme, visible, unit, at, room, isTerse: frame.page !== null })
  }
  const framing = frame.page ? frameOnPage(request, frame.page) : frameFreely(request)
  return {
    language: view.language,
    theme: theme.brightness,
    fontFamily,
    name,
    bounds: roundBox(framing.bounds),
    background: theme.background,
    title: roundLine(framing.title),
    subtitle: roundLine(framing.subtitle),
    hulls: hulls.map((hull) => ({ ...hull, label: roundLine(hull.label) })),
    layers: layersOf(graph, nodes, view.language),
    edges,
    nodes,
    marks,
    legend: framing.legend,
    footer: framing.footer && roundLine(framing.footer),
    page: frame.page
  }
}
