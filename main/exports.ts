/** An export task in; its bytes, or why there are none, out. Each task has a thread of its own that ends with it. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SourceFile } from '../graph-data/catalogue.ts'
import type { ExportFormatId } from '../diagram/export/format.ts'

export type ExportTask = {
  readonly format: ExportFormatId
  /** The text of the view file. */
  readonly view: string
  /** The person's own catalogue. */
  readonly files: readonly SourceFile[]
}

export type ExportAnswer =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }

/** Longer than the largest picture takes; what takes longer hangs. */
const patience = 5 * 60_000

/** The built worker lies beside the built shell. */
const program = join(dirname(fileURLToPath(import.meta.url)), 'export-worker.js')

/** Draw a view in a format. Never rejects. */
export function drawExport(task: ExportTask): Promise<ExportAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData: task })
    const settle = (answer: ExportAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => settle({ ok: false, reason: 'it took too long' }), patience)
    worker.once('message', (answer: ExportAnswer) => settle(answer))
    worker.once('error', (error) => settle({ ok: false, reason: error.message }))
    worker.once('exit', (code) => settle({ ok: false, reason: `its thread ended with code ${code}` }))
  })
}
