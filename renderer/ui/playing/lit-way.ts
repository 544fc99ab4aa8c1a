/** What a step points at and the picture in; what lights up, with the relations among it, out. */
import type { Scene } from '../../../diagram/scene/types.ts'
import type { Way } from '../../canvas/neighbourhood.ts'

/** A selection of nothing that is the same every time. */
export const nothing: readonly string[] = []

/** Pixels of type that a room can read beside the words of a step. */
const fromAfar = 16

/** Null where a step points at nothing: then nothing steps back either. */
export function litWay(lit: readonly string[], { nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): Way | null {
  const wanted = new Set(lit)
  const shown = nodes.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
  if (shown.length === 0) return null
  const among = edges.flatMap(({ id, from, to }) => (wanted.has(from) && wanted.has(to) ? [id] : []))
  return { nodes: shown, edges: new Set(among), type: fromAfar }
}
