/** A layout that takes a while belongs to the view it was asked for, and to no other that the window shows meanwhile. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { setLocked } from '../../diagram/view/commands/arrange.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { Position } from '../../diagram/view/document.ts'
import { captureStep } from '../../diagram/stories/story.ts'
import { replaceDocument, run } from '../../renderer/state/store.ts'
import { eventually } from './eventually.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, positions, startApp } from './session.ts'

const jobs = vi.hoisted(() => {
  const asked: { done: (found: readonly Position[]) => void; isCancelled: boolean }[] = []
  return asked
})
vi.mock('../../renderer/canvas/layout-client.ts', () => ({
  requestLayout: () => {
    const job = { done: (_found: readonly Position[]): void => {}, isCancelled: false }
    const result = new Promise<readonly Position[]>((resolve) => {
      job.done = resolve
    })
    jobs.push(job)
    return {
      result,
      cancel: () => {
        job.isCancelled = true
      }
    }
  }
}))

const found: readonly Position[] = [
  ['a', 900, 900],
  ['b', 800, 800],
  ['constructor', 700, 700]
]

beforeEach(() => {
  jobs.length = 0
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('document', { activeElement: null, body: null, querySelector: () => null })
})

/** An application with a layout under way. */
async function begin() {
  const start = createView(positions)
  const step = { id: 'step.1', caption: { en: 'One.', ko: '하나.' }, ...captureStep(start, null, ['a']) }
  const view = { ...start, stories: [{ id: 'story.1', title: { en: 'Mine', ko: '내 것' }, steps: [step] }] }
  const app = startApp(fakeBridge({ fillScreen: { was: false } }), { view })
  app.canvas.attach(fakeCanvas({}))
  const over = app.relayout.start()
  await eventually(() => expect(jobs).toHaveLength(1))
  const finish = async (): Promise<void> => {
    jobs[0]?.done(found)
    await over
  }
  return { app, finish }
}

describe('a layout', () => {
  it('takes its place in the view it was asked for', async () => {
    const { app, finish } = await begin()
    expect(app.store.getState().layingOut).toBe(true)
    await finish()
    expect(app.view().positions).not.toEqual(positions)
    expect(app.store.getState()).toMatchObject({ layingOut: false, notices: [{ tone: 'done' }] })
  })

  it.each([
    [
      'another document',
      (app: ReturnType<typeof startApp>) => {
        replaceDocument(app.store, createView(positions), { name: null, dirty: false })
      }
    ],
    ['another view', (app: ReturnType<typeof startApp>) => app.actions['add-view']()],
    ['a story', (app: ReturnType<typeof startApp>) => app.player.play('story.1')]
  ] as const)('is given up for %s', async (_what, leave) => {
    const { app, finish } = await begin()
    await leave(app)
    expect(jobs[0]?.isCancelled).toBe(true)
    expect(app.store.getState().layingOut).toBe(false)
    const before = app.view()
    await finish()
    expect(app.view()).toBe(before)
    expect(app.store.getState().notices).toEqual([])
  })
})

it('everything goes back where the map has it, but what is locked; and undo knows it', async () => {
  const { app, finish } = await begin()
  await finish()
  run(app.store, setLocked, { ids: ['a'], locked: true })
  app.actions['arrange-map']()
  const map = await completePositions(app.store.getState().graph, basePositions)
  await eventually(() => expect(app.store.getState().notices).toHaveLength(2))
  const places = new Map(app.view().positions.map(([id, ...at]) => [id, at]))
  for (const [id, ...at] of map) {
    const there = places.get(id)
    if (there !== undefined)
      expect(there).toEqual(id === 'a' ? [900, 900] : at.map((one) => expect.closeTo(one, 0)))
  }
  expect(places.size).toBeGreaterThan(2)
  expect(app.view().hulls).toBe('layer')
  app.actions.undo()
  expect(app.view().positions).toEqual(found)
})
