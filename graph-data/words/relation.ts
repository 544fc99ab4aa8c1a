/** A relation in; what it says, why it holds and who says so, in words, out. */
import type { Language, Relation, Text } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { componentName } from './component-name.ts'
import { fillGap } from './particles.ts'

const sources = { en: 'Sources', ko: '출처' } as const

/** A relation in words: "Harbor scans with Trivy", 하버는 트리비로 취약점 검사. */
export function sayRelation(graph: EcosystemGraph, relation: Relation, language: Language): string {
  const name = (id: string): string => {
    const component = graph.component(id)
    return component ? componentName(component, language) : id
  }
  const label = graph.relationType(relation.type)?.label[language] ?? relation.type
  return language === 'ko'
    ? `${fillGap('~은(는)', name(relation.from))} ${fillGap(label, name(relation.to))}`
    : `${name(relation.from)} ${label} ${name(relation.to)}`
}

/** The same in both languages. */
export const tellRelation = (graph: EcosystemGraph, relation: Relation): Text => ({
  en: sayRelation(graph, relation, 'en'),
  ko: sayRelation(graph, relation, 'ko')
})

/** The documents and pages that say a relation holds. */
export function sourcesOf(graph: EcosystemGraph, relation: Relation, language: Language): readonly string[] {
  const documents = [relation.source, ...(relation.alsoIn ?? [])].flatMap((id) =>
    id === null ? [] : [graph.source(id)?.title[language] ?? id]
  )
  return [...documents, ...(relation.evidence ?? []).map(({ url }) => url)]
}

/** A relation, why it holds and who says so: "Harbor scans with Trivy. It finds … (Sources: …)". */
export function sayWithSources(graph: EcosystemGraph, relation: Relation, language: Language): string {
  const said = `${sayRelation(graph, relation, language)}.`
  const why = relation.why[language]
  const names = sourcesOf(graph, relation, language)
  const from = names.length > 0 ? `(${sources[language]}: ${names.join('; ')})` : ''
  return [said, why, from].filter((part) => part !== '').join(' ')
}
