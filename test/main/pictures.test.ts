/** What the window asks about pictures: jobs end as they should, presets and colours come back, refusals say what to do. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainOptions, slideOptions } from '../../diagram/picture/options.ts'
import { presetLimit } from '../../diagram/picture/presets.ts'
import type { Job } from '../../main/export-jobs.ts'
import { jobLimit } from '../../main/export-jobs.ts'
import type { DrawnExport, ExportTask } from '../../main/exports.ts'
import { createPictures } from '../../main/pictures.ts'
import { readPresets } from '../../main/presets.ts'
import { calls } from '../../preload/contract.ts'
import { temporaryFolder } from './temporary.ts'

const picture = { view: 'the view', options: plainOptions, only: null, today: '2026-11-20' }
const products = (task: ExportTask): DrawnExport => ({
  status: 'drawn',
  products: ('formats' in task ? task.formats : [`deck ${task.deckFormat}`]).map((name) => Buffer.from(name))
})

function bench(
  drawing: (task: ExportTask, signal: AbortSignal) => Promise<DrawnExport> = async (task) => products(task)
) {
  const folder = temporaryFolder()
  const tasks: ExportTask[] = []
  const copied: string[][] = []
  const answers: { theme: string | null; copyFails: boolean } = { theme: null, copyFails: false }
  let settled = 0
  const pictures = createPictures({
    documents: {
      async exportProduct(draw, format, _name, { signal }: Job) {
        const drawn = await draw()
        if (drawn.status === 'cancelled' || signal.aborted) return { status: 'cancelled' }
        return drawn.status === 'failed'
          ? { status: 'failed', message: drawn.reason.en }
          : { status: 'saved', name: `x.${format}` }
      }
    },
    dialogs: { pickTheme: async () => answers.theme },
    exports: {
      draw(task, signal) {
        tasks.push(task)
        return drawing(task, signal)
      },
      async settle() {
        settled += 1
      }
    },
    async copy(png, svg) {
      if (answers.copyFails) throw new Error('no clipboard')
      copied.push([png, svg].map((bytes) => Buffer.from(bytes).toString()))
    },
    presets: join(folder, 'data', 'presets.json'),
    pack: async () => [{ path: 'mine.yaml', text: 'id: mine' }],
    language: () => 'en',
    send: () => undefined
  })
  return { ...pictures, folder, tasks, copied, answers, settled: () => settled }
}

/** A drawing that lasts until it is told to stop. */
const endless = (_task: ExportTask, signal: AbortSignal): Promise<DrawnExport> =>
  new Promise((resolve) => {
    const stop = (): void => resolve({ status: 'cancelled' })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop)
  })

describe('an export', () => {
  test('draws what the window wants, with the catalogue of the person', async () => {
    const { handlers, tasks } = bench()
    const input = { job: 'a', format: 'pdf', suggestedName: 'x', picture } as const
    expect(await handlers.exportAs(input)).toEqual({ status: 'saved', name: 'x.pdf' })
    const files = [{ path: 'mine.yaml', text: 'id: mine' }]
    expect(tasks).toEqual([{ ...picture, formats: ['pdf'], forClipboard: false, files }])
  })

  test('ends when it is cancelled, and then its name is free again', async () => {
    const { handlers, tasks } = bench(endless)
    const input = { job: 'a', format: 'svg', suggestedName: 'x', picture } as const
    const first = handlers.exportAs(input)
    expect(await handlers.exportAs(input)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('running already')
    })
    await handlers.cancelExport({ job: 'another' })
    await handlers.cancelExport({ job: 'a' })
    expect(await first).toEqual({ status: 'cancelled' })
    expect(tasks).toHaveLength(1)
    const second = handlers.exportAs(input)
    await handlers.cancelExport({ job: 'a' })
    expect(await second).toEqual({ status: 'cancelled' })
  })

  test('is refused where too many run, and all end with their window', async () => {
    const { handlers, stop, settle, settled } = bench(endless)
    const start = (job: string) => handlers.exportAs({ job, format: 'svg', suggestedName: 'x', picture })
    const running = Array.from({ length: jobLimit }, (_, index) => start(`${index}`))
    expect(await start('more')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining(`No more than ${jobLimit} exports`)
    })
    stop()
    expect(await Promise.all(running)).toEqual(running.map(() => ({ status: 'cancelled' })))
    await settle()
    expect(settled()).toBe(1)
  })
})

