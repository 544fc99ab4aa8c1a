/** What the shell takes from pages, whom it answers, what its scheme serves, and that it never speaks to the network. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainOptions } from '../../diagram/picture/options.ts'
import {
  answerDialogs,
  createUserData,
  electronPath,
  launchApp,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'

const projectRoot = resolve(import.meta.dirname, '../..')
let running: RunningApp

beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

/** Call the shell as the page does; gives the answer, or how it was refused. */
const call = (name: unknown, input: unknown): Promise<unknown> =>
  running.page.evaluate(
    async ([wanted, given]) => {
      const bridge = Reflect.get(globalThis, 'ecograph') as { call: (...all: unknown[]) => Promise<unknown> }
      return bridge.call(wanted, given).catch((error: Error) => error.message.replace(/^.*: Error: /, ''))
    },
    [name, input]
  )

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

test('the application does not start without its sandbox, and says why', () => {
  const userData = createUserData()
  const { status, stderr } = spawnSync(
    electronPath(),
    [projectRoot, '--no-sandbox', `--user-data-dir=${userData}`],
    { encoding: 'utf8', timeout: 20_000 }
  )
  rmSync(userData, { recursive: true, force: true })
  expect(stderr).toContain('does not run without its sandbox')
  expect(status).toBe(1)
})

test('a window that forgets the sandbox gets it all the same', async () => {
  const enforced = await running.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: false, nodeIntegration: true, contextIsolation: false }
    })
    await window.loadURL('ecograph://app/index.html').catch(() => undefined)
    const hasNode = await window.webContents.executeJavaScript('typeof process !== "undefined"')
    window.destroy()
    return hasNode as boolean
  })
  expect(enforced).toBe(false)
})

describe('the bridge', () => {
  test('is one frozen object with three functions, and the page cannot replace it', async () => {
    const bridge = await running.page.evaluate(() => {
      const found = Reflect.get(globalThis, 'ecograph') as Record<string, unknown>
      const before = found['call']
      const replaced = Reflect.set(globalThis, 'ecograph', { call: 1 })
      const changed = Reflect.set(found, 'call', 1)
      const kinds = Object.entries(found).map(([key, value]) => `${key}: ${typeof value}`)
      return {
        kinds,
        frozen: Object.isFrozen(found),
        kept: !replaced && !changed && Reflect.get(globalThis, 'ecograph').call === before
      }
    })
    expect(bridge).toEqual({
      kinds: ['call: function', 'drop: function', 'on: function'],
      frozen: true,
      kept: true
    })
  })

  test('brings nothing of Node or Electron into the page', async () => {
    const found = await running.page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__dirname'
      ].filter((name) => name in globalThis)
    )
    expect(found).toEqual([])
  })

  test('hands a listener the payload alone, and can stop', async () => {
    await running.page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(globalThis, { heard })
      const bridge = Reflect.get(globalThis, 'ecograph') as {
        on: (name: string, listener: (...all: unknown[]) => void) => () => void
      }
      Object.assign(globalThis, { stop: bridge.on('action', (...all) => heard.push(all)) })
    })
    const send = (): Promise<void> =>
      running.app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('ecograph', 'action', { id: 'about' })
      })
    const heard = (): Promise<unknown> => running.page.evaluate(() => Reflect.get(globalThis, 'heard'))
    await send()
    await expect.poll(heard).toEqual([[{ id: 'about' }]])
    await running.page.evaluate(() => (Reflect.get(globalThis, 'stop') as () => void)())
    await send()
    await call('newView', {})
    expect(await heard()).toEqual([[{ id: 'about' }]])
  })
})

