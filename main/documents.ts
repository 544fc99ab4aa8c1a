/**
 * Which file the open view belongs to: picked files in, tickets out, and saves that never surprise. Paths stay here;
 * the window knows a name and a ticket. A file that was not understood is never written over.
 */
import { randomUUID } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { Text } from '../graph-data/catalogue.ts'
import type { InterfaceLanguage } from '../preload/speech.ts'
import { phrase } from './phrases.ts'
import { exportFormatList, type ExportFormatId } from '../diagram/export/format.ts'
import type { CallOutput } from '../preload/contract.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { Job } from './export-jobs.ts'
import type { DrawnExport } from './exports.ts'
import { fileName } from './file-name.ts'
import { readPrint, readText, writeWhole } from './files.ts'
import { readViewFile } from './view-files.ts'
import { describeFileProblem, say, words } from './words.ts'

/** What a person is asked about files. Null is a cancelled dialog. */
export type FileDialogs = {
  pickView(): Promise<string | null>
  /** `folder` is where the view lies, if it has a file. */
  nameView(folder: string | null, name: string): Promise<string | null>
  nameExport(folder: string | null, name: string, ending: string): Promise<string | null>
  changedOutside(name: string): Promise<'overwrite' | 'save-as' | 'cancel'>
  replaceExisting(name: string): Promise<boolean>
}

type Opened = CallOutput<'openView'>
type Offered = Exclude<Opened, { status: 'cancelled' }>
type LastView = NonNullable<CallOutput<'start'>['last']>
export type Start = {
  readonly view: LastView | null
  readonly setAside: { readonly reason: 'damaged' | 'crashed'; readonly kept: string } | null
}
type Saved = CallOutput<'saveView'>
type Placed = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly answer: Saved }

/** The file of a view, and the fingerprint it had when we last read or wrote it. */
type Home = { readonly path: string; readonly print: string | null }
/** `origin` is the path of the picture that a document came out of: it has no file of its own yet. */
type Ticket = { readonly home: Home | null; readonly isDraft: boolean; readonly origin?: string }

export type Documents = {
  /** Forget what the window had: it starts anew. Gives the view of the last session, or what became of it. */
  start(): Promise<Start>
  pick(): Promise<Opened>
  /** Read a file that came from outside, as if it had been picked: a view, or a picture that holds one. */
  offer(path: string): Promise<Offered>
  /** The same for a file that was dropped on the window; an empty path is that of something that is no file of a disk. */
  offerDropped(path: string): Promise<Offered>
  adopt(ticket: string): void
  reject(ticket: string): Promise<string | null>
  forget(): void
  save(text: string, as: boolean, suggestedName: string): Promise<Saved>
  /** Ask where to first, then draw, then write. A job that was told to stop before the writing writes nothing. */
  exportProduct(
    draw: () => Promise<DrawnExport>,
    format: ExportFormatId,
    suggestedName: string,
    job: Job
  ): Promise<Saved>
  keepDraft(text: string, dirty: boolean): Promise<void>
  /** The person chose to lose the unsaved changes: the next start shows the file as it is, or nothing. */
  discardChanges(): void
  /** The path of the open view's file, for the shell's own use. */
  path(): string | null
}

const ticketLimit = 16
const viewEnding = '.ecograph'
/** A network folder that is gone must not hold up the start. */
const startPatience = 1000

