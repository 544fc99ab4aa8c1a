/** A component in; what it needs, or what needs it, near and far, out. And who is leaned on most. */
import type { Component, Relation } from '../catalogue.ts'
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
