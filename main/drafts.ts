/**
 * The running view on the disk, so that it comes back after any end: drafts in, `last-view.json` out, and back.
 * It holds the path of the view's own file, which therefore never has to leave the shell.
 */
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { documentLimit, readText, setAside, writeWhole } from './files.ts'

const draftSchema = z.strictObject({
  version: z.literal(1),
  /** The view, or null where the person chose not to keep changes: then the file itself is the last view. */
  text: z.string().nullable(),
  dirty: z.boolean(),
  /** The view's own file, and the fingerprint it had when it was last read or written. */
  path: z.string().max(4096).nullable(),
  print: z.string().max(200).nullable(),
  /** How often in a row the draft was handed to a window that then never kept one. */
  attempts: z.int().min(0).max(100)
})

export type Draft = Omit<z.infer<typeof draftSchema>, 'version' | 'attempts'>

/** Two starts in a row that got stuck on the same draft are enough: the third starts without it. */
const attemptLimit = 2
// A draft holds the view as a JSON string inside JSON, which can double its size.
const sizeLimit = 2 * documentLimit

export type LastDraft =
  | { readonly status: 'none' }
  | { readonly status: 'draft'; readonly draft: Draft }
  | { readonly status: 'set-aside'; readonly reason: 'damaged' | 'crashed'; readonly kept: string }

export type Drafts = {
  /** The draft to start with. Counts the attempt, so that a draft which breaks the window cannot do so for ever. */
  last(): Promise<LastDraft>
  /** Remember the draft; it is written as soon as the write before it is done, and only the newest one is. */
  keep(draft: Draft): void
  /** Start afresh the next time. */
  clear(): void
  /** The window that got the draft is closing well. */
  settle(): void
  /** Put the file aside because the window did not understand it. Gives the name it is kept under. */
  reject(): Promise<string | null>
  /** The window is closed for good: nothing of it comes back. */
  remove(): Promise<void>
  /** Wait until everything is on the disk. */
  flush(): Promise<void>
}

/** The drafts kept in the file at `path`. */
export function openDrafts(path: string): Drafts {
  let newest: Draft | null = null
  let attempts = 0
  let known = false
  let pending = false
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    if (!pending) return
    pending = false
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined)
    const draft = newest ?? { text: null, dirty: false, path: null, print: null }
    const written = await writeWhole(path, JSON.stringify({ version: 1, ...draft, attempts }), 0o600)
    if (!written.ok) console.error(`${basename(path)} was not written: ${written.problem}`)
  }
  function schedule(): void {
    pending = true
    writing = writing.then(write)
  }

  async function read(): Promise<LastDraft | null> {
    const file = await readText(path, sizeLimit)
    if (!file.ok && file.problem === 'missing') return null
    const parsed = draftSchema.safeParse(file.ok ? parseJson(file.text) : null)
    if (!parsed.success) {
      const kept = await setAside(path)
      return kept === null ? null : { status: 'set-aside', reason: 'damaged', kept }
    }
    const { version: _version, attempts: before, ...draft } = parsed.data
    attempts = before
    newest = draft
    return null
  }

  return {
    async last() {
      await writing
      if (!known) {
        const problem = await read()
        known = true
        if (problem !== null) return problem
      }
      if (newest === null || (newest.text === null && newest.path === null)) return { status: 'none' }
      if (attempts >= attemptLimit) {
        newest = null
        attempts = 0
        const kept = await setAside(path)
        return kept === null ? { status: 'none' } : { status: 'set-aside', reason: 'crashed', kept }
      }
      attempts += 1
      const draft = newest
      schedule()
      await writing
      return { status: 'draft', draft }
    },
    keep(draft) {
      known = true
      attempts = 0
      newest = draft
      schedule()
    },
    clear() {
      known = true
      attempts = 0
      newest = null
      schedule()
    },
    settle() {
      if (attempts === 0) return
      attempts = 0
      schedule()
    },
    async reject() {
      await writing
      newest = null
      attempts = 0
      return setAside(path)
    },
    async remove() {
      known = true
      newest = null
      pending = false
      await writing
      await rm(path, { force: true })
    },
    flush: () => writing
  }
}

/** Whether the draft at `path` holds something that was not saved; what cannot be read may. */
export async function isDirtyDraft(path: string): Promise<boolean> {
  const file = await readText(path, sizeLimit)
  if (!file.ok) return file.problem !== 'missing'
  const parsed = draftSchema.safeParse(parseJson(file.text))
  return !parsed.success || parsed.data.dirty
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
