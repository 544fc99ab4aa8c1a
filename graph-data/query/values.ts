/** A graph and a key in; the values that the key can take, and what a written value means, out. */
import type { Component, Text } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { nearest } from '../nearest.ts'
import type { Necessity } from '../questions/follow.ts'
import { wordsOf } from '../questions/letters.ts'
import { createFilter, createSearch } from '../questions/search-components.ts'
import type { Filter, Search } from '../questions/search-components.ts'
import { componentName } from '../words/component-name.ts'
import type { QueryKey } from './query.ts'

/** A value a key can take: its id, and what people call it. */
export type Value = {
  readonly id: string
  readonly title: Text
  /** The words of each of its spellings, in letters that search compares. */
  readonly spellings: readonly (readonly string[])[]
}

/** The values of a key by id, in canonical order, and by spelling. */
export type ValueList = {
  readonly values: readonly Value[]
  readonly positions: ReadonlyMap<string, number>
  readonly bySpelling: ReadonlyMap<string, readonly string[]>
}

/** What is worked out once for a graph, each part when it is first asked for. */
export type QueryIndex = {
  readonly search: () => Search
  readonly filter: () => Filter
  readonly list: (key: QueryKey) => ValueList
}

const maturities: Readonly<Record<NonNullable<Component['maturity']>, Text>> = {
  graduated: { en: 'CNCF graduated', ko: 'CNCF 졸업' },
  incubating: { en: 'CNCF incubating', ko: 'CNCF 인큐베이팅' },
  sandbox: { en: 'CNCF sandbox', ko: 'CNCF 샌드박스' },
  archived: { en: 'CNCF archived', ko: 'CNCF 보관' },
  none: { en: 'not a CNCF project', ko: 'CNCF 프로젝트 아님' }
}

const statuses: Readonly<Record<NonNullable<Component['status']>, Text>> = {
  active: { en: 'active', ko: '활발히 개발 중' },
  maintenance: { en: 'maintenance only', ko: '유지 보수만' },
  deprecated: { en: 'deprecated', ko: '사용 중단 예정' },
  archived: { en: 'archived', ko: '보관됨' },
  superseded: { en: 'superseded', ko: '대체됨' }
}

const necessityTitles: Readonly<Record<Necessity, Text>> = {
  required: { en: 'only what is always needed', ko: '필수인 것만' },
  slot: { en: 'also one of several for a slot', ko: '슬롯을 채우는 택일 대상까지' },
  optional: { en: 'also what is optional', ko: '선택 사항까지' }
}

/** What a component can have, and whether it does. `evidence` is that of its relations. */
export const possessions = {
  summary: { title: { en: 'a summary', ko: '요약' }, test: (one) => one.summary !== undefined },
  description: { title: { en: 'a description', ko: '설명' }, test: (one) => one.description !== undefined },
  korean: { title: { en: 'a Korean name', ko: '한국어 이름' }, test: (one) => one.korean.length > 0 },
  home: { title: { en: 'a home page', ko: '홈페이지' }, test: (one) => one.links?.home !== undefined },
  repository: {
    title: { en: 'a source repository', ko: '소스 저장소' },
    test: (one) => one.links?.source !== undefined
  },
  licence: {
    title: { en: 'a known licence', ko: '알려진 라이선스' },
    test: (one) => one.licence !== undefined
  },
  successor: { title: { en: 'a successor', ko: '후속' }, test: (one) => one.supersededBy !== undefined },
  recognition: {
    title: { en: 'marks it is recognised by', ko: '알아볼 수 있는 표시(이미지·차트 등)' },
    test: (one) => one.recognise !== undefined
  },
  note: { title: { en: 'a note', ko: '메모' }, test: (one) => one.note !== undefined },
  relations: {
    title: { en: 'any relation', ko: '관계' },
    test: ({ id }, graph) => graph.outgoing(id).length + graph.incoming(id).length > 0
  },
  evidence: {
    title: { en: 'a relation with evidence', ko: '근거가 있는 관계' },
    test: ({ id }, graph) =>
      [...graph.outgoing(id), ...graph.incoming(id)].some(({ evidence = [] }) => evidence.length > 0)
  }
} as const satisfies Readonly<
  Record<
    string,
    { readonly title: Text; readonly test: (component: Component, graph: EcosystemGraph) => boolean }
  >
>

