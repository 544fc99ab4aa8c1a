/** Visible relations and the boxes of their ends in; the drawn lines out. */
import type { LineStyle, Relation } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { sayRelation } from '../../graph-data/words/relation.ts'
import type { ViewDocument } from '../view/document.ts'
import { isFoldKey } from '../view/folds.ts'
import type { Visible, VisibleBundle } from '../view/visible.ts'
import { arrowHead, strokeOf } from './arrows.ts'
import { groupShape } from './groups.ts'
import { round, roundArrow, roundPoint } from './round.ts'
import type { Anchor, Route } from './routes.ts'
import type { Theme } from './theme.ts'
import type { ArrowHead, Box, Emphasis, Point, SceneEdge } from './types.ts'
import { bundleSentence } from './words.ts'

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

export const plainLine: LineStyle = { colour: 'slate', dash: 'solid', width: 'thin', arrow: 'triangle' }

/** A line to draw: a relation, or all those between a folded group and its other end. */
export type Line = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly emphasis: Emphasis
  /** What it says where it is one relation alone. */
  readonly relation: Relation | null
  readonly bundle: VisibleBundle | null
}

/** The lines of what shows. Those that stand for many relations lie on top. */
export const linesOf = ({ edges, bundles }: Visible): readonly Line[] => [
  ...edges.map(({ relation, emphasis }): Line => {
    const { id, from, to } = relation
    return { id, from, to, emphasis, relation, bundle: null }
  }),
  ...bundles
    .toSorted((a, b) => a.edges.length - b.edges.length)
    .map((bundle): Line => {
      const { id, from, to, emphasis, edges: rolled } = bundle
      return {
        id,
        from,
        to,
        emphasis,
        relation: rolled.length === 1 ? (rolled[0]?.relation ?? null) : null,
        bundle
      }
    })
]

/** Where the lines of relations end: at the boxes of components, in the shapes of their kinds, and of folded groups. */
export const anchorIn =
  (graph: EcosystemGraph, boxes: ReadonlyMap<string, Box>) =>
  (id: string): Anchor | undefined => {
    const box = boxes.get(id)
    if (!box) return undefined
    const shape = isFoldKey(id) ? groupShape : graph.kind(graph.component(id)?.kind ?? '')?.shape
    return { box, shape: shape ?? 'round' }
  }

/** What stands for the type of a line whose relations have none in common. */
export const severalTypes = 'several'

/** The relations of a line have one type, or none in common. */
export const typeOf = ({ relation, bundle }: Line): string => {
  if (relation) return relation.type
  const types = new Set(bundle?.edges.map((edge) => edge.relation.type))
  const [type = ''] = types
  return types.size === 1 ? type : severalTypes
}

/** Draw relations on their routes. `names` are those of folded groups. */
export function buildEdges(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  routed: readonly { readonly edge: Line; readonly route: Route }[],
  names: (id: string) => string
): readonly SceneEdge[] {
  // Where most lines are rolled up, those of a few relations stand back; beside relations of their own they need not.
  const floor = 2 * routed.filter(({ edge }) => edge.bundle).length > routed.length ? 0.3 : 0.85
  const most = Math.max(2, ...routed.map(({ edge }) => edge.bundle?.edges.length ?? 0))
  return routed.map(({ edge: line, route }): SceneEdge => {
    const { emphasis, relation, bundle } = line
    const type = typeOf(line)
    const style = graph.relationType(type)?.line ?? plainLine
    const colours = theme.line(style.colour)
    const strong = emphasis === 'strong'
    const clear = strong || (emphasis === 'normal' && routed.length <= fewLines)
    const plain = strokeOf(style, clear ? colours.strong : colours.normal, strong)
    // How much of the strongest line this one is. A few relations are no beam, even where nothing rolls up more.
    const rolled = relation || !bundle ? 0 : bundle.edges.length
    const share = (rolled / most) ** 0.75
    const wider = (rolled / Math.max(most, leastOfWidest)) ** 0.75 * mostWider
    const stroke = relation ? plain : { ...plain, width: round(plain.width + wider) }
    const head = (from: Point, tip: Point): ArrowHead | null =>
      roundArrow(arrowHead(style, route.control ?? from, tip, stroke.width))
    // Where some lead back, a head at each end says so.
    const tail = bundle !== null && bundle.back > 0 ? head(route.end, route.start) : null
    const opacity = edgeOpacity(emphasis, routed.length, relation?.necessity === 'required')
    return {
      id: line.id,
      from: line.from,
      to: line.to,
      type,
      start: roundPoint(route.start),
      end: roundPoint(route.end),
      control: route.control && roundPoint(route.control),
      stroke,
      arrow: head(route.start, route.end),
      ...(tail && { tail }),
      label: null,
      opacity: bundle ? Math.round(Math.min(1, opacity * (floor + 0.9 * share)) * 100) / 100 : opacity,
      emphasis,
      title: relation
        ? sayRelation(graph, relation, view.language)
        : bundleSentence(
            names(line.from),
            names(line.to),
            bundle?.edges.length ?? 0,
            bundle?.back ?? 0,
            view.language
          ),
      ...(bundle && {
        bundle: { relations: bundle.edges.map((edge) => edge.relation.id), back: bundle.back }
      })
    }
  })
}

/** How much wider the line of the most relations is than that of one, in units, and the fewest relations that are so wide. */
const mostWider = 11
const leastOfWidest = 20
