/** A picture, its formats and the person's pack in; the bytes of each out. A thread of its own, so that the shell never waits. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { catalogue } from 'virtual:catalogue'
import type { Text } from '../graph-data/catalogue.ts'
import type { ExportStage } from '../diagram/export/format.ts'
import { exportFormats } from '../diagram/export/registry.ts'
import { completePositions } from '../diagram/layout/base.ts'
import { exportRequest, preparePicture } from '../diagram/picture/prepare.ts'
import { parseView } from '../diagram/view/parse-view.ts'
import { buildGraph } from '../graph-data/graph.ts'
import { parseCatalogue } from '../graph-data/parse.ts'
import { renderDeck } from '../diagram/export/deck/deck.ts'
import { prepareDeck } from '../diagram/picture/deck.ts'
import type { DeckExport, ExportAnswer, ExportMessage, ExportTask, PictureExport } from './exports.ts'
import { readFont } from './fonts.ts'
import { describeTooLarge, pixelsToCopy } from './picture-pixels.ts'

const post = (message: ExportMessage): void => parentPort?.postMessage(message)
const enter = (stage: ExportStage): void => post({ stage })
const failed = (reason: Text): ExportAnswer => ({ status: 'failed', reason })

/** What is drawn, with all of it in its place; or why it cannot be read. */
async function read({ view: text, files }: Pick<ExportTask, 'view' | 'files'>) {
  enter('preparing')
  const parsed = parseView(text)
  if (!parsed.ok) return parsed
  const graph = buildGraph(files.length > 0 ? parseCatalogue(files, catalogue).catalogue : catalogue)
  const view = { ...parsed.view, positions: await completePositions(graph, parsed.view.positions) }
  const font = readFont(join(dirname(fileURLToPath(import.meta.url)), '..', 'fonts'))
  enter('packing')
  return { ok: true, graph, view, font } as const
}

async function draw({
  formats,
  forClipboard,
  view: text,
  files,
  ...told
}: PictureExport): Promise<ExportAnswer> {
  const found = await read({ view: text, files })
  if (!found.ok) return failed(found.message)
  const { graph, view, font } = found
  const request = { ...told, graph, view }
  const picture = preparePicture(request)
  const plain = exportRequest(request, picture, font)
  const { transparent } = told.options
  const pixels = forClipboard ? pixelsToCopy(picture.scene, transparent) : plain.pixels
  const tooLarge = formats.includes('png') ? describeTooLarge(picture.scene, pixels) : null
  if (tooLarge) return failed(tooLarge)
  enter('drawing')
  const products: Uint8Array[] = []
  for (const id of formats) {
    const format = exportFormats.find((candidate) => candidate.id === id)
    if (!format) throw new Error(`no format ${id}`)
    products.push(await format.render({ ...plain, pixels }))
  }
  return { status: 'drawn', products }
}

/** The slides of a story, as `draw` does it with a picture. */
async function drawDeck({ deckFormat, options, today, ...told }: DeckExport): Promise<ExportAnswer> {
  const found = await read(told)
  if (!found.ok) return failed(found.message)
  const { graph, view, font } = found
  const deck = prepareDeck({ graph, view, options, today })
  if (!deck) return failed({ en: 'the story is gone or has no steps', ko: '이야기가 없거나 단계가 없습니다' })
  enter('drawing')
  return { status: 'drawn', products: [await renderDeck(deckFormat, { ...deck, font })] }
}

const task = workerData as ExportTask
const work = 'deckFormat' in task ? drawDeck(task) : draw(task)
work.then(
  (answer) => post({ answer }),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    post({ answer: failed({ en: reason, ko: reason }) })
  }
)
