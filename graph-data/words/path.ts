/** A way between two components in; one sentence that tells it, in a language, out. */
import type { Language, Relation, Text } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import type { Hop, Path } from '../questions/paths.ts'
import { componentName } from './component-name.ts'
import { fillGap } from './particles.ts'

/**
 * "Harbor stores data in PostgreSQL, which is the basis of Keycloak." Every hop is told from where one stands: along
 * the arrow with the relation's label, against it with its inverse. A way of no hops is the name alone.
 */
export function sayPath(graph: EcosystemGraph, path: Path, language: Language): string {
  const name = (id: string): string => {
    const component = graph.component(id)
    return component ? componentName(component, language) : id
  }
  const verb = (hop: Hop, relation: Relation): string => {
    const type = graph.relationType(relation.type)
    if (!type) return relation.type
    return (relation.from === hop.from ? type.label : type.inverse)[language]
  }
  const verbs = (hop: Hop): readonly string[] => [
    ...new Set(hop.relations.map((relation) => verb(hop, relation)))
  ]
  if (language === 'ko') {
    const told = path.hops.map((hop) => {
      const phrases = verbs(hop).map((phrase) => fillGap(phrase, name(hop.to)))
      return `${fillGap('~은(는)', name(hop.from))} ${phrases.join(' · ')}`
    })
    return `${told.join(', ') || name(path.ids[0])}.`
  }
  const told = path.hops.map((hop) => `${verbs(hop).join(' and ')} ${name(hop.to)}`)
  return `${[name(path.ids[0]), told.join(', which ')].filter((part) => part !== '').join(' ')}.`
}

/** The same in both languages. */
export const tellPath = (graph: EcosystemGraph, path: Path): Text => ({
  en: sayPath(graph, path, 'en'),
  ko: sayPath(graph, path, 'ko')
})
