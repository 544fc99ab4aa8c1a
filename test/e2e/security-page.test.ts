/** What a page with hostile script in it still cannot do: leave, open windows, download, get permissions. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { runLater, type PageCode } from './page-code.ts'
import { settledPicture } from './picture.ts'
import { openTrap, type Trap } from './trap.ts'

const appUrl = 'ecograph://app/index.html'
let running: RunningApp
let trap: Trap

beforeAll(async () => {
  trap = await openTrap()
  running = await launchApp()
})
afterAll(async () => {
  await running.close()
  trap.close()
})

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
const countWindows = (): Promise<number> =>
  running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)

beforeEach(async () => {
  await running.page.waitForURL(appUrl)
  await running.page.evaluate(() => void Object.assign(globalThis, { marker: true }))
})
afterEach(async () => {
  await expectNothingGotOut()
})
async function expectNothingGotOut(): Promise<void> {
  expect(trap.arrived).toEqual([])
  await expect.poll(countWindows).toBe(1)
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('the page cannot be replaced', () => {
  const targets: [string, PageCode][] = [
    ['http', (address) => location.assign(`${address}/page`)],
    ['a file', () => location.assign('file:///etc/hostname')],
    ['a data: page', () => location.assign('data:text/html,x')],
    ['javascript:', () => location.assign('javascript:"x"')],
    ['chrome://gpu', () => location.assign('chrome://gpu')],
    ['view-source:', () => location.assign(`view-source:${location.href}`)],
    ['devtools:', () => location.assign('devtools://devtools/bundled/inspector.html')],
    ['a blob: page', () => location.assign(URL.createObjectURL(new Blob(['x'], { type: 'text/html' })))],
    ['another host of our scheme', () => location.assign('ecograph://other/index.html')],
    ['another file of our own', () => location.assign('ecograph://app/none.html')],
    ['a foreign scheme', () => location.assign('mailto:a@b.c')],
    [
      'a refresh in the markup',
      (address) => {
        const meta = document.createElement('meta')
        Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${address}/meta` })
        document.head.append(meta)
      }
    ],
    [
      'a link',
      (address) => {
        const link = document.createElement('a')
        link.href = `${address}/link`
        document.body.append(link)
        link.click()
      }
    ]
  ]
  test.each(targets)('by %s', async (_name, go) => {
    await runLater(running.page, go, trap.http)
    await wait(100)
    expect(running.page.url()).toBe(appUrl)
    expect(await running.page.evaluate(() => Reflect.get(globalThis, 'marker'))).toBe(true)
  })

  test('for good by about:blank, which asks nobody: the application comes back', async () => {
    await runLater(running.page, () => location.assign('about:blank'), trap.http)
    await expect
      .poll(() => running.page.evaluate(() => [location.href, typeof Reflect.get(globalThis, 'ecograph')]))
      .toEqual([appUrl, 'object'])
    expect(await running.page.evaluate(() => Reflect.get(globalThis, 'marker'))).toBeUndefined()
  })

  test('for good by another address within the page and a reload', async () => {
    await runLater(running.page, () => history.pushState(null, '', '/deep/link'), trap.http)
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
    await expect.poll(() => running.page.evaluate(() => location.href)).toBe(appUrl)
  })

  test('by a file that is dropped on it', async () => {
    // The test before may have loaded the page anew.
    await settledPicture(running.page)
    const session = await running.page.context().newCDPSession(running.page)
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    await wait(200)
    expect(running.page.url()).toBe(appUrl)
    expect(await running.page.evaluate(() => Reflect.get(globalThis, 'marker'))).toBe(true)
    // It was read as a view, which it is not; what follows needs the window without this dialog.
    const refusal = running.page.getByTestId('broken-dialog')
    await refusal.getByRole('button').last().click()
    await refusal.waitFor({ state: 'detached' })
  })
})

describe('no other window opens', () => {
  test.each([
    '',
    'about:blank',
    'https://example.org',
    'file:///etc/hostname',
    'data:text/html,x',
    'javascript:1',
    appUrl,
    'http://[::1'
  ])('by window.open(%j)', async (url) => {
    const opened = await running.page.evaluate((address) => {
      try {
        return window.open(address, '_blank', 'nodeIntegration=yes,width=300') !== null
      } catch {
        return false
      }
    }, url)
    expect(opened).toBe(false)
    expect(await countWindows()).toBe(1)
  })

  test.each(['left', 'middle'] as const)('by a %s click on a link to a new window', async (button) => {
    await running.page.evaluate((address) => {
      const link = document.createElement('a')
      Object.assign(link, { href: `${address}/new`, target: '_blank', id: 'way-out', textContent: 'out' })
      Object.assign(link.style, { position: 'fixed', top: '0', left: '0', zIndex: '100000' })
      document.body.append(link)
    }, trap.http)
    for (const modifiers of [[], ['Control'], ['Shift']] as const) {
      await running.page.click('#way-out', { button, modifiers: [...modifiers], force: true })
    }
    await wait(200)
    await running.page.evaluate(() => document.querySelector('#way-out')?.remove())
    expect(await countWindows()).toBe(1)
  })

  test('by a webview, with and without its tag switched on', async () => {
    const isPlain = await running.page.evaluate((address) => {
      const view = document.createElement('webview')
      view.setAttribute('src', `${address}/webview`)
      document.body.append(view)
      return !('loadURL' in view)
    }, trap.http)
    await wait(200)
    await running.page.evaluate(() => document.querySelector('webview')?.remove())
    expect(isPlain).toBe(true)

    const happened = await running.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
      const { webContents } = window
      // An empty page has no policy that would stop the webview first; the guard that leaves such pages is taken off.
      webContents.removeAllListeners('did-navigate')
      const events: string[] = []
      webContents.on('will-attach-webview', (event) =>
        events.push(event.defaultPrevented ? 'refused' : 'let in')
      )
      webContents.on('did-attach-webview', () => events.push('attached'))
      await window.loadURL('about:blank')
      await webContents.executeJavaScript(
        "void document.body.append(Object.assign(document.createElement('webview'), { src: 'about:blank' }))"
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      window.destroy()
      return events
    })
    expect(happened).toEqual(['refused'])
  })
})

test('nothing is downloaded', async () => {
  const prevented = running.app.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event, item) => {
          resolve(event.defaultPrevented)
          item.cancel()
        })
      })
  )
  await running.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.sh'
    link.click()
  })
  expect(await prevented).toBe(true)
})

describe('no permission is given', () => {
  const requests: [string, () => Promise<unknown>][] = [
    ['notifications', async () => `state ${await Notification.requestPermission()}`],
    [
      'geolocation',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
    ],
    ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
    ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
    ['the screen', () => navigator.mediaDevices.getDisplayMedia()],
    ['reading the clipboard', () => navigator.clipboard.readText()],
    ['MIDI', () => navigator.requestMIDIAccess({ sysex: true })],
    ['the pointer', () => document.documentElement.requestPointerLock() as unknown as Promise<unknown>],
    ['keeping the screen on', () => navigator.wakeLock.request('screen')],
    ['the fonts of the machine', async () => `${await Reflect.get(globalThis, 'queryLocalFonts')()}`],
    [
      'knowing when nobody is there',
      async () => `state ${await Reflect.get(globalThis, 'IdleDetector').requestPermission()}`
    ],
    ['USB', () => Reflect.get(navigator, 'usb').requestDevice({ filters: [] })],
    ['serial ports', () => Reflect.get(navigator, 'serial').requestPort()],
    [
      'HID',
      async () => `devices ${(await Reflect.get(navigator, 'hid').requestDevice({ filters: [] })).length}`
    ],
    ['all screens', async () => Reflect.get(globalThis, 'getScreenDetails')()]
  ]
  test.each(requests)('for %s', async (_name, request) => {
    const result = await running.page.evaluate(`Promise.race([
      Promise.resolve().then(${request.toString()}),
      new Promise((resolve) => setTimeout(() => resolve('no answer'), 3000))
    ]).then(
      (value) => (typeof value === 'string' ? value : 'granted'),
      (error) => 'refused ' + (error.name ?? 'code ' + error.code)
    )`)
    // A few answer with a state or an empty list instead of an error; none may answer with anything else.
    expect(result).toMatch(/^(refused |state denied$|devices 0$|$)/)
  })

  test('for full screen', async () => {
    // Refused, this promise is never settled; granted, the element is the one that fills the screen.
    const granted = await running.page.evaluate(async () => {
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1500))
      const asked = document.documentElement.requestFullscreen().then(
        () => true,
        () => false
      )
      return (await Promise.race([asked, late])) || document.fullscreenElement !== null
    })
    expect(granted).toBe(false)
  })

  test('when it is only looked up', async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'idle-detection',
      'local-fonts',
      'window-management',
      'storage-access'
    ]
    const states = await running.page.evaluate(
      (all) =>
        Promise.all(
          all.map((name) =>
            navigator.permissions.query({ name: name as PermissionName }).then(
              ({ state }) => state,
              () => 'unknown'
            )
          )
        ),
      names
    )
    expect(states.filter((state) => state !== 'denied' && state !== 'unknown')).toEqual([])
    expect(states.filter((state) => state === 'denied').length).toBeGreaterThan(5)
  })

  test('and the pickers of files and folders, which would not ask, are not there', async () => {
    const kinds = await running.page.evaluate(() =>
      ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].map(
        (name) => typeof Reflect.get(globalThis, name)
      )
    )
    expect(kinds).toEqual(['undefined', 'undefined', 'undefined'])
  })
})

test('a peer connection sends no packet', async () => {
  await running.page.evaluate(async (stun) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 1500))
    peer.close()
  }, trap.stun)
  expect(trap.arrived).toEqual([])
})
