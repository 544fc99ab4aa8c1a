/** The query line: what it understands, what it finds, and what it says when it does not understand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Component } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { formatQuery } from '../../graph-data/query/canonical.ts'
import { keyOf, queryKeys } from '../../graph-data/query/keys.ts'
import { lexQuery, quoteText } from '../../graph-data/query/lex.ts'
import { maxLength, parseQuery } from '../../graph-data/query/parse.ts'
import { filterKeys, modifierKeys } from '../../graph-data/query/query.ts'
import type { Query } from '../../graph-data/query/query.ts'
import { runQuery } from '../../graph-data/query/run.ts'
import { queryIndex } from '../../graph-data/query/values.ts'
import { findNeeds } from '../../graph-data/questions/needs.ts'
import { neighbourhood } from '../../graph-data/questions/neighbourhood.ts'
import { builtIn, component, parseSmall, relations } from './catalogue-files.ts'
import { smallCatalogue } from './small-catalogue.ts'

const { catalogue } = builtIn
const graph = buildGraph(catalogue)

function understood(text: string, of = graph): Query {
  const parsed = parseQuery(text, of)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.errors.map(({ message }) => message.en).join(' ')}`)
  return parsed.query
}
const find = (text: string, of = graph) => runQuery(of, understood(text, of))
const canonical = (text: string) => formatQuery(understood(text))
function faultsOf(text: string) {
  const parsed = parseQuery(text, graph)
  return parsed.ok
    ? []
    : parsed.errors.map(({ start, end, didYouMean }) => [text.slice(start, end), didYouMean ?? null])
}
const idsOf = (isWanted: (one: Component) => boolean) =>
  catalogue.components.filter(isWanted).map(({ id }) => id)

describe('what it finds', () => {
  test.each<[string, (one: Component) => boolean]>([
    ['layer:storage', ({ layer }) => layer === 'storage'],
    ['layer:storage,metrics', ({ layer }) => layer === 'storage' || layer === 'metrics'],
    ['-layer:storage', ({ layer }) => layer !== 'storage'],
    ['band:data', ({ layer }) => graph.layer(layer)?.band === 'data'],
    ['kind:spec', ({ kind }) => kind === 'spec'],
    ['tag:api-object', ({ tags }) => tags.includes('api-object')],
    ['maturity:graduated', ({ maturity }) => maturity === 'graduated'],
    ['maturity:none', ({ maturity }) => maturity === 'none'],
    ['status:archived,superseded', ({ status }) => status === 'archived' || status === 'superseded'],
    ['source:004', ({ sources }) => sources.includes('004')],
    ['licence:MIT', ({ licence }) => licence?.split(' ').includes('MIT') === true],
    ['licence:apache-2.0', ({ licence }) => licence?.split(' ').includes('Apache-2.0') === true],
    ['licence:AGPL', ({ licence }) => licence?.includes('AGPL') === true],
    ['id:harbor,trivy', ({ id }) => id === 'harbor' || id === 'trivy'],
    ['has:korean', ({ korean }) => korean.length > 0],
    ['has:successor', ({ supersededBy }) => supersededBy !== undefined],
    ['has:home,repository', ({ links }) => links?.home !== undefined || links?.source !== undefined],
    [
      'type:conflicts-with',
      ({ id }) =>
        catalogue.relations.some((one) => one.type === 'conflicts-with' && (one.from === id || one.to === id))
    ],
    [
      'wants:object-store',
      ({ id }) => catalogue.relations.some((one) => one.from === id && one.necessity === 'slot:object-store')
    ],
    [
      'slot:object-store',
      ({ id }) => catalogue.relations.some((one) => one.to === id && one.necessity === 'slot:object-store')
    ],
    [
      'has:evidence',
      ({ id }) =>
        catalogue.relations.some(
          ({ from, to, evidence = [] }) => evidence.length > 0 && (from === id || to === id)
        )
    ],
    [
      'layer:storage maturity:graduated,incubating -kind:spec',
      ({ layer, maturity, kind }) =>
        layer === 'storage' && (maturity === 'graduated' || maturity === 'incubating') && kind !== 'spec'
    ]
  ])('%s', (text, isWanted) => {
    const expected = idsOf(isWanted)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(catalogue.components.length)
    expect(find(text)).toEqual(expected)
  })

  test('a negation finds the rest, and no term finds everything', () => {
    const all = idsOf(() => true)
    expect(find('')).toEqual(all)
    expect(find('   ')).toEqual(all)
    for (const term of ['layer:storage', 'needs:etcd', 'near:harbor', 'argo', 'stack:tkg-1-2-1']) {
      const [some, rest] = [find(term), find(`-${term}`)]
      expect([...some, ...rest].toSorted()).toEqual(all.toSorted())
      expect(rest.length).toBeGreaterThan(0)
    }
  })

  test('needs, needed-by and near reach as far as they are told', () => {
    const inOrder = (ids: Iterable<string>) => {
      const found = new Set(ids)
      return idsOf(({ id }) => found.has(id))
    }
    const needs = (id: string, more: object = {}) =>
      findNeeds(graph, { ids: [id], direction: 'dependents', ...more }).map((need) => need.component.id)
    expect(find('needs:object-storage')).toEqual(inOrder(needs('object-storage')))
    expect(find('needs:object-storage depth:2')).toEqual(inOrder(needs('object-storage', { depth: 2 })))
    expect(find('needs:object-storage depth:1').length).toBeLessThan(find('needs:object-storage').length)
    expect(find('needs:etcd necessity:required')).toEqual(inOrder(needs('etcd', { necessity: 'required' })))
    expect(find('needs:etcd necessity:optional').length).toBeGreaterThan(find('needs:etcd').length)
    const velero = findNeeds(graph, { ids: ['velero'], direction: 'dependencies' })
    expect(find('needed-by:velero')).toEqual(inOrder(velero.map((need) => need.component.id)))
    for (const depth of [1, 2]) {
      const near = neighbourhood(graph, {
        ids: ['harbor'],
        hops: depth,
        direction: 'both',
        follow: ({ weak, until }) => weak !== true && until === undefined
      })
      expect(find(`near:harbor depth:${depth}`)).toEqual(inOrder(near.keys()))
    }
    expect(find('near:harbor')).toEqual(find('near:harbor depth:1'))
    const either = new Set([...find('needs:etcd depth:1'), ...find('needs:envoy depth:1')])
    expect(find('needs:etcd,envoy depth:1')).toEqual(inOrder(either))
  })

  test('of two that need each other, each needs the other and not itself', () => {
    const { catalogue: two } = parseSmall(
      component('a', ...relations({ to: 'b' })),
      component('b', ...relations({ to: 'a' }))
    )
    const small = buildGraph(two)
    expect(find('needs:a', small)).toEqual(['b'])
    expect(find('needs:a,b', small)).toEqual(['a', 'b'])
  })

  test('an id means itself, also where it is an alias of another; a name that two share means both', () => {
    const { catalogue: two } = parseSmall(
      component('a'),
      component('b', 'aliases: [a, shared]'),
      component('c', 'korean: [shared]')
    )
    const small = buildGraph(two)
    expect(find('id:a', small)).toEqual(['a'])
    expect(find('id:Shared', small)).toEqual(['b', 'c'])
  })

  test('a relation that no longer holds gives no type and no slot', () => {
    const link = { from: 'a', to: 'b', type: 'stores-in', necessity: 'slot:object-store' } as const
    const of = (more: object) => buildGraph(smallCatalogue(['a', 'b'], [{ ...link, ...more }]))
    for (const [text, expected] of [
      ['type:stores-in', ['a', 'b']],
      ['wants:object-store', ['a']],
      ['slot:object-store', ['b']]
    ] as const) {
      expect(find(text, of({}))).toEqual(expected)
      expect(find(text, of({ until: '2.0' }))).toEqual([])
      expect(find(text, of({ weak: true }))).toEqual([])
    }
  })

  test('a stack is its root, its members and their parts', () => {
    const found = find('stack:tkg-1-2-1')
    expect(found).toContain('tanzu-kubernetes-grid')
    const standard = find('stack:kubernetes-standard-architecture-2023')
    // Calico is a member; Cilium was passed over.
    expect([standard.includes('calico'), standard.includes('cilium')]).toEqual([true, false])
  })

  test.each([
    ['harbor', 'harbor'],
    ['하버', 'harbor'],
    ['k8s', 'kubernetes'],
    ['"argo cd"', 'argo-cd'],
    ['argo cd', 'argo-cd'],
    ['“아르고 CD”', 'argo-cd']
  ])('the free words %s find %s', (text, id) => {
    expect(find(text)).toContain(id)
    expect(find(text).length).toBeLessThan(30)
  })

  test('words in quotation marks stand in one name', () => {
    const { catalogue: one } = parseSmall(component('blue-whale'), component('blue', 'aliases: [whale]'))
    const small = buildGraph(one)
    expect(find('blue whale', small)).toEqual(['blue', 'blue-whale'])
    expect(find('"blue whale"', small)).toEqual(['blue-whale'])
  })

  test('values that are gone find nothing, and nothing breaks', () => {
    const query = understood('layer:storage')
    const small = buildGraph(parseSmall(component('a')).catalogue)
    expect(runQuery(small, query)).toEqual([])
    for (const key of filterKeys) {
      const gone: Query = {
        terms: [{ negated: false, key, values: ['gone', 'constructor', '__proto__'] }],
        depth: null,
        necessity: null
      }
      expect(runQuery(small, gone)).toEqual([])
    }
  })
})

describe('two languages', () => {
  test.each([
    ['레이어:스토리지', 'layer:storage'],
    ['layer:스토리지', 'layer:storage'],
    ['계층:"스토리지·백업·복구"', 'layer:storage'],
    ['LAYER:Storage', 'layer:storage'],
    ['레이어：스토리지，로깅', 'layer:storage,logging'],
    ['성숙도:졸업', 'maturity:graduated'],
    ['라이선스:apache', 'licence:Apache-2.0'],
    ['license:apache', 'licence:Apache-2.0'],
    ['의존:오브젝트스토리지 단계:2', 'needs:object-storage depth:2'],
    ['기반:하버', 'needed-by:harbor'],
    ['주변:"Argo CD"', 'near:argo-cd'],
    ['스택:트레일', 'stack:cncf-trail-map'],
    ['관계:"is part of"', 'type:part-of'],
    ['상태:대체됨', 'status:superseded'],
    ['의존:etcd 필요도:필수인', 'needs:etcd necessity:required'],
    ['레이어:스토리지'.normalize('NFD'), 'layer:storage']
  ])('%s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  test('every id and every whole title in either language means itself', () => {
    for (const { key } of queryKeys) {
      if (key === 'depth') continue
      const beside = modifierKeys.some((one) => one === key) ? 'needs:etcd ' : ''
      for (const { id, title } of queryIndex(graph).list(key).values.slice(0, 60)) {
        for (const said of [id, title.en, title.ko]) {
          const query = understood(`${beside}${key}:${quoteText(said)}`)
          const values = query.terms.find((term) => term.key === key)
          const meant = values && 'values' in values ? values.values : [query.necessity]
          expect([key, said, meant]).toEqual([key, said, expect.arrayContaining([id])])
        }
      }
    }
  })

  test('no name means two keys, every key has a name in both languages, and every key is offered', () => {
    const names = queryKeys.flatMap(({ key, korean, english = [] }) => [key, ...korean, ...english])
    expect(new Set(names).size).toBe(names.length)
    for (const { key, korean, english = [] } of queryKeys) {
      for (const name of [key, ...korean, ...english]) expect(keyOf(name)).toBe(key)
      for (const name of korean) expect(name).toMatch(/^[가-힣]+$/)
    }
    expect(queryKeys.map(({ key }) => key).toSorted()).toEqual([...filterKeys, ...modifierKeys].toSorted())
  })
})

describe('what is wrong is said where it stands', () => {
  test.each<[string, (string | null)[][]]>([
    ['layer:storge maturity:graduated', [['storge', 'storage']]],
    ['maturity:gradauted', [['gradauted', 'graduated']]],
    ['lyer:storage', [['lyer', 'layer']]],
    ['레이아:스토리지', [['레이아', '레이어']]],
    ['layer:스토라지', [['스토라지', 'storage']]],
    ['needs:harbr', [['harbr', 'harbor']]],
    // A part of a component's name would mean too many.
    ...['id', 'needs', 'needed-by', 'near'].map((key): [string, (string | null)[][]] => [
      `${key}:kube`,
      [['kube', 'kubernetes']]
    ]),
    ['layer:', [['', null]]],
    ['layer:storage,', [['', null]]],
    ['layer:storage,,metrics', [['', null]]],
    ['layer:"sto', [['"sto', null]]],
    ['kind:spec "argo', [['"argo', null]]],
    ['layer:***', [['***', null]]],
    ['***', [['***', null]]],
    ['-', [['-', null]]],
    ['storage -', [['-', null]]],
    [':storage', [['', null]]],
    ['https://harbor.io', [['https', null]]],
    ['depth:2', [['depth:2', null]]],
    ['near:harbor necessity:required', [['necessity:required', null]]],
    ['needs:etcd depth:0', [['0', null]]],
    ['needs:etcd depth:two', [['two', null]]],
    ['needs:etcd depth:100', [['100', null]]],
    ['needs:etcd depth:1.5', [['1.5', null]]],
    ['needs:etcd depth:', [['', null]]],
    ['needs:etcd depth:1 depth:2', [['depth:2', null]]],
    ['needs:etcd depth:1,2', [['2', null]]],
    ['needs:etcd -depth:1', [['-depth', null]]],
    [
      'layer:storge lyer:x depth:2',
      [
        ['storge', 'storage'],
        ['lyer', 'layer'],
        ['depth:2', null]
      ]
    ],
    ['layer:constructor', [['constructor', null]]],
    ['constructor:x', [['constructor', null]]],
    ['__proto__:x', [['__proto__', null]]]
  ])('%s', (text, expected) => {
    expect(faultsOf(text)).toEqual(expected)
  })

  test('in sentences of both languages', () => {
    for (const text of ['layer:x', 'x:y', ':y', 'layer:', '"', '-', 'depth:2', 'needs:etcd depth:x']) {
      const parsed = parseQuery(text, graph)
      for (const { message } of parsed.ok ? [] : parsed.errors) {
        expect(message.en).toMatch(/^[A-Za-z]/)
        expect(message.ko).toMatch(/[가-힣].*\.$/)
        expect(message.ko).not.toBe(message.en)
      }
      expect(parsed.ok).toBe(false)
    }
  })

  test('a page pasted by mistake is refused whole', () => {
    const text = 'a '.repeat(maxLength)
    expect(parseQuery(text, graph)).toMatchObject({
      ok: false,
      errors: [{ start: maxLength, end: text.length }]
    })
    expect(parseQuery('a'.repeat(maxLength), graph).ok).toBe(true)
  })

  test('what was likely meant, put in its place, mends it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('layer', 'band', 'maturity', 'kind', 'stack', 'needs', 'id', 'licence'),
        fc.nat(),
        fc.nat(),
        (name, which, where) => {
          const { values } = queryIndex(graph).list(keyOf(name)!)
          const { id } = values[which % values.length]!
          const at = where % id.length
          const text = `${name}:${quoteText(id.slice(0, at) + id.slice(at + 1))}`
          const parsed = parseQuery(text, graph)
          if (parsed.ok) return
          for (const { start, end, didYouMean } of parsed.errors) {
            if (didYouMean === undefined) continue
            const mended = text.slice(0, start) + didYouMean + text.slice(end)
            expect([mended, parseQuery(mended, graph).ok]).toEqual([mended, true])
          }
        }
      )
    )
  })
})

const hostileParts = 'layer,needs,depth,-,:,：,",“,\\,스토리지,storage,__proto__,constructor,2,99,x,(,*,한'
  .split(',')
  .concat(',', ' ', '\n', '\u0000', '\ud800', '\u200b')

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...hostileParts), { maxLength: 25 }).map((parts) => parts.join(''))
  )

  test('is understood or told what is wrong, at places that are in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseQuery(text, graph)
        if (parsed.ok) {
          expect(runQuery(graph, parsed.query).length).toBeLessThanOrEqual(catalogue.components.length)
          return
        }
        expect(parsed.errors.length).toBeGreaterThan(0)
        let last = 0
        for (const { start, end } of parsed.errors) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
      { numRuns: 2000 }
    )
  })

  test('is cut into tokens that cover all but its white space, in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0
        for (const { start, end } of lexQuery(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 1000 }
    )
  })

  test('that is understood is the same query as its canonical text, which is its own canonical text', () => {
    const value = fc
      .constantFrom(...filterKeys)
      .chain((key) =>
        fc.record({
          minus: fc.boolean(),
          key: fc.constant(key),
          ids: fc.array(
            fc.constantFrom(
              ...queryIndex(graph)
                .list(key)
                .values.map(({ id }) => id)
            ),
            {
              minLength: 1,
              maxLength: 3
            }
          )
        })
      )
      .map(({ minus, key, ids }) => `${minus ? '-' : ''}${key}:${ids.map(quoteText).join(',')}`)
    const words = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => quoteText(text))
    const text = fc
      .tuple(
        fc.array(fc.oneof(value, words), { maxLength: 6 }),
        fc.constantFrom(
          '',
          ' needs:etcd depth:2',
          ' needed-by:velero necessity:optional',
          ' near:x509 depth:3'
        )
      )
      .map(([terms, more]) => terms.join(' ') + more)
    let checked = 0
    fc.assert(
      fc.property(fc.oneof(text, hostile), (said) => {
        const parsed = parseQuery(said, graph)
        if (!parsed.ok) return
        checked++
        const written = formatQuery(parsed.query)
        if (written.length > maxLength) return
        const again = parseQuery(written, graph)
        expect(again).toEqual(parsed)
        expect(formatQuery(understood(written))).toBe(written)
        expect(runQuery(graph, understood(written))).toEqual(runQuery(graph, parsed.query))
      }),
      { numRuns: 600 }
    )
    expect(checked).toBeGreaterThan(100)
  })

  test('says the same in whatever order, and however often', () => {
    const terms = [
      '레이어:스토리지',
      '-kind:spec',
      'maturity:graduated,incubating',
      '"ceph"',
      'needs:kubernetes'
    ]
    const expected = canonical(terms.join(' '))
    expect(expected).toBe('layer:storage maturity:graduated,incubating needs:kubernetes ceph -kind:spec')
    fc.assert(
      fc.property(fc.shuffledSubarray(terms, { minLength: terms.length }), fc.subarray(terms), (a, b) => {
        expect(canonical([...a, ...b].join(' '))).toBe(expected)
      })
    )
    expect([canonical('trivy harbor'), canonical('harbor trivy')]).toEqual(['harbor trivy', 'harbor trivy'])
    expect(canonical('maturity:incubating,graduated,졸업')).toBe('maturity:graduated,incubating')
  })
})
