/** Finding one's way: search, details, neighbourhoods, and selecting by click, box and lasso. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import {
  bodyColour,
  complaints,
  dragAlong,
  expectShown,
  goToComponent,
  idsOf,
  leaveSelection,
  lightness,
  nodeIn,
  placeOf,
  readPicture,
  settledPicture
} from './picture.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ motion: 'system' })
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  const leave = running.page.getByTestId('chip-leave-focus')
  if (await leave.isVisible()) await leave.click()
  await clickMenu(running, 'fit')
  await settledPicture(running.page)
})

const selected = async (): Promise<readonly string[]> =>
  (await readPicture(running.page)).nodes.filter((node) => node.selected).map((node) => node.id)

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('search', () => {
  test.each([
    ['envoy', 'envoy'],
    ['kuberntes', 'kubernetes'],
    ['엔보이', 'envoy']
  ])('%s and Enter centre and select %s', async (query, id) => {
    const picture = await goToComponent(running.page, query)
    expect(await selected()).toEqual([id])
    const place = placeOf(picture, id)
    const { x, y, width, height } = picture.area
    expect(place.x).toBeCloseTo(x + width / 2, 0)
    expect(place.y).toBeCloseTo(y + height / 2, 0)
    expect(picture.zoom).toBeGreaterThanOrEqual(0.8)
    await expect.poll(() => running.page.getByTestId('details').getAttribute('data-id')).toBe(id)
  })

  test('says so when there is nothing', async () => {
    await running.page.getByTestId('search').fill('qqqqzzzz')
    await expect.poll(() => running.page.getByTestId('search-advice').isVisible()).toBe(true)
    await running.page.getByTestId('search').press('Escape')
    await running.page.getByTestId('search').press('Escape')
  })
})

describe('details', () => {
  test('a click shows them, and a relation leads to its other end and back', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'cert-manager')
    await page.mouse.click(picture.area.x + 8, picture.area.y + 8)
    expect(await selected()).toEqual([])
    await page.getByTestId('nothing-selected').waitFor()
    const taught = (): Promise<string | null> => page.getByTestId('nothing-selected').textContent()
    expect(await taught()).toContain('Click a line')
    await clickMenu(running, 'fit')
    // What is seen from afar nobody can click.
    await expect.poll(taught).toContain('Lines from afar are sums')
    await goToComponent(page, 'cert-manager')
    await page.keyboard.press('Escape')
    const place = placeOf(picture, 'cert-manager')
    await page.mouse.click(place.x, place.y)
    await expect.poll(() => page.getByTestId('details-name').textContent()).toBe('cert-manager')
    const relation = page.locator('[data-testid^="relation-"]').first()
    const other = (await relation.getAttribute('data-testid'))?.slice('relation-'.length) ?? ''
    await relation.click()
    await expect.poll(() => page.getByTestId('details').getAttribute('data-id')).toBe(other)
    expect(await selected()).toEqual([other])
    const after = await settledPicture(page)
    expect(placeOf(after, other).x).toBeCloseTo(after.area.x + after.area.width / 2, 0)
    await page.getByTestId('back').click()
    await expect.poll(() => page.getByTestId('details').getAttribute('data-id')).toBe('cert-manager')
  })

  test('what is selected keeps its neighbourhood lit while the pointer is elsewhere, until it is left', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Harbor')
    const colours = async (ids: readonly string[]): Promise<readonly number[]> => {
      await settledPicture(page)
      return Promise.all(ids.map(async (id) => lightness(await bodyColour(page, picture, id))))
    }
    const [near, away] = [
      ['cosign', 'trivy', 'quay'],
      ['sigstore', 'fulcio', 'grype']
    ]
    await page.mouse.move(2, 2)
    const [lit, veiled] = [await colours(near), await colours(away)]
    await leaveSelection(page, picture)
    // Those next to it are as they are without it; the others stood back.
    await expect
      .poll(async () => (await colours(away)).every((one, at) => one < veiled[at]! - 0.01))
      .toBe(true)
    const plain = await colours(near)
    for (const [at, one] of plain.entries()) expect(one).toBeCloseTo(lit[at]!, 2)
  })
})

describe('focus', () => {
  test('hops widen the neighbourhood, directions narrow it, and nothing moves', async () => {
    const { page } = running
    const whole = await goToComponent(page, 'Envoy')
    const shown = async (): Promise<readonly string[]> => idsOf(await settledPicture(page))
    await page.getByTestId('focus').click()
    const one = await shown()
    expect(one).toContain('envoy')
    expect(one.length).toBeGreaterThan(2)
    expect(one.length).toBeLessThan(whole.nodes.length)
    const choose = (group: string, value: string): Promise<void> =>
      page.getByTestId(group).locator(`label:has(input[value="${value}"])`).click()
    await choose('focus-hops', '2')
    const two = await shown()
    await choose('focus-hops', '3')
    const three = await shown()
    expect(two.length).toBeGreaterThan(one.length)
    expect(three.length).toBeGreaterThan(two.length)
    expect(two).toEqual(expect.arrayContaining([...one]))
    await choose('focus-hops', '1')
    await choose('focus-direction', 'dependencies')
    const needs = await shown()
    await choose('focus-direction', 'dependents')
    const needed = await shown()
    expect(one).toEqual(expect.arrayContaining([...needs, ...needed]))
    expect(Math.max(needs.length, needed.length)).toBeLessThan(one.length)
    const focused = await settledPicture(page)
    for (const { id, at } of focused.nodes) expect(at).toEqual(nodeIn(whole, id).at)
    await page.getByTestId('chip-leave-focus').click()
    await expectShown(page, whole.nodes.length)
  })

  test('a double click focuses on a component', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Harbor')
    const place = placeOf(picture, 'harbor')
    await page.mouse.dblclick(place.x, place.y)
    await page.getByTestId('focus-chip').waitFor()
    const focused = await settledPicture(page)
    expect(focused.nodes.length).toBeLessThan(picture.nodes.length)
    expect(idsOf(focused)).toContain('harbor')
  })
})

describe('selecting', () => {
  test('ctrl and shift add and take away, the background clears', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Envoy')
    const others = picture.nodes
      .filter(({ id }) => {
        const { x, y } = placeOf(picture, id)
        const { area } = picture
        return (
          id !== 'envoy' &&
          x > area.x + 60 &&
          x < area.x + area.width - 60 &&
          y > area.y + 60 &&
          y < area.y + area.height - 120
        )
      })
      .map((node) => node.id)
    const [first = '', second = ''] = others
    expect(others.length).toBeGreaterThan(2)
    const click = async (id: string, key?: 'Control' | 'Shift'): Promise<void> => {
      const { x, y } = placeOf(await readPicture(page), id)
      if (key) await page.keyboard.down(key)
      await page.mouse.click(x, y)
      if (key) await page.keyboard.up(key)
    }
    await click('envoy')
    await click(first, 'Control')
    await click(second, 'Shift')
    await expect.poll(selected).toEqual(expect.arrayContaining(['envoy', first, second]))
    await page.getByTestId('selection-summary').waitFor()
    await click(first, 'Control')
    await expect.poll(async () => (await selected()).length).toBe(2)
    const { area } = await readPicture(page)
    await page.mouse.click(area.x + 6, area.y + 6)
    await expect.poll(selected).toEqual([])
    expect(await page.getByTestId('focus-chip').isVisible()).toBe(false)
  })

  test('two quick clicks on two components are no double click', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Envoy')
    const { area } = picture
    const other = picture.nodes.find(({ id }) => {
      const { x, y } = placeOf(picture, id)
      const isInside = x > area.x + 60 && x < area.x + area.width - 60
      return id !== 'envoy' && isInside && y > area.y + 60 && y < area.y + area.height - 120
    })
    const [first, second] = [placeOf(picture, 'envoy'), placeOf(picture, other?.id ?? '')]
    await page.mouse.click(first.x, first.y)
    await page.mouse.click(second.x, second.y)
    await expect.poll(selected).toEqual([other?.id])
    expect(await page.getByTestId('focus-chip').isVisible()).toBe(false)
    expect((await settledPicture(page)).nodes).toHaveLength(picture.nodes.length)
  })

  test('a lasso selects exactly the components whose middle it holds', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Calico')
    const { area } = picture
    const centre = { x: area.x + area.width / 2, y: area.y + area.height / 2 }
    const radius = 170
    const corners = [-0.9, 0.1, 1.1, 2.1, 3.1, 4.1, 5.1].map((angle) => ({
      x: centre.x + radius * Math.cos(angle),
      y: centre.y + radius * Math.sin(angle)
    }))
    const inside = picture.nodes.filter(({ id }) => {
      const { x, y } = placeOf(picture, id)
      return Math.hypot(x - centre.x, y - centre.y) < radius * 0.85
    })
    const outside = picture.nodes.filter(({ id }) => {
      const { x, y } = placeOf(picture, id)
      return Math.hypot(x - centre.x, y - centre.y) > radius * 1.05
    })
    expect(inside.length).toBeGreaterThan(3)
    await page.getByTestId('lasso').click()
    await dragAlong(page, corners)
    await expect.poll(async () => (await selected()).length).toBeGreaterThanOrEqual(inside.length)
    const now = new Set(await selected())
    for (const { id } of inside) expect(now.has(id), id).toBe(true)
    for (const { id } of outside) expect(now.has(id), id).toBe(false)
    const after = await readPicture(page)
    expect([after.zoom, after.pan]).toEqual([picture.zoom, picture.pan])
    expect(after.nodes.map((node) => node.at)).toEqual(picture.nodes.map((node) => node.at))
    await page.getByTestId('selection-make-stack').waitFor()
  })

  test('dragging with shift selects a box', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Calico')
    const { x, y } = placeOf(picture, 'calico')
    await page.mouse.click(picture.area.x + 6, picture.area.y + 6)
    await page.keyboard.down('Shift')
    // Start where no component is.
    const free = { x: picture.area.x + 6, y: picture.area.y + 6 }
    await dragAlong(page, [free, { x: x + 60, y: y + 40 }])
    await page.keyboard.up('Shift')
    await expect.poll(selected).toContain('calico')
    for (const id of await selected()) {
      const place = placeOf(picture, id)
      expect(place.x < x + 60 && place.y < y + 40, id).toBe(true)
    }
  })

  test('the wheel zooms around the pointer, dragging the background pans', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Calico')
    const place = placeOf(picture, 'calico')
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, -120)
    const nearer = await settledPicture(page)
    expect(nearer.zoom / picture.zoom).toBeCloseTo(Math.exp(120 * 0.0016), 3)
    expect(placeOf(nearer, 'calico').x).toBeCloseTo(place.x, 3)
    const free = { x: nearer.area.x + 6, y: nearer.area.y + 6 }
    await dragAlong(page, [free, { x: free.x + 90, y: free.y + 50 }])
    const moved = await settledPicture(page)
    expect(moved.pan[0] - nearer.pan[0]).toBeCloseTo(90, 0)
    expect(moved.pan[1] - nearer.pan[1]).toBeCloseTo(50, 0)
    expect(moved.zoom).toBe(nearer.zoom)
  })

  test('the right button opens the menu of what is under it', async () => {
    const { page } = running
    const picture = await goToComponent(page, 'Harbor')
    const { x, y } = placeOf(picture, 'harbor')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByTestId('context-menu').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('context-menu').isVisible()).toBe(false)
  })
})

test('with the selection let go inside a focus, one is still where the focus is', async () => {
  await goToComponent(running.page, 'Velero')
  await clickMenu(running, 'focus-selection')
  const here = () => running.page.locator('.crumbs [aria-current]').allTextContents()
  await expect.poll(here).toEqual(['Around Velero'])
  await leaveSelection(running.page, await settledPicture(running.page))
  await expect.poll(selected).toEqual([])
  expect(await here()).toEqual(['Around Velero'])
})
