/** A layout that takes a while belongs to the view it was asked for, and to no other that the window shows meanwhile. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { setLocked } from '../../diagram/view/commands/arrange.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { setComponentsHidden } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { moveNodes, setPinned } from '../../diagram/view/commands/positions.ts'
import { setFilter } from '../../diagram/view/commands/saved-filters.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import { captureStep, lookOf } from '../../diagram/stories/story.ts'
import { idleArranging } from '../../renderer/state/arranging/possible.ts'
import { edit, notify, replaceDocument, run } from '../../renderer/state/store.ts'
import { shownView } from '../../renderer/state/stories/playing.ts'
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
  await eventually(() =>
    expect(app.store.getState().notices).toMatchObject([{ message: { key: 'arranging.doneMap' } }])
  )
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

type App = ReturnType<typeof startApp>

/** An application that lays out at once: all of it where `found` says, or where a test says. */
function beginAt(view = createView(positions)) {
  const app = startApp(fakeBridge({ fillScreen: { was: false } }), { view })
  app.canvas.attach(fakeCanvas({}))
  const layOut = async (places = found, layout?: Parameters<App['relayout']['start']>[0]): Promise<void> => {
    const over = app.relayout.start(layout)
    const count = jobs.length
    await eventually(() => expect(jobs.length).toBeGreaterThan(count))
    jobs.at(-1)?.done(places)
    await over
  }
  return { app, layOut, steps: () => app.store.getState().history.past.length }
}

const stackAlone = (view: ViewDocument, graph: EcosystemGraph): ViewDocument =>
  setHideRest.apply(chooseStack.apply(view, { id: 'trail' }, graph), { hideRest: true }, graph)

const focusOn = (app: App, id: string, hops: 0 | 1 = 0): void =>
  run(app.store, setFocus, { focus: { ids: [id], hops, direction: 'both' } })

