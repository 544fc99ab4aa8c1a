/** Where the details panel has been: visits in, back and forward out, as a browser does it. */

export type Trail = { readonly ids: readonly string[]; readonly at: number }

export const emptyTrail: Trail = { ids: [], at: -1 }

const limit = 100

export const current = (trail: Trail): string | undefined => trail.ids[trail.at]

/** Go somewhere new; what lay ahead is forgotten. */
export function visit(trail: Trail, id: string): Trail {
  if (current(trail) === id) return trail
  const ids = [...trail.ids.slice(0, trail.at + 1), id].slice(-limit)
  return { ids, at: ids.length - 1 }
}

/** One step back (-1) or forward (1); null where there is nothing. */
export function step(trail: Trail, by: 1 | -1): Trail | null {
  const at = trail.at + by
  return at < 0 || at >= trail.ids.length ? null : { ids: trail.ids, at }
}
