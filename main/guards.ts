/** What no page may do, whatever it holds: the refusals for every session and every page of the application. */
import type { App, Event, Session, WebContents, WebPreferences } from 'electron'
import { appUrl, scheme } from './protocol.ts'

/** Nothing from outside is ever mixed into these. */
export const pagePreferences = (preload: string, developerTools: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  devTools: developerTools,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The pickers of the File System Access API open without any permission request.
  disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal'
})

/** Attach the refusals to everything that exists or will exist. Call before the application is ready. */
export function guardApplication(app: App): void {
  app.enableSandbox()
  app.on('session-created', guardSession)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** No permission, no device, no request but to our own files, no download, no spell-checker dictionary. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) })
  })
  session.on('will-download', (event) => event.preventDefault())
  // Switching the spell-checker off still lets it fetch dictionaries; having no language does not.
  session.setSpellCheckerLanguages([])
}

/** No other window, no other page, no embedded page, no peer connection. */
export function guardContents(contents: WebContents): void {
  const refuse = (event: Event): void => event.preventDefault()
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.on('did-navigate', (_event, url) => {
    // A page can still send itself to about:blank, which asks nobody; bring the application back.
    if (url !== appUrl && !contents.isDestroyed() && !isDeveloperTools(url)) void contents.loadURL(appUrl)
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

const isOwnRequest = (url: string): boolean => url.startsWith(`${scheme}://app/`) || isDeveloperTools(url)
// Only reachable where developer tools are allowed, which a packaged build does not.
const isDeveloperTools = (url: string): boolean => url.startsWith('devtools://')
