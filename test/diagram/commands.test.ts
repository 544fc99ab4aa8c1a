/** Commands: what each does, and what holds for all of them whatever the view and the arguments are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import * as filters from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import * as look from '../../diagram/view/commands/look.ts'
import { moveNodes, setPinned } from '../../diagram/view/commands/positions.ts'
import { viewCommands } from '../../diagram/view/commands/registry.ts'
import * as stacks from '../../diagram/view/commands/stacks.ts'
import type { Catalogue, Text } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'

const text = (en: string): Text => ({ en, ko: en })
const members = { members: [] }
const components = ['__proto__', 'calico', 'constructor', 'docker', 'envoy', 'kubernetes']

const catalogue: Catalogue = {
  bands: [{ id: 'base', title: text('Base'), hue: 'slate' }],
  layers: ['infrastructure', 'networking', 'node'].map((id) => ({
    id,
    title: text(id),
    band: 'base',
    colour: 'slate-1'
  })),
  kinds: ['project', 'standard'].map((id) => ({ id, title: text(id), colour: 'blue-1', shape: 'round' })),
  tags: ['archived', 'cncf'].map((id) => ({ id, title: text(id) })),
  sources: [],
  slots: [],
  relationTypes: ['depends-on', 'extends'].map((id) => ({
    id,
    label: text(id),
    inverse: text(id),
    direction: text(id),
    symmetric: false,
    dependency: true,
    line: { colour: 'slate', dash: 'solid', width: 'thin', arrow: 'triangle' }
  })),
  components: components.map((id) => ({
    id,
    name: id,
    korean: [],
    aliases: [],
    kind: 'project',
    layer: 'node',
    tags: [],
    sources: [],
    core: true
  })),
  relations: [],
  stacks: [
    {
      id: 'trail',
      title: text('Trail'),
      source: null,
      ordered: true,
      // Out of order in the file, so that a walk by file order would be noticed.
      groups: [
        { id: 'second', title: text('2'), order: 2, ...members },
        { id: 'third', title: text('3'), order: 3, ...members },
        { id: 'first', title: text('1'), order: 1, ...members }
      ]
    },
    {
      id: 'loose',
      title: text('Loose'),
      source: null,
      ordered: false,
      groups: [
        { id: 'b', title: text('b'), ...members },
        { id: 'a', title: text('a'), ...members }
      ]
    }
  ]
}
const graph = buildGraph(catalogue)
const start = createView([
  ['calico', 0, 0],
  ['docker', 100, 50]
])

const run = <Args>(command: ViewCommand<Args>, args: Args, view = start): ViewDocument =>
  command.apply(view, args, graph)

describe('filters', () => {
  it('hide and show layers, kinds, tags and relation types, each in its own list', () => {
    let view = run(filters.setLayersHidden, { layers: ['node', 'infrastructure', 'node'], hidden: true })
    view = run(filters.setKindsHidden, { kinds: ['standard'], hidden: true }, view)
    view = run(filters.setTagsHidden, { tags: ['cncf'], hidden: true }, view)
    view = run(filters.setRelationTypesHidden, { types: ['extends'], hidden: true }, view)
    view = run(filters.setComponentsHidden, { ids: ['calico', 'nobody'], hidden: true }, view)
    expect(view.hidden).toEqual({
      components: ['calico'],
      layers: ['infrastructure', 'node'],
      kinds: ['standard'],
      tags: ['cncf'],
      relationTypes: ['extends']
    })
    view = run(filters.setLayersHidden, { layers: ['node'], hidden: false }, view)
    expect(view.hidden.layers).toEqual(['infrastructure'])
  })

  it('show layers alone, and all of them when asked a second time', () => {
    const alone = run(filters.soloLayers, { layers: ['networking'] })
    expect(alone.hidden.layers).toEqual(['infrastructure', 'node'])
    const other = run(filters.soloLayers, { layers: ['node', 'networking'] }, alone)
    expect(other.hidden.layers).toEqual(['infrastructure'])
    expect(run(filters.soloLayers, { layers: ['node', 'networking'] }, other).hidden.layers).toEqual([])
    expect(run(filters.soloLayers, { layers: ['nowhere'] })).toBe(start)
  })

  it('show everything without touching what is no filter', () => {
    let view = run(filters.setLayersHidden, { layers: ['node'], hidden: true })
    view = run(setFocus, { focus: { ids: ['calico'], hops: 2, direction: 'both' } }, view)
    view = run(stacks.chooseStack, { id: 'trail' }, view)
    view = run(stacks.setHideRest, { hideRest: true }, view)
    view = run(look.setColourBy, { colourBy: 'kind' }, view)
    view = run(filters.showEverything, {}, view)
    expect(view).toEqual({
      ...start,
      colourBy: 'kind',
      stack: { id: 'trail', step: null, hideRest: false }
    })
    expect(run(filters.showEverything, {}, view)).toBe(view)
  })
})

describe('focus', () => {
  it('keeps known components only, and nothing happens when none is known', () => {
    const view = run(setFocus, {
      focus: { ids: ['kubernetes', 'nobody', 'calico'], hops: 1, direction: 'dependents' }
    })
    expect(view.focus).toEqual({ ids: ['calico', 'kubernetes'], hops: 1, direction: 'dependents' })
    expect(run(setFocus, { focus: { ids: ['nobody'], hops: 1, direction: 'both' } })).toBe(start)
    expect(run(setFocus, { focus: null }, view).focus).toBeNull()
  })
})

describe('stacks', () => {
  const walk = (id: string, moves: readonly (1 | -1)[]): (string | null | undefined)[] => {
    let view = run(stacks.chooseStack, { id })
    return moves.map((by) => {
      view = run(stacks.moveStackStep, { by }, view)
      return view.stack?.step
    })
  }

  it('walk by order where the stack has one, by file otherwise, and stop at both ends', () => {
    expect(walk('trail', [1, 1, 1, 1, -1, -1, -1, -1])).toEqual([
      'first',
      'second',
      'third',
      'third',
      'second',
      'first',
      null,
      null
    ])
    expect(walk('loose', [-1, 1, 1, 1])).toEqual([null, 'b', 'a', 'a'])
    expect(run(stacks.moveStackStep, { by: 1 })).toBe(start)
  })

  it('choosing another stack starts it whole and keeps hiding the rest', () => {
    let view = run(stacks.chooseStack, { id: 'trail' })
    view = run(stacks.setStackStep, { step: 'second' }, view)
    view = run(stacks.setHideRest, { hideRest: true }, view)
    expect(run(stacks.chooseStack, { id: 'loose' }, view).stack).toEqual({
      id: 'loose',
      step: null,
      hideRest: true
    })
    expect(run(stacks.chooseStack, { id: 'trail' }, view).stack?.step).toBeNull()
    expect(run(stacks.chooseStack, { id: 'nowhere' }, view)).toBe(view)
    expect(run(stacks.setStackStep, { step: 'b' }, view)).toBe(view)
    expect(run(stacks.chooseStack, { id: null }, view).stack).toBeNull()
  })

  it('own stacks get ids of their own, also for titles without Latin letters', () => {
    let view = run(stacks.saveOwnStack, { id: null, title: ' Our\nStack! ', members: ['envoy', 'calico'] })
    expect(view.ownStacks).toEqual([
      { id: 'own.our-stack', title: 'Our Stack!', members: ['calico', 'envoy'] }
    ])
    expect(view.stack?.id).toBe('own.our-stack')
    view = run(stacks.saveOwnStack, { id: null, title: 'Our stack', members: ['envoy'] }, view)
    view = run(stacks.saveOwnStack, { id: null, title: '우리 스택', members: ['envoy'] }, view)
    expect(view.ownStacks.map((own) => own.id)).toEqual(['own.our-stack', 'own.our-stack-2', 'own.stack'])
    expect(view.stack?.id).toBe('own.stack')
  })

  it('own stacks change and go; a change that leaves nothing is refused', () => {
    const made = run(stacks.saveOwnStack, { id: null, title: 'Mine', members: ['envoy'] })
    const changed = run(stacks.saveOwnStack, { id: 'own.mine', title: 'Ours', members: ['docker'] }, made)
    expect(changed.ownStacks).toEqual([{ id: 'own.mine', title: 'Ours', members: ['docker'] }])
    expect(run(stacks.saveOwnStack, { id: 'own.mine', title: ' ', members: ['docker'] }, made)).toBe(made)
    expect(run(stacks.saveOwnStack, { id: 'own.mine', title: 'Mine', members: ['nobody'] }, made)).toBe(made)
    expect(run(stacks.saveOwnStack, { id: 'own.other', title: 'Mine', members: ['envoy'] }, made)).toBe(made)
    const gone = run(stacks.deleteOwnStack, { id: 'own.mine' }, changed)
    expect(gone).toEqual(start)
    expect(run(stacks.deleteOwnStack, { id: 'own.mine' }, gone)).toBe(gone)
  })
})

describe('positions', () => {
  it('move known nodes to tenths of a unit, sorted by id, and keep the others', () => {
    const view = run(moveNodes, {
      positions: [
        ['docker', 1.26, -0.01],
        ['__proto__', 5e9, 7],
        ['nobody', 1, 1],
        ['calico', Number.NaN, 1]
      ]
    })
    expect(view.positions).toEqual([
      ['__proto__', 1e6, 7],
      ['calico', 0, 0],
      ['docker', 1.3, 0]
    ])
    expect(Object.is(view.positions[2]?.[2], 0)).toBe(true)
    expect(run(moveNodes, { positions: [['calico', 0.01, 0]] })).toBe(start)
  })

  it('pin and unpin', () => {
    const view = run(setPinned, { ids: ['envoy', 'calico', 'nobody'], pinned: true })
    expect(view.pins).toEqual(['calico', 'envoy'])
    expect(run(setPinned, { ids: ['envoy'], pinned: false }, view).pins).toEqual(['calico'])
  })
})

/** A command with arguments for it, as fast-check draws them. */
type Step = {
  readonly name: string
  readonly idempotent: boolean
  readonly apply: (view: ViewDocument) => ViewDocument
}

