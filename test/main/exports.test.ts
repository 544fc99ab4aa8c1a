/** An export runs in a thread that ends with it and leaves nothing on the disk, however it ends. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { plainOptions } from '../../diagram/picture/options.ts'
import { createExports, type ExportTask } from '../../main/exports.ts'
import { temporaryFolder } from './temporary.ts'

/** What a thread does here before it answers, or hangs: it makes a file where PNG drawing puts its fonts. */
const opening = `
  import { mkdtempSync, writeFileSync } from 'node:fs'
  import { tmpdir } from 'node:os'
  import { join } from 'node:path'
  import { parentPort, workerData } from 'node:worker_threads'
  const folder = mkdtempSync(join(tmpdir(), 'ecograph-'))
  writeFileSync(join(folder, '0.otf'), 'a font')
  writeFileSync(workerData.view, folder)
  for (const stage of ['preparing', 'packing', 'drawing']) parentPort.postMessage({ stage })
`
const hang = 'for (;;) {}'
const answer =
  "parentPort.postMessage({ answer: { status: 'drawn', products: [new Uint8Array([1, 2, 3])] } }); setInterval(() => {}, 1000)"

function bench(then: string) {
  const folder = temporaryFolder()
  const program = join(folder, 'worker.mjs')
  writeFileSync(program, opening + then)
  const note = join(folder, 'note')
  const task: ExportTask = {
    formats: ['png'],
    forClipboard: false,
    files: [],
    view: note,
    options: plainOptions,
    only: null,
    today: '2026-11-20'
  }
  const stop = new AbortController()
  const stages: string[] = []
  const exports = createExports(program)
  const draw = () => exports.draw(task, stop.signal, (stage) => stages.push(stage))
  /** The folder that the thread made, once it is there. */
  async function made(): Promise<string> {
    while (!existsSync(note) || readFileSync(note, 'utf8') === '') await pause(5)
    return readFileSync(note, 'utf8')
  }
  return { exports, stop, stages, draw, made }
}

test('the bytes come back, with the stages in order before them', async () => {
  const { exports, stages, draw, made } = bench(answer)
  const drawn = await draw()
  if (drawn.status !== 'drawn') throw new Error(drawn.status)
  expect([...(drawn.products[0] ?? [])]).toEqual([1, 2, 3])
  expect(stages).toEqual(['preparing', 'packing', 'drawing'])
  await exports.settle()
  expect(existsSync(await made())).toBe(false)
})

test('a cancelled export ends at once, though its thread hangs, and its fonts are gone from the disk', async () => {
  const { exports, stop, draw, made } = bench(hang)
  const drawing = draw()
  const folder = await made()
  expect(existsSync(join(folder, '0.otf'))).toBe(true)
  stop.abort()
  expect(await drawing).toEqual({ status: 'cancelled' })
  await exports.settle()
  expect(existsSync(folder)).toBe(false)
  expect(existsSync(join(folder, '..'))).toBe(false)
})

test('one that was cancelled beforehand starts no thread', async () => {
  const { stop, draw, stages } = bench(answer)
  stop.abort()
  expect(await draw()).toEqual({ status: 'cancelled' })
  expect(stages).toEqual([])
})

test.each([
  ['throws', "throw new Error('no memory')", 'no memory'],
  ['ends without a word', 'process.exit(7)', 'code 7']
])('a thread that %s is a failure with its reason, and leaves nothing either', async (_name, end, reason) => {
  const { exports, draw, made } = bench(end)
  expect(await draw()).toMatchObject({ status: 'failed', reason: { en: expect.stringContaining(reason) } })
  await exports.settle()
  expect(existsSync(await made())).toBe(false)
})

test('several run beside each other', async () => {
  const benches = [bench(answer), bench(answer), bench(hang)]
  const [one, other, stuck] = benches.map(({ draw }) => draw())
  expect([(await one)?.status, (await other)?.status]).toEqual(['drawn', 'drawn'])
  benches[2]?.stop.abort()
  expect(await stuck).toEqual({ status: 'cancelled' })
  await Promise.all(benches.map(({ exports }) => exports.settle()))
})

test('one whose thread cannot even start leaves nothing on the disk', async () => {
  const folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
  try {
    const exports = createExports('no absolute path')
    const task: ExportTask = {
      formats: ['svg'],
      forClipboard: false,
      files: [],
      view: '',
      options: plainOptions,
      only: null,
      today: '2026-11-20'
    }
    const drawn = await exports.draw(task, new AbortController().signal, () => {})
    expect(drawn.status).toBe('failed')
    await exports.settle()
    expect(readdirSync(folder)).toEqual([])
  } finally {
    vi.unstubAllEnvs()
  }
})
