/** A question about components that stays on the screen in; what it finds, to be selected, lit and told, out. */
import type { Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isFoldKey } from '../../diagram/view/folds.ts'
import { holdsToday, necessities, type Necessity } from '../../graph-data/questions/follow.ts'
import { findNeeds, type Need, type NeedQuestion } from '../../graph-data/questions/needs.ts'
import { findPaths, type PathAnswer } from '../../graph-data/questions/paths.ts'

/** How two components hang together. */
export type PathInquiry = {
  readonly kind: 'path'
  readonly from: string
  readonly to: string
  /** Along the arrows of dependencies only. */
  readonly directed: boolean
  /** The position of the way that is shown alone; null for all of them. */
  readonly only: number | null
}

/** The ways between two components, as they are asked for at first. */
export const pathBetween = (from: string, to: string): PathInquiry => ({
  kind: 'path',
  from,
  to,
  directed: false,
  only: null
})

/** What a component needs, or what needs it, near and far. */
export type NeedsInquiry = {
  readonly kind: 'needs'
  readonly id: string
  readonly direction: NeedQuestion['direction']
  readonly necessity: Necessity
  /** The only relation types that are followed; null follows all of them. */
  readonly types: readonly string[] | null
  /** How many relations may lie between; null for any number. */
  readonly depth: number | null
  /** What the answer is ordered by. */
  readonly by: 'depth' | 'type'
}

/** All that a component needs, or that needs it, as it is asked at first. */
export const everythingNeeded = (id: string, direction: NeedQuestion['direction']): NeedsInquiry => ({
  kind: 'needs',
  id,
  direction,
  necessity: 'slot',
  types: null,
  depth: null,
  by: 'depth'
})

export type Inquiry = PathInquiry | NeedsInquiry

/** More ways than these are a wall nobody reads. */
const mostWays = 12

export const waysOf = (graph: EcosystemGraph, { from, to, directed }: PathInquiry): PathAnswer =>
  findPaths(graph, { from, to, directed, limit: mostWays })

export const needsOf = (
  graph: EcosystemGraph,
  { id, types, depth, ...question }: NeedsInquiry
): readonly Need[] =>
  findNeeds(graph, {
    ids: [id],
    direction: question.direction,
    necessity: question.necessity,
    ...(types === null ? {} : { types }),
    ...(depth === null ? {} : { depth })
  })

/** The next wider notion of a need that finds more than nothing, and how many; undefined where none does. */
export const widerNeeds = (
  graph: EcosystemGraph,
  question: NeedsInquiry
): { readonly necessity: Necessity; readonly count: number } | undefined =>
  necessities
    .slice(necessities.indexOf(question.necessity) + 1)
    .map((necessity) => ({ necessity, count: needsOf(graph, { ...question, necessity }).length }))
    .find(({ count }) => count > 0)

/** The components that are part of one: of a name over several projects, those projects. */
export const partsOf = (graph: EcosystemGraph, id: string): readonly Component[] =>
  graph
    .incoming(id)
    .filter((relation) => relation.type === 'part-of' && holdsToday(relation))
    .flatMap((relation) => graph.component(relation.from) ?? [])

/** The needs by the types of the relations that lead there, the most frequent first. One may be there by several. */
export function needsByType(
  needs: readonly Need[]
): readonly { readonly type: string; readonly needs: readonly Need[] }[] {
  const byType = new Map<string, Need[]>()
  for (const need of needs) {
    for (const type of new Set(need.relations.map((relation) => relation.type))) {
      const relations = need.relations.filter((relation) => relation.type === type)
      byType.set(type, [...(byType.get(type) ?? []), { ...need, relations }])
    }
  }
  return [...byType]
    .map(([type, those]) => ({ type, needs: those }))
    .toSorted((a, b) => b.needs.length - a.needs.length)
}

const shownWays = (graph: EcosystemGraph, question: PathInquiry): PathAnswer['paths'] =>
  waysOf(graph, question).paths.filter((_, at) => question.only === null || question.only === at)

/** The components that a question is about and finds, each once, beginning with those it is about. */
export function foundBy(graph: EcosystemGraph, question: Inquiry): readonly string[] {
  switch (question.kind) {
    case 'path': {
      const ids = shownWays(graph, question).flatMap((path) => path.ids)
      return [...new Set([question.from, question.to, ...ids])]
    }
    case 'needs':
      return [question.id, ...needsOf(graph, question).map(({ component }) => component.id)]
    default:
      return question satisfies never
  }
}

/** The ids of the relations that lead there. */
export function relationsBy(graph: EcosystemGraph, question: Inquiry): ReadonlySet<string> {
  const relations =
    question.kind === 'path'
      ? shownWays(graph, question).flatMap(({ hops }) => hops.flatMap((hop) => hop.relations))
      : needsOf(graph, question).flatMap((need) => need.relations)
  return new Set(relations.map(({ id }) => id))
}

/** The part of the window's state that holds a question. */
type Asked = {
  readonly inquiry: { readonly question: Inquiry; readonly ids: readonly string[] } | null
  readonly selection: readonly string[]
}

/** The question that stands: until something else is selected. */
export const standingInquiry = ({ inquiry, selection }: Asked): Inquiry | null =>
  inquiry !== null && inquiry.ids === selection ? inquiry.question : null

/** Whether a question is still of use: as long as its answer is selected, or one component of it. */
export const stillAsked = (inquiry: Asked['inquiry'], selection: readonly string[]): boolean =>
  inquiry !== null &&
  (inquiry.ids === selection || (selection.length === 1 && inquiry.ids.includes(selection[0] ?? '')))

/** The two components between which a path is asked for: those selected, where they are two. */
export function pathEnds({
  selection
}: Pick<Asked, 'selection'>): { readonly from: string; readonly to: string } | null {
  const [from, to, ...more] = selection
  // Between folded groups there is no path to ask for.
  if (selection.some(isFoldKey)) return null
  return from !== undefined && to !== undefined && more.length === 0 ? { from, to } : null
}
