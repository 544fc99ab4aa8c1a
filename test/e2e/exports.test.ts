/** Every export format through the dialog of the real window: the same bytes that the command line writes. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFormatList } from '../../diagram/export/format.ts'
import {
  answerDialogs,
  clickMenu,
  launchApp,
  readDialogs,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'
import { complaints, settledPicture } from './picture.ts'

const cli = resolve(fileURLToPath(import.meta.url), '../../../out/main/cli.js')

let running: RunningApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-exports-'))
  running = await launchApp()
  const { page } = running
  await settledPicture(page)
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId('choose-stack-kubernetes-proxies').click()
  await clickMenu(running, 'hide-rest')
  await answerDialogs(running, { save: [join(folder, 'view.ecograph')] })
  await clickMenu(running, 'save')
  await page.getByTestId('dirty').waitFor({ state: 'hidden' })
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

/** Formats that have a button of their own; the others stand in a list. */
const inSight = ['pptx', 'svg', 'pdf', 'png', 'drawio']

async function chooseFormat(id: string): Promise<void> {
  const { page } = running
  if (inSight.includes(id)) await page.getByTestId(`format-${id}`).check()
  else await page.getByTestId('format-more').selectOption(id)
}

/** Export with a preset and part, and give the bytes, once for the window and once for the command line. */
async function exportTwice(
  id: string,
  extension: string,
  { preset, what }: { preset: 'plain' | 'slide'; what: 'view' | 'stack' },
  flags: readonly string[]
): Promise<readonly [window: Buffer, cli: Buffer]> {
  const { page } = running
  const name = `${preset}-${id}.${extension}`
  const path = join(folder, `by-window-${name}`)
  await answerDialogs(running, { save: [path] })
  await page.getByTestId('export').click()
  await page.getByTestId('preset').selectOption(preset)
  await page.getByTestId(`what-${what}`).check()
  await chooseFormat(id)
  await page.getByTestId('export-go').click()
  await expect.poll(() => page.getByTestId('notices').textContent()).toContain(`by-window-${preset}-${id}`)
  await page.getByTestId('export-dialog').waitFor({ state: 'detached' })
  expect((await readDialogs(running)).map(({ kind }) => kind)).toEqual(['save'])
  const again = join(folder, `by-cli-${name}`)
  const view = join(folder, 'view.ecograph')
  execFileSync(process.execPath, [cli, 'export', '--view', view, ...flags, '--format', id, '--out', again])
  return [readFileSync(path), readFileSync(again)]
}

const formats = exportFormatList.map(({ id, extension }) => [id, extension] as const)

test.each(formats)(
  '%s is written by the dialog as the command line writes it',
  async (id, extension) => {
    const [window, cliBytes] = await exportTwice(id, extension, { preset: 'plain', what: 'view' }, [])
    expect(window.length).toBeGreaterThan(100)
    expect(window.equals(cliBytes)).toBe(true)
  },
  60_000
)

test.each(formats.filter(([id]) => ['pptx', 'svg', 'pdf', 'png', 'html'].includes(id)))(
  '%s of a packed slide, too',
  async (id, extension) => {
    const flags = ['--aspect', '16:9', '--what', 'stack', '--footer']
    const [window, cliBytes] = await exportTwice(id, extension, { preset: 'slide', what: 'stack' }, flags)
    expect(window.equals(cliBytes)).toBe(true)
    expect(window.equals(readFileSync(join(folder, `by-window-plain-${id}.${extension}`)))).toBe(false)
  },
  60_000
)

test('a cancelled dialog writes nothing, says nothing, and leaves the options open', async () => {
  const { page } = running
  // What the last export said goes by itself.
  await expect.poll(() => page.getByTestId('notices').textContent()).toBe('')
  await answerDialogs(running, { save: [null] })
  await clickMenu(running, 'export-as')
  await chooseFormat('pdf')
  await page.getByTestId('export-go').click()
  await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
  await expect.poll(() => page.getByTestId('export-go').isEnabled()).toBe(true)
  expect(await page.getByTestId('format-pdf').isChecked()).toBe(true)
  expect(await page.getByTestId('dialog-notices').textContent()).toBe('')
  await page.getByTestId('export-cancel').click()
  expect(await page.getByTestId('export-dialog').count()).toBe(0)
})
