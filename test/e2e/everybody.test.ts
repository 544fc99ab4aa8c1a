/** Every surface of the window for everybody: both themes, little room, 200 % text, forced colours, no motion. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, expectShown, goToComponent, readPicture, settledPicture } from './picture.ts'

const usual = { width: 1440, height: 900 }
let running: RunningApp
let page: Page
let whole = 0

beforeAll(async () => {
  running = await launchApp({ size: usual, motion: 'system' })
  page = running.page
  whole = (await settledPicture(page)).nodes.length
  await loadAxe(page)
})
afterEach(() => tidy())
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

const byId = (id: string) => page.getByTestId(id)
/** A click that does not ask where on the screen the thing is: at 200 % the driver looks in the wrong place. */
const push = (id: string): Promise<void> => byId(id).evaluate((element: HTMLElement) => element.click())
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const focusPicture = (): Promise<void> => page.locator('.canvas').first().focus()
const act = (id: string): Promise<void> => clickMenu(running, id)

async function openTab(id: string): Promise<void> {
  if (!(await byId('left-panel').isVisible())) await push('toggle-left')
  await push(`tab-${id}`)
}

async function query(text: string): Promise<void> {
  await press('Control+k')
  await byId('palette-field').waitFor()
  await page.keyboard.type(text)
  await expect.poll(() => byId('palette-news').textContent()).toMatch(/\d/)
}

/** Everything that is switched off or on goes back to the beginning. */
async function tidy(): Promise<void> {
  for (let times = 0; times < 4; times += 1) await press('Escape')
  for (const id of ['clear-filter', 'show-all', 'unfold-all']) {
    if ((await readMenuItem(running, id))?.enabled) await act(id)
  }
  await expectShown(page, whole)
}

type Surface = readonly [name: string, open: () => Promise<void>, close?: () => Promise<void>]

const surfaces: readonly Surface[] = [
  [
    'colours, borders and badges with their legend',
    async () => {
      await openTab('layers')
      for (const id of ['colour-maturity', 'border-licence', 'badge-kind']) await act(id)
      if (!(await byId('legend').isVisible())) await act('legend')
      await byId('legend').waitFor()
    }
  ],
  [
    'a list of overlays',
    async () => {
      await openTab('layers')
      if (!(await byId('badge-by').isVisible())) await push('look-toggle')
      await push('badge-by')
      await byId('badge-by-none').waitFor()
    },
    async () => {
      await press('Escape')
      for (const id of ['colour-layer', 'border-none', 'badge-none']) await act(id)
    }
  ],
  ['the views', () => act('show-views').then(() => byId('view-list').waitFor())],
  ['the stories', () => act('show-stories').then(() => byId('stories').waitFor())],
  ['the crowding of lines', () => act('crowding').then(() => byId('remedies').waitFor())],
  [
    'a filter that is kept',
    async () => {
      await query('layer:storage maturity:graduated')
      await press('Control+Enter')
      await byId('filter-chip').waitFor()
      await act('save-filter')
      await byId('filter-name').waitFor()
      await page.keyboard.type('Storage to trust')
      await press('Enter')
      await openTab('layers')
      await page.locator('.kept-filter').first().waitFor()
    },
    async () => {
      await page
        .locator('[data-testid^="delete-filter."]')
        .first()
        .evaluate((one: HTMLElement) => one.click())
    }
  ],
  ['the layouts', () => push('arrange').then(() => byId('arrange-menu').waitFor())],
  [
    'the minimap',
    async () => {
      await act('zoom-in')
      // It may come by itself, and would be closed then.
      await settledPicture(page)
      if (!(await byId('minimap').isVisible())) await act('minimap')
      await byId('minimap').waitFor()
    },
    () => act('fit')
  ],
  [
    'two views side by side',
    async () => {
      await act('add-view')
      await act('compare-views')
      await byId('second-picture').waitFor()
      await settledPicture(page)
    },
    async () => {
      await press('Escape')
      await byId('second-picture').waitFor({ state: 'detached' })
      await act('delete-view')
    }
  ],
  [
    'a story that is told',
    async () => {
      await act('play-trail-map')
      await byId('playing').waitFor()
      await press('ArrowRight')
      await expect.poll(() => byId('playing-number').textContent()).toBe('2')
    },
    async () => {
      await press('Escape')
      await byId('playing').waitFor({ state: 'detached' })
      await expect
        .poll(() =>
          running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
        )
        .toBe(false)
    }
  ],
  ['the settings', () => act('settings').then(() => byId('settings-dialog').waitFor())],
  ['the help', () => act('help-page').then(() => byId('help-dialog').waitFor())],
  [
    'a note that is written',
    async () => {
      await goToComponent(page, 'Harbor')
      await focusPicture()
      await press('n')
      await byId('note-editor').waitFor()
    }
  ],
  [
    'colours of one’s own',
    async () => {
      await goToComponent(page, 'Harbor')
      await act('own-colour')
      await byId('colour-menu').waitFor()
    }
  ],
  [
    'the menu of a component',
    async () => {
      await goToComponent(page, 'Harbor')
      await focusPicture()
      await press('Shift+F10')
      await byId('menu-focus').waitFor()
    }
  ],
  [
    'the menu of the picture',
    async () => {
      await focusPicture()
      await press('ContextMenu')
      await byId('menu-fit').waitFor()
    }
  ],
  [
    'the menu of several',
    async () => {
      await query('id:envoy,istio,kiali')
      await press('Enter')
      await byId('selection-summary').waitFor()
      await focusPicture()
      await press('ContextMenu')
      await byId('context-menu').waitFor()
    }
  ],
  [
    'folded layers',
    async () => {
      await act('fold-layers')
      await openTab('layers')
    }
  ],
  [
    'a picture of nothing',
    async () => {
      await openTab('layers')
      await page
        .locator('[data-testid^="band-tick-"]')
        .evaluateAll((ticks) => ticks.forEach((tick) => (tick as HTMLElement).click()))
      await byId('nothing-shown').waitFor()
    },
    () => act('show-all')
  ]
]

