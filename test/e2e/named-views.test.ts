/** Several views in one document: added, opened, named, ordered, copied, deleted, compared; by pointer and by keyboard. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerDialogs, clickMenu, launchApp, readMenuItem, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, readPicture, settledPicture } from './picture.ts'

let running: RunningApp
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'ecograph-named-views-'))

beforeAll(async () => {
  running = await launchApp({ size: { width: 1440, height: 900 } })
  page = running.page
  await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const rows = (): Promise<string[]> =>
  page.locator('.view-row').evaluateAll((all) => all.map((row) => row.getAttribute('data-view') ?? ''))
const names = (): Promise<string[]> => page.locator('.view-row .view-name').allTextContents()
const opened = (): Promise<string | null> =>
  page.locator('.view-row[data-open=true]').getAttribute('data-view')
const shown = async (): Promise<number> => (await readPicture(page)).nodes.length
const focused = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null)
const chooseStack = async (id: string): Promise<void> => {
  await page.getByTestId('stack-chooser').click()
  await page.getByTestId(`choose-stack-${id}`).click()
}
/** Whether a thumbnail shows anything but one colour. */
const isDrawn = (id: string): Promise<boolean> =>
  page.getByTestId(`thumbnail-${id}`).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const colours = new Set<number>()
    for (let at = 0; at < pixels.length; at += 4)
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0))
    return canvas.dataset['drawn'] === 'true' && colours.size > 8
  })

describe('by pointer', () => {
  let whole = 0

  test('a view is added from what shows, and each keeps its own stack', async () => {
    whole = await shown()
    await page.getByTestId('tab-views').click()
    await expect.poll(names).toEqual(['Whole ecosystem'])
    expect((await readMenuItem(running, 'delete-view'))?.enabled).toBe(false)
    await page.getByTestId('add-view').click()
    await expect.poll(rows).toEqual(['view.1', 'view.2'])
    await expect.poll(opened).toBe('view.2')
    await chooseStack('tkg-1-2-1')
    await page.getByTestId('tab-stacks').click()
    await page.getByTestId('hide-rest').check({ force: true })
    await expect.poll(shown).toBeLessThan(60)
    await page.getByTestId('tab-views').click()
    await expect.poll(names).toEqual(['Whole ecosystem', 'Tanzu Kubernetes Grid 1.2.1'])

    await page.getByTestId('open-view.1').click()
    await expect.poll(shown).toBe(whole)
    await expect.poll(opened).toBe('view.1')
    await page.getByTestId('undo').click()
    await expect.poll(shown).toBeLessThan(60)
    await page.getByTestId('redo').click()
    await expect.poll(shown).toBe(whole)
  })

  test('every view has a small picture, also the one that is changed', async () => {
    await expect.poll(() => isDrawn('view.1')).toBe(true)
    await expect.poll(() => isDrawn('view.2')).toBe(true)
    const picture = (): Promise<string> =>
      page.getByTestId('thumbnail-view.1').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    const before = await picture()
    await clickMenu(running, 'colour-kind')
    await expect.poll(picture).not.toBe(before)
    await page.getByTestId('undo').click()
    await expect.poll(picture).toBe(before)
  })

  test('the camera comes back with its view', async () => {
    await clickMenu(running, 'zoom-in')
    await clickMenu(running, 'zoom-in')
    const near = await settledPicture(page)
    await page.getByTestId('open-view.2').click()
    await settledPicture(page)
    await page.getByTestId('open-view.1').click()
    await expect.poll(async () => (await settledPicture(page)).zoom).toBeCloseTo(near.zoom, 3)
    expect((await readPicture(page)).pan[0]).toBeCloseTo(near.pan[0], 0)
  })

  test('the menu of a row duplicates, and dragging orders', async () => {
    await page.getByTestId('more-view.2').click({ force: true })
    await page.getByTestId('view-menu-duplicate').click()
    await expect.poll(rows).toEqual(['view.1', 'view.2', 'view.3'])
    expect((await names())[2]).toBe('Tanzu Kubernetes Grid 1.2.1 (2)')
    await page.getByTestId('open-view.3').dragTo(page.getByTestId('open-view.1'), {
      targetPosition: { x: 40, y: 4 }
    })
    await expect.poll(rows).toEqual(['view.3', 'view.1', 'view.2'])
    await page.getByTestId('undo').click()
    await expect.poll(rows).toEqual(['view.1', 'view.2', 'view.3'])
  })

  test('a double click names a view, and the title bar tells where one is', async () => {
    await page.getByTestId('open-view.3').dblclick()
    await page.getByTestId('view-name-field').fill('Ours')
    await page.getByTestId('view-name-field').press('Enter')
    await expect.poll(async () => (await names())[2]).toBe('Ours')
    expect(await page.getByTestId('view-place').textContent()).toBe('Ours 3/3')
  })

  test('a document with several views is saved and opened again as it was', async () => {
    const file = join(folder, 'several.ecograph')
    await answerDialogs(running, { save: [file], open: [file], message: [] })
    await clickMenu(running, 'save')
    await expect.poll(() => page.getByTestId('file-name').textContent()).toBe('several')
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { views: { title: string; state: unknown }[] }
    expect(saved.views.map(({ state }) => state === null)).toEqual([false, false, true])
    await clickMenu(running, 'new')
    await expect.poll(names).toEqual(['Whole ecosystem'])
    await clickMenu(running, 'open')
    await expect.poll(names).toEqual(['Whole ecosystem', 'Tanzu Kubernetes Grid 1.2.1', 'Ours'])
    await expect.poll(opened).toBe('view.3')
  })
})

