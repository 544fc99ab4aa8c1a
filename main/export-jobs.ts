/**
 * The window's exports while they run: a name and the work in; its end, what it says of itself on the way, and a stop
 * for it, out.
 */
import type { ExportStage } from '../diagram/export/format.ts'
import type { EventPayload } from '../preload/contract.ts'

export type Job = {
  /** Says when to stop. */
  readonly signal: AbortSignal
  /** What the job is at now. */
  readonly tell: (stage: ExportStage) => void
}

export type JobEnd<Output> =
  { readonly status: 'done'; readonly output: Output } | { readonly status: 'taken' | 'too-many' }

export type Jobs = {
  /**
   * Do the work under a name. Refused where a job of that name runs already (`taken`), or too many do (`too-many`).
   */
  run<Output>(name: string, work: (job: Job) => Promise<Output>): Promise<JobEnd<Output>>
  /** Tell a job to stop. One that is over, or was never begun, is none to stop. */
  cancel(name: string): void
  /** The window is gone, and nobody waits for its jobs any more. */
  cancelAll(): void
  /** Wait for those that are writing: they are not stopped any more, and what they write shall be whole. */
  settle(): Promise<void>
}

type Running = {
  readonly stop: AbortController
  stage: ExportStage | null
  readonly ended: Promise<void>
}

/** So many pictures at once are plenty for one person, and what a machine can draw without getting stuck. */
export const jobLimit = 4
/** What is done sooner needs no word on the way. */
const silence = 300

/** How much of the work is done when a stage begins, by what the stages of a packed slide take. */
const begun: Readonly<Record<ExportStage, number>> = {
  preparing: 0,
  packing: 0.15,
  drawing: 0.5,
  writing: 0.95
}

/** Jobs that tell `send` how far they are once they take a while. */
export function createJobs(send: (progress: EventPayload<'exportProgress'>) => void): Jobs {
  const running = new Map<string, Running>()

  return {
    async run(name, work) {
      if (running.has(name)) return { status: 'taken' }
      if (running.size >= jobLimit) return { status: 'too-many' }
      const stop = new AbortController()
      let end = (): void => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      const job: Running = { stop, stage: null, ended }
      running.set(name, job)
      let loud = false
      let timer: NodeJS.Timeout | undefined
      const report = (): void => {
        const { stage } = job
        if (loud && stage !== null && !stop.signal.aborted) send({ job: name, stage, share: begun[stage] })
      }
      const tell = (next: ExportStage): void => {
        // The clock starts with the work, not with the dialog that asks where it goes.
        timer ??= setTimeout(() => {
          loud = true
          report()
        }, silence)
        if (next === job.stage) return
        job.stage = next
        report()
      }
      try {
        return { status: 'done', output: await work({ signal: stop.signal, tell }) }
      } finally {
        clearTimeout(timer)
        running.delete(name)
        end()
      }
    },
    cancel(name) {
      running.get(name)?.stop.abort()
    },
    cancelAll() {
      for (const { stop } of running.values()) stop.abort()
    },
    async settle() {
      const writing = [...running.values()].filter(({ stage }) => stage === 'writing')
      await Promise.all(writing.map(({ ended }) => ended))
    }
  }
}
