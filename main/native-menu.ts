/** Shows the menu: the window's state in; ticks and greying change in place, another language or other recent documents build it anew. */
import { Menu } from 'electron'
import { appActions, type AppAction, type AppActionId } from '../preload/actions.ts'
import type { RecentDocument } from '../preload/contract.ts'
import { menuTemplate, type MenuState, type MenuSurroundings } from './menu.ts'

/** A function that brings the native menu to the given state. */
export function createNativeMenu(
  surroundings: MenuSurroundings
): (state: MenuState, recent: readonly RecentDocument[]) => void {
  let shown: { readonly menu: Menu; readonly form: string } | null = null
  return (state, recent) => {
    const form = JSON.stringify([state.language, recent])
    if (shown?.form !== form) {
      const menu = Menu.buildFromTemplate(menuTemplate(state, surroundings, recent))
      Menu.setApplicationMenu(menu)
      shown = { menu, form }
      return
    }
    for (const action of appActions as readonly (AppAction & { readonly id: AppActionId })[]) {
      const item = shown.menu.getMenuItemById(action.id)
      if (item === null) continue
      item.enabled = !state.disabled.includes(action.id)
      const checked = state.checked.includes(action.id)
      // Assigning anything to a radio item ticks it; the one that is ticked unticks the others by itself.
      if (action.role === 'toggle' || (action.role === 'choice' && checked)) item.checked = checked
    }
  }
}
