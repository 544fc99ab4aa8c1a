/** What the command palette offers: both languages, ranks, groups, recent choices, and queries with their places. */
import { describe, expect, it, vi } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { parseQuery } from '../../graph-data/query/parse.ts'
import { runQuery } from '../../graph-data/query/run.ts'
import { appActions } from '../../preload/actions.ts'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import { setLanguage } from '../../diagram/view/commands/look.ts'
import { saveOwnStack } from '../../diagram/view/commands/stacks.ts'
import { bestRank } from '../../renderer/state/palette/match.ts'
import { choose } from '../../renderer/state/palette/choose.ts'
import { isQuery } from '../../renderer/state/palette/is-query.ts'
import { findOffers, keyOf, type Offer, type Offers } from '../../renderer/state/palette/offers.ts'
import { readQueryLine, takeCompletion } from '../../renderer/state/palette/query-line.ts'
import { createRecent } from '../../renderer/state/recent.ts'
import { standingInquiry } from '../../renderer/state/inquiry.ts'
import { run, select, type AppState } from '../../renderer/state/store.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, fakeKeepsake, startApp } from './session.ts'

const graph = buildGraph(builtIn.catalogue)
const fresh = (): AppState => ({ ...startApp(fakeBridge()).store.getState(), graph })

const offersFor = (text: string, given: { state?: AppState; recent?: readonly string[] } = {}): Offers =>
  findOffers({ state: given.state ?? fresh(), text, caret: text.length, recent: given.recent ?? [] })
const keys = ({ groups }: Offers): readonly (string | null)[] =>
  groups.flatMap(({ offers }) => offers.map(keyOf))
const count = ({ groups }: Offers): number => groups.flatMap(({ offers }) => offers).length

describe('words', () => {
  it('rank exact before begun, begun before words in any order, those before parts and slips', () => {
    const ranks = [
      bestRank('fit all', ['Fit All']),
      bestRank('fit', ['Fit All']),
      bestRank('all f', ['Fit All']),
      bestRank('itall', ['Fit All']),
      bestRank('selectoin', ['Fit Selection'])
    ]
    expect(ranks).toEqual([0, 1, 2, 3, 4])
  })

  it('give the best of several spellings, and nothing for what fits none or is empty', () => {
    expect(bestRank('배치', ['Lay Out Again', '다시 배치'])).toBe(2)
    expect(bestRank('zzz', ['Lay Out Again', '다시 배치'])).toBeNull()
    expect(bestRank('  ', ['Fit All'])).toBeNull()
    expect(bestRank('fat', ['Fit All'])).toBeNull()
  })
})

describe('where a path leads', () => {
  const goals = (text: string, recent: readonly string[] = []): Offers =>
    findOffers({ state: fresh(), text, caret: text.length, recent, pathFrom: 'harbor' })

  it('is a component, by a name of either language or by a query, and not where it begins', () => {
    expect(keys(goals('velero'))[0]).toBe('component:velero')
    expect(keys(goals('벨레로'))[0]).toBe('component:velero')
    for (const text of ['harbor', 'export', 'layer:storage', '']) {
      const found = keys(goals(text, ['component:harbor', 'component:envoy', 'action:fit']))
      expect(found.filter((key) => key !== null && !key.startsWith('component:'))).toEqual([])
      expect(found).not.toContain('component:harbor')
    }
    expect(keys(goals('layer:storage'))).toContain('component:alluxio')
    expect(keys(goals('', ['action:fit', 'component:envoy', 'component:gone']))).toEqual(['component:envoy'])
    expect(goals('').groups).toEqual([])
  })

  it('is read from a line that names both ends, in either language, and from nothing else', () => {
    const path = (text: string): unknown => offersFor(text).groups.find(({ id }) => id === 'paths')?.offers
    const found = [{ kind: 'path', from: 'harbor', to: 'velero' }]
    for (const text of [
      'harbor to velero',
      'Harbor → Velero',
      'harb -> vele',
      '하버에서 벨레로까지',
      '하버에서 벨레로'
    ]) {
      expect(path(text), text).toEqual(found)
    }
    for (const text of [
      'harbor',
      'harbor to',
      'to velero',
      'harbor to harbor',
      'path to',
      'harbor to zzzz'
    ]) {
      expect(path(text), text).toBeUndefined()
    }
    expect(offersFor('harbor to velero').groups[0]?.id).toBe('paths')
  })

  it('is asked for by the command, and the path by what is chosen there', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0)
    const app = startApp(fakeBridge())
    app.store.setState({ graph })
    app.actions['path-to']()
    expect(app.store.getState().dialog).toBeNull()
    select(app.store, ['harbor'])
    app.actions['path-to']()
    expect(app.store.getState().dialog).toEqual({ kind: 'palette', text: '', pathFrom: 'harbor' })
    choose(app, { kind: 'component', id: 'velero', matched: null }, 'harbor')
    expect(standingInquiry(app.store.getState())).toMatchObject({
      kind: 'path',
      from: 'harbor',
      to: 'velero'
    })
  })
})

