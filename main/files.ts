/**
 * Reading and writing single files safely: a path in, text or a value that names the problem out. A write is whole
 * or does not happen, and what it reports as written is on the disk. No Electron here: the command line shares it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Why a file could not be read or written. */
export type FileProblem =
  | 'missing'
  | 'no-folder'
  | 'folder'
  | 'not-a-file'
  | 'denied'
  | 'read-only'
  | 'too-large'
  | 'not-text'
  | 'full'
  | 'bad-name'
  | 'failed'

export type Failure = { readonly ok: false; readonly problem: FileProblem }
/** `print` is the SHA-256 of the bytes on the disk; it tells whether somebody else changed the file. */
export type FileBytes = { readonly ok: true; readonly bytes: Uint8Array; readonly print: string }
export type FileText = { readonly ok: true; readonly text: string; readonly print: string }
export type Written = { readonly ok: true; readonly print: string }

/** The part of node:fs/promises that is used, so that tests can make any single step fail. */
export type FileAccess = Pick<
  typeof nodeFiles,
  'open' | 'lstat' | 'stat' | 'readlink' | 'realpath' | 'access' | 'rename' | 'unlink'
>

/** Documents larger than this are refused; the largest real view is far below 1 MiB. */
export const documentLimit = 64 * 1024 * 1024

/** Read a regular file as UTF-8 (with or without a byte order mark), at most `limit` bytes. */
export async function readText(
  path: string,
  limit = documentLimit,
  files: FileAccess = nodeFiles
): Promise<FileText | Failure> {
  const read = await readBytes(path, limit, files)
  if (!read.ok) return read
  const text = decodeText(read.bytes)
  return text === null ? { ok: false, problem: 'not-text' } : { ok: true, text, print: read.print }
}

/** Read a regular file, at most `limit` bytes. */
export async function readBytes(
  path: string,
  limit = documentLimit,
  files: FileAccess = nodeFiles
): Promise<FileBytes | Failure> {
  try {
    // Some devices do something when they are opened, so look before opening, and again after (it may have changed).
    const before = notRegular(await files.stat(path))
    if (before !== null) return { ok: false, problem: before }
    // Opening a FIFO without O_NONBLOCK waits for ever and takes a thread with it.
    const handle = await files.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const state = await handle.stat()
      const after = notRegular(state)
      if (after !== null) return { ok: false, problem: after }
      if (state.size > limit) return { ok: false, problem: 'too-large' }
      const bytes = await readUpTo(handle, state.size, limit)
      if (bytes === null) return { ok: false, problem: 'too-large' }
      return { ok: true, bytes, print: fingerprint(bytes) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'missing') }
  }
}

/** The fingerprint of the file's bytes now, or null where there is no readable file of a sensible size. */
export async function readPrint(path: string, files: FileAccess = nodeFiles): Promise<string | null> {
  const read = await readText(path, documentLimit, files)
  // A file that stopped being text has surely changed.
  return read.ok ? read.print : read.problem === 'missing' ? null : `unreadable: ${read.problem}`
}

/** The fingerprint of text as it would be written. */
export const fingerprintOf = (text: string): string => fingerprint(Buffer.from(text, 'utf8'))

/**
 * Replace the file with `text`, or create it: all of it, durably, or nothing. A symbolic link keeps pointing where it
 * did, permissions stay, a write-protected file is refused. `mode` holds for a new file (lessened by the umask).
 */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  mode = 0o666,
  files: FileAccess = nodeFiles
): Promise<Written | Failure> {
  let temporary: string | null = null
  try {
    const target = await followLinks(path, files)
    const old = await stateOf(target, files)
    if (old !== null) {
      const wrong = notRegular(old)
      if (wrong !== null) return { ok: false, problem: wrong }
      // Renaming over a file needs no permission on the file itself, so a protected one must be asked for.
      const writable = await files.access(target, constants.W_OK).then(
        () => true,
        () => false
      )
      if (!writable) return { ok: false, problem: 'read-only' }
    }
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text)
    const created = await createBeside(target, old === null ? mode : 0o600, files)
    temporary = created.path
    try {
      if (old !== null) {
        // Another owner's file stays theirs where the system lets us; the content matters more than the owner.
        await created.handle.chown(old.uid, old.gid).catch(() => undefined)
        await created.handle.chmod(old.mode & 0o777)
      }
      await created.handle.writeFile(bytes)
      await created.handle.sync()
    } finally {
      await created.handle.close()
    }
    await files.rename(temporary, target)
    temporary = null
    await syncFolder(dirname(target), files)
    return { ok: true, print: fingerprint(bytes) }
  } catch (error) {
    return { ok: false, problem: problemOf(error, 'no-folder') }
  } finally {
    if (temporary !== null) await files.unlink(temporary).catch(() => undefined)
  }
}

