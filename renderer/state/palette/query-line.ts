/** A line of text in; what it asks of the catalogue, where it is wrong, and what could stand at the caret, out. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { completeQuery, type Completion } from '../../../graph-data/query/complete.ts'
import { parseQuery } from '../../../graph-data/query/parse.ts'
import type { QueryError } from '../../../graph-data/query/query.ts'
import { runQuery } from '../../../graph-data/query/run.ts'
import { markLength } from './is-query.ts'

export type QueryLine = {
  /** What is found, in catalogue order; null while the line is not whole. */
  readonly ids: readonly string[] | null
  /** What is wrong, but not with the word that is just being written. Places count in the whole line. */
  readonly errors: readonly QueryError[]
  readonly completions: readonly Completion[]
}

const mostCompletions = 20

/** Read a query. `caret` is where the person writes, or null where they do not. */
export function readQueryLine(line: string, caret: number | null, graph: EcosystemGraph): QueryLine {
  const mark = markLength(line)
  const text = line.slice(mark)
  const at = caret === null ? null : Math.max(0, caret - mark)
  const shift = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: place.start + mark,
    end: place.end + mark
  })

  const completions = at === null ? [] : completeQuery(text, at, graph, mostCompletions + 1)
  // What stands there already is no news.
  const news = completions.filter(({ start, end, insert }) => text.slice(start, end) !== insert)
  const answer = parseQuery(text, graph)
  // Nothing asked is everything, which nobody wants selected by mistake.
  const ids = answer.ok && text.trim() !== '' ? runQuery(graph, answer.query) : null
  const isBeingWritten = ({ start, end }: QueryError): boolean =>
    at !== null && start <= at && at <= end && news.length > 0
  return {
    ids,
    errors: answer.ok ? [] : answer.errors.filter((error) => !isBeingWritten(error)).map(shift),
    completions: news.slice(0, mostCompletions).map(shift)
  }
}

/** The line with a completion taken, and where the caret is then. */
export function takeCompletion(
  line: string,
  { start, end, insert }: Pick<Completion, 'start' | 'end' | 'insert'>
): { readonly text: string; readonly caret: number } {
  return { text: line.slice(0, start) + insert + line.slice(end), caret: start + insert.length }
}
