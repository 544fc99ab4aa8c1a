/** Several views in one document: packing, opening, naming, ordering, their file, and that pictures tell of one alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setLayersHidden, soloLayers } from '../../diagram/view/commands/filters.ts'
import { setColourBy, setTitle } from '../../diagram/view/commands/look.ts'
import { moveNodes, setPinned } from '../../diagram/view/commands/positions.ts'
import { chooseStack, saveOwnStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import * as views from '../../diagram/view/commands/views.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import { basePositions, completeViews } from '../../diagram/layout/base.ts'
import { plainOptions } from '../../diagram/picture/options.ts'
import { planPicture } from '../../diagram/picture/draw.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import {
  openViewOf,
  packState,
  pictureTitle,
  soleView,
  unpackState,
  viewAs,
  viewNames
} from '../../diagram/view/kept-views.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { fullView, graph } from './built-in.ts'

const start = fullView()
const run = <Args>(view: ViewDocument, command: ViewCommand<Args>, args: Args): ViewDocument =>
  command.apply(view, args, graph)
const add = (view: ViewDocument, title = ''): ViewDocument =>
  run(view, views.addView, { title, positions: null })
const ids = (view: ViewDocument): readonly string[] => view.views.map(({ id }) => id)
const opened = (view: ViewDocument): string => openViewOf(view).id

/** Three views: everything, a stack alone, and what is near Envoy. */
const stackAlone = run(run(add(start, 'Tanzu'), chooseStack, { id: 'tkg-1-2-1' }), setHideRest, {
  hideRest: true
})
const three = run(run(add(stackAlone), chooseStack, { id: null }), setFocus, {
  focus: { ids: ['envoy'], hops: 1, direction: 'both' }
})

describe('packing', () => {
  it('takes every field of a state and gives it back, whatever the state', () => {
    const change = fc.record({
      layers: fc.subarray(graph.catalogue.layers.map(({ id }) => id)),
      colourBy: fc.constantFrom('layer' as const, 'kind' as const),
      pins: fc.subarray(['envoy', 'istio', 'helm']),
      x: fc.integer({ min: -1000, max: 1000 })
    })
    fc.assert(
      fc.property(change, change, (one, other) => {
        const made = (view: ViewDocument, { layers, colourBy, pins, x }: typeof one): ViewDocument => {
          const hidden = run(view, setLayersHidden, { layers, hidden: true })
          const coloured = run(hidden, setColourBy, { colourBy })
          const moved = run(coloured, moveNodes, { positions: [['envoy', x, x]] })
          return run(moved, setPinned, { ids: pins, pinned: true })
        }
        const first = made(start, one)
        const second = made(start, other)
        expect(unpackState(second, packState(first))).toEqual(first)
        expect(Object.keys(packState(first))).toEqual(
          Object.keys(viewDocumentSchema.parse(made(add(first), other)).views[0]?.state ?? {})
        )
      }),
      { numRuns: 25 }
    )
  })
})

describe('opening', () => {
  it('packs the view that was open, shows the other, and comes back to the very same', () => {
    expect(ids(three)).toEqual(['view.1', 'view.2', 'view.3'])
    expect(opened(three)).toBe('view.3')
    const back = run(three, views.openView, { id: 'view.2' })
    expect(opened(back)).toBe('view.2')
    expect(back.stack).toEqual({ id: 'tkg-1-2-1', step: null, hideRest: true })
    expect(back.focus).toBeNull()
    const again = run(back, views.openView, { id: 'view.3' })
    expect(again).toEqual(three)
    expect(again.focus).toBe(three.focus)
    expect(again.positions).toBe(three.positions)
  })

  it('leaves the document as it is for the open view, and for one that is not there', () => {
    expect(run(three, views.openView, { id: 'view.3' })).toBe(three)
    expect(run(three, views.openView, { id: 'view.9' })).toBe(three)
    expect(viewAs(three, 'nothing')).toBe(three)
  })

  it('an edit changes the open view alone', () => {
    const edited = run(three, setColourBy, { colourBy: 'kind' })
    expect(edited.views).toBe(three.views)
    expect(viewAs(edited, 'view.2').colourBy).toBe('layer')
    expect(viewAs(viewAs(edited, 'view.2'), 'view.3').colourBy).toBe('kind')
  })
})

