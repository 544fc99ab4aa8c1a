/** The questions on the graph: neighbourhoods, stacks and the relations of one component. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { componentRelations } from '../../graph-data/questions/component-relations.ts'
import { neighbourhood } from '../../graph-data/questions/neighbourhood.ts'
import type { NeighbourhoodDirection } from '../../graph-data/questions/neighbourhood.ts'
import { stackEntries, stackMembers, stackRoles } from '../../graph-data/questions/stack-members.ts'
import { stacksOf } from '../../graph-data/questions/stacks-of.ts'
import { builtIn } from './catalogue-files.ts'

const { catalogue } = builtIn
const graph = buildGraph(catalogue)
const stack = (id: string) => graph.stack(id)!

describe('neighbourhood', () => {
  /** Distances by relaxing every relation over and over: slow, and nothing like the walk it checks. */
  function bruteForce(
    relations: readonly Relation[],
    ids: readonly string[],
    hops: number,
    direction: NeighbourhoodDirection,
    all: readonly string[]
  ): ReadonlyMap<string, number> {
    const types = new Map(catalogue.relationTypes.map((type) => [type.id, type.dependency]))
    const distance = new Map(all.map((id) => [id, ids.includes(id) ? 0 : Infinity]))
    for (let round = 0; round < all.length; round++) {
      for (const { from, to, type } of relations) {
        if (direction !== 'both' && !types.get(type)) continue
        if (direction !== 'dependents') distance.set(to, Math.min(distance.get(to)!, distance.get(from)! + 1))
        if (direction !== 'dependencies')
          distance.set(from, Math.min(distance.get(from)!, distance.get(to)! + 1))
      }
    }
    return new Map([...distance].filter(([, steps]) => steps <= hops))
  }

  test('agrees with brute force on any graph', () => {
    const ids = ['constructor', '__proto__', 'toString', 'a', 'b', 'c', 'd', 'e']
    const template = catalogue.components[0]!
    const components = ids.map((id) => ({ ...template, id }))
    const id = fc.constantFrom(...ids)
    const relation = fc.record({
      from: id,
      to: id,
      type: fc.constantFrom('depends-on', 'integrates-with', 'successor-of')
    })
    const direction = fc.constantFrom<NeighbourhoodDirection>('both', 'dependencies', 'dependents')
    fc.assert(
      fc.property(
        fc.uniqueArray(relation, {
          maxLength: 14,
          selector: ({ from, to, type }) => `${from} ${type} ${to}`
        }),
        fc.uniqueArray(id, { maxLength: 3 }),
        fc.nat(5),
        direction,
        fc.boolean(),
        (ends, starts, hops, way, onlySome) => {
          const relations = ends.map((end): Relation => ({
            ...end,
            id: `${end.from} ${end.type} ${end.to}`,
            source: null,
            why: { en: 'Because.', ko: '이유.' }
          }))
          const follow = onlySome ? (one: Relation) => one.to !== 'a' : () => true
          const small: Catalogue = { ...catalogue, components, relations, stacks: [] }
          const found = neighbourhood(buildGraph(small), { ids: starts, hops, direction: way, follow })
          const expected = bruteForce(relations.filter(follow), starts, hops, way, ids)
          expect(new Map([...found].toSorted())).toEqual(new Map([...expected].toSorted()))
        }
      ),
      { numRuns: 300 }
    )
  })

  test('on the catalogue', () => {
    const ask = (hops: number, direction: NeighbourhoodDirection) =>
      neighbourhood(graph, { ids: ['contour'], hops, direction })
    expect([...ask(0, 'both')]).toEqual([['contour', 0]])
    expect(ask(1, 'dependencies').get('envoy')).toBe(1)
    expect(ask(1, 'dependents').has('envoy')).toBe(false)
    const distances = [...ask(3, 'both').values()]
    expect(distances).toEqual(distances.toSorted())
  })

  test('skips ids that are not there', () => {
    expect(neighbourhood(graph, { ids: ['no-such', 'toString'], hops: 3, direction: 'both' }).size).toBe(0)
  })
})

describe('stacks', () => {
  test('every place of a component in a stack', () => {
    const entries = stackEntries(stack('kubernetes-standard-architecture-2023'))
    const trivy = entries.filter(({ id }) => id === 'trivy').map(({ role, group }) => [role, group.id])
    expect(trivy).toEqual([
      ['member', 'std-image-vulnerability'],
      ['sub-part', 'std-registry']
    ])
    const passedOver = entries.find(({ id, role }) => id === 'cilium' && role === 'not-chosen')
    expect(passedOver?.reason).toBe('Harder to trace and asks for a newer kernel')
  })

  test('the strongest role wins, wherever it stands', () => {
    // Grafana is mentioned in step 2 already, Prometheus is a member of step 4 and mentioned in step 5.
    const members = stackMembers(stack('cncf-trail-map'))
    expect(members.get('prometheus')).toMatchObject({
      role: 'member',
      group: { id: 'trail-04-observability' }
    })
    expect(members.get('grafana')).toMatchObject({ role: 'mentioned', group: { id: 'trail-02-ci-cd' } })
    const standard = stackMembers(stack('kubernetes-standard-architecture-2023'))
    expect(standard.get('docker')).toMatchObject({ role: 'member', group: { id: 'std-container-tools' } })
  })

  test.each(catalogue.stacks)('$id: each component once, in its strongest role', (one) => {
    const entries = stackEntries(one)
    const members = stackMembers(one)
    expect([...members.keys()].toSorted()).toEqual([...new Set(entries.map(({ id }) => id))].toSorted())
    for (const { id, role } of entries) {
      expect(stackRoles.indexOf(members.get(id)!.role)).toBeLessThanOrEqual(stackRoles.indexOf(role))
    }
  })

  test('the stacks of a component', () => {
    const uses = (id: string) => stacksOf(graph, id).map(({ stack: { id: of }, role }) => `${of}: ${role}`)
    expect(uses('tanzu-kubernetes-grid')).toEqual(['tkg-1-2-1: root'])
    expect(uses('calico')).toEqual([
      'tkg-1-2-1: member',
      'cncf-trail-map: member',
      'kubernetes-add-ons: member',
      'kubernetes-network-implementations: member',
      'kubernetes-standard-architecture-2023: member'
    ])
    expect(uses('constructor')).toEqual([])
  })
})

describe('the relations of a component', () => {
  test('are all there once, in groups that agree with their ends', () => {
    for (const { id } of catalogue.components) {
      const groups = componentRelations(graph, id)
      const shown = groups.flatMap(({ relations }) => relations.map(({ relation }) => relation.id))
      const own = catalogue.relations
        .filter(({ from, to }) => from === id || to === id)
        .map((relation) => relation.id)
      expect(shown.toSorted()).toEqual(own.toSorted())
      for (const { type, direction, relations } of groups) {
        expect(relations.length).toBeGreaterThan(0)
        expect(direction === 'symmetric').toBe(type.symmetric)
        for (const { relation, other } of relations) {
          expect(relation.type).toBe(type.id)
          expect([relation.from, relation.to].toSorted()).toEqual([id, other.id].toSorted())
          if (direction !== 'symmetric')
            expect(direction === 'outgoing' ? relation.from : relation.to).toBe(id)
        }
      }
      const keys = groups.map(({ type, direction }) => `${type.id} ${direction}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  test('of nobody are none', () => {
    expect(componentRelations(graph, 'toString')).toEqual([])
  })
})
