/** Catalogue in; a read-only graph with look-ups out. Node keys are prefixed, because ids such as `constructor` are legal. */
import { MultiDirectedGraph } from 'graphology'
import type {
  Band,
  Catalogue,
  Component,
  Kind,
  Layer,
  Relation,
  RelationType,
  Slot,
  Source,
  Stack,
  Tag
} from './catalogue.ts'

/** The ecosystem as a graph. Every look-up by an unknown id gives `undefined` or an empty list, never an error. */
export type EcosystemGraph = {
  readonly catalogue: Catalogue
  component(id: string): Component | undefined
  relation(id: string): Relation | undefined
  relationType(id: string): RelationType | undefined
  layer(id: string): Layer | undefined
  band(id: string): Band | undefined
  kind(id: string): Kind | undefined
  tag(id: string): Tag | undefined
  slot(id: string): Slot | undefined
  source(id: string): Source | undefined
  stack(id: string): Stack | undefined
  /** Relations that leave the component, in catalogue order. */
  outgoing(id: string): readonly Relation[]
  /** Relations that arrive at the component, in catalogue order. */
  incoming(id: string): readonly Relation[]
}

type Entry = { readonly id: string }
const byId = <T extends Entry>(entries: readonly T[]) => {
  const map = new Map(entries.map((entry) => [entry.id, entry]))
  return (id: string): T | undefined => map.get(id)
}

const key = (id: string): string => `c:${id}`

/** Relations as a network; ids of relations are its edge keys. */
function buildNetwork({
  components,
  relations
}: Catalogue): MultiDirectedGraph<object, { relation: Relation }> {
  const network = new MultiDirectedGraph<object, { relation: Relation }>()
  for (const component of components) network.addNode(key(component.id))
  for (const relation of relations) {
    network.addEdgeWithKey(`r:${relation.id}`, key(relation.from), key(relation.to), { relation })
  }
  return network
}

/**
 * Build the graph of a catalogue. Relations whose ends are unknown must have been dropped by the parser.
 * The network is built when somebody first asks along relations: a first picture does not.
 */
export function buildGraph(catalogue: Catalogue): EcosystemGraph {
  let built: ReturnType<typeof buildNetwork> | undefined
  const relationsOf = (id: string, side: 'inEdges' | 'outEdges'): readonly Relation[] => {
    const network = (built ??= buildNetwork(catalogue))
    if (!network.hasNode(key(id))) return []
    return network[side](key(id)).map((edge) => network.getEdgeAttribute(edge, 'relation'))
  }

  return {
    catalogue,
    component: byId(catalogue.components),
    relation: byId(catalogue.relations),
    relationType: byId(catalogue.relationTypes),
    layer: byId(catalogue.layers),
    band: byId(catalogue.bands),
    kind: byId(catalogue.kinds),
    tag: byId(catalogue.tags),
    slot: byId(catalogue.slots),
    source: byId(catalogue.sources),
    stack: byId(catalogue.stacks),
    outgoing: (id) => relationsOf(id, 'outEdges'),
    incoming: (id) => relationsOf(id, 'inEdges')
  }
}
