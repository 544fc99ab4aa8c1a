/** The command palette, the query line in it, and questions about components, in the real window and by keyboard. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import {
  complaints,
  goToComponent,
  leaveSelection,
  pixelAt,
  placeOf,
  readPicture,
  settledPicture,
  toPage
} from './picture.ts'

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp()
  page = running.page
  await settledPicture(page)
  await loadAxe(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
afterEach(async () => {
  // A test that failed leaves nothing open for the next one.
  for (let press = 0; press < 4 && (await page.getByTestId('palette').count()) > 0; press += 1) {
    await page.keyboard.press('Escape')
  }
})

const field = () => page.getByTestId('palette-field')
const selected = async (): Promise<readonly string[]> =>
  (await readPicture(page)).nodes.filter((node) => node.selected).map((node) => node.id)

/** Open the palette and type. */
async function type(text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await field().waitFor()
  await page.keyboard.type(text)
  await expect.poll(() => field().inputValue()).toBe(text)
}
const options = (): Promise<readonly (string | null)[]> =>
  page
    .getByTestId('palette-list')
    .getByRole('option')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid')))
/** What the field says is active, as a screen reader follows it. */
const active = (): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    const row = document.getElementById(id)
    return row?.getAttribute('aria-selected') === 'true' ? row.dataset['testid'] : null
  })

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('what is typed before the palette is loaded stands in its line, and is no shortcut', async () => {
  await goToComponent(page, 'Harbor')
  const at = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.canvas')?.focus()
    const keys = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys))
    // The same turn of the page: nothing can have been loaded.
    await Promise.resolve()
    const { activeElement } = document
    document.execCommand('insertText', false, 'pa')
    return activeElement?.getAttribute('data-testid')
  })
  expect(at).toBe('typed-ahead')
  await page.keyboard.type('th p')
  await expect.poll(() => field().inputValue()).toBe('path p')
  expect(await page.getByTestId('undo').isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('palette').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('canvas')
  await page.keyboard.press('Escape')
})

