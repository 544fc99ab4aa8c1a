/** The native menu holds every action once, in both languages, with its state. */
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate, type MenuState } from '../../main/menu.ts'
import { appActions, type AppAction, type AppActionId } from '../../preload/actions.ts'

type Item = MenuItemConstructorOptions
const actions: readonly AppAction[] = appActions
const plain: MenuState = { language: 'en', checked: [], disabled: [] }

function build(state: MenuState = plain, platform: NodeJS.Platform = 'linux', developerTools = false) {
  const chosen: AppActionId[] = []
  const template = menuTemplate(state, {
    platform,
    developerTools,
    choose: (id) => chosen.push(id),
    openRecent: () => {},
    clearRecent: () => {}
  })
  const all = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  const items = all(template)
  return { template, items, chosen, item: (id: string) => items.find((item) => item.id === id) }
}

test.each(actions.map((action) => [action.id, action] as const))(
  '%s is there once and works',
  (id, action) => {
    for (const language of ['en', 'ko'] as const) {
      const { items, item, chosen } = build({ ...plain, language })
      expect(items.filter((one) => one.id === id)).toHaveLength(1)
      expect(item(id)?.label).toBe(action.title[language])
      const click = item(id)?.click as (() => void) | undefined
      click?.()
      expect(chosen).toEqual([id])
    }
  }
)

test('menus stand in the usual order, in both languages', () => {
  const labels = (language: 'en' | 'ko') => build({ ...plain, language }).template.map(({ label }) => label)
  expect(labels('en')).toEqual(['File', 'Edit', 'View', 'Stack', 'Arrange', 'Story', 'Help'])
  expect(labels('ko')).toEqual(['파일', '편집', '보기', '스택', '배치', '이야기', '도움말'])
})

test('every item has words of the language', () => {
  const { items } = build({ ...plain, language: 'ko' }, 'linux', true)
  expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([])
})

test('a recent document with an ampersand in its name keeps it', () => {
  const chosen: string[] = []
  const template = menuTemplate(
    plain,
    {
      platform: 'linux',
      developerTools: false,
      choose: () => {},
      openRecent: (id) => chosen.push(id),
      clearRecent: () => {}
    },
    [{ id: '1', name: 'R&D.ecograph', folder: 'A & B' }]
  )
  const below = (items: readonly Item[], id: string): readonly Item[] => {
    const submenu = items.find((item) => item.id === id)?.submenu
    return Array.isArray(submenu) ? submenu : []
  }
  const first = below(below(template, 'file'), 'recent')[0]
  expect(first?.label).toBe('R&&D.ecograph (A && B)')
  const click = first?.click as (() => void) | undefined
  click?.()
  expect(chosen).toEqual(['1'])
})

describe('state', () => {
  test('ticks choices and toggles, and greys what is disabled', () => {
    const { item } = build({ language: 'en', checked: ['theme-dark', 'show-weak'], disabled: ['undo'] })
    expect(item('theme-dark')).toMatchObject({ type: 'radio', checked: true, enabled: true })
    expect(item('theme-light')).toMatchObject({ type: 'radio', checked: false })
    expect(item('show-weak')).toMatchObject({ type: 'checkbox', checked: true })
    expect(item('hide-rest')).toMatchObject({ type: 'checkbox', checked: false })
    expect(item('undo')).toMatchObject({ enabled: false })
    expect(item('undo')?.type).toBeUndefined()
  })

  test('choices of one kind share a submenu', () => {
    const { items } = build()
    const theme = items.find(({ label }) => label === 'Theme')
    const choices = theme?.submenu as Item[] | undefined
    expect(choices?.map(({ id }) => id)).toEqual(['theme-system', 'theme-light', 'theme-dark'])
  })
})

describe('shortcuts', () => {
  test('are shown and left to the window on Linux and Windows', () => {
    for (const platform of ['linux', 'win32'] as const) {
      const { item } = build(plain, platform)
      for (const { id, accelerator } of actions) {
        expect(item(id)?.accelerator).toBe(accelerator ?? undefined)
        if (accelerator !== null) expect(item(id)?.registerAccelerator).toBe(false)
      }
    }
  })

  test('on macOS a letter alone is never taken from a text field', () => {
    const { item } = build(plain, 'darwin')
    expect(item('save')?.accelerator).toBe('CmdOrCtrl+S')
    expect(item('pin')?.accelerator).toBeUndefined()
    expect(item('help-page')?.accelerator).toBeUndefined()
  })
})

test('text fields have their clipboard, macOS its own menus, and developer tools only where they are allowed', () => {
  const roles = (platform: NodeJS.Platform, developerTools: boolean) =>
    build(plain, platform, developerTools).items.flatMap(({ role }) => (role === undefined ? [] : [role]))
  expect(roles('linux', false)).toEqual(['quit', 'cut', 'copy', 'paste', 'togglefullscreen'])
  expect(roles('linux', true)).toContain('toggleDevTools')
  expect(roles('darwin', false)).toEqual([
    'appMenu',
    'cut',
    'copy',
    'paste',
    'togglefullscreen',
    'windowMenu'
  ])
})
