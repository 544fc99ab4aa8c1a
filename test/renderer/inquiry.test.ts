/** Questions about components: what they find, how long they stand, and what is selected and lit for them. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { findNeeds } from '../../graph-data/questions/needs.ts'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import {
  everythingNeeded,
  foundBy,
  needsByType,
  needsOf,
  partsOf,
  pathBetween,
  relationsBy,
  standingInquiry,
  waysOf,
  widerNeeds,
  type NeedsInquiry,
  type PathInquiry
} from '../../renderer/state/inquiry.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { addTo, ask, goTo, leaveInquiry, revealAll } from '../../renderer/state/navigate.ts'
import { replaceDocument, run, select, undo } from '../../renderer/state/store.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { fakeBridge, startApp } from './session.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

const graph = buildGraph(builtIn.catalogue)
const path: PathInquiry = { kind: 'path', from: 'istio', to: 'velero', directed: false, only: null }

describe('a path', () => {
  it('finds the components and relations of all ways, or of one alone', () => {
    const { paths } = waysOf(graph, path)
    expect(paths.length).toBeGreaterThan(1)
    const all = foundBy(graph, path)
    expect(all.slice(0, 2)).toEqual(['istio', 'velero'])
    expect(new Set(all)).toEqual(new Set(paths.flatMap(({ ids }) => ids)))
    const second = { ...path, only: 1 }
    expect(new Set(foundBy(graph, second))).toEqual(new Set(paths[1]?.ids))
    const hops = paths[1]?.hops.flatMap((hop) => hop.relations.map(({ id }) => id))
    expect(relationsBy(graph, second)).toEqual(new Set(hops))
    expect(relationsBy(graph, path).size).toBeGreaterThan(relationsBy(graph, second).size)
  })

  it('has both ends also where no way is found', () => {
    const nowhere = { ...path, to: 'not-there' }
    expect(foundBy(graph, nowhere)).toEqual(['istio', 'not-there'])
    expect(relationsBy(graph, nowhere).size).toBe(0)
  })
})

describe('where nothing is needed', () => {
  it('says what more would find something, and what it consists of', () => {
    const argo = everythingNeeded('argo', 'dependencies')
    expect(needsOf(graph, argo)).toEqual([])
    expect(partsOf(graph, 'argo').map(({ id }) => id)).toContain('argo-cd')
    const wider = widerNeeds(graph, argo)
    expect(wider === undefined || wider.necessity === 'optional').toBe(true)
    const one = { ...everythingNeeded('argo-cd', 'dependencies'), necessity: 'slot' } as const
    const found = needsOf(graph, { ...one, necessity: 'optional' }).length
    expect(widerNeeds(graph, one)).toEqual({ necessity: 'optional', count: found })
    expect(widerNeeds(graph, { ...one, necessity: 'optional' })).toBeUndefined()
  })
})

describe('needs', () => {
  const needs = (more: Partial<NeedsInquiry> = {}): NeedsInquiry => ({
    ...everythingNeeded('harbor', 'dependencies'),
    ...more
  })

  it('keep to a depth and to types of relation, as the command line does', () => {
    const all = needsOf(graph, needs())
    const near = needsOf(graph, needs({ depth: 1 }))
    expect(near).toEqual(all.filter(({ distance }) => distance === 1))
    expect(near.length).toBeLessThan(all.length)
    const types = ['depends-on', 'runs-on']
    const along = needsOf(graph, needs({ types }))
    expect(along.length).toBeGreaterThan(0)
    expect(along.flatMap(({ relations }) => relations).every(({ type }) => types.includes(type))).toBe(true)
    expect(along).toEqual(findNeeds(graph, { ids: ['harbor'], direction: 'dependencies', types }))
    expect(needsOf(graph, needs({ types: [] }))).toEqual([])
    // What is lit in the picture follows.
    const lit = relationsBy(graph, needs({ types, depth: 1 }))
    expect([...lit].every((id) => types.includes(graph.relation(id)?.type ?? ''))).toBe(true)
  })

  it('are told by type, the most frequent first, each under every type that leads to it', () => {
    const all = needsOf(graph, needs({ necessity: 'optional' }))
    const groups = needsByType(all)
    expect(groups.length).toBeGreaterThan(2)
    const sizes = groups.map((group) => group.needs.length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    const found = groups.flatMap(({ needs: those }) => those.map(({ component }) => component))
    expect(new Set(found)).toEqual(new Set(all.map(({ component }) => component)))
    // Under a type stands what that type says alone.
    for (const { type, needs: those } of groups) {
      for (const { relations } of those) {
        expect(relations.length).toBeGreaterThan(0)
        expect(relations.every((one) => one.type === type)).toBe(true)
      }
    }
  })

  it('begin with the component, and grow with what counts', () => {
    const required = foundBy(graph, needs({ necessity: 'required' }))
    const slot = foundBy(graph, needs())
    const optional = foundBy(graph, needs({ necessity: 'optional' }))
    expect(slot[0]).toBe('harbor')
    expect(slot).toEqual(expect.arrayContaining([...required]))
    expect(optional.length).toBeGreaterThan(slot.length)
    expect(slot.length).toBeGreaterThan(required.length)
  })

  it('go the other way, and every relation joins two that were found', () => {
    const question = needs({ id: 'etcd', direction: 'dependents' })
    const found = new Set(foundBy(graph, question))
    expect(found.size).toBeGreaterThan(2)
    for (const id of relationsBy(graph, question)) {
      const relation = builtIn.catalogue.relations.find((one) => one.id === id)
      expect(found.has(relation?.from ?? '') && found.has(relation?.to ?? ''), id).toBe(true)
    }
  })
})

describe('a question', () => {
  const question: PathInquiry = { ...path, from: 'b', to: 'constructor' }

  it('selects what it finds, opens the panel, and leaves the document alone', () => {
    const app = startApp(fakeBridge())
    app.store.setState({ rightOpen: false, rightWanted: false })
    const before = app.view()
    ask(app, question)
    expect(app.store.getState().selection).toEqual(['b', 'constructor', 'a'])
    expect(app.store.getState().rightOpen).toBe(true)
    expect(standingInquiry(app.store.getState())).toBe(question)
    expect(app.view()).toBe(before)
  })

  it('stands until something else is selected, and can be asked again', () => {
    const app = startApp(fakeBridge())
    ask(app, question)
    undo(app.store)
    expect(standingInquiry(app.store.getState())).toBe(question)
    goTo(app, 'a')
    expect(standingInquiry(app.store.getState())).toBeNull()
    expect(app.store.getState().inquiry?.question).toBe(question)
    // The same components selected by hand are no answer.
    select(app.store, ['b', 'constructor', 'a'])
    expect(standingInquiry(app.store.getState())).toBeNull()
    ask(app, question)
    replaceDocument(app.store, app.view(), { name: null, dirty: false })
    expect(app.store.getState().inquiry).toBeNull()
  })

  it('shows what is hidden of its answer in one step that can be undone', () => {
    const app = startApp(fakeBridge())
    run(app.store, setLayersHidden, { layers: ['low', 'high'], hidden: true })
    const hidden = app.view()
    ask(app, question)
    revealAll(app, ['b', 'constructor', 'a'])
    expect(app.view().hidden.layers).toEqual([])
    expect(standingInquiry(app.store.getState())).toBe(question)
    undo(app.store)
    expect(app.view()).toBe(hidden)
  })
})

describe('leaving an answer', () => {
  const close = (app: ReturnType<typeof startApp>): readonly string[] => {
    leaveInquiry(app)
    expect(app.store.getState().inquiry).toBeNull()
    return app.store.getState().selection
  }

  it('leads back to what was asked about', () => {
    const app = startApp(fakeBridge())
    ask(app, everythingNeeded('b', 'dependencies'))
    expect(close(app)).toEqual(['b'])
    ask(app, pathBetween('b', 'constructor'))
    expect(close(app)).toEqual(['b'])
    select(app.store, ['constructor', 'b'])
    ask(app, pathBetween('constructor', 'b'))
    expect([...close(app)].toSorted()).toEqual(['b', 'constructor'])
    leaveInquiry(app)
    expect([...app.store.getState().selection].toSorted()).toEqual(['b', 'constructor'])
  })

  it('is what going elsewhere is, too; a component of it is not elsewhere', () => {
    const app = startApp(fakeBridge())
    ask(app, everythingNeeded('b', 'dependencies'))
    goTo(app, 'a')
    expect(app.store.getState().inquiry).not.toBeNull()
    select(app.store, [])
    expect(app.store.getState().inquiry).toBeNull()
  })
})

it('what is found is added to what is selected', () => {
  const app = startApp(fakeBridge())
  addTo(app, 'b')
  addTo(app, 'a')
  addTo(app, 'b')
  expect(app.store.getState().selection).toEqual(['b', 'a'])
})

describe('the actions', () => {
  const disabled = (app: ReturnType<typeof startApp>): readonly string[] =>
    menuStateOf(app.store.getState()).disabled

  it('want two components for a path and one for needs', () => {
    const app = startApp(fakeBridge())
    expect(disabled(app)).toEqual(
      expect.arrayContaining(['path-between', 'select-needs', 'select-needed-by'])
    )
    app.actions['path-between']()
    app.actions['select-needs']()
    expect(app.store.getState().inquiry).toBeNull()

    select(app.store, ['b', 'constructor'])
    expect(disabled(app)).not.toContain('path-between')
    expect(disabled(app)).toContain('select-needs')
    app.actions['path-between']()
    expect(standingInquiry(app.store.getState())).toEqual(question())

    select(app.store, ['b'])
    expect(disabled(app)).toContain('path-between')
    expect(disabled(app)).not.toContain('select-needs')
    app.actions['select-needs']()
    expect(app.store.getState().selection).toEqual(['b', 'a', 'constructor'])
    select(app.store, ['constructor'])
    app.actions['select-needed-by']()
    expect(app.store.getState().selection).toEqual(['constructor', 'a', 'b'])
  })

  const question = (): PathInquiry => ({ ...path, from: 'b', to: 'constructor' })
})
