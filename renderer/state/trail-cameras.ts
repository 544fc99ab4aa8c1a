/** Where the camera was at each place of the trail: noted when a place is left, given when one comes back to it. */
import type { Box } from '../../diagram/scene/types.ts'
import type { AppStore } from './store.ts'
import { current } from './trail.ts'

/** The part of the diagram that showed when a place was left, or null where nobody saw it. */
export type TrailCameras = { readonly at: (spot: number) => Box | null }

/** Note cameras from now on. Nothing is drawn by them, so they are no part of the state. */
export function keepTrailCameras(
  store: AppStore,
  canvas: { readonly current: { view(): Box } | null }
): TrailCameras {
  const boxes = new Map<number, Box>()
  store.subscribe((now, before) => {
    if (now.trail === before.trail) return
    // A new document begins a trail of its own.
    if (now.trail.next < before.trail.next) return boxes.clear()
    // The camera sets out for the new place in a later frame.
    const box = canvas.current?.view()
    if (box) boxes.set(current(before.trail).spot, box)
  })
  return { at: (spot) => boxes.get(spot) ?? null }
}
