/** What the picture shows in; its outline out: bands, their layers, their components, and under each its relations by type. */
import type { Band, Component, Language, Layer, Slot, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { RelationGroup } from '../../graph-data/questions/component-relations.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import {
  everyEdge,
  everyNode,
  type Visible,
  type VisibleGroup,
  type VisibleNode
} from '../../diagram/view/visible.ts'
import { linesOfGroup, type GroupLine } from './folding/groups.ts'
import { relationBlocks, type Related } from './relation-blocks.ts'

/** What the relations of a group have in common. */
export type OutlineGroup =
  | { readonly of: 'conflicts' }
  | { readonly of: 'slot'; readonly slot: Slot }
  | ({ readonly of: 'type' } & Pick<RelationGroup, 'type' | 'direction'>)

export type OutlineItem =
  | { readonly kind: 'band'; readonly band: Band; readonly count: number }
  | { readonly kind: 'layer'; readonly layer: Layer; readonly count: number }
  | {
      readonly kind: 'component'
      readonly component: Component
      readonly relations: number
      /** Its role and step in the chosen stack, which the picture shows by strength and number. */
      readonly inStack: Pick<VisibleNode, 'role' | 'order'>
    }
  /** A folded group, and one of its rolled-up lines. */
  | { readonly kind: 'folds'; readonly count: number }
  | { readonly kind: 'fold'; readonly group: VisibleGroup }
  | { readonly kind: 'line'; readonly line: GroupLine; readonly name: Text }
  | { readonly kind: 'group'; readonly group: OutlineGroup; readonly count: number }
  | { readonly kind: 'relation'; readonly related: Related }
  /** How many relations of a component are known but not in the picture. */
  | { readonly kind: 'unseen'; readonly count: number }

/** A part of the outline; what is under it is worked out when it is unfolded. */
export type Branch = {
  readonly key: string
  readonly item: OutlineItem
  /** Whether it is unfolded until somebody folds it. */
  readonly startsOpen: boolean
  readonly children: (() => readonly Branch[]) | null
}

/** One line of the outline as it is unfolded now. Levels and places count from 1, as screen readers say them. */
export type OutlineRow = Pick<Branch, 'key' | 'item'> & {
  readonly level: number
  readonly parent: string | null
  readonly place: number
  readonly siblings: number
  /** Null where there is nothing to unfold. */
  readonly isOpen: boolean | null
}

/** What was folded (false) and unfolded (true) by hand, by key. */
export type Folding = ReadonlyMap<string, boolean>

export type OutlineRequest = {
  readonly graph: EcosystemGraph
  readonly visible: Visible
  readonly asOf: ViewDocument['asOf']
  readonly language: Language
  /** Only these components; null for all that show. */
  readonly only: ReadonlySet<string> | null
}

/** Up to so many components stand there unfolded: more than that is a wall. */
const fewComponents = 60

export const componentKey = (id: string): string => `component ${id}`

/** The keys that must be unfolded for a component to be in the outline. */
export function keysAbove(graph: EcosystemGraph, id: string): readonly string[] {
  const layer = graph.layer(graph.component(id)?.layer ?? '')
  return layer === undefined ? [] : [`band ${layer.band}`, `layer ${layer.id}`]
}

