/** A Scene in; how much its nodes matter, and who is named first, out. */
import type { Emphasis, Scene, SceneNode } from '../../../diagram/scene/types.ts'

/** What leans on a node makes it matter; what it leans on itself a little. */
const weights = { leanedOn: 1, leans: 0.25 } as const

const ranks: Readonly<Record<Emphasis, number>> = { strong: 0, normal: 1, context: 2, faint: 3 }

export type Importance = {
  /** From 0 to 1, evenly enough to be seen as a size. */
  readonly shares: ReadonlyMap<string, number>
  /** The most important first; what stands out comes before what recedes. */
  readonly order: readonly SceneNode[]
}

export function weighNodes({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): Importance {
  const sums = new Map(nodes.map((node) => [node.id, 0]))
  const add = (id: string, by: number): void => {
    const sum = sums.get(id)
    if (sum !== undefined) sums.set(id, sum + by)
  }
  for (const { from, to } of edges) {
    if (from === to) continue
    add(to, weights.leanedOn)
    add(from, weights.leans)
  }
  let most = 1
  for (const sum of sums.values()) most = Math.max(most, sum)
  const sumOf = (node: SceneNode): number => sums.get(node.id) ?? 0
  return {
    shares: new Map([...sums].map(([id, sum]) => [id, Math.sqrt(sum / most)])),
    order: nodes.toSorted(
      (a, b) =>
        ranks[a.emphasis] - ranks[b.emphasis] ||
        sumOf(b) - sumOf(a) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    )
  }
}
