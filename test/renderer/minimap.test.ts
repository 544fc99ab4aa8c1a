/** The map of the whole picture: when it shows, what is remembered of it, and how the picture lies on it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreOf } from '../../diagram/geometry/boxes.ts'
import type { Box } from '../../diagram/scene/types.ts'
import { describeSight, frameMap, fromMap, toMap, within } from '../../renderer/canvas/overview.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import {
  isMinimapOpen,
  keepMinimap,
  setMinimapUseful,
  toggleMinimap
} from '../../renderer/state/zoom/minimap.ts'
import { fakeBridge, fakeKeepsake, startApp } from './session.ts'

const isTicked = (state: Parameters<typeof menuStateOf>[0]): boolean =>
  menuStateOf(state).checked.includes('minimap')

describe('the minimap', () => {
  it('shows by itself where it is of use, until the person says otherwise', () => {
    const { store } = startApp(fakeBridge())
    expect(isMinimapOpen(store.getState())).toBe(false)
    setMinimapUseful(store, true)
    expect(isMinimapOpen(store.getState())).toBe(true)
    expect(isTicked(store.getState())).toBe(true)
    toggleMinimap(store)
    expect(isMinimapOpen(store.getState())).toBe(false)
    setMinimapUseful(store, false)
    toggleMinimap(store)
    expect(isMinimapOpen(store.getState())).toBe(true)
    expect(isTicked(store.getState())).toBe(true)
  })

  it('is remembered only once the person said something', () => {
    const keepsake = fakeKeepsake()
    const first = startApp(fakeBridge())
    keepMinimap(first.store, keepsake)
    setMinimapUseful(first.store, true)
    expect(keepsake.read()).toBeNull()
    toggleMinimap(first.store)
    expect(keepsake.read()).toBe('hidden')
    const second = startApp(fakeBridge())
    keepMinimap(second.store, keepsake)
    setMinimapUseful(second.store, true)
    expect(isMinimapOpen(second.store.getState())).toBe(false)
    second.actions.minimap()
    expect(keepsake.read()).toBe('shown')
  })

  it('begins as if nothing was said where what was kept is broken', () => {
    const { store } = startApp(fakeBridge())
    keepMinimap(store, { read: () => '{"wanted":1}', write: () => {} })
    expect(store.getState().minimap.wanted).toBeNull()
  })
})

const boxes = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 })
})
const size = { width: 188, height: 124 }

describe('the picture on the map', () => {
  it('lies within it, in its middle, and points go there and back', () => {
    fc.assert(
      fc.property(boxes, boxes, (whole, other) => {
        const frame = frameMap(whole, size)
        const on = toMap(frame, whole)
        expect(on.x).toBeGreaterThan(0)
        expect(on.y).toBeGreaterThan(0)
        expect(on.x + on.width).toBeLessThan(size.width)
        expect(on.y + on.height).toBeLessThan(size.height)
        expect(centreOf(on)[0]).toBeCloseTo(size.width / 2, 6)
        expect(centreOf(on)[1]).toBeCloseTo(size.height / 2, 6)
        const [x, y] = centreOf(other)
        const back = fromMap(frame, centreOf(toMap(frame, other)))
        expect(back[0]).toBeCloseTo(x, 4)
        expect(back[1]).toBeCloseTo(y, 4)
      }),
      { seed: 3, numRuns: 100 }
    )
  })

  it('says how much of it is in sight, and where', () => {
    const whole: Box = { x: 0, y: 0, width: 1000, height: 500 }
    expect(describeSight(whole, { x: -10, y: -10, width: 1100, height: 700 })).toMatchObject({
      isAll: true,
      share: 100
    })
    expect(describeSight(whole, { x: 500, y: 0, width: 500, height: 250 })).toEqual({
      isAll: false,
      share: 25,
      across: 75,
      down: 25
    })
    const away = describeSight(whole, { x: 5000, y: 5000, width: 10, height: 10 })
    expect(away).toEqual({ isAll: false, share: 0, across: 100, down: 100 })
    // Nearly all is not all.
    expect(describeSight(whole, { x: 1, y: 0, width: 1000, height: 500 }).share).toBe(99)
    expect(within(whole, [-5, 900])).toEqual([0, 500])
  })
})