describe('adding and copying', () => {
  it('adds the whole ecosystem on the given places, beside the one that is open', () => {
    const moved = run(viewAs(three, 'view.1'), moveNodes, { positions: [['envoy', 9, 9]] })
    const fresh = run(moved, views.addView, { title: ' New\nview ', positions: basePositions })
    expect(ids(fresh)).toEqual(['view.1', 'view.4', 'view.2', 'view.3'])
    expect(openViewOf(fresh)).toEqual({ id: 'view.4', title: 'New view', state: null })
    expect(packState(fresh)).toEqual(packState(start))
  })

  it('copies a view that is not open, and names the copy after it', () => {
    const copied = run(three, views.duplicateView, { id: 'view.2' })
    expect(ids(copied)).toEqual(['view.1', 'view.2', 'view.4', 'view.3'])
    expect(openViewOf(copied).title).toBe('Tanzu (2)')
    expect(copied.stack?.id).toBe('tkg-1-2-1')
    const twice = run(copied, views.duplicateView, { id: 'view.2' })
    expect(openViewOf(twice).title).toBe('Tanzu (3)')
    const again = run(twice, views.duplicateView, { id: openViewOf(twice).id })
    expect(openViewOf(again).title).toBe('Tanzu (4)')
    const numbered = run(three, views.renameView, { id: 'view.2', title: 'Tanzu 1.2.1 (2)' })
    expect(openViewOf(run(numbered, views.duplicateView, { id: 'view.2' })).title).toBe('Tanzu 1.2.1 (3)')
    const korean = run({ ...three, language: 'ko' as const }, views.duplicateView, { id: 'view.1' })
    expect(openViewOf(korean).title).toBe('전체 생태계 (2)')
  })

  it('ends at a number of views that a person could still look through', () => {
    let many = start
    for (let count = 1; count < views.mostViews; count += 1) many = add(many)
    expect(many.views).toHaveLength(views.mostViews)
    expect(add(many)).toBe(many)
    expect(run(many, views.duplicateView, { id: 'view.1' })).toBe(many)
    expect(parseView(serializeView(many)).ok).toBe(true)
  })
})

describe('deleting and ordering', () => {
  it('opens the next view in the place of the one that went, or the one before', () => {
    const first = run(viewAs(three, 'view.1'), views.deleteView, { id: 'view.1' })
    expect([ids(first), opened(first)]).toEqual([['view.2', 'view.3'], 'view.2'])
    expect(first.stack?.id).toBe('tkg-1-2-1')
    const last = run(three, views.deleteView, { id: 'view.3' })
    expect([ids(last), opened(last)]).toEqual([['view.1', 'view.2'], 'view.2'])
    const other = run(three, views.deleteView, { id: 'view.1' })
    expect([ids(other), opened(other)]).toEqual([['view.2', 'view.3'], 'view.3'])
    expect(packState(other)).toEqual(packState(three))
  })

  it('never deletes the last one', () => {
    expect(run(start, views.deleteView, { id: 'view.1' })).toBe(start)
  })

  it('moves a view to any place, and no further than the ends', () => {
    const order = (id: string, to: number) => ids(run(three, views.moveView, { id, to }))
    expect(order('view.3', 0)).toEqual(['view.3', 'view.1', 'view.2'])
    expect(order('view.1', 1)).toEqual(['view.2', 'view.1', 'view.3'])
    expect(order('view.1', 99)).toEqual(['view.2', 'view.3', 'view.1'])
    expect(run(three, views.moveView, { id: 'view.1', to: -5 })).toBe(three)
    expect(run(three, views.moveView, { id: 'view.9', to: 0 })).toBe(three)
  })
})

