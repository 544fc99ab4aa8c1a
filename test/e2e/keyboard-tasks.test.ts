/** Twenty-three things that a platform engineer does here, each done by pressing keys and by nothing else. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerDialogs, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, expectShown, idsOf, nodeIn, readPicture, settledPicture } from './picture.ts'

/** Many things run at once on a machine that tests. */

let running: RunningApp
let page: Page
let folder: string
let whole = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-keys-'))
  running = await launchApp({ size: { width: 1440, height: 900 } })
  page = running.page
  whole = (await settledPicture(page)).nodes.length
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})
/** A new document, by its keys as well; what was changed in the last one goes. */
beforeEach(async () => {
  for (let times = 0; times < 4; times += 1) await press('Escape')
  await answerDialogs(running, { message: [1] })
  await press('Control+n')
  await expectShown(page, whole)
})

const byId = (id: string) => page.getByTestId(id)
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** What has the keyboard: its test id, or what it is called. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    return (
      element?.getAttribute('data-testid') ?? element?.getAttribute('aria-label') ?? element?.tagName ?? ''
    )
  })
/** Press a key until the keyboard is somewhere; fails where it never gets there. */
async function pressTo(key: string, isThere: string | RegExp, most: number): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    const at = await focused()
    if (typeof isThere === 'string' ? at === isThere : isThere.test(at)) return
    passed.push(at)
    await press(key)
  }
  throw new Error(`${key} does not lead to ${isThere}, but over ${passed.slice(-12).join(', ')}`)
}
const tabTo = (there: string | RegExp): Promise<void> => pressTo('Tab', there, 260)
const tabBackTo = (there: string | RegExp): Promise<void> => pressTo('Shift+Tab', there, 260)
const arrowTo = (there: string | RegExp, key = 'ArrowDown'): Promise<void> => pressTo(key, there, 60)
/** The picture gets the keys. */
const tabToPicture = (): Promise<void> => tabTo(/^Diagram: /)

const selected = async (): Promise<readonly string[]> =>
  (await readPicture(page)).nodes.flatMap(({ id, selected: isOn }) => (isOn ? [id] : [])).toSorted()
const shown = async (): Promise<readonly string[]> => idsOf(await settledPicture(page))
const text = async (id: string): Promise<string> => (await byId(id).textContent()) ?? ''

async function find(name: string, id: string): Promise<void> {
  await press('Control+f')
  await page.keyboard.type(name)
  await byId('search-results').getByRole('option').first().waitFor()
  await press('Enter')
  await expect.poll(() => byId('details').getAttribute('data-id')).toBe(id)
  await settledPicture(page)
}

