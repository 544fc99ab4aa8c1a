/** Arranging: every layout from popover, palette and menu, lines and gaps, small steps, the grid and locks; each taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { clickMenu, launchApp, readMenuItem, type RunningApp } from './app.ts'
import {
  complaints,
  dragAlong,
  expectShown,
  goToComponent,
  movedBetween,
  nodeIn,
  overlapsIn,
  placeOf,
  settledPicture,
  toPage,
  type Picture
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

/** Wait until the layout that was asked for is there. */
async function arranged(): Promise<Picture> {
  await page.getByTestId('layout-busy').waitFor({ state: 'hidden', timeout: 50_000 })
  return settledPicture(page)
}

async function chooseFromPopover(layout: string): Promise<Picture> {
  await page.getByTestId('arrange').click()
  await page.getByTestId(`arrange-${layout}`).click()
  await expect.poll(() => page.getByTestId('notices').textContent()).toMatch(/Undo brings/)
  const picture = await arranged()
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  return picture
}

/** Select some components by their names, one after the other. */
async function selectByClick(ids: readonly string[]): Promise<Picture> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.down('Control')
  for (const id of ids) {
    // The panel that opens beside the picture makes it smaller.
    const { x, y } = placeOf(await settledPicture(page), id)
    await page.mouse.click(x, y)
  }
  await page.keyboard.up('Control')
  const selected = await settledPicture(page)
  expect(
    selected.nodes
      .filter((node) => node.selected)
      .map((node) => node.id)
      .toSorted()
  ).toEqual(ids.toSorted())
  return selected
}

