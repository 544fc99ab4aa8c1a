/** Lines of the picture as things to use: chosen by a click on them or their count, with a menu of their own, and by keyboard. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foldAll } from '../../diagram/view/commands/folds.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import type { SceneEdge } from '../../diagram/scene/types.ts'
import { sayRelation, sayWithSources } from '../../graph-data/words/relation.ts'
import { pointAt } from '../../renderer/canvas/curves.ts'
import { findLines } from '../../renderer/canvas/line-at.ts'
import { fullView, graph, sceneOf } from '../diagram/built-in.ts'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, goToComponent, idsOf, placeOf, settledPicture, toPage, type Picture } from './picture.ts'

let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  const { page } = running
  for (const id of ['unfold-all', 'show-all']) {
    if ((await readMenuItem(running, id))?.enabled) await clickMenu(running, id)
  }
  await page.locator('.stage-picture .canvas').focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  await settledPicture(page)
})

const at = (id: string) => running.page.getByTestId(id)
const over = (): Promise<string | null> =>
  running.page.locator('.stage-picture .canvas').getAttribute('data-over')
async function expectChosen(id: string): Promise<void> {
  await at('line-details').waitFor({ timeout: 5000 })
  await expect.poll(() => at('line-details').getAttribute('data-id')).toBe(id)
}
async function expectLetGo(): Promise<void> {
  await expect.poll(() => at('line-details').count()).toBe(0)
}
const copied = (): Promise<string> => running.app.evaluate(({ clipboard }) => clipboard.readText())

/** What the window shows with every layer folded. */
const folded = sceneOf(graph, foldAll.apply(fullView(), { by: 'layer' }, graph))
/** Rolled-up lines with their counts, those of the most relations first. */
const counted = folded.edges
  .flatMap((edge) => (edge.bundle && edge.label ? [{ edge, label: edge.label, bundle: edge.bundle }] : []))
  .toSorted((a, b) => b.bundle.relations.length - a.bundle.relations.length)

const foldEverything = async (): Promise<Picture> => {
  await clickMenu(running, 'fold-layers')
  await clickMenu(running, 'fit')
  return settledPicture(running.page)
}

/** Where the count of a line lies in the page. */
const placeOfCount = (picture: Picture, { box }: NonNullable<SceneEdge['label']>) =>
  toPage(picture, [box.x + box.width / 2, box.y + box.height / 2])

const bands = sceneOf(graph, foldAll.apply(fullView(), { by: 'band' }, graph))

/** Places a few pixels beside the counts of bands, at a zoom, where no line runs, their own neither. */
function countsAlone(zoom: number) {
  const look = { zoom, lines: 1 }
  const found = findLines(bands.edges)
  const wordless = findLines(bands.edges.map((edge) => ({ ...edge, label: null })))
  const ways = [
    [0, -1],
    [0, 1],
    [-1, 0],
    [1, 0]
  ] as const
  return bands.edges.flatMap((edge) =>
    ways.flatMap(([dx, dy]) => {
      if (!edge.label) return []
      const { x, y, width, height } = edge.label.box
      const point = [
        x + width / 2 + dx * (width / 2 + 4 / zoom),
        y + height / 2 + dy * (height / 2 + 4 / zoom)
      ] as const
      const isOnNode = bands.nodes.some(
        ({ box }) =>
          Math.abs(point[0] - box.x - box.width / 2) <= box.width / 2 + 10 / zoom &&
          Math.abs(point[1] - box.y - box.height / 2) <= box.height / 2 + 10 / zoom
      )
      const isAlone = !isOnNode && wordless(point, look) === null && found(point, look)?.id === edge.id
      return isAlone ? [{ edge, point }] : []
    })
  )
}

const [most] = counted
if (!most) throw new Error('folded layers have lines with counts')

/** The neighbourhood of Harbor, and a plain line of it that can be pointed at in its middle. */
const focus = { ids: ['harbor'], hops: 1, direction: 'both' } as const
const near = sceneOf(graph, setFocus.apply(fullView(), { focus }, graph))
const plain = near.edges.find((edge) => {
  if (edge.from !== 'harbor' && edge.to !== 'harbor') return false
  const [x, y] = pointAt(edge, 0.5)
  const isFree = near.nodes.every(
    ({ box }) => x < box.x - 12 || y < box.y - 12 || x > box.x + box.width + 12 || y > box.y + box.height + 12
  )
  return isFree && findLines(near.edges)([x, y], { zoom: 1, lines: 1 })?.id === edge.id && edge.opacity > 0.4
})
const relation = plain && graph.relation(plain.id)
if (!plain || !relation) throw new Error('Harbor has a plain line in a free place')
const sentence = sayRelation(graph, relation, 'en')

