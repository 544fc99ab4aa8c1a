/** State in; what the application menu ticks and greys out. */
import { appActions, type AppActionId } from '../../preload/actions.ts'
import type { InterfaceLanguage } from '../../preload/speech.ts'
import { mostViews } from '../../diagram/view/commands/views.ts'
import type { Bridge } from '../bridge.ts'
import { isFoldKey } from '../../diagram/view/folds.ts'
import { idleFoldActions } from './folding/folding.ts'
import { idleArranging } from './arranging/possible.ts'
import { pathEnds } from './inquiry.ts'
import { spokenIn } from './speech.ts'
import { idleStoryActions, mayAct } from './stories/actions.ts'
import { placeBehind, step } from './trail.ts'
import { isMinimapOpen } from './zoom/minimap.ts'
import { isLegendOpen } from './overlays/legend.ts'
import { viewOf, whereabouts, type AppState, type AppStore } from './store.ts'

export type MenuState = {
  readonly language: InterfaceLanguage
  readonly checked: AppActionId[]
  readonly disabled: AppActionId[]
}

const actionOf = (id: string): AppActionId | false =>
  appActions.find((action) => action.id === id)?.id ?? false

/** What the menu should show for a state. */
export function menuStateOf(state: AppState): MenuState {
  const view = viewOf(state)
  const { past, future } = state.history
  const nothingSelected = state.selection.length === 0
  const notOne = state.selection.length !== 1 || state.selection.some(isFoldKey)
  const noSteps = view.stack === null || state.graph.stack(view.stack.id) === undefined
  const checked: (AppActionId | false)[] = [
    `language-${view.language}`,
    `theme-${view.theme}`,
    actionOf(`colour-${view.colourBy}`),
    actionOf(`border-${view.borderBy}`),
    actionOf(`badge-${view.badgeBy}`),
    actionOf(`hulls-${view.hulls}`),
    isLegendOpen(state) && 'legend',
    isMinimapOpen(state) && 'minimap',
    `as-of-${view.asOf}`,
    view.showWeak && 'show-weak',
    view.hideImplied && 'hide-implied',
    view.stack?.hideRest === true && 'hide-rest',
    state.snapping && 'snap',
    state.twin.isOpen && 'outline'
  ]
  const disabled: (AppActionId | false)[] = [
    past.length === 0 && 'undo',
    future.length === 0 && 'redo',
    nothingSelected && 'pin',
    nothingSelected && 'fit-selection',
    nothingSelected && 'focus-selection',
    nothingSelected && 'stack-from-selection',
    nothingSelected && 'show-only',
    nothingSelected && 'hide-selection',
    view.hidden.components.length === 0 && 'show-hidden',
    view.filter === null && 'save-filter',
    view.filter === null && 'clear-filter',
    placeBehind(state.trail, whereabouts(state)) === null && 'go-back',
    step(state.trail, 1) === null && 'go-forward',
    notOne && 'select-needs',
    notOne && 'select-needed-by',
    notOne && 'path-to',
    !state.selection.some((id) => state.graph.component(id)) && 'own-colour',
    ...idleFoldActions(state),
    pathEnds(state) === null && 'path-between',
    view.focus === null && 'leave-focus',
    noSteps && 'next-step',
    noSteps && 'previous-step',
    view.stack === null && 'hide-rest',
    view.stack === null && 'clear-stack',
    view.stack === null && 'hulls-stack-group',
    state.packFolder === null && 'reload-pack',
    state.packFolder === null && 'forget-pack',
    state.layingOut && 'layout',
    ...idleArranging(state),
    ...(view.views.length > 1
      ? []
      : (['next-view', 'previous-view', 'delete-view', 'compare-views'] as const)),
    ...(view.views.length < mostViews ? [] : (['add-view', 'add-whole-view', 'duplicate-view'] as const)),
    ...idleStoryActions(state),
    ...appActions.map(({ id }) => !mayAct(state, id) && id)
  ]
  const real = (id: AppActionId | false): id is AppActionId => id !== false
  return {
    language: spokenIn(state),
    checked: checked.filter(real),
    disabled: [...new Set(disabled.filter(real))]
  }
}

/** Keep the shell's menu in step from now on; the returned function stops it. */
export function keepMenu(bridge: Bridge, store: AppStore): () => void {
  let sent = ''
  const send = (): void => {
    // What another listener has changed meanwhile counts, and not what this one is told late.
    const menu = menuStateOf(store.getState())
    const key = JSON.stringify(menu)
    if (key === sent) return
    sent = key
    bridge.call('setMenu', menu).catch((error: unknown) => console.error(error))
  }
  send()
  return store.subscribe(send)
}
