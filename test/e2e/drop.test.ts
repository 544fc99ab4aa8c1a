/** Files dropped on the real window: pictures and views open, everything else is refused in words, text is left alone. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
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
const endings = ['svg', 'png', 'pdf', 'pptx', 'html'] as const

let folder: string
let running: RunningApp

function writeView(name: string, title: string): string {
  const stack = { id: 'kubernetes-proxies', step: null, hideRest: true }
  writeFileSync(join(folder, name), serializeView({ ...createView([]), title, stack }))
  return join(folder, name)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-drop-'))
  for (const ending of endings) {
    const view = writeView(`${ending}.ecograph`, `Out of ${ending}`)
    execFileSync(process.execPath, [
      cli,
      'export',
      '--view',
      view,
      '--out',
      join(folder, `picture.${ending}`)
    ])
  }
  running = await launchApp()
  await settledPicture(running.page)
}, 120_000)
beforeEach(async () => {
  await answerDialogs(running, {})
  await clickMenu(running, 'new')
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

type Dragged = { readonly files?: readonly string[]; readonly text?: string; readonly y?: number }
type DragEvent = 'dragEnter' | 'dragOver' | 'drop'

/** Drag over the middle of the window as the system does, with real paths. */
async function drag({ files = [], text, y = 320 }: Dragged, ...types: readonly DragEvent[]): Promise<void> {
  const session = await running.page.context().newCDPSession(running.page)
  const items = text === undefined ? [] : [{ mimeType: 'text/plain', data: text }]
  const data = { items, files: [...files], dragOperationsMask: 1 }
  for (const type of types) await session.send('Input.dispatchDragEvent', { type, x: 500, y, data })
  await session.detach()
}
const drop = (...files: readonly string[]): Promise<void> => drag({ files }, 'dragEnter', 'dragOver', 'drop')

/** The components that the exported SVG shows. */
const drawnIds = (): readonly string[] =>
  [...readFileSync(join(folder, 'picture.svg'), 'utf8').matchAll(/<g data-id="([^"]+)"/gu)]
    .map(([, id]) => id ?? '')
    .toSorted()

const title = async (): Promise<string> => running.page.title()
const notices = async (): Promise<string> => (await running.page.getByTestId('notices').textContent()) ?? ''
const stack = async (): Promise<string> =>
  (await running.page.getByTestId('stack-chooser').textContent()) ?? ''

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test.each(endings)('a dropped .%s opens the view that it holds, and is not written over', async (ending) => {
  const { page } = running
  const path = join(folder, `picture.${ending}`)
  const before = readFileSync(path)
  const saved = join(folder, `from-${ending}.ecograph`)
  await answerDialogs(running, { save: [saved] })
  await drop(path)
  await expect.poll(title).toContain(`Out of ${ending}`)
  expect(await notices()).toContain(`picture.${ending}`)
  expect(await page.getByTestId('dirty').isVisible()).toBe(false)
  const picture = await settledPicture(page)

  await clickMenu(running, 'save')
  await expect.poll(() => readdirSync(folder)).toContain(`from-${ending}.ecograph`)
  const [asked] = await readDialogs(running)
  expect(asked).toMatchObject({ kind: 'save', options: { defaultPath: join(folder, 'picture.ecograph') } })
  expect(readFileSync(path).equals(before)).toBe(true)

  // The saved view draws what the picture shows.
  const text = execFileSync(process.execPath, [
    cli,
    'export',
    '--view',
    saved,
    '--format',
    'json',
    '--out',
    '-'
  ])
  const held = execFileSync(process.execPath, [
    cli,
    'export',
    '--view',
    path,
    '--format',
    'json',
    '--out',
    '-'
  ])
  expect(text.equals(held)).toBe(true)
  expect(picture.nodes.map(({ id }) => id).toSorted()).toEqual(drawnIds())
})

test('a dropped view opens as from the open dialog: saving goes to its file', async () => {
  const path = writeView('mine.ecograph', 'Mine')
  await drop(path)
  await expect.poll(title).toContain('mine')
  writeFileSync(path, 'changed outside')
  await clickMenu(running, 'save')
  await expect.poll(async () => (await readDialogs(running)).map(({ kind }) => kind)).toEqual(['message'])
  expect(readFileSync(path, 'utf8')).toBe('changed outside')
})

test('File > Open takes a picture, too', async () => {
  await answerDialogs(running, { open: [join(folder, 'picture.png')] })
  await clickMenu(running, 'open')
  await expect.poll(title).toContain('Out of png')
  const [asked] = await readDialogs(running)
  expect(JSON.stringify(asked?.options)).toContain('"pptx"')
})

