/** Choosing lines of the picture: what is chosen, how long, and what it stands for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setComponentsHidden } from '../../diagram/view/commands/filters.ts'
import { setFolded } from '../../diagram/view/commands/folds.ts'
import { setPinned } from '../../diagram/view/commands/positions.ts'
import { unfold } from '../../renderer/state/folding/folding.ts'
import {
  aboutLine,
  chooseLine,
  chosenLine,
  foldedEnds,
  letLineGo,
  lineOf,
  linesBeside,
  lineWith,
  onlyType,
  wayAlong
} from '../../renderer/state/lines/lines.ts'
import { ask, goAlong, goTo } from '../../renderer/state/navigate.ts'
import { replaceDocument, run, select, undo } from '../../renderer/state/store.ts'
import { fakeBridge, startApp } from './session.ts'

const ab = 'b depends-on a'
const ac = 'a depends-on constructor'
const clicked = { keepsSelection: false, opens: 'if-wanted' } as const
const inPanel = { keepsSelection: true, opens: 'panel' } as const

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const begin = () => {
  const app = startApp(fakeBridge())
  const state = () => app.store.getState()
  return {
    app,
    state,
    chosen: () => chosenLine(app, state()),
    drawn: () => app.derived.visible(state()),
    fold: (id: string) => run(app.store, setFolded, { groups: [{ by: 'layer', id }], folded: true })
  }
}

describe('a chosen line', () => {
  it('takes the place of what was selected, and is no edit', () => {
    const { app, state, chosen } = begin()
    select(app.store, ['b'])
    const { history } = state()
    chooseLine(app, ab, clicked)
    expect(chosen()).toBe(ab)
    expect(state().selection).toEqual([])
    expect(state().history).toBe(history)
    letLineGo(app.store)
    expect(chosen()).toBeNull()
  })

  it('opens the panel, which moves the picture, only once no second click can follow', () => {
    const { app, state } = begin()
    app.store.setState({ rightOpen: false })
    chooseLine(app, ab, clicked)
    expect(state().rightOpen).toBe(false)
    vi.runAllTimers()
    expect(state().rightOpen).toBe(true)
  })

  it('opens no panel where it was let go before, nor for another one, at which a menu opened', () => {
    const { app, state } = begin()
    app.store.setState({ rightOpen: false })
    for (const leave of [
      () => letLineGo(app.store),
      () => chooseLine(app, ac, { keepsSelection: false, opens: 'nothing' })
    ]) {
      chooseLine(app, ab, clicked)
      leave()
      vi.runAllTimers()
      expect(state().rightOpen).toBe(false)
    }
  })

  it('leaves a panel closed that the person closed, except where it is asked for', () => {
    const { app, state } = begin()
    app.store.setState({ rightOpen: false, rightWanted: false })
    chooseLine(app, ab, clicked)
    vi.runAllTimers()
    expect(state().rightOpen).toBe(false)
    chooseLine(app, ab, inPanel)
    expect(state().rightOpen).toBe(true)
  })

  it('of the panel keeps what is selected, which is there again when it is let go', () => {
    const { app, state, chosen } = begin()
    select(app.store, ['a'])
    chooseLine(app, ab, inPanel)
    expect([chosen(), state().selection]).toEqual([ab, ['a']])
    letLineGo(app.store)
    expect(state().selection).toEqual(['a'])
  })

  it('is let go by whatever is selected, also by the same again, and by a question', () => {
    const { app, chosen } = begin()
    select(app.store, ['a'])
    for (const leave of [
      () => select(app.store, ['a']),
      () => goTo(app, 'a'),
      () => select(app.store, []),
      () => ask(app, { kind: 'path', from: 'b', to: 'a', directed: false, only: null })
    ]) {
      chooseLine(app, ab, inPanel)
      expect(chosen()).toBe(ab)
      leave()
      expect(chosen()).toBeNull()
    }
  })

  it('is gone with its line, with the document, and while a story is told', () => {
    const { app, state, chosen } = begin()
    chooseLine(app, ab, clicked)
    run(app.store, setComponentsHidden, { ids: ['b'], hidden: true })
    expect(chosen()).toBeNull()
    undo(app.store)
    const story = { id: 'story.test', title: { en: 'A story', ko: '' }, steps: [] }
    app.store.setState({ playing: { story, at: 0, language: 'en' } })
    expect(chosen()).toBeNull()
    chooseLine(app, ac, clicked)
    app.store.setState({ playing: null })
    expect(chosen()).toBe(ab)
    replaceDocument(app.store, state().history.present, { name: null, dirty: false })
    expect(state().line).toBeNull()
  })

  it('is none where the picture has no such line', () => {
    const { app, state } = begin()
    chooseLine(app, 'no such relation', clicked)
    expect(state().line).toBeNull()
  })
})

describe('a chosen line, as a place where one has been,', () => {
  const places = ({ state }: ReturnType<typeof begin>): readonly string[] =>
    state().trail.places.map(({ selection, line }) => line ?? selection.join('+'))

  it('comes back, and is left again, with what was selected beside it', () => {
    const session = begin()
    const { app, state, chosen } = session
    select(app.store, ['a'])
    chooseLine(app, ab, inPanel)
    chooseLine(app, ac, clicked)
    goTo(app, 'b')
    expect(places(session)).toEqual(['', 'a', ab, ac, 'b'])
    goAlong(app, -1)
    expect([chosen(), state().selection]).toEqual([ac, []])
    goAlong(app, -1)
    expect([chosen(), state().selection]).toEqual([ab, ['a']])
    goAlong(app, -1)
    expect([chosen(), state().selection]).toEqual([null, ['a']])
    goAlong(app, 1)
    expect(chosen()).toBe(ab)
    expect(places(session)).toEqual(['', 'a', ab, ac, 'b'])
  })

  it('is one however often it is chosen, and to let it go is no journey', () => {
    const session = begin()
    const { app, chosen } = session
    select(app.store, ['a'])
    chooseLine(app, ab, inPanel)
    chooseLine(app, ab, inPanel)
    letLineGo(app.store)
    run(app.store, setPinned, { ids: ['a'], pinned: true })
    expect(places(session)).toEqual(['', 'a', ab])
    chooseLine(app, ab, inPanel)
    expect(places(session)).toEqual(['', 'a', ab])
    goAlong(app, -1)
    expect(chosen()).toBeNull()
  })

  it('is another one than several components that are selected with it, and than what is asked about them', () => {
    const session = begin()
    const { app, state } = session
    select(app.store, ['a', 'b'])
    chooseLine(app, ab, inPanel)
    ask(app, { kind: 'path', from: 'b', to: 'a', directed: false, only: null })
    expect(places(session)).toEqual(['', 'a+b', ab, state().selection.join('+')])
  })

  it('breaks nothing where its line is gone by then', () => {
    const { app, chosen, fold, state } = begin()
    fold('high')
    chooseLine(app, ac, clicked)
    goTo(app, 'constructor')
    unfold(app, ['layer:high'])
    goAlong(app, -1)
    goAlong(app, -1)
    expect([chosen(), state().selection]).toEqual([null, []])
  })
})

describe('a rolled-up line', () => {
  it('is chosen by any relation behind it, which is the one that was asked for', () => {
    const { app, state, chosen, drawn, fold } = begin()
    fold('high')
    const bundle = lineOf(drawn(), ac)
    expect(bundle?.relations.map(({ id }) => id)).toEqual([ac])
    expect(lineWith(drawn(), ac)).toBeUndefined()
    chooseLine(app, ac, clicked)
    expect(chosen()).toBe(bundle?.id)
    expect(state().line?.relation).toBe(ac)
    chooseLine(app, bundle?.id ?? '', clicked)
    expect(state().line?.relation).toBeNull()
    expect(bundle && wayAlong(bundle)).toEqual({
      nodes: [bundle?.from, bundle?.to],
      edges: new Set([bundle?.id])
    })
    expect(foldedEnds(bundle)).toEqual(['layer:high'])
    unfold(app, foldedEnds(bundle))
    expect(chosen()).toBeNull()
  })
})

describe('what a menu is about', () => {
  it('is the line, or one relation behind it, or one that does not show', () => {
    const { app, state, drawn, fold } = begin()
    const { graph } = state()
    expect(aboutLine(graph, drawn(), ab)).toMatchObject({ from: 'b', to: 'a', line: { id: ab } })
    fold('high')
    const one = aboutLine(graph, drawn(), ac)
    expect(one).toMatchObject({ from: 'a', to: 'constructor' })
    expect(one?.line?.from).toBe('layer:high')
    // Inside of the group there is no line to show.
    expect(aboutLine(graph, drawn(), ab)?.line).toBeUndefined()
    expect(aboutLine(graph, drawn(), 'nothing')).toBeUndefined()
    run(app.store, setComponentsHidden, { ids: ['constructor'], hidden: true })
    expect(aboutLine(graph, drawn(), ac)?.line).toBeUndefined()
  })

  it('has a type where all its relations have the same', () => {
    const { state } = begin()
    const { relations } = state().graph.catalogue
    expect(onlyType(relations)).toBe('depends-on')
    expect(onlyType(relations.map((relation, at) => ({ ...relation, type: `type ${at}` })))).toBeUndefined()
    expect(onlyType([])).toBeUndefined()
  })
})

it('lines between the same two ends are told together, whichever way they lead', () => {
  const relation = (id: string, from: string, to: string) => ({
    relation: { id, from, to, type: 'depends-on', source: null, why: { en: '', ko: '' } },
    emphasis: 'normal' as const
  })
  const edges = [relation('1', 'a', 'b'), relation('2', 'b', 'a'), relation('3', 'a', 'c')]
  const line = lineWith({ edges, bundles: [] }, '1')
  expect(line && linesBeside({ edges, bundles: [] }, line).map(({ id }) => id)).toEqual(['2'])
})
