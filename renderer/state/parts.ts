/** The parts of the application that everything else is made with. */
import type { CanvasHandle } from '../canvas/canvas.tsx'
import type { Bridge } from '../bridge.ts'
import type { Derived } from './derived.ts'
import type { AppStore } from './store.ts'
import type { TrailCameras } from './trail-cameras.ts'

/** The canvas once it is ready; null until then. */
export type CanvasSlot = {
  readonly current: CanvasHandle | null
  attach(handle: CanvasHandle): void
  /** Be told when there is a canvas, or another one. Call what is given back to hear no more. */
  onAttach(listener: () => void): () => void
}

export function createCanvasSlot(): CanvasSlot {
  let handle: CanvasHandle | null = null
  const listeners = new Set<() => void>()
  return {
    get current() {
      return handle
    },
    attach(ready) {
      handle = ready
      for (const listener of listeners) listener()
    },
    onAttach(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}

export type Parts = {
  readonly bridge: Bridge
  readonly store: AppStore
  readonly derived: Derived
  readonly canvas: CanvasSlot
  readonly cameras: TrailCameras
}
