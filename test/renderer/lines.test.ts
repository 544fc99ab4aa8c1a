/** Choosing lines of the picture: what is chosen, how long, and what it stands for. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setComponentsHidden } from '../../diagram/view/commands/filters.ts'
import { setFolded } from '../../diagram/view/commands/folds.ts'
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
import { ask, goTo } from '../../renderer/state/navigate.ts'
import { replaceDocument, run, select, undo } from '../../renderer/state/store.ts'
import { fakeBridge, startApp } from './session.ts'

const ab = 'b depends-on a'
const ac = 'a depends-on constructor'
const clicked = { keepsSelection: false, opens: 'if-wanted' } as const
const inPanel = { keepsSelection: true, opens: 'panel' } as const

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

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
  it('takes the place of what was selected, opens the panel, and is no edit', () => {
    const { app, state, chosen } = begin()
    select(app.store, ['b'])
    app.store.setState({ rightOpen: false })
    const { history } = state()
    chooseLine(app, ab, clicked)
    expect(chosen()).toBe(ab)
    expect(state().selection).toEqual([])
    expect(state().rightOpen).toBe(true)
    expect(state().history).toBe(history)
    letLineGo(app.store)
    expect(chosen()).toBeNull()
  })

  it('leaves a panel closed that the person closed, except where it is asked for', () => {
    const { app, state } = begin()
    app.store.setState({ rightOpen: false, rightWanted: false })
    chooseLine(app, ab, clicked)
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