/** Documents that ask through `dialogs` and keep the running view in `drafts`. */
export function createDocuments(
  dialogs: FileDialogs,
  drafts: Drafts,
  language: () => InterfaceLanguage,
  /** A document has this file from now on. */
  atHome: (path: string) => void = () => {}
): Documents {
  let home: Home | null = null
  /** The picture that the open document came out of, as long as it has no file of its own. */
  let origin: string | null = null
  let tickets = new Map<string, Ticket>()
  let lastTicket: string | null = null
  /** Real paths of files that the window did not understand. */
  const rejected = new Set<string>()
  let saving: Promise<unknown> = Promise.resolve()

  function issueTicket(ticket: Ticket): string {
    const key = randomUUID()
    tickets.set(key, ticket)
    const oldest = tickets.keys().next()
    if (tickets.size > ticketLimit && !oldest.done) tickets.delete(oldest.value)
    return key
  }
  function takeTicket(key: string): Ticket {
    const ticket = tickets.get(key)
    if (ticket === undefined) throw new Error('Unknown ticket')
    tickets.delete(key)
    if (key === lastTicket) lastTicket = null
    return ticket
  }

  const failed = (message: string): { status: 'failed'; message: string } => ({ status: 'failed', message })
  const cancelled = { status: 'cancelled' } as const

  async function offer(path: string): Promise<Offered> {
    const name = basename(path)
    const read = await readViewFile(path, name, language())
    if (!read.ok) return failed(read.message)
    const { text, print, fromPicture } = read
    const ticket = issueTicket(
      fromPicture ? { home: null, isDraft: false, origin: path } : { home: { path, print }, isDraft: false }
    )
    return { status: 'opened', ticket, name, text, fromPicture }
  }

  async function lastView(draft: Draft): Promise<LastView | null> {
    const name = draft.path === null ? null : basename(draft.path)
    const atPath = draft.path === null ? null : { path: draft.path, print: draft.print }
    // Without changes of its own the draft only stands for its file, which may have changed in the meantime.
    if (!draft.dirty && draft.path !== null) {
      const read = await within(startPatience, readText(draft.path))
      if (read?.ok && (draft.text === null || read.print !== draft.print)) {
        const ticket = issueTicket({ home: { path: draft.path, print: read.print }, isDraft: false })
        return { ticket, name, text: read.text, dirty: false }
      }
      if (draft.text !== null) {
        // The file is gone or out of reach: what we have is then the only copy, so it counts as not saved.
        const ticket = issueTicket({ home: atPath, isDraft: true })
        return { ticket, name, text: draft.text, dirty: !read?.ok }
      }
      return null
    }
    if (draft.text === null) return null
    return {
      ticket: issueTicket({ home: atPath, isDraft: true }),
      name,
      text: draft.text,
      dirty: draft.dirty
    }
  }

  async function place(wanted: string | null, ending: string): Promise<Placed> {
    if (wanted === null) return { ok: false, answer: cancelled }
    let path = wanted
    if (!path.toLowerCase().endsWith(ending)) {
      path += ending
      // The dialog asked about the name without the ending, so ask again for the real one.
      if ((await exists(path)) && !(await dialogs.replaceExisting(basename(path)))) {
        return { ok: false, answer: cancelled }
      }
    }
    if (rejected.has(await realPath(path))) {
      return { ok: false, answer: failed(say(words.notUnderstood, language(), { name: basename(path) })) }
    }
    return { ok: true, path }
  }

  /** Where a dialog starts, and what it suggests: beside the file or the picture, and named like the picture. */
  const suggestion = (name: string, ending: string): readonly [folder: string | null, name: string] => {
    if (home !== null) return [dirname(home.path), fileName(name, ending)]
    if (origin === null) return [null, fileName(name, ending)]
    return [dirname(origin), fileName(basename(origin, extname(origin)), ending)]
  }

  async function save(text: string, as: boolean, suggestedName: string): Promise<Saved> {
    let path = as ? null : (home?.path ?? null)
    if (path !== null) {
      const print = await readPrint(path)
      if (print !== null && print !== home?.print) {
        const answer = await dialogs.changedOutside(basename(path))
        if (answer === 'cancel') return cancelled
        if (answer === 'save-as') path = null
      }
    }
    if (path === null) {
      const placed = await place(await dialogs.nameView(...suggestion(suggestedName, viewEnding)), viewEnding)
      if (!placed.ok) return placed.answer
      path = placed.path
    }
    const written = await writeWhole(path, text)
    if (!written.ok) return failed(describeFileProblem(written.problem, basename(path), language()))
    home = { path, print: written.print }
    atHome(path)
    drafts.keep({ text, dirty: false, path, print: written.print })
    return { status: 'saved', name: basename(path) }
  }

  /** Ask where an export goes. Never the file of the open view. */
  async function placeExport(ending: string, suggestedName: string): Promise<Placed> {
    const placed = await place(await dialogs.nameExport(...suggestion(suggestedName, ending), ending), ending)
    if (placed.ok && home !== null && (await realPath(placed.path)) === (await realPath(home.path))) {
      const message = say(words.isOpenView, language(), { name: basename(placed.path) })
      return { ok: false, answer: failed(message) }
    }
    return placed
  }

  async function exportProduct(
    draw: () => Promise<DrawnExport>,
    format: ExportFormatId,
    suggestedName: string,
    { signal, tell }: Job
  ): Promise<Saved> {
    const ending = `.${exportFormatList.find(({ id }) => id === format)?.extension ?? format}`
    const placed = await placeExport(ending, suggestedName)
    if (!placed.ok) return placed.answer
    if (signal.aborted) return cancelled
    const drawn = await draw()
    // A stop that comes later than this comes too late: the file is then written, and whole.
    if (drawn.status === 'cancelled' || signal.aborted) return cancelled
    if (drawn.status === 'failed') return failed(describeNotDrawn(drawn.reason, language()))
    const [product] = drawn.products
    if (!product) throw new Error(`${format} gave no file`)
    tell('writing')
    const written = await writeWhole(placed.path, product)
    return written.ok
      ? { status: 'saved', name: basename(placed.path) }
      : failed(describeFileProblem(written.problem, basename(placed.path), language()))
  }

  /** One after the other, in the order they were asked for: the last one wins, and none is torn. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = saving.then(work)
    saving = result.catch(() => undefined)
    return result
  }

  return {
    async start() {
      tickets = new Map()
      home = null
      origin = null
      lastTicket = null
      const last = await drafts.last()
      if (last.status === 'set-aside') return { view: null, setAside: last }
      const view = last.status === 'none' ? null : await lastView(last.draft)
      lastTicket = view?.ticket ?? null
      return { view, setAside: null }
    },
    async pick() {
      const path = await dialogs.pickView()
      return path === null ? cancelled : offer(path)
    },
    offer,
    offerDropped: async (path) => (path === '' ? failed(phrase(words.notOnDisk, language())) : offer(path)),
    adopt(key) {
      const ticket = takeTicket(key)
      home = ticket.home
      if (home !== null) atHome(home.path)
      origin = ticket.origin ?? null
    },
    async reject(key) {
      const ticket = takeTicket(key)
      if (ticket.isDraft) return drafts.reject()
      if (ticket.home !== null) rejected.add(await realPath(ticket.home.path))
      return null
    },
    forget() {
      home = null
      origin = null
      // Whoever begins anew leaves the last view by choice: it is no view that nobody took up.
      lastTicket = null
    },
    save: (text, as, suggestedName) => inTurn(() => save(text, as, suggestedName)),
    // Drawing takes a while, and saving the view need not wait for it.
    exportProduct,
    async keepDraft(text, dirty) {
      // A last view that nobody took up is not overwritten either.
      if (lastTicket !== null && takeTicket(lastTicket).isDraft) await drafts.reject()
      drafts.keep({ text, dirty, path: home?.path ?? null, print: home?.print ?? null })
    },
    discardChanges() {
      if (home === null) drafts.clear()
      else drafts.keep({ text: null, dirty: false, path: home.path, print: home.print })
    },
    path: () => home?.path ?? null
  }
}

const describeNotDrawn = (reason: Text, language: InterfaceLanguage): string =>
  say(words.notDrawn, language, { reason })

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
