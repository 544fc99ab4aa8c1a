/** A state in; which actions that arrange things make sense in it out. */
import { arrangingActions } from '../../../preload/actions/arranging.ts'
import type { LayoutId } from '../../../diagram/layout/arrange/layouts.ts'
import { chosenStack } from '../../../diagram/view/chosen-stack.ts'
import { viewOf, type AppState } from '../store.ts'
import { partLayoutOf } from './part-layouts.ts'

export type ArrangingId = (typeof arrangingActions)[number]['id']

/** Why a layout cannot be had now; null where it can. */
export type Obstacle = 'busy' | 'no-centre' | 'no-steps'

export function obstacleTo(state: AppState, layout: LayoutId): Obstacle | null {
  if (state.layingOut) return 'busy'
  const view = viewOf(state)
  if (layout === 'rings' && state.selection.length === 0 && view.focus === null) {
    return chosenStack(state.graph, view)?.root === undefined ? 'no-centre' : null
  }
  if (layout === 'path' && (chosenStack(state.graph, view)?.groups.length ?? 0) === 0) return 'no-steps'
  return null
}

const layoutActions = {
  'arrange-force': 'force',
  'arrange-bands': 'bands',
  'arrange-hierarchy': 'hierarchy',
  'arrange-rings': 'rings',
  'arrange-path': 'path'
} as const satisfies Record<string, LayoutId>

/** How many components have to be selected for an action. */
function wanted(id: Exclude<ArrangingId, keyof typeof layoutActions>): number {
  if (id === 'snap' || id === 'arrange-map' || id === 'keep-layout') return 0
  if (id.startsWith('align-')) return 2
  return id.startsWith('distribute-') ? 3 : 1
}

const isLayout = (id: ArrangingId): id is keyof typeof layoutActions => id in layoutActions

/** The actions that can do nothing now. */
export const idleArranging = (state: AppState): readonly ArrangingId[] =>
  arrangingActions
    .map(({ id }): ArrangingId => id)
    .filter((id) => {
      if (id === 'keep-layout') return partLayoutOf(viewOf(state)) === null
      return isLayout(id)
        ? obstacleTo(state, layoutActions[id]) !== null
        : state.selection.length < wanted(id)
    })
