/** What a view shows: stacks, layers, areas, language and theme. None of them moves a component. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import {
  bodyColour,
  complaints,
  expectShown,
  goToComponent,
  idsOf,
  leaveSelection,
  lightness,
  nodeIn,
  pixelAt,
  positionsOf,
  settledPicture,
  toPage,
  type Picture
} from './picture.ts'

let running: RunningApp
let page: Page
let whole: Picture

beforeAll(async () => {
  running = await launchApp({ motion: 'system' })
  page = running.page
  whole = await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

/** Undo everything that a test did. */
beforeEach(async () => {
  while (await page.getByTestId('undo').isEnabled()) await page.getByTestId('undo').click()
  await clickMenu(running, 'fit')
  await settledPicture(page)
})

function expectUnmoved(picture: Picture): void {
  const before = positionsOf(whole)
  for (const { id, at } of picture.nodes) expect(at, id).toEqual(before.get(id))
}

const chooseStack = async (id: string): Promise<void> => {
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId(`choose-stack-${id}`).click()
}
const segment = (group: string, value: string): Promise<void> =>
  page.getByTestId(group).locator(`label:has(input[value="${value}"])`).click()

async function areasBy(overlay: string): Promise<void> {
  await page.getByTestId('hulls').click()
  await page.getByTestId(`hulls-${overlay}`).click()
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('a stack', () => {
  test('members stand out, the rest stays as a pale context, and nothing moves', async () => {
    const before = await goToComponent(page, 'Contour')
    const plain = lightness(await bodyColour(page, before, 'contour'))
    await chooseStack('tkg-1-2-1')
    // The window flies to the whole stack; where that is stopped on its way, nobody knows how near it is.
    await settledPicture(page)
    await leaveSelection(page, await goToComponent(page, 'Contour'))
    const picture = await settledPicture(page)
    expect(picture.nodes).toHaveLength(whole.nodes.length)
    expectUnmoved(picture)
    const member = lightness(await bodyColour(page, picture, 'contour'))
    expect(plain).toBeGreaterThan(0.75)
    expect(member).toBeLessThan(plain - 0.25)
    const rest = await goToComponent(page, 'HAProxy')
    await leaveSelection(page, rest)
    const pale = await bodyColour(page, await settledPicture(page), 'haproxy')
    expect(lightness(pale)).toBeGreaterThan(0.9)
    expect(await page.getByTestId('title').textContent()).toContain('Tanzu Kubernetes Grid 1.2.1')
  })

  test('the rest can be hidden, and comes back where it was', async () => {
    await chooseStack('tkg-1-2-1')
    await page.getByTestId('tab-stacks').click()
    await page.getByTestId('hide-rest').click()
    const few = await settledPicture(page)
    expect(few.nodes.length).toBeGreaterThan(20)
    expect(few.nodes.length).toBeLessThan(60)
    expect(idsOf(few)).toEqual(expect.arrayContaining(['contour', 'antrea', 'harbor', 'velero']))
    expectUnmoved(few)
    await page.getByTestId('hide-rest').click()
    await expectShown(page, whole.nodes.length)
    expectUnmoved(await settledPicture(page))
  })

  test('steps of an ordered stack take turns', async () => {
    await chooseStack('cncf-trail-map')
    await page.getByTestId('tab-stacks').click()
    await page.getByTestId('next-step').click()
    await clickMenu(running, 'next-step')
    await leaveSelection(page, await goToComponent(page, 'Argo CD'))
    const picture = await settledPicture(page)
    // The second step is CI/CD: Argo CD stands out, Helm of the third step waits.
    expect(lightness(await bodyColour(page, picture, 'argo-cd'))).toBeLessThan(0.55)
    expect(lightness(await bodyColour(page, picture, 'helm'))).toBeGreaterThan(0.75)
  })

  test("a stack of one's own is made from a selection", async () => {
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'stack-from-selection')
    await page.getByTestId('stack-name').fill('Mine')
    await page.getByTestId('stack-save').click()
    await expect.poll(() => page.getByTestId('stack-chooser').textContent()).toContain('Mine')
    const picture = await settledPicture(page)
    await leaveSelection(page, picture)
    expect(lightness(await bodyColour(page, await settledPicture(page), 'harbor'))).toBeLessThan(0.6)
  })
})

