/** Every audit finds the fault that is planted for it, at its place, and nothing else. */
import { describe, expect, test } from 'vitest'
import { audits, auditCatalogue } from '../../graph-data/audit/registry.ts'
import type { Finding } from '../../graph-data/audit/finding.ts'
import type { Catalogue, Component, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { builtIn } from './catalogue-files.ts'

const text = { en: 'Words.', ko: '설명입니다.' }

const component = (id: string, change: Partial<Component> = {}): Component => ({
  id,
  name: id,
  korean: [],
  aliases: [],
  kind: 'project',
  layer: 'networking',
  tags: [],
  sources: [],
  core: true,
  summary: text,
  description: text,
  maturity: 'none',
  status: 'active',
  checked: '2026-01-31',
  ...change
})

const relation = (from: string, type: string, to: string, change: Partial<Relation> = {}): Relation => ({
  id: `${from} ${type} ${to}`,
  from,
  to,
  type,
  source: null,
  why: text,
  necessity: 'optional',
  evidence: [{ url: 'https://example.org/a', by: 'self', seen: '2026-01-31' }],
  ...change
})

const sound: Catalogue = {
  ...builtIn.catalogue,
  slots: [{ id: 'store', title: text, wants: 1 }],
  stacks: [],
  components: ['a', 'b', 'c', 'd'].map((id) => component(id)),
  relations: [
    relation('a', 'stores-in', 'b', { necessity: 'slot:store' }),
    relation('a', 'stores-in', 'c', { necessity: 'slot:store' }),
    relation('a', 'part-of', 'd')
  ]
}

const audit = (change: Partial<Catalogue>, today = '2026-11-20'): readonly Finding[] =>
  auditCatalogue({ graph: buildGraph({ ...sound, ...change }), today })

/** The sound catalogue with one component or relation exchanged for a faulty one, or a further one. */
const withComponent = (id: string, change: Partial<Component>): Partial<Catalogue> => ({
  components: sound.components.map((one) => (one.id === id ? { ...one, ...change } : one))
})
const withRelations = (...more: readonly Relation[]): Partial<Catalogue> => ({
  relations: [...sound.relations.filter((one) => !more.some(({ id }) => id === one.id)), ...more]
})

const faults: Readonly<
  Record<string, readonly (readonly [change: Partial<Catalogue>, file: string, field: string])[]>
> = {
  'required-but-archived': [
    [
      {
        ...withComponent('b', { status: 'archived' }),
        ...withRelations(relation('a', 'depends-on', 'b', { necessity: 'required' }))
      },
      'components/a.yaml',
      'relations[depends-on b]'
    ]
  ],
  'both-directions': [
    [withRelations(relation('b', 'stores-in', 'a')), 'components/a.yaml', 'relations[stores-in b]']
  ],
  'part-of-cycle': [
    [
      withRelations(relation('d', 'part-of', 'b'), relation('b', 'part-of', 'a')),
      'components/a.yaml',
      'relations[part-of d]'
    ]
  ],
  'claimed-twice': [
    [
      {
        components: sound.components.map((one) =>
          one.id === 'a' || one.id === 'c' ? { ...one, recognise: { images: ['x/y'] } } : one
        )
      },
      'components/c.yaml',
      'recognise.images'
    ]
  ],
  'thin-slot': [[withRelations(relation('a', 'stores-in', 'b')), 'vocabulary/slots.yaml', 'store']],
  isolated: [[{ components: [...sound.components, component('e')] }, 'components/e.yaml', 'relations']],
  'missing-text': [
    [withComponent('a', { summary: undefined } as Partial<Component>), 'components/a.yaml', 'summary'],
    [
      withComponent('a', { description: { en: 'Words.', ko: 'Words.' } }),
      'components/a.yaml',
      'description.ko'
    ],
    [withComponent('a', { summary: { en: '설명', ko: '설명.' } }), 'components/a.yaml', 'summary.en'],
    [
      withRelations(relation('a', 'part-of', 'd', { why: { en: 'Words.', ko: 'Words.' } })),
      'components/a.yaml',
      'relations[part-of d].why.ko'
    ]
  ],
  'missing-fact': [
    [withComponent('b', { maturity: undefined } as Partial<Component>), 'components/b.yaml', 'maturity']
  ],
  'missing-necessity': [
    [
      withRelations(relation('a', 'part-of', 'd', { necessity: undefined } as Partial<Relation>)),
      'components/a.yaml',
      'relations[part-of d].necessity'
    ]
  ],
  'missing-evidence': [
    [
      withRelations(relation('a', 'part-of', 'd', { evidence: [] })),
      'components/a.yaml',
      'relations[part-of d].evidence'
    ]
  ],
  stale: [
    [withComponent('c', { checked: '2024-11-20' }), 'components/c.yaml', 'checked'],
    [
      withRelations(
        relation('a', 'part-of', 'd', {
          evidence: [{ url: 'https://example.org', by: 'self', seen: '2024-10-01' }]
        })
      ),
      'components/a.yaml',
      'relations[part-of d].evidence'
    ]
  ]
}

describe('audits', () => {
  test('find nothing in a sound catalogue', () => {
    expect(audit({})).toEqual([])
  })

  test('each have a planted fault here', () => {
    expect(Object.keys(faults).toSorted()).toEqual(audits.map(({ id }) => id).toSorted())
  })

  test.each(Object.entries(faults).flatMap(([id, list]) => list.map((fault) => [id, ...fault] as const)))(
    '%s finds its fault alone: %#',
    (id, change, file, field) => {
      expect(audit(change).map(({ message: _message, ...finding }) => finding)).toEqual([
        { audit: id, file, field }
      ])
    }
  )

  test('do not mind an archived requirement that was replaced or is past', () => {
    const required = { necessity: 'required' } as const
    const archived = { status: 'archived', supersededBy: 'c' } as const
    expect(
      audit({ ...withComponent('b', archived), ...withRelations(relation('a', 'depends-on', 'b', required)) })
    ).toEqual([])
    const past = relation('a', 'depends-on', 'b', { ...required, until: '2.0' })
    expect(audit({ ...withComponent('b', { status: 'archived' }), ...withRelations(past) })).toEqual([])
  })

  test('count months by the day', () => {
    expect(audit({}, '2028-01-30')).toEqual([])
    expect(audit({}, '2028-01-31').length).toBeGreaterThan(0)
  })
})
