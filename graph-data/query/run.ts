/** A graph and a query in; the components it finds out. */
import type { Component } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { holdsToday } from '../questions/follow.ts'
import type { Follow } from '../questions/follow.ts'
import { followNeeds } from '../questions/needs.ts'
import { neighbourhood } from '../questions/neighbourhood.ts'
import { stackEntries } from '../questions/stack-members.ts'
import type { Query, Term } from './query.ts'
import { licencesOf, possessions, queryIndex } from './values.ts'

type Test = (component: Component) => boolean

/** The ids that a query finds, in catalogue order. Values that the graph does not know find nothing. */
export function runQuery(graph: EcosystemGraph, query: Query): readonly string[] {
  const tests = query.terms.map((term): Test => {
    const test = testOf(graph, query, term)
    return term.negated ? (component) => !test(component) : test
  })
  return graph.catalogue.components
    .filter((component) => tests.every((test) => test(component)))
    .map(({ id }) => id)
}

/** Whether a component meets a term, its minus aside. */
function testOf(graph: EcosystemGraph, query: Query, term: Term): Test {
  if (term.key === 'words') {
    const found = queryIndex(graph).filter()(term.words)
    return ({ id }) => found.has(id)
  }
  const { key } = term
  const values = new Set(term.values)
  const isIn = (value: string | undefined): boolean => value !== undefined && values.has(value)
  const oneOf = (ids: ReadonlySet<string>): Test => {
    return ({ id }) => ids.has(id)
  }
  switch (key) {
    case 'layer':
      return ({ layer }) => isIn(layer)
    case 'band':
      return ({ layer }) => isIn(graph.layer(layer)?.band)
    case 'kind':
      return ({ kind }) => isIn(kind)
    case 'tag':
      return ({ tags }) => tags.some(isIn)
    case 'maturity':
      return ({ maturity }) => isIn(maturity)
    case 'licence':
      return (component) => licencesOf(component).some(isIn)
    case 'status':
      return ({ status }) => isIn(status)
    case 'source':
      return ({ sources }) => sources.some(isIn)
    case 'stack':
      return oneOf(new Set(term.values.flatMap((id) => stackCore(graph, id))))
    case 'slot':
      return oneOf(endsOf(graph, fillsSlot(values), ({ to }) => [to]))
    case 'wants':
      return oneOf(endsOf(graph, fillsSlot(values), ({ from }) => [from]))
    case 'type':
      return oneOf(
        endsOf(
          graph,
          ({ type }) => isIn(type),
          ({ from, to }) => [from, to]
        )
      )
    case 'has':
      return (component) =>
        Object.entries(possessions).some(([id, { test }]) => isIn(id) && test(component, graph))
    case 'id':
      return oneOf(values)
    case 'needs':
    case 'needed-by':
    case 'near':
      return oneOf(new Set(term.values.flatMap((id) => reach(graph, query, key, id))))
    default:
      return key satisfies never
  }
}

/** What a stack is made of: what it stands for, its members and their parts. */
function stackCore(graph: EcosystemGraph, id: string): readonly string[] {
  const stack = graph.stack(id)
  if (!stack) return []
  const members = stackEntries(stack).filter(({ role }) => role === 'member' || role === 'sub-part')
  return [...(stack.root === undefined ? [] : [stack.root]), ...members.map((entry) => entry.id)]
}

const fillsSlot =
  (slots: ReadonlySet<string>): Follow =>
  ({ necessity }) =>
    necessity?.startsWith('slot:') === true && slots.has(necessity.slice('slot:'.length))

/** The ends of the relations of today that are wanted. */
function endsOf(
  { catalogue }: EcosystemGraph,
  isWanted: Follow,
  ends: (relation: Parameters<Follow>[0]) => readonly string[]
): ReadonlySet<string> {
  return new Set(
    catalogue.relations.filter((relation) => holdsToday(relation) && isWanted(relation)).flatMap(ends)
  )
}

/** What needs a component, what it needs, or what is near it; the component itself is only near itself. */
function reach(
  graph: EcosystemGraph,
  { depth, necessity }: Query,
  key: 'needs' | 'needed-by' | 'near',
  id: string
): readonly string[] {
  if (key === 'near') {
    const found = neighbourhood(graph, {
      ids: [id],
      hops: depth ?? 1,
      direction: 'both',
      follow: holdsToday
    })
    return [...found.keys()]
  }
  const found = neighbourhood(graph, {
    ids: [id],
    hops: depth ?? Infinity,
    direction: key === 'needs' ? 'dependents' : 'dependencies',
    follow: followNeeds(graph, necessity === null ? {} : { necessity })
  })
  return [...found.keys()].filter((other) => other !== id)
}