describe('layouts', () => {
  test('bands for everything: nothing overlaps, and undo brings all back', async () => {
    const before = await settledPicture(page)
    const after = await chooseFromPopover('bands')
    expect(movedBetween(before, after).length).toBeGreaterThan(700)
    expect(overlapsIn(after)).toEqual([])
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
  })

  test('rings and path say why they cannot be had, and the menu greys them', async () => {
    await page.getByTestId('arrange').click()
    for (const layout of ['rings', 'path']) {
      expect(await page.getByTestId(`arrange-${layout}`).isDisabled()).toBe(true)
      expect((await readMenuItem(running, `arrange-${layout}`))?.enabled).toBe(false)
    }
    expect(await page.getByTestId('arrange-path').textContent()).toContain('Choose a stack')
    await page.keyboard.press('Escape')
  })

  test('the popover goes by the keyboard', async () => {
    const before = await settledPicture(page)
    await page.getByTestId('arrange').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('arrange-force')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByTestId('layout-busy').waitFor()
    const after = await arranged()
    expect(movedBetween(before, after).length).toBeGreaterThan(700)
    expect(overlapsIn(after)).toEqual([])
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('a path from the palette: the steps of the Trail Map one after the other', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('CNCF Cloud Native Trail Map')
    await page
      .getByRole('option', { name: /Trail Map/ })
      .first()
      .click()
    await clickMenu(running, 'hide-rest')
    await expectShown(page, 36)
    const before = await settledPicture(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('path of steps')
    await page
      .getByRole('option', { name: /Path of Steps/ })
      .first()
      .click()
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('areas for its steps')
    const after = await arranged()
    expect(overlapsIn(after)).toEqual([])
    // Docker is step 1, Argo CD step 2, Kubernetes step 3: a row that goes to the right.
    const [first, second, third] = ['docker', 'argo-cd', 'kubernetes'].map((id) => nodeIn(after, id).at[0])
    expect(first).toBeLessThan(second!)
    expect(second).toBeLessThan(third!)
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('a hierarchy and bands by the keys of the menu', async () => {
    const before = await settledPicture(page)
    await page.keyboard.press('Control+Alt+3')
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('as a hierarchy')
    const after = await arranged()
    // Prometheus collects from Kubernetes, so it needs it: what is needed lies below.
    expect(nodeIn(after, 'prometheus').at[1]).toBeLessThan(nodeIn(after, 'kubernetes').at[1])
    expect(overlapsIn(after)).toEqual([])
    // What is said about it stands below all of it.
    const news = await page.getByTestId('notices').boundingBox()
    for (const { at, height } of after.nodes)
      expect(toPage(after, [at[0], at[1] + height / 2]).y).toBeLessThanOrEqual(news?.y ?? 0)
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
    await page.keyboard.press('Control+Alt+2')
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('in bands')
    expect(overlapsIn(await arranged())).toEqual([])
  })

  test('rings around what is selected, from the application menu', async () => {
    await goToComponent(page, 'Kubernetes')
    await clickMenu(running, 'arrange-rings')
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('in rings')
    const after = await arranged()
    expect(overlapsIn(after)).toEqual([])
    const [cx, cy] = nodeIn(after, 'kubernetes').at
    const far = (id: string): number => {
      const [x, y] = nodeIn(after, id).at
      return Math.hypot((x - cx) / 1.5, y - cy)
    }
    expect(far('helm')).toBeGreaterThan(0)
    expect(
      Math.min(...after.nodes.filter(({ id }) => id !== 'kubernetes').map(({ id }) => far(id)))
    ).toBeGreaterThan(40)
  })
})

describe('by hand', () => {
  const three = ['harbor', 'helm', 'envoy']

  test('align and distribute, by keys and by the bar, each one step of undo', async () => {
    await clickMenu(running, 'arrange-bands')
    await arranged()
    const before = await selectByClick(three)
    await page.keyboard.press('Alt+a')
    const aligned = await settledPicture(page)
    const lefts = three.map((id) => nodeIn(aligned, id).at[0] - nodeIn(aligned, id).width / 2)
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(0.2)
    expect(movedBetween(before, aligned).every((id) => three.includes(id))).toBe(true)
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])

    await page.getByTestId('align-bar').getByTestId('distribute-vertically').click()
    const even = await settledPicture(page)
    const boxes = three
      .map((id) => nodeIn(even, id))
      .map(({ at, height }) => ({ top: at[1] - height / 2, bottom: at[1] + height / 2 }))
      .toSorted((a, b) => a.top - b.top)
    const gaps = boxes.slice(1).map(({ top }, index) => top - (boxes[index]?.bottom ?? 0))
    expect(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0))).toBeLessThan(0.5)
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('nudges of one run are one step of undo; with Shift they go far', async () => {
    const before = await settledPicture(page)
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowDown')
    const after = await settledPicture(page)
    for (const id of three) {
      const [a, b] = [nodeIn(before, id).at, nodeIn(after, id).at]
      expect([b[0] - a[0], b[1] - a[1]].map((way) => Math.round(way * 10) / 10)).toEqual([2, 10])
    }
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('arrow keys with Ctrl stay with a text field', async () => {
    const before = await settledPicture(page)
    await page.getByTestId('search').fill('abc def')
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
    await page.getByTestId('search').fill('')
    await page.keyboard.press('Escape')
  })

  test('the grid holds dragging to its lines', async () => {
    await page.getByTestId('arrange').click()
    await page.getByTestId('arrange-snap').click()
    await page.keyboard.press('Escape')
    expect((await readMenuItem(running, 'snap'))?.checked).toBe(true)
    const before = await goToComponent(page, 'Harbor')
    const from = placeOf(before, 'harbor')
    await dragAlong(page, [from, { x: from.x + 20, y: from.y + 9 }, { x: from.x + 57, y: from.y + 33 }])
    const after = await settledPicture(page)
    expect(movedBetween(before, after)).toEqual(['harbor'])
    // Minus zero is zero here.
    expect(nodeIn(after, 'harbor').at.map((value) => Math.abs(Math.round(value * 10) % 100))).toEqual([0, 0])
    await clickMenu(running, 'snap')
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('a lock refuses the hand, says so, and holds against nudging and layouts', async () => {
    const before = await goToComponent(page, 'Harbor')
    await page.getByTestId('lock').click()
    expect(await page.getByTestId('lock').getAttribute('aria-pressed')).toBe('true')
    const locked = await settledPicture(page)
    const from = placeOf(locked, 'harbor')
    await dragAlong(page, [from, { x: from.x + 40, y: from.y }, { x: from.x + 120, y: from.y + 60 }])
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('“Harbor” is locked')
    await page.keyboard.press('Control+ArrowRight')
    await clickMenu(running, 'arrange-hierarchy')
    await expect.poll(() => page.getByTestId('notices').textContent()).toContain('as a hierarchy')
    const after = await arranged()
    expect(movedBetween(locked, after)).not.toContain('harbor')
    expect(movedBetween(locked, after).length).toBeGreaterThan(20)
    await page.getByTestId('undo').click()
    await page.locator('.canvas').focus()
    await page.keyboard.press('l')
    await expect.poll(() => page.getByTestId('lock').getAttribute('aria-pressed')).toBe('false')
    const free = await settledPicture(page)
    const place = placeOf(free, 'harbor')
    await dragAlong(page, [place, { x: place.x + 40, y: place.y }, { x: place.x + 120, y: place.y + 60 }])
    expect(movedBetween(free, await settledPicture(page))).toEqual(['harbor'])
  })
})

test('what is laid out in a focus is back where it was once that is left, unless it is kept', async () => {
  await clickMenu(running, 'show-all')
  await clickMenu(running, 'clear-stack')
  const before = await goToComponent(page, 'Velero')
  await clickMenu(running, 'focus-selection')
  const near = await settledPicture(page)
  expect(near.nodes.length).toBeLessThan(before.nodes.length)
  await page.keyboard.press('Control+l')
  await expect.poll(() => page.getByTestId('notices').textContent()).toContain('leaving puts it back')
  expect(movedBetween(near, await arranged()).length).toBeGreaterThan(3)
  await page.keyboard.press('Shift+F')
  expect(movedBetween(before, await settledPicture(page))).toEqual([])
  await page.getByTestId('undo').click()
  await clickMenu(running, 'keep-layout')
  await page.keyboard.press('Shift+F')
  expect(movedBetween(before, await settledPicture(page)).length).toBeGreaterThan(3)
  for (let times = 0; times < 4; times += 1) await page.getByTestId('undo').click()
  expect(movedBetween(before, await settledPicture(page))).toEqual([])
})
