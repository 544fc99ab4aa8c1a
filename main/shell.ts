/** The running application: its windows, what they share, and which of them a menu item or a file is meant for. */
import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { app } from 'electron'
import { join } from 'node:path'
import type { Language } from '../graph-data/catalogue.ts'
import { appActionIds } from '../preload/actions.ts'
import { defaultPreferences, type Preferences } from '../preload/preferences.ts'
import { interfaceLanguageOf, type InterfaceLanguage } from '../preload/speech.ts'
import { openDocumentWindow, type DocumentWindow, type Office } from './document-window.ts'
import { isDirtyDraft } from './drafts.ts'
import { receiveCalls } from './ipc.ts'
import { createNativeMenu } from './native-menu.ts'
import { createRecent } from './recent.ts'
import type { SettingsFile } from './settings.ts'

export type Shell = {
  /** A file that came from outside: it is offered to the window in front as soon as that can take it. */
  requestOpen(path: string): void
  focus(): void
}

/** The drafts of the windows lie side by side: `last-view.json` is that of the first, `last-view-2.json` of the second. */
const draftName = /^last-view(?:-(\d{1,3}))?\.json$/
const draftOf = (slot: number): string => `last-view${slot === 1 ? '' : `-${slot}`}.json`

/** Open the windows with these numbers. `preload` is the path of the bridge. */
export function startShell(preload: string, settings: SettingsFile, slots: readonly number[]): Shell {
  const folder = app.getPath('userData')
  let language: Language = settings.current().language ?? (app.getLocale().startsWith('ko') ? 'ko' : 'en')
  let preferences: Preferences = settings.current().preferences ?? {
    ...defaultPreferences,
    interfaceLanguage: interfaceLanguageOf(app.getLocale())
  }
  let settingsNotice = settings.damagedAs
  let isQuitting = false
  /** By the number of their draft. */
  const windows = new Map<number, DocumentWindow>()
  let front: DocumentWindow | null = null

  const spoken = (): InterfaceLanguage => preferences.interfaceLanguage ?? language
  const recent = createRecent(settings, () => {
    for (const window of windows.values()) window.send('recentChanged', { recent: [...recent.list()] })
    showMenu()
  })

  const showNative = createNativeMenu({
    platform: process.platform,
    developerTools: !app.isPackaged,
    choose: (id) => front?.send('action', { id }),
    openRecent(id) {
      const path = recent.path(id)
      if (path !== null) front?.requestOpen(path)
    },
    clearRecent: () => recent.clear()
  })
  const showMenu = (): void =>
    showNative(
      // Until a window says what its menu can do, nothing listens to it.
      front?.menu() ?? { language: spoken(), checked: [], disabled: appActionIds },
      recent.list()
    )

  const office: Office = {
    preload,
    settings,
    folder,
    recent,
    spoken,
    language: () => language,
    preferences: () => preferences,
    setLanguage(next) {
      if (next === language && settings.current().language === next) return
      language = next
      void settings.change({ language })
    },
    setPreferences(next, from) {
      preferences = next
      void settings.change({ preferences })
      for (const window of windows.values()) {
        window.setScale(next.textScale)
        if (window !== from) window.send('preferencesChanged', next)
      }
    },
    takeSettingsNotice() {
      const notice = settingsNotice
      settingsNotice = null
      return notice
    },
    newWindow() {
      const slot = freeSlot()
      // A window that went while the application was to end, and then did not, may have left its document there.
      rmSync(join(folder, draftOf(slot)), { force: true })
      open(slot)
    },
    // While the application ends, every window comes back at the next start; the last one always does.
    isLeaving: () => isQuitting || windows.size === 1
  }

  function freeSlot(): number {
    let slot = 1
    while (windows.has(slot)) slot += 1
    return slot
  }

  function open(slot: number): void {
    const window = openDocumentWindow(office, {
      draft: join(folder, draftOf(slot)),
      beside: front,
      toFront(which) {
        front = which
        showMenu()
      },
      menuChanged(which) {
        if (which === front) showMenu()
      },
      keepsOpen() {
        isQuitting = false
      },
      closed(which) {
        windows.delete(slot)
        if (front === which) {
          front = [...windows.values()].at(-1) ?? null
          showMenu()
        }
        if (isQuitting) app.quit()
      }
    })
    windows.set(slot, window)
    front = window
    showMenu()
  }

  app.on('before-quit', (event) => {
    isQuitting = true
    const asking = [...windows.values()].find((window) => window.isDirty())
    if (asking === undefined) return
    // One question after the other, and no other window goes as long as the answer may be that all stays.
    event.preventDefault()
    asking.focus()
    asking.requestClose()
  })
  receiveCalls((caller) => [...windows.values()].find((window) => window.isOwn(caller))?.receivers ?? null)
  for (const slot of slots) open(slot)

  return {
    requestOpen: (path) => front?.requestOpen(path),
    focus: () => front?.focus()
  }
}

/** The first window, and those further ones that were open at the end or hold something that was not saved. */
export async function slotsToOpen(settings: SettingsFile): Promise<readonly number[]> {
  const folder = app.getPath('userData')
  const { opensWith } = settings.current().preferences ?? defaultPreferences
  const names = await readdir(folder).catch(() => [])
  const further = names.flatMap((name) => {
    const slot = Number(draftName.exec(name)?.[1] ?? 1)
    return draftName.test(name) && slot > 1 ? [slot] : []
  })
  const kept = await Promise.all(
    further.map(async (slot) => opensWith === 'last' || (await isDirtyDraft(join(folder, draftOf(slot)))))
  )
  return [1, ...further.filter((_, at) => kept[at]).toSorted((a, b) => a - b)]
}
