/** A graph in; the figures that describe a catalogue out. */
import type { EcosystemGraph } from '../graph.ts'
import { isPast, isRetired } from './past.ts'

/** One figure: an id for programs, words for people. `of` is what it is a part of, where it is. */
export type Figure = {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly of?: number
}

/** Count a catalogue. Every figure can be counted again from `list` and `show`. */
export function catalogueStatistics(graph: EcosystemGraph): readonly Figure[] {
  const { components, relations, stacks, slots, layers, relationTypes } = graph.catalogue
  const hasEvidence = relations.filter(({ evidence }) => (evidence ?? []).length > 0)
  const described = components.filter(({ summary, description }) => summary && description)
  const ofComponents = (
    id: string,
    title: string,
    test: (one: (typeof components)[number]) => boolean
  ): Figure => ({
    id,
    title,
    count: components.filter(test).length,
    of: components.length
  })
  const ofRelations = (
    id: string,
    title: string,
    test: (one: (typeof relations)[number]) => boolean
  ): Figure => ({
    id,
    title,
    count: relations.filter(test).length,
    of: relations.length
  })
  return [
    { id: 'components', title: 'components', count: components.length },
    { id: 'relations', title: 'relations', count: relations.length },
    { id: 'stacks', title: 'stacks', count: stacks.length },
    { id: 'layers', title: 'layers', count: layers.length },
    { id: 'relation-types', title: 'relation types', count: relationTypes.length },
    { id: 'slots', title: 'slots', count: slots.length },
    {
      id: 'described',
      title: 'components described in both languages',
      count: described.length,
      of: components.length
    },
    ofComponents('graduated', 'CNCF graduated', ({ maturity }) => maturity === 'graduated'),
    ofComponents('incubating', 'CNCF incubating', ({ maturity }) => maturity === 'incubating'),
    ofComponents('sandbox', 'CNCF sandbox', ({ maturity }) => maturity === 'sandbox'),
    ofComponents('retired', 'archived, superseded or deprecated', isRetired),
    ofComponents(
      'recognised',
      'recognised by image, chart, API group, namespace or label',
      ({ recognise }) => recognise !== undefined
    ),
    ofComponents(
      'isolated',
      'components without any relation',
      ({ id }) => graph.outgoing(id).length + graph.incoming(id).length === 0
    ),
    { id: 'evidence', title: 'relations with evidence', count: hasEvidence.length, of: relations.length },
    ofRelations('sourced', 'relations that a source document states', ({ source }) => source !== null),
    ofRelations('required', 'required relations', ({ necessity }) => necessity === 'required'),
    ofRelations('optional', 'optional relations', ({ necessity }) => necessity === 'optional'),
    ofRelations(
      'fillers',
      'relations that fill a slot',
      ({ necessity }) => necessity?.startsWith('slot:') === true
    ),
    ofRelations('past', 'relations that no longer hold', isPast),
    ofRelations('conflicts', 'conflicts', ({ type }) => type === 'conflicts-with')
  ]
}
