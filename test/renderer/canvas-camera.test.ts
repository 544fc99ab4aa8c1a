/** The camera: fitting, zooming around a point, and the strips that moving uncovers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blendCameras,
  cameraForAll,
  fitCamera,
  fitPadding,
  intersection,
  toDiagram,
  toScreen,
  unionOf,
  visibleBox,
  zoomAround,
  zoomRange
} from '../../renderer/canvas/camera.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import { exposedStrips } from '../../renderer/canvas/sheet.ts'
import { zoomFactor } from '../../renderer/canvas/wheel.ts'

const size = { width: 800, height: 600 }
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true })

describe('fitCamera', () => {
  test('shows the whole box in the middle, with its padding', () => {
    const camera = fitCamera({ x: 100, y: 50, width: 1000, height: 400 }, size, 40, 2)
    expect(toScreen(camera, [100, 250])[0]).toBeCloseTo(40)
    expect(toScreen(camera, [1100, 250])[0]).toBeCloseTo(760)
    expect(toScreen(camera, [600, 250])).toEqual([400, 300])
  })

  test('does not come nearer than asked, nor leave the range', () => {
    expect(fitCamera({ x: 0, y: 0, width: 10, height: 10 }, size, 40, 1.2).zoom).toBe(1.2)
    expect(fitCamera({ x: 0, y: 0, width: 1e6, height: 10 }, size, 40, 1.2).zoom).toBe(zoomRange.min)
  })
})

describe('cameraForAll', () => {
  const scene = {
    nodes: [{ box: { x: 0, y: 0, width: 4000, height: 1000 } }],
    marks: [],
    hulls: []
  } as unknown as Scene

  test('also shows names whole that are kept larger than they are in the diagram', () => {
    const plain = cameraForAll(scene, size)!
    expect(toScreen(plain, [0, 500])[0]).toBeCloseTo(fitPadding)
    const wide = (zoom: number) => [{ x: -70 / zoom, y: 500, width: 140 / zoom, height: 20 / zoom }]
    const camera = cameraForAll(scene, size, wide)!
    expect(camera.zoom).toBeLessThan(plain.zoom)
    expect(toScreen(camera, [-70 / camera.zoom, 500])[0]).toBeGreaterThanOrEqual(0)
  })

  test('stands where it did where they do not stick out', () => {
    const small = (zoom: number) => [{ x: -20 / zoom, y: 500, width: 40 / zoom, height: 20 / zoom }]
    expect(cameraForAll(scene, size, small)).toEqual(cameraForAll(scene, size))
  })
})

test('zooming keeps the point under the pointer', () => {
  fc.assert(
    fc.property(
      fc.double({ min: zoomRange.min, max: zoomRange.max, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      coordinate,
      coordinate,
      (zoom, factor, x, y) => {
        const camera = { zoom, panX: x, panY: y }
        const after = zoomAround(camera, factor, [300, 200])
        const [before, now] = [toDiagram(camera, [300, 200]), toDiagram(after, [300, 200])]
        expect(now[0]).toBeCloseTo(before[0], 5)
        expect(now[1]).toBeCloseTo(before[1], 5)
        expect(after.zoom).toBeGreaterThanOrEqual(zoomRange.min)
        expect(after.zoom).toBeLessThanOrEqual(zoomRange.max)
      }
    ),
    { seed: 3 }
  )
})

test('a flight starts and ends at its cameras and keeps their common point still', () => {
  const from = { zoom: 0.3, panX: 100, panY: 40 }
  const to = zoomAround(from, 5, [420, 210])
  expect(blendCameras(from, to, 0)).toEqual(from)
  const end = blendCameras(from, to, 1)
  expect(end.zoom).toBeCloseTo(to.zoom)
  expect(end.panX).toBeCloseTo(to.panX)
  const fixed = toDiagram(from, [420, 210])
  for (const share of [0.2, 0.5, 0.9]) {
    const [x, y] = toScreen(blendCameras(from, to, share), fixed)
    expect(x).toBeCloseTo(420)
    expect(y).toBeCloseTo(210)
  }
})

test('boxes: union, intersection and what shows', () => {
  expect(unionOf([])).toBeNull()
  expect(
    unionOf([
      { x: 0, y: 0, width: 1, height: 1 },
      { x: -5, y: 3, width: 2, height: 4 }
    ])
  ).toEqual({ x: -5, y: 0, width: 6, height: 7 })
  expect(
    intersection({ x: 0, y: 0, width: 10, height: 10 }, { x: 20, y: 2, width: 5, height: 5 }).width
  ).toBe(0)
  expect(visibleBox({ zoom: 2, panX: -100, panY: 50 }, size, 10)).toEqual({
    x: 45,
    y: -30,
    width: 410,
    height: 310
  })
})

describe('exposedStrips', () => {
  test('cover exactly what a move uncovers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }), (dx, dy) => {
        const [width, height] = [30, 20]
        const strips = exposedStrips(width, height, dx, dy)
        for (let x = 0; x < width; x += 1) {
          for (let y = 0; y < height; y += 1) {
            const wasThere = x - dx >= 0 && x - dx < width && y - dy >= 0 && y - dy < height
            const times = strips.filter(
              (s) => x >= s.x && x < s.x + s.width && y >= s.y && y < s.y + s.height
            ).length
            expect(times).toBe(wasThere ? 0 : 1)
          }
        }
      }),
      { seed: 5, numRuns: 200 }
    )
  })
})

test('a notch of a wheel zooms by a fifth, in either unit, and back by as much', () => {
  const notch = { deltaY: -120, deltaMode: 0, ctrlKey: false }
  expect(zoomFactor(notch)).toBeCloseTo(1.21, 2)
  expect(zoomFactor({ ...notch, deltaY: -3, deltaMode: 1 })).toBeCloseTo(zoomFactor(notch))
  expect(zoomFactor(notch) * zoomFactor({ ...notch, deltaY: 120 })).toBeCloseTo(1)
  expect(zoomFactor({ deltaY: -10, deltaMode: 0, ctrlKey: true })).toBeGreaterThan(
    zoomFactor({ ...notch, deltaY: -10 })
  )
})