describe('side by side', () => {
  test('two views stand beside each other, with what sets them apart in numbers and in a list', async () => {
    await page.getByTestId('open-view.1').click()
    await page.getByTestId('more-view.2').click({ force: true })
    await page.getByTestId('view-menu-compare').click()
    await page.getByTestId('second-picture').waitFor()
    expect(await page.getByTestId('compare-left').textContent()).toBe('Whole ecosystem')
    const only = await page.getByTestId('only-left').textContent()
    const both = await page.getByTestId('in-both').textContent()
    const count = (text: string | null): number => Number(/[\d,]+/.exec(text ?? '')?.[0].replace(',', ''))
    expect(count(only) + count(both)).toBe(await shown())
    expect(count(await page.getByTestId('only-right').textContent())).toBe(0)
    expect(await page.getByTestId('difference-list').getByRole('button').count()).toBeGreaterThanOrEqual(
      count(only)
    )
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
  })

  test.each([
    [1024, 700],
    [1440, 900]
  ])(
    'at %i by %i the legend leaves most of its picture free, and can be read to its end',
    async (...size) => {
      await running.app.evaluate(
        ({ BrowserWindow }, [width, height]) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size
      )
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size[0])
      await page.getByTestId('legend-open').click()
      const area = async (selector: string): Promise<number> => {
        const box = await page.locator(selector).boundingBox()
        return (box?.width ?? NaN) * (box?.height ?? NaN)
      }
      const covered = async (): Promise<number> =>
        (await area('.legend-card')) / (await area('.stage-picture'))
      await expect.poll(covered).toBeLessThan(0.25)
      const last = page.locator('.legend-groups li button').last()
      await last.scrollIntoViewIfNeeded()
      const [row, card] = [await last.boundingBox(), await page.locator('.legend-card').boundingBox()]
      if (!row || !card) throw new Error('the legend has no row')
      expect(row.y).toBeGreaterThanOrEqual(card.y)
      expect(row.y + row.height).toBeLessThanOrEqual(card.y + card.height)
      await page.getByTestId('legend-close').click()
    }
  )

  test('moving one picture moves the other, until they are parted', async () => {
    const second = await page.getByTestId('second-picture').boundingBox()
    if (!second) throw new Error('no second picture')
    const middle = [second.x + second.width / 2, second.y + second.height / 2] as const
    const before = await settledPicture(page)
    await page.mouse.move(...middle)
    await page.mouse.wheel(0, -400)
    await expect.poll(async () => (await readPicture(page)).zoom).toBeGreaterThan(before.zoom * 1.2)
    await page.getByTestId('compare-linked').click()
    const parted = await settledPicture(page)
    await page.mouse.move(...middle)
    await page.mouse.wheel(0, -400)
    expect((await settledPicture(page)).zoom).toBeCloseTo(parted.zoom, 4)
    await page.getByTestId('compare-linked').click()
  })

  test('the walk leads to each difference', async () => {
    await page.getByTestId('next-difference').click()
    await expect.poll(() => page.getByTestId('difference-at').textContent()).toMatch(/^1 of /)
    const first = await page.locator('.difference[aria-current]').textContent()
    expect(first).toMatch(/^A.+\. Only in Whole ecosystem$/)
    const selected = async (): Promise<readonly string[]> =>
      (await readPicture(page)).nodes.filter((node) => node.selected).map(({ id }) => id)
    const [one, ...more] = await selected()
    expect([typeof one, more]).toEqual(['string', []])
    // The left picture flies there, and the right one with it.
    const { area, ...there } = await settledPicture(page)
    const at = there.nodes.find(({ id }) => id === one)?.at ?? [0, 0]
    expect(at[0] * there.zoom + there.pan[0]).toBeCloseTo(area.width / 2, -1)
    await page.locator('.difference[aria-current]').press('ArrowRight')
    await expect.poll(() => page.getByTestId('difference-at').textContent()).toMatch(/^2 of /)
    expect(await selected()).not.toEqual([one])
  })

  test('the other view can be opened from there, and Escape leaves', async () => {
    await page.getByTestId('compare-open').click()
    await expect
      .poll(() => page.getByTestId('compare-left').textContent())
      .toBe('Tanzu Kubernetes Grid 1.2.1')
    expect(await page.getByTestId('compare-right').inputValue()).toBe('view.1')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('second-picture').count()).toBe(0)
  })
})

