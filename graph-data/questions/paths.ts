/** Two components in; every shortest way between them, hop by hop with the relations that make it, out. */
import type { Relation } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { holdsToday, isOfTypes } from './follow.ts'
import type { Follow } from './follow.ts'
import { neighbourhood } from './neighbourhood.ts'

/** One step of a way. `relations` are all that join the two ends, in the order of their types; there is at least one. */
export type Hop = { readonly from: string; readonly to: string; readonly relations: readonly Relation[] }

/** A way: the components on it, first to last, and the hops between them. */
export type Path = { readonly ids: readonly [string, ...string[]]; readonly hops: readonly Hop[] }

export type PathQuestion = {
  readonly from: string
  readonly to: string
  /** True to go along the arrows of dependencies only; else every relation is followed either way. */
  readonly directed?: boolean
  /** The only relation types to follow. */
  readonly types?: readonly string[]
  /** Relations to leave aside give false; by default what no longer holds or is only a remark. */
  readonly follow?: Follow
  /** How many ways to give; 20 by default. */
  readonly limit?: number
}

export type PathAnswer = {
  readonly paths: readonly Path[]
  /** How many ways there are beside those given; no more than the largest safe integer is counted. */
  readonly more: number
}

/**
 * Every shortest way between two components, the firmest first: at each fork a hop that one must have comes before one
 * that fills a slot, and that before one that one may have; then the order of the catalogue decides. An end that is
 * not in the graph has no way to anywhere; from a component to itself there is one way of no hops.
 */
export function findPaths(
  graph: EcosystemGraph,
  { from, to, directed = false, types, follow = holdsToday, limit = 20 }: PathQuestion
): PathAnswer {
  const isOfType = isOfTypes(types)
  const isDependency = (type: string): boolean => graph.relationType(type)?.dependency === true
  const wanted: Follow = (relation) =>
    follow(relation) && isOfType(relation) && (!directed || isDependency(relation.type))
  const distances = neighbourhood(graph, {
    ids: [to],
    hops: Infinity,
    direction: directed ? 'dependents' : 'both',
    follow: wanted
  })
  if (!graph.component(from) || !distances.has(from)) return { paths: [], more: 0 }

  const typeOrder = new Map(graph.catalogue.relationTypes.map(({ id }, position) => [id, position]))
  const positions = new Map(graph.catalogue.components.map(({ id }, position) => [id, position]))
  const known = new Map<string, readonly Hop[]>()
  /** The hops that lead one step nearer to the end. */
  const hopsFrom = (id: string): readonly Hop[] => {
    const before = known.get(id)
    if (before) return before
    const byNext = new Map<string, Relation[]>()
    for (const relation of [...graph.outgoing(id), ...(directed ? [] : graph.incoming(id))]) {
      const next = relation.from === id ? relation.to : relation.from
      if (!wanted(relation) || distances.get(next) !== distances.get(id)! - 1) continue
      const parallel = byNext.get(next)
      if (parallel) parallel.push(relation)
      else byNext.set(next, [relation])
    }
    const hops = [...byNext]
      .map(([next, relations]): Hop => ({
        from: id,
        to: next,
        relations: relations.toSorted((a, b) => typeOrder.get(a.type)! - typeOrder.get(b.type)!)
      }))
      .toSorted((a, b) => looseness(a) - looseness(b) || positions.get(a.to)! - positions.get(b.to)!)
    known.set(id, hops)
    return hops
  }

  const paths: Path[] = []
  const open: Path[] = [{ ids: [from], hops: [] }]
  for (let path = open.pop(); path && paths.length < limit; path = open.pop()) {
    const { ids, hops } = path
    const here = ids.at(-1)!
    if (here === to) paths.push(path)
    else {
      const ahead = hopsFrom(here).map((hop): Path => ({ ids: [...ids, hop.to], hops: [...hops, hop] }))
      open.push(...ahead.toReversed())
    }
  }
  return { paths, more: countPaths(from, to, hopsFrom) - paths.length }
}

/** 0 where one of the relations is always needed, 1 where one fills a slot, else 2. */
function looseness({ relations }: Hop): number {
  const ranks = relations.map(({ necessity }) =>
    necessity === 'required' ? 0 : necessity?.startsWith('slot:') === true ? 1 : 2
  )
  return Math.min(...ranks)
}

/** How many ways there are, without walking them all: their number can double with every hop. */
function countPaths(from: string, to: string, hopsFrom: (id: string) => readonly Hop[]): number {
  let ring = new Map([[from, 1]])
  while (!ring.has(to)) {
    const next = new Map<string, number>()
    for (const [id, ways] of ring) {
      for (const hop of hopsFrom(id)) {
        next.set(hop.to, Math.min((next.get(hop.to) ?? 0) + ways, Number.MAX_SAFE_INTEGER))
      }
    }
    ring = next
  }
  return ring.get(to)!
}
