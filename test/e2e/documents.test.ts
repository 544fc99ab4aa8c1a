/** Views as files: saving, opening, coming back, and never spoiling a file that was not understood. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import {
  answerDialogs,
  clickMenu,
  createUserData,
  launchApp,
  readDialogs,
  readSandboxProof,
  sandboxed,
  type LaunchOptions,
  type RunningApp
} from './app.ts'
import {
  complaints,
  dragAlong,
  expectShown,
  goToComponent,
  placeOf,
  positionsOf,
  settledPicture
} from './picture.ts'

const cli = resolve(fileURLToPath(import.meta.url), '../../../out/main/cli.js')

let folder: string
const open: RunningApp[] = []

async function start(options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp(options)
  open.push(running)
  await settledPicture(running.page)
  return running
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-documents-'))
})
afterEach(async () => {
  for (const running of open.splice(0)) await running.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Drag Harbor somewhere else and highlight a stack: a view that differs in two ways from the first one. */
async function change({ page }: RunningApp): Promise<void> {
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId('choose-stack-tkg-1-2-1').click()
  const picture = await goToComponent(page, 'Harbor')
  const from = placeOf(picture, 'harbor')
  await dragAlong(page, [from, { x: from.x + 30, y: from.y + 5 }, { x: from.x + 90, y: from.y + 55 }])
  await settledPicture(page)
}

const stackOf = ({ page }: RunningApp): Promise<string | null> =>
  page.getByTestId('stack-chooser').textContent()

test('the sandbox is on', async () => {
  expect(await readSandboxProof(await start())).toEqual(sandboxed)
})

test('a saved view comes back as it was, and saving again writes the same bytes', async () => {
  const first = await start()
  const path = join(folder, 'round trip.ecograph')
  await change(first)
  await expect.poll(() => first.page.getByTestId('dirty').isVisible()).toBe(true)
  await answerDialogs(first, { save: [path] })
  await clickMenu(first, 'save')
  await expect.poll(() => first.page.getByTestId('dirty').isVisible()).toBe(false)
  expect(await first.page.getByTestId('file-name').textContent()).toContain('round trip')
  const saved = readFileSync(path, 'utf8')
  expect(JSON.parse(saved)).toMatchObject({ format: 'ecograph-view', version: 2, stack: { id: 'tkg-1-2-1' } })
  const places = positionsOf(await settledPicture(first.page))

  const second = await start()
  expect(await stackOf(second)).not.toContain('Tanzu')
  await answerDialogs(second, { open: [path] })
  await clickMenu(second, 'open')
  await expect.poll(() => stackOf(second)).toContain('Tanzu')
  expect(positionsOf(await settledPicture(second.page))).toEqual(places)
  await clickMenu(second, 'save')
  await new Promise((done) => setTimeout(done, 500))
  expect(await readDialogs(second)).toHaveLength(1)
  expect(readFileSync(path, 'utf8')).toBe(saved)
  expect(readdirSync(folder)).toEqual(['round trip.ecograph'])
  expect(complaints([...first.output, ...second.output])).toEqual([])
})

test('the last view returns at the next start, unsaved as it was', async () => {
  const userData = createUserData()
  const first = await start({ userData })
  await change(first)
  const places = positionsOf(await settledPicture(first.page))
  // Drafts are kept half a second after the last change.
  await new Promise((done) => setTimeout(done, 1200))
  await first.close()
  open.splice(0)
  const second = await start({ userData })
  expect(await stackOf(second)).toContain('Tanzu')
  expect(positionsOf(await settledPicture(second.page))).toEqual(places)
  expect(await second.page.getByTestId('dirty').isVisible()).toBe(true)
  await second.close()
  open.splice(0)
  rmSync(userData, { recursive: true, force: true })
})