/** Look at the neighbourhood of Harbor; where its plain line is. */
async function lookAtPlainLine(): Promise<{ readonly x: number; readonly y: number }> {
  const { page } = running
  const { x, y } = placeOf(await goToComponent(page, 'Harbor'), 'harbor')
  await page.mouse.click(x, y, { button: 'right' })
  await at('menu-focus').click()
  await page.keyboard.press('Escape')
  const picture = await settledPicture(page)
  return toPage(picture, pointAt(plain as SceneEdge, 0.5))
}

async function openMenu(): Promise<void> {
  const { x, y } = await lookAtPlainLine()
  await running.page.mouse.click(x, y, { button: 'right' })
  await at('context-menu').waitFor()
  expect(await at('context-menu').getAttribute('aria-label')).toContain(sentence)
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('a rolled-up line', () => {
  test('is chosen by its count, and shows every relation behind it, by type, to be opened', async () => {
    const { page } = running
    const picture = await foldEverything()
    const place = placeOfCount(picture, most.label)
    await page.mouse.move(place.x, place.y)
    await expect.poll(over).toBe('line')
    await page.mouse.click(place.x, place.y)
    await expectChosen(most.edge.id)
    const count = most.bundle.relations.length
    expect(await at('line-details').textContent()).toContain(`${count} relations`)
    const types = new Set(most.bundle.relations.map((id) => graph.relation(id)?.type))
    const groups = at('line-relations').locator('.relation-group')
    expect(await groups.count()).toBe(types.size)
    const told = await groups.locator('h4 .count').allTextContents()
    expect(told.reduce((sum, text) => sum + Number(text), 0)).toBe(count)

    const row = at('line-relations').getByTestId('relation-row').first()
    expect(await row.locator('.relation').count()).toBe(0)
    await row.locator('summary').click()
    expect(await row.locator('.relation p').first().textContent()).not.toBe('')
    expect(await row.locator('.line-ends button').count()).toBe(2)
  })

  test('can be hit beside its small count, from far away', async () => {
    const { page } = running
    await clickMenu(running, 'fold-bands')
    await clickMenu(running, 'fit')
    await page.locator('.stage-picture .canvas').focus()
    let picture = await settledPicture(page)
    let lone = countsAlone(picture.zoom)[0]
    for (let step = 0; step < 4 && !lone; step += 1) {
      await page.keyboard.press('-')
      picture = await settledPicture(page)
      lone = countsAlone(picture.zoom)[0]
    }
    if (!lone) throw new Error('a count stands by itself')
    const { x, y } = toPage(picture, lone.point)
    await page.mouse.click(x, y)
    await expectChosen(lone.edge.id)
  })

  test('is let go by Escape, by the ground, and by a node, which a line never keeps from being hit', async () => {
    const { page } = running
    const choose = async (): Promise<Picture> => {
      const picture = await settledPicture(page)
      const { x, y } = placeOfCount(picture, most.label)
      await page.mouse.click(x, y)
      await expectChosen(most.edge.id)
      return settledPicture(page)
    }
    await foldEverything()
    await choose()
    await page.keyboard.press('Escape')
    await expectLetGo()
    await clickMenu(running, 'fit')
    const { area } = await choose()
    await page.mouse.click(area.x + 6, area.y + area.height / 3)
    await expectLetGo()
    await clickMenu(running, 'fit')
    const picture = await choose()
    const node = placeOf(picture, most.edge.from)
    await page.mouse.click(node.x, node.y)
    await expectLetGo()
    await at('group-details').waitFor()
  })

  test('goes when it unfolds, from the panel or its menu', async () => {
    const { page } = running
    for (const [button, end] of [
      ['from', most.edge.from],
      ['to', most.edge.to]
    ] as const) {
      const picture = await foldEverything()
      const { x, y } = placeOfCount(picture, most.label)
      await page.mouse.click(x, y, { button: 'right' })
      if (button === 'from') await at('menu-unfold-from').click()
      else {
        await at('menu-show-line').click()
        await expectChosen(most.edge.id)
        await at('line-unfold-to').click()
      }
      await expect.poll(async () => idsOf(await settledPicture(page)).includes(end)).toBe(false)
      await expectLetGo()
      await clickMenu(running, 'undo')
      await clickMenu(running, 'unfold-all')
    }
  })

  test('has nothing that axe finds wrong', async () => {
    const { page } = running
    const { x, y } = placeOfCount(await foldEverything(), most.label)
    await page.mouse.click(x, y)
    await expectChosen(most.edge.id)
    await at('line-relations').getByTestId('relation-row').first().locator('summary').click()
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
  })
})

describe('a plain line', () => {
  test('is chosen by a click: its sentence, who says so, and both ends to go to', async () => {
    const { page } = running
    const { x, y } = await lookAtPlainLine()
    await page.mouse.click(x, y)
    await expectChosen(plain.id)
    expect(await at('line-title').textContent()).toBe(sentence)
    expect(await at('line-said').locator('.evidence li, .relation-source').count()).toBeGreaterThan(0)
    const ends = at('line-ends').locator('button')
    expect(await ends.count()).toBe(2)
    await ends.last().click()
    await expectLetGo()
    expect(await at('details').getAttribute('data-id')).toBe(plain.to)
  })

  test('is dragged past, not chosen', async () => {
    const { page } = running
    const { x, y } = await lookAtPlainLine()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 40, { steps: 4 })
    await page.mouse.up()
    await settledPicture(page)
    expect(await at('line-details').count()).toBe(0)
  })

  test('says in its menu what it says, and leads to either end', async () => {
    await openMenu()
    await at('menu-show-line').click()
    await expectChosen(plain.id)
    for (const [item, end] of [
      ['menu-line-from', plain.from],
      ['menu-line-to', plain.to]
    ] as const) {
      await openMenu()
      await at(item).click()
      await expect.poll(() => at('details').getAttribute('data-id')).toBe(end)
    }
  })

  test('is copied as a sentence with its sources', async () => {
    await openMenu()
    await at('menu-copy-relation').click()
    await expect.poll(copied).toBe(sayWithSources(graph, relation, 'en'))
  })

  test('shows only its two ends, which can be undone', async () => {
    const { page } = running
    await openMenu()
    await at('menu-line-only').click()
    await expect
      .poll(async () => idsOf(await settledPicture(page)))
      .toEqual([plain.from, plain.to].toSorted())
    await clickMenu(running, 'undo')
    await expect.poll(async () => idsOf(await settledPicture(page)).length).toBe(near.nodes.length)
  })

  test('hides its type, or leaves only that; with its line it is let go', async () => {
    const { page } = running
    await openMenu()
    // The menu is about one line, and says that this is about more.
    expect(await at('menu-only-type').textContent()).toMatch(/^Draw only “.+”$/)
    await at('menu-only-type').click()
    await expect.poll(async () => idsOf(await settledPicture(page)).length).toBeLessThan(near.nodes.length)
    await expectChosen(plain.id)
    await clickMenu(running, 'undo')
    await openMenu()
    await at('menu-hide-type').click()
    await expectLetGo()
    await clickMenu(running, 'undo')
    await settledPicture(page)
  })
})

