/** Audits of relations that cannot all be true. */
import type { Relation } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { isPast } from '../questions/past.ts'
import { componentFile, relationField, type Audit } from './finding.ts'

const at = (relation: Relation): { file: string; field: string } => ({
  file: componentFile(relation.from),
  field: relationField(relation.type, relation.to)
})

/** Whether something takes the place of a component: it says so itself, or another one says it succeeds it. */
const isReplaced = (graph: EcosystemGraph, id: string): boolean =>
  graph.component(id)?.supersededBy !== undefined ||
  graph.incoming(id).some((relation) => relation.type === 'successor-of')

/** A living component requires an archived one that nothing replaces. */
export const requiredButArchived: Audit = {
  id: 'required-but-archived',
  title: 'living components that require an archived one',
  run: ({ graph }) =>
    graph.catalogue.relations
      .filter((relation) => {
        const [from, to] = [graph.component(relation.from), graph.component(relation.to)]
        return (
          relation.necessity === 'required' &&
          !isPast(relation) &&
          from?.status === 'active' &&
          to?.status === 'archived' &&
          !isReplaced(graph, relation.to)
        )
      })
      .map((relation) => ({
        ...at(relation),
        message: `"${relation.to}" is archived and nothing replaces it, yet it is required. Give it a successor, or say until when this held.`
      }))
}

/** An asymmetric relation written in both directions, where it can hold in one only. */
export const bothDirections: Audit = {
  id: 'both-directions',
  title: 'one-way relations written both ways',
  run: ({ graph }) =>
    graph.catalogue.relations
      .filter((relation) => {
        const oneWay = graph.relationType(relation.type)?.symmetric === false
        const back = graph.relation(`${relation.to} ${relation.type} ${relation.from}`)
        return (
          oneWay && relation.from < relation.to && back !== undefined && !isPast(relation) && !isPast(back)
        )
      })
      .map((relation) => ({
        ...at(relation),
        message: `"${relation.to}" says the same of "${relation.from}". Keep the direction that is true.`
      }))
}

/** Components that are part of themselves by way of others. */
export const partOfCycles: Audit = {
  id: 'part-of-cycle',
  title: 'components that are part of themselves',
  run: ({ graph }) => {
    const wholes = (id: string): readonly string[] =>
      graph
        .outgoing(id)
        .filter((relation) => relation.type === 'part-of')
        .map((relation) => relation.to)
    const cycleFrom = (start: string): readonly string[] | undefined => {
      const paths: (readonly string[])[] = [[start]]
      const seen = new Set<string>()
      for (let path = paths.pop(); path; path = paths.pop()) {
        for (const next of wholes(path.at(-1) ?? '')) {
          if (next === start) return [...path, start]
          if (!seen.has(next)) paths.push([...path, next])
          seen.add(next)
        }
      }
      return undefined
    }
    return graph.catalogue.components.flatMap(({ id }) => {
      const cycle = cycleFrom(id)
      // Told once, at the member of the cycle that sorts first.
      if (!cycle || [...cycle].toSorted()[0] !== id) return []
      const field = relationField('part-of', cycle[1] ?? '')
      return [{ file: componentFile(id), field, message: `It is part of itself: ${cycle.join(' → ')}.` }]
    })
  }
}