describe('a file that is not understood', () => {
  test.each([
    ['cut off', '{"format":"ecograph-view","version":1,"title":"half'],
    ['not ours', '{"hello":"world"}'],
    ['from a later version', '{"format":"ecograph-view","version":99}'],
    ['empty', '']
  ])('%s: is refused with a reason, and not written over', async (_kind, text) => {
    const running = await start()
    const { page } = running
    const path = join(folder, 'broken.ecograph')
    writeFileSync(path, text)
    const before = positionsOf(await settledPicture(page))
    const rescue = join(folder, 'rescue.ecograph')
    await answerDialogs(running, { open: [path], save: [rescue] })
    await clickMenu(running, 'open')
    await page.getByTestId('broken-dialog').waitFor()
    expect((await page.getByTestId('broken-dialog').textContent())?.length).toBeGreaterThan(40)
    await page.getByTestId('broken-dialog').getByRole('button').last().click()
    expect(positionsOf(await settledPicture(page))).toEqual(before)
    await clickMenu(running, 'save')
    await expect
      .poll(async () => (await readDialogs(running)).map((dialog) => dialog.kind))
      .toEqual(['open', 'save'])
    expect(readFileSync(path, 'utf8')).toBe(text)
    rmSync(path)
    rmSync(rescue, { force: true })
  })

  test('named at the start: the window comes all the same, and the file stays as it is', async () => {
    const path = join(folder, 'named.ecograph')
    writeFileSync(path, '[1, 2')
    const running = await start({ files: [path] })
    await running.page.getByTestId('broken-dialog').waitFor()
    await expectShown(running.page, (await settledPicture(running.page)).nodes.length)
    expect(readFileSync(path, 'utf8')).toBe('[1, 2')
    rmSync(path)
  })
})

test('files that come while a dialog is open are opened after it, one after the other', async () => {
  const running = await start()
  const { page } = running
  const files = ['First', 'Second'].map((title) => {
    const path = join(folder, `${title}.ecograph`)
    writeFileSync(path, serializeView({ ...createView([]), title }))
    return path
  })
  const broken = join(folder, 'broken.ecograph')
  writeFileSync(broken, '[1, 2')
  files.splice(1, 0, broken)
  await clickMenu(running, 'export-as')
  await page.getByTestId('export-dialog').waitFor()
  // As a file manager hands them over.
  await running.app.evaluate(({ app }, paths) => {
    for (const path of paths) app.emit('open-file', { preventDefault: () => undefined }, path)
  }, files)
  await page.getByTestId('dialog-notices').getByText('Second.ecograph').waitFor()
  expect(await page.title()).not.toContain('First')
  await page.keyboard.press('Escape')
  await page.getByTestId('broken-dialog').waitFor()
  await expect.poll(() => page.title()).toContain('First')
  await page.getByTestId('broken-dialog').getByRole('button').last().click()
  await expect.poll(() => page.title()).toContain('Second')
})

test('the exported SVG is what the command line writes for the saved view, byte for byte', async () => {
  const running = await start()
  await change(running)
  await clickMenu(running, 'language-ko')
  await clickMenu(running, 'hulls-band')
  const view = join(folder, 'export.ecograph')
  const picture = join(folder, 'export.svg')
  await answerDialogs(running, { save: [view, picture] })
  await clickMenu(running, 'save')
  await expect.poll(() => running.page.getByTestId('dirty').isVisible()).toBe(false)
  await clickMenu(running, 'export-svg')
  await expect.poll(() => readdirSync(folder)).toContain('export.svg')
  const written = readFileSync(picture)
  expect(written.toString('utf8')).toContain('<g data-id="harbor"')
  const printed = execFileSync(
    process.execPath,
    [cli, 'export', '--view', view, '--format', 'svg', '--out', '-'],
    {
      maxBuffer: 64 * 1024 * 1024
    }
  )
  expect(written.equals(printed)).toBe(true)
  const [, exported] = await readDialogs(running)
  expect(exported?.kind).toBe('save')
})

test('unsaved changes are asked about before another view takes their place', async () => {
  const running = await start()
  await change(running)
  // The last button is to cancel.
  await answerDialogs(running, {})
  await clickMenu(running, 'new')
  await expect
    .poll(async () => (await readDialogs(running)).map((dialog) => dialog.kind))
    .toEqual(['message'])
  expect(await stackOf(running)).toContain('Tanzu')
})
