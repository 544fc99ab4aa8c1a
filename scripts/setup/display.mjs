/** A display for the window: the one that is there, or a virtual one (Xvfb) that ends with the command. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupProblem, say } from './say.mjs'
import { nobody } from './user.mjs'

/** Must a virtual display be made? A Wayland socket belongs to its user and is out of reach for the one root becomes. */
export function needsVirtualDisplay(
  env = process.env,
  platform = process.platform,
  isRoot = process.getuid?.() === 0
) {
  if (platform !== 'linux') return false
  return !env['DISPLAY'] && (isRoot || !env['WAYLAND_DISPLAY'])
}

/**
 * An X authority file with one key that holds for every display (family 0xffff, no address, no number).
 * Format: Xau(3), each field a two-byte length and its bytes.
 */
export function authorityFile(/** @type {Buffer} */ key) {
  const field = (/** @type {Buffer} */ bytes) =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const none = Buffer.alloc(0)
  return Buffer.concat([
    Buffer.from([255, 255]),
    field(none),
    field(none),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(key)
  ])
}

/**
 * Start virtual displays as the window's user: windows that are used at the same time each want a keyboard and a clipboard
 * of their own. `DISPLAY` is the first, ECOGRAPH_DISPLAYS names all. Xvfb is started directly: the usual `xvfb-run` leaves it behind when it
 * is ended by a signal.
 * @param {{ wrap: (argv: readonly string[]) => readonly string[], folder: string, unprivileged: boolean, env: NodeJS.ProcessEnv }} seat
 * `folder` is one the window's user can read
 * @param {number} count
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export async function startVirtualDisplays({ wrap, folder, unprivileged, env }, count) {
  say('there is no display: using a virtual one (Xvfb)')
  const authority = join(folder, 'Xauthority')
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 })
  if (unprivileged) {
    chownSync(authority, nobody, nobody)
    // Only root can make the socket folder as X wants it.
    if (!existsSync('/tmp/.X11-unix')) {
      mkdirSync('/tmp/.X11-unix')
      chmodSync('/tmp/.X11-unix', 0o1777)
    }
  }
  const servers = await Promise.all(Array.from({ length: count }, () => startServer(wrap, authority, env)))
  const displays = servers.map(({ display }) => display)
  return {
    env: { DISPLAY: displays[0], ECOGRAPH_DISPLAYS: displays.join(' '), XAUTHORITY: authority },
    stop() {
      for (const { stop } of servers) stop()
    }
  }
}

/**
 * @param {(argv: readonly string[]) => readonly string[]} wrap
 * @param {string} authority
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
async function startServer(wrap, authority, env) {
  const [command = '', ...args] = wrap([
    'Xvfb',
    '-displayfd',
    '3',
    '-auth',
    authority,
    '-screen',
    '0',
    '1600x1000x24',
    '-nolisten',
    'tcp',
    '-noreset'
  ])
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env, detached: true })
  server.unref()
  const stop = () => void server.kill('SIGTERM')
  process.once('exit', stop)
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SetupProblem('Xvfb did not start within 20 s')), 20_000)
    const end = (/** @type {() => void} */ settle) => {
      clearTimeout(timer)
      settle()
    }
    const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3])
    pipe.setEncoding('utf8').once('data', (text) => end(() => resolve(String(text).trim())))
    pipe.unref()
    server.once('error', (error) =>
      end(() => reject(new SetupProblem(`Xvfb did not start: ${error.message}`)))
    )
    server.once('exit', (code) =>
      end(() => reject(new SetupProblem(`Xvfb ended at once (exit code ${code})`)))
    )
  })
  return { display: `:${number}`, stop }
}