describe('offers', () => {
  it('find actions, components, stacks and layers by words of either language', () => {
    expect(keys(offersFor('다시 배치'))).toContain('action:layout')
    expect(keys(offersFor('lay out'))).toContain('action:layout')
    expect(keys(offersFor('엔보이'))[0]).toBe('component:envoy')
    expect(keys(offersFor('스토리지'))).toContain('layer:storage')
    expect(keys(offersFor('트레일 맵'))).toContain('stack:cncf-trail-map')
    const korean = { ...startApp(fakeBridge()), graph }
    run(korean.store, setLanguage, { language: 'ko' })
    expect(keys(offersFor('trail map', { state: { ...korean.store.getState(), graph } }))).toContain(
      'stack:cncf-trail-map'
    )
  })

  it('know every action but the palette itself, and find each by its own title', () => {
    for (const { id, title } of appActions) {
      for (const words of [title.en, title.ko]) {
        const found = keys(offersFor(words)).includes(`action:${id}`)
        expect(found, words).toBe(id !== 'palette')
      }
    }
    expect(keys(offersFor('theme dark'))[0]).toBe('action:theme-dark')
    expect(keys(offersFor('색상 기준 종류'))[0]).toBe('action:colour-kind')
  })

  it('say what is on, and put what cannot be done last', () => {
    const actions = (text: string, state?: AppState): readonly Extract<Offer, { kind: 'action' }>[] =>
      offersFor(text, state ? { state } : {})
        .groups.flatMap(({ offers }) => offers)
        .filter((offer) => offer.kind === 'action')
    expect(actions('theme').map(({ id, checked }) => [id, checked])).toEqual([
      ['theme-system', true],
      ['theme-light', false],
      ['theme-dark', false]
    ])
    const selection = actions('selection')
    expect(selection.length).toBeGreaterThan(2)
    expect(selection.every(({ disabled }) => disabled)).toBe(true)
    const app = startApp(fakeBridge())
    select(app.store, ['a', 'b'])
    const two = { ...app.store.getState(), graph }
    expect(actions('path between', two)[0]).toMatchObject({ id: 'path-between', disabled: false })
    expect(actions('needs', two).map(({ disabled }) => disabled)).toEqual([true, true])
  })

  it('say of what cannot be done what has to be selected first', () => {
    const wants = (text: string, state?: AppState) =>
      offersFor(text, state ? { state } : {})
        .groups.flatMap(({ offers }) => offers)
        .find((offer) => offer.kind === 'action')?.wants
    expect(wants('path between')).toBe('two')
    expect(wants('everything it needs')).toBe('one')
    expect(wants('align left edges')).toBe('several')
    expect(wants('fit selection')).toBe('some')
    expect(wants('clear filter')).toBeNull()
    const { store } = startApp(fakeBridge())
    select(store, ['a', 'b'])
    expect(wants('path between', { ...store.getState(), graph })).toBeNull()
    // Two are selected; that one of them is a group is another matter.
    select(store, ['a', 'layer:storage'])
    expect(wants('path between', { ...store.getState(), graph })).toBeNull()
  })

  it('say nothing of what only looks like the words where something fits', () => {
    expect(keys(offersFor('harbor'))[0]).toBe('component:harbor')
    expect(keys(offersFor('harbor'))).not.toContain('component:argo-rollouts')
    // One letter off the name of a command, and the name of nothing.
    expect(keys(offersFor('minimep'))).toContain('action:minimap')
  })

  it('begin with the group that fits best', () => {
    expect(offersFor('undo').groups[0]?.id).toBe('actions')
    expect(offersFor('harbor').groups[0]?.id).toBe('components')
  })

  it('put what was chosen lately before what fits as well, but not before what fits better', () => {
    const plain = keys(offersFor('export'))
    const other = plain.filter((key) => key?.startsWith('action:')).at(-1) ?? ''
    expect(plain.indexOf(other)).toBeGreaterThan(0)
    expect(keys(offersFor('export', { recent: [other] })).find((key) => key?.startsWith('action:'))).toBe(
      other
    )
    expect(keys(offersFor('fit all', { recent: ['action:fit-selection'] }))[0]).toBe('action:fit')
  })

  it('at first are what was chosen lately, as far as it is still there and can be done, and then the rest once', () => {
    const recent = [
      'component:envoy',
      'component:gone',
      'action:undo',
      'action:fit',
      'layer:storage',
      'nonsense'
    ]
    const offers = offersFor('', { recent })
    expect(offers.groups[0]).toMatchObject({ id: 'recent' })
    expect(offers.groups[0]?.offers.map(keyOf)).toEqual(['component:envoy', 'action:fit', 'layer:storage'])
    expect(keys(offers).filter((key) => key === 'action:fit')).toHaveLength(1)
    expect(offersFor('').groups[0]?.id).not.toBe('recent')
  })

  it('are never more than fifty', () => {
    for (const text of ['', 'a', 'e', 'k', 's', '?', 'kind:project', 'needs:kubernetes', '스']) {
      expect(count(offersFor(text, { recent: keys(offersFor('a')).map(String) })), text).toBeLessThanOrEqual(
        50
      )
    }
  })

  it('hold stacks of one’s own', () => {
    const app = startApp(fakeBridge())
    run(app.store, saveOwnStack, { id: null, title: 'Blue harbour', members: ['a'] })
    const own = app.view().ownStacks[0]?.id
    expect(keys(offersFor('blue', { state: { ...app.store.getState(), graph } }))).toContain(`stack:${own}`)
  })
})

