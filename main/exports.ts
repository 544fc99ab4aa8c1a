/**
 * An export task in; its bytes, or why there are none, out. Each task has a thread of its own that ends with it, and a
 * folder of its own for what a drawing must put on the disk: a thread that is ended removes nothing itself.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SourceFile, Text } from '../graph-data/catalogue.ts'
import { fillText } from '../graph-data/words/filled-text.ts'
import type { ExportFormatId, ExportStage } from '../diagram/export/format.ts'
import type { DeckFormatId } from '../diagram/export/deck/ids.ts'
import type { DeckTask, PictureTask } from '../preload/contract.ts'

type Own = {
  /** The person's own catalogue. */
  readonly files: readonly SourceFile[]
}

/** The slides of a story in a format. */
export type DeckExport = DeckTask & Own & { readonly deckFormat: DeckFormatId }

export type PictureExport = PictureTask &
  Own & {
    readonly formats: readonly ExportFormatId[]
    /** Draw pixels for the clipboard: never more than a program can paste. */
    readonly forClipboard: boolean
  }

export type ExportTask = PictureExport | DeckExport

export type ExportAnswer =
  | { readonly status: 'drawn'; readonly products: readonly Uint8Array[] }
  | { readonly status: 'failed'; readonly reason: Text }

export type DrawnExport = ExportAnswer | { readonly status: 'cancelled' }

/** What the thread says: how far it is, and in the end its answer. */
export type ExportMessage = { readonly stage: ExportStage } | { readonly answer: ExportAnswer }

export type Exports = {
  /** Draw a picture, until it is done or `signal` says to stop. Never rejects. */
  draw(task: ExportTask, signal: AbortSignal, tell: (stage: ExportStage) => void): Promise<DrawnExport>
  /** Wait until every ended thread is gone, with what it left on the disk. */
  settle(): Promise<void>
}

/** Longer than the largest picture takes; what takes longer hangs. */
const patience = 5 * 60_000

/** The built worker lies beside the built shell. */
const builtProgram = join(dirname(fileURLToPath(import.meta.url)), 'export-worker.js')

const failed = (reason: Text): DrawnExport => ({ status: 'failed', reason })
const tooLong = failed({ en: 'it took too long', ko: '너무 오래 걸렸습니다' })
/** What a system says about itself is not translated. */
const asTold = (message: string): DrawnExport => failed({ en: message, ko: message })

const endedEarly = (code: number): DrawnExport =>
  failed(
    fillText(
      { en: 'its thread ended with code {code}', ko: '작업 스레드가 {code}번 코드로 끝났습니다' },
      { code }
    )
  )

/** Exports drawn by threads that run `program`. */
export function createExports(program = builtProgram): Exports {
  const clearing = new Set<Promise<void>>()

  /** Remove a folder once the thread that used it has ended. */
  function clear(folder: string, ended: Promise<unknown> = Promise.resolve()): void {
    const work = ended
      .then(() => rm(folder, { recursive: true, force: true }))
      .catch((error: unknown) => console.error('A folder of an export was not removed:', error))
    clearing.add(work)
    void work.finally(() => clearing.delete(work))
  }

  function run(
    task: ExportTask,
    folder: string,
    signal: AbortSignal,
    tell: (stage: ExportStage) => void
  ): Promise<DrawnExport> {
    return new Promise((resolve) => {
      // The folder that the thread takes for the system's temporary one, by the name each system has for it.
      const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
      const worker = new Worker(program, { workerData: task, env })
      let settled = false
      const settle = (answer: DrawnExport): void => {
        if (settled) return
        settled = true
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        clear(folder, worker.terminate())
        resolve(answer)
      }
      const stop = (): void => settle({ status: 'cancelled' })
      const timer = setTimeout(() => settle(tooLong), patience)
      signal.addEventListener('abort', stop)
      worker.on('message', (message: ExportMessage) => {
        if ('answer' in message) settle(message.answer)
        else if (!settled) tell(message.stage)
      })
      worker.once('error', (error) => settle(asTold(error.message)))
      worker.once('exit', (code) => settle(endedEarly(code)))
    })
  }

  return {
    async draw(task, signal, tell) {
      try {
        const folder = await mkdtemp(join(tmpdir(), 'ecograph-export-'))
        try {
          if (!signal.aborted) return await run(task, folder, signal, tell)
        } catch (error) {
          // The thread did not even start.
          clear(folder)
          throw error
        }
        clear(folder)
        return { status: 'cancelled' }
      } catch (error) {
        return asTold(error instanceof Error ? error.message : String(error))
      }
    },
    async settle() {
      await Promise.all(clearing)
    }
  }
}
