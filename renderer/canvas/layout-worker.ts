/** A question about places in; positions out, away from the window's own thread. One question a worker. */
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { packPicture } from '../../diagram/picture/pack.ts'
import type { Position } from '../../diagram/view/document.ts'
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts'

const answer = (message: LayoutAnswer): void => globalThis.postMessage(message)

function place(asked: LayoutQuestion): readonly Position[] {
  switch (asked.kind) {
    case 'arrange':
      return arrange(asked.plan)
    case 'pack':
      return packPicture(asked.question)
    default:
      return asked satisfies never
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  try {
    answer({ kind: 'placed', positions: place(data) })
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