/** How many relations of each component are in the picture; components without one are missing. */
export function countRelations(visible: Visible): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { relation } of everyEdge(visible)) {
    for (const id of [relation.from, relation.to]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The outline in catalogue order, components by name. Bands and layers that show nothing are left out. */
export function outlineOf(request: OutlineRequest): readonly Branch[] {
  const { graph, visible, language, only } = request
  const { bands, layers } = graph.catalogue
  const counts = countRelations(visible)
  const drawn = new Set(everyEdge(visible).map(({ relation }) => relation.id))
  const order = new Intl.Collator(language).compare
  const listed = everyNode(visible)
    .filter(({ component }) => only === null || only.has(component.id))
    .toSorted((a, b) => order(componentName(a.component, language), componentName(b.component, language)))
  const inLayer = new Map<string, VisibleNode[]>()
  for (const node of listed) {
    const layer = inLayer.get(node.component.layer)
    if (layer === undefined) inLayer.set(node.component.layer, [node])
    else layer.push(node)
  }

  const componentBranch = ({ component, role, order: step }: VisibleNode): Branch => {
    const { id } = component
    const relations = counts.get(id) ?? 0
    const known = graph.outgoing(id).length + graph.incoming(id).length
    return {
      key: componentKey(id),
      item: { kind: 'component', component, relations, inStack: { role, order: step } },
      startsOpen: false,
      children: known === 0 ? null : () => relationBranches(request, id, drawn, known - relations)
    }
  }
  const layerBranch = (layer: Layer): readonly Branch[] => {
    const nodes = inLayer.get(layer.id) ?? []
    if (nodes.length === 0) return []
    return [
      {
        key: `layer ${layer.id}`,
        item: { kind: 'layer', layer, count: nodes.length },
        startsOpen: only !== null || listed.length <= fewComponents,
        children: () => nodes.map(componentBranch)
      }
    ]
  }
  return [...foldBranches(request), ...bands.flatMap(bandBranch)]

  function bandBranch(band: Band): readonly Branch[] {
    const own = layers.filter((layer) => layer.band === band.id)
    const count = own.reduce((sum, layer) => sum + (inLayer.get(layer.id)?.length ?? 0), 0)
    if (count === 0) return []
    return [
      {
        key: `band ${band.id}`,
        item: { kind: 'band', band, count },
        startsOpen: true,
        children: () => own.flatMap(layerBranch)
      }
    ]
  }
}

/** The folded groups with their lines, before the components that are in them and beside them. */
function foldBranches({ graph, visible, only }: OutlineRequest): readonly Branch[] {
  const { groups } = visible
  if (groups.length === 0 || only !== null) return []
  const nameOf = (id: string): Text => {
    const component = graph.component(id)
    return component
      ? { en: componentName(component, 'en'), ko: componentName(component, 'ko') }
      : (groups.find((group) => group.id === id)?.fold.title ?? { en: id, ko: id })
  }
  return [
    {
      key: 'folds',
      item: { kind: 'folds', count: groups.length },
      startsOpen: true,
      children: () =>
        groups.map((group): Branch => {
          const lines = linesOfGroup(visible, group.id)
          return {
            key: componentKey(group.id),
            item: { kind: 'fold', group },
            startsOpen: false,
            children:
              lines.length === 0
                ? null
                : () =>
                    lines.map((line) => ({
                      key: `line ${group.id} ${line.other}`,
                      item: { kind: 'line', line, name: nameOf(line.other) },
                      startsOpen: false,
                      children: null
                    }))
          }
        })
    }
  ]
}

/** The drawn relations of a component in the order of the details: conflicts, slots, types; and how many are not drawn. */
function relationBranches(
  { graph, asOf }: OutlineRequest,
  id: string,
  drawn: ReadonlySet<string>,
  unseen: number
): readonly Branch[] {
  const branch = (name: string, group: OutlineGroup, all: readonly Related[]): readonly Branch[] => {
    const relations = all.filter(({ relation }) => drawn.has(relation.id))
    if (relations.length === 0) return []
    return [
      {
        key: `group ${id} ${name}`,
        item: { kind: 'group', group, count: relations.length },
        startsOpen: true,
        children: () =>
          relations.map((related) => ({
            key: `relation ${id} ${related.relation.id}`,
            item: { kind: 'relation', related },
            startsOpen: false,
            children: null
          }))
      }
    ]
  }
  const { conflicts, slots, groups } = relationBlocks(graph, id, asOf)
  const rest: Branch = {
    key: `unseen ${id}`,
    item: { kind: 'unseen', count: unseen },
    startsOpen: false,
    children: null
  }
  return [
    ...branch('conflicts', { of: 'conflicts' }, conflicts),
    ...slots.flatMap(({ slot, relations }) => branch(`slot ${slot.id}`, { of: 'slot', slot }, relations)),
    ...groups.flatMap(({ type, direction, relations }) =>
      branch(`type ${type.id} ${direction}`, { of: 'type', type, direction }, relations)
    ),
    ...(unseen > 0 ? [rest] : [])
  ]
}

/** The lines of an outline as it is folded now. */
export function unfold(
  branches: readonly Branch[],
  folding: Folding,
  parent: string | null = null,
  level = 1
): readonly OutlineRow[] {
  return branches.flatMap(({ key, item, startsOpen, children }, at): readonly OutlineRow[] => {
    const isOpen = children === null ? null : (folding.get(key) ?? startsOpen)
    const row = { key, item, level, parent, place: at + 1, siblings: branches.length, isOpen }
    return isOpen && children !== null ? [row, ...unfold(children(), folding, key, level + 1)] : [row]
  })
}
