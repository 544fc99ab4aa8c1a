/** When the picture is fitted anew after a change: where it would be out of sight or tiny, and nobody looks at a part of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLayersHidden, showEverything } from '../../diagram/view/commands/filters.ts'
import { foldAll, unfoldAll } from '../../diagram/view/commands/folds.ts'
import { setColourBy, setHulls } from '../../diagram/view/commands/look.ts'
import { wantsFit, type Frame, type Sight } from '../../renderer/state/keep-in-sight.ts'
import { replaceDocument, run, undo } from '../../renderer/state/store.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, startApp } from './session.ts'

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `c${from + at}`)
const sight = (shown: readonly string[], seen = shown, components = seen): Sight => ({
  shown,
  seen,
  components
})
const box = (width: number, height = width) => ({ x: 0, y: 0, width, height })
const fills: Frame = { whole: box(900), view: box(1000), zoom: 0.5 }

describe('whether to fit', () => {
  it('no, where most of what showed still shows', () => {
    expect(wantsFit(sight(ids(0, 100)), sight(ids(0, 70), []), fills)).toBe(false)
    expect(wantsFit(sight(ids(0, 70)), sight(ids(0, 100), []), fills)).toBe(false)
  })

  it('no, where nothing shows any more', () => {
    expect(wantsFit(sight(ids(0, 100)), sight([]), fills)).toBe(false)
  })

  it('yes, where all was in sight and is not any more, or has become small', () => {
    const before = sight(ids(0, 20))
    expect(wantsFit(before, sight(ids(0, 100), ids(0, 50)), fills)).toBe(true)
    expect(wantsFit(before, sight(ids(0, 100), ids(0, 95)), fills)).toBe(false)
    expect(wantsFit(sight(ids(0, 100)), sight(ids(0, 20)), { ...fills, whole: box(600, 200) })).toBe(true)
    expect(wantsFit(sight(ids(0, 100)), sight(ids(0, 20)), { ...fills, whole: box(600, 800) })).toBe(false)
  })

  it('no, where it is small and a fit would not come nearer', () => {
    const after = sight(ids(0, 2))
    expect(wantsFit(sight(ids(0, 100)), after, { whole: box(200), view: box(1000), zoom: 1.2 })).toBe(false)
  })

  it('no, where somebody looks at something that is still there', () => {
    const near = sight(ids(0, 40), ids(0, 8))
    expect(wantsFit(near, sight(ids(0, 800), ids(0, 12)), fills)).toBe(false)
    // What they looked at is in folded groups now, or comes out of one.
    const folded = sight(['layer:a', 'layer:b'], ['layer:a'], ids(0, 20))
    expect(wantsFit(near, folded, fills)).toBe(false)
    expect(wantsFit(folded, sight(ids(0, 40), ids(0, 8)), fills)).toBe(false)
  })

  it('yes, where what they looked at is gone, and most of the rest is out of sight', () => {
    const near = sight(ids(0, 40), ids(0, 8))
    expect(wantsFit(near, sight(ids(100, 200), ids(100, 110)), fills)).toBe(true)
    expect(wantsFit(near, sight(ids(100, 200), ids(100, 160)), fills)).toBe(false)
    expect(wantsFit(near, sight(ids(100, 200), ids(100, 160)), { ...fills, whole: box(100) })).toBe(true)
  })
})

describe('in the window', () => {
  beforeEach(() => vi.stubGlobal('requestAnimationFrame', (work: () => void) => work()))
  afterEach(() => vi.unstubAllGlobals())

  function begin() {
    const app = startApp(fakeBridge())
    const visible = () => app.derived.visible(app.store.getState())
    let seen: (() => readonly string[]) | null = null
    const fit = vi.fn()
    // Far away, so that all that shows is in sight and small.
    const view = () => ({ x: -5e4, y: -5e4, width: 1e5, height: 1e5 })
    const canvas = fakeCanvas({ fit, view, inSight: () => seen?.() ?? visible().ids })
    app.canvas.attach(canvas)
    return { app, fit, see: (what: () => readonly string[]) => void (seen = what) }
  }

  it('folding all, unfolding all and taking it back fit the picture', () => {
    const { app, fit } = begin()
    run(app.store, foldAll, { by: 'layer' })
    expect(fit).toHaveBeenCalledTimes(1)
    run(app.store, unfoldAll, {})
    expect(fit).toHaveBeenCalledTimes(2)
    undo(app.store)
    expect(fit).toHaveBeenCalledTimes(3)
  })

  it('a change that shows the same nodes does not, and neither does one while two views are compared', () => {
    const { app, fit } = begin()
    run(app.store, showEverything, {})
    run(app.store, setHulls, { hulls: 'none' })
    run(app.store, setColourBy, { colourBy: 'layer' })
    expect(fit).not.toHaveBeenCalled()
    app.actions['add-view']()
    fit.mockClear()
    app.actions['compare-views']()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    expect(fit).not.toHaveBeenCalled()
  })

  it('makes room for the legend where all was in sight', () => {
    const { app, fit, see } = begin()
    run(app.store, setColourBy, { colourBy: 'kind' })
    expect(fit).toHaveBeenCalledTimes(1)
    app.actions.legend()
    expect(fit).toHaveBeenCalledTimes(2)
    see(() => [])
    app.actions.legend()
    expect(fit).toHaveBeenCalledTimes(2)
  })

  it('leaves the camera to another view that is opened, whether or not that has a legend', () => {
    const { app, fit } = begin()
    const show = vi.fn()
    app.canvas.attach(fakeCanvas({ fit, show, inSight: () => app.derived.visible(app.store.getState()).ids }))
    app.actions['add-view']()
    run(app.store, setColourBy, { colourBy: 'kind' })
    fit.mockClear()
    app.actions['next-view']()
    app.actions['next-view']()
    expect(app.view().colourBy).toBe('kind')
    expect(show).toHaveBeenCalledTimes(2)
    expect(fit).not.toHaveBeenCalled()
  })

  it('another document is fitted, also where one came near; another catalogue is none', () => {
    const { app, fit, see } = begin()
    see(() => [])
    replaceDocument(app.store, { ...app.view() }, { name: null, dirty: false })
    expect(fit).toHaveBeenCalledTimes(1)
    const { graph, history } = app.store.getState()
    app.store.setState({ graph: { ...graph }, history: { ...history, present: { ...history.present } } })
    expect(fit).toHaveBeenCalledTimes(1)
  })

  it('leaving a comparison fits what was in sight as a whole, and leaves who came near', () => {
    const { app, fit, see } = begin()
    app.actions['add-view']()
    app.actions['compare-views']()
    fit.mockClear()
    app.actions['compare-views']()
    expect(fit).toHaveBeenCalledTimes(1)
    app.actions['compare-views']()
    fit.mockClear()
    see(() => [])
    app.actions['compare-views']()
    expect(fit).not.toHaveBeenCalled()
  })
})
