/** State in; what the application menu ticks and greys out. */
import { appActions, type AppActionId } from '../../preload/actions.ts'
import type { Bridge } from '../bridge.ts'
import { pathEnds } from './inquiry.ts'
import { viewOf, type AppState, type AppStore } from './store.ts'

export type MenuState = {
  readonly language: 'en' | 'ko'
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
  const noSteps = view.stack === null || state.graph.stack(view.stack.id) === undefined
  const checked: (AppActionId | false)[] = [
    `language-${view.language}`,
    `theme-${view.theme}`,
    actionOf(`colour-${view.colourBy}`),
    actionOf(`hulls-${view.hulls}`),
    `as-of-${view.asOf}`,
    view.showWeak && 'show-weak',
    view.stack?.hideRest === true && 'hide-rest',
    state.twin.isOpen && 'outline'
  ]
  const disabled: (AppActionId | false)[] = [
    past.length === 0 && 'undo',
    future.length === 0 && 'redo',
    nothingSelected && 'pin',
    nothingSelected && 'fit-selection',
    nothingSelected && 'focus-selection',
    nothingSelected && 'stack-from-selection',
    state.selection.length !== 1 && 'select-needs',
    state.selection.length !== 1 && 'select-needed-by',
    pathEnds(state) === null && 'path-between',
    view.focus === null && 'leave-focus',
    noSteps && 'next-step',
    noSteps && 'previous-step',
    view.stack === null && 'hide-rest',
    view.stack === null && 'clear-stack',
    state.packFolder === null && 'reload-pack',
    state.packFolder === null && 'forget-pack',
    state.layingOut && 'layout'
  ]
  const real = (id: AppActionId | false): id is AppActionId => id !== false
  return { language: view.language, checked: checked.filter(real), disabled: disabled.filter(real) }
}

/** Keep the shell's menu in step from now on; the returned function stops it. */
export function keepMenu(bridge: Bridge, store: AppStore): () => void {
  let sent = ''
  const send = (state: AppState): void => {
    const menu = menuStateOf(state)
    const key = JSON.stringify(menu)
    if (key === sent) return
    sent = key
    bridge.call('setMenu', menu).catch((error: unknown) => console.error(error))
  }
  send(store.getState())
  return store.subscribe(send)
}
