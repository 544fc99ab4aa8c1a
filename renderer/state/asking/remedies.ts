/** What shows in; what would make the picture calmer, each one command on the view, out. What changes nothing is no remedy. */
import type { Text } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { Crowding } from '../../../diagram/scene/crowding.ts'
import type { ViewCommand } from '../../../diagram/view/commands/command.ts'
import {
  setHideImplied,
  setRelationTypesHidden,
  setShowWeak
} from '../../../diagram/view/commands/filters.ts'
import { setFocus } from '../../../diagram/view/commands/focus.ts'
import { foldAll, setFolded } from '../../../diagram/view/commands/folds.ts'
import { setHideRest } from '../../../diagram/view/commands/stacks.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'
import { componentsOf } from '../folding/groups.ts'
import type { Visible } from '../../../diagram/view/visible.ts'
import { everyEdge } from '../../../diagram/view/visible.ts'

export const remedyIds = [
  'implied',
  'weak',
  'dependencies',
  'types',
  'foldLayer',
  'foldLayers',
  'focus',
  'only',
  'rest'
] as const
export type RemedyId = (typeof remedyIds)[number]

export type Remedy = {
  readonly id: RemedyId
  /** What it is about: the layer that folds, or the relation types that stay. */
  readonly about: readonly string[]
  /** What undo calls it. */
  readonly title: Text
  readonly apply: (view: ViewDocument, graph: EcosystemGraph) => ViewDocument
}

/** So many relation types are still told apart at a glance. */
const fewTypes = 3

function remedy<Args>(
  id: RemedyId,
  command: ViewCommand<Args>,
  args: Args,
  about: readonly string[] = []
): Remedy {
  return { id, about, title: command.title, apply: (view, graph) => command.apply(view, args, graph) }
}

/** How often each value comes, the most frequent first; in the order they came where they come alike. */
function tally(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value)
}

/** Everything that could help with a view, before it is tried. */
function candidates(
  graph: EcosystemGraph,
  view: ViewDocument,
  visible: Visible,
  selection: readonly string[]
): readonly Remedy[] {
  const edges = everyEdge(visible)
  const types = tally(edges.map(({ relation }) => relation.type))
  const dependencies = types.filter((type) => graph.relationType(type)?.dependency === true)
  const hide = (id: RemedyId, kept: readonly string[]): Remedy => {
    const gone = types.filter((type) => !kept.includes(type))
    return remedy(id, setRelationTypesHidden, { types: gone, hidden: true }, kept)
  }
  const [layer] = tally(
    visible.edges.flatMap(({ relation: { from, to } }) =>
      [from, to].map((id) => graph.component(id)?.layer ?? '')
    )
  )
  const known = componentsOf(visible, selection)
  const focus = (id: RemedyId, hops: 0 | 1): readonly Remedy[] =>
    known.length === 0 ? [] : [remedy(id, setFocus, { focus: { ids: known, hops, direction: 'both' } })]
  return [
    remedy('implied', setHideImplied, { hide: true }),
    remedy('weak', setShowWeak, { show: false }),
    ...(dependencies.length < types.length && dependencies.length > 0
      ? [hide('dependencies', dependencies)]
      : []),
    ...(types.length > fewTypes ? [hide('types', types.slice(0, fewTypes))] : []),
    ...(layer === undefined || layer === ''
      ? []
      : [remedy('foldLayer', setFolded, { groups: [{ by: 'layer', id: layer }], folded: true }, [layer])]),
    remedy('foldLayers', foldAll, { by: 'layer' }),
    ...focus('focus', 1),
    ...(known.length > 1 ? focus('only', 0) : []),
    remedy('rest', setHideRest, { hideRest: true })
  ]
}

/** The remedies that change the view; whether one helps shows when it is measured, see `helps`. */
export function findRemedies(
  graph: EcosystemGraph,
  view: ViewDocument,
  visible: Visible,
  selection: readonly string[]
): readonly Remedy[] {
  return candidates(graph, view, visible, selection).filter((one) => one.apply(view, graph) !== view)
}

/** Whether a picture has less to read than another, and something left to read. */
export const helps = (before: Crowding, after: Crowding): boolean =>
  after.components > 0 &&
  (after.relations < before.relations || after.components < before.components) &&
  after.crossings <= before.crossings