const some = (ids: readonly string[]) =>
  fc.array(fc.constantFrom(...ids, 'nobody', 'toString'), { maxLength: 4 })
const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', ' ', '한글', 'A\uD800')
)
const place = fc.tuple(
  fc.constantFrom(...components, 'nobody'),
  fc.double({ min: -2e6, max: 2e6 }),
  fc.double()
)

const step = <Args>(
  command: ViewCommand<Args>,
  args: fc.Arbitrary<Args>,
  idempotent = true
): fc.Arbitrary<Step> =>
  args.map((value) => ({
    name: command.id,
    idempotent,
    apply: (view) => command.apply(view, deepFreeze(value), graph)
  }))

const layerIds = catalogue.layers.map((layer) => layer.id)
const ownIds = fc.constantFrom('own.stack', 'own.a', 'own.nobody')
const steps: Record<string, fc.Arbitrary<Step>> = {
  'set-components-hidden': step(
    filters.setComponentsHidden,
    fc.record({ ids: some(['calico', 'cilium']), hidden: fc.boolean() })
  ),
  'set-layers-hidden': step(
    filters.setLayersHidden,
    fc.record({ layers: some(layerIds), hidden: fc.boolean() })
  ),
  'solo-layers': step(filters.soloLayers, fc.record({ layers: some(layerIds) }), false),
  'set-kinds-hidden': step(
    filters.setKindsHidden,
    fc.record({ kinds: some(['project', 'standard']), hidden: fc.boolean() })
  ),
  'set-tags-hidden': step(
    filters.setTagsHidden,
    fc.record({ tags: some(['archived', 'cncf']), hidden: fc.boolean() })
  ),
  'set-relation-types-hidden': step(
    filters.setRelationTypesHidden,
    fc.record({ types: some(['depends-on', 'extends']), hidden: fc.boolean() })
  ),
  'set-show-weak': step(filters.setShowWeak, fc.record({ show: fc.boolean() })),
  'set-as-of': step(
    filters.setAsOf,
    fc.record({ asOf: fc.constantFrom('today' as const, 'described' as const) })
  ),
  'show-everything': step(filters.showEverything, fc.constant({})),
  'set-focus': step(
    setFocus,
    fc.record({
      focus: fc.option(
        fc.record({
          ids: some(components),
          hops: fc.constantFrom(1 as const, 2 as const, 3 as const),
          direction: fc.constantFrom('both' as const, 'dependencies' as const, 'dependents' as const)
        })
      )
    })
  ),
  'choose-stack': step(
    stacks.chooseStack,
    fc.record({ id: fc.option(fc.oneof(ownIds, fc.constantFrom('trail', 'loose', 'nobody'))) })
  ),
  'set-stack-step': step(
    stacks.setStackStep,
    fc.record({ step: fc.option(fc.constantFrom('first', 'second', 'a', 'nobody')) })
  ),
  'move-stack-step': step(
    stacks.moveStackStep,
    fc.record({ by: fc.constantFrom(1 as const, -1 as const) }),
    false
  ),
  'set-hide-rest': step(stacks.setHideRest, fc.record({ hideRest: fc.boolean() })),
  'save-own-stack': fc.oneof(
    step(stacks.saveOwnStack, fc.record({ id: ownIds, title, members: some(components) })),
    step(stacks.saveOwnStack, fc.record({ id: fc.constant(null), title, members: some(components) }), false)
  ),
  'delete-own-stack': step(stacks.deleteOwnStack, fc.record({ id: ownIds })),
  'set-language': step(
    look.setLanguage,
    fc.record({ language: fc.constantFrom('en' as const, 'ko' as const) })
  ),
  'set-theme': step(
    look.setTheme,
    fc.record({ theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const) })
  ),
  'set-colour-by': step(
    look.setColourBy,
    fc.record({ colourBy: fc.constantFrom('layer' as const, 'kind' as const, 'source' as const) })
  ),
  'set-hulls': step(
    look.setHulls,
    fc.record({ hulls: fc.constantFrom('none' as const, 'layer' as const, 'band' as const) })
  ),
  'set-title': step(look.setTitle, fc.record({ title })),
  'move-nodes': step(moveNodes, fc.record({ positions: fc.array(place, { maxLength: 6 }) })),
  'set-pinned': step(setPinned, fc.record({ ids: some(components), pinned: fc.boolean() }))
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

