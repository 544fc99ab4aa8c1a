/** A Scene and the nodes under the hand in; their pictures and routes on the way, and where they were dropped, out. */
import type { NodeSingular } from 'cytoscape'
import type { Point, Scene } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { routesAround } from './live-routes.ts'
import { moveEdge, moveMark, moveNode } from './moved.ts'
import type { Moving } from './picture.ts'
import { centreOf, sceneId } from './sync.ts'

export type Drag = {
  readonly ids: ReadonlySet<string>
  /** The dragged nodes and their edges where the pointer has them now. */
  moving(): Moving
  /** Bring what cytoscape has under the pointer back to where the scene has it. */
  restore(): void
  /** Where they are, for those that are elsewhere than in the scene; whole units, as a layout gives them. */
  dropped(): readonly Position[]
}

/** What a drag goes by: the node under the pointer comes to lie on the lines of a grid, and the others keep their distance. */
export type Guide = { readonly lead: string | null; readonly grid: number | null }

export function beginDrag(
  scene: Scene,
  elements: readonly NodeSingular[],
  { lead, grid }: Guide = { lead: null, grid: null }
): Drag {
  const byId = new Map(elements.map((element) => [sceneId(element.id()), element]))
  const nodes = scene.nodes.filter((node) => byId.has(node.id))
  const marks = scene.marks.filter(({ of }) => of !== null && byId.has(of))
  const reroute = routesAround(scene, new Set(byId.keys()))
  const handOf = (id: string): { x: number; y: number } => byId.get(id)?.position() ?? { x: 0, y: 0 }
  const leading = nodes.find(({ id }) => id === lead) ?? nodes[0]
  /** How far the grid draws everything away from the pointer. */
  const pull = (): Point => {
    if (grid === null || !leading) return [0, 0]
    const { x, y } = handOf(leading.id)
    return [Math.round(x / grid) * grid - x, Math.round(y / grid) * grid - y]
  }
  const placeOf = (id: string): { x: number; y: number } => {
    const [{ x, y }, [dx, dy]] = [handOf(id), pull()]
    return { x: x + dx, y: y + dy }
  }
  return {
    ids: new Set(byId.keys()),
    moving: () => {
      const ways = new Map(
        nodes.map((node): [string, Point] => {
          const [from, to] = [centreOf(node), placeOf(node.id)]
          return [node.id, [to.x - from.x, to.y - from.y]]
        })
      )
      const moved = nodes.map((node) => moveNode(node, ...(ways.get(node.id) ?? [0, 0])))
      return {
        nodes: moved,
        edges: reroute(moved).map(({ edge, route }) => moveEdge(edge, route)),
        marks: marks.map((mark) => moveMark(mark, ...(ways.get(mark.of ?? '') ?? [0, 0])))
      }
    },
    restore: () => {
      for (const node of nodes) byId.get(node.id)?.position(centreOf(node))
    },
    dropped: () =>
      nodes.flatMap((node): readonly Position[] => {
        const [from, to] = [centreOf(node), placeOf(node.id)]
        const isMoved = Math.hypot(to.x - from.x, to.y - from.y) >= 0.5
        return isMoved ? [[node.id, Math.round(to.x), Math.round(to.y)]] : []
      })
  }
}
