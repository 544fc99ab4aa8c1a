/** A graph, what shows and what is pinned in; new positions for everything out. What "Lay out again" runs, in a worker. */
import type { Position } from '../view/document.ts'
import { placeNodes } from './place.ts'
import type { PlaceRequest } from './types.ts'

/**
 * The two requests of a new layout: first what shows, packed as if nothing else existed, then the rest around it,
 * so that nothing overlaps when it is shown again. The second has nothing to do where everything shows.
 */
export type LayoutPlan = { readonly shown: PlaceRequest; readonly all: PlaceRequest }

/** Carry out a plan. Pinned nodes are the fixed ones of the first request and do not move. */
export function layOut({ shown, all }: LayoutPlan): readonly Position[] {
  const first = placeNodes(shown)
  if (shown.nodes.length === all.nodes.length) return first
  return placeNodes({ ...all, fixed: [...first, ...all.fixed.filter(([id]) => !hasId(first, id))] })
}

const hasId = (positions: readonly Position[], id: string): boolean =>
  positions.some(([other]) => other === id)
