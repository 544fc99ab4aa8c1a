/** A graph and the words of a filter in; the components that answer it out. What cannot be read filters nothing. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { parseQuery } from '../../graph-data/query/parse.ts'
import { runQuery } from '../../graph-data/query/run.ts'

type Answers = { readonly text: string; readonly ids: ReadonlySet<string> | null }

/** The last filter of each graph: a view is drawn many times under one filter. */
const known = new WeakMap<EcosystemGraph, Answers>()

/** The ids that answer a filter, or null where nothing is filtered. */
export function answersTo(graph: EcosystemGraph, filter: string | null): ReadonlySet<string> | null {
  if (filter === null || filter.trim() === '') return null
  const last = known.get(graph)
  if (last?.text === filter) return last.ids
  const parsed = parseQuery(filter, graph)
  const ids = parsed.ok ? new Set(runQuery(graph, parsed.query)) : null
  known.set(graph, { text: filter, ids })
  return ids
}
