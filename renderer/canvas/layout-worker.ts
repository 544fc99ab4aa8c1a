/** A layout plan in; positions out, away from the window's own thread. One plan a worker. */
import { layOut } from '../../diagram/layout/lay-out.ts'
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts'

const answer = (message: LayoutAnswer): void => globalThis.postMessage(message)

globalThis.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  try {
    answer({ kind: 'placed', positions: layOut(data) })
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
