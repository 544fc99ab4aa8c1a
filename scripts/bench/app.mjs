/** A program and files in; what some work with its page gives out. The program is started plainly and ended afterwards. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright'
/** Long enough for every start, so that asking for the mark does not slow it down. */
const settle = 2500
const paintLimit = 20_000

/**
 * Start a program, wait until it has painted, do something with its page, end it.
 * @template T
 * @param {string} electron
 * @param {string} app
 * @param {readonly string[]} files
 * @param {(page: import('playwright').Page, spawned: number) => Promise<T>} work `spawned`: when it was started, in
 * milliseconds of the epoch
 */
export async function withApp(electron, app, files, work) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  // The tour of a first start is not what is measured.
  const preferences = {
    interfaceLanguage: null,
    textScale: 100,
    motion: 'system',
    opensWith: 'last',
    tourSeen: true
  }
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ version: 1, preferences }))
  const spawned = Date.now()
  const child = spawn(
    electron,
    [app, '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--', ...files],
    {
      stdio: ['ignore', 'ignore', 'pipe']
    }
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    /** @type {string} */
    const address = await new Promise((resolve, reject) => {
      let text = ''
      child.stderr.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
        const found = /DevTools listening on (ws:\S+)/u.exec(text)?.[1]
        if (found) resolve(found)
      })
      void ended.then(() => reject(new Error(`the program ended at once:\n${text}`)))
    })
    await pause(settle)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('there is no window')
    await page.waitForFunction(() => document.documentElement.dataset['painted'] === 'true', undefined, {
      timeout: paintLimit
    })
    const result = await work(page, spawned)
    await browser.close()
    return result
  } finally {
    child.kill('SIGTERM')
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(stubborn)
    // Processes of the program may still be writing as they end.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
  }
}
