/** Asking and narrowing: where one has been, filters, only these, hairballs and their remedies, needs, and menus on everything. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  answerDialogs,
  clickMenu,
  launchApp,
  readMenuItem,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import {
  complaints,
  expectShown,
  goToComponent,
  idsOf,
  placeOf,
  readPicture,
  settledPicture
} from './picture.ts'

let running: RunningApp
let page: Page
let whole = 0

beforeAll(async () => {
  running = await launchApp({ size: { width: 1440, height: 900 } })
  page = running.page
  whole = (await settledPicture(page)).nodes.length
  await loadAxe(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
afterEach(async () => {
  // A test that failed leaves nothing open for the next one.
  for (let press = 0; press < 3 && (await page.getByRole('dialog').count()) > 0; press += 1) {
    await page.keyboard.press('Escape')
  }
  if ((await readMenuItem(running, 'show-all'))?.enabled) await clickMenu(running, 'show-all')
  await expectShown(page, whole)
})

const byId = (id: string) => page.getByTestId(id)
const shown = async (): Promise<readonly string[]> => idsOf(await settledPicture(page))
const selected = async (): Promise<readonly string[]> =>
  (await readPicture(page)).nodes.filter((node) => node.selected).map((node) => node.id)

/** Write a query into the palette. */
async function query(text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await byId('palette-field').waitFor()
  await page.keyboard.type(text)
  await expect.poll(() => byId('palette-news').textContent()).toMatch(/components? found/)
}

/** Select what a query finds. */
async function selectBy(text: string): Promise<readonly string[]> {
  await query(text)
  await page.keyboard.press('Enter')
  await settledPicture(page)
  return (await selected()).toSorted()
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('where one has been', () => {
  test('is listed; a click, the keys and the side buttons of the mouse go back and forward, camera and all', async () => {
    const envoy = await goToComponent(page, 'Envoy')
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'zoom-in')
    const near = await settledPicture(page)
    await goToComponent(page, 'Velero')
    const crumbs = () => page.getByTestId('crumb').allTextContents()
    expect((await crumbs()).slice(-3)).toEqual(['Envoy', 'Harbor', 'Velero'])

    await byId('trail-back').click()
    const back = await settledPicture(page)
    expect(await selected()).toEqual(['harbor'])
    expect(back.zoom).toBeCloseTo(near.zoom, 3)
    expect(placeOf(back, 'harbor').x).toBeCloseTo(placeOf(near, 'harbor').x, 0)
    expect(await page.locator('.crumbs [aria-current]').textContent()).toBe('Harbor')
    expect(await crumbs()).toContain('Velero')

    await page.locator('.canvas').focus()
    await page.keyboard.press('Alt+ArrowLeft')
    expect(placeOf(await settledPicture(page), 'envoy').x).toBeCloseTo(placeOf(envoy, 'envoy').x, 0)
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(selected).toEqual(['harbor'])
    for (const [button, id] of [
      [3, 'envoy'],
      [4, 'harbor']
    ] as const) {
      await page.evaluate((pressed) => {
        document
          .querySelector('.canvas')
          ?.dispatchEvent(new MouseEvent('mouseup', { button: pressed, bubbles: true }))
      }, button)
      await expect.poll(selected).toEqual([id])
    }
    await page.getByTestId('crumb').filter({ hasText: 'Velero' }).click()
    await expect.poll(selected).toEqual(['velero'])
    // Looking around is no edit.
    expect((await readMenuItem(running, 'undo'))?.enabled).toBe(false)
  })

  test('tells a filter, goes back to it, and lists nothing twice', async () => {
    const crumbs = () => page.getByTestId('crumb').allTextContents()
    await goToComponent(page, 'Harbor')
    await page.getByTestId('focus').click()
    await byId('focus-chip').waitFor()
    await page.locator('[data-testid=focus-hops] label').nth(2).click()
    await page.getByTestId('leave-focus').click()
    await expectShown(page, whole)
    const before = await crumbs()
    expect(before.slice(-2)).toEqual(['Around Harbor', 'Harbor'])
    expect(new Set(before).size).toBe(before.length)
    await query('layer:storage')
    await page.getByTestId('offer-only').click()
    await byId('filter-chip').waitFor()
    expect((await crumbs()).at(-1)).toBe('Filter: layer:storage')
    const filtered = await shown()
    await page.getByTestId('trail-back').click()
    await expectShown(page, whole)
    await page.getByTestId('trail-forward').click()
    await byId('filter-chip').waitFor()
    expect(await shown()).toEqual(filtered)
  })

  test('brings a focus back, and a hidden component breaks nothing', async () => {
    await goToComponent(page, 'Envoy')
    await page.locator('.canvas').focus()
    await page.keyboard.press('f')
    await byId('focus-chip').waitFor()
    const near = await shown()
    await page.keyboard.press('Shift+F')
    await expectShown(page, whole)
    await page.keyboard.press('Alt+ArrowLeft')
    await byId('focus-chip').waitFor()
    expect(await shown()).toEqual(near)
    await clickMenu(running, 'show-all')
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'hide-selection')
    await expectShown(page, whole - 1)
    await byId('trail-back').click()
    await page.getByTestId('crumb').filter({ hasText: 'Harbor' }).last().click()
    await byId('hidden-callout').waitFor()
  })
})

