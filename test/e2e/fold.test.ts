/** Folding groups: from the panel, the menu and the keyboard; what it moves, what it tells, and what comes back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, dragAlong, goToComponent, idsOf, nodeIn, placeOf, settledPicture } from './picture.ts'

let running: RunningApp
const storage = 'layer:storage'

beforeAll(async () => {
  running = await launchApp()
  await settledPicture(running.page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})
beforeEach(async () => {
  if ((await readMenuItem(running, 'unfold-all'))?.enabled) await clickMenu(running, 'unfold-all')
  await clickMenu(running, 'fit')
  await settledPicture(running.page)
})

const isThere = async (id: string): Promise<boolean> => idsOf(await settledPicture(running.page)).includes(id)

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('a folded layer', () => {
  test('is one node in the place of its members, nothing else moves, and undo brings them back', async () => {
    const { page } = running
    const whole = await settledPicture(page)
    await page.getByTestId('fold-layer-storage').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => isThere(storage)).toBe(true)
    const folded = await settledPicture(page)
    expect(folded.nodes.length).toBeLessThan(whole.nodes.length)
    for (const { id, at } of folded.nodes) if (id !== storage) expect(at).toEqual(nodeIn(whole, id).at)
    expect(await page.getByTestId('fold-layer-storage').getAttribute('aria-pressed')).toBe('true')
    await clickMenu(running, 'undo')
    await expect.poll(() => isThere(storage)).toBe(false)
    expect(idsOf(await settledPicture(page))).toEqual(idsOf(whole))
  })

  test('tells what it holds, and its rolled-up lines open into relations with their sources', async () => {
    const { page } = running
    await page.getByTestId('fold-layer-storage').focus()
    await page.keyboard.press('Enter')
    const details = page.getByTestId('group-details')
    await details.waitFor()
    expect(await page.getByTestId('group-members').locator('li').count()).toBeGreaterThan(20)
    const line = details.locator('.group-line').first()
    const count = Number(await line.locator('.count').first().textContent())
    expect(count).toBeGreaterThan(1)
    await line.locator('summary').click()
    await expect.poll(() => line.locator('li.relation').count()).toBe(count)
    expect(await line.locator('li.relation p').first().textContent()).not.toBe('')
    await page.getByTestId('unfold').click()
    await expect.poll(() => isThere(storage)).toBe(false)
  })

  test('takes its members along when it is dragged', async () => {
    const { page } = running
    const whole = await settledPicture(page)
    await page.getByTestId('fold-layer-storage').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => isThere(storage)).toBe(true)
    await clickMenu(running, 'fit')
    const before = await settledPicture(page)
    const from = placeOf(before, storage)
    await dragAlong(page, [
      { x: from.x, y: from.y },
      { x: from.x + 30, y: from.y - 20 },
      { x: from.x + 60, y: from.y - 40 }
    ])
    const dropped = nodeIn(await settledPicture(page), storage).at
    await page.keyboard.press('Shift+G')
    await expect.poll(() => isThere(storage)).toBe(false)
    const after = await settledPicture(page)
    const ways = after.nodes
      .map(({ id, at }) => {
        const was = nodeIn(whole, id).at
        return [Math.round(at[0] - was[0]), Math.round(at[1] - was[1])] as const
      })
      .filter(([x, y]) => x !== 0 || y !== 0)
    expect(ways.length).toBeGreaterThan(20)
    const [dx, dy] = ways[0] ?? [0, 0]
    for (const [x, y] of ways) expect(Math.hypot(x - dx, y - dy)).toBeLessThan(2)
    expect(dx).toBeGreaterThan(0)
    expect(dropped).not.toEqual(nodeIn(before, storage).at)
    await clickMenu(running, 'undo')
    await clickMenu(running, 'undo')
    await clickMenu(running, 'undo')
  })

  test('a double click and Enter unfold it', async () => {
    const { page } = running
    await page.getByTestId('fold-layer-storage').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => isThere(storage)).toBe(true)
    await clickMenu(running, 'fit-selection')
    const place = placeOf(await settledPicture(page), storage)
    await page.mouse.dblclick(place.x, place.y)
    await expect.poll(() => isThere(storage)).toBe(false)

    await clickMenu(running, 'undo')
    await expect.poll(() => isThere(storage)).toBe(true)
    await clickMenu(running, 'fit')
    const again = placeOf(await settledPicture(page), storage)
    await page.mouse.click(again.x, again.y)
    await page.getByTestId('group-details').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => isThere(storage)).toBe(false)
  })

  test('has a menu; a component offers to fold what it is in, and is found inside', async () => {
    const { page } = running
    await goToComponent(page, 'Longhorn')
    const at = placeOf(await settledPicture(page), 'longhorn')
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page.getByTestId('menu-fold-layer').click()
    await expect.poll(() => isThere(storage)).toBe(true)
    expect(await isThere('longhorn')).toBe(false)

    await page.getByTestId('search').fill('Longhorn')
    await page.getByTestId('search').press('Enter')
    await page.getByTestId('hidden-callout').waitFor()
    expect(await page.getByTestId('hidden-callout').textContent()).toContain('Storage')
    await page.getByTestId('reveal').click()
    await expect.poll(() => isThere('longhorn')).toBe(true)
    expect(await isThere(storage)).toBe(false)
  })
})

describe('folding everything', () => {
  test.each([
    ['fold-layers', 'layer:storage'],
    ['fold-bands', 'band:'],
    ['fold-kinds', 'kind:'],
    ['fold-maturity', 'maturity:graduated']
  ])('%s leaves groups only', async (action, prefix) => {
    await clickMenu(running, action)
    await expect
      .poll(async () => idsOf(await settledPicture(running.page)).every((id) => id.includes(':')))
      .toBe(true)
    expect(idsOf(await settledPicture(running.page)).some((id) => id.startsWith(prefix))).toBe(true)
    // Nothing is hidden by it: the counts tell of all.
    const { page } = running
    expect(await page.getByTestId('nothing-shown').count()).toBe(0)
    expect((await readMenuItem(running, 'unfold-all'))?.enabled).toBe(true)
    await clickMenu(running, 'unfold-all')
    await expect.poll(async () => (await readMenuItem(running, 'unfold-all'))?.enabled).toBe(false)
  })

  test('the status bar counts the names of groups', async () => {
    const { page } = running
    const words = page.getByTestId('names-shown')
    await clickMenu(running, 'fold-kinds')
    await settledPicture(page)
    for (let turn = 0; turn < 8 && !(await words.isVisible()); turn += 1) {
      await page.getByTestId('zoom-out').click()
      await settledPicture(page)
    }
    expect(await words.innerText()).toMatch(/^Names of \d+ of \d+ folded groups/)
    await clickMenu(running, 'fit')
    await clickMenu(running, 'unfold-all')
  })

  test('the outline lists the folded groups with their lines', async () => {
    const { page } = running
    await clickMenu(running, 'fold-layers')
    await clickMenu(running, 'outline')
    const group = page.locator('[role=treeitem][data-kind=fold]').first()
    await group.waitFor()
    await group.click()
    await page.getByTestId('group-details').waitFor()
    await group.press('ArrowRight')
    await expect.poll(() => page.locator('[role=treeitem][data-kind=line]').count()).toBeGreaterThan(3)
    await clickMenu(running, 'outline')
  })
})
