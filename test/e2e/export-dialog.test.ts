/** The export dialog in the real window: its preview, its presets, what it tells before, and what it can be made to do. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  answerDialogs,
  clickMenu,
  createUserData,
  launchApp,
  readDialogs,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'
import { complaints, lightness, settledPicture } from './picture.ts'

/** Many things run at once on a machine that tests. */

let running: RunningApp
let page: Page
let folder: string
const userData = createUserData()

const start = async (): Promise<void> => {
  running = await launchApp({ userData })
  page = running.page
  await settledPicture(page)
}
const stop = async (): Promise<void> => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-dialog-'))
  await start()
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId('choose-stack-kubernetes-proxies').click()
})
beforeEach(async () => {
  // What a failed test left open must not fail the next one.
  if ((await page.getByTestId('export-dialog').count()) > 0) await closeDialog()
})
afterAll(async () => {
  await stop()
  rmSync(userData, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

/** Open the dialog with the options of a built-in preset, and wait until its preview rests. */
async function openDialog(preset: 'slide' | 'plain' = 'plain'): Promise<void> {
  await clickMenu(running, 'export-as')
  await page.getByTestId('format-pptx').check()
  await page.getByTestId('preset').selectOption(preset)
  await settledPreview()
}

async function settledPreview(): Promise<void> {
  await page.getByTestId('preview-facts').waitFor()
  await expect.poll(() => page.getByTestId('preview-busy').count()).toBe(0)
}

const closeDialog = async (): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByTestId('export-dialog').waitFor({ state: 'detached' })
}

/** Wait for a notice. */
async function expectNotice(words: string, testid: 'notices' | 'dialog-notices' = 'notices'): Promise<void> {
  await expect.poll(() => page.getByTestId(testid).textContent()).toContain(words)
}

type Preview = { readonly ratio: number; readonly nodes: number; readonly name: string }

const preview = (): Promise<Preview> =>
  page.getByTestId('preview').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    return {
      ratio: canvas.width / canvas.height,
      nodes: Number(canvas.dataset['nodes']),
      name: canvas.getAttribute('aria-label') ?? ''
    }
  })

/** The colour of the page near its corner, with its opacity. */
const cornerOf = (): Promise<readonly number[]> =>
  page.getByTestId('preview').evaluate((element) => {
    const copy = new OffscreenCanvas(1, 1).getContext('2d')
    copy?.drawImage(element as HTMLCanvasElement, -4, -4)
    return Array.from(copy?.getImageData(0, 0, 1, 1).data ?? [])
  })

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('what is told shows in the preview', async () => {
  await openDialog()
  const whole = await preview()
  expect(whole.nodes).toBeGreaterThan(700)
  await page.getByTestId('what-stack').check()
  await expect.poll(async () => (await preview()).nodes).toBeLessThan(40)
  await page.getByTestId('page-16:9').check()
  await expect.poll(async () => (await preview()).ratio).toBeCloseTo(16 / 9, 1)
  await page.getByTestId('page-a4-portrait').check()
  await expect.poll(async () => (await preview()).ratio).toBeCloseTo(595.3 / 841.9, 1)
  await page.getByTestId('words-title').fill('Proxies of ours')
  await expect.poll(async () => (await preview()).name).toContain('“Proxies of ours”')
  await page.getByTestId('picture-theme-dark').check()
  await expect.poll(async () => lightness(await cornerOf())).toBeLessThan(0.2)
  await page.getByTestId('picture-theme-print').check()
  await expect.poll(cornerOf).toEqual([255, 255, 255, 255])
  await page.getByTestId('format-png').check()
  await page.getByTestId('option-transparent').check()
  await expect.poll(async () => (await cornerOf())[3]).toBe(0)
  await closeDialog()
})

test('packing keeps the window usable and fills the page', async () => {
  await openDialog()
  await page.getByTestId('page-16:9').check()
  const smallest = async (): Promise<number> =>
    Number(/type ([\d.]+) pt/.exec((await page.getByTestId('preview-facts').textContent()) ?? '')?.[1])
  const before = await smallest()
  await page.getByTestId('arrange-pack').check()
  await page.getByTestId('preview-busy').waitFor()
  // While the worker packs hundreds of components, the window answers at once.
  const asked = Date.now()
  await page.getByTestId('format-pdf').check()
  expect(await page.getByTestId('format-pdf').isChecked()).toBe(true)
  expect(Date.now() - asked).toBeLessThan(2000)
  await settledPreview()
  await expect.poll(smallest).toBeGreaterThan(before)
  await closeDialog()
})

