/** Keys pressed anywhere in the window in; actions out. Escape leaves one thing at a time. */
import type { AppActionId } from '../../preload/actions.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { actionOfKey } from '../state/accelerators.ts'
import type { App } from '../state/app.ts'
import { standingInquiry } from '../state/inquiry.ts'
import { chosenLine, letLineGo } from '../state/lines/lines.ts'
import { leaveInquiry } from '../state/navigate.ts'
import { dismissNotice, run, select, viewOf } from '../state/store.ts'

/** Whether what is typed goes into a text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input[type=text], input:not([type]), textarea, [contenteditable]')

/** The two side buttons of a mouse, as a browser has them. */
const sideButtons: ReadonlyMap<number, AppActionId> = new Map([
  [3, 'go-back'],
  [4, 'go-forward']
])

/** Listen for the side buttons of the mouse. */
export function listenToSideButtons(act: (id: AppActionId) => void): void {
  window.addEventListener('mouseup', (event) => {
    const action = sideButtons.get(event.button)
    if (action === undefined) return
    event.preventDefault()
    act(action)
  })
}

/** Listen for the shortcuts of the application. */
export function listenToKeyboard(app: App, act: (id: AppActionId) => void): void {
  const { store } = app
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const state = store.getState()
    if (event.key === 'Escape') {
      if (isTyping(event.target) || state.dialog !== null) return
      // What lies over the window closes first, and by itself. A menu tells the store only later that it did.
      if (document.querySelector('[popover]:popover-open') !== null) return
      const problem = state.notices.findLast(({ tone }) => tone === 'problem')
      if (problem) dismissNotice(store, problem.id)
      else if (state.lassoing) store.setState({ lassoing: false })
      else if (state.comparing !== null) store.setState({ comparing: null })
      else if (chosenLine(app, state) !== null) letLineGo(store)
      else if (standingInquiry(state) !== null) leaveInquiry(app)
      else if (state.selection.length > 0) select(store, [])
      else if (viewOf(state).focus !== null) run(store, setFocus, { focus: null })
      return
    }
    const action = actionOfKey(event, state.platform, isTyping(event.target))
    if (action === undefined) return
    event.preventDefault()
    act(action)
  })
}
