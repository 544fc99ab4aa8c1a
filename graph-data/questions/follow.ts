/** What a person wants to go along in; whether a relation is followed out. */
import type { Relation } from '../catalogue.ts'
import { isPast } from './past.ts'

/** Relations to leave aside give false. */
export type Follow = (relation: Relation) => boolean

/** What holds today, and is more than an analogy or a remark: the relations that a fresh picture shows. */
export const holdsToday: Follow = (relation) => relation.weak !== true && !isPast(relation)

/**
 * How much of a need counts: what is always needed; also what fills a slot, as one of several; also what one may have.
 * A relation that says nothing of its necessity is taken for a need.
 */
export const necessities = ['required', 'slot', 'optional'] as const
export type Necessity = (typeof necessities)[number]

/** Whether a relation is at least as much of a need as asked for. */
export const isNeeded =
  (atLeast: Necessity): Follow =>
  ({ necessity = 'required' }) =>
    necessity === 'required' || atLeast === 'optional' || (atLeast === 'slot' && necessity !== 'optional')

/** Whether a relation is of one of these types; undefined stands for every type. */
export function isOfTypes(types: Iterable<string> | undefined): Follow {
  if (types === undefined) return () => true
  const wanted = new Set(types)
  return ({ type }) => wanted.has(type)
}