test('type that is too small is told, with what helps', async () => {
  await openDialog()
  await page.getByTestId('page-16:9').check()
  const warning = page.getByTestId('type-warning')
  await warning.waitFor()
  expect(await page.getByTestId('preview-facts').textContent()).toMatch(
    /^960 × 540 pt · smallest type \d\.?\d? pt · \d+ slides/
  )
  expect(await warning.getByRole('img', { name: 'Warning' }).count()).toBe(1)
  await page.getByTestId('remedy-stack').click()
  await page.getByTestId('remedy-pack').click()
  await settledPreview()
  expect(await page.getByTestId('what-stack').isChecked()).toBe(true)
  expect(await page.getByTestId('arrange-pack').isChecked()).toBe(true)
  await closeDialog()
})

test('pixels are told before, and too many are refused before', async () => {
  await openDialog('slide')
  await page.getByTestId('format-png').check()
  await page.getByTestId('pixels-width').check()
  await expect
    .poll(() => page.getByTestId('preview-facts').textContent())
    .toContain('1,920 × 1,080 px, about 2.1 MP')
  await page.getByTestId('png-width').fill('30000')
  await page.getByTestId('pixels-warning').waitFor()
  expect(await page.getByTestId('export-go').isDisabled()).toBe(true)
  await page.getByTestId('png-width').fill('12')
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('From 16')
  await page.getByTestId('pixels-2').check()
  await expect.poll(() => page.getByTestId('preview-facts').textContent()).toContain('2,560 × 1,440 px')
  await closeDialog()
})

test('what viewers of Mermaid do not draw is told, and what a format leaves out', async () => {
  await openDialog()
  await page.getByTestId('format-more').selectOption('mermaid')
  await expect.poll(() => page.getByTestId('mermaid-warning').textContent()).toContain('500')
  expect(await page.getByTestId('page').count()).toBe(0)
  await page.getByTestId('format-more').selectOption('csv-nodes')
  await page.getByTestId('format-note').waitFor()
  expect(await page.getByTestId('picture-theme').count()).toBe(0)
  await closeDialog()
})

test('what there is none of cannot be chosen, and says why', async () => {
  await openDialog()
  expect(await page.getByTestId('what-selection').isDisabled()).toBe(true)
  expect(await page.getByTestId('what').textContent()).toContain('Nothing is selected')
  expect(await page.getByTestId('what-stack').isDisabled()).toBe(false)
  await closeDialog()
})

test('company colours come from a file, and a bad one says what is wrong', async () => {
  const { writeFileSync } = await import('node:fs')
  const [good, bad] = [join(folder, 'acme.yaml'), join(folder, 'bad.yaml')]
  writeFileSync(
    good,
    "format: ecograph-theme\nversion: 1\nname: ACME\nbackground: '#fff4e0'\npalette: ['#0b5fff']\n"
  )
  writeFileSync(bad, 'format: ecograph-theme\nversion: 1\nname: ACME\npalette: [blue-ish]\n')
  await openDialog()
  await answerDialogs(running, { open: [bad, good, null] })
  await page.getByTestId('picture-theme-company').click()
  await expect.poll(() => page.getByTestId('colours-problem').textContent()).toMatch(/bad\.yaml.*Line 4/)
  expect(await page.getByTestId('picture-theme-view').isChecked()).toBe(true)
  await page.getByTestId('choose-colours').click()
  await expect.poll(() => page.getByTestId('company-name').textContent()).toContain('ACME')
  expect(await page.getByTestId('colours-problem').count()).toBe(0)
  await expect.poll(cornerOf).toEqual([0xff, 0xf4, 0xe0, 255])
  await closeDialog()
})

test('a long export shows how far it is, can be cancelled, and then leaves no file', async () => {
  await openDialog()
  await page.getByTestId('page-a3-landscape').check()
  await page.getByTestId('format-png').check()
  await page.getByTestId('pixels-width').check()
  await page.getByTestId('png-width').fill('15000')
  const path = join(folder, 'cancelled.png')
  await answerDialogs(running, { save: [path] })
  await page.getByTestId('export-go').click()
  await page.getByTestId('job').waitFor()
  expect(await page.getByTestId('export-dialog').count()).toBe(0)
  expect(await page.getByTestId('job').getByRole('progressbar').count()).toBe(1)
  // The window goes on meanwhile.
  await page.getByTestId('tab-stacks').click()
  await page.getByTestId('job-cancel').click()
  await expectNotice('Nothing was written')
  expect(await page.getByTestId('jobs').count()).toBe(0)
  expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual([])
})

