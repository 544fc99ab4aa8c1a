/** A layout plan, or what is to be packed for a page, in; the promise of positions out, from a worker that is gone afterwards. */
import type { ArrangePlan } from '../../diagram/layout/arrange/types.ts'
import type { PackQuestion } from '../../diagram/picture/pack.ts'
import type { Position } from '../../diagram/view/document.ts'
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts'
import { installTrustedTypes } from './trusted-types.ts'

export type LayoutRun = {
  /** Rejects with an Error that says why; never settles once the run was cancelled. */
  readonly result: Promise<readonly Position[]>
  /** Stop computing. Afterwards nothing arrives any more, neither a result nor an error. */
  cancel(): void
}

/** The part of a worker that is used. */
export type LayoutWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>

function startWorker(): LayoutWorker {
  installTrustedTypes()
  return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
}

/** Arrange in a worker. `onProgress` hears 0 when it starts and 1 when the result is there: layouts do not tell more. */
export const requestLayout = (
  plan: ArrangePlan,
  onProgress: (fraction: number) => void = () => {},
  createWorker: () => LayoutWorker = startWorker
): LayoutRun => ask({ kind: 'arrange', plan }, onProgress, createWorker)

/** Pack for a page in a worker. */
export const requestPack = (
  question: PackQuestion,
  createWorker: () => LayoutWorker = startWorker
): LayoutRun => ask({ kind: 'pack', question }, () => {}, createWorker)

function ask(
  asked: LayoutQuestion,
  onProgress: (fraction: number) => void,
  createWorker: () => LayoutWorker
): LayoutRun {
  let worker: LayoutWorker | null = createWorker()
  const stop = (): void => {
    worker?.terminate()
    worker = null
  }
  const result = new Promise<readonly Position[]>((resolve, reject) => {
    if (!worker) return
    const fail = (message: string): void => {
      if (!worker) return
      stop()
      reject(new Error(`The layout could not be computed: ${message}`))
    }
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (!worker) return
      switch (data.kind) {
        case 'failed':
          fail(data.message)
          break
        case 'placed':
          stop()
          onProgress(1)
          resolve(data.positions)
          break
        default:
          data satisfies never
      }
    }
    worker.onerror = (event) => fail(event.message || 'its worker did not start.')
    worker.onmessageerror = () => fail('its answer could not be read.')
    onProgress(0)
    try {
      worker.postMessage(asked)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  })
  return { result, cancel: stop }
}
