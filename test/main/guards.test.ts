/** The preferences every page gets, and the refusals that need a device or a server to be seen in the real window. */
import type { Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { guardContents, guardSession, pagePreferences } from '../../main/guards.ts'

test('pages are isolated, and developer tools are there only where they are asked for', () => {
  const safe = {
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal'
  }
  expect(pagePreferences('/preload.cjs', false)).toEqual({ ...safe, devTools: false })
  expect(pagePreferences('/preload.cjs', true)).toEqual({ ...safe, devTools: true })
})

type Handler = (...all: unknown[]) => unknown

/** A stand-in that takes what is set on it, for the handlers that need a device or a server to be reached. */
function recorder(): { taken: Map<string, Handler>; stand: unknown } {
  const taken = new Map<string, Handler>()
  const stand = new Proxy(
    {},
    {
      get: (_target, key) =>
        key === 'webRequest'
          ? { onBeforeRequest: (handler: Handler) => taken.set('onBeforeRequest', handler) }
          : (...args: unknown[]) => {
              const handler = args.at(-1)
              const name = typeof args[0] === 'string' ? args[0] : String(key)
              if (typeof handler === 'function') taken.set(name, handler as Handler)
            }
    }
  )
  return { taken, stand }
}

test('no device is ever given, to whatever page and of whatever kind', () => {
  const { taken, stand } = recorder()
  guardSession(stand as Session)
  for (const deviceType of ['hid', 'serial', 'usb']) {
    expect(taken.get('setDevicePermissionHandler')?.({ deviceType, origin: 'ecograph://app' })).toBe(false)
  }
})

test.each([
  ['ecograph://app/index.html', false],
  ['ecograph://app.evil/index.html', true],
  ['ecograph://appx/', true],
  ['ecograph:app', true],
  ['https://ecograph://app/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['ftp://x/', true]
])('a request for %s is cancelled: %s', (url, cancelled) => {
  const { taken, stand } = recorder()
  guardSession(stand as Session)
  let answer: unknown
  taken.get('onBeforeRequest')?.({ url }, (given: unknown) => (answer = given))
  expect(answer).toEqual({ cancel: cancelled })
})

test('a page that is sent on by a server stays where it is', () => {
  const { taken, stand } = recorder()
  guardContents(stand as WebContents)
  for (const name of ['will-redirect', 'will-frame-navigate', 'will-navigate', 'will-attach-webview']) {
    let prevented = false
    taken.get(name)?.({ preventDefault: () => (prevented = true) })
    expect(prevented, name).toBe(true)
  }
})
