/** A view, a format and the person's pack in; the bytes of the export out. A thread of its own, so that the shell never waits. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { catalogue } from 'virtual:catalogue'
import { exportFormats } from '../diagram/export/registry.ts'
import { completePositions } from '../diagram/layout/base.ts'
import { buildScene, paperTheme } from '../diagram/scene/build.ts'
import { parseView } from '../diagram/view/parse-view.ts'
import { selectVisible } from '../diagram/view/visible.ts'
import { buildGraph } from '../graph-data/graph.ts'
import { parseCatalogue } from '../graph-data/parse.ts'
import type { ExportAnswer, ExportTask } from './exports.ts'
import { readFont } from './fonts.ts'

async function draw({ format: id, view: text, files }: ExportTask): Promise<ExportAnswer> {
  const parsed = parseView(text)
  const format = exportFormats.find((candidate) => candidate.id === id)
  if (!parsed.ok || !format) return { ok: false, reason: parsed.ok ? `no format ${id}` : parsed.message.en }
  const graph = buildGraph(files.length > 0 ? parseCatalogue(files, catalogue).catalogue : catalogue)
  const view = { ...parsed.view, positions: await completePositions(graph, parsed.view.positions) }
  const scene = buildScene({ graph, view, visible: selectVisible(graph, view), theme: paperTheme(view) })
  const font = readFont(join(dirname(fileURLToPath(import.meta.url)), '..', 'fonts'))
  return { ok: true, bytes: await format.render({ scene, view, graph, font }) }
}

draw(workerData as ExportTask).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ ok: false, reason } satisfies ExportAnswer)
  }
)
