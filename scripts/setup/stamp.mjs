/** Files in, a fingerprint out; and the note that a step was done for this fingerprint. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return []
  if (!entry.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Fingerprint of the names and contents of files and of everything in folders. A missing path counts as empty, a
 * different place of the whole does not matter, the order of the file system neither.
 * @param {string} root
 * @param {readonly string[]} paths relative to the root
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesUnder(join(root, path)))
  const named = files.map((file) => ({ file, name: relative(root, file).split(sep).join('/') }))
  named.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { file, name } of named) {
    const content = readFileSync(file)
    // Lengths keep `ab` + `c` apart from `a` + `bc`.
    hash.update(`${name.length}:${name}:${content.length}:`).update(content)
  }
  return hash.digest('hex')
}

/** The text of a stamp, or null where there is none. */
export function readStamp(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {string} file @param {string} text */
export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}

/** Forget that a step was done: before it starts again, so that an interrupted one does not count. */
export function dropStamp(/** @type {string} */ file) {
  rmSync(file, { force: true })
}