describe('a query line', () => {
  const found = (text: string): readonly string[] => {
    const answer = parseQuery(text, graph)
    return answer.ok ? runQuery(graph, answer.query) : []
  }

  it('is a text with a key, or one that begins with a question mark', () => {
    expect(
      ['layer:storage', '레이어:스토리지', '-kind:spec', '?', '?envoy', '？엔보이', 'x:'].every(isQuery)
    ).toBe(true)
    expect(['envoy', '', 'fit all', '"a:b"', 'why?'].some(isQuery)).toBe(false)
  })

  it('finds what the command line finds', () => {
    const text = 'layer:storage maturity:graduated'
    const ids = found(text)
    expect(ids.length).toBeGreaterThan(1)
    expect(readQueryLine(text, text.length, graph).ids).toEqual(ids)
    expect(readQueryLine(`?${text}`, 0, graph).ids).toEqual(ids)
    expect(offersFor('레이어:스토리지 성숙도:졸업').query?.ids).toEqual(ids)
  })

  it('selects nothing by mistake: a question mark alone offers keys only', () => {
    const offers = offersFor('?')
    expect(offers.query?.ids).toBeNull()
    expect(offers.groups.flatMap((group) => group.offers).every(({ kind }) => kind === 'complete')).toBe(true)
  })

  it('says what is wrong at its place, also after a question mark, but not about the word being written', () => {
    const wrong = 'layer:storage kind:zzz'
    const [error] = readQueryLine(wrong, 0, graph).errors
    expect(wrong.slice(error?.start, error?.end)).toBe('zzz')
    const marked = `?${wrong}`
    const [shifted] = readQueryLine(marked, 1, graph).errors
    expect(marked.slice(shifted?.start, shifted?.end)).toBe('zzz')
    expect(readQueryLine('kind:', 5, graph)).toMatchObject({ ids: null, errors: [] })
    expect(readQueryLine('kind:', 0, graph).errors).toHaveLength(1)
  })

  it('offers what was likely meant, and takes it at the right place', () => {
    const text = '?maturty:graduated layer:storage'
    const mend = offersFor(text)
      .groups.flatMap((group) => group.offers)
      .find((offer) => offer.kind === 'complete' && offer.mends)
    const taken = mend?.kind === 'complete' ? takeCompletion(text, mend.completion) : null
    expect(taken).toEqual({ text: '?maturity:graduated layer:storage', caret: '?maturity'.length })
  })

  it('completes at the caret and does not offer what stands there', () => {
    const line = readQueryLine('layer:stor', 10, graph)
    const storage = line.completions.find(({ insert }) => insert === 'storage')
    expect(storage && takeCompletion('layer:stor', storage)).toEqual({ text: 'layer:storage', caret: 13 })
    expect(readQueryLine('layer:storage', 13, graph).completions.map(({ insert }) => insert)).not.toContain(
      'storage'
    )
  })

  it('offers keys in the language of the reader', () => {
    const inserts = (state: AppState): readonly string[] =>
      offersFor('?', { state }).groups.flatMap(({ offers }) =>
        offers.flatMap((offer) => (offer.kind === 'complete' ? offer.completion.insert : []))
      )
    expect(inserts(fresh())).toContain('layer:')
    const app = startApp(fakeBridge())
    run(app.store, setLanguage, { language: 'ko' })
    expect(inserts({ ...app.store.getState(), graph })).toContain('레이어:')
  })
})

