/** A query line in; the components it finds, or what is wrong with it and where, out. `--where` uses it. */
import type { Catalogue } from '../../graph-data/catalogue.ts'
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import { parseQuery } from '../../graph-data/query/parse.ts'
import type { QueryError } from '../../graph-data/query/query.ts'
import { runQuery } from '../../graph-data/query/run.ts'
import { loadGraph } from './catalogue.ts'
import { answer, problem, type Answer, type Given, type OptionSpec, type Surroundings } from './command.ts'
import { places } from './text.ts'

export const whereOption: OptionSpec = {
  name: 'where',
  value: 'query',
  description: 'only components that a query finds (see: ecograph find --help)'
}

/** The ids that a query finds, in catalogue order. What is wrong with it is said with the place it stands at. */
export function idsWhere(graph: EcosystemGraph, text: string): Answer<readonly string[]> {
  const parsed = parseQuery(text, graph)
  if (parsed.ok) return answer(runQuery(graph, parsed.query))
  return problem(parsed.errors.map((error) => describeError(text, error)).join('\n'))
}

/** The message, and below it the text with the faulty part underlined. */
function describeError(text: string, { start, end, message, didYouMean }: QueryError): string {
  const meant = didYouMean === undefined ? '' : ` (did you mean ${didYouMean}?)`
  // A long text is shown around the fault only, and on one line.
  const from = Math.max(0, start - 30)
  const shown = (part: string): string => part.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
  const before = (from > 0 ? '…' : '') + shown(text.slice(from, start))
  const faulty = shown(text.slice(start, Math.min(end, start + 60)))
  const after = shown(text.slice(start + faulty.length, start + faulty.length + 30))
  const mark = ' '.repeat(places(before)) + '^'.repeat(Math.max(1, places(faulty)))
  return `${message.en}${meant}\n  ${before}${faulty}${after}\n  ${mark}`
}

/** The graph that `--catalogue` and `--where` leave: the components found, and the relations between them. */
export async function loadGraphWhere(
  given: Given,
  surroundings: Surroundings
): Promise<Answer<EcosystemGraph>> {
  const graph = await loadGraph(given, surroundings)
  const where = given.text('where')
  if (!graph.ok || where === undefined) return graph
  const ids = idsWhere(graph.value, where)
  return ids.ok ? answer(buildGraph(restrict(graph.value.catalogue, new Set(ids.value)))) : ids
}

/** The vocabularies stay whole; a stack keeps the members that are left. */
function restrict(catalogue: Catalogue, ids: ReadonlySet<string>): Catalogue {
  return {
    ...catalogue,
    components: catalogue.components.filter(({ id }) => ids.has(id)),
    relations: catalogue.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    stacks: catalogue.stacks.map((stack) => ({
      ...stack,
      groups: stack.groups.map((group) => ({ ...group, members: group.members.filter((id) => ids.has(id)) }))
    }))
  }
}
