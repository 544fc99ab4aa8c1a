/** A graph and a view in; what shows, and how strongly, out. Filters, stack and focus decide; no position is touched. */
import type { Component, Relation, StackGroup } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { findImplied } from '../../graph-data/questions/implied.ts'
import { isPast } from '../../graph-data/questions/past.ts'
import { neighbourhood } from '../../graph-data/questions/neighbourhood.ts'
import type { StackRole } from '../../graph-data/questions/stack-members.ts'
import type { Emphasis } from '../scene/types.ts'
import { answersTo } from './answers.ts'
import { chosenStack } from './chosen-stack.ts'
import type { ViewDocument } from './document.ts'
import { foldVisible, type Folded } from './fold-visible.ts'

export type VisibleNode = {
  readonly component: Component
  readonly emphasis: Emphasis
  /** Its role in the chosen stack, or null. */
  readonly role: StackRole | null
  /** The number of its step in the chosen ordered stack, or null. */
  readonly order: number | null
}

export type VisibleEdge = { readonly relation: Relation; readonly emphasis: Emphasis }

/** What shows, in catalogue order, before groups are folded. */
export type Unfolded = { readonly nodes: readonly VisibleNode[]; readonly edges: readonly VisibleEdge[] }

/** What shows, in catalogue order: what is drawn by itself, and folded groups with their rolled-up relations. */
export type Visible = Folded<VisibleNode, VisibleEdge>
export type VisibleGroup = Visible['groups'][number]
export type VisibleBundle = Visible['bundles'][number]

/** Every component that shows, by itself or in a folded group. */
export const everyNode = ({ nodes, groups }: Visible): readonly VisibleNode[] =>
  groups.length === 0 ? nodes : [...nodes, ...groups.flatMap(({ members }) => members)]

/** Every relation that shows, by itself, rolled up or inside of a folded group. */
export const everyEdge = ({ edges, groups, bundles }: Visible): readonly VisibleEdge[] =>
  groups.length === 0
    ? edges
    : [...edges, ...bundles.flatMap((bundle) => bundle.edges), ...groups.flatMap(({ inside }) => inside)]

/** Whether the view's switches let a relation show, its ends aside. */
function passes(view: ViewDocument): (relation: Relation) => boolean {
  const types = new Set(view.hidden.relationTypes)
  return (relation) =>
    !types.has(relation.type) &&
    (view.showWeak || relation.weak !== true) &&
    (view.asOf === 'described' || !isPast(relation))
}

type StackPlace = { readonly role: StackRole; readonly group: StackGroup | null }

/** How strongly a component shows when a stack is chosen: its members, what is named beside them, and the rest. */
function stackEmphasis(place: StackPlace | undefined, step: string | null): Emphasis {
  if (!place) return 'faint'
  const chosen = place.role === 'member' || place.role === 'sub-part'
  if (step !== null && place.group?.id !== step) return chosen ? 'context' : 'faint'
  return chosen ? 'strong' : 'context'
}

const rank: Readonly<Record<Emphasis, number>> = { faint: 0, context: 1, normal: 2, strong: 3 }

/** What shows, with folded groups. */
export const selectVisible = (graph: EcosystemGraph, view: ViewDocument): Visible =>
  foldVisible(graph, view, selectUnfolded(graph, view))

/** What shows where nothing is folded. */
export function selectUnfolded(graph: EcosystemGraph, view: ViewDocument): Unfolded {
  const left = new Set(view.hidden.components)
  const layers = new Set(view.hidden.layers)
  const kinds = new Set(view.hidden.kinds)
  const tags = new Set(view.hidden.tags)
  const follow = passes(view)
  const stack = chosenStack(graph, view)
  const step = view.stack?.step ?? null
  const answers = answersTo(graph, view.filter)

  const filtered = graph.catalogue.components.filter(
    (component) =>
      !left.has(component.id) &&
      !layers.has(component.layer) &&
      !kinds.has(component.kind) &&
      !component.tags.some((tag) => tags.has(tag)) &&
      (!answers || answers.has(component.id)) &&
      (!stack || !view.stack?.hideRest || stack.core.has(component.id))
  )
  const kept = new Set(filtered.map((component) => component.id))
  const near = view.focus
    ? neighbourhood(graph, {
        ids: view.focus.ids.filter((id) => kept.has(id)),
        hops: view.focus.hops,
        direction: view.focus.direction,
        follow: (relation) => follow(relation) && kept.has(relation.from) && kept.has(relation.to)
      })
    : undefined

  const nodes = filtered
    .filter((component) => !near || near.has(component.id))
    .map((component): VisibleNode => {
      if (!stack) return { component, emphasis: 'normal', role: null, order: null }
      const places = stack.places.get(component.id) ?? []
      // A component may stand in several groups: the one that shows it most counts.
      const best = places.toSorted((a, b) => rank[stackEmphasis(b, step)] - rank[stackEmphasis(a, step)])[0]
      const emphasis = stackEmphasis(best, step)
      return {
        component,
        emphasis,
        role: best?.role ?? null,
        order: emphasis === 'strong' ? (best?.group?.order ?? null) : null
      }
    })

  const emphases = new Map(nodes.map((node) => [node.component.id, node.emphasis]))
  const between = graph.catalogue.relations.filter(
    (relation) => emphases.has(relation.from) && emphases.has(relation.to) && follow(relation)
  )
  const implied = view.hideImplied ? findImplied(graph, between) : new Set<string>()
  const edges = between.flatMap((relation): VisibleEdge[] => {
    const from = emphases.get(relation.from)
    const to = emphases.get(relation.to)
    if (from === undefined || to === undefined || implied.has(relation.id)) return []
    // That a member is part of its stack is said by the highlight already.
    const said = stack !== undefined && relation.membership === true && relation.to === stack.root
    const emphasis = said ? 'faint' : rank[from] < rank[to] ? from : to
    return [{ relation, emphasis }]
  })
  return { nodes, edges }
}
