/** The outline of a picture: what stands in it, in which order, how it folds, and how keys walk through it. */
import { describe, expect, test } from 'vitest'
import type { Catalogue, Component, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { findTyped, isLetter, nothingTyped, stepInTree, type } from '../../renderer/state/twin-keys.ts'
import {
  componentKey,
  countRelations,
  keysAbove,
  outlineOf,
  unfold,
  type Branch,
  type Folding,
  type OutlineRow
} from '../../renderer/state/twin-outline.ts'
import { catalogue as base, positions } from './session.ts'

const [template] = base.relationTypes
if (template === undefined) throw new Error('The small catalogue has no relation type.')
const text = (en: string, ko = en) => ({ en, ko })
const component = (id: string, layer: string, more: Partial<Component> = {}): Component => ({
  id,
  name: id,
  korean: [],
  aliases: [],
  kind: 'project',
  layer,
  tags: [],
  sources: [],
  core: true,
  ...more
})
const relation = (from: string, kind: string, to: string, more: Partial<Relation> = {}): Relation => ({
  id: `${from} ${kind} ${to}`,
  from,
  to,
  type: kind,
  source: null,
  why: text('Because.'),
  ...more
})

const catalogue: Catalogue = {
  ...base,
  bands: [
    { id: 'top', title: text('Top'), hue: 'slate' },
    { id: 'bottom', title: text('Bottom'), hue: 'slate' },
    { id: 'empty', title: text('Empty'), hue: 'slate' }
  ],
  layers: [
    { id: 'high', title: text('high'), band: 'top', colour: 'slate-1' },
    { id: 'low', title: text('low'), band: 'bottom', colour: 'slate-1' },
    { id: 'nothing', title: text('nothing'), band: 'bottom', colour: 'slate-1' }
  ],
  relationTypes: [template, { ...template, id: 'conflicts-with', symmetric: true }],
  slots: [{ id: 'store', title: text('Store'), wants: 1 }],
  stacks: [],
  components: [
    component('zed', 'high', { korean: ['가'] }),
    component('Alpha', 'high', { korean: ['하'] }),
    component('constructor', 'low'),
    component('minio', 'low'),
    component('lonely', 'low')
  ],
  relations: [
    relation('zed', 'depends-on', 'constructor'),
    relation('zed', 'depends-on', 'minio', { necessity: 'slot:store' }),
    relation('zed', 'conflicts-with', 'Alpha'),
    relation('Alpha', 'depends-on', 'zed'),
    relation('Alpha', 'depends-on', 'minio', { weak: true })
  ]
}
const graph = buildGraph(catalogue)

const outline = (
  change: Partial<ViewDocument> = {},
  only: ReadonlySet<string> | null = null,
  language: 'en' | 'ko' = 'en'
): readonly Branch[] => {
  const view = { ...createView(positions), ...change }
  return outlineOf({ graph, visible: selectVisible(graph, view), asOf: view.asOf, language, only })
}
const told = (branches: readonly Branch[], folding: Folding = new Map()): readonly string[] =>
  unfold(branches, folding).map(({ key, level, isOpen }) => {
    const sign = isOpen === null ? '·' : isOpen ? '-' : '+'
    return `${'  '.repeat(level - 1)}${sign} ${key}`
  })
const opened = (...keys: readonly string[]): Folding => new Map(keys.map((key) => [key, true]))

describe('the outline', () => {
  test('has bands, layers and components in their order, and no empty ones; a small picture stands there whole', () => {
    expect(told(outline())).toEqual([
      '- band top',
      '  - layer high',
      '    + component Alpha',
      '    + component zed',
      '- band bottom',
      '  - layer low',
      '    + component constructor',
      '    · component lonely',
      '    + component minio'
    ])
  })

  test('sorts by the name of the language', () => {
    expect(told(outline({}, null, 'ko')).slice(2, 4)).toEqual([
      '    + component zed',
      '    + component Alpha'
    ])
  })

  test('has the drawn relations by type in both directions, and says how many are not drawn', () => {
    expect(told(outline(), opened(componentKey('zed'), componentKey('Alpha'))).slice(1, 16)).toEqual([
      '  - layer high',
      '    - component Alpha',
      '      - group Alpha conflicts',
      '        · relation Alpha zed conflicts-with Alpha',
      '      - group Alpha type depends-on outgoing',
      '        · relation Alpha Alpha depends-on zed',
      '      · unseen Alpha',
      '    - component zed',
      '      - group zed conflicts',
      '        · relation zed zed conflicts-with Alpha',
      '      - group zed slot store',
      '        · relation zed zed depends-on minio',
      '      - group zed type depends-on outgoing',
      '        · relation zed zed depends-on constructor',
      '      - group zed type depends-on incoming'
    ])
  })

  test('leaves out what the view hides, and its relations', () => {
    const hidden = outline({ hidden: { ...createView(positions).hidden, layers: ['low'] } })
    expect(told(hidden)).toEqual([
      '- band top',
      '  - layer high',
      '    + component Alpha',
      '    + component zed'
    ])
    const rows = unfold(hidden, opened(componentKey('zed')))
    expect(rows.at(-1)?.item).toEqual({ kind: 'unseen', count: 2 })
  })

  test('has only what is found, unfolded', () => {
    expect(told(outline({}, new Set(['minio', 'nobody'])))).toEqual([
      '- band bottom',
      '  - layer low',
      '    + component minio'
    ])
  })

  test('begins folded where there is much', () => {
    const many = buildGraph({
      ...catalogue,
      components: Array.from({ length: 61 }, (_, at) => component(`c${at}`, 'high')),
      relations: []
    })
    const visible = selectVisible(many, createView(positions))
    const branches = outlineOf({ graph: many, visible, asOf: 'today', language: 'en', only: null })
    expect(told(branches)).toEqual(['- band top', '  + layer high'])
    expect(told(branches, opened('layer high'))).toHaveLength(63)
  })

  test('numbers what stands side by side, and knows what is above', () => {
    const rows = unfold(outline(), new Map([['band top', false]]))
    expect(rows.map(({ key, place, siblings, parent }) => [key, place, siblings, parent])).toEqual([
      ['band top', 1, 2, null],
      ['band bottom', 2, 2, null],
      ['layer low', 1, 1, 'band bottom'],
      ['component constructor', 1, 3, 'layer low'],
      ['component lonely', 2, 3, 'layer low'],
      ['component minio', 3, 3, 'layer low']
    ])
    expect(keysAbove(graph, 'minio')).toEqual(['band bottom', 'layer low'])
    expect(keysAbove(graph, 'nobody')).toEqual([])
  })

  test('tells the role and step in the chosen stack', () => {
    const view = { ...createView(positions), stack: { id: 'trail', step: null, hideRest: false } }
    const known = buildGraph(base)
    const branches = outlineOf({
      graph: known,
      visible: selectVisible(known, view),
      asOf: 'today',
      language: 'en',
      only: null
    })
    const roles = unfold(branches, new Map()).flatMap(({ item }) =>
      item.kind === 'component' ? [[item.component.id, item.inStack.role, item.inStack.order]] : []
    )
    expect(roles).toEqual([
      ['constructor', null, null],
      ['a', 'member', 1],
      ['b', 'member', 2]
    ])
  })

  test('has a line key only once, however much is unfolded', () => {
    const all = unfold(outline(), opened(...catalogue.components.map(({ id }) => componentKey(id))))
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
})

test('relations are counted at both ends, as far as they are drawn', () => {
  const counts = countRelations(selectVisible(graph, createView(positions)))
  expect(Object.fromEntries(counts)).toEqual({ zed: 4, Alpha: 2, minio: 1, constructor: 1 })
  expect(countRelations({ nodes: [], edges: [], groups: [], bundles: [] }).size).toBe(0)
})

describe('keys in the tree', () => {
  const rows: readonly OutlineRow[] = unfold(outline(), new Map([['band bottom', false]]))
  const step = (from: string, key: string) => stepInTree(rows, from, key)

  test.each([
    ['band top', 'ArrowDown', { go: 'layer high' }],
    ['band top', 'ArrowUp', { go: 'band top' }],
    ['band bottom', 'ArrowDown', { go: 'band bottom' }],
    ['component zed', 'Home', { go: 'band top' }],
    ['band top', 'End', { go: 'band bottom' }],
    ['band top', 'PageDown', { go: 'band bottom' }],
    ['band bottom', 'PageUp', { go: 'band top' }],
    ['band top', 'ArrowRight', { go: 'layer high' }],
    ['band bottom', 'ArrowRight', { fold: ['band bottom'], open: true }],
    ['band top', 'ArrowLeft', { fold: ['band top'], open: false }],
    ['component zed', 'ArrowLeft', { go: 'layer high' }],
    ['component zed', '*', { fold: ['component Alpha', 'component zed'], open: true }],
    ['band top', '*', { fold: ['band bottom'], open: true }],
    ['band bottom', 'ArrowLeft', undefined],
    ['layer high', '*', undefined],
    ['band top', 'Tab', undefined],
    ['no such line', 'ArrowDown', undefined]
  ] as const)('at %s, %s', (from, key, result) => {
    expect(step(from, key)).toEqual(result)
  })

  test('a line with nothing below is left alone', () => {
    const leaf = unfold(outline(), new Map())
    expect(stepInTree(leaf, 'component lonely', 'ArrowRight')).toBeUndefined()
    expect(stepInTree([], null, 'End')).toBeUndefined()
  })
})

describe('typing ahead', () => {
  const names = ['Argo', 'Calico', 'Cilium', 'Canal', '쿠버네티스', 'cri-o']
  test('one letter goes on to the next, round and round', () => {
    expect(findTyped(names, 0, 'c')).toBe(1)
    expect(findTyped(names, 1, 'c')).toBe(2)
    expect(findTyped(names, 1, 'cc')).toBe(2)
    expect(findTyped(names, 5, 'c')).toBe(1)
    expect(findTyped(names, 0, 'a')).toBe(0)
  })
  test('more letters say more, and may stay', () => {
    expect(findTyped(names, 1, 'ci')).toBe(2)
    expect(findTyped(names, 2, 'ci')).toBe(2)
    expect(findTyped(names, 3, 'CAL')).toBe(1)
  })
  test('a Hangul keyboard types single letters', () => {
    expect(findTyped(names, 0, 'ㅋ')).toBe(4)
    expect(findTyped(names, 0, 'ㅋㅜㅂ')).toBe(4)
  })
  test('what is nowhere is nowhere', () => {
    expect(findTyped(names, 0, 'x')).toBe(-1)
    expect(findTyped([], -1, 'x')).toBe(-1)
  })
  test('a pause begins anew', () => {
    const first = type(nothingTyped, 'c', 1000)
    expect(type(first, 'i', 1600).letters).toBe('ci')
    expect(type(first, 'i', 1800).letters).toBe('i')
  })
  test('letters are letters and digits without a modifier', () => {
    const press = (key: string, more = {}) =>
      isLetter({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
    expect(['a', 'Z', '3', 'ㅎ', 'é'].every((key) => press(key))).toBe(true)
    expect(['*', ' ', 'Enter', '?', '['].some((key) => press(key))).toBe(false)
    expect(press('a', { ctrlKey: true })).toBe(false)
  })
})
