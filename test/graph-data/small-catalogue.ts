/** Ids and the ends of relations in; a catalogue of the built-in vocabularies with just these out. */
import type { Catalogue, Relation } from '../../graph-data/catalogue.ts'
import { builtIn } from './catalogue-files.ts'

export type End = Pick<Relation, 'from' | 'to' | 'type'> & Partial<Relation>

/** Relations from a component to itself, which no file can hold, are dropped. */
export function smallCatalogue(ids: readonly string[], ends: readonly End[]): Catalogue {
  const template = builtIn.catalogue.components[0]!
  return {
    ...builtIn.catalogue,
    components: ids.map((id) => ({ ...template, id, name: id, korean: [], aliases: [] })),
    relations: ends
      .filter(({ from, to }) => from !== to)
      .map((end) => ({
        id: `${end.from} ${end.type} ${end.to}`,
        source: null,
        why: { en: 'Because.', ko: '이유.' },
        ...end
      })),
    stacks: []
  }
}
