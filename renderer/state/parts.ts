/** The parts of the application that everything else is made with. */
import type { CanvasHandle } from '../canvas/canvas.tsx'
import type { Bridge } from '../bridge.ts'
import type { Derived } from './derived.ts'
import type { AppStore } from './store.ts'

/** The canvas once it is ready; null until then. */
export type CanvasSlot = { readonly current: CanvasHandle | null; attach(handle: CanvasHandle): void }

export function createCanvasSlot(): CanvasSlot {
  let handle: CanvasHandle | null = null
  return {
    get current() {
      return handle
    },
    attach(ready) {
      handle = ready
    }
  }
}

export type Parts = {
  readonly bridge: Bridge
  readonly store: AppStore
  readonly derived: Derived
  readonly canvas: CanvasSlot
}