describe('any sequence of commands', () => {
  const id = fc.constantFrom('view.1', 'view.2', 'view.3', 'view.4', 'nobody')
  type Deed = (view: ViewDocument) => ViewDocument
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.constant<Deed>((view) => add(view)),
    id.map(
      (each): Deed =>
        (view) =>
          run(view, views.openView, { id: each })
    ),
    id.map(
      (each): Deed =>
        (view) =>
          run(view, views.duplicateView, { id: each })
    ),
    id.map(
      (each): Deed =>
        (view) =>
          run(view, views.deleteView, { id: each })
    ),
    fc.tuple(id, fc.nat(5)).map(
      ([each, to]): Deed =>
        (view) =>
          run(view, views.moveView, { id: each, to })
    ),
    fc.constantFrom('layer' as const, 'kind' as const, 'source' as const).map(
      (colourBy): Deed =>
        (view) =>
          run(view, setColourBy, { colourBy })
    )
  )
  /** How each view is coloured: what tells whether a command touched a view that it was not about. */
  const coloursOf = (view: ViewDocument): ReadonlyMap<string, string> =>
    new Map(view.views.map((kept) => [kept.id, (kept.state ?? view).colourBy]))

  it('keeps exactly one view open, ids apart, and every other view as it was', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 15 }), (deeds) => {
        let view = start
        for (const apply of deeds) {
          const before = view
          view = apply(before)
          expect(view.views.filter(({ state }) => state === null)).toHaveLength(1)
          expect(new Set(ids(view)).size).toBe(view.views.length)
          const [then, now] = [coloursOf(before), coloursOf(view)]
          for (const [kept, colour] of then) {
            if (now.has(kept) && kept !== opened(before)) expect(now.get(kept)).toBe(colour)
          }
        }
        const parsed = parseView(serializeView(view))
        expect(parsed.ok && parsed.view).toEqual(view)
      }),
      { numRuns: 60 }
    )
  })
})

describe('names', () => {
  it('follow from what shows where nobody gave one, and are told apart', () => {
    const layer = run(add(three), soloLayers, { layers: ['networking'] })
    const unfocused = run(layer, setFocus, { focus: null })
    const more = add(viewAs(unfocused, 'view.1'))
    expect(viewNames(graph, more)).toEqual(
      new Map([
        ['view.1', 'Whole ecosystem'],
        ['view.5', 'Whole ecosystem (2)'],
        ['view.2', 'Tanzu'],
        ['view.3', 'Envoy'],
        ['view.4', graph.layer('networking')?.title.en]
      ])
    )
    const korean = viewNames(graph, { ...more, language: 'ko' })
    expect([...korean.values()].slice(0, 4)).toEqual(['전체 생태계', '전체 생태계 (2)', 'Tanzu', '엔보이'])
  })

  it('name the stack, a person’s own one too, and count a long focus', () => {
    const own = run(add(start), saveOwnStack, { id: null, title: 'Ours', members: ['envoy'] })
    expect(viewNames(graph, own).get('view.2')).toBe('Ours')
    const many = run(add(start), setFocus, {
      focus: { ids: ['envoy', 'helm', 'istio', 'kubernetes'], hops: 1, direction: 'both' }
    })
    expect(viewNames(graph, many).get('view.2')).toBe('Envoy, Helm +2')
    const tanzu = run(three, views.renameView, { id: 'view.2', title: ' ' })
    expect(viewNames(graph, tanzu).get('view.2')).toBe(graph.stack('tkg-1-2-1')?.title.en)
  })
})

