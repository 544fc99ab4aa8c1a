/** One set-up at a time in one clone: the others wait for its end, and a lock left by a crash is taken over. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stamps } from './paths.mjs'
import { say } from './say.mjs'

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Is the lock free, or was its owner ended without giving it back? */
function isFree(/** @type {string} */ file) {
  let pid
  try {
    pid = Number(readFileSync(file, 'utf8'))
  } catch {
    return true
  }
  // An empty file is a lock whose owner is about to write its number.
  if (pid === 0 || isAlive(pid)) return false
  rmSync(file, { force: true })
  return true
}

/**
 * Do the work while nobody else in this clone does such work.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file]
 * @returns {Promise<T>}
 */
export async function withLock(work, file = join(stamps, 'lock')) {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    if (isFree(file)) continue
    if (!told) say('another set-up of this clone is running; waiting for its end')
    told = true
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
