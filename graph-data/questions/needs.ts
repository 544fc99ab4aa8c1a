/** A component in; what it needs, or what needs it, near and far, out. And who is leaned on most. */
import type { Component, Relation, Slot } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { holdsToday, isNeeded, isOfTypes } from './follow.ts'
import type { Follow, Necessity } from './follow.ts'
import { neighbourhood } from './neighbourhood.ts'

export type NeedScope = {
  /** The only relation types to follow; of these, only dependencies are. */
  readonly types?: readonly string[]
  /** How much of a need counts; `slot` by default. What one may have would lead from nearly anything to anything. */
  readonly necessity?: Necessity
  /** Relations to leave aside give false; by default what no longer holds or is only a remark. */
  readonly follow?: Follow
}

export type NeedQuestion = NeedScope & {
  readonly ids: readonly string[]
  /** `dependencies` are what the components need, `dependents` what needs them. */
  readonly direction: 'dependencies' | 'dependents'
  /** How many relations may lie between; no limit by default. */
  readonly depth?: number
}

/** A component that was reached, the relations between it and where one stands: 1 is direct. */
export type Need = {
  readonly component: Component
  readonly distance: number
  /** The relations by which it was reached from those one step nearer; at least one. */
  readonly relations: readonly Relation[]
}

/** Whether a relation is a need within a scope. */
export function followNeeds(graph: EcosystemGraph, scope: NeedScope): Follow {
  const { types, necessity = 'slot', follow = holdsToday } = scope
  const isOfType = isOfTypes(types)
  const isEnough = isNeeded(necessity)
  return (relation) =>
    graph.relationType(relation.type)?.dependency === true &&
    isOfType(relation) &&
    isEnough(relation) &&
    follow(relation)
}

/** What the components need, or what needs them, transitively: nearest first, then in catalogue order, without them. */
export function findNeeds(graph: EcosystemGraph, question: NeedQuestion): readonly Need[] {
  const { ids, direction, depth = Infinity } = question
  const follow = followNeeds(graph, question)
  const distances = neighbourhood(graph, { ids, hops: depth, direction, follow })
  const behind = direction === 'dependents'
  return graph.catalogue.components
    .flatMap((component): readonly Need[] => {
      const distance = distances.get(component.id) ?? 0
      if (distance === 0) return []
      const relations = behind ? graph.outgoing(component.id) : graph.incoming(component.id)
      const reached = relations.filter(
        (relation) => follow(relation) && distances.get(behind ? relation.to : relation.from) === distance - 1
      )
      return [{ component, distance, relations: reached }]
    })
    .toSorted((a, b) => a.distance - b.distance)
}

/** The firmest of what the relations to a need say: `required`, `slot:…` or `optional`. */
export function necessityOf({ relations }: Pick<Need, 'relations'>): string {
  const said = relations.map(({ necessity = 'required' }) => necessity)
  const firmest = said.find((one) => one === 'required') ?? said.find((one) => one !== 'optional')
  return firmest ?? 'optional'
}

/** The slot that a relation fills, as one of several. */
export const slotOf = (graph: EcosystemGraph, { necessity }: Relation): Slot | undefined =>
  necessity?.startsWith('slot:') ? graph.slot(necessity.slice('slot:'.length)) : undefined

/** The relation by which a need fills a slot, where nothing needs it more than that. */
function asFiller(graph: EcosystemGraph, need: Need): Relation | undefined {
  const necessity = necessityOf(need)
  return need.relations.find((one) => one.necessity === necessity && slotOf(graph, one) !== undefined)
}

/** All that can fill the same slot of the same component as of today, each once. */
function fillersWith(graph: EcosystemGraph, relation: Relation): readonly Component[] {
  const fillers = graph
    .outgoing(relation.from)
    .filter((other) => other.necessity === relation.necessity && holdsToday(other))
    .flatMap(({ to }) => graph.component(to) ?? [])
  return [...new Set(fillers)]
}

/** All that is as good as this need, itself among them; nothing where it is no alternative. */
export function alternativesTo(graph: EcosystemGraph, need: Need): readonly Component[] {
  const relation = asFiller(graph, need)
  return relation === undefined ? [] : fillersWith(graph, relation)
}

/** Needs that fill one slot of one component: so many as the slot wants are enough. */
export type SlotNeeds = {
  readonly slot: Slot
  readonly of: Component
  readonly needs: readonly Need[]
  /** What fills the slot as well, and is not among these needs. */
  readonly others: readonly Component[]
}

export type SortedNeeds = {
  readonly always: readonly Need[]
  readonly slots: readonly SlotNeeds[]
  readonly optional: readonly Need[]
}

/** What components need, sorted into what is always needed, alternatives, and what one may have. Each is in one of them once. */
export function sortNeeds(graph: EcosystemGraph, needs: readonly Need[]): SortedNeeds {
  const always: Need[] = []
  const optional: Need[] = []
  const bySlot = new Map<string, { readonly relation: Relation; readonly needs: Need[] }>()
  for (const need of needs) {
    const relation = asFiller(graph, need)
    if (relation !== undefined) {
      const key = `${relation.from} ${relation.necessity}`
      const group = bySlot.get(key) ?? { relation, needs: [] }
      group.needs.push(need)
      bySlot.set(key, group)
    } else if (necessityOf(need) === 'optional') optional.push(need)
    else always.push(need)
  }
  const slots = [...bySlot.values()].flatMap(({ relation, needs: those }): readonly SlotNeeds[] => {
    const slot = slotOf(graph, relation)
    const of = graph.component(relation.from)
    if (slot === undefined || of === undefined) return []
    const isThere = new Set(those.map(({ component }) => component))
    const others = fillersWith(graph, relation).filter((one) => !isThere.has(one))
    return [{ slot, of, needs: those, others }]
  })
  return { always, slots, optional }
}

/** How many components need one, directly and in all. */
export type Dependence = {
  readonly component: Component
  readonly direct: number
  readonly transitive: number
}

/**
 * How much every component is leaned on, most first, then in catalogue order. Walks the graph once for each component,
 * which takes some ten milliseconds for a thousand of them.
 */
export function rankDependence(graph: EcosystemGraph, scope: NeedScope = {}): readonly Dependence[] {
  const { components, relations } = graph.catalogue
  const positions = new Map(components.map(({ id }, position) => [id, position]))
  const follow = followNeeds(graph, scope)
  const dependents: Set<number>[] = components.map(() => new Set())
  for (const relation of relations) {
    const from = positions.get(relation.from)
    const to = positions.get(relation.to)
    if (from !== undefined && to !== undefined && from !== to && follow(relation)) dependents[to]?.add(from)
  }
  // Instead of being emptied for each component, a mark says for which one it was set.
  const marks = new Int32Array(components.length).fill(-1)
  const countFrom = (start: number): number => {
    const reached = [start]
    marks[start] = start
    for (const position of reached) {
      for (const next of dependents[position] ?? []) {
        if (marks[next] === start) continue
        marks[next] = start
        reached.push(next)
      }
    }
    return reached.length - 1
  }
  return components
    .map((component, position): Dependence => ({
      component,
      direct: dependents[position]?.size ?? 0,
      transitive: countFrom(position)
    }))
    .toSorted((a, b) => b.transitive - a.transitive || b.direct - a.direct)
}
