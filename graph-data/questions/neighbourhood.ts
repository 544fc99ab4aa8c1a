/** Components and a number of hops in; every component within reach, with its distance, out. */
import type { Relation } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'

/**
 * Which way relations are followed. `dependencies` and `dependents` keep to relation types that say that `from`
 * needs `to`, along the arrow and against it; `both` follows every relation either way.
 */
export type NeighbourhoodDirection = 'both' | 'dependencies' | 'dependents'

export type NeighbourhoodQuestion = {
  readonly ids: Iterable<string>
  /** How many relations may lie between; 0 gives the components themselves. */
  readonly hops: number
  readonly direction: NeighbourhoodDirection
  /** Relations to leave aside give false. */
  readonly follow?: (relation: Relation) => boolean
}

/** The distance in hops of every component within reach, nearest first. Ids that are not in the graph are skipped. */
export function neighbourhood(
  graph: EcosystemGraph,
  { ids, hops, direction, follow = () => true }: NeighbourhoodQuestion
): ReadonlyMap<string, number> {
  const isDependency = (relation: Relation): boolean => graph.relationType(relation.type)?.dependency === true
  const nextOf = (id: string): readonly string[] => {
    const ahead = direction === 'dependents' ? [] : graph.outgoing(id)
    const behind = direction === 'dependencies' ? [] : graph.incoming(id)
    const wanted = (relation: Relation): boolean =>
      (direction === 'both' || isDependency(relation)) && follow(relation)
    return [
      ...ahead.filter(wanted).map((relation) => relation.to),
      ...behind.filter(wanted).map((relation) => relation.from)
    ]
  }

  const distances = new Map<string, number>()
  let ring = [...new Set(ids)].filter((id) => graph.component(id))
  for (let distance = 0; ring.length > 0; distance++) {
    for (const id of ring) distances.set(id, distance)
    if (distance >= hops) break
    ring = [...new Set(ring.flatMap(nextOf))].filter((id) => !distances.has(id))
  }
  return distances
}
