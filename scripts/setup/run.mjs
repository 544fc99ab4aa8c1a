/** A command in; its exit code and, where wanted, its output out. A time limit ends the whole process group. */
import { spawn } from 'node:child_process'

/**
 * @typedef {object} Result
 * @property {number} code Exit code; 127 where the program was not found, 128 where a signal ended it.
 * @property {boolean} timedOut
 * @property {string} out What it printed, where `output` is `collect`; else empty.
 *
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limit] Milliseconds after which the command and all it started are killed.
 * @property {'inherit' | 'stderr' | 'collect' | 'ignore'} [output] `stderr` sends both streams to standard error,
 * `collect` keeps standard output and shows the other, `ignore` drops both.
 */

/** @type {Record<NonNullable<Options['output']>, import('node:child_process').StdioOptions>} */
const streams = {
  inherit: 'inherit',
  stderr: ['ignore', 2, 2],
  collect: ['ignore', 'pipe', 2],
  ignore: 'ignore'
}

/** @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set()
let listening = false

/** Pass a request to end on to what runs, and let it finish in its own way; our own exit follows from its exit. */
function passSignalsOn() {
  if (listening) return
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (running.size === 0) process.exit(128)
      for (const pass of running) pass(signal)
    })
  }
}

/**
 * Run a program and wait for its end. Never throws for a failing program.
 * @param {readonly string[]} argv
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
export function run(argv, { cwd, env = process.env, limit, output = 'inherit' } = {}) {
  const [command = '', ...args] = argv
  // Only a group of its own can be killed whole; without a limit the terminal's own group is the better place.
  const group = limit !== undefined && process.platform !== 'win32'
  passSignalsOn()
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: streams[output], detached: group })
    let out = ''
    let timedOut = false
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (group && child.pid) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // It has ended in the meantime.
      }
    }
    const timer = limit
      ? setTimeout(() => {
          timedOut = true
          end('SIGKILL')
        }, limit)
      : undefined
    // The terminal sends its signals to the whole foreground group; a second one would end Electron without a farewell.
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      if (group || signal === 'SIGTERM') end(signal)
    }
    running.add(pass)
    child.stdout?.setEncoding('utf8').on('data', (text) => (out += text))
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer)
      running.delete(pass)
      resolve({ code, timedOut, out })
    }
    child.on('error', () => finish(127))
    child.on('close', (code) => finish(code ?? 128))
  })
}