describe('the hint', () => {
  const hint = () => running.page.getByTestId('drop-zone')

  test('lies over the whole window while files hang over it, and goes with them', async () => {
    const { page } = running
    await drag({ files: [join(folder, 'picture.svg')] }, 'dragEnter', 'dragOver')
    await hint().waitFor()
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(await hint().boundingBox()).toEqual({ x: 0, y: 0, width, height })
    expect(await hint().textContent()).toContain('Drop a view or an exported picture to open it')
    // Below the window.
    await drag({ files: [join(folder, 'picture.svg')], y: height + 500 }, 'dragOver')
    await hint().waitFor({ state: 'detached' })
    expect(await stack()).not.toContain('proxies')
  })

  test('says before that of several files one opens', async () => {
    const files = [join(folder, 'picture.svg'), join(folder, 'picture.pdf')]
    await drag({ files }, 'dragEnter', 'dragOver')
    await hint().waitFor()
    expect(await hint().textContent()).toContain('the first one opens')
    await drag({ files }, 'drop')
    await hint().waitFor({ state: 'detached' })
    await expect.poll(title).toContain('Out of svg')
    await expect.poll(notices).toContain('only “picture.svg” was opened')
  })

  test('does not come for text, which is left alone', async () => {
    // Good news goes by itself.
    await expect.poll(notices).toBe('')
    await drag({ text: 'harbor' }, 'dragEnter', 'dragOver')
    await new Promise((done) => setTimeout(done, 200))
    expect(await hint().count()).toBe(0)
    await drag({ text: 'harbor' }, 'drop')
    expect(await notices()).toBe('')
  })

  test('does not come over a dialog, and nothing opens behind it', async () => {
    const { page } = running
    await clickMenu(running, 'about')
    await page.getByRole('dialog').waitFor()
    await drop(join(folder, 'picture.svg'))
    await new Promise((done) => setTimeout(done, 300))
    expect(await hint().count()).toBe(0)
    expect(await title()).not.toContain('Out of svg')
    await page.keyboard.press('Escape')
  })
})

describe('what cannot be opened is refused in words, and the view stays', () => {
  test.each([
    ['a folder', 'drawings', 'is a folder'],
    ['a picture of somebody else', 'other.svg', 'holds no view'],
    ['a photograph', 'photo.jpg', 'neither a view nor a picture']
  ])('%s', async (_what, name, reason) => {
    const path = join(folder, name)
    if (name.includes('.')) {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
      writeFileSync(path, name.endsWith('svg') ? svg : Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    } else mkdirSync(path)
    const before = await title()
    await drop(path)
    await expect.poll(notices).toContain(reason)
    expect(await notices()).toContain(name)
    expect(await title()).toBe(before)
    await running.page.getByTestId('notices').getByRole('button').first().click()
  })

  test('a picture whose view is broken', async () => {
    const { page } = running
    const path = join(folder, 'broken.svg')
    const svg = readFileSync(join(folder, 'picture.svg'), 'utf8')
    writeFileSync(path, svg.replace('ecograph-view&quot;', 'something else&quot;'))
    await drop(path)
    const dialog = page.getByTestId('broken-dialog')
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('broken.svg')
    await dialog.getByRole('button').last().click()
    expect(await title()).not.toContain('Out of svg')
  })
})

test('unsaved changes are asked about first, and kept where the person cancels', async () => {
  const { page } = running
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId('choose-stack-tkg-1-2-1').click()
  await page.getByTestId('dirty').waitFor()
  await drop(join(folder, 'picture.svg'))
  await expect.poll(async () => (await readDialogs(running)).map(({ kind }) => kind)).toEqual(['message'])
  expect(await stack()).toContain('Tanzu')
  // The second button loses the changes.
  await answerDialogs(running, { message: [1] })
  await drop(join(folder, 'picture.svg'))
  await expect.poll(title).toContain('Out of svg')
})

describe('what a hostile page can do with it', () => {
  const tryDrop = (make: string): Promise<unknown> =>
    running.page.evaluate(
      `ecograph.drop(${make}).then((answer) => answer.status + ' ' + answer.message, (error) => 'refused ' + error.message)`
    )

  test('a File of its own making has no path, whatever it says of itself', async () => {
    for (const make of [
      `new File(['x'], '/etc/hostname')`,
      `Object.assign(new File(['x'], 'hostname'), { path: '/etc/hostname' })`,
      `Object.defineProperty(new File(['x'], 'hostname'), 'name', { value: '/etc/hostname' })`
    ]) {
      expect(await tryDrop(make)).toMatch(/^failed .*not a file on this computer/u)
    }
  })

  test('anything else than a File opens nothing', async () => {
    for (const make of [`'/etc/hostname'`, `{ path: '/etc/hostname' }`, 'null', `new Blob(['x'])`, '[]']) {
      const tried = await running.page.evaluate(
        `(async () => { try { return (await ecograph.drop(${make})).message } catch { return 'refused' } })()`
      )
      expect(tried).toMatch(/^refused$|not a file on this computer/u)
    }
  })

  test('a path in the place of a File does not reach the shell by any call', async () => {
    for (const name of ['drop', 'openDropped', 'droppedFile', 'ecograph-drop']) {
      const tried = await running.page.evaluate(
        `ecograph.call('${name}', { path: '/etc/hostname' }).then((answer) => answer, (error) => error.message)`
      )
      expect(tried).toContain('Call refused')
    }
  })
})

test('a picture named at the start opens', async () => {
  const named = await launchApp({ files: [join(folder, 'picture.pdf')] })
  try {
    await settledPicture(named.page)
    await expect.poll(() => named.page.title()).toContain('Out of pdf')
    expect(complaints(named.output)).toEqual([])
  } finally {
    await named.close()
  }
})
