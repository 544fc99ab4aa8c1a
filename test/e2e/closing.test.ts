/** How the application ends and comes back: questions before closing, a second start, a crash, damaged state files. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  answerDialogs,
  clickMenu,
  createUserData,
  electronPath,
  launchApp,
  readDialogs,
  readMenuItem,
  readSandboxProof,
  sandboxed,
  type LaunchOptions,
  type RunningApp
} from './app.ts'

const projectRoot = resolve(import.meta.dirname, '../..')

/** Start with a data folder that outlives the application and goes after the test. */
async function start(userData: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp({ ...options, userData })
  onTestFinished(() => running.close())
  expect(await readSandboxProof(running)).toEqual(sandboxed)
  return running
}
function folder(): string {
  const path = createUserData()
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const draft = (userData: string): { dirty?: boolean; text?: string | null } => {
  const path = join(userData, 'last-view.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
/** Change the view, and wait until the change is on the disk. */
async function change(running: RunningApp): Promise<void> {
  await clickMenu(running, 'show-weak')
  await expect.poll(() => draft(running.userData).dirty).toBe(true)
}
async function wishToClose({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
}
const ended = ({ child }: RunningApp): Promise<number | null> => {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((done) => child.once('exit', done))
}
const showsWeak = async (running: RunningApp): Promise<boolean | undefined> =>
  (await readMenuItem(running, 'show-weak'))?.checked

describe('closing', () => {
  test('without changes asks nothing, and the window comes back where it was', async () => {
    const userData = folder()
    const running = await start(userData)
    await answerDialogs(running, {})
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 600 })
    )
    await wishToClose(running)
    expect(await ended(running)).toBe(0)
    const settings = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))
    expect(settings.bounds).toMatchObject({ width: 900, height: 600 })
    const next = await start(userData)
    const size = await next.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(size).toMatchObject({ width: 900, height: 600 })
  })

  test('with changes can be cancelled, and losing them loses them', async () => {
    const userData = folder()
    const running = await start(userData)
    await change(running)
    await answerDialogs(running, { message: [2, 1] })
    await wishToClose(running)
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    expect((await readDialogs(running))[0]?.options).toMatchObject({
      buttons: ['Save', "Don't Save", 'Cancel']
    })
    expect(running.app.windows()).toHaveLength(1)
    await wishToClose(running)
    expect(await ended(running)).toBe(0)
    const next = await start(userData)
    await expect.poll(async () => (await readMenuItem(next, 'show-weak'))?.enabled).toBe(true)
    expect(await showsWeak(next)).toBe(false)
  })

  test('with changes saves them first, in Korean too', async () => {
    const userData = folder()
    const path = join(userData, 'mine.ecograph')
    const running = await start(userData)
    await clickMenu(running, 'language-ko')
    await change(running)
    await answerDialogs(running, { message: [0], save: [path] })
    await wishToClose(running)
    expect(await ended(running)).toBe(0)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ showWeak: true, language: 'ko' })
    const next = await start(userData)
    await expect.poll(() => showsWeak(next)).toBe(true)
    expect((await readMenuItem(next, 'show-weak'))?.label).toBe('약한 관계 표시')
    await answerDialogs(next, {})
    await wishToClose(next)
    expect(await ended(next)).toBe(0)
  })

  test('stays open when the save was cancelled', async () => {
    const running = await start(folder())
    await change(running)
    await answerDialogs(running, { message: [0], save: [null] })
    await wishToClose(running)
    await expect
      .poll(async () => (await readDialogs(running)).map(({ kind }) => kind))
      .toEqual(['message', 'save'])
    await new Promise((done) => setTimeout(done, 500))
    expect(running.child.exitCode).toBeNull()
    expect(await showsWeak(running)).toBe(true)
  })
})

test('a second start hands its file to the first and ends', async () => {
  const userData = folder()
  const first = await start(userData)
  await expect.poll(async () => (await readMenuItem(first, 'open'))?.enabled).toBe(true)
  await first.page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(globalThis, { heard })
    const bridge = Reflect.get(globalThis, 'ecograph') as {
      on: (name: string, listener: (payload: unknown) => void) => () => void
    }
    bridge.on('openRequested', (payload) => heard.push(payload))
  })
  writeFileSync(join(userData, 'given.ecograph'), 'a view')
  for (const name of ['given.ecograph', 'none.ecograph']) {
    // The name is meant from the folder of the second start.
    const second = spawn(electronPath(), [projectRoot, `--user-data-dir=${userData}`, name], {
      cwd: userData,
      stdio: 'ignore'
    })
    expect(await new Promise((done) => second.once('exit', done))).toBe(0)
  }
  const heard = (): Promise<unknown> => first.page.evaluate(() => Reflect.get(globalThis, 'heard'))
  await expect.poll(heard).toMatchObject([
    { status: 'opened', name: 'given.ecograph', text: 'a view' },
    { status: 'failed', message: '“none.ecograph” does not exist. Check whether it was moved or deleted.' }
  ])
  expect(first.app.windows()).toHaveLength(1)
})

test('after its process died the window comes back with the view', async () => {
  const running = await start(folder())
  await change(running)
  await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return new Promise<void>((done) => {
      contents?.once('did-finish-load', () => done())
      contents?.forcefullyCrashRenderer()
    })
  })
  const restored = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return [contents?.isCrashed(), contents?.getURL()]
  })
  expect(restored).toEqual([false, 'ecograph://app/index.html'])
  await expect.poll(() => showsWeak(running)).toBe(true)
})

test('damaged state files do not stop the start, are kept, and are told', async () => {
  const userData = folder()
  writeFileSync(join(userData, 'settings.json'), '{"version":1,"bounds":')
  writeFileSync(join(userData, 'last-view.json'), '\0\0\0')
  const running = await start(userData)
  const kept = ['last-view.json.damaged-1', 'settings.json.damaged-1']
  // The window is there before the shell has put them aside.
  await expect
    .poll(() =>
      readdirSync(userData)
        .filter((name) => name.includes('.damaged-'))
        .toSorted()
    )
    .toEqual(kept)
  for (const name of kept) {
    await expect.poll(() => running.page.getByText(name).first().isVisible()).toBe(true)
  }
})
