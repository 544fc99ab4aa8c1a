/** A graph and the places that are taken in; places for the components that have none out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Position } from '../view/document.ts'
import { placeNodes } from './place.ts'
import { placeRequest } from './request.ts'

export function placeMissing(
  graph: EcosystemGraph,
  missing: ReadonlySet<string>,
  placed: readonly Position[]
): readonly Position[] {
  const positions = placeNodes(placeRequest(graph, [...missing, ...placed.map(([id]) => id)], placed))
  return positions.filter(([id]) => missing.has(id))
}
