/** What shows in; how many of each layer, band, kind, tag, source and relation type that is, and of how many, out. */
import type { Component, Relation } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isPast } from '../../graph-data/questions/past.ts'
import { everyEdge, everyNode, type Visible } from '../../diagram/view/visible.ts'

export type Count = { readonly shown: number; readonly total: number }

/** Counts by id; ids that nothing belongs to are missing. */
export type Tally = ReadonlyMap<string, Count>

export type Counts = {
  readonly components: Count
  readonly relations: Count
  readonly layers: Tally
  readonly bands: Tally
  readonly kinds: Tally
  readonly tags: Tally
  readonly sources: Tally
  readonly relationTypes: Tally
}

function tally<Item>(
  all: readonly Item[],
  shown: readonly Item[],
  idsOf: (item: Item) => readonly string[]
): Tally {
  const counts = new Map<string, { shown: number; total: number }>()
  for (const id of all.flatMap(idsOf)) {
    const count = counts.get(id) ?? { shown: 0, total: 0 }
    counts.set(id, { ...count, total: count.total + 1 })
  }
  for (const id of shown.flatMap(idsOf)) {
    const count = counts.get(id)
    if (count) counts.set(id, { ...count, shown: count.shown + 1 })
  }
  return counts
}

/** Relations that no picture shows unless somebody asks for them: weak ones, and those that no longer hold. */
export const countUnasked = (relations: readonly Relation[]): number =>
  relations.filter((relation) => relation.weak === true || isPast(relation)).length

/** Count what shows. */
export function countShown(graph: EcosystemGraph, visible: Visible): Counts {
  const { components, relations } = graph.catalogue
  const nodes = everyNode(visible).map((node) => node.component)
  const edges = everyEdge(visible).map((edge) => edge.relation)
  const of = (idsOf: (component: Component) => readonly string[]): Tally => tally(components, nodes, idsOf)
  return {
    components: { shown: nodes.length, total: components.length },
    relations: { shown: edges.length, total: relations.length },
    layers: of((component) => [component.layer]),
    bands: of((component) => {
      const band = graph.layer(component.layer)?.band
      return band === undefined ? [] : [band]
    }),
    kinds: of((component) => [component.kind]),
    tags: of((component) => component.tags),
    sources: of((component) => component.sources),
    relationTypes: tally(relations, edges, (relation: Relation) => [relation.type])
  }
}
