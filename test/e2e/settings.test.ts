/** Settings: what a person prefers holds at once, in every window, and at the next start. */
import { rmSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { clickMenu, createUserData, launchApp, readMenuItem, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, settledPicture } from './picture.ts'

const userData = createUserData()
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
