/** Changing where things stand: dragging, pinning, laying out again; and taking each of it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { clickMenu, launchApp, readMenuItem, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import {
  complaints,
  dragAlong,
  goToComponent,
  movedBetween,
  nodeIn,
  overlapsIn,
  placeOf,
  readPicture,
  settledPicture
} from './picture.ts'

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp()
  page = running.page
  await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('dragging', () => {
  test('moves one component, as one step that undo takes back and redo repeats', async () => {
    const before = await goToComponent(page, 'Harbor')
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
    const from = placeOf(before, 'harbor')
    await dragAlong(page, [from, { x: from.x + 40, y: from.y + 10 }, { x: from.x + 120, y: from.y + 70 }])
    const after = await settledPicture(page)
    expect(movedBetween(before, after)).toEqual(['harbor'])
    const place = placeOf(after, 'harbor')
    // Whole units: at most half a unit off the pointer.
    expect(Math.abs(place.x - from.x - 120)).toBeLessThanOrEqual(after.zoom)
    expect(Math.abs(place.y - from.y - 70)).toBeLessThanOrEqual(after.zoom)
    expect(nodeIn(after, 'harbor').at.every((value) => Math.abs(value - Math.round(value)) < 0.11)).toBe(true)
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
    await page.getByTestId('redo').click()
    expect(movedBetween(after, await settledPicture(page))).toEqual([])
    await clickMenu(running, 'undo')
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })

  test('moves all selected components together', async () => {
    const picture = await goToComponent(page, 'Harbor')
    const near = picture.nodes
      .map(({ id }) => ({ id, ...placeOf(picture, id) }))
      .filter(({ id, x, y }) => {
        const { area } = picture
        return (
          id !== 'harbor' &&
          x > area.x + 80 &&
          x < area.x + area.width - 160 &&
          y > area.y + 60 &&
          y < area.y + area.height - 140
        )
      })
      .slice(0, 4)
    expect(near.length).toBe(4)
    await page.keyboard.down('Control')
    for (const { id } of near) {
      const { x, y } = placeOf(await readPicture(page), id)
      await page.mouse.click(x, y)
    }
    await page.keyboard.up('Control')
    const before = await settledPicture(page)
    const chosen = before.nodes.filter((node) => node.selected).map((node) => node.id)
    expect(chosen.length).toBeGreaterThanOrEqual(4)
    const handle = placeOf(before, near[0]?.id ?? '')
    await dragAlong(page, [handle, { x: handle.x + 20, y: handle.y }, { x: handle.x + 60, y: handle.y - 30 }])
    const after = await settledPicture(page)
    expect(new Set(movedBetween(before, after))).toEqual(new Set(chosen))
    const shifts = chosen.map((id) => {
      const [a, b] = [nodeIn(before, id).at, nodeIn(after, id).at]
      return [b[0] - a[0], b[1] - a[1]] as const
    })
    for (const [dx, dy] of shifts) {
      expect(Math.abs(dx - (shifts[0]?.[0] ?? NaN))).toBeLessThanOrEqual(1.1)
      expect(Math.abs(dy - (shifts[0]?.[1] ?? NaN))).toBeLessThanOrEqual(1.1)
    }
    await page.getByTestId('undo').click()
    expect(movedBetween(before, await settledPicture(page))).toEqual([])
  })
})

test('laying out again runs in the worker, keeps pinned components, overlaps nothing, and can be undone', async () => {
  const before = await goToComponent(page, 'Harbor')
  const from = placeOf(before, 'harbor')
  await dragAlong(page, [from, { x: from.x + 50, y: from.y }, { x: from.x + 140, y: from.y + 90 }])
  await settledPicture(page)
  await page.getByTestId('pin').click()
  const pinned = await settledPicture(page)
  await page.keyboard.press('Control+l')
  await page.getByTestId('layout-busy').waitFor()
  await page.getByTestId('layout-busy').waitFor({ state: 'hidden', timeout: 50_000 })
  const after = await settledPicture(page)
  expect(movedBetween(pinned, after)).not.toContain('harbor')
  expect(overlapsIn(after)).toEqual([])
  await page.getByTestId('undo').click()
  expect(movedBetween(pinned, await settledPicture(page))).toEqual([])
  await page.getByTestId('undo').click()
  await page.getByTestId('undo').click()
  expect(movedBetween(before, await settledPicture(page))).toEqual([])
})

test('a layout moves none of the tools, can be cancelled, and then nothing arrives', async () => {
  const before = await settledPicture(page)
  const tools = await page.getByTestId('arrange').boundingBox()
  const words = await page.getByTestId('status').boundingBox()
  await page.keyboard.press('Control+l')
  await page.getByTestId('layout-cancel').waitFor()
  expect(await page.getByTestId('arrange').boundingBox()).toEqual(tools)
  expect(await page.getByTestId('status').boundingBox()).toEqual(words)
  await page.getByTestId('layout-cancel').click()
  await page.getByTestId('layout-busy').waitFor({ state: 'hidden' })
  await new Promise((resolve) => setTimeout(resolve, 6000))
  expect(movedBetween(before, await settledPicture(page))).toEqual([])
})

test('undo and redo go through everything a view holds, in order', async () => {
  const states: string[] = []
  const state = async (): Promise<string> => {
    await settledPicture(page)
    const text = (id: string): Promise<string | null> => page.getByTestId(id).textContent()
    return JSON.stringify([
      await text('stack-chooser'),
      await text('status'),
      await page.locator('html').getAttribute('lang'),
      await page.getByTestId('theme').getAttribute('data-theme-choice')
    ])
  }
  const steps: (() => Promise<unknown>)[] = [
    () => clickMenu(running, 'theme-dark'),
    () => clickMenu(running, 'show-weak'),
    async () => {
      await page.getByTestId('stack-chooser').click()
      await page.getByTestId('choose-stack-cncf-trail-map').click()
    },
    () => clickMenu(running, 'hide-rest'),
    () => clickMenu(running, 'language-ko')
  ]
  states.push(await state())
  for (const step of steps) {
    await step()
    await expect.poll(state).not.toBe(states.at(-1))
    states.push(await state())
  }
  expect(new Set(states).size).toBe(states.length)
  for (const wanted of states.slice(0, -1).toReversed()) {
    await page.getByTestId('undo').click()
    await expect.poll(state).toBe(wanted)
  }
  for (const wanted of states.slice(1)) {
    await page.getByTestId('redo').click()
    await expect.poll(state).toBe(wanted)
  }
  for (const wanted of states.slice(0, -1).toReversed()) {
    await clickMenu(running, 'undo')
    await expect.poll(state).toBe(wanted)
  }
  await expect.poll(async () => (await readMenuItem(running, 'undo'))?.enabled).toBe(false)
})