describe('a layout of a part', () => {
  it.each([
    ['the focus', (app: App) => focusOn(app, 'a'), (app: App) => app.actions['leave-focus']()],
    ['another focus', (app: App) => focusOn(app, 'a'), (app: App) => focusOn(app, 'b')],
    [
      'the filter',
      (app: App) => run(app.store, setFilter, { query: 'a' }),
      (app: App) => app.actions['clear-filter']()
    ],
    [
      'the stack',
      (app: App) => edit(app.store, setHideRest.title, stackAlone),
      (app: App) => app.actions['clear-stack']()
    ],
    [
      'hiding the rest',
      (app: App) => edit(app.store, setHideRest.title, stackAlone),
      (app: App) => app.actions['hide-rest']()
    ],
    [
      'hiding most',
      (app: App) => run(app.store, setComponentsHidden, { ids: ['b', 'constructor'], hidden: true }),
      (app: App) => run(app.store, setComponentsHidden, { ids: ['b'], hidden: false })
    ],
    ['a place on the trail', (app: App) => focusOn(app, 'a'), (app: App) => app.actions['go-back']()]
  ] as const)('goes back with %s, in one step of undo', async (_what, enter, leave) => {
    const { app, layOut, steps } = beginAt()
    enter(app)
    await layOut()
    expect(app.view().positions).toEqual(found)
    const [count, there] = [steps(), app.view()]
    leave(app)
    expect(app.view().positions).toEqual(positions)
    expect(steps()).toBe(count + 1)
    app.actions.undo()
    expect(app.view()).toBe(there)
    leave(app)
    expect(app.view().positions).toEqual(positions)
  })

  it('follows the steps of a stack as long as that is chosen, also where the rest shows', async () => {
    const { app, layOut } = beginAt()
    run(app.store, chooseStack, { id: 'trail' })
    await layOut(found, 'path')
    expect(app.store.getState().notices).toMatchObject([{ message: { also: 'arranging.goesBackWithStack' } }])
    expect(app.view()).toMatchObject({ hulls: 'stack-group', positions: found })
    app.actions['clear-stack']()
    expect(app.view()).toMatchObject({ hulls: 'layer', positions })
  })

  it('brings the areas back that went with it', async () => {
    const { app, layOut } = beginAt({ ...createView(positions), hulls: 'kind' })
    edit(app.store, setHideRest.title, stackAlone)
    await layOut(found, 'path')
    expect(app.view().hulls).toBe('stack-group')
    app.actions['clear-stack']()
    expect(app.view()).toMatchObject({ hulls: 'kind', positions })
  })

  it('leaves areas alone that did not come with it', async () => {
    const { app, layOut } = beginAt()
    edit(app.store, setHideRest.title, stackAlone)
    app.actions['hulls-stack-group']()
    await layOut()
    app.actions['clear-stack']()
    expect(app.view()).toMatchObject({ hulls: 'layer', positions })
    focusOn(app, 'a')
    await layOut(found, 'hierarchy')
    app.actions['hulls-kind']()
    app.actions['leave-focus']()
    expect(app.view()).toMatchObject({ hulls: 'kind', positions })
  })

  it('leaves what was moved, pinned or locked since where it was put', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    run(app.store, moveNodes, { positions: [['a', 1, 2]] })
    run(app.store, setPinned, { ids: ['b'], pinned: true })
    run(app.store, setLocked, { ids: ['constructor'], locked: true })
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual([['a', 1, 2], ...found.slice(1)])
  })

  it('is over once it was left, also where nothing went back', async () => {
    const { app, layOut, steps } = beginAt()
    focusOn(app, 'a')
    await layOut()
    run(app.store, moveNodes, { positions: found.map(([id, x, y]): Position => [id, x + 1, y]) })
    app.actions['leave-focus']()
    const count = steps()
    app.actions['leave-focus']()
    expect(steps()).toBe(count)
    expect(idleArranging(app.store.getState())).toContain('keep-layout')
  })

  it('stays while the same part shows, farther around, or less of it', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    focusOn(app, 'a', 1)
    run(app.store, setFilter, { query: 'a' })
    run(app.store, setFilter, { query: null })
    expect(app.view().positions).toEqual(found)
  })

  it('of the whole stays, though a little is hidden', async () => {
    const { app, layOut } = beginAt()
    run(app.store, setComponentsHidden, { ids: ['b'], hidden: true })
    await layOut()
    run(app.store, setComponentsHidden, { ids: ['b'], hidden: false })
    expect(app.view().positions).toEqual(found)
    expect(app.store.getState().notices).toMatchObject([{ message: { also: 'arranging.undoBrings' } }])
  })

  it('in a part of a part goes back one by one', async () => {
    const { app, layOut } = beginAt()
    run(app.store, setFilter, { query: 'a' })
    await layOut()
    focusOn(app, 'a')
    await layOut(positions.map(([id]) => [id, 5, 5]))
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(found)
    app.actions['clear-filter']()
    expect(app.view().positions).toEqual(positions)
  })

  it('goes back at once where the larger part ends first, and a second one of the same part counts as one', async () => {
    const { app, layOut } = beginAt()
    run(app.store, setFilter, { query: 'a' })
    await layOut()
    focusOn(app, 'a')
    await layOut(positions.map(([id]) => [id, 5, 5]))
    await layOut(positions.map(([id]) => [id, 6, 6]))
    app.actions['clear-filter']()
    expect(app.view().positions).toEqual(positions)
  })

  it('is kept for the whole where that is wanted, and undo takes that back', async () => {
    const { app, layOut } = beginAt()
    expect(idleArranging(app.store.getState())).toContain('keep-layout')
    focusOn(app, 'a')
    await layOut()
    expect(app.store.getState().notices).toMatchObject([
      { action: 'keep-layout', message: { also: 'arranging.goesBack' } }
    ])
    expect(idleArranging(app.store.getState())).not.toContain('keep-layout')
    app.actions['keep-layout']()
    expect(idleArranging(app.store.getState())).toContain('keep-layout')
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(found)
    app.actions.undo()
    app.actions.undo()
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(positions)
  })

  it('is kept where the map is asked for', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    await app.relayout.asTheMap()
    const map = app.view().positions
    app.actions['leave-focus']()
    expect(app.view().positions).toBe(map)
  })

  it('stays in a view of its own, and goes with the view it was copied from', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    app.actions['add-view']()
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(positions)
    app.actions['previous-view']()
    expect(app.view()).toMatchObject({ positions: found, focus: { ids: ['a'] } })
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(positions)
  })

  it('is no part of a story that shows more, but of one that shows just that', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    app.actions['new-story']()
    const [story] = app.view().stories
    expect(story?.steps[0]?.camera).toBeNull()
    const whole = { ...story!, steps: [{ ...story!.steps[0]!, look: lookOf(createView([])) }] }
    const shown = (told: ViewDocument['stories'][number]) =>
      shownView(app.view(), { story: told, at: 0, language: 'en' }).positions
    expect(shown(whole)).toEqual(positions)
    expect(shown(story!)).toEqual(found)
    app.actions['leave-focus']()
    expect(shown(story!)).toEqual(positions)
  })

  it('is given up where the part is left before it is there', async () => {
    const { app } = beginAt()
    focusOn(app, 'a')
    const over = app.relayout.start()
    await eventually(() => expect(jobs).toHaveLength(1))
    app.actions['leave-focus']()
    expect(jobs[0]?.isCancelled).toBe(true)
    jobs[0]?.done(found)
    await over
    expect(app.view().positions).toEqual(positions)
  })

  it('of a reopened document is where the file has it', async () => {
    const { app, layOut } = beginAt()
    focusOn(app, 'a')
    await layOut()
    const file = structuredClone(app.view())
    replaceDocument(app.store, file, { name: 'a.ecograph', dirty: false })
    app.actions['leave-focus']()
    expect(app.view().positions).toEqual(found)
  })
})

it('what was said of a layout gives way to the next one', async () => {
  const { app, layOut } = beginAt()
  notify(app.store, 'done', { key: 'notice.copied' })
  await layOut(found, 'bands')
  await layOut(positions)
  expect(app.store.getState().notices.map(({ message }) => 'key' in message && message.key)).toEqual([
    'notice.copied',
    'notice.layoutDone'
  ])
})
