/** The shell as the window sees it: the one object that the preload put on the window. */
import type { Bridge } from '../preload/contract.ts'

declare global {
  interface Window {
    readonly ecograph: Bridge
  }
}

export type { Bridge, CallOutput, EventPayload, Pack } from '../preload/contract.ts'

/** The bridge of this window. */
export const windowBridge = (): Bridge => window.ecograph
