/** What narrows the picture: showing only some, hiding by hand, filters, and remedies for a crowded one. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import { setFilter } from '../../diagram/view/commands/saved-filters.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { measureCrowding } from '../../diagram/scene/crowding.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { areaAt } from '../../renderer/state/asking/area-at.ts'
import { filterLine } from '../../renderer/state/asking/actions.ts'
import { findRemedies, helps, remedyIds, type RemedyId } from '../../renderer/state/asking/remedies.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { reveal } from '../../renderer/state/navigate.ts'
import { findOffers } from '../../renderer/state/palette/offers.ts'
import { choose } from '../../renderer/state/palette/choose.ts'
import { run, select, undo } from '../../renderer/state/store.ts'
import { fullView, graph, sceneOf } from '../diagram/built-in.ts'
import { fakeBridge, positions, startApp } from './session.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

const shownIn = (app: ReturnType<typeof startApp>): readonly string[] =>
  app.derived.visible(app.store.getState()).ids

describe('only these, and not these', () => {
  it('show the selection alone, and all again', () => {
    const app = startApp(fakeBridge())
    select(app.store, ['a', 'b'])
    app.actions['show-only']()
    expect(app.view().focus).toEqual({ ids: ['a', 'b'], hops: 0, direction: 'both' })
    expect(shownIn(app)).toEqual(['a', 'b'])
    app.actions['leave-focus']()
    expect(shownIn(app)).toHaveLength(3)
  })

  it('hide the selection, which is selected no more, and have it back', () => {
    const app = startApp(fakeBridge())
    const disabled = () => menuStateOf(app.store.getState()).disabled
    expect(disabled()).toEqual(expect.arrayContaining(['show-only', 'hide-selection', 'show-hidden']))
    select(app.store, ['a', 'b'])
    app.actions['hide-selection']()
    expect(shownIn(app)).toEqual(['constructor'])
    expect(app.store.getState().selection).toEqual([])
    expect(disabled()).not.toContain('show-hidden')
    reveal(app, 'a')
    expect(app.view().hidden.components).toEqual(['b'])
    app.actions['show-hidden']()
    expect(shownIn(app)).toHaveLength(3)
    for (let count = 0; count < 3; count += 1) undo(app.store)
    expect(app.view()).toEqual(createView(positions))
  })
})

describe('a filter', () => {
  const offersFor = (app: ReturnType<typeof startApp>, text: string) =>
    findOffers({ state: app.store.getState(), text, caret: null, recent: [] }).groups.flatMap(
      ({ offers }) => offers
    )

  it('comes from a query line, says that it is on, and is kept and used again from the palette', () => {
    const app = startApp(fakeBridge())
    const only = offersFor(app, '?layer:high').find((offer) => offer.kind === 'only')
    expect(only).toEqual({ kind: 'only', query: 'layer:high', count: 2 })
    if (only?.kind === 'only') choose(app, only)
    expect(app.view().filter).toBe('layer:high')
    expect(shownIn(app)).toEqual(['a', 'b'])

    app.actions['save-filter']()
    expect(app.store.getState().dialog).toMatchObject({ kind: 'name-filter', query: 'layer:high' })
    const keep = offersFor(app, 'layer:low').find((offer) => offer.kind === 'keep')
    if (keep?.kind === 'keep') choose(app, keep)
    expect(app.store.getState().dialog).toMatchObject({ kind: 'name-filter', query: 'layer:low' })
    app.store.setState({ dialog: null })
  })

  it('is offered by its name, in either language, and used', () => {
    const view: ViewDocument = {
      ...createView(positions),
      filters: [{ id: 'filter.1', title: '아래쪽', query: 'layer:low' }]
    }
    const app = startApp(fakeBridge(), { view })
    for (const text of ['', '아래', '필터 아래', 'filter']) {
      expect(offersFor(app, text), text).toContainEqual({ kind: 'filter', id: 'filter.1' })
    }
    choose(app, { kind: 'filter', id: 'filter.1' })
    expect(shownIn(app)).toEqual(['constructor'])
    app.actions['clear-filter']()
    expect(shownIn(app)).toHaveLength(3)
  })

  it('is written on in the palette, also where it is only words', () => {
    const app = startApp(fakeBridge())
    run(app.store, setFilter, { query: 'constructor' })
    app.actions.filter()
    expect(app.store.getState().dialog).toEqual({ kind: 'palette', text: '?constructor' })
    expect(filterLine('layer:low')).toBe('layer:low')
    expect(filterLine(null)).toBe('?')
  })

  it('of a hidden component goes away where the component is to be shown', () => {
    const app = startApp(fakeBridge())
    run(app.store, setFilter, { query: 'layer:low' })
    reveal(app, 'a')
    expect(app.view().filter).toBeNull()
  })
})

describe('remedies', () => {
  const remediesFor = (change: Partial<ViewDocument>, selection: readonly string[] = []) => {
    const view = fullView(change)
    return { view, all: findRemedies(graph, view, selectVisible(graph, view), selection) }
  }
  const idsFor = (change: Partial<ViewDocument>, selection: readonly string[] = []): readonly RemedyId[] =>
    remediesFor(change, selection).all.map(({ id }) => id)

  it('are offered where they change something', () => {
    expect(idsFor({})).toEqual(['implied', 'dependencies', 'types', 'foldLayer', 'foldLayers'])
    expect(idsFor({ hideImplied: true })).not.toContain('implied')
    expect(idsFor({ showWeak: true })).toContain('weak')
    expect(idsFor({}, ['envoy'])).toContain('focus')
    expect(idsFor({}, ['envoy'])).not.toContain('only')
    expect(idsFor({}, ['envoy', 'istio'])).toEqual(expect.arrayContaining(['focus', 'only']))
    const stack = { id: 'tkg-1-2-1', step: null, hideRest: false }
    expect(idsFor({ stack })).toContain('rest')
    expect(new Set(idsFor({ showWeak: true, stack }, ['envoy', 'istio']))).toEqual(new Set(remedyIds))
  })

  it('do what they say, and the measure after them is that of the picture one gets', () => {
    const { view, all } = remediesFor({ filter: 'band:data', showWeak: true }, ['etcd', 'redis'])
    const before = measureCrowding(sceneOf(graph, view))
    const measured = all.map((remedy) => ({
      id: remedy.id,
      after: measureCrowding(sceneOf(graph, remedy.apply(view, graph)))
    }))
    const helpful = measured.filter(({ after }) => helps(before, after))
    expect(helpful.length).toBeGreaterThan(4)
    for (const { after } of helpful) {
      expect(after.relations < before.relations || after.components < before.components).toBe(true)
      expect(after.crossings).toBeLessThanOrEqual(before.crossings)
    }
    const types = all.find(({ id }) => id === 'types')
    const kept = selectVisible(graph, types?.apply(view, graph) ?? view).edges.map(
      ({ relation }) => relation.type
    )
    expect([...new Set(kept)].toSorted()).toEqual(types?.about.toSorted())
    expect(types?.about).toHaveLength(3)
  })

  it('that empty the picture help nobody', () => {
    const some = { components: 5, relations: 9, crossings: 3, level: 'calm' } as const
    expect(helps(some, { ...some, components: 0, relations: 0, crossings: 0 })).toBe(false)
    expect(helps(some, some)).toBe(false)
    expect(helps(some, { ...some, relations: 8 })).toBe(true)
    expect(helps(some, { ...some, relations: 8, crossings: 4 })).toBe(false)
  })

  it('are tried on without an edit, in place of no other view', () => {
    const app = startApp(fakeBridge())
    const scene = app.derived.scene(app.store.getState())
    const other = app.derived.sceneOf(app.store.getState(), { ...app.view(), filter: 'layer:low' })
    app.store.setState({ trial: { of: app.view(), scene: other } })
    expect(app.derived.scene(app.store.getState())).toBe(other)
    expect(app.store.getState().history.past).toEqual([])
    run(app.store, setFilter, { query: 'layer:high' })
    expect(app.derived.scene(app.store.getState()).nodes).toHaveLength(2)
    undo(app.store)
    app.store.setState({ trial: null })
    expect(app.derived.scene(app.store.getState()).nodes).toEqual(scene.nodes)
  })
})

describe('the area at a point', () => {
  it('is the one whose outline holds it, the smallest of several', () => {
    const scene = sceneOf(graph, fullView({ hulls: 'layer' }))
    const node = scene.nodes.find(({ id }) => id === 'velero')
    expect(node).toBeDefined()
    if (!node) return
    const { x, y, width, height } = node.box
    expect(areaAt(scene, 'layer', [x + width / 2, y + height / 2])).toEqual({ by: 'layer', id: node.layer })
    expect(areaAt(scene, 'layer', [1e6, 1e6])).toBeNull()
    expect(areaAt(scene, 'none', [x, y])).toBeNull()
  })
})