/** Write into the palette until the offer that is marked is the one that is meant, and take it. */
async function take(words: string, offer: string | RegExp, key = 'Enter'): Promise<void> {
  await press('Control+k')
  await byId('palette-field').waitFor()
  await page.keyboard.type(words)
  await expect.poll(markedOffer).toMatch(offer)
  await press(key)
}
const markedOffer = (): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.dataset['testid'] ?? ''
  })

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('finding and reading', () => {
  test('1. find Harbor, and read what it is related to and who says so', async () => {
    await find('Harbor', 'harbor')
    expect(await selected()).toEqual(['harbor'])
    await tabTo('relation-trivy')
    const relation = page.locator('li.relation:focus-within')
    expect(await relation.textContent()).toMatch(/Trivy.*\. ?.+/)
    await tabTo('evidence-link')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/\w+\.\w+/)
  })

  test('2. walk along a relation to Trivy, and back, and forward', async () => {
    await find('Harbor', 'harbor')
    await tabTo('relation-trivy')
    await press('Enter')
    await expect.poll(() => byId('details').getAttribute('data-id')).toBe('trivy')
    expect(await selected()).toEqual(['trivy'])
    await settledPicture(page)
    await press('Alt+ArrowLeft')
    await expect.poll(selected).toEqual(['harbor'])
    await press('Alt+ArrowRight')
    await expect.poll(selected).toEqual(['trivy'])
  })

  test('3. ask for the path between two components, and turn it round', async () => {
    await take('id:istio,velero', 'offer-select')
    await expect.poll(selected).toEqual(['istio', 'velero'])
    await tabTo('selection-path')
    await press('Enter')
    await expect.poll(() => text('inquiry-title')).toBe('Path: Istio → Velero')
    expect(await byId('way').first().textContent()).toContain('Istio runs on Kubernetes')
    await tabTo('swap-path')
    await press('Enter')
    await expect.poll(() => text('inquiry-title')).toBe('Path: Velero → Istio')
  })

  test('4. everything that Argo CD needs, not further than two steps', async () => {
    const count = async (): Promise<number> => Number.parseInt(await text('needs-count'), 10)
    await find('Argo CD', 'argo-cd')
    await take('everything it needs', 'offer-action-select-needs')
    await byId('inquiry-needs').waitFor()
    await tabTo('needs-depth-any')
    const all = await count()
    await arrowTo('needs-depth-2', 'ArrowLeft')
    expect(await count()).toBeLessThanOrEqual(all)
    expect(await byId('distance-1').count()).toBe(1)
    expect(await byId('distance-3').count()).toBe(0)
    expect(await selected()).toContain('argo-cd')
  })

  test('5. write a query with completion, show only what it finds, and keep it', async () => {
    await press('Control+Shift+f')
    await byId('palette-field').waitFor()
    await page.keyboard.type('lay')
    await press('Tab')
    await page.keyboard.type('stora')
    await press('Tab')
    await page.keyboard.type(' maturity:grad')
    await press('Tab')
    await expect.poll(() => byId('palette-field').inputValue()).toContain('layer:storage maturity:graduated')
    await expect.poll(() => text('palette-news')).toMatch(/^\d+ components found/)
    const found = Number.parseInt(await text('palette-news'), 10)
    await press('Control+Enter')
    await expectShown(page, found)
    await tabTo('chip-save-filter')
    await press('Enter')
    await byId('filter-name').waitFor()
    await page.keyboard.type('Storage to trust')
    await press('Enter')
    await expect.poll(() => text('filter-chip')).toContain('Storage to trust')
    await tabBackTo('kept-filter.1')
    await press('Enter')
    await expectShown(page, whole)
  })

  test('6. find in the table, sort, narrow down, select, and look at the neighbourhood', async () => {
    await press('Control+Shift+l')
    await byId('twin').waitFor()
    await tabBackTo('twin-outline')
    await press('ArrowRight')
    await tabTo('twin-filter')
    await page.keyboard.type('prometheus')
    await expect.poll(() => byId('table-prometheus').isVisible()).toBe(true)
    await tabTo(/^sort-/)
    await press('End', 'Enter')
    expect(await page.getByRole('columnheader', { name: 'Relations' }).getAttribute('aria-sort')).toBe(
      'descending'
    )
    const first = await page.locator('.component-table tbody tr').first().getAttribute('data-id')
    await press('ArrowDown', 'Enter')
    await expect.poll(selected).toEqual([first])
    await press('Shift+F10')
    await byId('context-menu').waitFor()
    await arrowTo('menu-focus')
    await press('Enter')
    await byId('focus-chip').waitFor()
    expect((await shown()).length).toBeLessThan(whole)
    expect(await shown()).toContain(first)
    await press('Control+Shift+l')
    await byId('twin').waitFor({ state: 'detached' })
  })

  test('7. open the help with ?, and find a shortcut there', async () => {
    await tabToPicture()
    await press('?')
    await byId('help-dialog').waitFor()
    expect(await focused()).toBe('help-filter')
    await page.keyboard.type('minimap')
    await expect.poll(() => byId('help-dialog').locator('dl > *').count()).toBe(1)
    expect(await text('help-dialog')).toMatch(/Minimap\s*M/)
    await press('Escape')
    await byId('help-dialog').waitFor({ state: 'detached' })
    expect(await focused()).toMatch(/^Diagram: /)
  })
})

