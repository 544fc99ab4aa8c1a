/** What shows and where it stands in; areas, lines and nodes that keep out of each other's way, and their extent, out. */
import type { Relation } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { extentOf } from '../geometry/curve.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible, VisibleEdge } from '../view/visible.ts'
import { routeAround, type Led } from './avoid.ts'
import { settleBadges } from './badges.ts'
import { labelEdges } from './edge-labels.ts'
import { anchorIn, buildEdges } from './edges.ts'
import { buildMarks } from './marks.ts'
import { outlineAreas, placeNames } from './hull-names.ts'
import { drawArea, findAreas, type Area } from './hulls.ts'
import { badgeBox, buildNode, placeVisible } from './nodes.ts'
import { routeEdges, type Anchor } from './routes.ts'
import { lineBox } from './text.ts'
import type { Theme } from './theme.ts'
import type { Obstacle } from './tolls.ts'
import type { Box, Scene, SceneNode } from './types.ts'

export type ContentRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly visible: Visible
  readonly theme: Theme
  /** Write on each line what the relation is, where there is room. */
  readonly relationLabels: boolean
  /** The picture fills a page. */
  readonly isOnPage: boolean
}

export type Content = Pick<Scene, 'hulls' | 'edges' | 'nodes' | 'marks'> & { readonly extent: Box }

/** More lines than this are not led around anything: in such a crowd nobody could follow one, and it would take too long. */
const mostLed = 600

/**
 * Lines give way to nodes and to the names of areas; a name that still has a line through it gives way to the line,
 * and so does a badge; what is written on lines comes last and takes the room that is left.
 */
export function buildContent(request: ContentRequest): Content {
  const { graph, view, theme, visible, relationLabels, isOnPage } = request
  const placed = placeVisible(graph, view, visible.nodes)
  const boxes = new Map(placed.map(({ node, box }) => [node.component.id, box]))
  const drawn = placed.map((item) => buildNode(graph, view, theme, item))
  const areas = findAreas(graph, view, placed)

  const relations = visible.edges.map(({ relation }) => relation)
  const { names, routed } =
    relations.length > mostLed
      ? { names: areas.map(usualPlace), routed: routeEdges(relations, anchorIn(graph, boxes)) }
      : lead({
          visible: visible.edges,
          anchor: anchorIn(graph, boxes),
          boxes,
          badges: badgesOf(drawn),
          areas
        })
  const outlines = outlineAreas(
    areas.map((area, index) => ({ boxes: area.boxes, name: names[index] ?? usualPlace(area) })),
    isOnPage
  )
  const hulls = areas.map((area, index) =>
    drawArea(area, theme, names[index] ?? usualPlace(area), outlines[index] ?? [])
  )
  const lines = buildEdges(graph, view, theme, visible.edges, routed)
  const nodes = relations.length > mostLed ? drawn : settleBadges(drawn, lines, names)
  const solid = [...boxes.values(), ...badgesOf(nodes)]
  const edges = relationLabels ? labelEdges(graph, view.language, theme, lines, [...solid, ...names]) : lines

  const marks = buildMarks({ graph, view, theme, visible, nodes })

  const extent = boundsOf([
    ...marks.flatMap(({ box }) => boxCorners(box)),
    ...solid.flatMap((box) => boxCorners(box)),
    ...hulls.flatMap(({ outline }) => outline.segments.map(([, , end]) => end)),
    ...edges.flatMap((edge) => (edge.control ? boxCorners(extentOf(edge)) : [edge.start, edge.end])),
    ...edges.flatMap(({ label }) => (label ? boxCorners(label.box) : []))
  ])
  return { hulls, edges, nodes, marks, extent: extent ?? { x: 0, y: 0, width: 480, height: 120 } }
}

const badgesOf = (nodes: readonly SceneNode[]): readonly Box[] =>
  nodes.flatMap(({ badge }) => (badge ? [badgeBox(badge)] : []))

const usualPlace = ({ name }: Area): Box => lineBox(name)

/** Find routes and places for names in turn, each knowing what the other chose last. */
function lead({
  visible,
  anchor,
  boxes,
  badges,
  areas
}: {
  readonly visible: readonly VisibleEdge[]
  readonly anchor: (id: string) => Anchor | undefined
  readonly boxes: ReadonlyMap<string, Box>
  readonly badges: readonly Box[]
  readonly areas: readonly Area[]
}): { readonly names: readonly Box[]; readonly routed: readonly Led<Relation>[] } {
  const solid = [
    ...[...boxes].map(([id, box]): Obstacle => ({ box, weight: 'node', of: id })),
    ...badges.map((box): Obstacle => ({ box, weight: 'badge', of: null }))
  ]
  const relations = visible.map(({ relation }) => relation)
  const faint = new Set(
    visible.flatMap(({ relation, emphasis }) => (emphasis === 'faint' ? [relation.id] : []))
  )
  const isFaint = ({ id }: Relation): boolean => faint.has(id)
  const named = areas.map((area) => ({ boxes: area.boxes, usual: usualPlace(area) }))
  const around = (names: readonly Box[]): readonly Obstacle[] => [
    ...solid,
    ...names.map((box): Obstacle => ({ box, weight: 'name', of: null }))
  ]
  const settle = (led: readonly Led<Relation>[]): readonly Box[] =>
    placeNames(
      named,
      solid.map(({ box }) => box),
      led.map(({ edge, route }) => ({ ...route, isFaint: faint.has(edge.id) }))
    )
  const first = routeAround(relations, anchor, around(areas.map(usualPlace)), isFaint)
  const routed = routeAround(relations, anchor, around(settle(first)), isFaint, first)
  return { names: settle(routed), routed }
}
