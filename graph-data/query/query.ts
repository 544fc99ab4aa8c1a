/** What the query line asks, once it is understood, and what can be wrong with it. */
import type { Text } from '../catalogue.ts'
import type { Necessity } from '../questions/follow.ts'

/** What a term can ask of a component, in the order of the canonical text. */
export const filterKeys = [
  'layer',
  'band',
  'kind',
  'tag',
  'maturity',
  'licence',
  'status',
  'source',
  'stack',
  'slot',
  'wants',
  'type',
  'has',
  'id',
  'needs',
  'needed-by',
  'near'
] as const
export type FilterKey = (typeof filterKeys)[number]

/** What says how the other terms are meant: how far to go, and how much of a need counts. */
export const modifierKeys = ['depth', 'necessity'] as const
export type ModifierKey = (typeof modifierKeys)[number]
export type QueryKey = FilterKey | ModifierKey

/** One condition. Of several values one is enough; a negated term wants none of them. */
export type Term = { readonly negated: boolean } & (
  | { readonly key: FilterKey; readonly values: readonly string[] }
  /** Free words: name, Korean name, alias or id must hold every one of them. */
  | { readonly key: 'words'; readonly words: string }
)

/** All terms must hold. Terms are in canonical order and none comes twice; values are ids. */
export type Query = {
  readonly terms: readonly Term[]
  /** How many relations away; null for the usual: any number for needs, one for near. */
  readonly depth: number | null
  /** How much of a need counts; null for the usual. */
  readonly necessity: Necessity | null
}

/** Something wrong, between two places of the text (counted from 0 in UTF-16 units, `end` is not part of it). */
export type QueryError = {
  readonly start: number
  readonly end: number
  readonly message: Text
  /** What would be right between `start` and `end`, where something is likely. */
  readonly didYouMean?: string
}

export type QueryAnswer =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly errors: readonly [QueryError, ...QueryError[]] }
