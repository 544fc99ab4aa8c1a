/** The tour of the first start: it comes once, can be left at once, and comes again when asked for. */
import { rmSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { clickMenu, createUserData, launchApp, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, settledPicture } from './picture.ts'

const userData = createUserData({ tourSeen: false, motion: 'system' })
let running: RunningApp

async function start(): Promise<RunningApp> {
  running = await launchApp({ userData })
  await settledPicture(running.page)
  return running
}
const tour = () => running.page.getByTestId('tour')

afterEach(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
afterAll(() => rmSync(userData, { recursive: true, force: true }))

test('a first start shows it, and it is walked through by keyboard', async () => {
  const { page } = await start()
  await tour().waitFor()
  await loadAxe(page)
  expect(await findViolations(page)).toEqual([])
  // It says what the status bar says, too.
  const [, relations = '?'] = /([\d,]+) relations/.exec(await page.getByTestId('status').innerText()) ?? []
  expect(await tour().textContent()).toContain(`${relations} relations`)
  const titles = new Set<string | null>()
  for (let step = 0; step < 6; step += 1) {
    titles.add(await tour().locator('h2').textContent())
    const { x = -1, y = -1, width = 0, height = 0 } = (await tour().boundingBox()) ?? {}
    const size = await page.evaluate(() => [innerWidth, innerHeight])
    expect([x >= 0, y >= 0, x + width <= (size[0] ?? 0), y + height <= (size[1] ?? 0)]).not.toContain(false)
    await page.keyboard.press('Enter')
  }
  expect(titles.size).toBe(6)
  await expect.poll(() => tour().count()).toBe(0)
})

test('the next start does without; the settings bring it back, and Escape leaves it at once', async () => {
  const { page } = await start()
  expect(await tour().count()).toBe(0)
  await clickMenu(running, 'settings')
  await page.getByTestId('tour-again').click()
  await tour().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => tour().count()).toBe(0)
})