test('a picture is copied, from the dialog and by one key', async () => {
  const copied = (): Promise<{ width: number; height: number }> =>
    running.app.evaluate(async ({ clipboard, nativeImage }) => {
      // Electron 45 reads as the web does; older ones give an image.
      const either = clipboard as unknown as {
        readonly readImage?: () => Electron.NativeImage
        readonly read: () => Promise<readonly { getType: (type: string) => Promise<Blob> }[]>
      }
      if (either.readImage) return either.readImage().getSize()
      const [item] = await either.read()
      const png = await item?.getType('image/png').catch(() => null)
      const bytes = png ? await png.arrayBuffer() : new ArrayBuffer(0)
      return nativeImage.createFromBuffer(Buffer.from(bytes)).getSize()
    })
  const clear = (): Promise<void> => running.app.evaluate(({ clipboard }) => clipboard.clear())
  await clear()
  await openDialog()
  await page.getByTestId('what-stack').check()
  await page.getByTestId('page-square').check()
  await page.getByTestId('copy-picture').click()
  await expectNotice('Copied as picture', 'dialog-notices')
  const square = await copied()
  expect(square.width).toBeGreaterThan(500)
  expect(square.width).toBe(square.height)
  await closeDialog()
  await clear()
  await page.keyboard.press('Control+Shift+C')
  await expect.poll(async () => (await copied()).width).toBeGreaterThan(500)
})

test('the keyboard alone exports', async () => {
  await openDialog()
  await page.getByTestId('what-stack').check()
  await closeDialog()
  const path = join(folder, 'by-keys.svg')
  await answerDialogs(running, { save: [path] })
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['testid'])

  await page.keyboard.press('Control+Shift+E')
  // It opens with the focus on the format, and with what it was left with.
  await expect.poll(focused).toBe('format-pptx')
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('preset-save')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('format-svg')
  await page.keyboard.press('Enter')
  await expectNotice('by-keys.svg')
  expect(readFileSync(path, 'utf8')).toContain('</svg>')
  expect(await readDialogs(running)).toHaveLength(1)
})

test('it speaks Korean', async () => {
  await clickMenu(running, 'language-ko')
  await openDialog()
  expect(await page.getByTestId('export-dialog').getByRole('heading').textContent()).toBe('그림 내보내기')
  expect(await page.getByTestId('preview-facts').textContent()).toMatch(/포인트/)
  expect((await preview()).name).toMatch(/미리 보기/)
  await page.getByTestId('picture-language-en').check()
  await expect.poll(() => page.getByTestId('words-title').getAttribute('placeholder')).not.toMatch(/[가-힣]/)
  await closeDialog()
  await clickMenu(running, 'language-en')
})

test('presets are kept by name, and come back after a restart with what was used last', async () => {
  await openDialog('slide')
  await page.getByTestId('legend-none').check()
  expect(await page.getByTestId('preset-changed').isVisible()).toBe(true)
  await page.getByTestId('preset-save').click()
  await page.getByTestId('preset-name').fill('Board')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('preset').inputValue()).toBe('own:Board')
  expect(await page.getByTestId('preset-changed').count()).toBe(0)

  // Changed, and kept under the same name.
  await page.getByTestId('page-4:3').check()
  await page.getByTestId('preset-update').click()
  await page.getByTestId('preset-changed').waitFor({ state: 'hidden' })
  await page.getByTestId('preset-rename').click()
  await page.getByTestId('preset-name').fill('Board room')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('preset').inputValue()).toBe('own:Board room')

  await page.getByTestId('what-stack').check()
  await page.getByTestId('format-pdf').check()
  await answerDialogs(running, { save: [join(folder, 'used.pdf')] })
  await page.getByTestId('export-go').click()
  await expectNotice('used.pdf')
  await running.app.evaluate(({ session }) => session.defaultSession.flushStorageData())
  await stop()
  await start()

  await clickMenu(running, 'export-as')
  await settledPreview()
  expect(await page.getByTestId('preset').inputValue()).toBe('own:Board room')
  expect(await page.getByTestId('format-pdf').isChecked()).toBe(true)
  expect(await page.getByTestId('legend-none').isChecked()).toBe(true)
  expect(await page.getByTestId('page-4:3').isChecked()).toBe(true)
  await page.getByTestId('preset-delete').click()
  await expect.poll(() => page.getByTestId('preset').inputValue()).toBe('')
  expect(await page.getByTestId('page-4:3').isChecked()).toBe(true)
  await closeDialog()
})
