/** A view in; which of the nodes it draws nothing may move out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from './document.ts'
import { isFoldKey } from './folds.ts'
import { selectVisible } from './visible.ts'

/** Locked components, and folded groups that hold one: it would be left behind. */
export function lockedNodes(graph: EcosystemGraph, view: ViewDocument): readonly string[] {
  if (view.locks.length === 0 || view.folds.length === 0) return view.locks
  const locks = new Set(view.locks)
  const groups = selectVisible(graph, view).groups.filter(({ members }) =>
    members.some(({ component }) => locks.has(component.id))
  )
  return [...view.locks, ...groups.map(({ id }) => id)]
}

/** Whether all of some nodes are locked; none of nothing is. */
export function allLocked(graph: EcosystemGraph, view: ViewDocument, ids: readonly string[]): boolean {
  if (ids.length === 0 || view.locks.length === 0) return false
  const locked = new Set(ids.some(isFoldKey) ? lockedNodes(graph, view) : view.locks)
  return ids.every((id) => locked.has(id))
}
