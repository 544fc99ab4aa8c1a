/** What a person sees first: everything there, nothing over anything, the same each time, and no complaint. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basePositions } from '../../diagram/layout/base.ts'
import { launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { complaints, overlapsIn, placeOf, positionsOf, settledPicture } from './picture.ts'

const components = readdirSync(
  resolve(fileURLToPath(import.meta.url), '../../../graph-data/catalogue/components')
).filter((name) => name.endsWith('.yaml')).length

let running: RunningApp

beforeAll(async () => {
  running = await launchApp({ motion: 'system' })
  await settledPicture(running.page)
})
afterAll(() => running.close())

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('every component is drawn, where the base layout has it', async () => {
  const picture = await settledPicture(running.page)
  expect(components).toBeGreaterThan(300)
  expect(picture.nodes).toHaveLength(components)
  const places = positionsOf(picture)
  expect(places.size).toBe(components)
  for (const [id, x, y] of basePositions) {
    const at = places.get(id)
    expect(at, id).toBeDefined()
    // Boxes are rounded to a tenth; their middles may be half a tenth off.
    expect(Math.hypot((at?.[0] ?? NaN) - x, (at?.[1] ?? NaN) - y), id).toBeLessThan(0.1)
  }
  expect(await running.page.getByTestId('status').textContent()).toContain(`${components} of ${components}`)
})

test('no two components overlap', async () => {
  expect(overlapsIn(await settledPicture(running.page))).toEqual([])
})

test('all of it is in sight, and painted in many colours', async () => {
  const { page } = running
  const picture = await settledPicture(page)
  const { x, y, width, height } = picture.area
  for (const { id } of picture.nodes) {
    const place = placeOf(picture, id)
    expect(place.x > x && place.x < x + width && place.y > y && place.y < y + height, id).toBe(true)
  }
  const colours = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.canvas-holder canvas')
    if (!canvas) return 0
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
    copy?.drawImage(canvas, 0, 0)
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data
    const seen = new Set<number>()
    if (data) {
      for (let i = 0; i < data.length; i += 4) {
        seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0))
      }
    }
    return seen.size
  })
  expect(colours).toBeGreaterThan(300)
})

test('nothing is reported: no error, no warning, no breach of the policy, from the first moment on', async () => {
  const { page, output } = running
  await page.addInitScript(() => {
    const breaches: string[] = []
    Object.assign(globalThis, { breaches })
    document.addEventListener('securitypolicyviolation', (event) => {
      breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.reload()
  await settledPicture(page)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'breaches') as string[])).toEqual([])
  expect(complaints(output)).toEqual([])
})

test('the window says what the picture is to those who do not see it', async () => {
  const canvas = running.page.getByRole('application')
  expect(await canvas.getAttribute('aria-label')).toContain(`${components} components`)
  await canvas.focus()
  const before = await settledPicture(running.page)
  await running.page.keyboard.press('ArrowRight')
  const after = await settledPicture(running.page)
  expect(after.pan[0]).toBe(before.pan[0] - 60)
  await running.page.keyboard.press('+')
  const nearer = await settledPicture(running.page)
  expect(nearer.zoom).toBeCloseTo(after.zoom * 1.25)
})
