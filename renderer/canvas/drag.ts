/** A Scene and the nodes under the hand in; their pictures and routes on the way, and where they were dropped, out. */
import type { NodeSingular } from 'cytoscape'
import type { Scene } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { routesAround } from './live-routes.ts'
import { moveEdge, moveNode } from './moved.ts'
import type { Moving } from './picture.ts'
import { centreOf, sceneId } from './sync.ts'

export type Drag = {
  readonly ids: ReadonlySet<string>
  /** The dragged nodes and their edges where the pointer has them now. */
  moving(): Moving
  /** Where they are, for those that are elsewhere than in the scene; whole units, as a layout gives them. */
  dropped(): readonly Position[]
}

export function beginDrag(scene: Scene, elements: readonly NodeSingular[]): Drag {
  const byId = new Map(elements.map((element) => [sceneId(element.id()), element]))
  const nodes = scene.nodes.filter((node) => byId.has(node.id))
  const reroute = routesAround(scene, new Set(byId.keys()))
  const placeOf = (id: string): { x: number; y: number } => byId.get(id)?.position() ?? { x: 0, y: 0 }
  return {
    ids: new Set(byId.keys()),
    moving: () => {
      const moved = nodes.map((node) => {
        const [from, to] = [centreOf(node), placeOf(node.id)]
        return moveNode(node, to.x - from.x, to.y - from.y)
      })
      return {
        nodes: moved,
        edges: reroute(moved).map(({ edge, route }) => moveEdge(edge, route))
      }
    },
    dropped: () =>
      nodes.flatMap((node): readonly Position[] => {
        const [from, to] = [centreOf(node), placeOf(node.id)]
        const isMoved = Math.hypot(to.x - from.x, to.y - from.y) >= 0.5
        return isMoved ? [[node.id, Math.round(to.x), Math.round(to.y)]] : []
      })
  }
}
