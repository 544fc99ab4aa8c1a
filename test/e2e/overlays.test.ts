/** Overlays: several at a time through colour, border, badge and areas, with one legend, by mouse, keyboard, menu and palette. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { clickMenu, launchApp, readMenuItem, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import {
  complaints,
  goToComponent,
  leaveSelection,
  nodeIn,
  pixelAt,
  positionsOf,
  settledPicture,
  toPage
} from './picture.ts'

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp({ size: { width: 1440, height: 900 } })
  page = running.page
  await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  while (await page.getByTestId('undo').isEnabled()) await page.getByTestId('undo').click()
  await page.getByTestId('tab-layers').click()
  await settledPicture(page)
})

/** Choose an overlay for a channel in the left panel. */
async function choose(channel: string, overlay: string): Promise<void> {
  await page.getByTestId(channel).click()
  await page.getByTestId(`${channel}-${overlay}`).click()
  await expect.poll(() => chosen(channel)).toBe(overlay)
}
const chosen = (channel: string): Promise<string | null> =>
  page.getByTestId(channel).getAttribute('data-value')

const countsIn = async (channel: string): Promise<readonly number[]> =>
  (await page.getByTestId(`legend-${channel}`).locator('.count').allTextContents()).map(Number)
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const selectedCount = async (): Promise<number> =>
  (await settledPicture(page)).nodes.filter((node) => node.selected).length

describe('four overlays at once', () => {
  const four = [
    ['colour-by', 'maturity', 'colour'],
    ['border-by', 'licence', 'border'],
    ['badge-by', 'status', 'badge'],
    ['hulls', 'band', 'hull']
  ] as const

  test('are chosen in the panel, each with its sentence, explained in one legend, and undone one by one', async () => {
    const before = await settledPicture(page)
    const plain = await Promise.all(four.map(([channel]) => chosen(channel)))
    expect(plain).toEqual(['layer', 'none', 'none', 'layer'])
    await page.getByTestId('legend-open').waitFor()
    for (const [channel, overlay] of four) await choose(channel, overlay)
    for (const [channel] of four) {
      expect(await page.getByTestId(`${channel}-says`).textContent()).toMatch(/\w+ \w+.*\.$/)
    }
    const after = await settledPicture(page)
    expect(positionsOf(after)).toEqual(positionsOf(before))
    for (const [, , channel] of four) expect(total(await countsIn(channel))).toBe(after.nodes.length)
    for (let undone = 0; undone < four.length; undone += 1) await page.getByTestId('undo').click()
    expect(await Promise.all(four.map(([channel]) => chosen(channel)))).toEqual(plain)
    expect(await page.getByTestId('legend').count()).toBe(0)
  })

  test('are all painted on one node', async () => {
    await leaveSelection(page, await goToComponent(page, 'MinIO'))
    const picture = await settledPicture(page)
    const { at, width, height } = nodeIn(picture, 'minio')
    const body = toPage(picture, [at[0] - width / 2 + 7, at[1] - height / 2 + 7])
    const edge = toPage(picture, [at[0] - width / 4, at[1] - height / 2])
    const plain = { body: await pixelAt(page, body), edge: await pixelAt(page, edge) }
    await choose('colour-by', 'dependence')
    await settledPicture(page)
    expect(await pixelAt(page, body)).not.toEqual(plain.body)
    await choose('border-by', 'licence')
    await settledPicture(page)
    expect(await pixelAt(page, edge)).not.toEqual(plain.edge)
    const corners = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1]
    ].map(([x = 1, y = 1]) =>
      toPage(picture, [at[0] + x * (width / 2 + 4.5), at[1] + y * (height / 2 + 4.5)])
    )
    const bare = await Promise.all(corners.map((corner) => pixelAt(page, corner)))
    await choose('badge-by', 'status')
    await settledPicture(page)
    const signed = await Promise.all(corners.map((corner) => pixelAt(page, corner)))
    expect(signed).not.toEqual(bare)
  })
})

describe('the legend', () => {
  test('selects the components of a class, and closes and opens', async () => {
    await choose('colour-by', 'maturity')
    const row = page.getByTestId('legend-colour-incubating')
    const count = Number(await row.locator('.count').textContent())
    expect(count).toBeGreaterThan(5)
    await row.click()
    await expect.poll(selectedCount).toBe(count)
    await page.getByTestId('legend-close').click()
    await page.getByTestId('legend-open').waitFor()
    expect((await readMenuItem(running, 'legend'))?.checked).toBe(false)
    await clickMenu(running, 'legend')
    await page.getByTestId('legend').waitFor()
  })
})

