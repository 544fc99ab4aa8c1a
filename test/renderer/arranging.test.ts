/** Arranging by hand in the session: what joins into one step of undo, what the grid and locks do, and what makes sense when. */
import { describe, expect, it } from 'vitest'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { createArrangingActions } from '../../renderer/state/arranging/actions.ts'
import { idleArranging, obstacleTo } from '../../renderer/state/arranging/possible.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { select, undo, viewOf } from '../../renderer/state/store.ts'
import { fakeBridge, startApp } from './session.ts'

function start() {
  const app = startApp(fakeBridge())
  const { store } = app
  let now = 0
  const asked: (string | undefined)[] = []
  const relayout = {
    start: (layout?: string) => Promise.resolve(void asked.push(layout)),
    asTheMap: () => Promise.resolve(void asked.push('map')),
    cancel: () => {}
  }
  const actions = createArrangingActions({ store, relayout }, () => now)
  const view = (): ViewDocument => viewOf(store.getState())
  const at = (id: string) =>
    view()
      .positions.find(([one]) => one === id)!
      .slice(1)
  return {
    store,
    actions,
    asked,
    view,
    at,
    wait: (milliseconds: number) => void (now += milliseconds),
    steps: () => store.getState().history.past.length
  }
}

describe('nudging', () => {
  it('joins what follows soon into one step of undo', () => {
    const { store, actions, at, wait, steps } = start()
    select(store, ['a'])
    const [x = 0, y = 0] = at('a') as number[]
    actions['nudge-left']()
    wait(400)
    actions['nudge-left']()
    wait(1400)
    actions['nudge-far-up']()
    expect(at('a')).toEqual([x - 2, y - 10])
    expect(steps()).toBe(1)
    undo(store)
    expect(at('a')).toEqual([x, y])
  })

  it('begins anew after a pause, and with another selection', () => {
    const { store, actions, wait, steps } = start()
    select(store, ['a'])
    actions['nudge-right']()
    wait(1600)
    actions['nudge-right']()
    expect(steps()).toBe(2)
    select(store, ['b'])
    actions['nudge-right']()
    expect(steps()).toBe(3)
  })

  it('goes by the grid where that is on', () => {
    const { store, actions, at } = start()
    select(store, ['a'])
    actions['nudge-right']()
    actions.snap()
    expect(menuStateOf(store.getState()).checked).toContain('snap')
    actions['nudge-right']()
    expect((at('a')[0] as number) % 10).toBeCloseTo(0)
    actions.snap()
    expect(menuStateOf(store.getState()).checked).not.toContain('snap')
  })
})

describe('locks', () => {
  it('lock all of the selection, then let all of it go', () => {
    const { store, actions, view, at, steps } = start()
    select(store, ['a', 'b'])
    actions.lock()
    expect(view().locks).toEqual(['a', 'b'])
    const before = at('a')
    const count = steps()
    actions['nudge-left']()
    actions['align-left']()
    expect(at('a')).toEqual(before)
    expect(steps()).toBe(count)
    actions.lock()
    expect(view().locks).toEqual([])
  })
})

describe('layouts', () => {
  it('are asked for by their actions', () => {
    const { actions, asked } = start()
    for (const layout of ['force', 'bands', 'hierarchy', 'rings', 'path'] as const) {
      actions[`arrange-${layout}`]()
    }
    expect(asked).toEqual(['force', 'bands', 'hierarchy', 'rings', 'path'])
  })

  it('say what stands in their way', () => {
    const { store } = start()
    const obstacle = (layout: Parameters<typeof obstacleTo>[1]) => obstacleTo(store.getState(), layout)
    expect([obstacle('bands'), obstacle('rings'), obstacle('path')]).toEqual([null, 'no-centre', 'no-steps'])
    select(store, ['a'])
    expect(obstacle('rings')).toBeNull()
    store.setState({ layingOut: true })
    expect(obstacle('rings')).toBe('busy')
    expect(menuStateOf(store.getState()).disabled).toEqual(
      expect.arrayContaining(['layout', 'arrange-force', 'arrange-bands', 'arrange-rings'])
    )
  })
})

it('what needs a selection is idle without one, and what needs more with too few', () => {
  const { store } = start()
  const idle = (): readonly string[] => idleArranging(store.getState())
  expect(idle()).toEqual(expect.arrayContaining(['align-left', 'distribute-vertically', 'nudge-up', 'lock']))
  expect(idle()).not.toContain('snap')
  select(store, ['a'])
  expect(idle()).not.toContain('nudge-up')
  expect(idle()).toContain('align-left')
  select(store, ['a', 'b'])
  expect(idle()).not.toContain('align-left')
  expect(idle()).toContain('distribute-vertically')
  select(store, ['a', 'b', 'constructor'])
  expect(idle()).not.toContain('distribute-vertically')
})