describe('a copy', () => {
  test('puts a PNG and an SVG on the clipboard at once', async () => {
    const { handlers, tasks, copied } = bench()
    expect(await handlers.copyPicture({ job: 'a', picture })).toEqual({ status: 'copied' })
    expect(tasks).toMatchObject([{ forClipboard: true }])
    expect(copied).toEqual([['png', 'svg-plain']])
  })

  test('that was cancelled leaves the clipboard as it is', async () => {
    const { handlers, copied } = bench(endless)
    const copying = handlers.copyPicture({ job: 'a', picture })
    await handlers.cancelExport({ job: 'a' })
    expect(await copying).toEqual({ status: 'cancelled' })
    expect(copied).toEqual([])
  })

  test('says why where it cannot be drawn, or the system refuses it', async () => {
    const reason = { en: 'too large', ko: '너무 큼' }
    const large = bench(async () => ({ status: 'failed', reason }))
    const message = 'The picture could not be copied: '
    expect(await large.handlers.copyPicture({ job: 'a', picture })).toEqual({
      status: 'failed',
      message: `${message}too large`
    })
    const { handlers, answers } = bench()
    answers.copyFails = true
    expect(await handlers.copyPicture({ job: 'a', picture })).toEqual({
      status: 'failed',
      message: `${message}no clipboard`
    })
  })
})

describe('presets', () => {
  const slides = { name: 'Slides', options: slideOptions }
  const plain = { name: 'Plain', options: plainOptions }

  test('come back as the window kept them, with those of others', async () => {
    const { handlers, folder, notices } = bench()
    expect(await handlers.readPresets({})).toEqual({ presets: [] })
    expect(await handlers.keepPresets({ presets: [slides] })).toEqual({ status: 'kept' })
    expect(await handlers.readPresets({})).toEqual({ presets: [slides] })
    const path = join(folder, 'data', 'presets.json')
    const text = JSON.parse(readFileSync(path, 'utf8'))
    // The command line keeps one while the window stands.
    writeFileSync(path, JSON.stringify({ ...text, presets: [slides, plain] }))
    expect(await handlers.keepPresets({ presets: [] })).toEqual({ status: 'kept' })
    expect(await readPresets(path)).toMatchObject({ presets: [plain] })
    expect(await notices()).toEqual([])
  })

  test('of which there are too many are refused with a sentence that says so', async () => {
    const { handlers } = bench()
    const many = Array.from({ length: presetLimit + 1 }, (_, index) => ({ ...plain, name: `p${index}` }))
    expect(calls.keepPresets.input.safeParse({ presets: many }).success).toBe(true)
    expect(await handlers.keepPresets({ presets: many })).toEqual({
      status: 'failed',
      message: expect.stringContaining(String(presetLimit))
    })
    expect(await handlers.readPresets({})).toEqual({ presets: [] })
  })

  test('that are damaged are told with the name they are kept under, newer ones are never written over', async () => {
    const { handlers, folder, notices } = bench()
    await handlers.keepPresets({ presets: [slides] })
    const path = join(folder, 'data', 'presets.json')
    writeFileSync(path, 'x')
    expect(await notices()).toEqual([expect.stringContaining('presets.json.damaged-1')])
    expect(existsSync(path)).toBe(false)
    writeFileSync(path, '{"format":"ecograph-presets","version":9}')
    const newer = expect.stringContaining('newer Ecograph')
    expect(await notices()).toEqual([newer])
    expect(await handlers.readPresets({})).toEqual({ presets: [] })
    expect(await handlers.keepPresets({ presets: [slides] })).toEqual({ status: 'failed', message: newer })
    expect(readFileSync(path, 'utf8')).toContain('"version":9')
  })
})

describe('the colours of a company', () => {
  test('come as text with the name of their file, never its path', async () => {
    const { handlers, folder, answers } = bench()
    expect(await handlers.chooseTheme({})).toEqual({ status: 'cancelled' })
    answers.theme = join(folder, 'acme.yaml')
    writeFileSync(answers.theme, 'name: ACME')
    expect(await handlers.chooseTheme({})).toEqual({
      status: 'chosen',
      name: 'acme.yaml',
      text: 'name: ACME'
    })
  })

  test.each([
    ['is gone', null],
    ['is no text', Buffer.from([0xff])],
    ['is larger than any theme', Buffer.alloc(256 * 1024 + 1, 'a')]
  ])('are refused where the file %s', async (_name, content) => {
    const { handlers, folder, answers } = bench()
    answers.theme = join(folder, 'acme.yaml')
    if (content) writeFileSync(answers.theme, content)
    const answer = await handlers.chooseTheme({})
    expect(answer).toMatchObject({ status: 'failed', message: expect.stringContaining('acme.yaml') })
    expect(JSON.stringify(answer)).not.toContain(folder)
  })
})
