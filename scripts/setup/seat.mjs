/** A user who may run programs with a sandbox, and a home for them, in. Whatever runs a browser of any kind starts here. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cache, project } from './paths.mjs'
import { ownFolder, prepareUser } from './user.mjs'

/** The lasting home of the seat's user, where that is not the person. */
export const windowHome = join(cache, 'home')

/**
 * `start`: the person's own settings, or a lasting home where the seat's user is not the person. `tests`: a home that is
 * made new, so that no settings are read or harmed.
 * @param {'start' | 'tests'} purpose
 * @param {readonly string[]} needed what the seat's user must be able to read, beside the project itself
 */
export async function openSeat(purpose, needed = []) {
  // Short, because sockets with at most 107 letters are made in it.
  const temp = mkdtempSync(join(tmpdir(), 'ecograph-'))
  ownFolder(temp)
  const lasting = purpose === 'start'
  const home = lasting ? windowHome : join(temp, 'home')
  if (!lasting) ownFolder(home)
  const seat = await prepareUser({
    home,
    needed: [join(project, 'package.json'), ...needed, ...(lasting ? [] : [process.execPath])]
  })
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...seat.env }
  if (!lasting) {
    const own = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') }
    Object.assign(env, own, { TMPDIR: temp, XDG_DATA_HOME: join(home, '.local', 'share') })
  }
  return { seat, temp, env, close: () => rmSync(temp, { recursive: true, force: true }) }
}
