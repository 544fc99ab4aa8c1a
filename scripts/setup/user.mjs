/**
 * Who runs the window. Electron's sandbox does not work as root, so root becomes an unprivileged user for it; the
 * sandbox is never switched off instead.
 */
import { createHash } from 'node:crypto'
import { chownSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { project } from './paths.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'

/** The user and group of nobody; they need no account. */
export const nobody = 65534

export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/** The command as the unprivileged user, with no capability left, ending when we end. */
export const asNobody = (/** @type {readonly string[]} */ argv) => [
  'setpriv',
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--inh-caps=-all',
  '--bounding-set=-all',
  '--pdeathsig=TERM',
  ...argv
]

/** The command in a mount namespace of its own, where the project is seen at another place too. */
export const withProjectAt = (
  /** @type {string} */ place,
  /** @type {readonly string[]} */ argv,
  from = project
) => [
  'unshare',
  '--mount',
  '--propagation=private',
  'sh',
  '-c',
  'mount --bind "$0" "$1" && cd "$1" && shift && exec "$@"',
  from,
  place,
  ...argv
]

/** A path inside the project as it is called at the other place; other paths stay. */
export function translate(/** @type {string} */ path, /** @type {string} */ place, from = project) {
  const inside = relative(from, path)
  return inside === '..' || inside.startsWith('../') ? path : join(place, inside)
}

/** What may go from root's environment to the unprivileged user: nothing that names root's own folders. */
export function plainEnvironment(env = process.env) {
  const kept =
    /^(PATH|LANG|LANGUAGE|LC_\w+|TZ|TERM|CI|NO_COLOR|FORCE_COLOR|DISPLAY|XAUTHORITY|ECOGRAPH_\w+)$/u
  return Object.fromEntries(Object.entries(env).filter(([name]) => kept.test(name)))
}

/** The environment of the one who starts us, without what would turn Electron into a plain Node. */
function ownEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env
  return env
}

/**
 * @typedef {object} Seat who runs the window, and how the project looks from there
 * @property {boolean} unprivileged
 * @property {string} project
 * @property {(path: string) => string} path a path of ours as the seat calls it
 * @property {(argv: readonly string[]) => readonly string[]} wrap
 * @property {NodeJS.ProcessEnv} env
 */

/** Can the seat read these paths? Asked of the system itself: rights, mounts and rules all count. */
export async function firstUnreadable(/** @type {Seat} */ seat, /** @type {readonly string[]} */ paths) {
  for (const path of paths) {
    const { code } = await run(seat.wrap(['test', '-r', seat.path(path)]), {
      output: 'ignore',
      env: seat.env
    })
    if (code !== 0) return path
  }
  return null
}

/** Give the folder to the window's user, making it where it is missing. */
export function ownFolder(/** @type {string} */ folder, unprivileged = isRoot()) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (unprivileged) chownSync(folder, nobody, nobody)
  return folder
}

/** The first folder on the way to the project that others may not enter, for the message. */
async function closedParent(/** @type {Seat} */ seat) {
  for (let folder = project, closed = project; ; closed = folder, folder = dirname(folder)) {
    const { code } = await run(seat.wrap(['test', '-x', folder]), { output: 'ignore', env: seat.env })
    if (code === 0) return closed
    if (folder === dirname(folder)) return folder
  }
}

/**
 * Who runs the window: the person, or, where that is root, the unprivileged user. `home` is what the unprivileged user
 * has as home; it must survive for settings to do so.
 * @param {{ home: string, needed: readonly string[] }} options `needed` are paths that the seat must be able to read
 * @returns {Promise<Seat>}
 */
export async function prepareUser({ home, needed }) {
  if (!isRoot())
    return { unprivileged: false, project, path: (path) => path, wrap: (argv) => argv, env: ownEnvironment() }
  say(
    `you are root: the window runs as an unprivileged user (uid ${nobody}) with the sandbox on; its home is ${home}`
  )
  ownFolder(home)
  const seatAt = (/** @type {string | null} */ place) => {
    const path = (/** @type {string} */ own) => (place ? translate(own, place) : own)
    const env = { ...plainEnvironment(), DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
    const seen = path(home)
    return /** @type {Seat} */ ({
      unprivileged: true,
      project: path(project),
      path,
      wrap: (argv) => (place ? withProjectAt(place, asNobody(argv)) : asNobody(argv)),
      env: { ...env, HOME: seen, XDG_CONFIG_HOME: join(seen, '.config'), XDG_RUNTIME_DIR: seen }
    })
  }
  const direct = seatAt(null)
  if ((await firstUnreadable(direct, needed)) === null) return withRootsDisplay(direct, home)

  // A clone in root's own home folder is out of reach for others; a mount that only our commands see brings it near.
  const place = join('/run/ecograph', createHash('sha256').update(project).digest('hex').slice(0, 12))
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 })
  } catch {
    // Then the mount fails too, and the message below says what to do.
  }
  const mounted = seatAt(place)
  if ((await firstUnreadable(mounted, needed)) === null) {
    say(
      `other users cannot enter ${await closedParent(direct)}: the unprivileged user sees the project at ${place}`
    )
    return withRootsDisplay(mounted, home)
  }
  const unreadable = await firstUnreadable(direct, needed)
  throw new SetupProblem(
    `the unprivileged user cannot read ${unreadable}. Please move the project to a folder that others can enter (${await closedParent(direct)} is closed), or open it:\n  chmod o+x ${await closedParent(direct)} && chmod -R o+rX ${project}`
  )
}

/** A display of root's lets the unprivileged user in only with its key. */
function withRootsDisplay(/** @type {Seat} */ seat, /** @type {string} */ home) {
  const key = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority')
  if (!process.env['DISPLAY'] || !existsSync(key)) return seat
  const copy = join(home, 'Xauthority-of-root')
  copyFileSync(key, copy)
  chownSync(copy, nobody, nobody)
  return { ...seat, env: { ...seat.env, XAUTHORITY: seat.path(copy) } }
}