describe('only these, and not these', () => {
  test('a selection is shown alone by its key and menu, and all comes back by the chip', async () => {
    const ids = await selectBy('id:envoy,istio,kiali')
    await page.locator('.canvas').focus()
    await page.keyboard.press('o')
    expect(await shown()).toEqual(ids)
    expect(await byId('focus-chip').textContent()).toContain('Only these 3 components')
    await byId('chip-leave-focus').click()
    await expectShown(page, whole)
    await byId('selection-only').click()
    await expectShown(page, 3)
  })

  test('what is hidden by hand is counted, listed, and comes back one by one or together', async () => {
    const ids = await selectBy('id:envoy,istio,kiali')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Shift+H')
    await expectShown(page, whole - 3)
    const left = new Set(await shown())
    for (const id of ids) expect(left.has(id), id).toBe(false)
    expect(await byId('hidden-chip').textContent()).toContain('3 hidden by hand')
    const shelf = byId('filter-shelf')
    if ((await shelf.getAttribute('open')) === null) await shelf.locator('summary').click()
    await byId('show-istio').click()
    await expectShown(page, whole - 2)
    await byId('chip-show-hidden').click()
    await expectShown(page, whole)
    expect(await byId('hidden-chip').count()).toBe(0)
  })
})

describe('the rest of a stack', () => {
  test('hidden, it is told by a chip; all that is left has its name, and is laid out and brought back there', async () => {
    await byId('stack-chooser').click()
    await byId('choose-stack-ci-with-tekton').click()
    expect(await byId('lay-out-these').count()).toBe(0)
    await page.locator('.canvas').focus()
    await page.keyboard.press('h')
    await expectShown(page, 4)
    expect(await byId('rest-chip').textContent()).toContain('Only CI with Tekton')
    await clickMenu(running, 'fit')
    const before = await settledPicture(page)
    // Seen whole, far from each other as they are, none lies behind the name of another.
    expect(before.zoom).toBeLessThan(0.7)
    expect(await byId('names-shown').count()).toBe(0)
    await byId('lay-out-these').click()
    await expect.poll(async () => (await readPicture(page)).zoom).toBeGreaterThan(before.zoom)
    await settledPicture(page)
    expect(await findViolations(page)).toEqual([])
    await byId('chip-show-rest').click()
    await expectShown(page, whole)
    expect(await byId('rest-chip').count()).toBe(0)
    expect(await byId('lay-out-these').count()).toBe(0)
    await byId('stack-chooser').click()
    await byId('choose-no-stack').click()
  })
})