const named = surfaces.map((surface) => ({ name: surface[0], surface }))

/** Open a surface, look at it, and leave the window as it was, also where what one saw was wrong. */
async function lookAt([, open, close]: Surface, look: () => Promise<void>): Promise<void> {
  await open()
  try {
    await look()
  } finally {
    await close?.()
  }
}

/** Controls of which a part is outside of the window, where no scrolling brings it in. */
const cut = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element, far: number): boolean => {
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        const { overflowY } = getComputedStyle(outer)
        if (/auto|scroll/.test(overflowY) && outer.scrollHeight >= far) return true
      }
      return false
    }
    return [
      ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=slider]')
    ].flatMap((control) => {
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect()
      if (width === 0 || height === 0 || !control.checkVisibility({ visibilityProperty: true })) return []
      const isInside = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1
      const isReached = left >= -1 && right <= innerWidth + 1 && scrolls(control, 0)
      return isInside || isReached ? [] : [control.dataset['testid'] ?? control.outerHTML.slice(0, 100)]
    })
  })

/** What would still be seen moving, by its class. */
const moving = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const longest = (times: string): number =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000)))
    const found = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, part)
        const isMoving =
          longest(transitionDuration) > 1 || (animationName !== 'none' && longest(animationDuration) > 1)
        return isMoving ? [`${element.tagName}.${element.className}${part ?? ''}`] : []
      })
    )
    return [...new Set(found)]
  })

const fitsPage = (): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return scrollWidth <= innerWidth && scrollHeight <= innerHeight
  })

async function resize({ width, height }: typeof usual, zoom: number): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, [w = 0, h = 0, factor = 1]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(w, h)
      window?.webContents.setZoomFactor(factor)
    },
    [width, height, zoom]
  )
  await page.waitForFunction((wanted) => innerWidth === wanted, Math.round(width / zoom))
  await settledPicture(page)
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe.each([
  ['in the dark theme at 1024 by 700', 'dark', { width: 1024, height: 700 }, 1],
  ['in the light theme at 200 % text', 'light', usual, 2]
] as const)('without motion %s axe finds nothing, nothing is cut off or glides,', (_, theme, size, zoom) => {
  beforeAll(async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await act(`theme-${theme}`)
    await resize(size, zoom)
  })
  afterAll(async () => {
    await resize(usual, 1)
    await act('theme-light')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })

  test.each(named)('in $name', ({ surface }) =>
    lookAt(surface, async () => {
      expect(await findViolations(page)).toEqual([])
      expect(await cut()).toEqual([])
      expect(await fitsPage()).toBe(true)
      expect(await moving()).toEqual([])
      if (theme === 'dark') return
      await page.emulateMedia({ forcedColors: 'active' })
      const glides = await moving()
      await page.emulateMedia({ forcedColors: 'none' })
      expect(glides, 'in forced colours').toEqual([])
    })
  )
})

