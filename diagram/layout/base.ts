/** The checked-in positions of the whole catalogue, and places for components that have none yet. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Position, ViewDocument } from '../view/document.ts'
import stored from './base-layout.json' with { type: 'json' }

/** Where the components of the built-in catalogue stand: the same on every machine. */
export const basePositions = stored as unknown as readonly Position[]

/**
 * Add a position for every component of the graph that has none; the given ones stay exactly as they are.
 * Components of the built-in catalogue take their base position. Others are placed near their relations and layer;
 * only then is the layout loaded, so that a start without new components does not wait for it.
 */
export async function completePositions(
  graph: EcosystemGraph,
  positions: readonly Position[]
): Promise<readonly Position[]> {
  const known = new Set(positions.map(([id]) => id))
  const missing = new Set(graph.catalogue.components.map(({ id }) => id).filter((id) => !known.has(id)))
  if (missing.size === 0) return positions
  const fromBase = basePositions.filter(([id]) => missing.delete(id))
  const placed = [...positions, ...fromBase]
  if (missing.size > 0) {
    const { placeMissing } = await import('./place-missing.ts')
    placed.push(...placeMissing(graph, missing, placed))
  }
  return placed.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Give every component a place in each view of a document; the same document where nothing is missing. */
export async function completeViews(graph: EcosystemGraph, document: ViewDocument): Promise<ViewDocument> {
  const positions = await completePositions(graph, document.positions)
  const views = await Promise.all(
    document.views.map(async (view) => {
      if (view.state === null) return view
      const places = await completePositions(graph, view.state.positions)
      return places === view.state.positions ? view : { ...view, state: { ...view.state, positions: places } }
    })
  )
  const isWhole = positions === document.positions && views.every((view, at) => view === document.views[at])
  return isWhole ? document : { ...document, positions, views }
}