describe('chosen in the picture', () => {
  const said = (): Promise<string | null> => at('said-choice').textContent()

  test('a line is said to a screen reader as what it says, and a component by its name', async () => {
    const { page } = running
    const { x, y } = await lookAtPlainLine()
    await page.mouse.click(x, y)
    await expect.poll(said).toBe(sentence)
    await page.keyboard.press('Escape')
    await expect.poll(said).toBe('')
    const harbor = placeOf(await settledPicture(page), 'harbor')
    await page.mouse.click(harbor.x, harbor.y)
    await expect.poll(said).toBe('Harbor')
    // In a list it is said by the list, and by the heading that has the focus then.
    await at('details').locator('.show-line').first().focus()
    await page.keyboard.press('Enter')
    await at('line-details').waitFor()
    await expect.poll(said).toBe('')
  })

  test('a line of many is said as how many, and between what', async () => {
    const { page } = running
    const { x, y } = placeOfCount(await foldEverything(), most.label)
    await page.mouse.click(x, y)
    const ends = [most.edge.from, most.edge.to].map((id) => graph.layer(id.slice('layer:'.length))?.title.en)
    const words = `${most.bundle.relations.length} relations between ${ends.join(' and ')}`
    await expect.poll(said).toBe(words)
  })

  test('a line is a place to come back to', async () => {
    const { page } = running
    const { x, y } = await lookAtPlainLine()
    await page.mouse.click(x, y)
    await expectChosen(plain.id)
    await at('line-ends').locator('button').last().click()
    await expectLetGo()
    const crumbs = at('crumbs').getByTestId('crumb')
    expect((await crumbs.allTextContents()).slice(-2)).toEqual([
      sentence,
      await at('details-name').textContent()
    ])
    await page.keyboard.press('Alt+ArrowLeft')
    await expectChosen(plain.id)
    expect(await at('crumbs').locator('[aria-current]').textContent()).toBe(sentence)
    await page.keyboard.press('Alt+ArrowRight')
    await expectLetGo()
    await expect.poll(() => at('details').getAttribute('data-id')).toBe(plain.to)
  })

  test('a line keeps what its menu offers for the picture, whatever happens while it is open', async () => {
    await openMenu()
    expect(await at('menu-add-note-here').count()).toBe(1)
    await clickMenu(running, 'fold-layers')
    await at('menu-unfold-from').waitFor()
    expect(await at('menu-add-note-here').count()).toBe(1)
    await running.page.keyboard.press('Escape')
  })
})

