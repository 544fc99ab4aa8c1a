/** Relations in; those that only say what the others say already, out. */
import type { Relation } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { isNeeded, necessities } from './follow.ts'

/**
 * The dependencies that follow from others among the given relations: A needs C, but A also needs B and B needs C, over any
 * number of steps, and each step is at least as much of a need. Without them everything still leads to what it led
 * to. Components that need each other in a circle count as one, since in a circle everything follows from everything: the
 * relations inside stay. This is the transitive reduction of Aho, Garey and Ullman (SIAM Journal on Computing 1(2), 1972),
 * once for each degree of necessity.
 */
export function findImplied(graph: EcosystemGraph, relations: readonly Relation[]): ReadonlySet<string> {
  const dependencies = relations.filter(
    ({ type, from, to }) => from !== to && graph.relationType(type)?.dependency === true
  )
  const implied = new Set<string>()
  for (const necessity of necessities) {
    const counted = dependencies.filter(isNeeded(necessity))
    const follows = reduction(counted)
    // What is firmer was judged by firmer ways alone, in an earlier round.
    const isFirmer = necessity === 'required' ? null : isNeeded(necessity === 'slot' ? 'required' : 'slot')
    for (const relation of counted) {
      if (isFirmer?.(relation) !== true && follows(relation)) implied.add(relation.id)
    }
  }
  return implied
}

/** A test for relations that follow from the others. */
function reduction(relations: readonly Relation[]): (relation: Relation) => boolean {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of relations) {
    next.set(from, (next.get(from) ?? new Set()).add(to))
    if (!next.has(to)) next.set(to, new Set())
  }
  const { circleOf, count } = findCircles(next)
  const ahead = Array.from({ length: count }, () => new Set<number>())
  for (const { from, to } of relations) {
    const [a, b] = [circleOf(from), circleOf(to)]
    if (a !== b) ahead[a]?.add(b)
  }
  // A circle has a higher number than all it leads to, so what those reach is known by then. A bit stands for a circle.
  const reached: Uint32Array[] = []
  for (const [circle, steps] of ahead.entries()) {
    const bits = new Uint32Array(Math.ceil(count / 32))
    for (const step of steps) reached[step]?.forEach((word, at) => (bits[at] = (bits[at] ?? 0) | word))
    bits[circle >>> 5] = (bits[circle >>> 5] ?? 0) | (1 << (circle & 31))
    reached.push(bits)
  }
  const leadsTo = (from: number, to: number): boolean =>
    ((reached[from]?.[to >>> 5] ?? 0) & (1 << (to & 31))) !== 0
  return ({ from, to }) => {
    const [a, b] = [circleOf(from), circleOf(to)]
    return a !== b && [...(ahead[a] ?? [])].some((step) => step !== b && leadsTo(step, b))
  }
}

/** The circles of a graph, each with its number; a component that is in none is one by itself (Tarjan 1972, without recursion). */
function findCircles(next: ReadonlyMap<string, ReadonlySet<string>>): {
  readonly circleOf: (id: string) => number
  readonly count: number
} {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const circles = new Map<string, number>()
  const open: string[] = []
  let count = 0
  for (const start of next.keys()) {
    if (order.has(start)) continue
    const enter = (id: string): { readonly id: string; readonly rest: Iterator<string> } => {
      order.set(id, order.size)
      lowest.set(id, order.size - 1)
      open.push(id)
      return { id, rest: (next.get(id) ?? new Set<string>()).values() }
    }
    const lower = (id: string, value: number): void => {
      lowest.set(id, Math.min(lowest.get(id) ?? value, value))
    }
    const way = [enter(start)]
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { id, rest } = here
      const step = rest.next()
      if (step.done !== true) {
        if (!order.has(step.value)) way.push(enter(step.value))
        else if (!circles.has(step.value)) lower(id, order.get(step.value) ?? 0)
        continue
      }
      way.pop()
      const above = way.at(-1)
      if (above) lower(above.id, lowest.get(id) ?? 0)
      if (lowest.get(id) !== order.get(id)) continue
      for (let member = open.pop(); member !== undefined; member = member === id ? undefined : open.pop()) {
        circles.set(member, count)
      }
      count += 1
    }
  }
  return { circleOf: (id) => circles.get(id) ?? -1, count }
}
