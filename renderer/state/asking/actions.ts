/** What the actions on places, filters and what alone shows do. */
import type { askingActions } from '../../../preload/actions/asking.ts'
import { setComponentsHidden, setHideImplied } from '../../../diagram/view/commands/filters.ts'
import { setFilter } from '../../../diagram/view/commands/saved-filters.ts'
import { componentsOf } from '../folding/groups.ts'
import { focusOn, goAlong } from '../navigate.ts'
import { isQuery } from '../palette/is-query.ts'
import type { Parts } from '../parts.ts'
import { run, select, viewOf } from '../store.ts'

type AskingActions = Readonly<Record<(typeof askingActions)[number]['id'], () => void>>
type Asking = Omit<Parts, 'bridge'>

/** Of the panel that says how crowded the picture is. */
export const crowdingPanel = 'crowding-panel'

/** Show these components and the relations between them, and nothing else. */
export function showOnly(app: Asking, ids: readonly string[]): void {
  if (ids.length > 0) focusOn(app, { ids, hops: 0, direction: 'both' })
}

/** Hide components; what is hidden is not selected any more. */
export function hideByHand({ store }: Pick<Asking, 'store'>, ids: readonly string[]): void {
  const gone = new Set(ids)
  run(store, setComponentsHidden, { ids, hidden: true })
  select(
    store,
    store.getState().selection.filter((id) => !gone.has(id))
  )
}

/** The line with which the palette begins where a filter is to be written. */
export const filterLine = (filter: string | null): string => {
  const query = filter ?? ''
  return isQuery(query) ? query : `?${query}`
}

export function createAskingActions(app: Asking): AskingActions {
  const { store } = app
  const view = () => viewOf(store.getState())
  /** What is selected; of a folded group, its members. */
  const chosen = (): readonly string[] => {
    const state = store.getState()
    return componentsOf(app.derived.visible(state), state.selection)
  }
  return {
    'go-back': () => goAlong(app, -1),
    'go-forward': () => goAlong(app, 1),
    'hide-implied': () => run(store, setHideImplied, { hide: !view().hideImplied }),
    crowding: () => document.getElementById(crowdingPanel)?.showPopover(),
    'show-only': () => showOnly(app, chosen()),
    'hide-selection': () => hideByHand(app, chosen()),
    'show-hidden': () => run(store, setComponentsHidden, { ids: view().hidden.components, hidden: false }),
    filter: () => store.setState({ dialog: { kind: 'palette', text: filterLine(view().filter) } }),
    'save-filter'() {
      const { filter } = view()
      if (filter !== null)
        store.setState({ dialog: { kind: 'name-filter', id: null, title: '', query: filter } })
    },
    'clear-filter': () => run(store, setFilter, { query: null })
  }
}
