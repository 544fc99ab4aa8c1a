/** The native menu: the application's actions and the state of the window in, Electron's template out. */
import type { MenuItemConstructorOptions } from 'electron'
import type { Text } from '../graph-data/catalogue.ts'
import { appActions, type AppAction, type AppActionId, type AppMenu } from '../preload/actions.ts'
import type { InterfaceLanguage } from '../preload/speech.ts'
import type { RecentDocument } from '../preload/contract.ts'
import { phrase } from './phrases.ts'
import { words } from './words.ts'

/** What the window last said about its menu. */
export type MenuState = {
  readonly language: InterfaceLanguage
  readonly checked: readonly AppActionId[]
  readonly disabled: readonly AppActionId[]
}

export type MenuSurroundings = {
  readonly platform: NodeJS.Platform
  readonly developerTools: boolean
  readonly choose: (id: AppActionId) => void
  readonly openRecent: (id: string) => void
  readonly clearRecent: () => void
}

type Template = MenuItemConstructorOptions[]
type Entry = AppAction & { readonly id: AppActionId }

/** The whole menu bar. Items carry the id of their action. */
export function menuTemplate(
  state: MenuState,
  surroundings: MenuSurroundings,
  recent: readonly RecentDocument[] = []
): Template {
  const { language } = state
  const mac = surroundings.platform === 'darwin'
  const recentItems: Template =
    recent.length === 0
      ? []
      : [
          {
            id: 'recent',
            label: phrase(words.recentMenu, language),
            submenu: [
              ...recent.map(({ id, name, folder }) => ({
                // A single one would underline the next letter.
                label: `${name} (${folder})`.replaceAll('&', '&&'),
                click: () => surroundings.openRecent(id)
              })),
              { type: 'separator' as const },
              { label: phrase(words.clearRecent, language), click: () => surroundings.clearRecent() }
            ]
          }
        ]
  const menu = (id: AppMenu, title: Text, more: Template = []): MenuItemConstructorOptions => ({
    id,
    label: phrase(title, language),
    submenu: [...actionItems(id, state, surroundings, id === 'file' ? recentItems : []), ...more]
  })
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, title: Text) => ({
    role: name,
    label: phrase(title, language)
  })

  const quit: Template = [{ type: 'separator' }, role('quit', words.quit)]
  // Text fields need these; a page's own undo is the field's while it is in one.
  const clipboard: Template = [
    { type: 'separator' },
    role('cut', words.cut),
    role('copy', words.copy),
    role('paste', words.paste)
  ]
  const display: Template = [
    { type: 'separator' },
    role('togglefullscreen', words.fullScreen),
    ...(surroundings.developerTools ? [role('toggleDevTools', words.developerTools)] : [])
  ]
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    menu('file', words.fileMenu, mac ? [] : quit),
    menu('edit', words.editMenu, clipboard),
    menu('view', words.viewMenu, display),
    menu('stack', words.stackMenu),
    menu('arrange', words.arrangeMenu),
    menu('story', words.storyMenu),
    ...(mac ? [{ role: 'windowMenu', label: phrase(words.windowMenu, language) } as const] : []),
    menu('help', words.helpMenu)
  ]
}

function actionItems(
  menu: AppMenu,
  state: MenuState,
  surroundings: MenuSurroundings,
  afterOpen: Template
): Template {
  const items: Template = []
  const submenus = new Map<Text, Template>()
  for (const action of appActions as readonly Entry[]) {
    if (action.menu !== menu) continue
    const item = actionItem(action, state, surroundings)
    if (action.separated && items.length > 0) items.push({ type: 'separator' })
    if (action.submenu === undefined) {
      items.push(item)
      if (action.id === 'open') items.push(...afterOpen)
      continue
    }
    let submenu = submenus.get(action.submenu)
    if (submenu === undefined) {
      submenu = []
      submenus.set(action.submenu, submenu)
      items.push({ label: phrase(action.submenu, state.language), submenu })
    }
    submenu.push(item)
  }
  return items
}

function actionItem(
  action: Entry,
  state: MenuState,
  surroundings: MenuSurroundings
): MenuItemConstructorOptions {
  return {
    id: action.id,
    label: phrase(action.title, state.language),
    enabled: !state.disabled.includes(action.id),
    ...(action.role === undefined
      ? {}
      : {
          type: action.role === 'choice' ? ('radio' as const) : ('checkbox' as const),
          checked: state.checked.includes(action.id)
        }),
    ...shortcut(action.accelerator, surroundings.platform),
    click: () => surroundings.choose(action.id)
  }
}

/**
 * The menu shows a shortcut and the window listens for it, because only the window knows whether a text field has the
 * keyboard. macOS always lets the menu take the keys it shows, so there a bare letter is not shown.
 */
function shortcut(
  accelerator: string | null,
  platform: NodeJS.Platform
): Partial<MenuItemConstructorOptions> {
  if (accelerator === null) return {}
  if (platform !== 'darwin') return { accelerator, registerAccelerator: false }
  return accelerator.includes('CmdOrCtrl') ? { accelerator } : {}
}
