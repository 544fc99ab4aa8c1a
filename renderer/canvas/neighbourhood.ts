/** A Scene in; quick look-ups out: which edges meet a node, and what lights up with it. */
import type { Point, Scene, SceneEdge, SceneMark, SceneNode } from '../../diagram/scene/types.ts'
import { boundsOf, distanceTo } from './curves.ts'
import type { Lit } from './marks.ts'
import { growBox } from './paint.ts'

/** What somebody asked for: components and the relations that lead from one to the other, by id. */
export type Way = { readonly nodes: readonly string[]; readonly edges: ReadonlySet<string> }

export type SceneIndex = {
  node(id: string): SceneNode | undefined
  edgesOf(id: string): readonly SceneEdge[]
  /** The node with its edges and the nodes at their other ends. */
  around(id: string): Lit | null
  /** The edge with both its nodes. */
  along(edge: SceneEdge): Lit
  /** As much of it as shows. */
  onWay(way: Way): Lit
  /** The edge nearest to a point, not farther than `reach`. */
  edgeAt(point: Point, reach: number): SceneEdge | null
}

export function indexScene(scene: Scene): SceneIndex {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = new Map<string, SceneEdge[]>()
  for (const edge of scene.edges) {
    for (const id of new Set([edge.from, edge.to])) edges.set(id, [...(edges.get(id) ?? []), edge])
  }
  const edgesOf = (id: string): readonly SceneEdge[] => edges.get(id) ?? []
  const nodesOf = (ids: Iterable<string>): readonly SceneNode[] =>
    [...new Set(ids)].flatMap((id) => nodes.get(id) ?? [])
  const marks = new Map<string, SceneMark[]>()
  for (const mark of scene.marks) {
    if (mark.of !== null) marks.set(mark.of, [...(marks.get(mark.of) ?? []), mark])
  }
  const litBy = (lit: readonly SceneEdge[], ids: Iterable<string>): Lit => {
    const shown = nodesOf(ids)
    return { edges: lit, nodes: shown, marks: shown.flatMap(({ id }) => marks.get(id) ?? []) }
  }
  return {
    node: (id) => nodes.get(id),
    edgesOf,
    around: (id) => {
      if (!nodes.has(id)) return null
      const near = edgesOf(id)
      return litBy(near, [...near.flatMap((edge) => [edge.from, edge.to]), id])
    },
    along: (edge) => litBy([edge], [edge.from, edge.to]),
    onWay: ({ nodes: ids, edges: wanted }) =>
      litBy(
        scene.edges.filter((edge) => wanted.has(edge.id)),
        ids
      ),
    edgeAt: (point, reach) => {
      let found: SceneEdge | null = null
      let nearest = reach
      for (const edge of scene.edges) {
        const { x, y, width, height } = growBox(boundsOf(edge), reach)
        if (point[0] < x || point[0] > x + width || point[1] < y || point[1] > y + height) continue
        const distance = distanceTo(edge, point)
        if (distance <= nearest) {
          nearest = distance
          found = edge
        }
      }
      return found
    }
  }
}
