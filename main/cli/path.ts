/** `ecograph path`: every shortest way between two components, told in sentences with the sources of each hop. */
import type { Component, Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { findPaths, type PathAnswer } from '../../graph-data/questions/paths.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { sayPath } from '../../graph-data/words/path.ts'
import { sayWithSources } from '../../graph-data/words/relation.ts'
import { loadGraph } from './catalogue.ts'
import { catalogueOption, jsonOption, languageOption, problem, type Command } from './command.ts'
import { oneComponent } from './one-component.ts'
import { isLanguage } from './text.ts'
import { readIds } from './ids.ts'
import { readCount } from './whole-number.ts'

const mostPaths = 10_000

export const pathCommand: Command = {
  name: 'path',
  summary: 'tell the shortest ways from one component to another, with sources',
  operands: '<from> <to>',
  options: [
    { name: 'directed', value: null, description: 'go along the arrows of dependencies only' },
    {
      name: 'types',
      value: 'id,id',
      description: 'follow these relation types only (see: ecograph list relation-types)'
    },
    { name: 'limit', value: 'number', description: 'how many ways to tell (default: 5)' },
    catalogueOption,
    languageOption,
    jsonOption
  ],
  examples: [
    'ecograph path harbor trivy',
    'ecograph path velero etcd --directed',
    'ecograph path 하버 프로메테우스 --language ko',
    'ecograph path contour istio --types controls,depends-on --json'
  ],
  async run(given, surroundings) {
    const [start, end, ...more] = given.operands
    if (start === undefined || end === undefined) return problem('a path goes from where to where?')
    if (more.length > 0) return problem(`a path has two ends, not also ${more[0]}`)
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const graph = loaded.value
    const from = oneComponent(graph, start)
    if (!from.ok) return from
    const to = oneComponent(graph, end)
    if (!to.ok) return to
    const known = graph.catalogue.relationTypes.map(({ id }) => id)
    const types = readIds('relation type', given.text('types'), known)
    if (!types.ok) return types
    const limit = readCount('limit', given.text('limit') ?? '5', mostPaths)
    if (!limit.ok) return limit
    const found = findPaths(graph, {
      from: from.value.id,
      to: to.value.id,
      directed: given.on('directed'),
      ...(types.value.length > 0 ? { types: types.value } : {}),
      limit: limit.value
    })
    const chosen = given.text('language') ?? 'en'
    const language = isLanguage(chosen) ? chosen : 'en'
    const text = given.on('json')
      ? JSON.stringify(asJson(found), null, 2)
      : tell(graph, from.value, to.value, found, language)
    const written = await surroundings.write(`${text}\n`)
    return written.ok ? 0 : written
  }
}

function asJson({ paths, more }: PathAnswer): object {
  return {
    paths: paths.map(({ ids, hops }) => ({
      components: ids,
      hops: hops.map(({ from, to, relations }) => ({ from, to, relations: relations.map(({ id }) => id) }))
    })),
    more
  }
}

function tell(
  graph: EcosystemGraph,
  from: Component,
  to: Component,
  { paths, more }: PathAnswer,
  language: Language
): string {
  const ends = `${componentName(from, language)} → ${componentName(to, language)}`
  const [first] = paths
  if (!first) return words.none[language](ends)
  const lines = [words.head[language](ends, paths.length + more, first.hops.length)]
  paths.forEach((path, index) => {
    lines.push('', `${index + 1}. ${sayPath(graph, path, language)}`)
    for (const relation of path.hops.flatMap(({ relations }) => relations)) {
      lines.push(`   - ${sayWithSources(graph, relation, language)}`)
    }
  })
  if (more > 0) lines.push('', words.more[language](more))
  return lines.join('\n')
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const words = {
  none: {
    en: (ends: string) => `${ends}: there is no way.`,
    ko: (ends: string) => `${ends}: 이어지는 경로가 없습니다.`
  },
  head: {
    en: (ends: string, count: number, hops: number) =>
      `${ends}: ${plural(count, 'shortest way')} of ${plural(hops, 'hop')}`,
    ko: (ends: string, count: number, hops: number) => `${ends}: 최단 경로 ${count}개, ${hops}단계`
  },
  more: {
    en: (count: number) => `… and ${count} more (--limit)`,
    ko: (count: number) => `… 외 ${count}개 더 있음(--limit)`
  }
} as const
