/** Settings: what a person prefers holds at once, in every window, and at the next start. */
import { rmSync } from 'node:fs'
import type { Locator } from 'playwright'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { clickMenu, createUserData, launchApp, readMenuItem, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, settledPicture } from './picture.ts'

const userData = createUserData({ motion: 'system' })
let running: RunningApp

async function start(): Promise<RunningApp> {
  running = await launchApp({ userData })
  await settledPicture(running.page)
  return running
}

afterEach(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
afterAll(() => rmSync(userData, { recursive: true, force: true }))

const zoomFactor = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0)

describe('the settings', () => {
  test('change the language of window and menu, and are there at the next start', async () => {
    const { page } = await start()
    await page.keyboard.press('Control+,')
    const language = page.getByTestId('interface-language')
    await language.selectOption('de')
    await expect
      .poll(() => page.getByTestId('settings-dialog').locator('h2').textContent())
      .toBe('Einstellungen')
    await expect.poll(async () => (await readMenuItem(running, 'undo'))?.label).toBe('Rückgängig')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await running.close()

    await start()
    expect(await running.page.evaluate(() => document.documentElement.lang)).toBe('de')
    expect(await running.page.locator('.top-bar').getAttribute('aria-label')).toBe('Titelleiste')
    // What the catalogue says has no German; it says so, and in which language it is.
    await running.page.keyboard.press('Control+F')
    await running.page.keyboard.type('Harbor')
    await running.page.keyboard.press('Enter')
    const told = running.page.locator('.summary .told-in').first()
    await told.waitFor()
    expect(await told.textContent()).toBe('EN')
    await clickMenu(running, 'settings')
    await running.page.getByTestId('interface-language').selectOption('')
    await expect.poll(() => running.page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('say what is wrong with a query in the language that was chosen, and mark what has no words in it', async () => {
    const { page } = await start()
    const speak = async (language: string): Promise<void> => {
      await clickMenu(running, 'settings')
      await page.getByTestId('interface-language').selectOption(language)
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
      await page.keyboard.press('Escape')
      await page.getByTestId('settings-dialog').waitFor({ state: 'detached' })
    }
    const faults = [
      ['de', 'depth: wirkt nur zusammen mit needs: oder needed-by: oder near:'],
      ['zh-Hans', 'depth: 须与 needs:、needed-by:、near: 一起使用。'],
      ['ja', 'depth: はneeds:、needed-by:、near:のいずれかと併せて使います。']
    ] as const
    for (const [language, fault] of faults) {
      await speak(language)
      await page.keyboard.press('Control+k')
      await page.getByTestId('palette-field').fill('layer:storage depth:2')
      await expect.poll(() => page.getByTestId('palette-news').textContent()).toBe(fault)
      // The text goes first, then the palette.
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByTestId('palette-field').waitFor({ state: 'detached' })
    }
    // A note of the catalogue is English only, and says so where the rest is Korean.
    await speak('ko')
    await page.keyboard.press('Control+F')
    await page.keyboard.type('Argo CD Notifications')
    await page.keyboard.press('Enter')
    const details = page.getByTestId('details')
    const note = details.locator('.remark[lang="en"]')
    await note.waitFor()
    expect(await note.locator('.told-in').textContent()).toBe('EN')
    expect(await note.locator('.told-in').getAttribute('title')).toContain('영어')
    expect(await details.locator('.summary .told-in').count()).toBe(0)
  })

  test('mark what stays in another language wherever it is told, and in no name of a control', async () => {
    const { page } = await start()
    await clickMenu(running, 'settings')
    await page.getByTestId('interface-language').selectOption('ja')
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ja')
    await page.keyboard.press('Escape')
    await page.getByTestId('settings-dialog').waitFor({ state: 'detached' })
    const marked = (within: Locator, language: string): Promise<string | null> =>
      within.locator(`[lang=${language}] > .told-in`).first().textContent()

    await clickMenu(running, 'outline')
    await page.getByTestId('twin').locator('[role=treeitem]').first().focus()
    const relation = page.locator('[role=treeitem][data-kind=relation]').first()
    for (let turn = 0; turn < 12 && !(await relation.isVisible()); turn += 1) {
      await page.keyboard.press('ArrowRight')
    }
    expect(await marked(relation, 'en')).toBe('EN')
    await page.getByTestId('twin-table').click()
    for (const [column, name] of [
      ['layer', 'レイヤー'],
      ['kind', '種類']
    ] as const) {
      const sort = page.getByTestId(`sort-${column}`)
      expect(await sort.locator('.told-in').textContent()).toBe('EN')
      expect(await sort.getAttribute('title')).toContain('英語')
      const table = page.getByTestId('component-table')
      expect(await table.getByRole('button', { name, exact: true }).count()).toBe(1)
      expect(await table.getByRole('columnheader', { name, exact: true }).count()).toBe(1)
    }
    await clickMenu(running, 'outline')

    await page.getByTestId('tab-stories').click()
    const story = page.locator('.story').first()
    await story.locator('.story-title').click()
    const step = story.locator('.story-step').first()
    expect(await step.locator('.story-said').getAttribute('lang')).toBe('en')
    expect(await step.locator('.told-in').textContent()).toBe('EN')
    expect(await page.getByRole('button', { name: /\bEN\b/ }).count()).toBe(0)

    await step.click()
    for (const words of ['playing-title', 'playing-caption']) {
      expect(await marked(page.getByTestId(words), 'en')).toBe('EN')
    }
    await page.getByTestId('playing-language').click()
    expect(await marked(page.getByTestId('playing-caption'), 'ko')).toBe('KO')
    await page.keyboard.press('Escape')
    await page.getByTestId('playing').waitFor({ state: 'detached' })
    await clickMenu(running, 'settings')
    await page.getByTestId('interface-language').selectOption('')
  })

  test('make everything larger, and motion end', async () => {
    const { page } = await start()
    await clickMenu(running, 'settings')
    await page.getByTestId('text-scale-150').check({ force: true })
    await expect.poll(() => zoomFactor(running)).toBe(1.5)
    await page.getByTestId('motion-none').check({ force: true })
    expect(await page.evaluate(() => document.documentElement.dataset['motion'])).toBe('none')
    await page.getByTestId('text-scale-100').check({ force: true })
    await expect.poll(() => zoomFactor(running)).toBe(1)
  })
})
