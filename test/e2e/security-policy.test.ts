/** The content security policy in the real window: nothing but the application's own files runs, loads or is reached. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../main/protocol.ts'
import { launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { runLater, type PageCode } from './page-code.ts'
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

beforeEach(async () => {
  await running.page.waitForURL(appUrl)
  await running.page.evaluate(() => {
    Object.assign(globalThis, { violations: [], trapped: undefined })
    if (Reflect.get(globalThis, 'marker') === true) return
    Object.assign(globalThis, { marker: true })
    document.addEventListener('securitypolicyviolation', (event) => {
      ;(Reflect.get(globalThis, 'violations') as string[]).push(event.effectiveDirective)
    })
  })
})
afterEach(() => expectNothingArrived())
function expectNothingArrived(): void {
  expect(trap.arrived).toEqual([])
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

const readViolations = (): Promise<string[]> =>
  running.page.evaluate(() => Reflect.get(globalThis, 'violations') as string[])
const readTrapped = (): Promise<unknown> => running.page.evaluate(() => Reflect.get(globalThis, 'trapped'))

test('is on the answer itself', async () => {
  const headers = await running.page.evaluate(async () => {
    const response = await fetch(location.href)
    return ['content-security-policy', 'x-content-type-options'].map((name) => response.headers.get(name))
  })
  expect(headers).toEqual([contentSecurityPolicy, 'nosniff'])
})

// Trusted types stop most strings before the source list is asked.
const viaScript = /^script-src|^require-trusted-types-for$/
const attacks: [string, string | RegExp, PageCode][] = [
  [
    'an inline script',
    viaScript,
    () => {
      const script = document.createElement('script')
      script.append('globalThis.trapped = true')
      document.body.append(script)
    }
  ],
  [
    'an inline event handler',
    viaScript,
    () => {
      const picture = document.createElement('img')
      picture.setAttribute('onerror', 'globalThis.trapped = true')
      picture.src = 'none.png'
      document.body.append(picture)
    }
  ],
  ['markup as text', /trusted-types/, () => void (document.createElement('div').innerHTML = '<b>x</b>')],
  ['eval', viaScript, '() => eval("globalThis.trapped = true")'],
  ['a function from a string', viaScript, '() => new Function("globalThis.trapped = true")()'],
  ['a timer with a string', viaScript, () => setTimeout('globalThis.trapped = true' as never, 0)],
  [
    'a javascript: link',
    viaScript,
    () => {
      const link = document.createElement('a')
      link.href = 'javascript:void(globalThis.trapped = true)'
      document.body.append(link)
      link.click()
    }
  ],
  [
    'a script from elsewhere',
    viaScript,
    (address) => {
      const script = document.createElement('script')
      Object.assign(script, { src: `${address}/x.js` })
      document.body.append(script)
    }
  ],
  ['a module from elsewhere', viaScript, '(address) => import(`${address}/x.js`)'],
  ['a module from a data: URL', viaScript, '() => import("data:text/javascript,globalThis.trapped=true")'],
  ['a fetch', 'connect-src', (address) => fetch(`${address}/fetch`)],
  [
    'an XMLHttpRequest',
    'connect-src',
    (address) => {
      const request = new XMLHttpRequest()
      request.open('POST', `${address}/xhr`)
      request.send('secret')
    }
  ],
  ['a web socket', 'connect-src', (address) => new WebSocket(address.replace('http', 'ws'))],
  ['an event source', 'connect-src', (address) => new EventSource(`${address}/events`)],
  ['a beacon', 'connect-src', (address) => navigator.sendBeacon(`${address}/beacon`, 'secret')],
  ['a picture from elsewhere', 'img-src', (address) => void (new Image().src = `${address}/x.png`)],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    (address) => {
      const link = document.createElement('link')
      Object.assign(link, { rel: 'stylesheet', href: `${address}/x.css` })
      document.head.append(link)
    }
  ],
  [
    'an inline style sheet',
    'style-src-elem',
    (address) => {
      const style = document.createElement('style')
      style.append(`@import url(${address}/x.css); body { background: url(${address}/x.png) }`)
      document.head.append(style)
    }
  ],
  ['an inline style', 'style-src-attr', () => document.body.setAttribute('style', 'outline: 1px solid red')],
  ['a font from elsewhere', 'font-src', (address) => new FontFace('x', `url(${address}/x.woff2)`).load()],
  [
    'a frame from elsewhere',
    'frame-src',
    (address) => {
      const frame = document.createElement('iframe')
      frame.src = `${address}/frame`
      document.body.append(frame)
    }
  ],
  [
    'a frame of our own page',
    'frame-src',
    () => {
      const frame = document.createElement('iframe')
      frame.src = 'ecograph://app/index.html'
      document.body.append(frame)
    }
  ],
  [
    'an embedded object',
    /object-src|trusted-types/,
    (address) => {
      const object = document.createElement('object')
      object.data = `${address}/object`
      document.body.append(object)
    }
  ],
  [
    'a form',
    'form-action',
    (address) => {
      const form = document.createElement('form')
      Object.assign(form, { action: `${address}/form`, method: 'post' })
      document.body.append(form)
      form.submit()
    }
  ],
  [
    'another base address',
    'base-uri',
    (address) => {
      const base = document.createElement('base')
      base.href = address
      document.head.append(base)
      base.remove()
    }
  ],
  [
    'a worker from a blob',
    /worker-src|trusted-types/,
    () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])) as never)
  ],
  ['media from elsewhere', 'media-src', (address) => void (new Audio().src = `${address}/x.mp3`)],
  ['compiled code', /script-src/, () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))]
]
test.each(attacks)('blocks %s', async (_name, directive, attack) => {
  await runLater(running.page, attack, trap.http)
  const violations = await readViolations()
  expect(violations).toEqual(
    expect.arrayContaining([typeof directive === 'string' ? directive : expect.stringMatching(directive)])
  )
  expect(await readTrapped()).toBeUndefined()
  expect(await running.page.evaluate(() => Reflect.get(globalThis, 'marker'))).toBe(true)
})

test('lets pre-loading and pre-connecting reach nobody', async () => {
  await runLater(
    running.page,
    (address: string) => {
      for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'prerender']) {
        const link = document.createElement('link')
        Object.assign(link, { rel, href: `${address}/${rel}`, as: 'script' })
        document.head.append(link)
      }
    },
    trap.http
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(trap.arrived).toEqual([])
})
