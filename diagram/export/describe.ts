/** An export request in; what its nodes and edges stand for, in the words of its language, out. For formats that hold data. */
import type { Component, Relation, RelationType } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { round } from '../scene/round.ts'
import type { Point, Scene, SceneEdge, SceneNode } from '../scene/types.ts'
import { countRelations, words } from '../scene/words.ts'
import type { ExportRequest } from './format.ts'
import { wordsOn } from './marks.ts'
import { oneLine } from './plain-text.ts'

export type DescribedNode = {
  readonly node: SceneNode
  /** Undefined only where the picture and the graph do not belong together. */
  readonly component: Component | undefined
  readonly centre: Point
  readonly name: string
  readonly kind: string
  readonly layer: string
  readonly band: string
  readonly summary: string
  /** What a person wrote on it. */
  readonly notes: readonly string[]
}

export type DescribedEdge = {
  readonly edge: SceneEdge
  readonly relation: Relation | undefined
  readonly type: RelationType | undefined
  /** How many relations it stands for: of a folded group all that lead to the same other end. */
  readonly count: number
  /** The verb between its ends, as in "scans with"; else how many relations it stands for. */
  readonly label: string
  readonly why: string
  /** Titles of the source documents that say so. */
  readonly documents: readonly string[]
  /** Addresses of the public pages that say so. */
  readonly pages: readonly string[]
}

export type DescribedLayer = {
  readonly id: string
  readonly title: string
  readonly nodes: readonly DescribedNode[]
}

export type DescribedScene = {
  readonly title: string
  readonly subtitle: string
  /** What a person wrote on the picture. */
  readonly notes: readonly string[]
  /** Whether a person wrote anything on a node: formats that declare their fields then have one for it. */
  readonly hasNodeNotes: boolean
  /** Whether groups are folded: formats that declare their fields then have some for what these hold. */
  readonly hasGroups: boolean
  /** In the order of the Scene. */
  readonly nodes: readonly DescribedNode[]
  readonly edges: readonly DescribedEdge[]
  /** Every layer that has a node, in the order of the catalogue. */
  readonly layers: readonly DescribedLayer[]
}

/** Look up what a Scene shows. All text is one line without control characters. */
export function describeScene({ scene, graph }: Pick<ExportRequest, 'scene' | 'graph'>): DescribedScene {
  const { language } = scene
  const nodes = scene.nodes.map((node): DescribedNode => {
    const { x, y, width, height } = node.box
    const component = graph.component(node.id)
    const layer = graph.layer(component?.layer ?? node.layer)
    return {
      node,
      component,
      centre: [round(x + width / 2), round(y + height / 2)],
      name: oneLine(
        component
          ? componentName(component, language)
          : (node.group?.name ?? node.lines.map(({ text }) => text).join(' '))
      ),
      kind: oneLine(
        node.group
          ? words.group[language]
          : (graph.kind(component?.kind ?? '')?.title[language] ?? component?.kind ?? '')
      ),
      layer: oneLine(layer?.title[language] ?? component?.layer ?? ''),
      band: oneLine(graph.band(layer?.band ?? '')?.title[language] ?? ''),
      summary: oneLine(node.group ? node.title : (component?.summary?.[language] ?? '')),
      notes: wordsOn(scene, node.id)
    }
  })
  const edges = scene.edges.map((edge): DescribedEdge => {
    const rolled = edge.bundle?.relations.length ?? 1
    const relation = graph.relation(rolled === 1 ? (edge.bundle?.relations[0] ?? edge.id) : '')
    const type = graph.relationType(edge.type)
    const documents = relation ? [relation.source, ...(relation.alsoIn ?? [])] : []
    return {
      edge,
      relation,
      type,
      count: rolled,
      label: oneLine(rolled > 1 ? countRelations(rolled, language) : (type?.label[language] ?? edge.type)),
      why: oneLine(rolled > 1 ? edge.title : (relation?.why[language] ?? '')),
      documents: documents.flatMap((id) =>
        id === null ? [] : [oneLine(graph.source(id)?.title[language] ?? id)]
      ),
      pages: (relation?.evidence ?? []).map(({ url }) => oneLine(url))
    }
  })
  return {
    title: oneLine(scene.name),
    subtitle: oneLine(scene.subtitle.text),
    notes: wordsOn(scene, null),
    hasNodeNotes: nodes.some(({ notes }) => notes.length > 0),
    hasGroups: nodes.some(({ node }) => node.group !== undefined),
    nodes,
    edges,
    layers: gatherLayers(nodes, scene.layers, graph.catalogue.layers)
  }
}

function gatherLayers(
  nodes: readonly DescribedNode[],
  drawn: Scene['layers'],
  known: readonly { readonly id: string }[]
): readonly DescribedLayer[] {
  const order = new Map(known.map(({ id }, index) => [id, index]))
  const titles = new Map(drawn.map(({ id, name }) => [id, oneLine(name)]))
  const gathered = new Map<string, DescribedNode[]>()
  for (const node of nodes) {
    const id = node.component?.layer ?? node.node.layer
    const group = gathered.get(id)
    if (group) group.push(node)
    else gathered.set(id, [node])
  }
  return [...gathered]
    .map(([id, group]) => ({ id, title: titles.get(id) ?? group[0]?.layer ?? id, nodes: group }))
    .toSorted((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size))
}
