/** One key puts the picture on the system's clipboard, as PNG and as SVG at once; presets are those of the command line. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, settledPicture } from './picture.ts'

const cli = resolve(fileURLToPath(import.meta.url), '../../../out/main/cli.js')

let folder: string
let running: RunningApp

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-clipboard-'))
  // Named like the folder that the command line looks in.
  const userData = join(folder, 'Ecograph')
  mkdirSync(userData)
  running = await launchApp({ userData })
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

type Clipboard = { readonly width: number; readonly height: number; readonly svg: string }

/** What a program would paste now. */
const pasted = (): Promise<Clipboard> =>
  running.app.evaluate(async ({ clipboard, nativeImage }) => {
    if ('readImage' in clipboard) {
      // Electron before 45.
      const old = clipboard as unknown as {
        readImage(): { getSize(): { width: number; height: number } }
        readText(): string
      }
      return { ...old.readImage().getSize(), svg: old.readText() }
    }
    const [item] = await clipboard.read()
    if (!item?.types.includes('image/svg+xml')) return { width: 0, height: 0, svg: '' }
    const png = await item.getType('image/png')
    const svg = await item.getType('image/svg+xml')
    if (!(png instanceof Blob) || !(svg instanceof Blob)) throw new Error('no images')
    const image = nativeImage.createFromBuffer(Buffer.from(await png.arrayBuffer()))
    return { ...image.getSize(), svg: await svg.text() }
  })

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('the picture is copied with one key, and says so', async () => {
  const { app, page } = running
  await app.evaluate(({ clipboard }) => clipboard.clear())
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId('choose-stack-kubernetes-proxies').click()
  await page.keyboard.press('h')
  await page.keyboard.press('ControlOrMeta+Shift+C')
  await expect.poll(async () => (await pasted()).width).toBeGreaterThan(400)
  const { width, height, svg } = await pasted()
  const [, wide, high] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  expect(width / height).toBeCloseTo(Number(wide) / Number(high), 1)
  // At 2x, where that is not more than a program can paste.
  const pixels = Math.min(4 * Number(wide) * Number(high), 4096 * 4096)
  expect((width * height) / pixels).toBeCloseTo(1, 1)
  expect(svg).toContain('data-id="kube-proxy"')
  expect(await page.getByTestId('notices').textContent()).not.toBe('')
})

test('a preset of the window is one of the command line', async () => {
  const { page } = running
  const ecograph = (...words: readonly string[]): string =>
    execFileSync(process.execPath, [cli, ...words], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CONFIG_HOME: folder }
    })
  ecograph('export', '--aspect', '4:3', '--save-preset', 'Slides')
  const kept = await page.evaluate(async () => {
    const { presets } = await window.ecograph.call('readPresets', {})
    await window.ecograph.call('keepPresets', {
      presets: presets.map(({ options }) => ({ name: '발표', options }))
    })
    return presets
  })
  expect(kept).toMatchObject([{ name: 'Slides', options: { page: '4:3', arrange: 'pack' } }])
  expect(JSON.parse(ecograph('presets', '--json'))).toEqual([{ ...kept[0], name: '발표' }])
})