describe('the file', () => {
  it('is the same for the same document, whichever order its lists are in', () => {
    const messy: ViewDocument = {
      ...three,
      views: three.views.map((kept) =>
        kept.state === null
          ? kept
          : {
              ...kept,
              state: {
                ...kept.state,
                positions: kept.state.positions.toReversed(),
                pins: ['istio', 'envoy', 'istio']
              }
            }
      )
    }
    const text = serializeView(messy)
    const parsed = parseView(text)
    if (!parsed.ok) throw new Error(parsed.message.en)
    expect(serializeView(parsed.view)).toBe(text)
    expect(parsed.view.views[0]?.state?.pins).toEqual(['envoy', 'istio'])
    expect(parsed.view.views[0]?.state?.positions).toEqual(three.views[0]?.state?.positions)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(parsed.view)))
  })

  it('gives a view that is not open a line, and the open one a line for each position', () => {
    const lines = serializeView(three).split('\n')
    expect(lines.filter((line) => line.startsWith('      "state": {"colourBy"'))).toHaveLength(2)
    expect(lines.filter((line) => /^ {4}\["/u.test(line))).toHaveLength(start.positions.length)
    const plain = serializeView({ ...start, title: 'A "title"\\n' })
    const { positions: _positions, ...rest } = { ...start, title: 'A "title"\\n' }
    expect(plain.startsWith(JSON.stringify(rest, null, 2).slice(0, -2))).toBe(true)
  })

  it('is refused where no view, or more than one, is open', () => {
    const raw = JSON.parse(serializeView(three)) as { views: { state: unknown }[] }
    const none = { ...raw, views: raw.views.map((kept) => ({ ...kept, state: packState(start) })) }
    const two = { ...raw, views: raw.views.map((kept) => ({ ...kept, state: null })) }
    const wrong = { ...raw, views: [...raw.views, { id: 'view.9', title: '', state: { colourBy: 'layer' } }] }
    for (const bad of [none, two, wrong]) {
      const parsed = parseView(JSON.stringify(bad))
      expect(parsed.ok ? '' : parsed.message.en).toContain('"views')
    }
  })

  it('is completed in every view with places for components that have none', async () => {
    const without = (kept: ViewDocument['positions']) => kept.filter(([id]) => id !== 'envoy')
    const old: ViewDocument = {
      ...three,
      views: three.views.map((kept) =>
        kept.state === null
          ? kept
          : { ...kept, state: { ...kept.state, positions: without(kept.state.positions) } }
      )
    }
    expect(await completeViews(graph, old)).toEqual(three)
    expect(await completeViews(graph, three)).toBe(three)
  })
})

describe('a picture', () => {
  it('carries the view that it shows and none of the others', () => {
    const secret = run(run(three, views.renameView, { id: 'view.1', title: 'Secret' }), setTitle, {
      title: 'Ours'
    })
    const filters = [{ id: 'filter.1', title: 'Secret', query: 'layer:storage' }]
    const asked = { ...secret, filters }
    const plan = planPicture({ graph, view: asked, options: plainOptions, only: null, today: '2026-11-20' })
    const { held } = plan.draw(null)
    expect(held.views).toEqual([{ id: 'view.3', title: '', state: null }])
    expect(serializeView(held)).not.toMatch(/Secret|tkg-1-2-1/u)
    expect(packState(held)).toEqual(packState(three))
    expect(soleView(start)).toBe(start)
  })

  it('is called like its view, or like the document', () => {
    const named = run(three, setTitle, { title: 'Platform' })
    expect(pictureTitle(named)).toBe('Platform')
    expect(pictureTitle(viewAs(named, 'view.2'))).toBe('Tanzu')
    expect(pictureTitle(run(start, views.renameView, { id: 'view.1', title: 'Map' }))).toBe('Map')
    const plan = planPicture({
      graph,
      view: viewAs(named, 'view.2'),
      options: plainOptions,
      only: null,
      today: '2026-11-20'
    })
    expect(plan.draw(null).scene.name).toBe('Tanzu')
  })
})
