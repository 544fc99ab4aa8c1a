/** The checked-in positions of the whole catalogue, and places for components that have none yet. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Position } from '../view/document.ts'
import stored from './base-layout.json' with { type: 'json' }
import { placeNodes } from './place.ts'
import { placeRequest } from './request.ts'

/** Where the components of the built-in catalogue stand: the same on every machine. */
export const basePositions = stored as unknown as readonly Position[]

/**
 * Add a position for every component of the graph that has none; the given ones stay exactly as they are.
 * Components of the built-in catalogue take their base position, others are placed near their relations and layer.
 */
export function completePositions(
  graph: EcosystemGraph,
  positions: readonly Position[]
): readonly Position[] {
  const known = new Set(positions.map(([id]) => id))
  const missing = new Set(graph.catalogue.components.map(({ id }) => id).filter((id) => !known.has(id)))
  if (missing.size === 0) return positions
  const fromBase = basePositions.filter(([id]) => missing.delete(id))
  const placed = [...positions, ...fromBase]
  if (missing.size > 0) placed.push(...placeMissing(graph, missing, placed))
  return placed.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Place some components among those that stand. */
function placeMissing(
  graph: EcosystemGraph,
  missing: ReadonlySet<string>,
  placed: readonly Position[]
): readonly Position[] {
  const positions = placeNodes(placeRequest(graph, [...missing, ...placed.map(([id]) => id)], placed))
  return positions.filter(([id]) => missing.has(id))
}