test('a relation in the panel has a menu of its own beside that of the component it names', async () => {
  const { page } = running
  await goToComponent(page, 'Harbor')
  const row = at('details').locator('.relation:has(.show-line)').first()
  const name = row.locator('.component-name').first()
  const label = (): Promise<string | null> => at('context-menu').getAttribute('aria-label')
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect.poll(() => at('context-menu').count()).toBe(0)
  }
  const component = (await name.textContent()) ?? ''
  for (const open of [
    () => name.click({ button: 'right' }),
    async () => {
      await row.locator('button').first().focus()
      await page.keyboard.press('Shift+F10')
    }
  ]) {
    await open()
    await at('menu-all-needs').waitFor()
    expect(await label()).toContain(component)
    expect(await at('menu-copy-relation').count()).toBe(0)
    await close()
  }
  await row.locator('p').first().click({ button: 'right' })
  await at('menu-copy-relation').waitFor()
  expect(await label()).toContain('Harbor')
  await close()
})

describe('by keyboard', () => {
  const focused = (): Promise<string | null> =>
    running.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['testid'] ?? null)

  test('a relation in the panel chooses its line, and Escape leads back to it', async () => {
    const { page } = running
    await goToComponent(page, 'Harbor')
    const button = at('details').locator('.show-line').first()
    await button.focus()
    const id = await button.getAttribute('data-line')
    await page.keyboard.press('Enter')
    await expectChosen(id ?? '')
    await expect.poll(focused).toBe('line-title')
    await page.keyboard.press('Escape')
    await expectLetGo()
    expect(await at('details').getAttribute('data-id')).toBe('harbor')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['line'] ?? ''))
      .toBe(id)
  })

  test('the menu key works at a relation, at the line in the picture, and in the outline', async () => {
    const { page } = running
    await goToComponent(page, 'Harbor')
    const button = at('details').locator('.show-line').first()
    const id = (await button.getAttribute('data-line')) ?? ''
    await button.focus()
    await page.keyboard.press('Shift+F10')
    await at('menu-show-line').waitFor()
    await page.keyboard.press('Enter')
    await expectChosen(id)

    await page.locator('.stage-picture .canvas').focus()
    await page.keyboard.press('ContextMenu')
    await at('menu-copy-relation').waitFor()
    expect(await at('context-menu').getAttribute('aria-label')).toContain('Harbor')
    await page.keyboard.press('Escape')
    await expect.poll(() => at('context-menu').count()).toBe(0)

    await clickMenu(running, 'outline')
    await at('outline-harbor').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['kind'] ?? ''))
      .toBe('relation')
    await page.keyboard.press('Shift+F10')
    await at('menu-copy-relation').waitFor()
    await page.keyboard.press('Escape')
    await clickMenu(running, 'outline')
  })
})

test('a story that is told chooses for itself', async () => {
  const { page } = running
  await foldEverything()
  await clickMenu(running, 'unfold-all')
  await clickMenu(running, 'play-trail-map')
  await at('playing').waitFor()
  const { area } = await settledPicture(page)
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2)
  await page.mouse.click(area.x + area.width / 2, area.y + area.height / 2)
  expect(await over()).not.toBe('line')
  expect(await at('line-details').count()).toBe(0)
  await page.keyboard.press('Escape')
})