describe('by keyboard alone', () => {
  test('views are added, walked through, named, ordered, copied, deleted and compared', async () => {
    await answerDialogs(running, { message: [1] })
    await clickMenu(running, 'new')
    await expect.poll(names).toEqual(['Whole ecosystem'])
    await page.locator('.canvas').first().focus()
    await page.keyboard.press('Control+t')
    await expect.poll(rows).toEqual(['view.1', 'view.2'])
    await page.keyboard.press('Control+t')
    await expect.poll(opened).toBe('view.3')
    await page.keyboard.press('Control+PageUp')
    await expect.poll(opened).toBe('view.2')
    await page.keyboard.press('Control+PageDown')
    await page.keyboard.press('Control+PageDown')
    await expect.poll(opened).toBe('view.1')

    await page.keyboard.press('F2')
    await page.getByTestId('view-name-field').waitFor()
    await page.keyboard.type('First')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await names())[0]).toBe('First')
    await expect.poll(focused).toBe('open-view.1')

    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('open-view.2')
    await page.keyboard.press('Enter')
    await expect.poll(opened).toBe('view.2')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(rows).toEqual(['view.2', 'view.1', 'view.3'])
    await expect.poll(focused).toBe('open-view.2')
    expect(await page.locator('.panel-left .said-only').textContent()).toContain('number 1 of 3')

    await page.keyboard.press('Shift+F10')
    await page.getByTestId('view-menu').waitFor()
    await page.getByTestId('view-menu-duplicate').focus()
    await page.keyboard.press('Enter')
    await expect.poll(rows).toEqual(['view.2', 'view.4', 'view.1', 'view.3'])
    // The menu gives it back once it is closed.
    await expect.poll(focused).toBe('open-view.2')

    await page.getByTestId('open-view.4').focus()
    await page.keyboard.press('Delete')
    await expect.poll(rows).toEqual(['view.2', 'view.1', 'view.3'])
    await expect.poll(focused).toBe('open-view.1')

    await page.keyboard.press('Control+Shift+D')
    await page.getByTestId('second-picture').waitFor()
    expect(await page.getByTestId('differences').textContent()).toContain('same components and relations')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('second-picture').count()).toBe(0)
  })

  test('the palette opens a view by its name', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('whole ecosystem')
    await page.getByTestId('offer-view-view.3').click()
    await expect.poll(opened).toBe('view.3')
  })

  test('axe finds nothing wrong in the list', async () => {
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
  })
})