describe('what the legend counts', () => {
  test('is said, and a legend that grows begins with what is new', async () => {
    const isOpen = (await readMenuItem(running, 'legend'))?.checked === true
    if (!isOpen) await clickMenu(running, 'legend')
    const shown = Number(/^[\d,]+/.exec(await page.getByTestId('status').innerText())?.[0])
    expect(await page.getByTestId('legend-colour-counts').textContent()).toBe(
      `All ${shown} components in the picture`
    )
    await choose('badge-by', 'status')
    const group = page.getByTestId('legend-badge')
    await group.waitFor()
    const [card, fresh] = [await page.locator('.legend-groups').boundingBox(), await group.boundingBox()]
    expect(fresh?.y).toBeGreaterThanOrEqual((card?.y ?? Infinity) - 1)
    const foot = (box: typeof card): number => (box?.y ?? 0) + (box?.height ?? 0)
    expect(foot(fresh)).toBeLessThanOrEqual(foot(card) + 1)
    if (!isOpen) await clickMenu(running, 'legend')
  })
})

describe('membership', () => {
  test('tells two stacks apart that are chosen in the panel', async () => {
    await choose('colour-by', 'membership')
    expect(await page.getByTestId('membership').textContent()).toContain('Add the stacks')
    await page.getByTestId('membership-add').click()
    await page.getByTestId('membership-choose-lgtm-observability').click()
    await page.getByTestId('membership-choose-prometheus-with-thanos').click()
    await page.keyboard.press('Escape')
    await page.getByTestId('membership-prometheus-with-thanos').waitFor()
    const both = page.getByTestId('legend-colour-AB')
    expect(Number(await both.locator('.count').textContent())).toBeGreaterThan(0)
    expect(total(await countsIn('colour'))).toBe((await settledPicture(page)).nodes.length)
    await page.getByTestId('membership-remove-lgtm-observability').click()
    await both.waitFor({ state: 'detached' })
    await page.getByTestId('legend-colour-A').waitFor()
  })
})

describe('without a mouse', () => {
  test('keys choose in the panel, and Escape leaves the choice as it was', async () => {
    await page.getByTestId('badge-by').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('badge-by-none')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => chosen('badge-by')).toBe('maturity')
    await page.getByTestId('badge-by').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await chosen('badge-by')).toBe('maturity')
  })

  test('the palette and the menu choose, too', async () => {
    await page.keyboard.press('Control+K')
    await page.getByTestId('palette-field').fill('border by licence')
    await page.getByTestId('palette-list').getByText('Licence').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => chosen('border-by')).toBe('licence')
    await clickMenu(running, 'badge-freshness')
    await expect.poll(() => chosen('badge-by')).toBe('freshness')
    await expect.poll(async () => (await readMenuItem(running, 'badge-freshness'))?.checked).toBe(true)
  })
})

describe('for everybody', () => {
  test.each(['light', 'dark'])('choice, list and legend hold to WCAG in a %s window', async (theme) => {
    await loadAxe(page)
    await clickMenu(running, `theme-${theme}`)
    await choose('colour-by', 'membership')
    await choose('border-by', 'licence')
    await choose('badge-by', 'dependence')
    await page.getByTestId('legend-badge').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByTestId('badge-by').click()
    await page.getByTestId('badge-by-none').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

test('a small window has room for the choice and the legend', async () => {
  const size = (width: number, height: number): Promise<void> =>
    running.app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
      [width, height]
    )
  await size(1024, 700)
  await choose('badge-by', 'dependence')
  await settledPicture(page)
  for (const id of ['look', 'legend', 'hulls']) {
    const box = await page.getByTestId(id).boundingBox()
    if (!box) throw new Error(`${id} does not show`)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(1024)
    expect(box.y + box.height).toBeLessThanOrEqual(700)
  }
  await page.getByTestId('look-toggle').click()
  expect(await page.getByTestId('hulls').count()).toBe(0)
  await page.getByTestId('look-toggle').click()
  await size(1440, 900)
})
