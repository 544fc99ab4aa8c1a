/** All shortest ways between two components, and the sentences that tell them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Relation } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { findPaths } from '../../graph-data/questions/paths.ts'
import type { Path } from '../../graph-data/questions/paths.ts'
import { fillGap } from '../../graph-data/words/particles.ts'
import { sayPath } from '../../graph-data/words/path.ts'
import { sayRelation, sayWithSources, sourcesOf } from '../../graph-data/words/relation.ts'
import { builtIn, component, parseSmall, relations } from './catalogue-files.ts'
import { smallCatalogue } from './small-catalogue.ts'

const graph = buildGraph(builtIn.catalogue)
const waysOf = (paths: readonly Path[]) => paths.map(({ ids }) => ids.join(' '))

describe('on any graph', () => {
  const ids = ['constructor', '__proto__', 'tostring', 'a', 'b', 'c', 'd']
  const types = ['depends-on', 'integrates-with', 'runs-on']
  const id = fc.constantFrom(...ids)
  const ends = fc.uniqueArray(fc.record({ from: id, to: id, type: fc.constantFrom(...types) }), {
    maxLength: 16,
    size: 'max',
    selector: ({ from, to, type }) => `${from} ${type} ${to}`
  })

  /** Every way without a component twice, tried one after the other; the shortest of them are kept. */
  function bruteForce(all: readonly Relation[], from: string, to: string, directed: boolean): string[] {
    const found: string[][] = []
    const walk = (way: string[]): void => {
      const here = way.at(-1)!
      if (here === to) return void found.push(way)
      for (const next of ids) {
        const joined = all.some(
          (one) =>
            (one.from === here && one.to === next) || (!directed && one.to === here && one.from === next)
        )
        if (joined && !way.includes(next)) walk([...way, next])
      }
    }
    walk([from])
    const shortest = Math.min(...found.map((way) => way.length))
    return found.filter((way) => way.length === shortest).map((way) => way.join(' '))
  }

  test('the ways are those that trying everything gives, and hops hold every relation between their ends', () => {
    fc.assert(
      fc.property(
        ends,
        id,
        id,
        fc.boolean(),
        fc.option(fc.subarray(types), { nil: undefined }),
        (some, from, to, directed, only) => {
          const small = smallCatalogue(ids, some)
          const usable = small.relations.filter(
            ({ type, from: a, to: b }) =>
              a !== b && (only ?? types).includes(type) && (!directed || type !== 'integrates-with')
          )
          const question = { from, to, directed, limit: 1000, ...(only ? { types: only } : {}) }
          const { paths, more } = findPaths(buildGraph(small), question)
          expect(more).toBe(0)
          expect(waysOf(paths).toSorted()).toEqual(bruteForce(usable, from, to, directed).toSorted())
          for (const path of paths) {
            path.hops.forEach((hop, index) => {
              expect([hop.from, hop.to]).toEqual([path.ids[index], path.ids[index + 1]])
              const between = usable.filter(
                (one) =>
                  (one.from === hop.from && one.to === hop.to) ||
                  (!directed && one.from === hop.to && one.to === hop.from)
              )
              expect(hop.relations.length).toBeGreaterThan(0)
              expect(hop.relations.map((one) => one.id).toSorted()).toEqual(
                between.map((one) => one.id).toSorted()
              )
            })
          }
        }
      ),
      { numRuns: 400 }
    )
  })

  test('a limit cuts the same list short and counts the rest', () => {
    fc.assert(
      fc.property(ends, id, id, fc.nat(4), (some, from, to, limit) => {
        const small = buildGraph(smallCatalogue(ids, some))
        const all = findPaths(small, { from, to, limit: 1000 })
        const few = findPaths(small, { from, to, limit })
        expect(few.paths).toEqual(all.paths.slice(0, limit))
        expect(few.more).toBe(all.paths.length - few.paths.length)
      })
    )
  })
})

test('against an arrow there is no way for whom it must be directed', () => {
  // Both a and b lead to t; from b an arrow leads to a, which is farther.
  const arrows = ['a c', 'c t', 'b t', 'b a'].map((ends) => ends.split(' '))
  const links = arrows.map(([from, to]) => ({ from: from!, to: to!, type: 'depends-on' }))
  const small = buildGraph(smallCatalogue(['a', 'b', 'c', 't'], links))
  const ways = (directed: boolean) => waysOf(findPaths(small, { from: 'a', to: 't', directed }).paths)
  expect(ways(true)).toEqual(['a c t'])
  expect(ways(false)).toEqual(['a b t', 'a c t'])
})

