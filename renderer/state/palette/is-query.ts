/** A line of text in; whether it is a query out. Apart from what reads queries, so that a field can tell at once. */
import { lexQuery } from '../../../graph-data/query/lex.ts'

/** How many letters say that a query follows: one question mark, or none. */
export const markLength = (line: string): number => (/^[?？]/u.test(line) ? 1 : 0)

/** A query holds a `key:`, or begins with a question mark. */
export const isQuery = (line: string): boolean =>
  markLength(line) > 0 || lexQuery(line).some(({ key }) => key !== null)