describe('a filter', () => {
  test('is taken from the query line, kept by name, used again, renamed and forgotten', async () => {
    const found = await selectBy('layer:storage maturity:graduated,incubating')
    expect(found.length).toBeGreaterThan(2)
    await query('layer:storage maturity:graduated,incubating')
    await page.keyboard.press('Control+Enter')
    await expectShown(page, found.length)
    expect(await shown()).toEqual(found)
    expect(await byId('filter-count').textContent()).toBe(`${found.length} components`)
    expect(await findViolations(page)).toEqual([])

    await byId('chip-save-filter').click()
    await byId('filter-name').fill('Storage to trust')
    await page.keyboard.press('Enter')
    await expect.poll(() => byId('filter-chip').textContent()).toContain('Storage to trust')
    await byId('chip-clear-filter').click()
    await expectShown(page, whole)

    await byId('kept-filter.1').click()
    await expectShown(page, found.length)
    await byId('kept-filter.1').click()
    await expectShown(page, whole)
    await byId('rename-filter.1').click()
    await byId('filter-name').fill('Grown up')
    await byId('filter-save').click()
    await page.keyboard.press('Control+k')
    await byId('palette-field').waitFor()
    await page.keyboard.type('grown up')
    await byId('offer-filter-filter.1').click()
    await expectShown(page, found.length)

    await byId('chip-edit-filter').click()
    await expect
      .poll(() => byId('palette-field').inputValue())
      .toBe('layer:storage maturity:graduated,incubating')
    await page.keyboard.type(' -id:rook')
    await page.keyboard.press('Control+Enter')
    await expectShown(page, found.length - 1)

    // The document has both, and the command line draws it by them.
    const path = join(mkdtempSync(join(tmpdir(), 'ecograph-filter-')), 'kept.ecograph')
    await answerDialogs(running, { save: [path] })
    await clickMenu(running, 'save-as')
    await page.getByText('kept').first().waitFor()
    await expect
      .poll(() => JSON.parse(readFileSync(path, 'utf8')) as object)
      .toMatchObject({
        filter: 'layer:storage maturity:graduated,incubating -id:rook',
        filters: [{ id: 'filter.1', title: 'Grown up', query: 'layer:storage maturity:graduated,incubating' }]
      })
    await byId('delete-filter.1').click()
    expect(await byId('kept-filter.1').count()).toBe(0)
    await byId('chip-clear-filter').click()
  })
})

describe('a hairball', () => {
  test('is measured, and each remedy says and shows what it does before it is taken', async () => {
    await byId('crowding-meter').waitFor()
    const couldUndo = (await readMenuItem(running, 'undo'))?.enabled
    // It is measured while nothing else is to be done.
    await expect.poll(() => byId('crowding-meter').getAttribute('data-level')).toBe('hairball')
    expect(await byId('crowding-meter').textContent()).toContain('Hairball')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Shift+M')
    const remedy = byId('remedy-foldLayers')
    await remedy.waitFor()
    expect(await findViolations(page)).toEqual([])
    const effect = (await byId('effect-foldLayers').textContent()) ?? ''
    const nodes = Number.parseInt(effect, 10)
    expect(nodes).toBeLessThan(40)

    // By keyboard: the arrows go from remedy to remedy, and each shows at once.
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('remedy-implied')
    await remedy.hover()
    await expect.poll(async () => (await readPicture(page)).nodes.length).toBe(nodes)
    // What shows changes with it; what one points at stays under the pointer.
    await remedy.hover({ timeout: 3000 })
    expect((await readPicture(page)).nodes.length).toBe(nodes)
    expect((await readMenuItem(running, 'undo'))?.enabled).toBe(couldUndo)
    await page.keyboard.press('Escape')
    await expectShown(page, whole)

    await byId('crowding-meter').click()
    await byId('remedy-implied').waitFor()
    const lines = ((await byId('effect-implied').textContent()) ?? '').match(/([\d,]+) lines/)?.[1] ?? ''
    await byId('remedy-implied').click()
    await expect.poll(() => byId('status').textContent()).toContain(`${lines} relations`)
    const isHidden = async () => (await readMenuItem(running, 'hide-implied'))?.checked
    await expect.poll(isHidden).toBe(true)
    await clickMenu(running, 'undo')
    await expect.poll(isHidden).toBe(false)
  })
})

describe('what is needed', () => {
  test('is ordered by distance or type, and keeps to a depth and to types', async () => {
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'select-needs')
    const count = async (): Promise<number> =>
      Number.parseInt((await byId('needs-count').textContent()) ?? '', 10)
    await byId('inquiry-needs').waitFor()
    const all = await count()
    // The status bar counts the names that the answer shows.
    await clickMenu(running, 'fit')
    await expect.poll(() => byId('names-shown').textContent()).toMatch(/^Names of [1-9]\d* of/)
    const choose = (group: string, value: string): Promise<void> =>
      byId(group).locator(`label:has(input[value="${value}"])`).click()
    await choose('needs-depth', '1')
    await expect.poll(count).toBeLessThan(all)
    const direct = await count()
    expect(await byId('distance-2').count()).toBe(0)
    expect(await selected()).toHaveLength(direct + 1)
    await choose('needs-by', 'type')
    const groups = page.locator('[data-testid^="by-type-"]')
    expect(await groups.count()).toBeGreaterThan(1)
    const first = (await groups.first().getAttribute('data-testid'))?.slice('by-type-'.length) ?? ''
    await byId(`need-type-${first}`).click()
    await expect.poll(count).toBeLessThan(direct)
    expect(await byId(`by-type-${first}`).count()).toBe(0)
    expect(await findViolations(page)).toEqual([])
    await byId('all-need-types').click()
    await expect.poll(count).toBe(direct)
    await choose('needs-depth', 'any')
    await expect.poll(count).toBe(all)
  })
})