describe('calls', () => {
  test('of our page are answered', async () => {
    expect(await call('start', {})).toMatchObject({ language: 'en', notices: [] })
  })

  test.each([
    ['unknown', {}],
    ['__proto__', {}],
    ['constructor', {}],
    [5, {}],
    ['start', { path: '/etc/passwd' }],
    ['start', undefined],
    ['adopt', { ticket: 5 }],
    ['saveView', { text: 'x', as: false, suggestedName: 'x', path: '/etc/passwd' }],
    ['exportFile', { text: 'x', format: 'sh', suggestedName: 'x' }],
    ['setMenu', { language: 'xx', checked: [], disabled: [] }],
    ['setMenu', { language: 'en', checked: ['rm'], disabled: [] }]
  ])('%j with %j is refused', async (name, input) => {
    expect(await call(name, input)).toBe('Call refused')
  })

  test('with a made-up ticket fail and say nothing', async () => {
    expect(await call('adopt', { ticket: '/etc/passwd' })).toBe('Call failed')
  })

  test('of another window with the same bridge and the same page are refused', async () => {
    const answer = await running.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await window.loadURL('ecograph://app/index.html')
        const result: unknown = await window.webContents.executeJavaScript(
          'ecograph.call("start", {}).then(() => "answered", (error) => error.message)'
        )
        window.destroy()
        return result
      },
      join(projectRoot, 'out/preload/index.cjs')
    )
    expect(answer).toContain('Call refused')
  })

  test('of our window are refused for every frame and address but the start page itself', async () => {
    const answers = await running.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
        string,
        (...all: unknown[]) => Promise<unknown>
      >
      const handler = handlers.get('ecograph')
      if (contents === undefined || handler === undefined) throw new Error('The shell listens elsewhere')
      const frame = contents.mainFrame
      const at = (url: string): unknown =>
        new Proxy(frame, { get: (target, key) => (key === 'url' ? url : Reflect.get(target, key)) })
      const attempts = new Map<string, unknown>([
        ['the page itself', frame],
        ['a frame that is gone', null],
        ['a frame inside', { url: 'ecograph://app/index.html', parent: frame }],
        ['a look-alike', { url: 'ecograph://app/index.html', parent: null }],
        ['about:blank', at('about:blank')],
        ['another file', at('ecograph://app/other.html')],
        ['another host', at('ecograph://app.evil/index.html')]
      ])
      const results: [string, string][] = []
      for (const [name, senderFrame] of attempts) {
        const event = { sender: contents, senderFrame, processId: frame.processId, frameId: frame.routingId }
        results.push([
          name,
          await handler(event, 'newView', {}).then(
            () => 'answered',
            (error: Error) => error.message
          )
        ])
      }
      return results
    })
    expect(answers).toEqual([
      ['the page itself', 'answered'],
      ['a frame that is gone', 'Call refused'],
      ['a frame inside', 'Call refused'],
      ['a look-alike', 'Call refused'],
      ['about:blank', 'Call refused'],
      ['another file', 'Call refused'],
      ['another host', 'Call refused']
    ])
  })

  test('of our own page are refused under any other address', async () => {
    const answers = await running.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'ecograph') as { call: (...all: unknown[]) => Promise<unknown> }
      const results: string[] = []
      for (const address of ['/other.html', '/index.html?x', '/index.html#x', '/index.html']) {
        history.replaceState(null, '', address)
        await bridge.call('newView', {}).then(
          () => results.push('answered'),
          (error: Error) => results.push(error.message.replace(/^.*: Error: /, ''))
        )
      }
      return results
    })
    expect(answers).toEqual(['Call refused', 'Call refused', 'answered', 'answered'])
  })

  test('never bring a path into the page', async () => {
    const folder = running.userData
    const path = join(folder, 'kept.ecograph')
    writeFileSync(path, 'a view')
    const missing = join(folder, 'no', 'such.ecograph')
    await answerDialogs(running, { open: [path, missing, folder, missing], save: [path, missing, missing] })
    const text = 'a view'
    const picture = { view: text, options: plainOptions, only: null, today: '2026-11-20' }
    const answers = [
      await call('openView', {}),
      await call('openView', {}),
      await call('saveView', { text, as: true, suggestedName: 'x' }),
      await call('saveView', { text, as: true, suggestedName: 'x' }),
      await call('exportAs', { job: 'j', format: 'svg', suggestedName: 'x', picture }),
      await call('choosePack', { forget: false }),
      await call('choosePack', { forget: false }),
      await call('reloadPack', {}),
      await call('keepDraft', { text, dirty: false, title: 'x', language: 'en' }),
      await call('start', {}),
      await call('choosePack', { forget: true })
    ]
    const written = JSON.stringify(answers)
    expect(answers.map((answer) => (answer as { status?: string }).status)).toEqual([
      'opened',
      'failed',
      'saved',
      'failed',
      'failed',
      'chosen',
      'failed',
      undefined,
      undefined,
      undefined,
      'chosen'
    ])
    expect(written).not.toContain(folder)
    expect(written).not.toMatch(/"\/|[A-Z]:\\\\/)
  })

  test('in a flood are refused, and the window works again a moment later', async () => {
    const refused = await running.page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'ecograph') as { call: (...all: unknown[]) => Promise<unknown> }
      const all = await Promise.allSettled(Array.from({ length: 5000 }, () => bridge.call('newView', {})))
      return all.filter(({ status }) => status === 'rejected').length
    })
    expect(refused).toBeGreaterThan(4000)
    await expect.poll(() => call('newView', {})).toEqual({})
  })
})

