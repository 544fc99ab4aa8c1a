/** Several windows, each with a document of its own, and the documents that were open lately. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  answerDialogs,
  clickMenu,
  createUserData,
  launchApp,
  readDialogs,
  readMenuItem,
  type RunningApp
} from './app.ts'
import { complaints, settledPicture } from './picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecograph-windows-'))
const userData = createUserData({ motion: 'system' })
const open: RunningApp[] = []

async function start(data = userData): Promise<RunningApp> {
  const running = await launchApp({ userData: data })
  open.push(running)
  await settledPicture(running.page)
  return running
}

afterEach(async () => {
  for (const running of open.splice(0)) {
    expect(complaints(running.output)).toEqual([])
    await running.close()
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(userData, { recursive: true, force: true })
})

async function openAnother(running: RunningApp): Promise<Page> {
  const [page] = await Promise.all([running.app.waitForEvent('window'), clickMenu(running, 'new-window')])
  await page.waitForLoadState('load')
  await settledPicture(page)
  return page
}

const choose = async (page: Page, stack: string): Promise<void> => {
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId(`choose-stack-${stack}`).click()
}
const chosen = (page: Page): Promise<string | null> => page.getByTestId('stack-chooser').textContent()
const drafts = (): string[] =>
  readdirSync(userData)
    .filter((name) => /^last-view.*\.json$/.test(name))
    .toSorted()

describe('several windows', () => {
  test('hold documents of their own, share preferences, and all come back', async () => {
    const running = await start()
    const { page } = running
    const other = await openAnother(running)
    await choose(page, 'tkg-1-2-1')
    expect(await chosen(other)).not.toBe(await chosen(page))

    await other.keyboard.press('Control+,')
    await other.getByTestId('motion-none').check({ force: true })
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['motion'])).toBe('none')
    await other.keyboard.press('Escape')
    const name = await chosen(page)
    await expect.poll(drafts).toEqual(['last-view-2.json', 'last-view.json'])
    await expect.poll(() => readFileSync(join(userData, 'last-view.json'), 'utf8')).toContain('tkg-1-2-1')
    const ended = new Promise((done) => running.child.once('exit', done))
    // What was not saved is not lost: both windows ask, and both answers are to go without saving.
    await answerDialogs(running, { message: [2, 2] })
    await running.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
    await ended

    const again = await start()
    await expect.poll(() => again.app.windows().length).toBe(2)
    await expect
      .poll(async () => (await Promise.all(again.app.windows().map(chosen))).includes(name))
      .toBe(true)
  })

  test('one that is closed beside others is gone for good', async () => {
    const running = await start()
    await expect.poll(() => running.app.windows().length).toBe(2)
    await running.app.evaluate(({ BrowserWindow }) => {
      const newest = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id)[0]
      newest?.close()
    })
    await expect.poll(() => running.app.windows().length).toBe(1)
    await expect.poll(drafts).toEqual(['last-view.json'])
  })
})

describe('ending the application', () => {
  const quit = ({ app }: RunningApp): Promise<void> =>
    app.evaluate(({ app: application }) => application.quit()).catch(() => undefined)

  test('asks first: as long as one window may stay, all do, and afterwards both are back', async () => {
    const data = createUserData()
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const running = await start(data)
    await openAnother(running)
    await choose(running.page, 'tkg-1-2-1')
    const isDirty = (): boolean =>
      JSON.parse(readFileSync(join(data, 'last-view.json'), 'utf8')).dirty === true
    await expect.poll(isDirty).toBe(true)
    await answerDialogs(running, { message: [2] })
    await quit(running)
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    // A window without changes would be gone at once.
    await new Promise((done) => setTimeout(done, 600))
    expect(running.app.windows()).toHaveLength(2)

    const ended = new Promise((done) => running.child.once('exit', done))
    await answerDialogs(running, { message: [1] })
    await quit(running)
    expect(await ended).toBe(0)
    const again = await start(data)
    await expect.poll(() => again.app.windows().length).toBe(2)
  })
})

describe('recent documents', () => {
  test('are in the menu and in the palette, and open from there', async () => {
    const running = await start()
    const { page } = running
    await choose(page, 'tkg-1-2-1')
    const name = await chosen(page)
    await answerDialogs(running, { save: [join(folder, 'mine.ecograph')], message: [1] })
    await clickMenu(running, 'save')
    await expect.poll(() => readMenuItem(running, 'recent')).not.toBeNull()
    await clickMenu(running, 'new')
    await expect.poll(() => chosen(page)).not.toBe(name)

    await page.keyboard.press('Control+K')
    await page.getByTestId('palette-field').fill('mine.eco')
    await page.getByText('mine.ecograph').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => chosen(page)).toBe(name)

    await clickMenu(running, 'new')
    await expect.poll(() => chosen(page)).not.toBe(name)
    await running.app.evaluate(({ Menu }) => {
      const recent = Menu.getApplicationMenu()?.getMenuItemById('recent')
      recent?.submenu?.items[0]?.click()
    })
    await expect.poll(() => chosen(page)).toBe(name)
  })

  test('one that is gone says so and is no longer offered', async () => {
    const running = await start()
    rmSync(join(folder, 'mine.ecograph'))
    await running.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[0]?.click()
    })
    await running.page.getByText('mine.ecograph').first().waitFor()
    await expect.poll(() => readMenuItem(running, 'recent')).toBeNull()
  })
})
