/** Every export format through the dialog of the real window: a whole file of its kind, and the window goes on. */
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

test.each(exportFormatList.map(({ id, extension }) => [id, extension] as const))(
  '%s is written by the dialog as the command line writes it',
  async (id, extension) => {
    const { page } = running
    const path = join(folder, `by-window-${id}.${extension}`)
    await answerDialogs(running, { save: [path] })
    await page.getByTestId('export').click()
    await page.getByTestId(`format-${id}`).click()
    await expect
      .poll(() => page.getByTestId('notices').textContent(), { timeout: 30_000 })
      .toContain(`by-window-${id}`)
    const asked = (await readDialogs(running)).map(({ kind }) => kind)
    expect(asked).toEqual(['save'])
    const again = join(folder, `by-cli-${id}.${extension}`)
    const view = join(folder, 'view.ecograph')
    execFileSync(process.execPath, [cli, 'export', '--view', view, '--format', id, '--out', again])
    expect(readFileSync(path).equals(readFileSync(again))).toBe(true)
  },
  60_000
)

test('a cancelled dialog writes nothing and says nothing', async () => {
  const { page } = running
  await answerDialogs(running, { save: [null] })
  await clickMenu(running, 'export-as')
  await page.getByTestId('format-pdf').click()
  await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
  expect(await page.getByTestId('export-dialog').isVisible()).toBe(false)
})
