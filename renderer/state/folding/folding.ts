/** The window's state in; groups folded and unfolded, with the selection that follows them, out. */
import type { Component } from '../../../graph-data/catalogue.ts'
import { foldAll, setFolded, unfoldAll } from '../../../diagram/view/commands/folds.ts'
import {
  foldGroups,
  foldKey,
  groupFinder,
  readFoldKey,
  type Fold,
  type Grouping
} from '../../../diagram/view/folds.ts'
import type { FoldActionId } from '../../../preload/actions/fold.ts'
import { openDetails } from '../navigate.ts'
import type { Parts } from '../parts.ts'
import { run, select, viewOf, type AppState } from '../store.ts'
import { componentsOf, groupAt } from './groups.ts'

type Folder = Pick<Parts, 'store' | 'derived'>

/** Fold groups and select them, so that one sees where they went. */
export function fold({ store, derived }: Folder, groups: readonly Fold[]): void {
  run(store, setFolded, { groups, folded: true })
  const visible = derived.visible(store.getState())
  select(
    store,
    groups.map(foldKey).filter((id) => groupAt(visible, id) !== undefined)
  )
  openDetails({ store })
}

/** Unfold groups; what was in them is selected in their place. */
export function unfold({ store, derived }: Folder, ids: readonly string[]): void {
  const members = componentsOf(derived.visible(store.getState()), ids)
  const groups = ids.flatMap((id) => readFoldKey(id) ?? [])
  run(store, setFolded, { groups, folded: false })
  select(store, members)
}

/** The group of a component in a grouping, if it can be folded. */
export function groupOf(state: AppState, component: Component, by: Grouping): Fold | undefined {
  const id = groupFinder(state.graph, viewOf(state))(component, by)
  return id === undefined ? undefined : { by, id }
}

/** Groups that were selected unfold; else the layers of the selected components fold. */
function turnSelection(app: Folder): void {
  const state = app.store.getState()
  const visible = app.derived.visible(state)
  const folded = state.selection.filter((id) => groupAt(visible, id) !== undefined)
  if (folded.length > 0) {
    unfold(app, folded)
    return
  }
  const layers = new Set(state.selection.flatMap((id) => state.graph.component(id)?.layer ?? []))
  if (layers.size > 0) {
    fold(
      app,
      [...layers].map((id) => ({ by: 'layer', id }))
    )
  }
}

const groupingOf: Readonly<Record<Exclude<FoldActionId, 'fold-selection' | 'unfold-all'>, Grouping>> = {
  'fold-bands': 'band',
  'fold-layers': 'layer',
  'fold-kinds': 'kind',
  'fold-maturity': 'maturity',
  'fold-stack-groups': 'stack-group'
}

export function createFoldActions(app: Folder): Readonly<Record<FoldActionId, () => void>> {
  const all = (id: keyof typeof groupingOf) => (): void => {
    run(app.store, foldAll, { by: groupingOf[id] })
    select(app.store, [])
  }
  return {
    'fold-selection': () => turnSelection(app),
    'fold-bands': all('fold-bands'),
    'fold-layers': all('fold-layers'),
    'fold-kinds': all('fold-kinds'),
    'fold-maturity': all('fold-maturity'),
    'fold-stack-groups': all('fold-stack-groups'),
    'unfold-all'() {
      const visible = app.derived.visible(app.store.getState())
      const members = componentsOf(visible, app.store.getState().selection)
      run(app.store, unfoldAll, {})
      select(app.store, members)
    }
  }
}

/** Those that would change nothing now. */
export function idleFoldActions(state: AppState): readonly FoldActionId[] {
  const view = viewOf(state)
  const idle: readonly (FoldActionId | false)[] = [
    state.selection.length === 0 && 'fold-selection',
    foldGroups(state.graph, view, 'stack-group').length === 0 && 'fold-stack-groups',
    view.folds.length === 0 && 'unfold-all'
  ]
  return idle.filter((id) => id !== false)
}
