/** The window always comes up where it can be seen. */
import { expect, test } from 'vitest'
import { placeWindow, smallestWindow, type Area } from '../../main/bounds.ts'

const left: Area = { x: 0, y: 0, width: 1920, height: 1040 }
const right: Area = { x: 1920, y: 0, width: 2560, height: 1400 }
const kept = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  maximized: false
})

test('without kept bounds it stands in the middle of the first screen', () => {
  expect(placeWindow(null, [left, right])).toEqual({ x: 240, y: 70, width: 1440, height: 900 })
})

test('kept bounds that fit come back as they were, on any screen', () => {
  expect(placeWindow(kept(100, 50, 1000, 700), [left, right])).toEqual({
    x: 100,
    y: 50,
    width: 1000,
    height: 700
  })
  expect(placeWindow(kept(2500, 300, 1000, 700), [left, right])).toEqual({
    x: 2500,
    y: 300,
    width: 1000,
    height: 700
  })
})

test('a screen that is gone moves it to the first one', () => {
  expect(placeWindow(kept(2500, 300, 1000, 700), [left])).toEqual({
    x: 460,
    y: 170,
    width: 1000,
    height: 700
  })
})

test.each([
  kept(-900, -600, 1000, 700),
  kept(1800, 1000, 1000, 700),
  kept(0, 0, 1, 1),
  kept(-100_000, 0, 1000, 700),
  kept(0, 0, 100_000, 100_000)
])('%j ends up wholly on the screen and large enough', (bounds) => {
  const placed = placeWindow(bounds, [left])
  expect(placed.x).toBeGreaterThanOrEqual(0)
  expect(placed.y).toBeGreaterThanOrEqual(0)
  expect(placed.x + placed.width).toBeLessThanOrEqual(1920)
  expect(placed.y + placed.height).toBeLessThanOrEqual(1040)
  expect(placed.width).toBeGreaterThanOrEqual(smallestWindow.width)
})

test('a tiny screen wins over the smallest window', () => {
  expect(placeWindow(null, [{ x: 0, y: 0, width: 640, height: 400 }])).toEqual({
    x: 0,
    y: 0,
    width: 640,
    height: 400
  })
  expect(placeWindow(null, [])).toMatchObject({ width: 1440, height: 900 })
})
