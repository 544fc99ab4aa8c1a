/** A component in; its relations by type and direction out. */
import type { Component, Relation, RelationType } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'

export type RelationGroup = {
  readonly type: RelationType
  /** Which end the component is; relations that hold both ways have neither. */
  readonly direction: 'outgoing' | 'incoming' | 'symmetric'
  /** Each relation with the component at its other end, in catalogue order. */
  readonly relations: readonly { readonly relation: Relation; readonly other: Component }[]
}

/** The relations of a component in the order of the relation types, outgoing before incoming; no group is empty. */
export function componentRelations(graph: EcosystemGraph, id: string): readonly RelationGroup[] {
  const outgoing = graph.outgoing(id)
  const incoming = graph.incoming(id)
  return graph.catalogue.relationTypes.flatMap((type) => {
    const group = (direction: RelationGroup['direction'], relations: readonly Relation[]): RelationGroup => ({
      type,
      direction,
      relations: relations
        .filter((relation) => relation.type === type.id)
        .flatMap((relation) => {
          const other = graph.component(relation.from === id ? relation.to : relation.from)
          return other ? [{ relation, other }] : []
        })
    })
    const groups = type.symmetric
      ? [group('symmetric', [...outgoing, ...incoming])]
      : [group('outgoing', outgoing), group('incoming', incoming)]
    return groups.filter(({ relations }) => relations.length > 0)
  })
}