describe('seeing', () => {
  test('8. highlight the TKG stack, and step through the Trail Map', async () => {
    await tabTo('stack-chooser')
    await press('Enter')
    await arrowTo('choose-stack-tkg-1-2-1')
    await press('Enter')
    await expect.poll(() => text('stack-chooser')).toContain('Tanzu Kubernetes Grid 1.2.1')
    await tabTo('stack-chooser')
    await press('Enter')
    await arrowTo('choose-stack-cncf-trail-map', 'ArrowUp')
    await press('Enter')
    await expect.poll(() => text('stack-chooser')).toContain('Trail Map')
    await tabTo('tab-layers')
    await arrowTo('tab-stacks', 'ArrowRight')
    await tabToPicture()
    await press(']', ']')
    await expect.poll(() => page.locator('.steps ol [aria-pressed=true]').textContent()).toMatch(/^2/)
    await press('[')
    await expect.poll(() => page.locator('.steps ol [aria-pressed=true]').textContent()).toMatch(/^1/)
    await tabBackTo('tab-stacks')
    await press('Home')
  })

  test('9. hide a layer, and show it again', async () => {
    const before = await shown()
    await tabTo('layer-tick-storage')
    await press('Space')
    await expect.poll(async () => (await shown()).length).toBeLessThan(before.length)
    expect(await shown()).not.toContain('rook')
    await press('Space')
    await expect.poll(shown).toEqual(before)
  })

  test('10. fold all layers, and unfold one of them', async () => {
    await take('fold all layers', 'offer-action-fold-layers')
    await expect.poll(async () => (await shown()).every((id) => id.startsWith('layer:'))).toBe(true)
    await tabTo('fold-layer-storage')
    await press('Enter')
    await expect.poll(shown).toContain('rook')
    const ids = await shown()
    expect(ids).not.toContain('layer:storage')
    expect(ids.filter((id) => id.startsWith('layer:')).length).toBeGreaterThan(10)
  })

  test('11. colour by maturity with badges for licences, and read the legend', async () => {
    await tabTo('colour-by')
    await press('Enter')
    await arrowTo('colour-by-maturity')
    await press('Enter')
    await expect.poll(() => byId('colour-by').getAttribute('data-value')).toBe('maturity')
    await tabTo('badge-by')
    await press('Enter')
    await arrowTo('badge-by-licence')
    await press('Enter')
    await expect.poll(() => byId('badge-by').getAttribute('data-value')).toBe('licence')
    await byId('legend-badge').waitFor()
    // A line of the legend selects what it stands for.
    await tabTo('legend-colour-graduated')
    const count = Number(await byId('legend-colour-graduated').locator('.count').textContent())
    await press('Enter')
    await expect.poll(async () => (await selected()).length).toBe(count)
  })

  test('12. take a remedy against too many lines, and look at its effect before', async () => {
    await byId('crowding-meter').waitFor()
    await tabToPicture()
    await press('Shift+M')
    await byId('crowding-panel').waitFor()
    await arrowTo('remedy-foldLayers')
    const nodes = Number.parseInt(await text('effect-foldLayers'), 10)
    await expect.poll(async () => (await readPicture(page)).nodes.length).toBe(nodes)
    await press('Enter')
    await expect.poll(async () => (await shown()).length).toBe(nodes)
    await press('Control+z')
    await expectShown(page, whole)
  })

  test('13. come nearer, look around by the minimap, and see all again', async () => {
    await press('Control+0')
    const all = await settledPicture(page)
    await tabToPicture()
    await press('+', '+', '+', 'ArrowRight')
    const near = await settledPicture(page)
    expect(near.zoom).toBeGreaterThan(all.zoom * 1.5)
    if (!(await byId('minimap').isVisible())) await press('m')
    await tabTo('minimap-map')
    await press('ArrowLeft', 'ArrowUp')
    const moved = await settledPicture(page)
    expect(moved.pan[0]).toBeGreaterThan(near.pan[0])
    expect(moved.pan[1]).toBeGreaterThan(near.pan[1])
    expect(await byId('minimap-map').getAttribute('aria-valuetext')).toMatch(/\d/)
    await press('Home')
    expect((await settledPicture(page)).zoom).toBeCloseTo(all.zoom, 3)
  })
})

