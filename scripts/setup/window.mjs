/** Everything a window needs, in order: modules, Electron, system, build, user, display. Gives a way to run commands there. */
import { join } from 'node:path'
import { prepareBuild } from './build.mjs'
import { needsVirtualDisplay, startVirtualDisplays } from './display.mjs'
import { prepareElectron } from './electron.mjs'
import { prepareModules } from './modules.mjs'
import { project } from './paths.mjs'
import { run } from './run.mjs'
import { openSeat } from './seat.mjs'
import { checkSandbox, prepareSystem } from './system.mjs'

/**
 * @typedef {object} Window
 * @property {import('./user.mjs').Seat} seat
 * @property {string} electron its path as the seat calls it
 * @property {number} displays How many windows can be used at the same time without disturbing each other.
 * @property {string} temp a folder the window's user may write to; gone after `close`
 * @property {(argv: readonly string[], options?: import('./run.mjs').Options) => Promise<import('./run.mjs').Result>} run
 * @property {() => void} close
 */

/**
 * `start`: the person's own settings, or a lasting home where the window's user is not the person. `tests`: a home that
 * is made new, so that no settings are read or harmed.
 * @param {'start' | 'tests'} purpose
 * @param {number} [displays] How many virtual ones there are, where there must be one at all.
 * @returns {Promise<Window>}
 */
export async function openWindow(purpose, displays = 1) {
  await prepareModules()
  const electron = await prepareElectron()
  const needsXvfb = needsVirtualDisplay()
  await prepareSystem({ electron, needsXvfb })
  await prepareBuild()

  const needed = [join(project, 'out', 'main', 'index.js'), electron]
  const { seat, temp, env, close } = await openSeat(purpose, needed)
  await checkSandbox(seat.wrap, electron)
  env['ECOGRAPH_ELECTRON'] = seat.path(electron)
  const display = needsXvfb ? await startVirtualDisplays({ ...seat, folder: temp, env }, displays) : null
  Object.assign(env, display?.env)
  return {
    seat,
    electron: seat.path(electron),
    displays: display === null ? 1 : displays,
    temp,
    run: (argv, options = {}) =>
      run(seat.wrap(argv), { cwd: project, ...options, env: { ...env, ...options.env } }),
    close: () => {
      display?.stop()
      close()
    }
  }
}