test('two ways for each of fifty hops are counted, not walked', () => {
  const ids = Array.from({ length: 51 }, (_, step) => `s${step}`)
  const sides = ids
    .slice(1)
    .flatMap((to, step) => [`a${step}`, `b${step}`].map((side) => ({ side, step, to })))
  const catalogue = smallCatalogue(
    [...ids, ...sides.map(({ side }) => side)],
    sides.flatMap(({ side, step, to }) => [
      { from: `s${step}`, to: side, type: 'depends-on' },
      { from: side, to, type: 'depends-on' }
    ])
  )
  const { paths, more } = findPaths(buildGraph(catalogue), {
    from: 's0',
    to: 's50',
    directed: true,
    limit: 3
  })
  expect(waysOf(paths)[0]).toBe(ids.flatMap((id, step) => (step < 50 ? [id, `a${step}`] : [id])).join(' '))
  expect(paths).toHaveLength(3)
  expect(more).toBe(2 ** 50 - 3)
})

test('a chain of thousands of hops is walked to its end', () => {
  const ids = Array.from({ length: 4000 }, (_, step) => `s${step}`)
  const links = ids.slice(1).map((to, step) => ({ from: `s${step}`, to, type: 'depends-on' }))
  const chain = buildGraph(smallCatalogue(ids, links))
  expect(findPaths(chain, { from: 's3999', to: 's0' }).paths[0]?.hops).toHaveLength(3999)
  expect(findPaths(chain, { from: 's3999', to: 's0', directed: true }).paths).toEqual([])
})

describe('on the catalogue', () => {
  test('parallel relations make one hop', () => {
    const two = builtIn.catalogue.relations.find((one) =>
      builtIn.catalogue.relations.some(
        (other) => other.id !== one.id && other.from === one.from && other.to === one.to
      )
    )!
    const { paths } = findPaths(graph, { from: two.from, to: two.to, follow: () => true })
    expect(paths).toHaveLength(1)
    expect(paths[0]!.hops[0]!.relations.length).toBeGreaterThan(1)
    const [only] = findPaths(graph, {
      from: two.from,
      to: two.to,
      types: [two.type],
      follow: () => true
    }).paths
    expect(only!.hops[0]!.relations).toEqual([two])
  })

  test('what must be comes before what may be', () => {
    const { paths } = findPaths(graph, { from: 'contour', to: 'istio', limit: 100 })
    const rank = (path: Path) =>
      Math.min(...path.hops[0]!.relations.map(({ necessity }) => (necessity === 'required' ? 0 : 1)))
    expect(paths.length).toBeGreaterThan(2)
    expect(paths.map(rank)).toEqual(paths.map(rank).toSorted())
    expect(new Set(paths.map(rank)).size).toBe(2)
  })

  test('what no longer holds is no way, unless it is asked for', () => {
    const past = builtIn.catalogue.relations.filter(({ until }) => until !== undefined)
    expect(past.length).toBeGreaterThan(0)
    for (const one of past) {
      const ask = { from: one.from, to: one.to, types: [one.type], directed: false }
      const usual = findPaths(graph, ask).paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.relations))
      expect(usual).not.toContain(one)
      expect(findPaths(graph, { ...ask, follow: () => true }).paths[0]!.hops[0]!.relations).toContain(one)
    }
  })

  test('nobody has no way, and everybody is at home', () => {
    for (const [from, to] of [
      ['toString', 'envoy'],
      ['envoy', 'toString'],
      ['x', 'x']
    ] as const) {
      expect(findPaths(graph, { from, to })).toEqual({ paths: [], more: 0 })
    }
    const home = { ids: ['envoy'], hops: [] }
    expect(findPaths(graph, { from: 'envoy', to: 'envoy' })).toEqual({ paths: [home], more: 0 })
    expect(findPaths(graph, { from: 'envoy', to: 'envoy', limit: 0 })).toEqual({ paths: [], more: 1 })
  })
})

