/** Visible relations and the boxes of their ends in; the drawn lines out. */
import type { LineStyle, Relation } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { sayRelation } from '../../graph-data/words/relation.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleEdge } from '../view/visible.ts'
import { arrowHead, strokeOf } from './arrows.ts'
import { roundArrow, roundPoint } from './round.ts'
import type { Anchor, Route } from './routes.ts'
import type { Theme } from './theme.ts'
import type { Box, Emphasis, SceneEdge } from './types.ts'

/** A few lines may be as clear as nodes; thousands must stand back so that nodes can be read. */
const fewLines = 60
const manyLines = 2500

function edgeOpacity(emphasis: Emphasis, count: number, isNeeded: boolean): number {
  const crowd = Math.min(1, Math.max(0, Math.log(count / fewLines) / Math.log(manyLines / fewLines)))
  const opacities: Readonly<Record<Emphasis, number>> = {
    strong: 1,
    // In a crowd, what one may have stands further back than what one must have.
    normal: (0.95 - 0.5 * crowd) * (isNeeded ? 1 : 1 - 0.4 * crowd),
    context: 0.6,
    faint: 0.2 - 0.08 * crowd
  }
  return Math.round(opacities[emphasis] * 100) / 100
}

const plainLine: LineStyle = { colour: 'slate', dash: 'solid', width: 'thin', arrow: 'triangle' }

/** Where the lines of relations end: at the boxes of components, in the shapes of their kinds. */
export const anchorIn =
  (graph: EcosystemGraph, boxes: ReadonlyMap<string, Box>) =>
  (id: string): Anchor | undefined => {
    const box = boxes.get(id)
    return box && { box, shape: graph.kind(graph.component(id)?.kind ?? '')?.shape ?? 'round' }
  }

/** Draw relations on their routes. */
export function buildEdges(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  visible: readonly VisibleEdge[],
  routed: readonly { readonly edge: Relation; readonly route: Route }[]
): readonly SceneEdge[] {
  const emphases = new Map(visible.map(({ relation, emphasis }) => [relation.id, emphasis]))
  return routed.map(({ edge: relation, route }): SceneEdge => {
    const emphasis = emphases.get(relation.id) ?? 'normal'
    const line = graph.relationType(relation.type)?.line ?? plainLine
    const colours = theme.line(line.colour)
    const strong = emphasis === 'strong'
    const clear = strong || (emphasis === 'normal' && visible.length <= fewLines)
    const stroke = strokeOf(line, clear ? colours.strong : colours.normal, strong)
    return {
      id: relation.id,
      from: relation.from,
      to: relation.to,
      type: relation.type,
      start: roundPoint(route.start),
      end: roundPoint(route.end),
      control: route.control && roundPoint(route.control),
      stroke,
      arrow: roundArrow(arrowHead(line, route.control ?? route.start, route.end, stroke.width)),
      label: null,
      opacity: edgeOpacity(emphasis, visible.length, relation.necessity === 'required'),
      emphasis,
      title: sayRelation(graph, relation, view.language)
    }
  })
}