/** Keep a damaged file for the person: rename it to `<name>.damaged-<n>`. Gives the new name, or null where it failed. */
export async function setAside(path: string, files: FileAccess = nodeFiles): Promise<string | null> {
  for (let n = 1; n < 10_000; n += 1) {
    const kept = `${path}.damaged-${n}`
    if ((await stateOf(kept, files).catch(() => null)) !== null) continue
    return files.rename(path, kept).then(
      () => basename(kept),
      () => null
    )
  }
  return null
}

const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function notRegular(state: Stats): FileProblem | null {
  if (state.isFile()) return null
  return state.isDirectory() ? 'folder' : 'not-a-file'
}

/** All bytes, or null where there are more than `limit`: a file may grow while it is read, and `size` may lie. */
async function readUpTo(
  handle: nodeFiles.FileHandle,
  expected: number,
  limit: number
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const room = Math.min(Math.max(expected - length + 1, 64 * 1024), limit - length + 1)
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(room), 0, room, null)
    if (bytesRead === 0) return Buffer.concat(chunks)
    length += bytesRead
    if (length > limit) return null
    chunks.push(buffer.subarray(0, bytesRead))
  }
}

/** Bytes as UTF-8 without a byte order mark, or null where they are something else. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where a path leads in the end. The last link may point at a file that does not exist yet. */
async function followLinks(path: string, files: FileAccess): Promise<string> {
  let target = resolve(path)
  for (let step = 0; step < 40; step += 1) {
    const folder = await files.realpath(dirname(target))
    target = join(folder, basename(target))
    const state = await files.lstat(target).catch(ignoreMissing)
    if (state === null || !state.isSymbolicLink()) return target
    target = resolve(folder, await files.readlink(target))
  }
  throw Object.assign(new Error('Too many symbolic links'), { code: 'ELOOP' })
}

const stateOf = async (path: string, files: FileAccess): Promise<Stats | null> =>
  files.stat(path).catch(ignoreMissing)

/** A new, empty file beside the target. Its name is fixed, so that an interrupted save leaves at most one behind. */
async function createBeside(
  target: string,
  mode: number,
  files: FileAccess
): Promise<{ path: string; handle: nodeFiles.FileHandle }> {
  const stem = join(dirname(target), `.${basename(target).slice(0, 60)}`)
  const usual = `${stem}.saving`
  const left = await files.lstat(usual).catch(ignoreMissing)
  // A minute old: left behind by a save that was cut off. A younger one may belong to a save that runs right now.
  if (left !== null && left.isFile() && Date.now() - left.mtimeMs > 60_000) await files.unlink(usual)
  for (const path of [usual, `${stem}.${randomBytes(6).toString('hex')}.saving`]) {
    try {
      // 'wx' never follows a link and never opens what is already there.
      return { path, handle: await files.open(path, 'wx', mode) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  throw Object.assign(new Error('No free name for the temporary file'), { code: 'EEXIST' })
}

/** The new name is only on the disk once the folder is. */
async function syncFolder(folder: string, files: FileAccess): Promise<void> {
  // Windows has no way to open a folder for this.
  if (process.platform === 'win32') return
  const handle = await files.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems do not know this call; they are durable after the rename, or never.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

function problemOf(error: unknown, whenMissing: FileProblem): FileProblem {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return whenMissing
    case 'EISDIR':
      return 'folder'
    case 'ENXIO':
      return 'not-a-file'
    case 'EACCES':
    case 'EPERM':
      return 'denied'
    case 'EROFS':
      return 'read-only'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full'
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'ERR_INVALID_ARG_VALUE':
      return 'bad-name'
    default:
      return 'failed'
  }
}
