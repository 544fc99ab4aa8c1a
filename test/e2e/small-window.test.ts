/** A window of 1024 by 700: everything can still be reached, and the picture keeps room. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, goToComponent, placeOf, settledPicture } from './picture.ts'

const size = { width: 1024, height: 700 }
let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ size })
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('the page fits the window without scrolling', async () => {
  const page = await running.page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrollWidth: document.documentElement.scrollWidth,
    scrollHeight: document.documentElement.scrollHeight
  }))
  expect([page.width, page.height]).toEqual([size.width, size.height])
  expect([page.scrollWidth, page.scrollHeight]).toEqual([size.width, size.height])
})

test('every control is inside the window and nothing lies over it', async () => {
  const covered = await running.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header button, footer button, header input')].flatMap(
      (control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        if (width === 0 || height === 0 || getComputedStyle(control).visibility === 'hidden') return []
        const top = document.elementFromPoint(x + width / 2, y + height / 2)
        const isInside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
        const isFree = top !== null && (control.contains(top) || top.contains(control))
        return isInside && isFree ? [] : [control.dataset['testid'] ?? control.outerHTML.slice(0, 80)]
      }
    )
  )
  expect(covered).toEqual([])
})

test('the picture keeps room with all panels open, and shows what is searched for', async () => {
  const picture = await goToComponent(running.page, 'Envoy')
  expect(picture.area.width).toBeGreaterThanOrEqual(380)
  expect(picture.area.height).toBeGreaterThanOrEqual(500)
  await running.page.getByTestId('details').waitFor()
  const settled = await settledPicture(running.page)
  const { x, y } = placeOf(settled, 'envoy')
  const { area } = settled
  expect(x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height).toBe(true)
})

test('when the window grows, the middle of the picture stays in the middle', async () => {
  const before = await settledPicture(running.page)
  const middle = (picture: typeof before): readonly number[] => [
    (picture.area.width / 2 - picture.pan[0]) / picture.zoom,
    (picture.area.height / 2 - picture.pan[1]) / picture.zoom
  ]
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 800)
  )
  await expect.poll(() => running.page.evaluate(() => innerWidth)).toBe(1200)
  const after = await settledPicture(running.page)
  expect(after.area.width).toBeGreaterThan(before.area.width)
  expect(after.zoom).toBe(before.zoom)
  expect(middle(after)[0]).toBeCloseTo(middle(before)[0] ?? NaN, 3)
  expect(middle(after)[1]).toBeCloseTo(middle(before)[1] ?? NaN, 3)
})
