/** What Electron needs from a Linux system: libraries, a virtual display, fonts. Installed with apt as root, else named. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stamps } from './paths.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** @typedef {{ what: string, packages: readonly string[] }} Lack something missing and the packages that bring it */

const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']

/** The names of shared libraries that `ldd` could not find. */
export function parseMissingLibraries(/** @type {string} */ ldd) {
  return [...ldd.matchAll(/^\s*(\S+) => not found$/gmu)].map(([, name]) => /** @type {string} */ (name))
}

/** Where a program of this name lies on the path, or null. */
export function findProgram(/** @type {string} */ name, path = process.env['PATH'] ?? '') {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const file = join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Then in a later folder, or nowhere.
    }
  }
  return null
}

/** Does a program of this name lie on the path? */
export const hasProgram = (/** @type {string} */ name, path = process.env['PATH'] ?? '') =>
  findProgram(name, path) !== null

async function hasKoreanFont() {
  if (hasProgram('fc-list')) {
    const { out } = await run(['fc-list', ':lang=ko', 'family'], { output: 'collect' })
    return out.trim() !== ''
  }
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

/**
 * What is missing on this machine.
 * @param {{ electron: string, needsXvfb: boolean }} need
 * @returns {Promise<Lack[]>}
 */
async function findLacks({ electron, needsXvfb }) {
  /** @type {Lack[]} */
  const lacks = []
  const { out } = await run(['ldd', electron], { output: 'collect', env: { ...process.env, LC_ALL: 'C' } })
  const libraries = parseMissingLibraries(out)
  if (libraries.length > 0)
    lacks.push({ what: `shared libraries (${libraries.join(', ')})`, packages: libraryPackages })
  if (needsXvfb && !hasProgram('Xvfb'))
    lacks.push({ what: 'a virtual display (Xvfb)', packages: ['xvfb', 'xauth'] })
  if (!(await hasKoreanFont()))
    lacks.push({ what: 'a font with Korean letters', packages: ['fonts-noto-cjk'] })
  return lacks
}

/** Does this system's apt know a package of exactly this name? */
async function isKnown(/** @type {string} */ name) {
  const { out } = await run(['apt-cache', 'pkgnames', name], { output: 'collect' })
  return out.split('\n').includes(name)
}

/** Newer Debian and Ubuntu releases renamed some packages (`libasound2t64`); take the name that this one knows. */
async function nameHere(/** @type {string} */ name) {
  return (await isKnown(`${name}t64`)) ? `${name}t64` : name
}

const packagesOf = (/** @type {readonly Lack[]} */ lacks) =>
  Promise.all([...new Set(lacks.flatMap(({ packages }) => packages))].map(nameHere))

/** The one command that brings the packages. */
export const aptCommand = (/** @type {readonly string[]} */ packages, sudo = true) =>
  ['apt-get update', `apt-get install -y --no-install-recommends ${packages.join(' ')}`]
    .map((command) => (sudo ? `sudo ${command}` : command))
    .join(' && ')

/**
 * Install packages as root. Those that this system does not know are left out: one of them would stop all the others.
 * @param {readonly string[]} wanted
 * @param {{ limit?: number, quiet?: boolean }} [options] `limit` in milliseconds, for each of the two steps
 */
export async function installWithApt(wanted, { limit, quiet = false } = {}) {
  /** @type {import('./run.mjs').Options} */
  const options = {
    // apt's errors show in any case.
    output: quiet ? 'collect' : 'stderr',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...(limit === undefined ? {} : { limit })
  }
  const patience = [
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Acquire::https::Timeout=20'
  ]
  // The update comes first: before it a fresh system knows no package names at all.
  await run(['apt-get', 'update', '-q', ...patience], options)
  const named = await Promise.all([...new Set(wanted)].map(nameHere))
  const known = await Promise.all(named.map(isKnown))
  const packages = named.filter((_, index) => known[index])
  if (packages.length === 0) return
  say(`installing with apt: ${packages.join(' ')}`)
  await run(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...patience, ...packages], options)
}

async function explainLacks(/** @type {readonly Lack[]} */ lacks) {
  const list = lacks.map(({ what }) => what).join('; ')
  if (!hasProgram('apt-get'))
    return `this system lacks: ${list}. Please install them with its package manager.`
  return `this system lacks: ${list}. Please run:\n  ${aptCommand(await packagesOf(lacks))}`
}

/** Changes whenever a package brings or takes a library. */
function systemMark(/** @type {string} */ electron) {
  const cache = statSync('/etc/ld.so.cache', { throwIfNoEntry: false })
  return [electron, statSync(electron).mtimeMs, cache?.mtimeMs, cache?.size].join(' ')
}

/**
 * Check the system and, as root with apt, complete it. A missing font is no reason to stop: the product brings its own.
 * @param {{ electron: string, needsXvfb: boolean }} need
 */
export async function prepareSystem(need) {
  if (process.platform !== 'linux') return
  const stamp = join(stamps, 'system')
  const mark = () => `${systemMark(need.electron)} ${need.needsXvfb}`
  if (readStamp(stamp) === mark() && (!need.needsXvfb || hasProgram('Xvfb'))) return
  let lacks = await findLacks(need)
  if (lacks.length > 0 && process.getuid?.() === 0 && hasProgram('apt-get')) {
    say(`this system lacks: ${lacks.map(({ what }) => what).join('; ')}`)
    await installWithApt(lacks.flatMap(({ packages }) => packages))
    lacks = await findLacks(need)
  }
  const fatal = lacks.filter(({ packages }) => !packages.includes('fonts-noto-cjk'))
  if (fatal.length > 0) throw new SetupProblem(await explainLacks(lacks))
  if (lacks.length > 0) say(await explainLacks(lacks))
  else writeStamp(stamp, mark())
}

/**
 * Refuse a system that forbids the sandbox, and say what to do. There is no way to run without it.
 * @param {(argv: readonly string[]) => readonly string[]} wrap makes the command run as the window's user
 * @param {string} electron
 */
export async function checkSandbox(wrap, electron) {
  if (process.platform !== 'linux' || !hasProgram('unshare')) return
  const helper = statSync(join(electron, '..', 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper && helper.uid === 0 && (helper.mode & 0o4000) !== 0) return
  const { code } = await run(wrap(['unshare', '--user', '--map-root-user', 'true']), { output: 'ignore' })
  if (code === 0) return
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  const cure =
    existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1'
      ? 'On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
      : 'In a container: start it with --security-opt seccomp=unconfined. Else: sudo sysctl -w user.max_user_namespaces=15000'
  throw new SetupProblem(
    `this system does not let programs make user namespaces, which Electron's sandbox is built on. Ecograph never runs without its sandbox.\n  ${cure}`
  )
}
