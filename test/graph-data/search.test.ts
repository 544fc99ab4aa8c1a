/** Search finds what people mean: in two scripts, half typed, mistyped, and the likeliest first. */
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { lettersOf } from '../../graph-data/questions/letters.ts'
import { createSearch } from '../../graph-data/questions/search-components.ts'
import { builtIn, component, parseSmall } from './catalogue-files.ts'

const search = createSearch(buildGraph(builtIn.catalogue))
const ids = (query: string, limit?: number) => search(query, limit).map(({ id }) => id)

test.each([
  ['Kubernetes', 'kubernetes'],
  ['kube', 'kubernetes'],
  ['KUBECTL', 'kubectl'],
  ['k8s', 'kubernetes'],
  ['opa', 'open-policy-agent'],
  ['argocd', 'argo-cd'],
  ['argo_cd', 'argo-cd'],
  ['cri o', 'cri-o'],
  ['crio', 'cri-o'],
  ['dns', 'dns'],
  ['api server', 'kube-apiserver'],
  ['agent open policy', 'open-policy-agent'],
  ['쿠버네티스', 'kubernetes'],
  ['쿠버', 'kubernetes'],
  ['네티스', 'kubernetes'],
  ['쿠베르네츠', 'kubernetes'],
  ['프로메', 'prometheus'],
  ['헬름차트', 'helm-chart'],
  ['Helam 차트', 'helm-chart'],
  ['차트 헬름', 'helm-chart']
])('%s finds %s first', (query, id) => {
  expect(ids(query)[0]).toBe(id)
})

test.each([
  ['promethues', 'prometheus'],
  ['prometehus', 'prometheus'],
  ['kubernets', 'kubernetes'],
  ['kuberentes', 'kubernetes'],
  ['evnoy', 'envoy'],
  ['istoi', 'istio'],
  ['grafanna', 'grafana'],
  ['elasticserach', 'elasticsearch'],
  ['argcd', 'argo-cd'],
  ['polcy agent', 'open-policy-agent'],
  ['쿠버네티즈', 'kubernetes'],
  ['쿠버내티스', 'kubernetes'],
  ['프로매테우스', 'prometheus'],
  ['그라파냐', 'grafana']
])('the mistyped %s finds %s first', (query, id) => {
  expect(ids(query)[0]).toBe(id)
})

test('every name, Korean name, alias and id finds its component, and an exact hit comes before all others', () => {
  for (const one of builtIn.catalogue.components) {
    for (const spelling of [one.name, ...one.korean, ...one.aliases, one.id]) {
      const hits = search(spelling, 8)
      const exact = hits.filter(
        ({ text }) =>
          lettersOf(text).replace(/[^\p{L}\p{N}]/gu, '') ===
          lettersOf(spelling).replace(/[^\p{L}\p{N}]/gu, '')
      )
      expect(exact.map(({ id }) => id)).toContain(one.id)
      expect(hits.slice(0, exact.length)).toEqual(exact)
    }
  }
})

test('names that start with the query come before those that hold it, and those before mistakes', () => {
  const found = ids('contain', 60)
  expect(found.indexOf('containerd')).toBeLessThan(found.indexOf('kata-containers'))
  const hits = ids('cilium')
  expect(hits[0]).toBe('cilium')
})

test('a hit says which spelling it is', () => {
  expect(search('k8s', 1)).toEqual([{ id: 'kubernetes', matched: 'alias', text: 'K8s' }])
  expect(search('쿠버네츠', 1)).toEqual([{ id: 'kubernetes', matched: 'korean', text: '쿠버네츠' }])
  expect(search('Argo CD', 1)).toEqual([{ id: 'argo-cd', matched: 'name', text: 'Argo CD' }])
  expect(search('weave-net', 1)[0]).toMatchObject({ id: 'weave-net', matched: 'name' })
})

describe('what only looks like the query', () => {
  test('is not found beside what fits', () => {
    expect(ids('harbor')).toEqual(['harbor'])
    expect(ids('하버')[0]).toBe('harbor')
    for (const query of ['argo', 'istio', 'grafana', 'helm']) {
      for (const { text } of search(query, 100))
        expect(lettersOf(text).replaceAll(/[^\p{L}\p{N}]/gu, ''), query).toContain(query)
    }
  })

  test('is found where nothing fits, if one letter is wrong in a short word and two in a long one', () => {
    expect(ids('harbour')).toEqual(['harbor'])
    expect(ids('harbox')).toEqual(['harbor'])
    expect(ids('haxbox')).toEqual([])
    expect(ids('promethoos')[0]).toBe('prometheus')
    expect(ids('promethxxx')).toEqual([])
  })

  test('one slip in every name of six letters or more still finds it', () => {
    for (const { id, name } of builtIn.catalogue.components) {
      if (!/^[A-Za-z]{6,}$/.test(name)) continue
      const slip = `${name.slice(0, 3)}${name[4]}${name[3]}${name.slice(5)}`
      // The slip may be the name of something else.
      if (name[3] === name[4] || search(slip, 1).some(({ text }) => text === slip)) continue
      expect(ids(slip, 60), slip).toContain(id)
    }
  })
})

describe('Korean while it is being typed', () => {
  test('every stage on the way to 쿠버네티스 finds it first', () => {
    // What an input method shows, stage by stage: the next consonant first joins the syllable before it.
    for (const stage of ['쿱', '쿠버', '쿠번', '쿠버네', '쿠버넽', '쿠버네티', '쿠버네팃', '쿠버네티스']) {
      expect([stage, ids(stage)[0]]).toEqual([stage, 'kubernetes'])
    }
  })

  test('decomposed Hangul, as some file systems give it, is the same', () => {
    expect(search('쿠버네티스'.normalize('NFD'))).toEqual(search('쿠버네티스'))
  })

  test('syllables are taken apart by the rules', () => {
    expect(lettersOf('가힣')).toBe('ㄱㅏㅎㅣㅎ')
    expect(lettersOf('닭 뷁 왜')).toBe('ㄷㅏㄹㄱ ㅂㅜㅔㄹㄱ ㅇㅗㅐ')
    expect(lettersOf('Pod')).toBe('pod')
  })
})

describe('queries that find nothing or little', () => {
  test.each(['', '   ', '-', '***', 'xyzzyq', '뷁뷁뷁', '__'])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([])
  })

  test('the limit holds, and no component comes twice', () => {
    expect(ids('e', 5)).toHaveLength(5)
    expect(ids('kubernetes')).toHaveLength(20)
    const all = ids('s', 1000)
    expect(new Set(all).size).toBe(all.length)
    expect(ids('kube', 0)).toEqual([])
  })

  test('a long query is answered', () => {
    expect(search('kubernetes '.repeat(500)).length).toBeGreaterThan(0)
    expect(search('쿠'.repeat(5000))).toEqual([])
  })
})

test('ids that are names of object members are found like any other', () => {
  const { catalogue, issues } = parseSmall(
    component('constructor'),
    component('__proto__'),
    component('to_string')
  )
  expect(issues).toEqual([])
  const small = createSearch(buildGraph(catalogue))
  expect(small('constructor').map(({ id }) => id)).toEqual(['constructor'])
  expect(small('construtcor').map(({ id }) => id)).toEqual(['constructor'])
  expect(small('__proto__').map(({ id }) => id)).toEqual(['__proto__'])
  expect(small('hasOwnProperty')).toEqual([])
})
