/**
 * A request to place components, and the folded groups that are drawn beside them, in; the same request with the groups as
 * boxes of their own out. And back: from the place of a group to places of its members.
 */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { languages } from '../../graph-data/schema/primitives.ts'
import { sizeGroup } from '../scene/groups.ts'
import type { Position } from '../view/document.ts'
import type { Visible, VisibleGroup } from '../view/visible.ts'
import type { PlaceRequest } from './types.ts'

/** Groups live in the layer of their members where that is one, else in a place of their own beside the layers. */
export function withGroups(
  request: PlaceRequest,
  graph: EcosystemGraph,
  { groups, bundles }: Pick<Visible, 'groups' | 'bundles'>
): PlaceRequest {
  if (groups.length === 0) return request
  const homes = groups.map((group) => {
    const layers = new Set(group.members.map(({ component }) => component.layer))
    const [layer = ''] = layers
    const isAtHome = layers.size === 1 && graph.layer(layer) !== undefined
    return { group, home: isAtHome ? layer : group.id, region: graph.layer(layer)?.band ?? group.id }
  })
  const own = homes.filter(({ group, home }) => home === group.id)
  return {
    nodes: [
      ...request.nodes,
      ...homes.map(({ group, home }) => {
        const sizes = languages.map((language) => sizeGroup(group, language))
        return {
          id: group.id,
          width: Math.max(...sizes.map(({ width }) => width)),
          height: Math.max(...sizes.map(({ height }) => height)),
          group: home
        }
      })
    ],
    groups: [...request.groups, ...own.map(({ home, region }) => ({ id: home, region, labelWidth: 0 }))],
    edges: [...request.edges, ...bundles.map(({ from, to }) => ({ from, to }))],
    fixed: request.fixed
  }
}

/** Everybody in a group stands where the group does. */
export function spreadGroups(
  positions: readonly Position[],
  groups: readonly VisibleGroup[]
): readonly Position[] {
  if (groups.length === 0) return positions
  const byId = new Map(groups.map((group) => [group.id, group]))
  return positions.flatMap(([id, x, y]): readonly Position[] => {
    const group = byId.get(id)
    return group ? group.members.map(({ component }) => [component.id, x, y]) : [[id, x, y]]
  })
}
