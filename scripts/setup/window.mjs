/** Everything a window needs, in order: modules, Electron, system, build, user, display. Gives a way to run commands there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBuild } from './build.mjs'
import { needsVirtualDisplay, startVirtualDisplay } from './display.mjs'
import { prepareElectron } from './electron.mjs'
import { prepareModules } from './modules.mjs'
import { cache, project } from './paths.mjs'
import { run } from './run.mjs'
import { checkSandbox, prepareSystem } from './system.mjs'
import { ownFolder, prepareUser } from './user.mjs'

/**
 * @typedef {object} Window
 * @property {import('./user.mjs').Seat} seat
 * @property {string} electron its path as the seat calls it
 * @property {string} temp a folder the window's user may write to; gone after `close`
 * @property {(argv: readonly string[], options?: import('./run.mjs').Options) => Promise<import('./run.mjs').Result>} run
 * @property {() => void} close
 */

/**
 * `start`: the person's own settings, or a lasting home where the window's user is not the person. `tests`: a home that
 * is made new, so that no settings are read or harmed.
 * @param {'start' | 'tests'} purpose
 * @returns {Promise<Window>}
 */
export async function openWindow(purpose) {
  await prepareModules()
  const electron = await prepareElectron()
  const needsXvfb = needsVirtualDisplay()
  await prepareSystem({ electron, needsXvfb, forTests: purpose === 'tests' })
  await prepareBuild()

  // Short, because sockets with at most 107 letters are made in it.
  const temp = mkdtempSync(join(tmpdir(), 'ecograph-'))
  ownFolder(temp)
  const lasting = purpose === 'start'
  const home = lasting ? join(cache, 'home') : join(temp, 'home')
  if (!lasting) ownFolder(home)
  const needed = [join(project, 'package.json'), join(project, 'out', 'main', 'index.js'), electron]
  const seat = await prepareUser({ home, needed: lasting ? needed : [...needed, process.execPath] })
  await checkSandbox(seat.wrap, electron)

  const env = { ...seat.env, ECOGRAPH_ELECTRON: seat.path(electron) }
  if (!lasting) {
    const own = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') }
    Object.assign(env, own, { TMPDIR: temp, XDG_DATA_HOME: join(home, '.local', 'share') })
  }
  const display = needsXvfb ? await startVirtualDisplay({ ...seat, folder: temp, env }) : null
  Object.assign(env, display?.env)
  return {
    seat,
    electron: seat.path(electron),
    temp,
    run: (argv, options = {}) =>
      run(seat.wrap(argv), { cwd: project, ...options, env: { ...env, ...options.env } }),
    close: () => {
      display?.stop()
      rmSync(temp, { recursive: true, force: true })
    }
  }
}
