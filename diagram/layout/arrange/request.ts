/** A graph, a view and the layout that is wanted in; the plan that carries it out, or why it cannot be, out. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { languages } from '../../../graph-data/schema/primitives.ts'
import { measureText } from '../../scene/text.ts'
import { areaTitle, chosenStack } from '../../view/chosen-stack.ts'
import type { ViewDocument } from '../../view/document.ts'
import { groupFinder, isFoldKey } from '../../view/folds.ts'
import { selectUnfolded, selectVisible, type Unfolded } from '../../view/visible.ts'
import { fixedPositions, placeRequest } from '../request.ts'
import type { LayoutId } from './layouts.ts'
import type { ArrangePlan, PathStep } from './types.ts'

export type ArrangeQuestion = {
  readonly layout: LayoutId
  /** What rings go around, a folded group for all it holds; without it what the view's focus is on. */
  readonly around?: readonly string[]
  /** Width to height of the room for the picture; that of a slide without it. */
  readonly ratio?: number
  /** What is arranged; without it what the view shows, folded groups by their members. */
  readonly visible?: Pick<Unfolded, 'nodes' | 'edges'>
}

/** What rings go around: what is named, as far as it shows, else what the view's focus is on, else what the stack is about. */
function ringCentre(
  graph: EcosystemGraph,
  view: ViewDocument,
  named: readonly string[],
  shows: (id: string) => boolean
): readonly string[] {
  const root = chosenStack(graph, view)?.root
  const candidates = [named, view.focus?.ids ?? [], root === undefined ? [] : [root]]
  return candidates.map((ids) => ids.filter(shows)).find((ids) => ids.length > 0) ?? []
}

/** Ids of nodes as ids of components. */
function membersOf(graph: EcosystemGraph, view: ViewDocument, nodes: readonly string[]): readonly string[] {
  if (!nodes.some(isFoldKey)) return nodes
  const groups = new Map(selectVisible(graph, view).groups.map((group) => [group.id, group.members]))
  return nodes.flatMap((id) => groups.get(id)?.map(({ component }) => component.id) ?? [id])
}

/** The size of the name of an area of a step. */
const nameSize = 18

/**
 * The steps of the chosen stack in their order; empty where no stack is chosen or it has no groups. A component is in the
 * step that its area says; what a stack only mentions is in none.
 */
export function pathSteps(graph: EcosystemGraph, view: ViewDocument): readonly PathStep[] {
  const stack = chosenStack(graph, view)
  if (!stack) return []
  const last = stack.groups.length + 1
  const groupOf = groupFinder(graph, view)
  const inside = new Map<string, string[]>(stack.groups.map(({ id }) => [id, []]))
  for (const id of stack.core) {
    const component = graph.component(id)
    const group = component && groupOf(component, 'stack-group')
    if (group !== undefined) inside.get(group)?.push(id)
  }
  return stack.groups
    .toSorted((a, b) => (a.order ?? last) - (b.order ?? last))
    .map((group) => {
      const title = areaTitle(stack, group)
      return {
        id: group.id,
        ids: inside.get(group.id) ?? [],
        labelWidth: Math.max(...languages.map((language) => measureText(title[language], nameSize, 700)))
      }
    })
}

/** Plan an arrangement: pinned and locked components stay where they are. */
export function arrangePlan(
  graph: EcosystemGraph,
  view: ViewDocument,
  { layout, around = [], ratio = 16 / 9, visible = selectUnfolded(graph, view) }: ArrangeQuestion
): ArrangePlan {
  const fixed = fixedPositions(view)
  const { nodes, edges } = visible
  const shown = new Set(nodes.map(({ component }) => component.id))
  const strong = edges.map(({ relation }) => relation).filter(({ weak }) => weak !== true)
  const request = placeRequest(graph, shown, fixed)
  return {
    layout,
    shown: {
      ...request,
      regions: graph.catalogue.bands.map(({ id }) => id),
      // Forces count every relation, as they always did; the others what can be seen.
      edges: layout === 'force' ? request.edges : strong.map(({ from, to }) => ({ from, to })),
      needs: strong.flatMap(({ from, to, type }) =>
        graph.relationType(type)?.dependency === true ? [{ from, to }] : []
      ),
      around: ringCentre(graph, view, membersOf(graph, view, around), (id) => shown.has(id)),
      steps: pathSteps(graph, view),
      ratio
    },
    all: placeRequest(
      graph,
      graph.catalogue.components.map(({ id }) => id),
      fixed
    ),
    positions: view.positions
  }
}
