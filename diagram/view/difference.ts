/** Two views in; which components and relations only one of them tells of, and which both, out. */
import type { Relation } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from './document.ts'
import { selectUnfolded } from './visible.ts'

export type Parted<T> = {
  readonly left: readonly T[]
  readonly right: readonly T[]
  readonly both: readonly T[]
}

export type Difference = {
  /** Ids, in catalogue order. */
  readonly components: Parted<string>
  readonly relations: Parted<Relation>
  /** Whether a view highlights some of what it shows: then those alone are compared. */
  readonly highlights: boolean
}

type Told = {
  readonly components: ReadonlySet<string>
  readonly relations: readonly Relation[]
  readonly highlights: boolean
}

/** What a view tells of: what it highlights, where it highlights something and lets the rest recede; else what it shows. */
function toldBy(graph: EcosystemGraph, view: ViewDocument): Told {
  const { nodes, edges } = selectUnfolded(graph, view)
  const strong = nodes.filter(({ emphasis }) => emphasis === 'strong')
  const highlights = strong.length > 0 && nodes.some(({ emphasis }) => emphasis === 'faint')
  const components = new Set((highlights ? strong : nodes).map(({ component }) => component.id))
  const relations = edges
    .map(({ relation }) => relation)
    .filter(({ from, to }) => components.has(from) && components.has(to))
  return { components, relations, highlights }
}

function part<T>(left: readonly T[], right: readonly T[], idOf: (one: T) => string): Parted<T> {
  const [inLeft, inRight] = [new Set(left.map(idOf)), new Set(right.map(idOf))]
  return {
    left: left.filter((one) => !inRight.has(idOf(one))),
    right: right.filter((one) => !inLeft.has(idOf(one))),
    both: left.filter((one) => inRight.has(idOf(one)))
  }
}

/** Compare what two views tell of; how it looks and where it stands makes no difference. */
export function compareViews(graph: EcosystemGraph, left: ViewDocument, right: ViewDocument): Difference {
  const [one, other] = [toldBy(graph, left), toldBy(graph, right)]
  return {
    components: part([...one.components], [...other.components], (id) => id),
    relations: part(one.relations, other.relations, ({ id }) => id),
    highlights: one.highlights || other.highlights
  }
}