test('Korean that is typed before the palette is loaded stands in its order', async () => {
  await page.reload()
  await loadAxe(page)
  await settledPicture(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('하버에서')
  await expect.poll(() => field().inputValue()).toBe('하버에서')
})

describe('the palette', () => {
  test('opens by keys, by its button and by the menu, and gives the focus back', async () => {
    expect(await readMenuItem(running, 'palette')).toMatchObject({
      enabled: true,
      accelerator: 'CmdOrCtrl+K'
    })
    await page.getByTestId('tab-kinds').focus()
    await page.keyboard.press('Control+k')
    await field().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'palette-field'
    )
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('palette').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('tab-kinds')
    await page.getByTestId('open-palette').click()
    await field().waitFor()
    await page.keyboard.press('Control+k')
    await expect.poll(() => page.getByTestId('palette').count()).toBe(0)
    await clickMenu(running, 'palette')
    await field().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('palette').count()).toBe(0)
  })

  test('arrow keys go round, Enter takes, Escape empties and then closes', async () => {
    await type('theme')
    const all = await options()
    expect(all).toEqual(expect.arrayContaining(['offer-action-theme-light', 'offer-action-theme-dark']))
    expect(await active()).toBe(all[0])
    await page.keyboard.press('ArrowDown')
    await expect.poll(active).toBe(all[1])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(active).toBe(all.at(-1))
    await page.keyboard.press('ArrowDown')
    await expect.poll(active).toBe(all[0])
    await page.keyboard.press('Escape')
    expect(await field().inputValue()).toBe('')
    await page.keyboard.type('theme dark')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.getByTestId('palette').count()).toBe(0)
    await clickMenu(running, 'theme-light')
  })

  test('a typed word of either language goes to a component, and is recent the next time', async () => {
    await type('엔보이')
    await expect.poll(active).toBe('offer-component-envoy')
    await page.keyboard.press('Enter')
    await settledPicture(page)
    expect(await selected()).toEqual(['envoy'])
    await page.keyboard.press('Control+k')
    await field().waitFor()
    expect((await options())[0]).toBe('offer-component-envoy')
    await page.keyboard.press('Escape')
  })

  test('Korean words find English actions, also those that open a dialog', async () => {
    await type('단축키')
    await page.keyboard.press('Enter')
    await page.getByTestId('help-dialog').waitFor()
    expect(await page.getByTestId('palette').count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('help-dialog').count()).toBe(0)
  })

  test('finding by name moves the focus to the search field', async () => {
    await type('find component')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('search')
    await page.keyboard.press('Escape')
  })

  test('what cannot be done is greyed and does nothing', async () => {
    await page.getByTestId('open-palette').focus()
    await page.keyboard.press('Escape')
    await expect.poll(selected).toEqual([])
    await type('everything it needs')
    expect(await page.getByTestId('offer-action-select-needs').getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('palette').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  test('a layer selects its components', async () => {
    await type('storage, backup')
    await expect.poll(active).toBe('offer-layer-storage')
    await page.keyboard.press('Enter')
    await page.getByTestId('selection-summary').waitFor()
    expect((await selected()).length).toBeGreaterThan(10)
  })
})

describe('a query', () => {
  test('counts while it is typed, and Enter selects what it finds', async () => {
    await type('layer:storage maturity:graduated')
    await expect.poll(() => page.getByTestId('palette-news').textContent()).toMatch(/^\d+ components found$/)
    const count = Number.parseInt((await page.getByTestId('palette-news').textContent()) ?? '', 10)
    await expect.poll(active).toBe('offer-select')
    await page.keyboard.press('Enter')
    await settledPicture(page)
    const ids = await selected()
    expect(ids).toHaveLength(count)
    expect(ids).toContain('rook')
  })

  test('completes by Tab and by Enter until it is whole', async () => {
    await type('?')
    await expect.poll(active).toBe('offer-complete-layer:')
    await page.keyboard.press('Tab')
    await expect.poll(() => field().inputValue()).toBe('?layer:')
    await page.keyboard.type('stora')
    await page.keyboard.press('Tab')
    await expect.poll(() => field().inputValue()).toBe('?layer:storage')
    await expect.poll(active).toBe('offer-select')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'palette-field'
    )
  })

  test('underlines what is wrong at its place, says why, and mends it', async () => {
    await type('maturty:graduated layer:storage ')
    const mark = page.locator('.marks-under mark')
    await expect.poll(() => mark.textContent()).toBe('maturty')
    expect(await page.getByTestId('palette-news').textContent()).toMatch(/no key maturty/)
    expect(await field().getAttribute('aria-invalid')).toBe('true')
    // The mark lies under the letters that it means.
    const places = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[data-testid=palette-field]')
      const wrong = document.querySelector('.marks-under mark')?.getBoundingClientRect()
      const context = document.createElement('canvas').getContext('2d')
      if (!input || !wrong || !context) throw new Error('There is no mark.')
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(input)
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`
      return {
        left: wrong.left - input.getBoundingClientRect().left,
        width: wrong.width,
        typed: context.measureText('maturty').width
      }
    })
    expect(places.left).toBeCloseTo(0, 0)
    expect(Math.abs(places.width - places.typed)).toBeLessThan(2)
    await page.getByTestId('offer-complete-maturity').click()
    await expect.poll(() => field().inputValue()).toBe('maturity:graduated layer:storage ')
    await expect.poll(() => mark.count()).toBe(0)
  })

  test('begun in the search field goes on in the palette', async () => {
    await page.getByTestId('search').focus()
    await page.keyboard.type('kind:')
    await expect.poll(() => field().inputValue()).toBe('kind:')
    await page.keyboard.type('spec')
    await expect.poll(() => field().inputValue()).toBe('kind:spec')
    await expect.poll(() => page.getByTestId('palette-news').textContent()).toMatch(/components found/)
  })
})

describe('a path', () => {
  test('between the selected two lights the ways and tells them with their sources', async () => {
    await type('id:istio,velero')
    await page.keyboard.press('Enter')
    await page.getByTestId('selection-path').waitFor()
    const before = await settledPicture(page)
    const { x, y } = placeOf(before, 'velero')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByTestId('menu-path-between').click()
    await page.getByTestId('inquiry-path').waitFor()
    const ways = page.getByTestId('way')
    expect(await ways.count()).toBeGreaterThan(1)
    expect(await page.getByTestId('ways').textContent()).toMatch(/shortest ways · \d+ hops/)
    expect(await ways.first().textContent()).toContain('Istio runs on Kubernetes')
    const picture = await settledPicture(page)
    const all = await selected()
    expect(all).toEqual(expect.arrayContaining(['istio', 'velero', 'kubernetes']))

    // The line of the way is blue, and what is not on it has stepped back.
    const at = (id: string) => picture.nodes.find((node) => node.id === id)?.at ?? [0, 0]
    const [from, to] = [at('istio'), at('kubernetes')]
    const middle = toPage(picture, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
    const colours = await Promise.all(
      [-6, -4, -2, 0, 2, 4, 6].map((off) => pixelAt(page, { x: middle.x + off, y: middle.y }))
    )
    expect(colours.some(([red = 0, , blue = 0]) => blue - red > 60)).toBe(true)

    await page.getByTestId('way-sources').first().locator('summary').click()
    await page.getByTestId('way-sources').first().getByTestId('evidence-link').first().waitFor()
    await page.getByTestId('way-alone').nth(1).click()
    await expect.poll(async () => (await selected()).length).toBeLessThan(all.length)
    expect(await page.getByTestId('way-alone').nth(1).getAttribute('aria-pressed')).toBe('true')
    await page.getByTestId('all-ways').click()
    await expect.poll(selected).toEqual(expect.arrayContaining([...all]))
    expect((await readMenuItem(running, 'undo'))?.enabled).toBe(true)
    await page.getByTestId('swap-path').click()
    await expect.poll(() => page.getByTestId('inquiry-title').textContent()).toBe('Path: Velero → Istio')
    await page.locator('label:has([data-testid=path-directed])').click()
    await expect.poll(() => page.getByTestId('ways').textContent()).toMatch(/along dependencies|shortest/)
  })

  test('to another component is asked for from the panel or the menu, in either language', async () => {
    await goToComponent(page, 'Harbor')
    await page.getByTestId('ask-path-to').click()
    await field().waitFor()
    expect(await field().getAttribute('placeholder')).toBe('Path from Harbor to…')
    await page.keyboard.type('벨레로')
    await expect.poll(options).toContain('offer-component-velero')
    expect((await options()).every((id) => id?.startsWith('offer-component-'))).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('inquiry-title').textContent()).toBe('Path: Harbor → Velero')

    const { x, y } = placeOf(await goToComponent(page, 'Istio'), 'istio')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByTestId('menu-path-to').click()
    await field().waitFor()
    await page.keyboard.type('velero')
    await expect.poll(options).toContain('offer-component-velero')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('inquiry-title').textContent()).toBe('Path: Istio → Velero')

    // From the palette itself, where one follows on the other.
    await goToComponent(page, 'Harbor')
    await type('path to')
    await page.keyboard.press('Enter')
    await expect.poll(() => field().getAttribute('placeholder')).toBe('Path from Harbor to…')
    expect(await field().inputValue()).toBe('')
    await page.keyboard.press('Escape')
  })

  test('can be asked for two that were found, and the palette says what it wants', async () => {
    await goToComponent(page, 'Harbor')
    await type('path between')
    const offer = page.getByTestId('offer-action-path-between')
    expect(await offer.textContent()).toContain('select two components first')
    expect(await offer.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByTestId('search').fill('Velero')
    await page.getByTestId('search-results').getByRole('option').first().waitFor()
    expect(await page.getByTestId('search-keys').textContent()).toContain('adds to the selection')
    await page.getByTestId('search').press('Control+Enter')
    await expect.poll(async () => [...(await selected())].toSorted()).toEqual(['harbor', 'velero'])
    await page.getByTestId('search').fill('Istio')
    await page.getByTestId('result-istio').click({ modifiers: ['Control'] })
    await expect.poll(async () => (await selected()).length).toBe(3)
    await page.keyboard.press('Escape')
    await type('id:istio,velero')
    await page.keyboard.press('Enter')
    await page.getByTestId('selection-path').click()
    await page.getByTestId('inquiry-path').waitFor()
  })

  test('leads to a component on it and back', async () => {
    const all = await selected()
    await page.getByTestId('way').first().getByTestId('relation-kubernetes').click()
    await expect.poll(() => page.getByTestId('details').getAttribute('data-id')).toBe('kubernetes')
    await page.getByTestId('back-to-inquiry').click()
    await page.getByTestId('inquiry-path').waitFor()
    await expect.poll(selected).toEqual(all)
  })
})

describe('everything it needs', () => {
  test('is selected and listed by distance, and grows with what counts', async () => {
    const picture = await goToComponent(page, 'Harbor')
    const { x, y } = placeOf(picture, 'harbor')
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByTestId('menu-all-needs').click()
    await page.getByTestId('inquiry-needs').waitFor()
    await page.getByTestId('distance-1').getByTestId('relation-redis').waitFor()
    const slot = await selected()
    expect(slot).toContain('harbor')
    const told = Number.parseInt((await page.getByTestId('needs-count').textContent()) ?? '', 10)
    expect(slot).toHaveLength(told + 1)
    await page.getByTestId('necessity').locator('label:has(input[value="optional"])').click()
    await expect.poll(async () => (await selected()).length).toBeGreaterThan(slot.length)
    expect(await page.getByTestId('distance-2').isVisible()).toBe(true)
  })

  test('tells alternatives together and why each is needed, and goes on where nothing is', async () => {
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'select-needs')
    const one = page.getByTestId('distance-1').getByTestId('one-of-harbor-key-value-store')
    await one.waitFor()
    expect(await one.textContent()).toContain('One of: State or key-value store')
    expect(await one.getByTestId('relation-redis').count()).toBe(1)
    expect(await one.getByTestId('relation-valkey').count()).toBe(1)
    expect(await one.getByTestId('relation-postgresql').count()).toBe(0)
    await one.getByTestId('reasons-valkey').locator('summary').click()
    await one.getByTestId('reasons-valkey').getByTestId('evidence-link').first().waitFor()
    await page.getByTestId('needs-by').locator('label:has(input[value="type"])').click()
    await page.getByTestId('by-type-stores-in').getByTestId('one-of-harbor-key-value-store').waitFor()

    await type('argo')
    await page.getByTestId('offer-component-argo').click()
    await clickMenu(running, 'select-needs')
    await page.getByTestId('need-parts').getByTestId('ask-part-argo-cd').click()
    await expect.poll(() => page.getByTestId('inquiry-title').textContent()).toBe('Everything Argo CD needs')
    await page.getByTestId('one-of-argo-cd-git-host').first().waitFor()
  })

  test('says what of it is hidden, and shows it', async () => {
    await goToComponent(page, 'Harbor')
    await page.getByTestId('tab-layers').click()
    await clickMenu(running, 'select-needs')
    await page.getByTestId('inquiry-needs').waitFor()
    const whole = await selected()
    await page.getByTestId('layer-tick-database').uncheck()
    await page.getByTestId('inquiry-hidden').waitFor()
    await page.getByTestId('inquiry-reveal').click()
    await expect.poll(selected).toEqual(whole)
    await page.getByTestId('undo').click()
    await page.getByTestId('undo').click()
    expect(await page.getByTestId('inquiry-hidden').count()).toBe(0)
  })

  test('the other way round works from the menu, and Escape ends it', async () => {
    await goToComponent(page, 'etcd')
    await clickMenu(running, 'select-needed-by')
    await expect
      .poll(() => page.getByTestId('inquiry-title').textContent())
      .toBe('Everything that needs etcd')
    expect((await selected()).length).toBeGreaterThan(2)
    const here = () => page.locator('.crumbs [aria-current]').allTextContents()
    expect(await here()).toEqual(['Everything that needs etcd'])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId('details').getAttribute('data-id')).toBe('etcd')
    expect(await selected()).toEqual(['etcd'])
    expect(await page.getByTestId('inquiry-needs').count()).toBe(0)
    expect(await page.getByTestId('back-to-inquiry').count()).toBe(0)
    expect(await here()).toEqual(['etcd'])
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByTestId('inquiry-needs').waitFor()
    await page.getByTestId('clear-inquiry').click()
    await expect.poll(selected).toEqual(['etcd'])
    await page.keyboard.press('Escape')
    await expect.poll(selected).toEqual([])
  })

  test('once it is left, the last place is no longer the current one, and can be gone back to', async () => {
    await goToComponent(page, 'Harbor')
    await clickMenu(running, 'select-needs')
    await page.getByTestId('inquiry-needs').waitFor()
    const here = () => page.locator('.crumbs [aria-current]').allTextContents()
    await leaveSelection(page, await settledPicture(page))
    await expect.poll(selected).toEqual([])
    expect(await here()).toEqual(['Everything'])
    expect(await page.getByTestId('crumb').last().textContent()).toBe('Everything Harbor needs')
    await page.getByTestId('trail-back').click()
    await page.getByTestId('inquiry-needs').waitFor()
    expect(await here()).toEqual(['Everything Harbor needs'])
    await page.getByTestId('distance-1').getByTestId('relation-redis').click()
    await page.getByTestId('back-to-inquiry').waitFor()
    await goToComponent(page, 'Istio')
    await goToComponent(page, 'Redis')
    expect(await page.getByTestId('back-to-inquiry').count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  beforeAll(() => clickMenu(running, `theme-${theme}`))

  test.each(['', 'storage', 'theme', '?', 'layer:storage', 'maturty:graduated  '])(
    'in the palette with “%s”',
    async (text) => {
      await type(text)
      expect(await findViolations(page)).toEqual([])
    }
  )

  test('in Korean, and in the answers to questions', async () => {
    await clickMenu(running, 'language-ko')
    await type('레이어:스토리지')
    expect(await page.getByTestId('palette-news').textContent()).toMatch(/찾았습니다/)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await type('id:istio,velero')
    await page.keyboard.press('Enter')
    await page.getByTestId('selection-path').click()
    await page.getByTestId('way-sources').first().locator('summary').click()
    await page.getByTestId('way-alone').first().click()
    expect(await findViolations(page)).toEqual([])
    await goToComponent(page, '하버')
    await clickMenu(running, 'select-needs')
    await page.getByTestId('inquiry-needs').waitFor()
    expect(await findViolations(page)).toEqual([])
    await clickMenu(running, 'language-en')
  })
})
