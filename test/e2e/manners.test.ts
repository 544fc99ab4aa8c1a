/** Small things that a person expects of a window: what is pointed at, menus that are whole, notices that go, lists in order. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, goToComponent, leaveSelection, placeOf, settledPicture } from './picture.ts'

let running: RunningApp
const size = (width: number, height: number): Promise<void> =>
  running.app.evaluate(
    ({ BrowserWindow }, wanted) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height),
    { width, height }
  )

beforeAll(async () => {
  running = await launchApp({ size: { width: 1440, height: 900 } })
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  await size(1440, 900)
  await expect.poll(() => running.page.evaluate(() => innerHeight)).toBe(900)
  await clickMenu(running, 'fit')
})

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('nothing is pointed at in a window of another size until the pointer moves', async () => {
  const { page } = running
  const picture = await settledPicture(page)
  const place = placeOf(picture, 'kubernetes')
  await page.mouse.move(place.x, place.y)
  const tip = page.locator('.stage-picture .canvas-tip', { hasText: 'Kubernetes' })
  const over = (): Promise<string | null> => page.locator('.stage-picture .canvas').getAttribute('data-over')
  await expect.poll(() => tip.isVisible()).toBe(true)
  await size(1200, 700)
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(700)
  await settledPicture(page)
  expect(await tip.isVisible()).toBe(false)
  expect(await over()).toBe('')
  const after = placeOf(await settledPicture(page), 'kubernetes')
  await page.mouse.move(after.x, after.y)
  await expect.poll(over).toBe('node')
  await page.mouse.move(2, 2)
})

test('a menu near the foot of the window is whole, and tells its keys', async () => {
  const { page } = running
  const picture = await goToComponent(page, 'Harbor')
  const { x, y } = placeOf(picture, 'harbor')
  await page.mouse.click(x, y, { button: 'right' })
  const menu = page.getByTestId('context-menu')
  await menu.waitFor()
  const { top, bottom, hidden } = await menu.evaluate((element) => {
    const box = element.getBoundingClientRect()
    return { top: box.top, bottom: box.bottom, hidden: element.scrollHeight - element.clientHeight }
  })
  expect(hidden).toBe(0)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(900)
  for (const [id, keys] of [
    ['pin', 'P'],
    ['lock', 'L'],
    ['new-stack', 'Ctrl G']
  ])
    expect(await page.getByTestId(`menu-${id}`).locator('kbd').textContent()).toBe(keys)
  await page.keyboard.press('Escape')
  await leaveSelection(page, picture)
})

test('Escape dismisses what went wrong before it leaves anything else', async () => {
  const { page } = running
  await goToComponent(page, 'Harbor')
  const alerts = page.getByTestId('notices').getByRole('alert')
  const drop = (): Promise<void> =>
    page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['hello'], 'notes.txt'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    })
  await drop()
  await drop()
  await expect.poll(() => alerts.count()).toBe(1)
  await page.locator('.stage-picture .canvas').focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => alerts.count()).toBe(0)
  expect(await page.getByTestId('details').getAttribute('data-id')).toBe('harbor')
  await page.keyboard.press('Escape')
  await page.getByTestId('details').waitFor({ state: 'detached' })
})

describe('two pictures beside each other', () => {
  test('of the same show the same at the same zoom, names of bands and counts as well', async () => {
    const { page } = running
    await page.getByTestId('tab-views').click()
    await page.getByTestId('add-view').click()
    await clickMenu(running, 'compare-views')
    await page.getByTestId('second-picture').waitFor()
    await page.mouse.move(2, 2)
    await settledPicture(page)
    const difference = (): Promise<number> =>
      page.evaluate(() => {
        const [left, right] = [...document.querySelectorAll<HTMLCanvasElement>('.canvas-holder canvas')].map(
          (canvas) => {
            const copy = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true })
            copy?.drawImage(canvas, 0, 0, 40, 40)
            return copy?.getImageData(0, 0, 40, 40).data ?? new Uint8ClampedArray()
          }
        )
        if (!left || !right) return Infinity
        return left.reduce((most, value, at) => Math.max(most, Math.abs(value - (right[at] ?? 0))), 0)
      })
    await expect.poll(difference).toBeLessThan(40)
    await page.keyboard.press('Escape')
  })
})

describe('lists', () => {
  test('have own stacks first, and say under a heading nothing that the heading says', async () => {
    const { page } = running
    await goToComponent(page, 'Harbor')
    await page.keyboard.press('Control+g')
    await page.getByTestId('stack-name').fill('Ours')
    await page.keyboard.press('Enter')
    await page.getByTestId('stack-name').waitFor({ state: 'detached' })
    await page.getByTestId('tab-stacks').click()
    expect(await page.locator('.stack-button .stack-title').first().textContent()).toBe('Ours')
    await page.getByTestId('stack-chooser').click()
    expect(await page.locator('#stack-list [role=menuitemradio]').nth(1).textContent()).toBe('Ours')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    const aside = page.locator('[data-group=stacks] .offer-aside').first()
    await aside.waitFor({ state: 'attached' })
    expect(await aside.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
  })

  test('of members tell those of parts beside them', async () => {
    const { page } = running
    await page.getByTestId('stack-chooser').click()
    await page.getByTestId('choose-stack-tkg-1-2-1').click()
    expect(await page.getByTestId('stack-tkg-1-2-1').innerText()).toContain('28 components + 6 parts')
  })
})

test('a new filter begins empty, whatever is filtered now', async () => {
  const { page } = running
  await page.keyboard.press('Control+Shift+f')
  await page.getByTestId('palette-field').fill('layer:storage')
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('filter-chip').waitFor()
  const shelf = page.getByTestId('filter-shelf')
  if (!(await page.getByTestId('new-filter').isVisible())) await shelf.locator('summary').click()
  await page.getByTestId('new-filter').click()
  expect(await page.getByTestId('palette-field').inputValue()).toBe('?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByTestId('chip-clear-filter').click()
})

test('a look at the membership of stacks offers to choose them in its legend', async () => {
  const { page } = running
  await clickMenu(running, 'clear-stack')
  await clickMenu(running, 'colour-membership')
  await page.getByTestId('legend-colour-stacks-add').click()
  await page.getByTestId('legend-colour-stacks-choose-lgtm-observability').click()
  await page.getByTestId('legend-colour-A').waitFor()
  const menu = await page.getByTestId('legend-colour-stacks-choose-lgtm-observability').boundingBox()
  expect((menu?.x ?? Infinity) + (menu?.width ?? Infinity)).toBeLessThanOrEqual(1440)
  await page.keyboard.press('Escape')
})

test('the settings choose the theme', async () => {
  const { page } = running
  await clickMenu(running, 'settings')
  await page.getByTestId('settings-theme-dark').check({ force: true })
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByTestId('settings-theme-light').check({ force: true })
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light')
  await page.keyboard.press('Escape')
})
