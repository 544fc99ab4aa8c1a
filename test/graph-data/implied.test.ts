/** Dependencies that follow from others: which they are, and that nothing is lost with them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { isNeeded, necessities, type Necessity } from '../../graph-data/questions/follow.ts'
import { findImplied } from '../../graph-data/questions/implied.ts'
import { builtIn } from './catalogue-files.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const vocabulary = builtIn.catalogue
const dependency = vocabulary.relationTypes.find((type) => type.dependency)?.id ?? ''
const other = vocabulary.relationTypes.find((type) => !type.dependency)?.id ?? ''

const relation = (from: string, to: string, more: Partial<Relation> = {}): Relation => {
  const type = more.type ?? dependency
  const id = `${from} ${type} ${to} ${more.necessity ?? ''}`
  return { id, from, to, type, source: null, why: { en: '', ko: '' }, ...more }
}
const impliedIn = (relations: readonly Relation[]): readonly string[] => {
  const catalogue: Catalogue = { ...vocabulary, components: [], relations: [] }
  const found = findImplied(buildGraph(catalogue), relations)
  return relations.filter(({ id }) => found.has(id)).map(({ from, to }) => `${from}${to}`)
}

describe('implied relations', () => {
  it('are those with a longer way beside them, over any number of steps', () => {
    expect(impliedIn([relation('a', 'b'), relation('b', 'c'), relation('a', 'c')])).toEqual(['ac'])
    const chain = [relation('a', 'b'), relation('b', 'c'), relation('c', 'd'), relation('a', 'd')]
    expect(impliedIn(chain)).toEqual(['ad'])
    expect(impliedIn([relation('a', 'b'), relation('a', 'c')])).toEqual([])
  })

  it('are no relations of another kind, and no way leads along one', () => {
    expect(impliedIn([relation('a', 'b'), relation('b', 'c'), relation('a', 'c', { type: other })])).toEqual(
      []
    )
    expect(impliedIn([relation('a', 'b', { type: other }), relation('b', 'c'), relation('a', 'c')])).toEqual(
      []
    )
  })

  it('follow only from ways that are as much of a need', () => {
    const optional = { necessity: 'optional' } as const
    expect(impliedIn([relation('a', 'b', optional), relation('b', 'c'), relation('a', 'c')])).toEqual([])
    expect(impliedIn([relation('a', 'b'), relation('b', 'c'), relation('a', 'c', optional)])).toEqual(['ac'])
  })

  it('stay within a circle, and go beside one', () => {
    const circle = [relation('a', 'b'), relation('b', 'c'), relation('c', 'a'), relation('a', 'c')]
    expect(impliedIn(circle)).toEqual([])
    expect(impliedIn([...circle, relation('c', 'd'), relation('d', 'e'), relation('b', 'e')])).toEqual(['be'])
  })

  const reach = (relations: readonly Relation[], start: string): readonly string[] => {
    const found = new Set([start])
    for (const id of found) for (const { from, to } of relations) if (from === id) found.add(to)
    return [...found].toSorted()
  }

  it('are as many as can go while everything leads to what it led to', () => {
    const drawn = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom<Necessity | 'slot:x'>('required', 'slot:x', 'optional')
      ),
      { maxLength: 18, selector: (each) => each.join() }
    )
    fc.assert(
      fc.property(drawn, (all) => {
        const relations = all.map(([from, to, necessity]) =>
          relation(from, to, { necessity: necessity as NonNullable<Relation['necessity']> })
        )
        const implied = findImplied(buildGraph({ ...vocabulary, components: [], relations: [] }), relations)
        const kept = relations.filter(({ id }) => !implied.has(id))
        for (const necessity of necessities) {
          const counts = isNeeded(necessity)
          for (const id of ids) {
            expect(reach(kept.filter(counts), id)).toEqual(reach(relations.filter(counts), id))
          }
        }
      })
    )
  })
})
