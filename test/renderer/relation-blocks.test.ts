/** Relations sorted for reading: every one is in exactly one block, and in the right one. */
import { describe, expect, test } from 'vitest'
import type { Catalogue, Component, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import {
  othersOf,
  relationBlocks,
  successorsOf,
  type RelationBlocks
} from '../../renderer/state/relation-blocks.ts'
import { catalogue as base } from './session.ts'

const text = (en: string) => ({ en, ko: en })
const [template] = base.relationTypes
if (template === undefined) throw new Error('The small catalogue has no relation type.')
const ids = ['velero', 'minio', 'ceph', 'notary', 'kubernetes', 'constructor', '__proto__']

const component = (id: string, more: Partial<Component> = {}): Component => ({
  id,
  name: id,
  korean: [],
  aliases: [],
  kind: 'project',
  layer: 'low',
  tags: [],
  sources: [],
  core: true,
  ...more
})
const relation = (from: string, type: string, to: string, more: Partial<Relation> = {}): Relation => ({
  id: `${from} ${type} ${to}`,
  from,
  to,
  type,
  source: null,
  why: text('Because.'),
  ...more
})
const graphOf = (relations: readonly Relation[], components = ids.map((id) => component(id))) =>
  buildGraph({
    ...base,
    components,
    relations,
    relationTypes: [
      template,
      { ...template, id: 'stores-in' },
      { ...template, id: 'successor-of' },
      { ...template, id: 'alternative-to', symmetric: true },
      { ...template, id: 'conflicts-with', symmetric: true }
    ],
    slots: [
      { id: 'object-store', title: text('Object store'), wants: 1 },
      { id: 'constructor', title: text('Pair'), wants: 2 }
    ]
  } satisfies Catalogue)

const slot = (id: string) => ({ necessity: `slot:${id}` }) as const
const relations = [
  relation('velero', 'stores-in', 'minio', slot('object-store')),
  relation('velero', 'stores-in', 'ceph', slot('object-store')),
  relation('velero', 'depends-on', 'minio', slot('object-store')),
  relation('velero', 'depends-on', 'constructor', slot('constructor')),
  relation('velero', 'depends-on', 'kubernetes', { necessity: 'required', since: '1.0' }),
  relation('velero', 'depends-on', 'notary', { until: '2.8' }),
  relation('velero', 'stores-in', '__proto__', { ...slot('object-store'), until: '0.9' }),
  relation('velero', 'conflicts-with', '__proto__'),
  relation('ceph', 'conflicts-with', 'velero'),
  relation('velero', 'conflicts-with', 'notary', { until: '1.0' }),
  relation('notary', 'stores-in', 'velero', slot('object-store')),
  relation('constructor', 'alternative-to', 'velero', slot('object-store')),
  relation('ceph', 'depends-on', 'minio')
]
const graph = graphOf(relations)

/** What a block holds, in words. */
const told = (blocks: RelationBlocks) => {
  const idsOf = (list: readonly { relation: Relation }[]) => list.map((related) => related.relation.id)
  const groups = (list: RelationBlocks['groups']) =>
    list.map((group) => [group.type.id, group.direction, ...idsOf(group.relations)])
  return {
    conflicts: idsOf(blocks.conflicts),
    slots: blocks.slots.map((block) => [block.slot.id, ...idsOf(block.relations)]),
    groups: groups(blocks.groups),
    past: groups(blocks.past)
  }
}

test('as of today: conflicts from both sides, slots across types, the rest by type, and the past apart', () => {
  const blocks = relationBlocks(graph, 'velero', 'today')
  expect(told(blocks)).toEqual({
    conflicts: ['velero conflicts-with __proto__', 'ceph conflicts-with velero'],
    slots: [
      ['object-store', 'velero depends-on minio', 'velero stores-in minio', 'velero stores-in ceph'],
      ['constructor', 'velero depends-on constructor']
    ],
    groups: [
      ['depends-on', 'outgoing', 'velero depends-on kubernetes'],
      ['stores-in', 'incoming', 'notary stores-in velero'],
      ['alternative-to', 'symmetric', 'constructor alternative-to velero']
    ],
    past: [
      ['depends-on', 'outgoing', 'velero depends-on notary'],
      ['stores-in', 'outgoing', 'velero stores-in __proto__'],
      ['conflicts-with', 'symmetric', 'velero conflicts-with notary']
    ]
  })
  expect(blocks.count).toBe(9)
  expect(othersOf(blocks.slots[0]?.relations ?? []).map(({ id }) => id)).toEqual(['minio', 'ceph'])
})

test('what is always needed is read first, also within its group', () => {
  const may = { necessity: 'optional' } as const
  const must = { necessity: 'required' } as const
  const more = graphOf([
    relation('velero', 'depends-on', 'minio', may),
    relation('kubernetes', 'depends-on', 'velero', must),
    relation('velero', 'stores-in', 'minio', may),
    relation('velero', 'stores-in', 'ceph'),
    relation('velero', 'stores-in', 'kubernetes', must)
  ])
  expect(told(relationBlocks(more, 'velero', 'today')).groups).toEqual([
    [
      'stores-in',
      'outgoing',
      'velero stores-in kubernetes',
      'velero stores-in ceph',
      'velero stores-in minio'
    ],
    ['depends-on', 'outgoing', 'velero depends-on minio'],
    ['depends-on', 'incoming', 'kubernetes depends-on velero']
  ])
})

test('as described: what is over stands where it stood', () => {
  const blocks = relationBlocks(graph, 'velero', 'described')
  const { conflicts, slots, groups, past } = told(blocks)
  expect(past).toEqual([])
  expect(conflicts).toContain('velero conflicts-with notary')
  expect(slots[0]).toContain('velero stores-in __proto__')
  expect(groups[0]).toContain('velero depends-on notary')
  expect(blocks.count).toBe(12)
})

describe.each(['today', 'described'] as const)('in a view %s', (asOf) => {
  test.each(ids)('every relation of %s is in exactly one place', (id) => {
    const { conflicts, slots, groups, past } = relationBlocks(graph, id, asOf)
    const placed = [
      ...conflicts,
      ...[...slots, ...groups, ...past].flatMap((block) => [...block.relations])
    ].map((related) => related.relation.id)
    const own = relations.filter(({ from, to }) => from === id || to === id).map((one) => one.id)
    expect(placed.toSorted()).toEqual(own.toSorted())
  })
})

test('a component that fills a slot of another one needs nothing itself', () => {
  expect(relationBlocks(graph, 'minio', 'today').slots).toEqual([])
})

test('an unknown component has nothing', () => {
  expect(relationBlocks(graph, 'nobody', 'today')).toEqual({
    count: 0,
    conflicts: [],
    slots: [],
    groups: [],
    past: []
  })
})

describe('what took the place of a component', () => {
  const components = [...ids.map((id) => component(id)), component('old', { supersededBy: 'minio' })]
  const successors = (id: string, given: readonly Relation[]): readonly string[] => {
    const known = graphOf(given, components)
    const subject = known.component(id)
    return subject ? successorsOf(known, subject).map((one) => one.id) : ['unknown']
  }
  test('is what it names itself', () =>
    expect(successors('old', [relation('ceph', 'successor-of', 'old')])).toEqual(['minio']))
  test('else what says that it succeeds it, but not what no longer does', () =>
    expect(
      successors('notary', [
        relation('ceph', 'successor-of', 'notary'),
        relation('velero', 'successor-of', 'notary', { until: '1' }),
        relation('notary', 'successor-of', 'minio')
      ])
    ).toEqual(['ceph']))
  test('may be nothing', () => expect(successors('ceph', [])).toEqual([]))
})
