/** A component in; its relations out, sorted into what a reader asks for: conflicts, slots to fill, types, and what no longer holds. */
import type { Component, Slot } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentRelations, type RelationGroup } from '../../graph-data/questions/component-relations.ts'
import { isPast } from '../../graph-data/questions/past.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'

/** A relation with the component at its other end. */
export type Related = RelationGroup['relations'][number]

/** A slot of the component, with the relations to what can fill it. */
export type SlotBlock = { readonly slot: Slot; readonly relations: readonly Related[] }

/** Every relation of the component is in exactly one of these; no group and no block is empty. */
export type RelationBlocks = {
  /** How many hold in the view's time. */
  readonly count: number
  readonly conflicts: readonly Related[]
  readonly slots: readonly SlotBlock[]
  readonly groups: readonly RelationGroup[]
  /** What no longer holds, by type; empty in a view as described, where it stands among the others. */
  readonly past: readonly RelationGroup[]
}

const conflictType = 'conflicts-with'

/** The groups with the relations that pass only; those that have none left are gone. */
const keep = (
  groups: readonly RelationGroup[],
  passes: (related: Related, group: RelationGroup) => boolean
): readonly RelationGroup[] =>
  groups
    .map((group) => ({ ...group, relations: group.relations.filter((related) => passes(related, group)) }))
    .filter((group) => group.relations.length > 0)

/** How much of a need a relation is: the firmer ones are read first. */
const firmness = ({ relation: { necessity } }: Related): number =>
  necessity === 'required' ? 0 : necessity === 'optional' ? 2 : 1

/** What the component always needs comes first, and in each group what is always needed; else they stay in their order. */
function firmFirst(groups: readonly RelationGroup[]): readonly RelationGroup[] {
  const sorted = groups.map((group) => ({
    ...group,
    relations: group.relations.toSorted((a, b) => firmness(a) - firmness(b))
  }))
  const isNeed = ({ direction, relations }: RelationGroup): boolean =>
    direction === 'outgoing' && relations.some((related) => firmness(related) === 0)
  return [...sorted.filter(isNeed), ...sorted.filter((group) => !isNeed(group))]
}

const all = (groups: readonly RelationGroup[]): readonly Related[] =>
  groups.flatMap((group) => group.relations)

/** Sort the relations of a component for a view as of today or as described. */
export function relationBlocks(
  graph: EcosystemGraph,
  id: string,
  asOf: ViewDocument['asOf']
): RelationBlocks {
  const known = componentRelations(graph, id)
  const isOver = ({ relation }: Related): boolean => asOf === 'today' && isPast(relation)
  const holding = keep(known, (related) => !isOver(related))
  const isConflict = (_: Related, group: RelationGroup): boolean => group.type.id === conflictType
  /** What the component needs; whose slot the component itself fills is said at the relation. */
  const slotOf = ({ relation }: Related): Slot | undefined =>
    relation.from === id && relation.necessity?.startsWith('slot:')
      ? graph.slot(relation.necessity.slice('slot:'.length))
      : undefined

  const others = keep(holding, (...both) => !isConflict(...both))
  const filling = all(others)
  return {
    count: all(holding).length,
    conflicts: all(keep(holding, isConflict)),
    slots: graph.catalogue.slots
      .map((slot) => ({ slot, relations: filling.filter((related) => slotOf(related) === slot) }))
      .filter(({ relations }) => relations.length > 0),
    groups: firmFirst(keep(others, (related) => slotOf(related) === undefined)),
    past: keep(known, isOver)
  }
}

/** The components at the other ends, each once. */
export const othersOf = (relations: readonly Related[]): readonly Component[] => [
  ...new Set(relations.map(({ other }) => other))
]

/** What took the place of a component: as it says itself, else as others say that they succeed it. */
export function successorsOf(graph: EcosystemGraph, { id, supersededBy }: Component): readonly Component[] {
  const own = graph.component(supersededBy ?? '')
  if (own !== undefined) return [own]
  return graph
    .incoming(id)
    .filter((relation) => relation.type === 'successor-of' && !isPast(relation))
    .flatMap((relation) => graph.component(relation.from) ?? [])
}
