/** The views of a document in the window: adding, walking, comparing, and what follows when another one opens. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import { openViewOf } from '../../diagram/view/kept-views.ts'
import { renameView } from '../../diagram/view/commands/views.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setTitle } from '../../diagram/view/commands/look.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { pictureName } from '../../renderer/state/names.ts'
import { countKept } from '../../renderer/state/kept-views.ts'
import { findOffers } from '../../renderer/state/palette/offers.ts'
import { choose } from '../../renderer/state/palette/choose.ts'
import { replaceDocument, run, select, undo, viewOf } from '../../renderer/state/store.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { eventually } from './eventually.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, positions, startApp } from './session.ts'

const frames: (() => void)[] = []
const paint = (): void => {
  while (frames.length > 0) frames.shift()?.()
}
beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
})

function begin() {
  const app = startApp(fakeBridge())
  let box = { x: 0, y: 0, width: 100, height: 100 }
  const canvas = fakeCanvas({
    fit: vi.fn(),
    show: vi.fn((next: typeof box) => {
      box = next
    }),
    view: () => box
  })
  app.canvas.attach(canvas)
  const state = app.store.getState
  return {
    app,
    canvas,
    state,
    opened: () => openViewOf(viewOf(state())).id,
    ids: () => viewOf(state()).views.map(({ id }) => id),
    moveTo: (x: number) => {
      box = { ...box, x }
    }
  }
}

describe('views', () => {
  it('are added from what shows, and listed then', () => {
    const { app, state, ids, opened } = begin()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    app.actions['add-view']()
    expect([ids(), opened()]).toEqual([['view.1', 'view.2'], 'view.2'])
    expect(viewOf(state()).hidden.layers).toEqual(['low'])
    expect([state().section, state().leftOpen]).toEqual(['views', true])
  })

  it('are added with everything, whatever shows', async () => {
    const { app, state, ids } = begin()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    app.actions['add-whole-view']()
    await eventually(() => expect(ids()).toHaveLength(2))
    expect(viewOf(state()).hidden.layers).toEqual([])
    expect(viewOf(state()).positions.map(([id]) => id)).toEqual(positions.map(([id]) => id))
  })

  it('are walked through in a ring', () => {
    const { app, opened } = begin()
    app.actions['add-view']()
    app.actions['add-view']()
    app.actions['next-view']()
    expect(opened()).toBe('view.1')
    app.actions['previous-view']()
    expect(opened()).toBe('view.3')
  })

  it('grey what makes no sense with one alone', () => {
    const { app, state } = begin()
    const alone = ['next-view', 'previous-view', 'delete-view', 'compare-views']
    expect(menuStateOf(state()).disabled).toEqual(expect.arrayContaining(alone))
    app.actions['add-view']()
    for (const id of alone) expect(menuStateOf(state()).disabled).not.toContain(id)
  })

  it('are counted without being opened', () => {
    const { app, state } = begin()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    app.actions['add-view']()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: false })
    const document = viewOf(state())
    const kept = document.views[0]?.state
    if (!kept) throw new Error('the first view is not open')
    expect(countKept(state().graph, document, kept, 'view.1')).toBe(2)
  })
})

describe('when another view opens', () => {
  it('the camera fits a new one, and comes back to where it was in one that was left, also by undo', () => {
    const { app, canvas, moveTo, opened } = begin()
    moveTo(11)
    app.actions['add-view']()
    paint()
    expect(canvas.fit).toHaveBeenCalledTimes(1)
    moveTo(22)
    app.actions['next-view']()
    paint()
    expect(canvas.show).toHaveBeenLastCalledWith(expect.objectContaining({ x: 11 }), false)
    undo(app.store)
    expect(opened()).toBe('view.2')
    paint()
    expect(canvas.show).toHaveBeenLastCalledWith(expect.objectContaining({ x: 22 }), false)
  })

  it('the camera of another document is nobody’s', () => {
    const { app, canvas, moveTo } = begin()
    app.actions['add-view']()
    moveTo(22)
    app.actions['next-view']()
    paint()
    replaceDocument(app.store, createView(positions), { name: null, dirty: false })
    paint()
    canvas.fit.mockClear()
    canvas.show.mockClear()
    // It has the id of the view that was left at 22.
    app.actions['add-view']()
    paint()
    expect(canvas.show).not.toHaveBeenCalled()
    expect(canvas.fit).toHaveBeenCalledTimes(1)
  })

  it('only what shows there stays selected', () => {
    const { app, state } = begin()
    app.actions['add-view']()
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    app.actions['next-view']()
    select(app.store, ['a', 'constructor'])
    app.actions['next-view']()
    expect(state().selection).toEqual(['a'])
  })
})

describe('a comparison', () => {
  it('takes the next view, turns round when that one opens, and ends when it goes', () => {
    const { app, state, opened } = begin()
    app.actions['add-view']()
    app.actions['next-view']()
    app.actions['compare-views']()
    expect(state().comparing).toEqual({ id: 'view.2', linked: true })
    app.actions['next-view']()
    expect([opened(), state().comparing?.id]).toEqual(['view.2', 'view.1'])
    app.actions['delete-view']()
    expect(state().comparing).toBeNull()
  })

  it('ends with a second time, and with the document', () => {
    const { app, state } = begin()
    app.actions['add-view']()
    app.actions['compare-views']()
    expect(state().comparing?.id).toBe('view.1')
    app.actions['compare-views']()
    expect(state().comparing).toBeNull()
    app.actions['compare-views']()
    replaceDocument(app.store, createView(positions), { name: null, dirty: false })
    expect(state().comparing).toBeNull()
  })
})

describe('a picture', () => {
  it('is called like its document, and like its view where there are several', () => {
    const { app, state } = begin()
    expect(pictureName(state())).toBe('ecograph')
    app.actions['add-view']()
    run(app.store, renameView, { id: 'view.2', title: 'Storage: 1/2' })
    expect(pictureName(state())).toBe('Storage 1 2')
    run(app.store, setTitle, { title: 'Platform' })
    expect(pictureName(state())).toBe('Platform - Storage 1 2')
  })
})

describe('the way back', () => {
  it('begins anew in each view, since what was focused on belongs to the view', () => {
    const { app, state } = begin()
    run(app.store, setFocus, { focus: { ids: ['a'], hops: 1, direction: 'both' } })
    app.actions['add-view']()
    run(app.store, setFocus, { focus: null })
    expect(state().trail.places).toHaveLength(2)
    app.actions['next-view']()
    expect(state().trail.places.map(({ focus }) => focus?.ids)).toEqual([['a']])
  })
})

describe('the palette', () => {
  it('opens a view by its name, and offers none where there is one alone', () => {
    const { app, state, opened } = begin()
    const offered = (text: string) =>
      findOffers({ state: state(), text, caret: null, recent: [] }).groups.find(({ id }) => id === 'views')
        ?.offers ?? []
    expect(offered('whole')).toEqual([])
    app.actions['add-view']()
    const [first] = offered('whole ecosystem')
    expect(first).toEqual({ kind: 'view', id: 'view.1' })
    if (first?.kind === 'view') choose(app, first)
    expect(opened()).toBe('view.1')
  })
})
