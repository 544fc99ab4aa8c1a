/** What the actions of menu and keyboard do to the state, what the menu then shows, and what drafts are kept. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { appActionIds } from '../../preload/actions.ts'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import { chooseStack } from '../../diagram/view/commands/stacks.ts'
import { setTitle } from '../../diagram/view/commands/look.ts'
import { draftDelay, keepDrafts, titleOf } from '../../renderer/state/drafts.ts'
import { keepMenu, menuStateOf } from '../../renderer/state/menu.ts'
import { changeDraft, dropDraft, writeNote } from '../../renderer/state/notes/notes.ts'
import { goAlong, reveal } from '../../renderer/state/navigate.ts'
import { edit, endGesture, run, select, viewOf } from '../../renderer/state/store.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, startApp } from './session.ts'

const frames: (() => void)[] = []
beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
})

const canvas = () => fakeCanvas({ fit: vi.fn(), zoomBy: vi.fn(), centreOn: vi.fn() })

describe('actions', () => {
  it('exist for every action of the menu, and for nothing else', () => {
    const { actions } = startApp(fakeBridge())
    expect(Object.keys(actions).toSorted()).toEqual(appActionIds.toSorted())
  })

  it('do nothing bad with nothing selected, no stack and no canvas', () => {
    vi.stubGlobal('document', { getElementById: () => null })
    const bridge = fakeBridge({
      openView: { status: 'cancelled' },
      saveView: { status: 'cancelled' },
      exportAs: { status: 'cancelled' },
      choosePack: { status: 'cancelled' },
      askUnsaved: { answer: 'cancel' }
    })
    const app = startApp(bridge)
    const before = app.view()
    for (const id of ['pin', 'focus-selection', 'leave-focus', 'stack-from-selection'] as const) {
      app.actions[id]()
    }
    for (const id of [
      'next-step',
      'previous-step',
      'hide-rest',
      'clear-stack',
      'fit',
      'undo',
      'redo'
    ] as const) {
      app.actions[id]()
    }
    expect(app.view()).toBe(before)
    expect(app.store.getState().dialog).toBeNull()
  })

  it('work on the selection', () => {
    const app = startApp(fakeBridge())
    app.actions['select-visible']()
    expect(app.store.getState().selection).toEqual(['constructor', 'a', 'b'])
    select(app.store, ['b', 'a'])
    app.actions.pin()
    expect(app.view().pins).toEqual(['a', 'b'])
    select(app.store, ['a', 'constructor'])
    app.actions.pin()
    expect(app.view().pins).toEqual(['a', 'b', 'constructor'])
    app.actions.pin()
    expect(app.view().pins).toEqual(['b'])
    app.actions['focus-selection']()
    expect(app.view().focus).toEqual({ ids: ['a', 'constructor'], hops: 1, direction: 'both' })
    app.actions['stack-from-selection']()
    expect(app.store.getState().dialog).toMatchObject({ kind: 'name-stack', members: ['a', 'constructor'] })
  })

  it('fit the selection as far as it shows', () => {
    const app = startApp(fakeBridge())
    const handle = canvas()
    app.canvas.attach(handle)
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    select(app.store, ['constructor', 'a'])
    app.actions['fit-selection']()
    expect(handle.fit).toHaveBeenCalledWith(['a'])
    select(app.store, ['constructor'])
    app.actions['fit-selection']()
    expect(handle.fit).toHaveBeenCalledTimes(1)
  })

  it('walk through a stack', () => {
    const app = startApp(fakeBridge())
    run(app.store, chooseStack, { id: 'trail' })
    app.actions['next-step']()
    app.actions['next-step']()
    expect(app.view().stack?.step).toBe('two')
    app.actions['previous-step']()
    expect(app.view().stack?.step).toBe('one')
  })
})

describe('history in the store', () => {
  it('names its entries, and joins a gesture', () => {
    const app = startApp(fakeBridge())
    run(app.store, setTitle, { title: 'a' }, 'typing')
    run(app.store, setTitle, { title: 'ab' }, 'typing')
    endGesture(app.store)
    run(app.store, setTitle, { title: 'abc' }, 'typing')
    expect(app.store.getState().history.past.map((entry) => entry.title)).toEqual([
      setTitle.title,
      setTitle.title
    ])
    edit(app.store, { en: 'Nothing', ko: '없음' }, (view) => view)
    expect(app.store.getState().history.past).toHaveLength(2)
  })
})

describe('going to components', () => {
  it('goes back and forward as a browser does', () => {
    const app = startApp(fakeBridge())
    for (const id of ['a', 'b', 'constructor']) select(app.store, [id])
    goAlong(app, -1)
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual(['a'])
    goAlong(app, -1)
    expect(app.store.getState().selection).toEqual([])
    goAlong(app, -1)
    goAlong(app, 1)
    goAlong(app, 1)
    expect(app.store.getState().selection).toEqual(['b'])
    select(app.store, ['constructor'])
    goAlong(app, 1)
    expect(app.store.getState().trail.places.map((place) => place.selection)).toEqual([
      [],
      ['a'],
      ['b'],
      ['constructor']
    ])
  })

  it('shows a hidden component with as little as it takes, in one step of the history', () => {
    const app = startApp(fakeBridge())
    const handle = canvas()
    app.canvas.attach(handle)
    run(app.store, setLayersHidden, { layers: ['low', 'high'], hidden: true })
    run(app.store, chooseStack, { id: 'trail' })
    app.actions['hide-rest']()
    const before = app.view()
    reveal(app, 'a')
    expect(app.view().hidden.layers).toEqual(['low'])
    expect(app.view().stack?.hideRest).toBe(true)
    reveal(app, 'constructor')
    expect(app.view().hidden.layers).toEqual([])
    expect(app.view().stack?.hideRest).toBe(false)
    app.actions.undo()
    app.actions.undo()
    expect(app.view()).toBe(before)
    app.actions.redo()
    while (frames.length > 0) frames.shift()?.()
    expect(handle.centreOn).toHaveBeenCalledWith(['a'])
  })
})

describe('the menu', () => {
  it('ticks what holds and greys what cannot be done', () => {
    const app = startApp(fakeBridge())
    const fresh = menuStateOf(app.store.getState())
    expect(fresh.checked).toEqual([
      'language-en',
      'theme-system',
      'colour-layer',
      'border-none',
      'badge-none',
      'hulls-layer',
      'as-of-today'
    ])
    expect(fresh.disabled).toContain('undo')
    expect(fresh.disabled).toContain('next-step')
    select(app.store, ['a'])
    run(app.store, chooseStack, { id: 'trail' })
    app.actions['hide-rest']()
    app.actions['show-weak']()
    app.actions['language-ko']()
    const busy = menuStateOf(app.store.getState())
    expect(busy.language).toBe('ko')
    expect(busy.checked).toEqual(expect.arrayContaining(['language-ko', 'show-weak', 'hide-rest']))
    expect(busy.disabled).toEqual(
      expect.arrayContaining(['redo', 'path-between', 'leave-focus', 'reload-pack', 'forget-pack'])
    )
    for (const possible of ['undo', 'pin', 'show-only', 'hide-selection', 'next-step', 'go-back'] as const) {
      expect(busy.disabled).not.toContain(possible)
    }
  })

  it('is told only when it changes', () => {
    const bridge = fakeBridge()
    const app = startApp(bridge)
    keepMenu(bridge, app.store)
    app.store.setState({ hovered: 'a' })
    expect(bridge.calls).toHaveLength(1)
    select(app.store, ['a'])
    expect(bridge.calls).toHaveLength(2)
  })

  it('is what it is when several listeners changed the state, and names each action once', () => {
    const bridge = fakeBridge()
    const app = startApp(bridge)
    keepMenu(bridge, app.store)
    app.actions['add-view']()
    select(app.store, ['a'])
    // Another view begins a trail of its own, which is set while the opening is still being told.
    app.actions['next-view']()
    const last = bridge.calls.flatMap((call) => (call.name === 'setMenu' ? [call.input] : [])).at(-1)
    expect(last).toEqual(menuStateOf(app.store.getState()))
    expect(last?.disabled).toContain('go-back')
    expect(new Set(last?.disabled).size).toBe(last?.disabled.length)
  })
})

describe('drafts', () => {
  it('are written once after a pause, at once when flushed, and not for what is no view', () => {
    const bridge = fakeBridge()
    const app = startApp(bridge, { fileName: 'mine.ecograph' })
    let waiting: { work: () => void; delay: number } | null = null
    const drafts = keepDrafts(bridge, app.store, {
      set: (work, delay) => (waiting = { work, delay }),
      clear: () => (waiting = null)
    })
    const kept = () => bridge.calls.filter((call) => call.name === 'keepDraft').map((call) => call.input)
    expect(kept()).toMatchObject([{ dirty: false, title: 'mine', language: 'en' }])
    app.store.setState({ hovered: 'a' })
    expect(waiting).toBeNull()
    run(app.store, setTitle, { title: 'One' })
    run(app.store, setTitle, { title: 'Two' })
    expect(kept()).toHaveLength(1)
    expect(waiting).toMatchObject({ delay: draftDelay })
    drafts.flush()
    drafts.flush()
    expect(kept()).toHaveLength(2)
    expect(kept()[1]).toMatchObject({ dirty: true, text: expect.stringContaining('"Two"') })
  })

  it('say that words in a note which is being written would be lost', () => {
    const bridge = fakeBridge()
    const app = startApp(bridge)
    const timers: (() => void)[] = []
    keepDrafts(bridge, app.store, { set: (work) => timers.push(work), clear: () => {} })
    const last = () => {
      timers.splice(0).at(-1)?.()
      return bridge.calls.flatMap((call) => (call.name === 'keepDraft' ? [call.input.dirty] : [])).at(-1)
    }
    expect(last()).toBe(false)
    writeNote(app, 'note', { at: [0, 0] })
    changeDraft(app.store, { text: 'Ask them.' })
    expect(last()).toBe(true)
    dropDraft(app.store)
    expect(last()).toBe(false)
  })

  it('carry the title of the file, the view or the stack, in the language of the view', () => {
    const app = startApp(fakeBridge())
    expect(titleOf(app.store.getState())).toBe('Ecograph')
    run(app.store, chooseStack, { id: 'trail' })
    app.actions['language-ko']()
    expect(titleOf(app.store.getState())).toBe('길')
    run(app.store, setTitle, { title: 'Mine' })
    expect(titleOf(app.store.getState())).toBe('Mine')
    expect(viewOf(app.store.getState()).language).toBe('ko')
  })
})
