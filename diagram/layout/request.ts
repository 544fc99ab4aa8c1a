/** Some components of a graph in, the request that places them out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { languages } from '../../graph-data/schema/primitives.ts'
import { sizeNode } from '../scene/node-size.ts'
import { measureText } from '../scene/text.ts'
import type { Position, ViewDocument } from '../view/document.ts'
import type { PlaceRequest } from './types.ts'

/** Where those stand that no layout moves, in the window or in a picture: what is pinned, and what is locked. */
export function fixedPositions({
  positions,
  pins,
  locks
}: Pick<ViewDocument, 'positions' | 'pins' | 'locks'>): readonly Position[] {
  const stays = new Set([...pins, ...locks])
  return positions.filter(([id]) => stays.has(id))
}

/**
 * The request that places some components. Boxes and labels get the room their longest language needs, so that
 * switching the language never makes boxes overlap. Ids that are not known are left out.
 */
export function placeRequest(
  graph: EcosystemGraph,
  ids: Iterable<string>,
  fixed: readonly Position[]
): PlaceRequest {
  const wanted = new Set(ids)
  const components = graph.catalogue.components.filter((component) => wanted.has(component.id))
  return {
    nodes: components.map((component) => {
      const shape = graph.kind(component.kind)?.shape ?? 'round'
      const sizes = languages.map((language) => sizeNode(component, shape, language))
      return {
        id: component.id,
        width: Math.max(...sizes.map(({ width }) => width)),
        height: Math.max(...sizes.map(({ height }) => height)),
        group: component.layer
      }
    }),
    groups: graph.catalogue.layers.map((layer) => ({
      id: layer.id,
      region: layer.band,
      labelWidth: Math.max(...languages.map((language) => measureText(layer.title[language], 15, 700)))
    })),
    edges: graph.catalogue.relations
      .filter(({ from, to, weak }) => weak !== true && wanted.has(from) && wanted.has(to))
      .map(({ from, to }) => ({ from, to })),
    fixed: fixed.filter(([id]) => wanted.has(id))
  }
}