const sorted = (ids: readonly string[]): boolean => ids.every((id, at) => at === 0 || ids[at - 1]! < id)

describe('every command', () => {
  it('is in the registry once, with both languages, and is drawn below', () => {
    const ids = viewCommands.map((command) => command.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(Object.keys(steps).toSorted())
    for (const command of viewCommands) {
      expect(command.title.en).toMatch(/[a-z]/)
      expect(command.title.ko).toMatch(/[가-힣]/)
    }
  })

  it('keeps the document valid and sorted, mutates nothing, and settles', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...Object.values(steps)), { maxLength: 12 }), (sequence) => {
        let view = deepFreeze(structuredClone(start))
        for (const each of sequence) {
          const next = deepFreeze(each.apply(view))
          expect(viewDocumentSchema.safeParse(next).error).toBeUndefined()
          expect(JSON.parse(JSON.stringify(next))).toStrictEqual(next)
          const lists = [...Object.values(next.hidden), next.pins, next.focus?.ids ?? []]
          lists.push(...next.ownStacks.map((own) => own.members))
          lists.push(next.ownStacks.map((own) => own.id))
          lists.push(next.positions.map(([id]) => id))
          expect(lists.every(sorted), each.name).toBe(true)
          if (JSON.stringify(next) === JSON.stringify(view)) expect(next, each.name).toBe(view)
          if (each.idempotent) expect(each.apply(next), each.name).toBe(next)
          view = next
        }
      }),
      { numRuns: 400 }
    )
  })
})