describe('at 200 % text', () => {
  beforeAll(() => resize(usual, 2))
  afterAll(() => resize(usual, 1))

  test('one panel at a time leaves the picture its room, and both come back with the room', async () => {
    await openTab('layers')
    expect(await byId('right-panel').count()).toBe(0)
    await goToComponent(page, 'Harbor')
    await byId('details').waitFor()
    expect(await byId('left-panel').count()).toBe(0)
    expect((await readPicture(page)).area.width).toBeGreaterThan(usual.width / 4)
    await push('toggle-left')
    await byId('left-panel').waitFor()
    expect(await byId('right-panel').count()).toBe(0)
    await resize(usual, 1)
    await byId('right-panel').waitFor()
    expect(await byId('left-panel').isVisible()).toBe(true)
    await tidy()
  })
})

describe('in forced colours', () => {
  beforeAll(async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  })
  afterAll(() => page.emulateMedia({ forcedColors: 'none' }))

  /** What is left to tell things apart by. */
  const lookOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, outlineStyle, outlineWidth, borderStyle, borderWidth } =
          getComputedStyle(element)
        return [backgroundColor, outlineStyle, outlineWidth, borderStyle, borderWidth].join(' ')
      })
  const edgeOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopStyle)

  test('what is chosen looks different from what is not', async () => {
    await openTab('layers')
    const pairs = [
      ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
      ['.language-toggle input:checked', '.language-toggle input:not(:checked)'],
      ['.language-toggle input:checked + span', '.language-toggle input:not(:checked) + span']
    ]
    for (const [chosen = '', other = ''] of pairs) expect(await lookOf(chosen)).not.toBe(await lookOf(other))
    await act('add-view')
    await act('show-views')
    await expect.poll(() => page.locator('.view-row').count()).toBe(2)
    expect(await lookOf('.view-row[data-open=true]')).not.toBe(
      await lookOf('.view-row:not([data-open=true])')
    )
    await act('delete-view')
    await act('outline')
    await byId('twin').waitFor()
    expect(await lookOf('[data-testid=toggle-twin]')).not.toBe(await lookOf('[data-testid=lasso]'))
    await act('outline')
  })

  test('buttons, menus and dialogs have edges', async () => {
    expect(await edgeOf('[data-testid=stack-chooser]')).toBe('solid')
    await focusPicture()
    await press('ContextMenu')
    await byId('context-menu').waitFor()
    expect(await edgeOf('[data-testid=context-menu]')).toBe('solid')
    await press('ArrowDown')
    expect(await lookOf('[role=menuitem]:focus')).not.toBe(await lookOf('[role=menuitem]:not(:focus)'))
    await press('Escape')
    await act('settings')
    await byId('settings-dialog').waitFor()
    expect(await edgeOf('[data-testid=settings-dialog]')).toBe('solid')
    await press('Escape')
  })

  test('the keyboard shows where it is', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    for (let presses = 0; presses < 40; presses += 1) {
      await press('Tab')
      const unseen = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return ''
        const label = element.closest('label')
        const isRung = [element, ...(label ? [label] : [])].some((one) =>
          [undefined, '::before', '::after'].some((part) => {
            const { outlineStyle, outlineWidth, borderStyle, borderWidth } = getComputedStyle(one, part)
            return (
              (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
              (part !== undefined && borderStyle !== 'none' && Number.parseFloat(borderWidth) >= 2)
            )
          })
        )
        return isRung ? '' : element.outerHTML.slice(0, 120)
      })
      expect(unseen).toBe('')
    }
  })
})

describe('without motion', () => {
  beforeAll(() => page.emulateMedia({ reducedMotion: 'reduce' }))
  afterAll(() => page.emulateMedia({ reducedMotion: 'no-preference' }))

  test('the camera is there at once', async () => {
    await act('fit')
    await settledPicture(page)
    await page.evaluate(() => {
      const holder = document.querySelector('.canvas-holder') as Element & {
        _cyreg: { cy: { on(events: string, listener: () => void): void; zoom(): number } }
      }
      const zooms: number[] = []
      Object.assign(globalThis, { zooms })
      const { cy } = holder._cyreg
      cy.on('viewport', () => zooms.push(cy.zoom()))
    })
    await goToComponent(page, 'Velero')
    const zooms = await page.evaluate(() => Reflect.get(globalThis, 'zooms') as number[])
    expect(new Set(zooms).size).toBe(1)
  })
})