describe('a menu', () => {
  const open = async (id: string, options: { position?: { x: number; y: number } } = {}): Promise<void> => {
    await byId(id).click({ button: 'right', ...options })
    await byId('context-menu').waitFor()
  }

  test('is on rows of layers, kinds, relations and stacks', async () => {
    await byId('tab-layers').click()
    await open('layer-storage')
    await byId('menu-select-area').click()
    const storage = await selectedWhenSettled()
    expect(storage).toContain('rook')
    await open('layer-storage')
    await byId('menu-hide-area').click()
    await expectShown(page, whole - storage.length)
    await clickMenu(running, 'show-all')
    await byId('tab-kinds').click()
    await open('kind-spec')
    await byId('menu-only-area').click()
    expect((await shown()).length).toBeLessThan(whole)
    await clickMenu(running, 'show-all')
    await byId('tab-relations').click()
    await open('type-depends-on')
    await byId('menu-only-type').click()
    await expect.poll(() => byId('legend').locator('li').count()).toBe(1)
    await clickMenu(running, 'show-all')
    await byId('tab-stacks').click()
    await open('stack-tkg-1-2-1')
    await byId('menu-only-stack').click()
    const members = (await shown()).length
    expect(members).toBeGreaterThan(10)
    expect(members).toBeLessThan(60)
    await byId('tab-layers').click()
  })

  const selectedWhenSettled = async (): Promise<readonly string[]> => {
    await settledPicture(page)
    return selected()
  }

  test('is on the rows of the table beside the picture', async () => {
    await clickMenu(running, 'outline')
    await byId('twin-table').click()
    const row = byId('component-table').locator('tbody tr').first()
    const id = (await row.getAttribute('data-id')) ?? ''
    await row.click({ button: 'right' })
    await byId('context-menu').waitFor()
    await byId('menu-show-only').click()
    expect(await shown()).toEqual([id])
    await byId('twin-close').click()
  })

  test('on one of several selected acts on all of them', async () => {
    const ids = await selectBy('id:envoy,istio,kiali')
    const picture = await settledPicture(page)
    const { x, y } = placeOf(picture, 'istio')
    await page.mouse.click(x, y, { button: 'right' })
    await byId('context-menu').waitFor()
    expect(await byId('context-menu').locator('.menu-title').textContent()).toBe('3 components')
    await byId('menu-hide').click()
    await expectShown(page, whole - ids.length)
  })

  test('is wherever components are named', async () => {
    const title = (): Promise<string | null> => byId('context-menu').locator('.menu-title').textContent()
    await byId('search').fill('harbor')
    await open('result-harbor')
    expect(await title()).toBe('Harbor')
    await byId('menu-all-needs').click()
    await page
      .locator('.inquiry .relation')
      .filter({ hasText: 'PostgreSQL' })
      .first()
      .click({ button: 'right' })
    await byId('context-menu').waitFor()
    expect(await title()).toBe('PostgreSQL')
    await page.keyboard.press('Escape')
    await clickMenu(running, 'legend')
    await open('legend-colour-storage')
    expect(await title()).toMatch(/^\d+ components$/)
    await page.keyboard.press('Escape')
    await clickMenu(running, 'legend')
  })

  test('on an area of the picture is about that area', async () => {
    const picture = await goToComponent(page, 'Rook')
    const { x, y } = placeOf(picture, 'rook')
    const node = picture.nodes.find(({ id }) => id === 'rook')
    await page.mouse.click(x, y - ((node?.height ?? 0) / 2 + 9) * picture.zoom, { button: 'right' })
    await byId('context-menu').waitFor()
    expect(await byId('context-menu').locator('.menu-title').textContent()).toMatch(/storage/i)
    await byId('menu-fold-area').click()
    const folded = await settledPicture(page)
    expect(folded.nodes.length).toBeLessThan(whole)
    await clickMenu(running, 'undo')
    await settledPicture(page)
  })
})