describe('choosing', () => {
  const start = () => {
    const frames: (() => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
    const fit = vi.fn()
    const app = startApp(fakeBridge())
    app.canvas.attach(fakeCanvas({ fit }))
    return {
      app,
      fit,
      paint: () => Array.from({ length: 4 }, () => frames.splice(0).forEach((work) => work()))
    }
  }

  it('selects what a query found and brings it in sight', () => {
    const { app, fit, paint } = start()
    const before = app.view()
    choose(app, { kind: 'select', ids: ['a', 'b'] })
    paint()
    expect(app.store.getState().selection).toEqual(['a', 'b'])
    expect(fit).toHaveBeenCalledWith(['a', 'b'])
    expect(app.view()).toBe(before)
  })

  it('shows a hidden layer and selects its components', () => {
    const { app } = start()
    run(app.store, setLayersHidden, { layers: ['high'], hidden: true })
    choose(app, { kind: 'layer', id: 'high' })
    expect(app.view().hidden.layers).toEqual([])
    expect(app.store.getState().selection).toEqual(['a', 'b'])
  })

  it('runs actions, goes to components, highlights stacks, and remembers them, the latest first', () => {
    const { app } = start()
    choose(app, { kind: 'action', id: 'show-weak', disabled: false, wants: null, checked: false })
    expect(app.view().showWeak).toBe(true)
    choose(app, { kind: 'component', id: 'b', matched: null })
    expect(app.store.getState().selection).toEqual(['b'])
    choose(app, { kind: 'stack', id: 'trail' })
    expect(app.view().stack?.id).toBe('trail')
    expect(app.recent.keys().slice(0, 3)).toEqual(['stack:trail', 'component:b', 'action:show-weak'])
  })
})

describe('what was chosen lately', () => {
  it('is kept once each, the latest first, and no more than twenty', () => {
    const keepsake = fakeKeepsake()
    const recent = createRecent(keepsake)
    for (let number = 0; number < 30; number += 1) recent.note(`component:${number}`)
    recent.note('component:15')
    expect(recent.keys()).toHaveLength(20)
    expect(recent.keys().slice(0, 2)).toEqual(['component:15', 'component:29'])
    expect(new Set(recent.keys()).size).toBe(20)
    expect(createRecent(keepsake).keys()).toEqual(recent.keys())
  })

  it('is nothing where what was kept is damaged', () => {
    expect(createRecent(fakeKeepsake('{"a":')).keys()).toEqual([])
    expect(createRecent(fakeKeepsake('{"a":1}')).keys()).toEqual([])
    expect(createRecent(fakeKeepsake('["a", 1, null]')).keys()).toEqual(['a'])
  })
})
