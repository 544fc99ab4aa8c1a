/** A graph, what shows and what is pinned in; new positions for everything out. What "Lay out again" runs, in a worker. */
import type { Position } from '../view/document.ts'
import { makeRoom, placeNodes } from './place.ts'
import type { PlaceRequest } from './types.ts'

/**
 * A new layout: what shows is packed as if nothing else existed. The rest stays about where it was and only gives way,
 * so that nothing overlaps when it is shown again.
 */
export type LayoutPlan = {
  readonly shown: PlaceRequest
  readonly all: PlaceRequest
  readonly positions: readonly Position[]
}

/** Carry out a plan. Pinned nodes are the fixed ones of both requests and do not move. */
export function layOut({ shown, all, positions }: LayoutPlan): readonly Position[] {
  const first = placeNodes(shown)
  if (shown.nodes.length === all.nodes.length) return first
  const placed = new Set(first.map(([id]) => id))
  return makeRoom({ ...all, fixed: [...first, ...all.fixed.filter(([id]) => !placed.has(id))] }, positions)
}
