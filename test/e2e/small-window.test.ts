/** A window of 1024 by 700: everything can still be reached, and the picture keeps room. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
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

/** Controls that are not whole in the window, or have something over them. */
const covered = (selector: string): Promise<readonly string[]> =>
  running.page.evaluate(
    (controls) =>
      [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        if (width === 0 || height === 0 || getComputedStyle(control).visibility === 'hidden') return []
        const isInside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
        const isFree = [y + 2, y + height / 2, y + height - 2].every((place) => {
          const top = document.elementFromPoint(x + width / 2, place)
          return top !== null && (control.contains(top) || top.contains(control))
        })
        return isInside && isFree ? [] : [control.dataset['testid'] ?? control.outerHTML.slice(0, 80)]
      }),
    selector
  )

test('every control is inside the window and nothing lies over it', async () => {
  expect(await covered('header button, footer button, header input')).toEqual([])
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

test('two views between both panels leave the headings free, with legend and minimap', async () => {
  const { page } = running
  await running.app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size
  )
  await goToComponent(page, 'Envoy')
  await page.getByTestId('details').waitFor()
  await clickMenu(running, 'add-view')
  await clickMenu(running, 'compare-views')
  await page.getByTestId('second-picture').waitFor()
  await settledPicture(page)
  if (!(await page.getByTestId('minimap').isVisible())) await clickMenu(running, 'minimap')
  await page.getByTestId('minimap').waitFor()
  if (!(await page.getByTestId('legend').isVisible())) await clickMenu(running, 'legend')
  await page.getByTestId('legend').waitFor()
  expect(await covered('.compare-heads button, .compare-heads select')).toEqual([])
  expect(await covered('.status-bar button, [data-testid=minimap-map], .legend-card header button')).toEqual(
    []
  )
})
