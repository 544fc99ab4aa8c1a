/** Everything the window asks the shell about pictures: exports with their progress and end, the clipboard, presets, colours. */
import type { InterfaceLanguage } from '../preload/speech.ts'
import { phrase } from './phrases.ts'
import { basename } from 'node:path'
import type { SourceFile, Text } from '../graph-data/catalogue.ts'
import type { ExportFormatId } from '../diagram/export/format.ts'
import type { Preset } from '../diagram/picture/presets.ts'
import type { DeckFormatId } from '../diagram/export/deck/ids.ts'
import type { CallOutput, DeckTask, EventPayload, PictureTask } from '../preload/contract.ts'
import type { Handlers } from './calls.ts'
import type { Dialogs } from './dialogs.ts'
import type { Documents } from './documents.ts'
import { createJobs, jobLimit, type Job } from './export-jobs.ts'
import type { DrawnExport, Exports } from './exports.ts'
import { readText, type FileProblem } from './files.ts'
import { changePresets, mergePresets, readPresets } from './presets.ts'
import { describeFileProblem, say, words } from './words.ts'

/** More than any file of colours. */
const themeLimit = 256 * 1024

export type PictureParts = {
  readonly documents: Pick<Documents, 'exportProduct'>
  readonly dialogs: Pick<Dialogs, 'pickTheme'>
  readonly exports: Exports
  /** Put a PNG and an SVG on the clipboard. */
  readonly copy: (png: Uint8Array, svg: Uint8Array) => Promise<void>
  /** The path of the presets file. */
  readonly presets: string
  /** The files of the person's own catalogue. */
  readonly pack: () => Promise<readonly SourceFile[]>
  readonly language: () => InterfaceLanguage
  readonly send: (progress: EventPayload<'exportProgress'>) => void
}

type PictureCalls =
  'exportAs' | 'exportDeck' | 'copyPicture' | 'cancelExport' | 'readPresets' | 'keepPresets' | 'chooseTheme'

export type Pictures = {
  readonly handlers: Pick<Handlers, PictureCalls>
  /** What there is to say of the presets file before the window asks for it. */
  notices(): Promise<readonly string[]>
  /** The window is gone or starts anew: nobody waits for its jobs any more. */
  stop(): void
  /** Wait until what the stopped jobs had on the disk is gone, and what others are writing is there. */
  settle(): Promise<void>
}

type Refusal = { readonly status: 'failed'; readonly message: string }

/** One window's pictures. */
export function createPictures(parts: PictureParts): Pictures {
  const { documents, dialogs, exports, presets: presetsPath, language } = parts
  const jobs = createJobs(parts.send)
  /** The presets as the window last saw them. */
  let seen: readonly Preset[] = []

  const failed = (message: string): Refusal => ({ status: 'failed', message })

  async function draw(
    picture: PictureTask,
    formats: readonly ExportFormatId[],
    forClipboard: boolean,
    { signal, tell }: Job
  ): Promise<DrawnExport> {
    tell('preparing')
    return exports.draw({ ...picture, formats, forClipboard, files: await parts.pack() }, signal, tell)
  }

  async function drawDeck(
    deck: DeckTask,
    deckFormat: DeckFormatId,
    { signal, tell }: Job
  ): Promise<DrawnExport> {
    tell('preparing')
    return exports.draw({ ...deck, deckFormat, files: await parts.pack() }, signal, tell)
  }

  /** Do a job of the window, or say why there can be none. */
  async function inJob<Output>(
    name: string,
    work: (job: Job) => Promise<Output>
  ): Promise<Output | { status: 'failed'; message: string }> {
    const run = await jobs.run(name, work)
    switch (run.status) {
      case 'done':
        return run.output
      case 'taken':
        return failed(phrase(words.exportTaken, language()))
      case 'too-many':
        return failed(say(words.exportsTooMany, language(), { limit: jobLimit }))
      default:
        return run satisfies never
    }
  }

  async function copyPicture(picture: PictureTask, job: Job): Promise<CallOutput<'copyPicture'>> {
    // What pastes an SVG takes the fonts of its machine, whatever fonts the SVG brings.
    const drawn = await draw(picture, ['png', 'svg-plain'], true, job)
    if (drawn.status === 'cancelled' || job.signal.aborted) return { status: 'cancelled' }
    const refuse = (reason: string): Refusal => failed(say(words.notCopied, language(), { reason }))
    if (drawn.status === 'failed') return refuse(phrase(drawn.reason, language()))
    const [png, svg] = drawn.products
    if (!png || !svg) throw new Error('a picture to copy came without its images')
    job.tell('writing')
    try {
      await parts.copy(png, svg)
      return { status: 'copied' }
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error))
    }
  }

  const describe = (problem: FileProblem | Text): string =>
    typeof problem === 'string'
      ? describeFileProblem(problem, basename(presetsPath), language())
      : phrase(problem, language())

  return {
    handlers: {
      exportAs: ({ job: name, format, suggestedName, picture }) =>
        inJob(name, (job) =>
          documents.exportProduct(() => draw(picture, [format], false, job), format, suggestedName, job)
        ),
      exportDeck: ({ job: name, format, suggestedName, deck }) =>
        inJob(name, (job) =>
          documents.exportProduct(() => drawDeck(deck, format, job), format, suggestedName, job)
        ),
      copyPicture: ({ job: name, picture }) => inJob(name, (job) => copyPicture(picture, job)),
      cancelExport({ job }) {
        jobs.cancel(job)
        return {}
      },
      async readPresets() {
        const read = await readPresets(presetsPath)
        seen = read.ok ? read.presets : []
        return { presets: seen }
      },
      async keepPresets({ presets }) {
        const kept = await changePresets(presetsPath, (now) => mergePresets(presets, seen, now))
        if (!kept.ok) return failed(describe(kept.problem))
        seen = presets
        return { status: 'kept' }
      },
      async chooseTheme() {
        const path = await dialogs.pickTheme()
        if (path === null) return { status: 'cancelled' }
        const name = basename(path)
        const read = await readText(path, themeLimit)
        return read.ok
          ? { status: 'chosen', name, text: read.text }
          : failed(describeFileProblem(read.problem, name, language()))
      }
    },
    async notices() {
      const read = await readPresets(presetsPath)
      if (!read.ok) return [describe(read.problem)]
      if (read.damagedAs === null) return []
      return [say(words.presetsDamaged, language(), { name: read.damagedAs })]
    },
    stop: () => jobs.cancelAll(),
    async settle() {
      await Promise.all([exports.settle(), jobs.settle()])
    }
  }
}
