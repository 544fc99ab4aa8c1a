/** A Scene in; quick look-ups out: which edges meet a node, and what lights up with it. */
import type { Scene, SceneEdge, SceneMark, SceneNode } from '../../diagram/scene/types.ts'
import { findLines, type FindLine } from './line-at.ts'
import type { Lit } from './marks.ts'

/** What somebody asked for: components and the relations that lead from one to the other, by id. */
export type Way = {
  readonly nodes: readonly string[]
  readonly edges: ReadonlySet<string>
  /** The least size of type, in pixels, that its names are read at; as any name otherwise. */
  readonly type?: number
}

export type SceneIndex = {
  node(id: string): SceneNode | undefined
  edgesOf(id: string): readonly SceneEdge[]
  /** The node with its edges and the nodes at their other ends. */
  around(id: string): Lit | null
  /** What stays lit for a selection: the neighbourhood of one node alone. */
  keptFor(selection: readonly string[]): Lit | null
  /** The edge with both its nodes. */
  along(edge: SceneEdge): Lit
  /** As much of it as shows. */
  onWay(way: Way): Lit
  /** The edge that is pointed at. */
  readonly lineAt: FindLine
}

export function indexScene(scene: Scene): SceneIndex {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = new Map<string, SceneEdge[]>()
  for (const edge of scene.edges) {
    for (const id of new Set([edge.from, edge.to])) {
      const met = edges.get(id)
      if (met) met.push(edge)
      else edges.set(id, [edge])
    }
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
  const around = (id: string): Lit | null => {
    if (!nodes.has(id)) return null
    const near = edgesOf(id)
    return litBy(near, [...near.flatMap((edge) => [edge.from, edge.to]), id])
  }
  return {
    node: (id) => nodes.get(id),
    edgesOf,
    around,
    keptFor: ([id, ...more]) => (id === undefined || more.length > 0 ? null : around(id)),
    along: (edge) => litBy([edge], [edge.from, edge.to]),
    onWay: ({ nodes: ids, edges: wanted, type }) => ({
      ...litBy(
        scene.edges.filter((edge) => wanted.has(edge.id)),
        ids
      ),
      type
    }),
    lineAt: findLines(scene.edges)
  }
}
