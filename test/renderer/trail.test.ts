/** Where one has been: what makes a place, back and forward, and what coming back restores. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setComponentsHidden } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setFolded } from '../../diagram/view/commands/folds.ts'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import { setFilter } from '../../diagram/view/commands/saved-filters.ts'
import { everythingNeeded, standingInquiry } from '../../renderer/state/inquiry.ts'
import { ask, goAlong, returnTo } from '../../renderer/state/navigate.ts'
import { replaceDocument, run, select, undo } from '../../renderer/state/store.ts'
import {
  isAway,
  placeBehind,
  placesNear,
  startTrail,
  step,
  visit,
  type Whereabouts
} from '../../renderer/state/trail.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, positions, startApp } from './session.ts'

const frames: (() => void)[] = []
beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
})
const drawFrames = (): void => {
  while (frames.length > 0) frames.shift()?.()
}

const whole = { focus: null, filter: null }
const at = (...selection: readonly string[]): Whereabouts => ({
  ...whole,
  selection,
  line: null,
  question: null
})
const walk = (...places: readonly Whereabouts[]) => places.reduce(visit, startTrail(whole))
const nameOf = ({ selection, focus }: Pick<Whereabouts, 'selection' | 'focus'>): string =>
  `${selection.join('+')}${focus ? ` around ${focus.ids.join('+')}` : ''}`
const listed = (trail: ReturnType<typeof walk>): readonly string[] =>
  trail.places.map(({ selection }) => selection.join('+'))

describe('a trail', () => {
  it('begins with the whole; a new place cuts off what lay ahead', () => {
    const trail = walk(at('a'), at('b'), at('c'))
    expect(listed(trail)).toEqual(['', 'a', 'b', 'c'])
    const back = step(step(trail, -1) ?? trail, -1) ?? trail
    expect(back.at).toBe(1)
    expect(listed(visit(back, at('d')))).toEqual(['', 'a', 'd'])
    expect(step(trail, 1)).toBeNull()
    expect(step(startTrail(whole), -1)).toBeNull()
  })

  it('takes a selection that grows or shrinks for one place, and selecting nothing for none', () => {
    expect(listed(walk(at('a'), at('a', 'b'), at('a', 'b', 'c'), at('b', 'c')))).toEqual(['', 'a', 'b+c'])
    expect(listed(walk(at('a'), at(), at('a'), at('b')))).toEqual(['', 'a', 'b'])
    expect(listed(walk(at('a', 'b'), at('c', 'd')))).toEqual(['', 'a+b', 'c+d'])
  })

  it('takes a line for a place, and to let it go for none', () => {
    const line = 'b depends-on a'
    const trail = walk(at('a', 'b'), { ...at('a', 'b'), line }, at('a', 'b'), { ...at('a', 'b'), line }, at())
    expect(trail.places.map((place) => [place.selection.join('+'), place.line])).toEqual([
      ['', null],
      ['a+b', null],
      ['a+b', line]
    ])
    const question = everythingNeeded('a', 'dependencies')
    expect(visit(trail, { ...at('a', 'b'), question }).places).toHaveLength(4)
    expect(visit(trail, { ...at('a', 'b'), line, focus: null, filter: 'x' }).places).toHaveLength(4)
  })

  it('knows when a place was left by letting go, and goes back to it first', () => {
    const trail = walk(at('a'), at('b'))
    expect([isAway(trail, at('b')), placeBehind(trail, at('b'))]).toEqual([false, 1])
    expect([isAway(trail, at()), placeBehind(trail, at())]).toEqual([true, 2])
    const line = 'b depends-on a'
    const chosen = walk(at('b'), { ...at('b'), line })
    expect([isAway(chosen, at('b')), placeBehind(chosen, at('b'))]).toEqual([true, 2])
    expect([isAway(walk(), at()), placeBehind(walk(), at())]).toEqual([false, null])
    // A view that was just opened knows nothing yet of what is still selected.
    expect(isAway(walk(), at('a'))).toBe(false)
  })

  it('takes another focus for another place, and leaving one too', () => {
    const focus = { ids: ['a'], hops: 1, direction: 'both' } as const
    const trail = walk(at('a'), { ...at('a'), focus }, { ...at(), focus }, at())
    expect(trail.places.map((place) => place.focus?.hops ?? null)).toEqual([null, null, 1, null])
  })

  it('lists the places around the one where one is', () => {
    const trail = walk(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => at(id)))
    const near = (here: number): readonly number[] =>
      placesNear({ ...trail, at: here }, 5, nameOf).map(([index]) => index)
    expect(near(6)).toEqual([2, 3, 4, 5, 6])
    expect(near(5)).toEqual([2, 3, 4, 5, 6])
    expect(near(3)).toEqual([0, 1, 2, 3, 4])
    expect(near(0)).toEqual([0, 1, 2, 3, 4])
  })

  it('lists what has one name once: where one is, or was last', () => {
    const focus = { ids: ['a'], hops: 1, direction: 'both' } as const
    const trail = walk(at('a'), { ...at('a'), focus }, at('a'), at('b'), at('a'))
    const listedAt = (here: number): readonly string[] =>
      placesNear({ ...trail, at: here }, 5, nameOf).map(([index, place]) => `${index} ${nameOf(place)}`)
    expect(listedAt(5)).toEqual(['0 ', '2 a around a', '4 b', '5 a'])
    expect(listedAt(4)).toEqual(['0 ', '2 a around a', '4 b', '5 a'])
    expect(listedAt(1)).toEqual(['0 ', '1 a', '2 a around a', '4 b'])
  })

  it('stays at a place that is seen from farther, or along other relations', () => {
    const focus = { ids: ['a'], hops: 1, direction: 'both' } as const
    const far = { ...focus, hops: 2, direction: 'dependents' } as const
    const trail = walk(at('a'), { ...at('a'), focus }, { ...at('a'), focus: far })
    expect(trail.places.map((place) => place.focus?.hops ?? null)).toEqual([null, null, 2])
    const other = { ...focus, ids: ['b'] }
    expect(visit(trail, { ...at('a'), focus: other }).places).toHaveLength(4)
  })

  it('takes a filter for a place, another filter for the same one, and what one looks at there for others', () => {
    const under = (filter: string, ...ids: readonly string[]): Whereabouts => ({ ...at(...ids), filter })
    const trail = walk(at('a'), under('x', 'a'), under('y', 'a'), under('y', 'b'), at('b'))
    expect(trail.places.map(({ filter, byFilter }) => [filter, byFilter])).toEqual([
      [null, false],
      [null, false],
      ['y', true],
      ['y', false],
      [null, false]
    ])
  })

  it('does not grow for ever', () => {
    const trail = walk(...Array.from({ length: 300 }, (_, index) => at(`c${index}`)))
    expect(trail.places).toHaveLength(100)
    expect(trail.at).toBe(99)
  })
})

describe('coming back', () => {
  it('restores the selection and the camera, and is no edit', () => {
    const app = startApp(fakeBridge())
    let box = { x: 1, y: 2, width: 30, height: 40 }
    const handle = fakeCanvas({ view: () => box, show: vi.fn(), centreOn: vi.fn() })
    app.canvas.attach(handle)
    select(app.store, ['a'])
    box = { ...box, x: -9 }
    select(app.store, ['b'])
    goAlong(app, -1)
    drawFrames()
    expect(app.store.getState().selection).toEqual(['a'])
    expect(handle.show).toHaveBeenLastCalledWith({ x: -9, y: 2, width: 30, height: 40 })
    goAlong(app, -1)
    drawFrames()
    expect(app.store.getState().selection).toEqual([])
    expect(handle.show).toHaveBeenLastCalledWith({ x: 1, y: 2, width: 30, height: 40 })
    expect(app.store.getState().history.past).toEqual([])
  })

  it('shows all of what stands elsewhere than it did', () => {
    const app = startApp(fakeBridge())
    const box = { x: -50, y: -50, width: 100, height: 100 }
    const handle = fakeCanvas({ view: () => box, show: vi.fn(), fit: vi.fn() })
    app.canvas.attach(handle)
    select(app.store, ['a'])
    select(app.store, ['b'])
    const away = positions.map(([id, x, y]): (typeof positions)[number] => [id, x + 900, y])
    run(app.store, moveNodes, { positions: away })
    goAlong(app, -1)
    drawFrames()
    expect(handle.show).not.toHaveBeenCalled()
    expect(handle.fit).toHaveBeenCalledOnce()
  })

  it('leads to what was let go, and from there farther back', () => {
    const app = startApp(fakeBridge())
    select(app.store, ['a'])
    select(app.store, ['b'])
    select(app.store, [])
    expect(menuStateOf(app.store.getState()).disabled).not.toContain('go-back')
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual(['b'])
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual(['a'])
  })

  it('restores the focus as one entry of the history, however many steps it takes', () => {
    const app = startApp(fakeBridge())
    for (const id of ['a', 'b']) {
      select(app.store, [id])
      run(app.store, setFocus, { focus: { ids: [id], hops: 1, direction: 'both' } })
    }
    const edits = app.store.getState().history.past.length
    goAlong(app, -1)
    goAlong(app, -1)
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual(['a'])
    expect(app.view().focus).toBeNull()
    expect(app.store.getState().history.past).toHaveLength(edits + 1)
    const { at: here } = app.store.getState().trail
    undo(app.store)
    expect(app.view().focus?.ids).toEqual(['b'])
    expect(here).toBe(1)
  })

  it('restores the filter, too', () => {
    const app = startApp(fakeBridge())
    run(app.store, setFilter, { query: 'layer:low' })
    select(app.store, ['a'])
    run(app.store, setFilter, { query: null })
    goAlong(app, -1)
    expect(app.view().filter).toBe('layer:low')
    expect(app.store.getState().history.past.at(-1)?.title).toEqual(setFilter.title)
    goAlong(app, -1)
    goAlong(app, -1)
    expect(app.view().filter).toBeNull()
    undo(app.store)
    expect(app.view().filter).toBeNull()
    undo(app.store)
    expect(app.view().filter).toBe('layer:low')
  })

  it('restores a folded group that was selected', () => {
    const app = startApp(fakeBridge())
    run(app.store, setFolded, { groups: [{ by: 'layer', id: 'high' }], folded: true })
    select(app.store, ['layer:high'])
    select(app.store, ['constructor'])
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual(['layer:high'])
  })

  it('restores what was asked, and asking otherwise stays at the place', () => {
    const app = startApp(fakeBridge())
    ask(app, everythingNeeded('b', 'dependencies'))
    ask(app, { ...everythingNeeded('b', 'dependencies'), depth: 1 })
    select(app.store, ['a'])
    expect(app.store.getState().trail.places).toHaveLength(3)
    goAlong(app, -1)
    expect(standingInquiry(app.store.getState())).toMatchObject({ id: 'b', depth: 1 })
  })

  it('to something hidden, or gone from the catalogue, breaks nothing', () => {
    const app = startApp(fakeBridge())
    select(app.store, ['a', 'gone'])
    run(app.store, setComponentsHidden, { ids: ['a'], hidden: true })
    select(app.store, ['b'])
    returnTo(app, 1)
    drawFrames()
    expect(app.store.getState().selection).toEqual(['a'])
    returnTo(app, 17)
    expect(app.store.getState().selection).toEqual(['a'])
  })

  it('is offered only where there is something, and begins anew with a document', () => {
    const app = startApp(fakeBridge())
    const disabled = () => menuStateOf(app.store.getState()).disabled
    expect(disabled()).toEqual(expect.arrayContaining(['go-back', 'go-forward']))
    select(app.store, ['a'])
    expect(disabled()).not.toContain('go-back')
    app.actions['go-back']()
    expect(disabled()).toContain('go-back')
    expect(disabled()).not.toContain('go-forward')
    replaceDocument(app.store, app.view(), { name: null, dirty: false })
    expect(app.store.getState().trail.places).toHaveLength(1)
  })
})