test.each([
  'ecograph://app/../package.json',
  'ecograph://app/%2e%2e/%2e%2e/package.json',
  'ecograph://app/..%2f..%2fpackage.json',
  'ecograph://app//etc/hostname',
  'ecograph://app/etc/hostname',
  'ecograph://app/',
  'ecograph://app/index.html?x'
])('the scheme serves nothing for %s', async (url) => {
  const status = await running.page.evaluate(async (address) => (await fetch(address)).status, url)
  expect(status).toBe(404)
})

describe('offline', () => {
  test('no page of the application may ask for anything but its own files', async () => {
    const answers = await running.app.evaluate(async ({ net, session }) => {
      const urls = [
        'http://127.0.0.1:9/',
        'https://example.org/',
        'file:///etc/hostname',
        'ecograph://other/'
      ]
      return Promise.all(
        urls.map((url) =>
          session.defaultSession.fetch(url).then(
            () => 'answered',
            (error: Error) => error.message
          )
        )
      ).then((all) => [net.isOnline() !== undefined, all] as const)
    })
    for (const answer of answers[1]) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('the spell-checker knows no language, so it fetches no dictionary', async () => {
    const languages = await running.app.evaluate(({ session }) => [
      session.defaultSession.getSpellCheckerLanguages(),
      session.defaultSession.isSpellCheckerEnabled()
    ])
    expect(languages).toEqual([[], false])
  })

  test('a whole session asks the network for nothing, not even for a name', async () => {
    const userData = createUserData()
    const log = join(userData, 'network.json')
    // Without Playwright, whose connection would be in the log.
    const shell = spawn(
      electronPath(),
      [projectRoot, `--user-data-dir=${userData}`, `--log-net-log=${log}`],
      { stdio: 'ignore' }
    )
    const ended = new Promise((done) => shell.once('exit', done))
    // Chromium fetches what it wants to fetch a few seconds after the start.
    await new Promise((done) => setTimeout(done, 6000))
    shell.kill('SIGTERM')
    await ended
    const text = readFileSync(log, 'utf8')
    const cameUp = existsSync(join(userData, 'settings.json'))
    rmSync(userData, { recursive: true, force: true })
    expect(cameUp).toBe(true)
    expect(text).toContain('"constants"')
    const asked = [...text.matchAll(/"(?:url|host|original_url)":"([^"]+)"/g)].map(([, address]) => address)
    expect(asked.filter((address) => !address?.startsWith('ecograph://app/'))).toEqual([])
  })
})
