/** The accessible twin in the real window, by keyboard alone: outline and table, in step with the picture. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, goToComponent, nodeIn, placeOf, readPicture, settledPicture } from './picture.ts'

const size = { width: 1440, height: 900 }
let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp({ size })
  page = running.page
  await settledPicture(page)
  await loadAxe(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What has the focus, as a screen reader would ask for it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement
    const read = (name: string): string | null => element?.getAttribute(name) ?? null
    const row = element?.closest<HTMLElement>('[data-key], tr')
    return {
      role: read('role') ?? element?.tagName.toLowerCase(),
      id: row?.dataset['key'] ?? row?.dataset['id'] ?? read('data-testid'),
      text: element?.textContent ?? '',
      level: read('aria-level'),
      expanded: read('aria-expanded'),
      selected: row?.getAttribute('aria-selected') ?? null
    }
  })

const selectedInPicture = async (): Promise<readonly string[]> =>
  (await readPicture(page)).nodes.flatMap(({ id, selected }) => (selected ? [id] : [])).toSorted()

const countShown = async (): Promise<number> => (await readPicture(page)).nodes.length

/** Whether an element lies inside the part of its list that one sees. */
const isInSight = (testid: string): Promise<boolean> =>
  page.getByTestId(testid).evaluate((element) => {
    const list = element.closest('.outline, .twin-scroller')?.getBoundingClientRect()
    const own = element.getBoundingClientRect()
    return list !== undefined && own.top >= list.top - 1 && own.bottom <= list.bottom + 1
  })