describe('layers', () => {
  test('hiding one takes its components away and moves nothing', async () => {
    await page.getByTestId('tab-layers').click()
    const row = page.locator('[data-testid^="layer-"].row').first()
    const layer = (await row.getAttribute('data-testid'))?.slice('layer-'.length) ?? ''
    const count = Number(await row.locator('.count').textContent())
    expect(count).toBeGreaterThan(0)
    const before = await settledPicture(page)
    await page.getByTestId(`layer-tick-${layer}`).click()
    await expectShown(page, whole.nodes.length - count)
    const picture = await settledPicture(page)
    expectUnmoved(picture)
    expect([picture.zoom, picture.pan]).toEqual([before.zoom, before.pan])
    await page.getByTestId(`layer-tick-${layer}`).click()
    await expectShown(page, whole.nodes.length)
    expectUnmoved(await settledPicture(page))
  })

  test('showing one band alone leaves exactly its components, where they were', async () => {
    await page.getByTestId('tab-layers').click()
    const band = page.locator('[data-testid^="band-"].band').nth(2)
    const id = (await band.getAttribute('data-testid'))?.slice('band-'.length) ?? ''
    const count = Number(await band.locator('.row-band .count').textContent())
    await band.locator('.row-band').hover()
    await page.getByTestId(`band-solo-${id}`).click()
    await expectShown(page, count)
    expectUnmoved(await settledPicture(page))
    await page.getByTestId(`band-solo-${id}`).click()
    await expectShown(page, whole.nodes.length)
  })

  test('areas are painted behind the nodes and can be switched off', async () => {
    await page.getByTestId('tab-layers').click()
    const picture = await goToComponent(page, 'Envoy')
    await leaveSelection(page, picture)
    const now = await settledPicture(page)
    const { at, height } = nodeIn(now, 'envoy')
    // Just above a node its area shows.
    const above = toPage(now, [at[0] - 24, at[1] - height / 2 - 6])
    const paper = await (async () => {
      await areasBy('none')
      await settledPicture(page)
      return pixelAt(page, above)
    })()
    await areasBy('layer')
    await settledPicture(page)
    const area = await pixelAt(page, above)
    await areasBy('band')
    const bands = await settledPicture(page)
    expectUnmoved(bands)
    expect(area).not.toEqual(paper)
  })
})

describe('looks', () => {
  test('languages switch at once, for panels, picture and menus, and move nothing', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await segment('language', 'ko')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko')
    expect(await page.getByRole('application').getAttribute('aria-label')).toContain('컴포넌트')
    expect(await page.getByTestId('tab-layers').textContent()).toMatch(/[가-힣]/)
    const korean = await settledPicture(page)
    expect(positionsOf(korean).size).toBe(whole.nodes.length)
    // Labels have another width in Korean, so that boxes change; their middles must not.
    for (const { id, at } of korean.nodes) {
      const before = nodeIn(whole, id).at
      expect(Math.hypot(at[0] - before[0], at[1] - before[1]), id).toBeLessThan(0.11)
    }
    const label = await running.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label
    )
    expect(label).toMatch(/[가-힣]/)
    await segment('language', 'en')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('themes change the picture and the window', async () => {
    const background = async (): Promise<number> => {
      const { area } = await settledPicture(page)
      return lightness(await pixelAt(page, { x: area.x + 6, y: area.y + 6 }))
    }
    const bar = (): Promise<number> =>
      page.evaluate(() => {
        const colour = getComputedStyle(document.querySelector('.top-bar') ?? document.body).backgroundColor
        const context = new OffscreenCanvas(1, 1).getContext('2d')
        if (!context) throw new Error('No canvas.')
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
      })
    await clickMenu(running, 'theme-dark')
    await expect.poll(background).toBeLessThan(0.2)
    expect(await bar()).toBeLessThan(0.25)
    expectUnmoved(await settledPicture(page))
    await clickMenu(running, 'theme-light')
    await expect.poll(background).toBeGreaterThan(0.95)
    expect(await bar()).toBeGreaterThan(0.9)
  })
})
