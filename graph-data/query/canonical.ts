/** A query in; the same query in the one order, or as the one text, that all ways of writing it share, out. */
import { compareText } from '../compare-text.ts'
import type { EcosystemGraph } from '../graph.ts'
import { quoteText } from './lex.ts'
import { filterKeys } from './query.ts'
import type { Query, Term } from './query.ts'
import { queryIndex } from './values.ts'

const keyOrder: ReadonlyMap<string, number> = new Map([...filterKeys, 'words'].map((key, at) => [key, at]))

/** Put values in the order of the catalogue and terms in the order of their keys, what is not wanted last; each once. */
export function canonicalQuery(query: Query, graph: EcosystemGraph): Query {
  const terms = new Map<string, Term>()
  for (const term of query.terms) {
    const ordered = orderValues(term, graph)
    terms.set(formatTerm(ordered), ordered)
  }
  const order = ({ key, negated }: Term): number => keyOrder.get(key)! + Number(negated) * keyOrder.size
  const sorted = [...terms].toSorted(([a, one], [b, other]) => order(one) - order(other) || compareText(a, b))
  return { ...query, terms: sorted.map(([, term]) => term) }
}

function orderValues(term: Term, graph: EcosystemGraph): Term {
  if (term.key === 'words') return term
  const { positions } = queryIndex(graph).list(term.key)
  const place = (id: string): number => positions.get(id) ?? positions.size
  return { ...term, values: [...new Set(term.values)].toSorted((a, b) => place(a) - place(b)) }
}

function formatTerm(term: Term): string {
  const said =
    term.key === 'words' ? quoteText(term.words) : `${term.key}:${term.values.map(quoteText).join(',')}`
  return term.negated ? `-${said}` : said
}

/** The canonical text of a query: parsed again it gives the same query. */
export function formatQuery({ terms, depth, necessity }: Query): string {
  return [
    ...terms.map(formatTerm),
    ...(depth === null ? [] : [`depth:${depth}`]),
    ...(necessity === null ? [] : [`necessity:${necessity}`])
  ].join(' ')
}
