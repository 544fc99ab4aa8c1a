/**
 * A Scene and the nodes that move in; new routes for the edges that meet them out. While nodes move, lines are straight
 * or in their lanes, which is calm to look at; the finished scene leads them around what is in their way.
 */
import { routeEdges, type Anchor, type Route } from '../../diagram/scene/routes.ts'
import type { Scene, SceneEdge, SceneNode } from '../../diagram/scene/types.ts'

export type Rerouted = { readonly edge: SceneEdge; readonly route: Route }

/** Prepare once per gesture; the returned function routes for where the moved nodes are now. */
export function routesAround(
  scene: Scene,
  ids: ReadonlySet<string>
): (moved: readonly SceneNode[]) => readonly Rerouted[] {
  const resting = new Map<string, Anchor>(scene.nodes.map((node) => [node.id, node]))
  // All relations between two nodes come along, so that each keeps its lane.
  const edges = scene.edges.filter((edge) => ids.has(edge.from) || ids.has(edge.to))
  return (moved) => {
    const places = new Map<string, Anchor>(moved.map((node) => [node.id, node]))
    return routeEdges(edges, (id) => places.get(id) ?? resting.get(id))
  }
}
