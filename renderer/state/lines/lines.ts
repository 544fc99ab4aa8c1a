/** Lines of the picture in; which one is chosen, what it stands for and where it leads out. Choosing is no edit. */
import type { Relation } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { contains } from '../../../diagram/geometry/boxes.ts'
import { isFoldKey } from '../../../diagram/view/folds.ts'
import type { Visible, VisibleBundle, VisibleEdge } from '../../../diagram/view/visible.ts'
import type { Way } from '../../canvas/neighbourhood.ts'
import { afterClicks, afterPaint, openDetails } from '../navigate.ts'
import type { Parts } from '../parts.ts'
import { heldLine, travel, type AppState, type AppStore } from '../store.ts'

type Drawn = Pick<Visible, 'edges' | 'bundles'>

/** A line of the picture: one relation, or all between a folded group and its other end. */
export type Line = {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Those that lead along the line, then those that lead back. */
  readonly relations: readonly Relation[]
  /** How many lead back. */
  readonly back: number
}

const ofEdge = ({ relation }: VisibleEdge): Line => {
  const { id, from, to } = relation
  return { id, from, to, relations: [relation], back: 0 }
}

const ofBundle = ({ id, from, to, edges, back }: VisibleBundle): Line => ({
  id,
  from,
  to,
  relations: edges.map(({ relation }) => relation),
  back
})

/** The line with an id, where the picture has it. */
export function lineWith({ edges, bundles }: Drawn, id: string): Line | undefined {
  const bundle = bundles.find((one) => one.id === id)
  if (bundle) return ofBundle(bundle)
  const edge = edges.find(({ relation }) => relation.id === id)
  return edge && ofEdge(edge)
}

/** The line that a relation is drawn as, by itself or with others. */
export function lineOf(drawn: Drawn, relation: string): Line | undefined {
  const own = lineWith(drawn, relation)
  if (own) return own
  const bundle = drawn.bundles.find(({ edges }) => edges.some((edge) => edge.relation.id === relation))
  return bundle && ofBundle(bundle)
}

/** Other lines between the same two ends. */
export function linesBeside({ edges, bundles }: Drawn, line: Line): readonly Line[] {
  const isBeside = ({ id, from, to }: { id: string; from: string; to: string }): boolean =>
    id !== line.id && ((from === line.from && to === line.to) || (from === line.to && to === line.from))
  return [
    ...bundles.filter(isBeside).map(ofBundle),
    ...edges.filter(({ relation }) => isBeside(relation)).map(ofEdge)
  ]
}

/** What is lit with a line: itself, and both its ends. */
export const wayAlong = ({ id, from, to }: Line): Way => ({ nodes: [from, to], edges: new Set([id]) })

type Seen = Pick<Parts, 'derived'>

/** The id of the line that is chosen, as long as nothing else is and the picture has it. A story chooses for itself. */
export function chosenLine({ derived }: Seen, state: AppState): string | null {
  const id = heldLine(state)
  if (id === null || state.playing !== null) return null
  return lineWith(derived.visible(state), id) ? id : null
}

type Chooser = Pick<Parts, 'store' | 'derived' | 'canvas'>

/** The panel may come to lie over an end. Where both are whole in sight the picture stays where it is. */
function keepEndsInSight({ store, derived, canvas }: Chooser, { from, to }: Line): void {
  afterPaint(() => {
    const ends = [from, to]
    const { current } = canvas
    const sight = current?.view()
    const boxes = derived.scene(store.getState()).nodes.filter(({ id }) => ends.includes(id))
    if (sight && !boxes.every(({ box }) => contains(sight, box))) current?.centreOn(ends)
  })
}

/**
 * Choose a line by its id, or by that of a relation which it stands for. What is selected stays, or is left, as by a click
 * in the picture, which opens the panel where it is wanted and as it does for a component.
 */
export function chooseLine(
  app: Chooser,
  id: string,
  {
    keepsSelection,
    opens
  }: { readonly keepsSelection: boolean; readonly opens: 'panel' | 'if-wanted' | 'nothing' }
): void {
  const { store, derived } = app
  const state = store.getState()
  if (state.playing !== null) return
  const line = lineOf(derived.visible(state), id)
  if (line === undefined) return
  const selection = keepsSelection ? state.selection : []
  travel(store, () => ({
    selection,
    line: { id: line.id, relation: id === line.id ? null : id, selection },
    rightOpen: state.rightOpen || opens === 'panel'
  }))
  if (opens === 'panel') keepEndsInSight(app, line)
  if (opens !== 'if-wanted') return
  afterClicks(() => {
    if (chosenLine(app, store.getState()) === line.id && openDetails(app)) keepEndsInSight(app, line)
  })
}

/** Choose no line. What is selected besides is there again. */
export function letLineGo(store: AppStore): void {
  if (store.getState().line !== null) store.setState({ line: null })
}

/** What a menu or a panel is about: a line of the picture, or one relation, which may not show. */
export type AboutLine = Omit<Line, 'id'> & {
  /** The line that it is drawn as. */
  readonly line: Line | undefined
}

/** Look up the id of a line or of a relation. */
export function aboutLine(graph: EcosystemGraph, drawn: Drawn, id: string): AboutLine | undefined {
  const line = lineWith(drawn, id)
  if (line) return { ...line, line }
  const relation = graph.relation(id)
  if (!relation) return undefined
  const { from, to } = relation
  return { from, to, relations: [relation], back: 0, line: lineOf(drawn, id) }
}

/** The folded groups at the ends of a line. */
export const foldedEnds = (line: Line | undefined): readonly string[] =>
  line ? [line.from, line.to].filter(isFoldKey) : []

/** The one type that all of some relations have; undefined where they have several. */
export function onlyType(relations: readonly Relation[]): string | undefined {
  const [first, ...more] = new Set(relations.map(({ type }) => type))
  return more.length === 0 ? first : undefined
}