describe('in words', () => {
  const first = (from: string, to: string, types: readonly string[]) =>
    findPaths(graph, { from, to, types }).paths[0]!

  test('a way is one sentence, told from where one stands', () => {
    const way = first('contour', 'istio', ['controls'])
    expect(sayPath(graph, way, 'en')).toBe(
      'Contour is the control plane of Envoy, which is the data plane of Istio.'
    )
    expect(sayPath(graph, way, 'ko')).toBe(
      'Contour은(는) 엔보이의 컨트롤 플레인, 엔보이는 이스티오의 데이터 플레인.'
    )
  })

  test('parallel relations are told together, a way of no hops is a name', () => {
    const { catalogue } = parseSmall(
      component('a', ...relations({ to: 'b' }, { to: 'b', type: 'integrates-with' })),
      component('b')
    )
    const small = buildGraph(catalogue)
    const [way] = findPaths(small, { from: 'a', to: 'b' }).paths
    expect(sayPath(small, way!, 'en')).toBe('a depends-on and integrates-with b.')
    const [home] = findPaths(small, { from: 'a', to: 'a' }).paths
    expect([sayPath(small, home!, 'en'), sayPath(small, home!, 'ko')]).toEqual(['a.', 'a.'])
  })

  test('a relation is said with why and with everybody who says so', () => {
    const relation = graph.relation('antrea implements cni')!
    expect(sourcesOf(graph, relation, 'en')).toEqual([
      'Components of Tanzu Kubernetes Grid 1.2.1',
      'Korean Kubernetes documentation pages: add-ons, networking, proxies, logging, metrics',
      ...relation.evidence!.map(({ url }) => url)
    ])
    for (const language of ['en', 'ko'] as const) {
      const said = sayWithSources(graph, relation, language)
      for (const part of [sayRelation(graph, relation, language), relation.why[language]]) {
        expect(said).toContain(part)
      }
      for (const source of sourcesOf(graph, relation, language)) expect(said).toContain(source)
    }
    expect(sayRelation(graph, graph.relation('harbor scans-with trivy')!, 'ko')).toBe(
      '하버는 트리비로 취약점 검사'
    )
    // The window begins without the texts.
    const bare: Relation = { ...relation, why: { en: '', ko: '' }, source: null, alsoIn: [], evidence: [] }
    expect(sayWithSources(graph, bare, 'en')).toBe('Antrea implements Container Network Interface.')
  })

  test.each([
    ['~을(를) 구현', '쿠버네티스', '쿠버네티스를 구현'],
    ['~을(를) 구현', '오픈텔레메트리 표준', '오픈텔레메트리 표준을 구현'],
    ['~이(가) 배포함', '헬름', '헬름이 배포함'],
    ['~와(과) 연동', '하버', '하버와 연동'],
    ['~와(과) 연동', '헬름', '헬름과 연동'],
    ['~(으)로 전달', '하버', '하버로 전달'],
    ['~(으)로 전달', '헬름', '헬름으로 전달'],
    ['~(으)로 전달', '오라클', '오라클로 전달'],
    ['~에서 수집', '헬름', '헬름에서 수집'],
    ['~을(를) 구현', 'CNI', 'CNI을(를) 구현'],
    ['~의 구성 요소', 'CNI', 'CNI의 구성 요소'],
    ['~은(는)', '𝒳', '𝒳은(는)'],
    ['없음', '하버', '하버 없음'],
    ['~을(를)', '', '을(를)']
  ])('%s with %s', (phrase, name, expected) => {
    expect(fillGap(phrase, name)).toBe(expected)
  })

  test('every way between any two neighbours can be told in both languages', () => {
    for (const { from, to } of builtIn.catalogue.relations.slice(0, 300)) {
      const [way] = findPaths(graph, { from: to, to: from, follow: () => true, limit: 1 }).paths
      expect(sayPath(graph, way!, 'en')).not.toMatch(/undefined|~/)
      expect(sayPath(graph, way!, 'ko')).not.toMatch(/undefined|~/)
    }
  })
})

test('the catalogue is left as it was', () => {
  const before = JSON.stringify(builtIn.catalogue satisfies Catalogue)
  findPaths(graph, { from: 'harbor', to: 'linux' })
  expect(JSON.stringify(builtIn.catalogue)).toBe(before)
})
