/** The application's window: where it stands, that it comes back after a crash, and who may speak for it. */
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import { themes } from '../diagram/scene/theme.ts'
import type { EventName, EventPayload } from '../preload/contract.ts'
import { placeWindow, smallestWindow } from './bounds.ts'
import { pagePreferences } from './guards.ts'
import { channel, checkEvent, type Caller } from './calls.ts'
import { appUrl } from './protocol.ts'
import type { WindowBounds } from './settings.ts'

export type AppWindow = {
  readonly browserWindow: BrowserWindow
  /** True for a call from this window's own page, and nothing inside or beside it. */
  isOwn(caller: Caller): boolean
  send<N extends EventName>(name: N, payload: EventPayload<N>): void
  bounds(): WindowBounds
  /** Take all of the screen, without a menu, or give it back; true where it had all of it already. */
  fillScreen(on: boolean): boolean
  setScale(percent: number): void
  focus(): void
}

export type WindowParts = {
  readonly preload: string
  readonly bounds: WindowBounds | null
  /** The size of everything in the window, in percent. */
  readonly scale: number
  readonly developerTools: boolean
  /** The person wants to close; the window stays until `destroy` is called. */
  readonly onCloseWish: () => void
  /** The page died `times` in a row within a minute; it is being loaded again unless this says no. */
  readonly onCrash: (times: number) => boolean
}

/** A window that has not painted for so long shows itself all the same. */
const showPatience = 4000

/** What is seen before the page has painted, as the two themes paint it. */
const backgrounds = { light: themes.light.background, dark: themes.dark.background } as const

/** Open the window. It shows itself once it has something to show. */
export function openWindow(parts: WindowParts): AppWindow {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const browserWindow = new BrowserWindow({
    ...placeWindow(parts.bounds, screens),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: pagePreferences(parts.preload, parts.developerTools)
  })
  const contents: WebContents = browserWindow.webContents
  let { scale } = parts
  // A page that is loaded begins at the size of its address, which other windows share.
  contents.on('dom-ready', () => contents.setZoomFactor(scale / 100))
  const show = (): void => {
    clearTimeout(late)
    if (browserWindow.isDestroyed() || browserWindow.isVisible()) return
    if (parts.bounds?.maximized) browserWindow.maximize()
    browserWindow.show()
  }
  // The system does not always say that a hidden page has painted; an empty window is better than none.
  const late = setTimeout(show, showPatience)
  browserWindow.once('ready-to-show', show)
  browserWindow.on('close', (event) => {
    event.preventDefault()
    parts.onCloseWish()
  })
  // The title is what the window says through the contract, not what a page's markup says.
  browserWindow.on('page-title-updated', (event) => event.preventDefault())
  // A page cannot keep its window open; the question about unsaved changes is ours.
  contents.on('will-prevent-unload', (event) => event.preventDefault())

  let crashes: number[] = []
  contents.on('render-process-gone', (_event, details) => {
    console.error(`The window's process ended: ${details.reason} (${details.exitCode})`)
    const now = Date.now()
    crashes = [...crashes.filter((time) => now - time < 60_000), now]
    // The page's old frame is still being taken apart while this event is handled.
    setImmediate(() => {
      if (!browserWindow.isDestroyed() && parts.onCrash(crashes.length)) void contents.loadURL(appUrl)
    })
  })
  void contents.loadURL(appUrl)

  return {
    browserWindow,
    isOwn(caller) {
      if (browserWindow.isDestroyed() || caller.sender !== contents) return false
      const frame = caller.senderFrame
      // The exact start page: a page that took its place, or a frame inside it, has no say.
      return frame !== null && frame === contents.mainFrame && isAppUrl(frame.url)
    },
    send(name, payload) {
      if (!browserWindow.isDestroyed()) contents.send(channel, name, checkEvent(name, payload))
    },
    setScale(percent) {
      scale = percent
      contents.setZoomFactor(scale / 100)
    },
    bounds: () => ({ ...browserWindow.getNormalBounds(), maximized: browserWindow.isMaximized() }),
    fillScreen(on) {
      const was = browserWindow.isFullScreen()
      // Where there is a menu bar, it goes and comes with this.
      if (was !== on) browserWindow.setFullScreen(on)
      return was
    },
    focus() {
      if (browserWindow.isMinimized()) browserWindow.restore()
      browserWindow.focus()
    }
  }
}

function isAppUrl(url: string): boolean {
  const [address] = url.split('#')
  return address === appUrl
}