/** The twin closed and open again as the outline or the table of everything, with nothing selected. */
async function openAs(mode: 'outline' | 'table'): Promise<void> {
  await page.locator('.canvas').focus()
  if (await page.getByTestId('twin').isVisible()) await press('Control+Shift+L')
  await page.locator('.canvas').focus()
  if ((await selectedInPicture()).length > 0) await press('Escape')
  await press('Control+Shift+L')
  await page.getByTestId('twin').waitFor()
  if (!(await page.getByTestId(`twin-${mode}`).evaluate((tab) => tab.ariaSelected === 'true'))) {
    await page.getByTestId(`twin-${mode === 'table' ? 'outline' : 'table'}`).focus()
    await press('ArrowRight')
    await expect.poll(async () => (await focused()).id).toBe(`twin-${mode}`)
    await press('Tab', 'Tab', 'Tab', 'Tab')
  }
  await expect
    .poll(async () => (await focused()).role)
    .toMatch(mode === 'outline' ? /^treeitem$/ : /^button$/)
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('opening and closing', () => {
  test('a shortcut opens it with the focus inside, and closes it with the focus where it was', async () => {
    await page.locator('.canvas').focus()
    await press('Control+Shift+L')
    await expect.poll(async () => (await focused()).role).toBe('treeitem')
    expect(await focused()).toMatchObject({ level: '1', expanded: 'true' })
    await expect.poll(async () => (await readMenuItem(running, 'outline'))?.checked).toBe(true)
    await press('Control+Shift+L')
    await expect.poll(async () => (await focused()).role).toBe('application')
    await expect.poll(async () => (await readMenuItem(running, 'outline'))?.checked).toBe(false)
    expect(await page.getByTestId('twin').isVisible()).toBe(false)
  })

  test('so do the button under the picture and its own button', async () => {
    await page.getByTestId('toggle-twin').focus()
    await press('Enter')
    await expect.poll(async () => (await focused()).role).toBe('treeitem')
    await page.getByTestId('twin-close').focus()
    await press('Enter')
    await expect.poll(async () => (await focused()).id).toBe('toggle-twin')
    expect(await page.getByTestId('toggle-twin').getAttribute('aria-pressed')).toBe('false')
  })
})

describe('the outline', () => {
  beforeEach(() => openAs('outline'))

  test('is walked, folded and unfolded with the arrow keys', async () => {
    const first = await focused()
    await press('ArrowLeft')
    expect(await focused()).toMatchObject({ id: first.id, expanded: 'false' })
    await press('ArrowDown')
    expect(await focused()).toMatchObject({ level: '1' })
    expect((await focused()).id).not.toBe(first.id)
    await press('ArrowUp', 'ArrowRight', 'ArrowRight')
    expect(await focused()).toMatchObject({ level: '2', expanded: 'false' })
    await press('ArrowRight', 'ArrowRight')
    expect(await focused()).toMatchObject({ level: '3' })
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    expect(await focused()).toMatchObject({ level: '1', id: first.id })
    await press('End')
    const last = await page.getByRole('treeitem').last().getAttribute('data-key')
    expect((await focused()).id).toBe(last)
  })

  test('holds everything that shows, and each line says where it stands', async () => {
    await press('*')
    const layers = page.locator('[aria-level="2"]')
    for (let at = 0; at < (await layers.count()); at += 1) {
      await layers.nth(at).focus()
      if ((await focused()).expanded === 'false') await press('ArrowRight')
    }
    const { nodes } = await readPicture(page)
    const lines = await page.getByRole('treeitem').evaluateAll((all) =>
      all.flatMap((line) => {
        const id = line.getAttribute('data-key')?.match(/^component (.+)$/)?.[1]
        return id === undefined ? [] : [{ id, place: line.ariaPosInSet, size: line.ariaSetSize }]
      })
    )
    expect(lines.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
    expect(lines.every(({ place, size: all }) => Number(place) >= 1 && Number(place) <= Number(all))).toBe(
      true
    )
  })

  test('is searched by typing, and Enter goes there in the picture', async () => {
    await page.keyboard.type('security')
    expect((await focused()).text).toMatch(/^Security/)
    await press('ArrowRight', 'ArrowRight')
    await page.keyboard.type('harbor')
    expect((await focused()).id).toBe('component harbor')
    await press('Enter')
    await expect.poll(selectedInPicture).toEqual(['harbor'])
    const picture = await settledPicture(page)
    const { x, y } = placeOf(picture, 'harbor')
    const { area } = picture
    expect(Math.abs(x - area.x - area.width / 2)).toBeLessThan(area.width / 4)
    expect(Math.abs(y - area.y - area.height / 2)).toBeLessThan(area.height / 4)
    expect(await focused()).toMatchObject({ id: 'component harbor', selected: 'true' })
  })

  test('tells relations in words; Enter follows one, and Backspace comes back', async () => {
    await goToComponent(page, 'Harbor')
    await page.getByTestId('outline-harbor').focus()
    await press('ArrowRight', 'ArrowRight')
    expect(await focused()).toMatchObject({ level: '4', expanded: 'true' })
    await press('ArrowRight')
    const relation = await focused()
    expect(relation).toMatchObject({ level: '5', expanded: null })
    expect(relation.text).toMatch(/^Harbor [a-z].+ [A-Z].*\. ?.+/)
    await press('Enter')
    await expect.poll(async () => (await focused()).level).toBe('3')
    const other = await focused()
    expect(other.id).not.toBe('component harbor')
    expect(other.selected).toBe('true')
    const name = (await page.getByTestId('details-name').textContent()) ?? ''
    expect(relation.text).toContain(name)
    await expect.poll(selectedInPicture).toEqual([other.id?.replace('component ', '')])
    await press('Backspace')
    await expect.poll(async () => (await focused()).id).toBe('component harbor')
    await expect.poll(selectedInPicture).toEqual(['harbor'])
  })

  test('Space selects several, and the picture with it', async () => {
    await goToComponent(page, 'Harbor')
    await page.getByTestId('outline-harbor').focus()
    await press('ArrowDown', 'Space')
    const next = (await focused()).id?.replace('component ', '') ?? ''
    await expect.poll(selectedInPicture).toEqual(['harbor', next].toSorted())
    expect(await page.getByRole('treeitem', { selected: true }).count()).toBe(2)
    await press('Space')
    await expect.poll(selectedInPicture).toEqual(['harbor'])
    // The focus stays with what was pressed.
    expect((await focused()).id).toBe(`component ${next}`)
  })

  test('what is selected elsewhere is marked and brought into sight; the focus stays elsewhere', async () => {
    await goToComponent(page, 'Velero')
    const line = page.getByTestId('outline-velero')
    await line.waitFor()
    expect(await line.getAttribute('aria-selected')).toBe('true')
    expect(await line.getAttribute('tabindex')).toBe('0')
    expect(await isInSight('outline-velero')).toBe(true)
    expect((await focused()).role).not.toBe('treeitem')
  })

  test('the menu of a component opens from the keyboard', async () => {
    await goToComponent(page, 'Velero')
    await page.getByTestId('outline-velero').focus()
    await press('Shift+F10')
    await page.getByTestId('context-menu').waitFor()
    expect(await page.getByTestId('context-menu').textContent()).toContain('Velero')
    await press('Escape')
    await page.getByTestId('context-menu').waitFor({ state: 'detached' })
  })

  test('a filter leaves what is found, says how much that is, and Escape clears it', async () => {
    const all = await countShown()
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    expect((await focused()).id).toBe('twin-filter')
    await page.keyboard.type('argo')
    const count = page.getByTestId('twin-count')
    await expect.poll(() => count.textContent()).toMatch(new RegExp(`^\\d+ of ${all} `))
    expect(await count.getAttribute('role')).toBe('status')
    const found = Number((await count.textContent())?.match(/^\d+/)?.[0])
    expect(found).toBeGreaterThan(1)
    expect(await page.locator('[data-kind="component"]').count()).toBe(found)
    expect(await page.getByTestId('outline-argo-cd').isVisible()).toBe(true)
    await press('ArrowDown')
    expect(
      await page.evaluate(() => document.activeElement === document.querySelector('.outline > li'))
    ).toBe(true)
    await page.getByTestId('twin-table').click()
    await page.getByTestId('twin-filter').press('ArrowDown')
    expect(
      await page.evaluate(
        () => document.activeElement === document.querySelector('.component-table tbody th')
      )
    ).toBe(true)
    await page.getByTestId('twin-outline').click()
    await page.getByTestId('twin-filter').fill('no such component')
    await expect.poll(() => page.getByTestId('twin').textContent()).toContain('“no such component”')
    await press('Escape')
    await expect.poll(() => count.textContent()).toMatch(new RegExp(`^${all} `))
    expect(await page.getByTestId('outline').isVisible()).toBe(true)
  })

  test('what the view hides leaves it, and its count says so', async () => {
    const all = await countShown()
    await page.getByTestId('tab-layers').click()
    await page.locator('[data-testid^="layer-tick-"]').first().focus()
    await press('Space')
    await expect.poll(countShown).toBeLessThan(all)
    const fewer = await countShown()
    await expect.poll(() => page.getByTestId('twin-count').textContent()).toMatch(new RegExp(`^${fewer} `))
    await press('Control+Z')
    await expect.poll(() => page.getByTestId('twin-count').textContent()).toMatch(new RegExp(`^${all} `))
  })
})

describe('the table', () => {
  beforeEach(() => openAs('table'))

  const relations = (): Promise<readonly number[]> =>
    page
      .locator('.component-table tbody tr')
      .evaluateAll((rows) => rows.map((row) => Number(row.lastElementChild?.textContent)))

  test('is sorted from the keyboard and says by what', async () => {
    await press('End')
    expect((await focused()).id).toBe('sort-relations')
    await press('Enter')
    const head = page.getByRole('columnheader', { name: 'Relations' })
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const counts = await relations()
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? NaN)
    await press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(await relations()).toEqual(counts.toReversed())
    await expect.poll(() => page.locator('.twin-said').textContent()).toBe('Sorted by Relations, ascending')
    await press('Home', 'Enter')
    expect(await page.locator('[aria-sort]:not([aria-sort="none"])').count()).toBe(1)
  })

  test('is walked cell by cell, and Enter goes there in the picture', async () => {
    await press('Home', 'ArrowDown', 'PageDown', 'PageUp')
    expect(await focused()).toMatchObject({ role: 'th' })
    await page.keyboard.type('velero')
    expect((await focused()).id).toBe('velero')
    await press('ArrowRight')
    expect(await focused()).toMatchObject({ role: 'td', id: 'velero', text: 'Storage, backup and recovery' })
    await press('Enter')
    await expect.poll(selectedInPicture).toEqual(['velero'])
    expect(nodeIn(await settledPicture(page), 'velero').selected).toBe(true)
    expect(await focused()).toMatchObject({ role: 'td', id: 'velero', selected: 'true' })
    await press('Control+End')
    const last = await focused()
    expect(last.text).toMatch(/^\d+$/)
    expect(last.id).not.toBe('velero')
    await press('Space')
    await expect.poll(async () => (await selectedInPicture()).length).toBe(2)
  })

  test('a filter makes it short; what is selected elsewhere is brought into sight', async () => {
    await page.getByTestId('twin-filter').fill('프로메테우스')
    await expect.poll(() => page.getByTestId('table-prometheus').isVisible()).toBe(true)
    expect(await page.locator('.component-table tbody tr').count()).toBeLessThan(20)
    await page.getByTestId('twin-filter').press('Escape')
    await goToComponent(page, 'Velero')
    expect(await page.getByTestId('table-velero').getAttribute('aria-selected')).toBe('true')
    expect(await isInSight('table-velero')).toBe(true)
  })

  test('is whole for a screen reader, also where it is out of sight', async () => {
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const count = (role: string): number => nodes.filter((node) => node.role?.value === role).length
    const shown = await countShown()
    expect(count('grid')).toBe(1)
    expect(count('row')).toBe(shown + 1)
    expect(count('rowheader')).toBe(shown)
    expect(count('columnheader')).toBe(6)
    expect(count('gridcell')).toBe(shown * 5)
    await session.detach()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  beforeAll(() => clickMenu(running, `theme-${theme}`))

  test('in the outline with relations and a selection', async () => {
    await openAs('outline')
    await goToComponent(page, 'Harbor')
    await page.getByTestId('outline-harbor').focus()
    await press('ArrowRight')
    expect(await findViolations(page)).toEqual([])
  })

  test('in the table, also where it covers the picture', async () => {
    await openAs('table')
    await goToComponent(page, 'Harbor')
    expect(await findViolations(page)).toEqual([])
    await page.getByTestId('twin-tall').focus()
    await press('Enter')
    expect(await page.locator('.canvas').isVisible()).toBe(false)
    expect(await findViolations(page)).toEqual([])
    await press('Enter')
    expect(await page.locator('.canvas').isVisible()).toBe(true)
  })

  test('in Korean', async () => {
    await clickMenu(running, 'language-ko')
    await openAs('outline')
    await goToComponent(page, '하버')
    await page.getByTestId('outline-harbor').focus()
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    expect((await focused()).text).toMatch(/^하버는 /)
    expect(await findViolations(page)).toEqual([])
    await clickMenu(running, 'language-en')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  })
})

/** Controls of the twin that are cut off or covered, by name. */
const covered = (): Promise<readonly string[]> =>
  page.getByTestId('twin').evaluate((twin) =>
    [...twin.querySelectorAll<HTMLElement>('.twin-bar button, .twin-bar input, [tabindex="0"]')].flatMap(
      (control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        if (width === 0) return []
        const top = document.elementFromPoint(x + width / 2, y + height / 2)
        const isInside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
        return isInside && top !== null && control.contains(top) ? [] : [control.outerHTML.slice(0, 120)]
      }
    )
  )

describe('with little room', () => {
  afterAll(async () => {
    await running.app.evaluate(({ BrowserWindow }, { width, height }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.setZoomFactor(1)
      window?.setContentSize(width, height)
    }, size)
  })

  test('at 1024 by 700 picture and twin share the middle', async () => {
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700)
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024)
    for (const mode of ['outline', 'table'] as const) {
      await openAs(mode)
      await press('ArrowDown')
      expect(await covered()).toEqual([])
      expect((await settledPicture(page)).area.height).toBeGreaterThan(280)
    }
  })

  test('at 200 % the twin takes the place of the picture and is used as before', async () => {
    await running.app.evaluate(({ BrowserWindow }, { width, height }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(width, height)
      window?.webContents.setZoomFactor(2)
    }, size)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width / 2)
    await page.getByTestId('twin-outline').click()
    await page.getByRole('treeitem').first().focus()
    await press('End', 'ArrowUp')
    expect(await focused()).toMatchObject({ role: 'treeitem' })
    expect(await covered()).toEqual([])
    const { width, height } = await page
      .getByTestId('outline')
      .evaluate((list) => list.getBoundingClientRect())
    expect(width).toBeGreaterThan(size.width / 2 - 20)
    expect(height).toBeGreaterThan(250)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await press('Control+Shift+L')
    expect(await page.locator('.canvas').isVisible()).toBe(true)
  })
})
