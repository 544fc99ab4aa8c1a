/**
 * Which file the open view belongs to: picked files in, tickets out, and saves that never surprise. Paths stay here;
 * the window knows a name and a ticket. A file that was not understood is never written over.
 */
import { randomUUID } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Language } from '../graph-data/catalogue.ts'
import { exportFormatList, type ExportFormatId } from '../diagram/export/format.ts'
import type { CallOutput } from '../preload/contract.ts'
import type { Draft, Drafts } from './drafts.ts'
import type { ExportAnswer } from './exports.ts'
import { readPrint, readText, writeWhole } from './files.ts'
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

export type Opened = CallOutput<'openView'>
type LastView = NonNullable<CallOutput<'start'>['last']>
export type Start = {
  readonly view: LastView | null
  readonly setAside: { readonly reason: 'damaged' | 'crashed'; readonly kept: string } | null
}
type Saved = CallOutput<'saveView'>
type Placed = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly answer: Saved }

/** The file of a view, and the fingerprint it had when we last read or wrote it. */
type Home = { readonly path: string; readonly print: string | null }
type Ticket = { readonly home: Home | null; readonly isDraft: boolean }

export type Documents = {
  /** Forget what the window had: it starts anew. Gives the view of the last session, or what became of it. */
  start(): Promise<Start>
  pick(): Promise<Opened>
  /** Read a file that came from outside, as if it had been picked. */
  offer(path: string): Promise<Opened>
  adopt(ticket: string): void
  reject(ticket: string): Promise<string | null>
  forget(): void
  save(text: string, as: boolean, suggestedName: string): Promise<Saved>
  exportText(text: string, ending: string, suggestedName: string): Promise<Saved>
  /** Ask where to first, then draw, then write. */
  exportProduct(
    draw: () => Promise<ExportAnswer>,
    format: ExportFormatId,
    suggestedName: string
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
export function createDocuments(dialogs: FileDialogs, drafts: Drafts, language: () => Language): Documents {
  let home: Home | null = null
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

  async function offer(path: string): Promise<Opened> {
    const name = basename(path)
    const read = await readText(path)
    if (!read.ok) return failed(describeFileProblem(read.problem, name, language()))
    const ticket = issueTicket({ home: { path, print: read.print }, isDraft: false })
    return { status: 'opened', ticket, name, text: read.text }
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
      return { ok: false, answer: failed(say(words.notUnderstood, language(), [['name', basename(path)]])) }
    }
    return { ok: true, path }
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
      const folder = home === null ? null : dirname(home.path)
      const placed = await place(
        await dialogs.nameView(folder, fileName(suggestedName, viewEnding)),
        viewEnding
      )
      if (!placed.ok) return placed.answer
      path = placed.path
    }
    const written = await writeWhole(path, text)
    if (!written.ok) return failed(describeFileProblem(written.problem, basename(path), language()))
    home = { path, print: written.print }
    drafts.keep({ text, dirty: false, path, print: written.print })
    return { status: 'saved', name: basename(path) }
  }

  /** Ask where an export goes. Never the file of the open view. */
  async function placeExport(ending: string, suggestedName: string): Promise<Placed> {
    const folder = home === null ? null : dirname(home.path)
    const placed = await place(
      await dialogs.nameExport(folder, fileName(suggestedName, ending), ending),
      ending
    )
    if (placed.ok && home !== null && (await realPath(placed.path)) === (await realPath(home.path))) {
      const message = say(words.isOpenView, language(), [['name', basename(placed.path)]])
      return { ok: false, answer: failed(message) }
    }
    return placed
  }

  async function writeExport(path: string, product: string | Uint8Array): Promise<Saved> {
    const written = await writeWhole(path, product)
    return written.ok
      ? { status: 'saved', name: basename(path) }
      : failed(describeFileProblem(written.problem, basename(path), language()))
  }

  async function exportText(text: string, ending: string, suggestedName: string): Promise<Saved> {
    const placed = await placeExport(ending, suggestedName)
    return placed.ok ? writeExport(placed.path, text) : placed.answer
  }

  async function exportProduct(
    draw: () => Promise<ExportAnswer>,
    format: ExportFormatId,
    suggestedName: string
  ): Promise<Saved> {
    const ending = `.${exportFormatList.find(({ id }) => id === format)?.extension ?? format}`
    const placed = await placeExport(ending, suggestedName)
    if (!placed.ok) return placed.answer
    const drawn = await draw()
    return drawn.ok
      ? writeExport(placed.path, drawn.bytes)
      : failed(say(words.notDrawn, language(), [['reason', drawn.reason]]))
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
    adopt(key) {
      home = takeTicket(key).home
    },
    async reject(key) {
      const ticket = takeTicket(key)
      if (ticket.isDraft) return drafts.reject()
      if (ticket.home !== null) rejected.add(await realPath(ticket.home.path))
      return null
    },
    forget() {
      home = null
    },
    save: (text, as, suggestedName) => inTurn(() => save(text, as, suggestedName)),
    exportText: (text, ending, suggestedName) => inTurn(() => exportText(text, ending, suggestedName)),
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

/** A name that every system takes, made from what the window suggests. */
export function fileName(suggested: string, ending: string): string {
  const plain = suggested
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain
  // 60 characters stay below 255 bytes in every script.
  return `${[...stem].slice(0, 60).join('').trim() || 'ecograph'}${ending}`
}

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
