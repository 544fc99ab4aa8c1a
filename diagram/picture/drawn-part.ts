/** A view and which part of it is wanted in; what of it is drawn, and how strongly, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { neighbourhood } from '../../graph-data/questions/neighbourhood.ts'
import { chosenStack } from '../view/chosen-stack.ts'
import type { ViewDocument } from '../view/document.ts'
import { foldVisible } from '../view/fold-visible.ts'
import { selectUnfolded, selectVisible, type Unfolded, type Visible } from '../view/visible.ts'
import type { PictureOptions } from './options.ts'

export type DrawnPart = { readonly view: ViewDocument; readonly visible: Visible }

/** Without a stack, `stack` and `stack-neighbours` draw the whole view. */
export function drawnPart(
  graph: EcosystemGraph,
  view: ViewDocument,
  what: PictureOptions['what'],
  only: readonly string[] | null
): DrawnPart {
  switch (what) {
    case 'view':
      return { view, visible: selectVisible(graph, view) }
    case 'visible':
    case 'selection': {
      const all = selectUnfolded(graph, view)
      return { view, visible: foldVisible(graph, view, only === null ? all : keep(all, new Set(only))) }
    }
    case 'stack': {
      const alone = view.stack ? { ...view, stack: { ...view.stack, hideRest: true } } : view
      return { view: alone, visible: selectVisible(graph, alone) }
    }
    case 'stack-neighbours':
      return withNeighbours(graph, view)
    default:
      return what satisfies never
  }
}

const keep = ({ nodes, edges }: Unfolded, ids: ReadonlySet<string>): Unfolded => ({
  nodes: nodes.filter(({ component }) => ids.has(component.id)),
  edges: edges.filter(({ relation }) => ids.has(relation.from) && ids.has(relation.to))
})

/**
 * The stack and what is one relation away from it. Neighbours stand as context; relations among themselves are another
 * picture's business.
 */
function withNeighbours(graph: EcosystemGraph, view: ViewDocument): DrawnPart {
  const stack = chosenStack(graph, view)
  if (!stack || !view.stack) return { view, visible: selectVisible(graph, view) }
  const wide = { ...view, stack: { ...view.stack, hideRest: false } }
  const all = selectUnfolded(graph, wide)
  const drawn = new Set(all.edges.map(({ relation }) => relation.id))
  const near = neighbourhood(graph, {
    ids: stack.core,
    hops: 1,
    direction: 'both',
    follow: ({ id }) => drawn.has(id)
  })
  const { nodes, edges } = keep(all, new Set(near.keys()))
  return {
    view: wide,
    visible: foldVisible(graph, wide, {
      nodes: nodes.map((node) => (node.emphasis === 'faint' ? { ...node, emphasis: 'context' } : node)),
      edges: edges
        .filter(({ relation }) => stack.core.has(relation.from) || stack.core.has(relation.to))
        .map((edge) => (edge.emphasis === 'faint' ? { ...edge, emphasis: 'context' } : edge))
    })
  }
}
