/** What an arrangement works with: what a layout gets, and what more it may want to know of the view. */
import type { PlaceNode, PlaceRequest } from '../types.ts'
import type { Position } from '../../view/document.ts'
import type { LayoutId } from './layouts.ts'

/** A stretch of a way: the nodes that belong to it, in order, and the width that its name needs. */
export type PathStep = { readonly id: string; readonly ids: readonly string[]; readonly labelWidth: number }

export type ArrangeRequest = PlaceRequest & {
  /** The regions in use, from the ground upwards. */
  readonly regions: readonly string[]
  /** The edges that say that `from` needs `to`. */
  readonly needs: readonly { readonly from: string; readonly to: string }[]
  /** What stands in the middle of rings. */
  readonly around: readonly string[]
  /** The way to go; empty where no stack with steps is chosen. */
  readonly steps: readonly PathStep[]
  /** Width to height of the room that the picture has. */
  readonly ratio: number
}

/** Everything that arranging takes, as plain data for another thread. */
export type ArrangePlan = {
  readonly layout: LayoutId
  readonly shown: ArrangeRequest
  /** What gives way to what shows. */
  readonly all: PlaceRequest
  readonly positions: readonly Position[]
}

/** A node and its centre. */
export type Placed = { readonly id: string; readonly x: number; readonly y: number }

/** One way of arranging: every node of the request gets a place, no two of them overlap. It need not mind fixed nodes. */
export type Layout = (request: ArrangeRequest) => readonly Placed[]

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Nodes in the order of their groups, within a group by id. */
export function inGroupOrder(
  nodes: readonly PlaceNode[],
  groups: PlaceRequest['groups']
): readonly PlaceNode[] {
  const rank = new Map(groups.map(({ id }, index) => [id, index]))
  const rankOf = ({ group }: PlaceNode): number => rank.get(group) ?? groups.length
  return nodes.toSorted((a, b) => rankOf(a) - rankOf(b) || byId(a, b))
}

/** Every two nodes with edges between them, once, whichever way the edges run. */
export function pairsOf(
  edges: PlaceRequest['edges']
): readonly { readonly from: string; readonly to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>()
  for (const { from, to } of edges) {
    if (from === to) continue
    const pair = from < to ? { from, to } : { from: to, to: from }
    pairs.set(`${pair.from} ${pair.to}`, pair)
  }
  return [...pairs.values()].toSorted(
    (a, b) => byId({ id: a.from }, { id: b.from }) || byId({ id: a.to }, { id: b.to })
  )
}
