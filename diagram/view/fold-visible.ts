/** What would show without folds in; the same with folded groups as one node each, their relations rolled up, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Emphasis } from '../scene/types.ts'
import type { ViewDocument } from './document.ts'
import { foldGroups, foldKey, groupFinder, isSameFold, type FoldGroup } from './folds.ts'

/** What of a component and of a relation matters here. */
type Node = { readonly component: Parameters<ReturnType<typeof groupFinder>>[0]; readonly emphasis: Emphasis }
type Edge = {
  readonly relation: { readonly from: string; readonly to: string }
  readonly emphasis: Emphasis
}

export type Folded<N extends Node, E extends Edge> = {
  /** Components that are drawn by themselves. */
  readonly nodes: readonly N[]
  /** Relations between those. */
  readonly edges: readonly E[]
  readonly groups: readonly {
    /** Its id among the nodes of a picture; see foldKey. */
    readonly id: string
    readonly fold: FoldGroup
    /** Those that show; at least one. */
    readonly members: readonly N[]
    /** That of the strongest member. */
    readonly emphasis: Emphasis
    /** Relations among the members. */
    readonly inside: readonly E[]
  }[]
  /** All relations between a folded group and one other end, as one line. */
  readonly bundles: readonly {
    /** Holds a space, as ids of relations do and ids of nodes do not. */
    readonly id: string
    /** Most of them lead from here … */
    readonly from: string
    /** … to here. */
    readonly to: string
    /** Those that lead this way, then those that lead back; at least one. */
    readonly edges: readonly E[]
    /** How many lead back. */
    readonly back: number
    readonly emphasis: Emphasis
  }[]
}

const rank: Readonly<Record<Emphasis, number>> = { faint: 0, context: 1, normal: 2, strong: 3 }

const strongest = (items: readonly { readonly emphasis: Emphasis }[]): Emphasis =>
  items.reduce<Emphasis>((best, { emphasis }) => (rank[emphasis] > rank[best] ? emphasis : best), 'faint')

/** Fold what shows. A group without a member that shows draws nothing. */
export function foldVisible<N extends Node, E extends Edge>(
  graph: EcosystemGraph,
  view: ViewDocument,
  visible: { readonly nodes: readonly N[]; readonly edges: readonly E[] }
): Folded<N, E> {
  if (view.folds.length === 0) return { ...visible, groups: [], bundles: [] }
  const groupOf = groupFinder(graph, view)
  const known = view.folds.flatMap((fold) => {
    const group = foldGroups(graph, view, fold.by).find((candidate) => isSameFold(candidate, fold))
    return group === undefined ? [] : [{ id: foldKey(fold), fold: group }]
  })
  const holders = new Map<string, string>()
  const members = new Map<string, N[]>(known.map(({ id }) => [id, []]))
  for (const node of visible.nodes) {
    const holder = known.find(({ fold }) => groupOf(node.component, fold.by) === fold.id)
    if (holder === undefined) continue
    holders.set(node.component.id, holder.id)
    members.get(holder.id)?.push(node)
  }

  const edges: E[] = []
  const inside = new Map<string, E[]>()
  const pairs = new Map<string, { ends: readonly [string, string]; there: E[]; back: E[] }>()
  for (const edge of visible.edges) {
    const { from, to } = edge.relation
    const [out, into] = [holders.get(from) ?? from, holders.get(to) ?? to]
    if (out === from && into === to) edges.push(edge)
    else if (out === into) {
      const among = inside.get(out)
      if (among) among.push(edge)
      else inside.set(out, [edge])
    } else {
      const ends = out < into ? ([out, into] as const) : ([into, out] as const)
      const key = ends.join(' ')
      const pair = pairs.get(key) ?? { ends, there: [], back: [] }
      pair[out === ends[0] ? 'there' : 'back'].push(edge)
      pairs.set(key, pair)
    }
  }

  return {
    nodes: visible.nodes.filter(({ component }) => !holders.has(component.id)),
    edges,
    groups: known.flatMap(({ id, fold }) => {
      const own = members.get(id) ?? []
      if (own.length === 0) return []
      return [{ id, fold, members: own, emphasis: strongest(own), inside: inside.get(id) ?? [] }]
    }),
    bundles: [...pairs.values()].map(({ ends: [a, b], there, back }) => {
      const isTurned = back.length > there.length
      const all = isTurned ? [...back, ...there] : [...there, ...back]
      return {
        id: `${a} … ${b}`,
        from: isTurned ? b : a,
        to: isTurned ? a : b,
        edges: all,
        back: Math.min(there.length, back.length),
        emphasis: strongest(all)
      }
    })
  }
}