/** The licences that an SPDX expression names: `Apache-2.0 OR MIT` names two. */
export const licencesOf = ({ licence }: Component): readonly string[] =>
  (licence ?? '')
    .split(/\s(?:OR|AND)\s|[()]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

type Named = { readonly id: string; readonly title: Text; readonly also?: readonly string[] }

const fromTable = (table: Readonly<Record<string, Text>>): readonly Named[] =>
  Object.entries(table).map(([id, title]) => ({ id, title }))

/** How far one may go by `depth`. */
export const maxDepth = 99

function namesOf(graph: EcosystemGraph, key: QueryKey): readonly Named[] {
  const { catalogue } = graph
  switch (key) {
    case 'layer':
      return catalogue.layers
    case 'band':
      return catalogue.bands
    case 'kind':
      return catalogue.kinds
    case 'tag':
      return catalogue.tags
    case 'source':
      return catalogue.sources
    case 'stack':
      return catalogue.stacks
    case 'slot':
    case 'wants':
      return catalogue.slots
    case 'type':
      return catalogue.relationTypes.map(({ id, label, inverse }) => ({
        id,
        title: label,
        also: [inverse.en, inverse.ko]
      }))
    case 'maturity':
      return fromTable(maturities)
    case 'status':
      return fromTable(statuses)
    case 'necessity':
      return fromTable(necessityTitles)
    case 'has':
      return Object.entries(possessions).map(([id, { title }]) => ({ id, title }))
    case 'licence':
      return [...new Set(catalogue.components.flatMap(licencesOf))]
        .toSorted()
        .map((id) => ({ id, title: { en: id, ko: id } }))
    case 'depth':
      return ['1', '2', '3'].map((id) => ({ id, title: { en: id, ko: id } }))
    case 'id':
    case 'needs':
    case 'needed-by':
    case 'near':
      return catalogue.components.map((component) => ({
        id: component.id,
        title: { en: componentName(component, 'en'), ko: componentName(component, 'ko') },
        also: [...component.korean, ...component.aliases]
      }))
    default:
      return key satisfies never
  }
}

/** Whether the values of a key are components, of which there are too many to be meant by a part of their name. */
export const takesComponents = (key: QueryKey): boolean =>
  key === 'id' || key === 'needs' || key === 'needed-by' || key === 'near'

function listValues(names: readonly Named[]): ValueList {
  const bySpelling = new Map<string, string[]>()
  const values = names.map(({ id, title, also = [] }): Value => {
    const spellings = [id, title.en, title.ko, ...also].map(wordsOf)
    for (const joined of new Set(spellings.map((words) => words.join('')))) {
      const ids = bySpelling.get(joined)
      if (ids) ids.push(id)
      else bySpelling.set(joined, [id])
    }
    return { id, title, spellings }
  })
  return { values, positions: new Map(values.map(({ id }, position) => [id, position])), bySpelling }
}

const indexes = new WeakMap<EcosystemGraph, QueryIndex>()

/** The index of a graph. Graphs never change, so it is made once. */
export function queryIndex(graph: EcosystemGraph): QueryIndex {
  const before = indexes.get(graph)
  if (before) return before
  let search: Search | undefined
  let filter: Filter | undefined
  const lists = new Map<string, ValueList>()
  const index: QueryIndex = {
    search: () => (search ??= createSearch(graph)),
    filter: () => (filter ??= createFilter(graph)),
    list(key) {
      const same = takesComponents(key) ? 'id' : key
      const list = lists.get(same) ?? listValues(namesOf(graph, same))
      lists.set(same, list)
      return list
    }
  }
  indexes.set(graph, index)
  return index
}

/** Whether every word begins one of a spelling's words. */
export const beginsWords = (words: readonly string[], spelling: readonly string[]): boolean =>
  words.every((word) => spelling.some((own) => own.startsWith(word)))

/**
 * The ids that a written value means, in canonical order: its id; else a whole name in either language, or an alias;
 * else, but for components, words of its name: 스토리지 means 스토리지·백업·복구. Empty where nothing is meant.
 */
export function resolveValue(graph: EcosystemGraph, key: QueryKey, written: string): readonly string[] {
  const { values, positions, bySpelling } = queryIndex(graph).list(key)
  if (positions.has(written)) return [written]
  const words = wordsOf(written)
  const joined = words.join('')
  if (joined === '') return []
  const exact = bySpelling.get(joined)
  if (exact) return exact
  if (takesComponents(key) || joined.length < 2) return []
  return values
    .filter(({ spellings }) => spellings.some((spelling) => beginsWords(words, spelling)))
    .map(({ id }) => id)
}

/** The id that was likely meant by a value that means nothing. */
export function suggestValue(graph: EcosystemGraph, key: QueryKey, written: string): string | undefined {
  const index = queryIndex(graph)
  if (takesComponents(key)) return index.search()(written, 1)[0]?.id
  const known = new Map<string, string>()
  for (const { id, spellings } of index.list(key).values) {
    for (const words of spellings) {
      for (const word of [words.join(''), ...words]) if (!known.has(word)) known.set(word, id)
    }
  }
  const near = nearest(wordsOf(written.slice(0, 100)).join(''), known.keys())
  return near === undefined ? undefined : known.get(near)
}
