/** What needs what, near and far, and who is leaned on most. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { necessities } from '../../graph-data/questions/follow.ts'
import type { Necessity } from '../../graph-data/questions/follow.ts'
import {
  alternativesTo,
  findNeeds,
  followNeeds,
  rankDependence,
  sortNeeds
} from '../../graph-data/questions/needs.ts'
import { builtIn } from './catalogue-files.ts'
import { smallCatalogue, type End } from './small-catalogue.ts'

const graph = buildGraph(builtIn.catalogue)

describe('on any graph', () => {
  const ids = ['constructor', '__proto__', 'a', 'b', 'c', 'd', 'e']
  const id = fc.constantFrom(...ids)
  const end = fc.record({
    from: id,
    to: id,
    type: fc.constantFrom('depends-on', 'runs-on', 'integrates-with'),
    necessity: fc.constantFrom('required' as const, 'slot:object-store' as const, 'optional' as const)
  })
  const ends = fc.uniqueArray(end, { maxLength: 16, selector: (one) => `${one.from} ${one.type} ${one.to}` })
  const counted: Readonly<Record<Necessity, readonly string[]>> = {
    required: ['required'],
    slot: ['required', 'slot:object-store'],
    optional: ['required', 'slot:object-store', 'optional']
  }

  test('the distances are those of relaxing every relation over and over', () => {
    fc.assert(
      fc.property(
        ends,
        id,
        fc.constantFrom(...necessities),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (some, start, necessity, behind, depth, onlyRunsOn) => {
          const small = smallCatalogue(ids, some)
          const followed = small.relations.filter(
            (one) =>
              one.type !== 'integrates-with' &&
              (!onlyRunsOn || one.type === 'runs-on') &&
              counted[necessity].includes(one.necessity!)
          )
          const distance = new Map(ids.map((one) => [one, one === start ? 0 : Infinity]))
          for (let round = 0; round < ids.length; round++) {
            for (const { from, to } of followed) {
              const [near, far] = behind ? [to, from] : [from, to]
              distance.set(far, Math.min(distance.get(far)!, distance.get(near)! + 1))
            }
          }
          const found = findNeeds(buildGraph(small), {
            ids: [start],
            direction: behind ? 'dependents' : 'dependencies',
            depth,
            necessity,
            ...(onlyRunsOn ? { types: ['runs-on'] } : {})
          })
          const expected = [...distance].filter(([, steps]) => steps > 0 && steps <= depth)
          expect(found.map((need) => [need.component.id, need.distance]).toSorted()).toEqual(
            expected.toSorted()
          )
          expect(found.map((need) => need.distance)).toEqual(found.map((need) => need.distance).toSorted())
          for (const need of found) {
            const reached = followed.filter((one) => {
              const [near, far] = behind ? [one.to, one.from] : [one.from, one.to]
              return far === need.component.id && distance.get(near) === need.distance - 1
            })
            expect(need.relations.map((one) => one.id).toSorted()).toEqual(
              reached.map((one) => one.id).toSorted()
            )
            expect(need.relations.length).toBeGreaterThan(0)
          }
        }
      ),
      { numRuns: 400 }
    )
  })

  test('who is leaned on most agrees with asking for each', () => {
    fc.assert(
      fc.property(ends, fc.constantFrom(...necessities), (some, necessity) => {
        const small = buildGraph(smallCatalogue(ids, some))
        const ranked = rankDependence(small, { necessity })
        expect(ranked.map(({ component }) => component.id).toSorted()).toEqual(ids.toSorted())
        for (const { component, direct, transitive } of ranked) {
          const ask = { ids: [component.id], direction: 'dependents', necessity } as const
          expect(direct).toBe(findNeeds(small, { ...ask, depth: 1 }).length)
          expect(transitive).toBe(findNeeds(small, ask).length)
        }
        const counts = ranked.map(({ transitive }) => transitive)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      })
    )
  })
})

describe('on the catalogue', () => {
  test('Velero needs Kubernetes, and through it etcd', () => {
    const found = findNeeds(graph, { ids: ['velero'], direction: 'dependencies' })
    const need = (id: string) => found.find(({ component }) => component.id === id)
    expect(need('kubernetes')).toMatchObject({
      distance: 1,
      relations: [{ id: 'velero manages kubernetes' }]
    })
    expect(need('etcd')).toMatchObject({ distance: 2, relations: [{ id: 'kubernetes stores-in etcd' }] })
    expect(need('velero')).toBeUndefined()
  })

  test('what is optional is no need, unless it is asked for', () => {
    const count = (necessity: Necessity) =>
      findNeeds(graph, { ids: ['velero'], direction: 'dependencies', necessity }).length
    expect(count('required')).toBeLessThan(count('slot'))
    // Along optional relations nearly everything leads to nearly everything.
    expect(count('optional')).toBeGreaterThan(builtIn.catalogue.components.length / 3)
    expect(count('slot')).toBeLessThan(builtIn.catalogue.components.length / 10)
    const kubernetes = rankDependence(graph).findIndex(({ component }) => component.id === 'kubernetes')
    expect(kubernetes).toBeLessThan(20)
  })

  test('weak and past relations, and those that are no dependencies, are left aside', () => {
    const follow = followNeeds(graph, { necessity: 'optional' })
    for (const relation of builtIn.catalogue.relations) {
      const dependency = graph.relationType(relation.type)!.dependency
      const expected = dependency && relation.weak !== true && relation.until === undefined
      expect(follow(relation)).toBe(expected)
    }
  })

  test('what fills one slot is told together, apart from what is always needed', () => {
    const ids = ['a', 'b', 'near', 'one', 'two', 'three', 'must', 'may']
    const slot = 'slot:object-store'
    const end = (
      from: string,
      to: string,
      necessity: NonNullable<End['necessity']>,
      type = 'depends-on'
    ): End => ({
      from,
      to,
      type,
      necessity
    })
    const small = buildGraph(
      smallCatalogue(ids, [
        end('a', 'one', slot),
        end('a', 'two', slot, 'runs-on'),
        end('a', 'must', slot),
        end('a', 'must', 'required', 'runs-on'),
        end('a', 'may', 'optional'),
        end('a', 'b', 'required'),
        end('b', 'three', slot),
        end('b', 'one', slot)
      ])
    )
    const needs = findNeeds(small, { ids: ['a'], direction: 'dependencies', necessity: 'optional' })
    const { always, slots, optional } = sortNeeds(small, needs)
    const named = (those: typeof needs) => those.map(({ component }) => component.id)
    expect(named(always)).toEqual(['b', 'must'])
    expect(named(optional)).toEqual(['may'])
    expect(
      slots.map(({ of, needs: those, others }) => [of.id, named(those), others.map(({ id }) => id)])
    ).toEqual([
      ['a', ['one', 'two'], ['must']],
      ['b', ['three'], ['one']]
    ])
    const need = (id: string) => needs.find(({ component }) => component.id === id)!
    expect(alternativesTo(small, need('three')).map(({ id }) => id)).toEqual(['three', 'one'])
    expect(alternativesTo(small, need('must'))).toEqual([])
  })

  test('a relation that says nothing of its necessity is a need', () => {
    const small = buildGraph(smallCatalogue(['a', 'b'], [{ from: 'a', to: 'b', type: 'depends-on' }]))
    const ask = { ids: ['a'], direction: 'dependencies', necessity: 'required' } as const
    expect(findNeeds(small, ask)).toHaveLength(1)
  })

  test('nobody needs nothing', () => {
    expect(findNeeds(graph, { ids: ['toString'], direction: 'dependents' })).toEqual([])
    expect(findNeeds(graph, { ids: [], direction: 'dependents' })).toEqual([])
  })
})
