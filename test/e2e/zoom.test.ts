/** What a zoom names and hides, in the window's own words; and the map of the whole picture, by mouse and by keyboard. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from './axe.ts'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import {
  complaints,
  dragAlong,
  expectShown,
  goToComponent,
  placeOf,
  readPicture,
  settledPicture,
  type Picture
} from './picture.ts'

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp({ size: { width: 1440, height: 900 }, motion: 'system' })
  page = running.page
  await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  await clickMenu(running, 'fit')
  await settledPicture(page)
})

const words = (): Promise<string> => page.getByTestId('names-shown').innerText()

/** How many components are named, as the window says; all of them where it says nothing. */
async function named(): Promise<number> {
  if (!(await page.getByTestId('names-shown').isVisible())) return Infinity
  return Number(/^Names of ([\d,]+) of/.exec(await words())?.[1]?.replace(',', '') ?? 0)
}

/** Zoom with the wheel in the middle of the picture until it is at least that near. */
async function zoomTo(zoom: number): Promise<Picture> {
  let picture = await readPicture(page)
  const { x, y, width, height } = picture.area
  await page.mouse.move(x + width / 2, y + height / 2)
  for (let turn = 0; turn < 60 && picture.zoom < zoom; turn += 1) {
    await page.mouse.wheel(0, picture.zoom * 1.4 < zoom ? -200 : -60)
    picture = await readPicture(page)
  }
  await page.mouse.move(x + 4, y + 4)
  return settledPicture(page)
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('levels', () => {
  test('far away only areas are named; nearer more and more components; near all of them', async () => {
    const total = (await readPicture(page)).nodes.length
    expect(await words()).toContain(`not the ${total}`)
    expect(await words()).toContain('zoom in')
    const counts: number[] = []
    for (const zoom of [0.3, 0.42, 0.55, 0.7]) {
      await zoomTo(zoom)
      counts.push(await named())
    }
    expect(counts[0]).toBeGreaterThan(10)
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBeGreaterThan(total / 3)
    await zoomTo(0.85)
    expect(await named()).toBe(Infinity)
    await clickMenu(running, 'fit')
    await settledPicture(page)
    expect(await words()).toContain(`not the ${total}`)
  })

  test('it is read aloud once the zoom rests, and says in Korean what the picture does', async () => {
    await zoomTo(0.42)
    await expect.poll(() => page.getByTestId('names-told').textContent()).toContain(String(await named()))
    const before = await named()
    await page.getByTestId('zoom-in').click()
    expect(await page.getByTestId('names-told').textContent()).toContain(String(before))
    await settledPicture(page)
    await clickMenu(running, 'language-ko')
    await expect.poll(() => page.getByTestId('names-shown').innerText()).toMatch(/개 중 [\d,]+개의 이름 표시/)
    await clickMenu(running, 'language-en')
  })

  test('panning names no other components', async () => {
    const picture = await zoomTo(0.45)
    const before = await named()
    const { x, y } = picture.area
    await dragAlong(page, [
      { x: x + 5, y: y + 5 },
      { x: x + 200, y: y + 120 }
    ])
    await settledPicture(page)
    expect(await named()).toBe(before)
  })

  test('a name kept large is taken hold of as its component is', async () => {
    const picture = await zoomTo(0.34)
    const place = placeOf(picture, 'kubernetes')
    // Beside the component's own small box, on its name.
    await page.mouse.click(place.x + 24, place.y - 6)
    await expect.poll(() => page.getByTestId('details').getAttribute('data-id')).toBe('kubernetes')
    await page.keyboard.press('Escape')
  })
})

describe('a change of much of what shows', () => {
  /** Components whose middle is on the screen, in per cent of those that show. */
  const inSight = (picture: Picture): number => {
    const { x, y, width, height } = picture.area
    const seen = picture.nodes.filter(({ id }) => {
      const at = placeOf(picture, id)
      return at.x > x && at.x < x + width && at.y > y && at.y < y + height
    })
    return (100 * seen.length) / picture.nodes.length
  }

  test('brings the picture in sight that was all in sight before, also when it is taken back', async () => {
    const whole = await settledPicture(page)
    await goToComponent(page, 'Harbor')
    await page.getByTestId('focus').click()
    await expectShown(page, 42)
    const near = await settledPicture(page)
    expect(near.zoom).toBeGreaterThan(whole.zoom * 1.2)
    await clickMenu(running, 'show-all')
    await expectShown(page, whole.nodes.length)
    await expect.poll(async () => inSight(await settledPicture(page))).toBe(100)
    await clickMenu(running, 'fold-layers')
    await expect.poll(async () => (await settledPicture(page)).nodes.length).toBeLessThan(40)
    await expect.poll(async () => inSight(await settledPicture(page))).toBe(100)
    await clickMenu(running, 'unfold-all')
    await expectShown(page, whole.nodes.length)
    await expect.poll(async () => inSight(await settledPicture(page))).toBe(100)
    await clickMenu(running, 'undo')
    await clickMenu(running, 'undo')
    await clickMenu(running, 'undo')
    await expectShown(page, 42)
    await expect.poll(async () => (await settledPicture(page)).zoom).toBeGreaterThan(whole.zoom * 1.2)
    await clickMenu(running, 'redo')
    await page.keyboard.press('Escape')
  })

  test('leaves the camera where somebody came near and still sees the same', async () => {
    await goToComponent(page, 'Harbor')
    await page.getByTestId('focus').click()
    await expectShown(page, 42)
    await settledPicture(page)
    await clickMenu(running, 'fit-selection')
    const near = await settledPicture(page)
    expect(inSight(near)).toBeLessThan(60)
    await clickMenu(running, 'show-all')
    await expect.poll(async () => (await settledPicture(page)).nodes.length).toBeGreaterThan(700)
    const after = await settledPicture(page)
    expect(after.zoom).toBeCloseTo(near.zoom, 5)
    expect(placeOf(after, 'harbor').x).toBeCloseTo(placeOf(near, 'harbor').x, 0)
    await page.keyboard.press('Escape')
  })
})

describe('the minimap', () => {
  const map = () => page.getByTestId('minimap-map')
  const value = (): Promise<string> =>
    map()
      .getAttribute('aria-valuetext')
      .then((text) => text ?? '')
  const middle = async (): Promise<readonly [number, number]> => {
    const { zoom, pan, area } = await settledPicture(page)
    return [(area.width / 2 - pan[0]) / zoom, (area.height / 2 - pan[1]) / zoom]
  }

  test('is not there while all is in sight, and comes with the first step nearer', async () => {
    expect(await page.getByTestId('minimap').isVisible()).toBe(false)
    await zoomTo(0.5)
    await page.getByTestId('minimap').waitFor()
    expect(await value()).toMatch(/^\d+ % of the picture in sight/)
    expect((await readMenuItem(running, 'minimap'))?.checked).toBe(true)
  })

  test('is no barrier, in either theme', async () => {
    await loadAxe(page)
    await zoomTo(0.5)
    for (const theme of ['theme-dark', 'theme-light']) {
      await clickMenu(running, theme)
      expect(await findViolations(page)).toEqual([])
    }
  })

  test('covers nothing of the window’s own', async () => {
    await zoomTo(0.5)
    const box = await page.getByTestId('minimap').boundingBox()
    for (const id of ['status', 'names-shown', 'zoom-in', 'toggle-twin', 'legend-open']) {
      const other = await page.getByTestId(id).boundingBox()
      if (!box || !other) throw new Error(`${id} is not there`)
      const isApart =
        other.x + other.width <= box.x ||
        other.y + other.height <= box.y ||
        box.x + box.width <= other.x ||
        box.y + box.height <= other.y
      expect(isApart, id).toBe(true)
    }
  })

  test('a press brings the view there, and dragging takes it along, without zooming', async () => {
    const picture = await zoomTo(0.6)
    const box = await map().boundingBox()
    if (!box) throw new Error('There is no minimap.')
    await page.mouse.click(box.x + 30, box.y + box.height / 2)
    const left = await middle()
    await page.mouse.click(box.x + box.width - 30, box.y + box.height / 2)
    const right = await middle()
    expect(right[0]).toBeGreaterThan(left[0] + 500)
    await dragAlong(page, [
      { x: box.x + box.width - 30, y: box.y + box.height / 2 },
      { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    ])
    const between = await middle()
    expect(between[0]).toBeGreaterThan(left[0])
    expect(between[0]).toBeLessThan(right[0])
    expect((await readPicture(page)).zoom).toBe(picture.zoom)
  })

  test('the wheel over it zooms', async () => {
    const picture = await zoomTo(0.5)
    const box = await map().boundingBox()
    if (!box) throw new Error('There is no minimap.')
    await page.mouse.move(box.x + 40, box.y + 40)
    await page.mouse.wheel(0, -120)
    expect((await settledPicture(page)).zoom).toBeGreaterThan(picture.zoom * 1.1)
  })

  test('arrow keys move the view, plus and minus zoom, Home shows all', async () => {
    const picture = await zoomTo(0.6)
    await map().focus()
    const before = await middle()
    const said = await value()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    const after = await middle()
    expect(after[0]).toBeGreaterThan(before[0])
    expect(after[1]).toBeGreaterThan(before[1])
    expect(await value()).not.toBe(said)
    await page.keyboard.press('ArrowLeft')
    expect((await middle())[0]).toBeCloseTo(before[0], 0)
    await page.keyboard.press('+')
    expect((await settledPicture(page)).zoom).toBeGreaterThan(picture.zoom)
    await page.keyboard.press('Home')
    await expect.poll(() => page.getByTestId('minimap').isVisible()).toBe(false)
  })

  test('closes by its button, stays away, and comes back by the menu, also where all is in sight', async () => {
    await zoomTo(0.5)
    await page.getByTestId('minimap').hover()
    await page.getByTestId('minimap-close').click()
    await expect.poll(() => page.getByTestId('minimap').isVisible()).toBe(false)
    await zoomTo(0.7)
    expect(await page.getByTestId('minimap').isVisible()).toBe(false)
    expect(await page.evaluate(() => localStorage.getItem('ecograph-minimap'))).toBe('hidden')
    await clickMenu(running, 'fit')
    await settledPicture(page)
    await clickMenu(running, 'minimap')
    await page.getByTestId('minimap').waitFor()
    expect(await value()).toBe('All of the picture is in sight')
    expect(await page.evaluate(() => localStorage.getItem('ecograph-minimap'))).toBe('shown')
  })

  test('leaves a low picture its room, beside the outline', async () => {
    await page.evaluate(() => localStorage.removeItem('ecograph-minimap'))
    await page.reload()
    await settledPicture(page)
    await zoomTo(0.6)
    await page.getByTestId('minimap').waitFor()
    await clickMenu(running, 'outline')
    await expect.poll(() => page.getByTestId('minimap').isVisible()).toBe(false)
    await clickMenu(running, 'outline')
    await page.getByTestId('minimap').waitFor()
  })

  test('is there in a narrow picture only when it is asked for', async () => {
    await page.evaluate(() => localStorage.removeItem('ecograph-minimap'))
    await page.reload()
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700)
    )
    await settledPicture(page)
    await zoomTo(0.6)
    expect((await readPicture(page)).area.width).toBeLessThan(700)
    expect(await page.getByTestId('minimap').isVisible()).toBe(false)
    await clickMenu(running, 'minimap')
    await page.getByTestId('minimap').waitFor()
  })
})
