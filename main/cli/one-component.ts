/** A word of the command line in; the one component that it names, by id or by any of its names, out. */
import type { Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { resolveValue, suggestValue } from '../../graph-data/query/values.ts'
import { answer, problem, type Answer } from './command.ts'

export function oneComponent(graph: EcosystemGraph, word: string): Answer<Component> {
  const ids = resolveValue(graph, 'id', word)
  const [id] = ids
  if (ids.length > 1) return problem(`${word} may be ${ids.join(' or ')}; say which`)
  const component = id === undefined ? undefined : graph.component(id)
  if (component !== undefined) return answer(component)
  const meant = suggestValue(graph, 'id', word)
  return problem(`there is no component ${word}${meant === undefined ? '' : ` (did you mean ${meant}?)`}`)
}
