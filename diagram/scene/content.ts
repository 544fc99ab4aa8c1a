/** What shows and where it stands in; areas, lines and nodes that keep out of each other's way, and their extent, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { boxesOverlap } from '../geometry/boxes.ts'
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { extentOf } from '../geometry/curve.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { routeAround, type Led } from './avoid.ts'
import { settleBadges } from './badges.ts'
import { countWords, labelEdges, relationWords, type LineWords } from './edge-labels.ts'
import { anchorIn, buildEdges, linesOf, type Line } from './edges.ts'
import { buildGroup, inOneArea, placeGroups } from './groups.ts'
import { buildMarks } from './marks.ts'
import { outlineAreas, placeNames } from './hull-names.ts'
import { drawArea, findAreas, type Area } from './hulls.ts'
import { drawNotes } from './notes.ts'
import { badgeBox, buildNodes, placeVisible } from './nodes.ts'
import { routeEdges, type Anchor } from './routes.ts'
import { lineBox } from './text.ts'
import type { Theme } from './theme.ts'
import type { Obstacle } from './tolls.ts'
import type { Box, Scene, SceneEdge, SceneMark, SceneNode } from './types.ts'

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

/** A note that is no farther from its component than this stands by it, in units. */
const closeBy = 20

/** More lines than this are not led around anything: in such a crowd nobody could follow one, and it would take too long. */
const mostLed = 600
/** On the screen a map of folded groups has to be there at once, and its long lines read best when they are straight. */
const mostLedRolled = 120

/**
 * Lines give way to nodes and to the names of areas; a name that still has a line through it gives way to the line,
 * and so does a badge; what is written on lines comes last and takes the room that is left.
 */
export function buildContent(request: ContentRequest): Content {
  const { graph, view, theme, visible, relationLabels, isOnPage } = request
  const placed = placeVisible(graph, view, visible.nodes)
  const groups = placeGroups(
    view,
    visible.groups,
    placed.map(({ box }) => box)
  )
  const boxes = new Map([
    ...placed.map(({ node, box }) => [node.component.id, box] as const),
    ...groups.map(({ group, box }) => [group.id, box] as const)
  ])
  const drawn = [
    ...buildNodes(graph, view, theme, placed),
    ...groups.map((item) => buildGroup(view, theme, item))
  ]
  const notes = drawNotes({ view, theme, nodes: drawn })
  const found = findAreas(graph, view, [...placed, ...groups.flatMap((item) => inOneArea(graph, view, item))])
  const areas = isOnPage ? withNotesOn(found, boxes, notes) : found

  const running = linesOf(visible)
  const { names, routed } =
    running.length > (isOnPage || visible.bundles.length === 0 ? mostLed : mostLedRolled)
      ? { names: areas.map(usualPlace), routed: routeEdges(running, anchorIn(graph, boxes)) }
      : lead({
          running,
          anchor: anchorIn(graph, boxes),
          boxes,
          badges: badgesOf(drawn),
          notes: notes.map(({ box }) => box),
          areas
        })
  const outlines = outlineAreas(
    areas.map((area, index) => ({ boxes: area.boxes, name: names[index] ?? usualPlace(area) })),
    isOnPage
  )
  const hulls = areas.map((area, index) =>
    drawArea(area, theme, names[index] ?? usualPlace(area), outlines[index] ?? [])
  )
  const titles = new Map(visible.groups.map(({ id, fold }) => [id, fold.title[view.language]]))
  const nameOf = (id: string): string => {
    const component = graph.component(id)
    return titles.get(id) ?? (component ? componentName(component, view.language) : id)
  }
  const lines = buildEdges(graph, view, theme, routed, nameOf)
  const nodes = running.length > mostLed ? drawn : settleBadges(drawn, lines, names)
  const solid = [...boxes.values(), ...badgesOf(nodes)]
  const counted = countWords(graph, nodes, lines)
  const named = relationWords(graph, view.language)
  const wordsOn = (edge: SceneEdge): LineWords | null =>
    counted(edge) ?? (relationLabels ? named(edge) : null)
  const isWritten = relationLabels || visible.bundles.length > 0
  const marks = buildMarks({ graph, view, theme, visible, nodes, edges: lines, names })
  const taken = [...solid, ...names, ...marks.map(({ box }) => box)]
  const edges = isWritten ? labelEdges(theme, lines, taken, wordsOn) : lines

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

/** On a page an area holds the notes that stand by its components, so that it ends beside them and not behind them. */
const withNotesOn = (
  areas: readonly Area[],
  boxes: ReadonlyMap<string, Box>,
  notes: readonly SceneMark[]
): readonly Area[] =>
  notes.length === 0
    ? areas
    : areas.map((area) => {
        const own = new Set(area.boxes)
        const by = notes.filter(({ of, box }) => {
          const stood = boxes.get(of ?? '')
          return stood !== undefined && own.has(stood) && boxesOverlap(stood, box, closeBy)
        })
        return { ...area, boxes: [...area.boxes, ...by.map(({ box }) => box)] }
      })

const usualPlace = ({ name }: Area): Box => lineBox(name)

/** Find routes and places for names in turn, each knowing what the other chose last. */
function lead({
  running,
  anchor,
  boxes,
  badges,
  notes,
  areas
}: {
  readonly running: readonly Line[]
  readonly anchor: (id: string) => Anchor | undefined
  readonly boxes: ReadonlyMap<string, Box>
  readonly badges: readonly Box[]
  /** They lie on top of lines, but names keep clear of them. */
  readonly notes: readonly Box[]
  readonly areas: readonly Area[]
}): { readonly names: readonly Box[]; readonly routed: readonly Led<Line>[] } {
  const solid = [
    ...[...boxes].map(([id, box]): Obstacle => ({ box, weight: 'node', of: id })),
    ...badges.map((box): Obstacle => ({ box, weight: 'badge', of: null }))
  ]
  const isFaint = ({ emphasis }: Line): boolean => emphasis === 'faint'
  const named = areas.map((area) => ({ boxes: area.boxes, usual: usualPlace(area) }))
  const around = (names: readonly Box[]): readonly Obstacle[] => [
    ...solid,
    ...names.map((box): Obstacle => ({ box, weight: 'name', of: null }))
  ]
  const settle = (led: readonly Led<Line>[]): readonly Box[] =>
    placeNames(
      named,
      [...solid.map(({ box }) => box), ...notes],
      led.map(({ edge, route }) => ({ ...route, isFaint: isFaint(edge) }))
    )
  const first = routeAround(running, anchor, around(areas.map(usualPlace)), isFaint)
  const routed = routeAround(running, anchor, around(settle(first)), isFaint, first)
  return { names: settle(routed), routed }
}