describe('arranging', () => {
  const three = ['envoy', 'harbor', 'helm']

  test('14. arrange as bands, and take it back', async () => {
    const before = await settledPicture(page)
    await press('Control+Alt+2')
    await expect.poll(() => text('notices')).toContain('in bands')
    const after = await settledPicture(page)
    const moved = after.nodes.filter(
      ({ id, at }) => Math.hypot(at[0] - nodeIn(before, id).at[0], at[1] - nodeIn(before, id).at[1]) > 1
    )
    expect(moved.length).toBeGreaterThan(whole * 0.9)
    await press('Control+z')
    await expect
      .poll(async () => nodeIn(await settledPicture(page), 'harbor').at)
      .toEqual(nodeIn(before, 'harbor').at)
  })

  test('15. align three components, and move them by small steps', async () => {
    await take(`id:${three.join()}`, 'offer-select')
    await expect.poll(selected).toEqual(three)
    await press('Alt+a')
    const lefts = async (): Promise<readonly number[]> => {
      const picture = await settledPicture(page)
      return three.map((id) => nodeIn(picture, id).at[0] - nodeIn(picture, id).width / 2)
    }
    const [first = NaN, ...others] = await lefts()
    for (const left of others) expect(left).toBeCloseTo(first, 0)
    await press('Control+ArrowRight', 'Control+ArrowRight')
    expect((await lefts())[0]).toBeGreaterThan(first)
  })

  test('16. lock a component, which then stays where it is, and let it go', async () => {
    const at = async (): Promise<readonly number[]> => nodeIn(await settledPicture(page), 'harbor').at
    await find('Harbor', 'harbor')
    const before = await at()
    await tabToPicture()
    await press('l', 'Control+ArrowRight')
    expect(await at()).toEqual(before)
    expect(await byId('lock').getAttribute('aria-pressed')).toBe('true')
    await press('l', 'Control+ArrowRight')
    await expect.poll(async () => ((await at())[0] ?? 0) > (before[0] ?? 0)).toBe(true)
  })

  test('17. use the menu of a component, by either of its keys', async () => {
    await find('Harbor', 'harbor')
    await tabToPicture()
    await press('ContextMenu')
    await byId('context-menu').waitFor()
    expect(await byId('context-menu').getAttribute('aria-label')).toContain('Harbor')
    await press('Escape')
    await byId('context-menu').waitFor({ state: 'detached' })
    expect(await focused()).toMatch(/^Diagram: /)
    await press('Shift+F10')
    await byId('context-menu').waitFor()
    await arrowTo('menu-show-only')
    await press('Enter')
    await expect.poll(shown).toEqual(['harbor'])
  })
})

