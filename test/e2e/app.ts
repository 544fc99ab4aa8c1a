/** Starts the built application for a test: options in; the window, its shell and its data folder out. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultPreferences, type Preferences } from '../../preload/preferences.ts'
import { _electron, type ElectronApplication, type Page } from 'playwright'

const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..')

export type LaunchOptions = {
  /** Files named on the command line. */
  readonly files?: readonly string[]
  readonly args?: readonly string[]
  /** A data folder of an earlier start; without one, a fresh one that goes with the application. */
  readonly userData?: string
  /** The window's size in pixels; the test's default otherwise. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Whether things move; they do not otherwise, as a frame takes a machine that tests as long as a key press. */
  readonly motion?: Preferences['motion']
}

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** The shell's process, also when it has ended. */
  readonly child: ChildProcess
  /** Everything the shell and the window wrote to their consoles. */
  readonly output: readonly string[]
  /** End at once, asking nobody. */
  close(): Promise<void>
}

/** The Electron that `npm test` found or fetched. */
export function electronPath(): string {
  const path = process.env['ECOGRAPH_ELECTRON']
  if (path === undefined || path === '')
    throw new Error('Set ECOGRAPH_ELECTRON, or run the tests by `npm test`.')
  return path
}

/** The data folder of somebody who has seen the tour, or of a first start. */
export const createUserData = (wishes: Partial<Preferences> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ecograph-e2e-'))
  const preferences = { ...defaultPreferences, tourSeen: true, motion: 'none', ...wishes }
  const settings = { version: 1, preferences }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings))
  return folder
}

/** Start the application and wait for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? createUserData({ motion: options.motion ?? 'none' })
  const env = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('ELECTRON_')
  )
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      '-r',
      join(projectRoot, 'test/e2e/hold-start.cjs'),
      projectRoot,
      `--user-data-dir=${userData}`,
      ...(options.args ?? []),
      ...(options.files ?? [])
    ],
    cwd: projectRoot,
    // Without this Playwright switches the sandbox off on Linux, silently.
    chromiumSandbox: true,
    env: { ...Object.fromEntries(env), ...ownDisplay() }
  })
  // Playwright forgets the process once it is gone.
  const child = app.process()
  const output: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const page = await app.firstWindow()
  page.on('console', (message) => output.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => output.push(`page error: ${error.message}`))
  await page.waitForLoadState('load')
  if (options.size !== undefined) {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    }, options.size)
  }
  return {
    app,
    page,
    userData,
    child,
    output,
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise<void>((done) => child.once('exit', () => done()))
        await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => undefined)
        await ended
      }
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true })
    }
  }
}

/** The display of this worker, where there are several: each has a keyboard and a clipboard of its own. */
function ownDisplay(): { DISPLAY?: string } {
  const displays = process.env['ECOGRAPH_DISPLAYS']?.split(' ') ?? []
  const own = displays[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % Math.max(1, displays.length)]
  return own === undefined ? {} : { DISPLAY: own }
}

export type SandboxProof = {
  /** The page's process lives in a user namespace of its own. */
  readonly ownNamespace: boolean
  /** A system call filter is in force in the page's process. */
  readonly seccomp: boolean
  /** Nobody asked for no sandbox on the command line of any process. */
  readonly notSwitchedOff: boolean
}

/** What a page's process that is really sandboxed looks like (Linux). */
export const sandboxed: SandboxProof = { ownNamespace: true, seccomp: true, notSwitchedOff: true }

/** Read the proof of the sandbox from the system, not from the application. */
export async function readSandboxProof({ app }: RunningApp): Promise<SandboxProof> {
  const page = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  )
  const command = (pid: number | undefined): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return {
    ownNamespace: readlinkSync(`/proc/${page}/ns/user`) !== readlinkSync('/proc/self/ns/user'),
    seccomp: /Seccomp:\s+2/.test(readFileSync(`/proc/${page}/status`, 'utf8')),
    notSwitchedOff: ![page, app.process().pid].some((pid) => command(pid).includes('--no-sandbox'))
  }
}

export type DialogAnswers = {
  /** Paths for the open and folder dialogs, in their order; null cancels. */
  readonly open?: readonly (string | null)[]
  readonly save?: readonly (string | null)[]
  /** Indexes of buttons for message boxes. */
  readonly message?: readonly number[]
}

/**
 * Answer the native dialogs that will come, in their order. A dialog without an answer is cancelled and shows up in
 * `readDialogs` like the others.
 */
export async function answerDialogs({ app }: RunningApp, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const open = [...(given.open ?? [])]
    const save = [...(given.save ?? [])]
    const message = [...(given.message ?? [])]
    const asked: { kind: string; options: unknown }[] = []
    Object.assign(globalThis, { askedDialogs: asked })
    const note = (kind: string, args: readonly unknown[]): void => {
      const options = args.at(-1)
      asked.push({ kind, options: JSON.parse(JSON.stringify(options)) })
    }
    dialog.showOpenDialog = (async (...args: unknown[]) => {
      note('open', args)
      const path = open.shift() ?? null
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    }) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      note('save', args)
      const path = save.shift() ?? null
      return { canceled: path === null, filePath: path ?? '' }
    }) as typeof dialog.showSaveDialog
    dialog.showMessageBox = (async (...args: unknown[]) => {
      note('message', args)
      const options = args.at(-1) as { cancelId?: number }
      return { response: message.shift() ?? options.cancelId ?? 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, answers)
}

/** The dialogs that were shown since `answerDialogs`, with their options. */
export async function readDialogs({ app }: RunningApp): Promise<{ kind: string; options: object }[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'askedDialogs') as { kind: string; options: object }[])
}

export type MenuItemState = {
  readonly label: string
  readonly enabled: boolean
  readonly checked: boolean
  readonly accelerator: string | null
}

/** The native menu item of an action as it is now, or null where there is none. */
export async function readMenuItem({ app }: RunningApp, id: string): Promise<MenuItemState | null> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) return null
    const { label, enabled, checked, accelerator } = item
    return { label, enabled, checked, accelerator: accelerator === undefined ? null : String(accelerator) }
  }, id)
}

/** Choose an item of the native menu, as a click on it does, as soon as it is not greyed any more. */
export async function clickMenu(running: RunningApp, id: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while ((await readMenuItem(running, id))?.enabled !== true) {
    if (Date.now() > deadline) throw new Error(`Menu item ${id} is missing or stays greyed`)
    await new Promise((done) => setTimeout(done, 20))
  }
  await running.app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (!item) return
    const window = BrowserWindow.getAllWindows()[0]
    // Electron ticks an item before it tells the application, so the test has to as well.
    if (item.type === 'checkbox') item.checked = !item.checked
    else if (item.type === 'radio') item.checked = true
    item.click({ triggeredByAccelerator: false }, window, window?.webContents)
  }, id)
  await messagesArrived(running)
}

/** The window has what the shell told it so far: messages arrive in their order. A window that goes away answers nothing. */
const messagesArrived = ({ app }: RunningApp): Promise<unknown> =>
  app
    .evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('0'),
        new Promise((done) => setTimeout(done, 1000))
      ])
    )
    .catch(() => undefined)
