/** Commands that hide and show: layers, kinds, tags, relation types and weak relations. */
import type { Text } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { ViewDocument } from '../document.ts'
import { nothingHidden } from '../create-view.ts'
import { defineCommand } from './command.ts'
import { sameIds, sortIds, withIds } from './sorted-ids.ts'

type HiddenList = keyof ViewDocument['hidden']
type Lookup = (graph: EcosystemGraph, id: string) => unknown

const setHidden = (view: ViewDocument, list: HiddenList, ids: readonly string[]): ViewDocument =>
  sameIds(ids, view.hidden[list]) ? view : { ...view, hidden: { ...view.hidden, [list]: ids } }

function hideOrShow(list: HiddenList, known: Lookup) {
  return (
    view: ViewDocument,
    ids: readonly string[],
    hidden: boolean,
    graph: EcosystemGraph
  ): ViewDocument => {
    const meant = ids.filter((id) => known(graph, id) !== undefined)
    return setHidden(view, list, withIds(view.hidden[list], meant, hidden))
  }
}

const components = hideOrShow('components', (graph, id) => graph.component(id))
const layers = hideOrShow('layers', (graph, id) => graph.layer(id))
const kinds = hideOrShow('kinds', (graph, id) => graph.kind(id))
const tags = hideOrShow('tags', (graph, id) => graph.tag(id))
const relationTypes = hideOrShow('relationTypes', (graph, id) => graph.relationType(id))

const title = (en: string, ko: string): Text => ({ en, ko })

/** Show what holds today, or also what was described and has changed since. */
export const setAsOf = defineCommand<{ asOf: ViewDocument['asOf'] }>({
  id: 'set-as-of',
  title: title('Change the time described', '기준 시점 변경'),
  apply: (view, { asOf }) => (view.asOf === asOf ? view : { ...view, asOf })
})

/** Hide components one by one, or show them again. */
export const setComponentsHidden = defineCommand<{ ids: readonly string[]; hidden: boolean }>({
  id: 'set-components-hidden',
  title: title('Show or hide components', '컴포넌트 표시/숨김'),
  apply: (view, args, graph) => components(view, args.ids, args.hidden, graph)
})

/** Hide the components of layers, or show them again. */
export const setLayersHidden = defineCommand<{ layers: readonly string[]; hidden: boolean }>({
  id: 'set-layers-hidden',
  title: title('Show or hide layers', '계층 표시/숨김'),
  apply: (view, args, graph) => layers(view, args.layers, args.hidden, graph)
})

/** Show these layers alone; a second time shows all of them again. */
export const soloLayers = defineCommand<{ layers: readonly string[] }>({
  id: 'solo-layers',
  title: title('Show layers alone', '선택한 계층만 표시'),
  apply(view, args, graph) {
    const alone = new Set(args.layers.filter((id) => graph.layer(id) !== undefined))
    if (alone.size === 0) return view
    const others = sortIds(graph.catalogue.layers.map((layer) => layer.id).filter((id) => !alone.has(id)))
    return setHidden(view, 'layers', sameIds(others, view.hidden.layers) ? [] : others)
  }
})

/** Hide the components of kinds, or show them again. */
export const setKindsHidden = defineCommand<{ kinds: readonly string[]; hidden: boolean }>({
  id: 'set-kinds-hidden',
  title: title('Show or hide kinds', '종류 표시/숨김'),
  apply: (view, args, graph) => kinds(view, args.kinds, args.hidden, graph)
})

/** Hide the components that carry tags, or show them again. */
export const setTagsHidden = defineCommand<{ tags: readonly string[]; hidden: boolean }>({
  id: 'set-tags-hidden',
  title: title('Show or hide tags', '태그 표시/숨김'),
  apply: (view, args, graph) => tags(view, args.tags, args.hidden, graph)
})

/** Hide the relations of types, or show them again. */
export const setRelationTypesHidden = defineCommand<{ types: readonly string[]; hidden: boolean }>({
  id: 'set-relation-types-hidden',
  title: title('Show or hide relations', '관계 표시/숨김'),
  apply: (view, args, graph) => relationTypes(view, args.types, args.hidden, graph)
})

/** Draw relations that are only analogies or passing remarks, or leave them out. */
export const setShowWeak = defineCommand<{ show: boolean }>({
  id: 'set-show-weak',
  title: title('Show or hide weak relations', '약한 관계 표시/숨김'),
  apply: (view, { show }) => (view.showWeak === show ? view : { ...view, showWeak: show })
})

/** Leave out dependencies that follow from others that show, or draw them. */
export const setHideImplied = defineCommand<{ hide: boolean }>({
  id: 'set-hide-implied',
  title: title('Show or hide implied relations', '함축된 관계 표시/숨김'),
  apply: (view, { hide }) => (view.hideImplied === hide ? view : { ...view, hideImplied: hide })
})

/** Undo every filter: nothing hidden, no filter, no focus, and the rest of a stack shown. Colours and positions stay. */
export const showEverything = defineCommand<Record<never, never>>({
  id: 'show-everything',
  title: title('Show everything', '모두 표시'),
  apply(view) {
    const { hidden, hideImplied, focus, filter, stack } = view
    const hides = Object.values(hidden).some((list) => list.length > 0)
    if (!hides && !hideImplied && focus === null && filter === null && !stack?.hideRest) return view
    return {
      ...view,
      hidden: hides ? nothingHidden : hidden,
      hideImplied: false,
      focus: null,
      filter: null,
      stack: stack?.hideRest ? { ...stack, hideRest: false } : stack
    }
  }
})