describe('telling', () => {
  test('18. write a note on Harbor, change it, remove it, and have it back', async () => {
    await find('Harbor', 'harbor')
    await tabToPicture()
    await press('n')
    await byId('note-field').waitFor()
    await page.keyboard.type('Ask the platform team')
    await press('Enter')
    const notes = (): Promise<readonly string[]> => page.locator('.note-item').allTextContents()
    await expect.poll(notes).toEqual([expect.stringContaining('Ask the platform team')])
    // It is chosen now, and the picture has the keys.
    await press('F2')
    await byId('note-field').waitFor()
    await press('Control+a')
    await page.keyboard.type('Ours since May')
    await press('Enter')
    await expect.poll(notes).toEqual([expect.stringContaining('Ours since May')])
    await press('Delete')
    await expect.poll(notes).toEqual([])
    await press('Control+z')
    await expect.poll(notes).toEqual([expect.stringContaining('Ours since May')])
  })

  test('19. give a component a colour of its own, and take it back', async () => {
    await find('Harbor', 'harbor')
    await tabTo('own-colour')
    await press('Enter')
    await byId('colour-menu').waitFor()
    await press('ArrowRight', 'ArrowDown')
    const chosen = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await press('Enter')
    await expect.poll(() => text('own-colour-said')).toContain(chosen)
    await tabTo('own-colour-reset')
    await press('Enter')
    await expect.poll(() => byId('own-colour-said').count()).toBe(0)
  })

  test('20. add a view, name it, go to and fro, and compare the two', async () => {
    const open = (): Promise<string | null> =>
      page.locator('.view-row[data-open=true] .view-name').textContent()
    await press('Control+t')
    await take('id:envoy,istio,kiali', 'offer-select', 'Control+Enter')
    await expectShown(page, 3)
    await press('F2')
    await byId('view-name-field').waitFor()
    await press('Control+a')
    await page.keyboard.type('Mesh')
    await press('Enter')
    await expect.poll(open).toBe('Mesh')
    await press('Control+PageUp')
    await expectShown(page, whole)
    await press('Control+PageDown')
    await expectShown(page, 3)
    await press('Control+Shift+d')
    await byId('second-picture').waitFor()
    await expect.poll(() => text('only-right')).toMatch(/\d/)
    await tabTo('next-difference')
    await press('Enter')
    await expect.poll(() => text('difference-at')).toMatch(/^1 of /)
    await tabTo('compare-leave')
    await press('Enter')
    await expect.poll(() => byId('second-picture').count()).toBe(0)
    await tabTo('tab-views')
    await press('Home')
  })

  test('21. tell the story of the Trail Map, and leave it', async () => {
    await take('the cncf trail map', 'offer-action-play-trail-map')
    await byId('playing').waitFor()
    const first = await text('playing-caption')
    await press('ArrowRight')
    await expect.poll(() => text('playing-number')).toBe('2')
    expect(await text('playing-caption')).not.toBe(first)
    await press('Escape')
    await byId('playing').waitFor({ state: 'detached' })
    await expectShown(page, whole)
  })

  test('22. take a picture away as PNG', async () => {
    const path = join(folder, 'taken.png')
    await take('id:envoy,istio,kiali', 'offer-select', 'Control+Enter')
    await expectShown(page, 3)
    await answerDialogs(running, { save: [path] })
    await press('Control+Shift+e')
    await byId('preview').waitFor()
    await tabTo(/^format-/)
    await arrowTo('format-png', 'ArrowRight')
    await tabTo('export-go')
    await press('Enter')
    await expect.poll(() => existsSync(path)).toBe(true)
    await expect.poll(() => readFileSync(path).subarray(1, 4).toString('latin1')).toBe('PNG')
    await expect.poll(() => text('notices')).toContain('taken.png')
  })

  test('23. read the window in German, dark and larger, and have it as before', async () => {
    const zoom = (): Promise<number | undefined> =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()
      )
    await take('dark theme', 'offer-action-theme-dark')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await press('Control+,')
    await byId('settings-dialog').waitFor()
    expect(await focused()).toBe('interface-language')
    await page.keyboard.type('Deu')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de')
    await tabTo(/^text-scale-/)
    await arrowTo('text-scale-150', 'ArrowRight')
    await expect.poll(zoom).toBe(1.5)
    await press('Escape')
    await byId('settings-dialog').waitFor({ state: 'detached' })
    await press('Control+,')
    await press('Home')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await tabTo(/^text-scale-/)
    await arrowTo('text-scale-100', 'ArrowLeft')
    await expect.poll(zoom).toBe(1)
    await press('Escape')
    await take('light theme', 'offer-action-theme-light')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light')
  })
})
