/** node_modules as package-lock.json wants them: installed with `npm ci` where they are missing or stale. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { project } from './paths.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'
import { dropStamp, readStamp, writeStamp } from './stamp.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * What node_modules depends on: the locked packages, the wanted ones, and the machine (some packages are binary).
 * @param {string} manifest text of package.json
 * @param {string} lock text of package-lock.json
 */
export function modulesFingerprint(manifest, lock, machine = `${process.platform}-${process.arch}`) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(manifest)
  const wanted = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides })
  return createHash('sha256').update(`${wanted}\n${machine}\n`).update(lock).digest('hex')
}

/**
 * Does the list npm leaves in node_modules say that everything locked is there? Optional packages may be absent: they
 * belong to other machines.
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  const wanted = new Map(Object.entries(/** @type {Record<string, Package>} */ (JSON.parse(lock).packages)))
  const present = new Map(
    Object.entries(/** @type {Record<string, Package>} */ (JSON.parse(installed).packages))
  )
  wanted.delete('')
  for (const [place, found] of present) {
    const entry = wanted.get(place)
    if (entry?.version !== found.version || entry?.integrity !== found.integrity) return false
  }
  return [...wanted].every(([place, entry]) => present.has(place) || entry.optional === true)
}

/** npm as it was started, or as it lies on the path. */
function npm(/** @type {string[]} */ ...args) {
  const own = process.env['npm_execpath']
  if (own?.endsWith('.js') && existsSync(own)) return [process.execPath, own, ...args]
  return process.platform === 'win32' ? ['cmd.exe', '/c', 'npm', ...args] : ['npm', ...args]
}

/** Run npm in the project. Engine warnings are left out: Electron's installer asks for a newer Node than it needs. */
export const runNpm = (
  /** @type {string[]} */ args,
  /** @type {import('./run.mjs').Options} */ options = {}
) =>
  run(npm(...args, '--loglevel=error', '--no-fund', '--no-audit'), {
    cwd: project,
    output: 'stderr',
    ...options
  })

/** Make node_modules right. Costs some milliseconds where they are. */
export async function prepareModules() {
  const stamp = join(project, 'node_modules', '.ecograph')
  const read = (/** @type {string} */ name) => readFileSync(join(project, name), 'utf8')
  const wanted = () => modulesFingerprint(read('package.json'), read('package-lock.json'))
  if (readStamp(stamp) === wanted()) return
  await withLock(async () => {
    const mark = wanted()
    if (readStamp(stamp) === mark) return
    const list = join('node_modules', '.package-lock.json')
    if (
      readStamp(stamp) === null &&
      existsSync(join(project, list)) &&
      isInstalled(read('package-lock.json'), read(list))
    ) {
      writeStamp(stamp, mark)
      return
    }
    const reason = existsSync(join(project, 'node_modules')) ? 'are out of date' : 'are missing'
    say(`the node modules ${reason}; installing them with npm ci (about a minute the first time)`)
    dropStamp(stamp)
    const { code } = await runNpm(['ci'])
    if (code !== 0) throw new SetupProblem('npm ci failed; its message stands above. Is the network there?')
    writeStamp(stamp, mark)
  })
}
