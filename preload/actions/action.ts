/** What an action of the menu and keyboard is. Apart from the lists of them, which all use it. */
import type { Text } from '../../graph-data/schema/primitives.ts'

export type AppMenu = 'file' | 'edit' | 'view' | 'stack' | 'arrange' | 'story' | 'help'

export type AppAction = {
  readonly id: string
  readonly menu: AppMenu
  readonly title: Text
  /** In Electron's notation, or null. The window listens for it; the menu shows it. */
  readonly accelerator: string | null
  /** A further accelerator that does the same. */
  readonly alternative?: string
  /** `toggle` items carry a tick, `choice` items of one submenu exclude each other. */
  readonly role?: 'toggle' | 'choice'
  /** Items of one choice stand in a submenu of this title. */
  readonly submenu?: Text
  /** Draw a separator above. */
  readonly separated?: true
}
