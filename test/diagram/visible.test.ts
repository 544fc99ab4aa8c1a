import { nothingHidden } from '../../diagram/view/create-view.ts'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../graph-data/query/parse.ts'
import { runQuery } from '../../graph-data/query/run.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { fullView, graph } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

const shown = (change: Parameters<typeof smallView>[0]) => {
  const { nodes, edges } = selectVisible(smallGraph, smallView(change))
  return {
    nodes: new Map(nodes.map(({ component, emphasis }) => [component.id, emphasis])),
    orders: new Map(nodes.flatMap(({ component, order }) => (order === null ? [] : [[component.id, order]]))),
    edges: new Map(edges.map(({ relation, emphasis }) => [relation.id, emphasis]))
  }
}

describe('a filter of words', () => {
  test('keeps what answers it, and one that cannot be read keeps everything', () => {
    expect([...shown({ filter: 'layer:storage' }).nodes.keys()].toSorted()).toEqual(
      smallGraph.catalogue.components
        .filter(({ layer }) => layer === 'storage')
        .map(({ id }) => id)
        .toSorted()
    )
    expect(shown({ filter: 'layer:storage -id:ceph' }).nodes.has('ceph')).toBe(false)
    expect(shown({ filter: 'no-such-key:x' }).nodes.size).toBe(7)
    expect(shown({ filter: '  ' }).nodes.size).toBe(7)
  })

  test.each([
    'layer:storage maturity:graduated',
    'needs:object-storage -kind:spec depth:2',
    'near:envoy depth:2',
    '레이어:스토리지 -maturity:none',
    'stack:tkg-1-2-1 has:evidence',
    'layer:storage id:envoy'
  ])('shows what --where finds: %s', (filter) => {
    const parsed = parseQuery(filter, graph)
    const wanted = parsed.ok ? runQuery(graph, parsed.query) : ['unreadable']
    const { nodes, edges } = selectVisible(graph, fullView({ filter }))
    expect(nodes.map(({ component }) => component.id)).toEqual(wanted)
    const ids = new Set(wanted)
    for (const { relation } of edges) expect(ids.has(relation.from) && ids.has(relation.to)).toBe(true)
  })
})

describe('implied relations', () => {
  test('are left out, everything still leads to what it led to, and nothing else goes', () => {
    const all = selectVisible(graph, fullView({}))
    const few = selectVisible(graph, fullView({ hideImplied: true }))
    expect(few.nodes).toEqual(all.nodes)
    expect(few.edges.length).toBeLessThan(all.edges.length)
    const kept = new Set(few.edges.map(({ relation }) => relation.id))
    for (const { relation } of all.edges) {
      if (!kept.has(relation.id)) expect(graph.relationType(relation.type)?.dependency).toBe(true)
    }
  })
})

describe('filters', () => {
  test('everything shows at first, weak relations aside', () => {
    const { nodes, edges } = shown({})
    expect(nodes.size).toBe(7)
    expect([...nodes.values()]).toEqual(Array(7).fill('normal'))
    expect(edges.has('envoy like constructor')).toBe(false)
    expect(shown({ showWeak: true }).edges.has('envoy like constructor')).toBe(true)
  })

  test('hiding a layer, kind or tag hides its components and their relations', () => {
    expect([...shown({ hidden: { ...nothingHidden, layers: ['storage'] } }).nodes.keys()]).toEqual([
      'contour',
      'envoy',
      'part',
      'wire'
    ])
    expect(shown({ hidden: { ...nothingHidden, kinds: ['double'] } }).nodes.has('envoy')).toBe(false)
    expect(shown({ hidden: { ...nothingHidden, tags: ['generic'] } }).nodes.has('constructor')).toBe(false)
    expect(shown({ hidden: { ...nothingHidden, layers: ['mesh'] } }).edges.has('contour needs envoy')).toBe(
      false
    )
  })

  test('hiding a relation type hides no component', () => {
    const { nodes, edges } = shown({ hidden: { ...nothingHidden, relationTypes: ['needs'] } })
    expect(nodes.size).toBe(7)
    expect([...edges.keys()].some((id) => id.includes(' needs '))).toBe(false)
  })
})

describe('stacks', () => {
  const stack = { id: 'small', step: null, hideRest: false }

  test('members stand out, what is named beside them is context, the rest recedes', () => {
    const { nodes, edges, orders } = shown({ stack })
    expect(Object.fromEntries([...nodes].filter(([id]) => id !== '__proto__'))).toEqual({
      contour: 'strong',
      envoy: 'strong',
      wire: 'strong',
      ceph: 'context',
      constructor: 'faint',
      part: 'faint'
    })
    expect(nodes.get('__proto__')).toBe('faint')
    expect(edges.get('contour needs envoy')).toBe('strong')
    expect(edges.get('contour holds ceph')).toBe('context')
    expect(edges.get('__proto__ needs ceph')).toBe('faint')
    expect(orders.get('contour')).toBe(1)
    expect(orders.get('wire')).toBe(2)
  })

  test('a step alone stands out; a member of several steps counts in each', () => {
    const { nodes, orders } = shown({ stack: { ...stack, step: 'second' } })
    expect(nodes.get('contour')).toBe('strong')
    expect(orders.get('contour')).toBe(2)
    expect(nodes.get('ceph')).toBe('faint')
    expect(shown({ stack: { ...stack, step: 'first' } }).nodes.get('envoy')).toBe('context')
  })

  test('the rest can be left out', () => {
    expect([...shown({ stack: { ...stack, hideRest: true } }).nodes.keys()]).toEqual([
      'contour',
      'envoy',
      'wire'
    ])
  })

  test('an own stack works like one of the catalogue', () => {
    const ownStacks = [{ id: 'own.mine', title: 'Mine', members: ['__proto__', 'ceph'] }]
    const { nodes } = shown({ ownStacks, stack: { id: 'own.mine', step: null, hideRest: true } })
    expect([...nodes.keys()]).toEqual(['__proto__', 'ceph'])
  })

  test('an unknown stack changes nothing', () => {
    expect(shown({ stack: { ...stack, id: 'gone' } })).toEqual(shown({}))
  })

  test('that members are part of their stack is said by the highlight, not by lines', () => {
    const { edges } = selectVisible(
      graph,
      fullView({ stack: { id: 'tkg-1-2-1', step: null, hideRest: false } })
    )
    const membership = edges.filter(
      ({ relation }) => relation.membership && relation.to === 'tanzu-kubernetes-grid'
    )
    expect(membership.length).toBeGreaterThan(20)
    expect(new Set(membership.map(({ emphasis }) => emphasis))).toEqual(new Set(['faint']))
  })
})

describe('focus', () => {
  const focus = (hops: 1 | 2 | 3, direction: 'both' | 'dependencies' | 'dependents') => [
    ...shown({ focus: { ids: ['contour'], hops, direction } }).nodes.keys()
  ]

  test('shows the neighbourhood by hops and direction', () => {
    expect(focus(1, 'both')).toEqual(['ceph', 'contour', 'envoy'])
    expect(focus(1, 'dependencies')).toEqual(['ceph', 'contour', 'envoy'])
    expect(focus(1, 'dependents')).toEqual(['contour', 'envoy'])
    expect(focus(2, 'both')).toEqual(['__proto__', 'ceph', 'contour', 'envoy'])
  })

  test('does not walk through what is hidden', () => {
    const { nodes } = shown({
      focus: { ids: ['contour'], hops: 3, direction: 'both' },
      hidden: { ...nothingHidden, layers: ['storage'] }
    })
    expect([...nodes.keys()]).toEqual(['contour', 'envoy'])
  })
})
