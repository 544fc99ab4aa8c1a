/** A format and what a picture is told in; the shell asked to draw it, the work followed, and the person told how it went. */
import type { ExportFormatId } from '../../diagram/export/format.ts'
import type { DeckFormatId } from '../../diagram/export/deck/ids.ts'
import type { PictureOptions } from '../../diagram/picture/options.ts'
import type { Preset } from '../../diagram/picture/presets.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import type { PictureTask } from '../../preload/contract.ts'
import type { CallOutput, EventPayload } from '../bridge.ts'
import { componentsOf } from './folding/groups.ts'
import type { Keepsake } from './keepsake.ts'
import { fileNameOf, pictureName } from './names.ts'
import type { Parts } from './parts.ts'
import type { PictureDraft } from './picture-draft.ts'
import { advanceJob, endJob, isStopping, stopJob } from './picture-jobs.ts'
import { notify, viewOf, type DialogState } from './store.ts'

type Answer = CallOutput<'exportDeck'> | CallOutput<'exportAs'> | CallOutput<'copyPicture'>
export type PictureOutcome = Answer['status']

export type Exporting = {
  /** Ask where to, and have the picture drawn there. A second one waits until the first was told its place. */
  exportPicture(draft: Pick<PictureDraft, 'format' | 'options'>): Promise<PictureOutcome>
  copyPicture(options: PictureOptions): Promise<PictureOutcome>
  /** Ask where to, and have a story written there as slides, in the look of the last export. */
  exportDeck(deck: { story: string; format: DeckFormatId; name: string }): Promise<PictureOutcome>
  /** The view as it stands, as SVG. */
  exportSvg(): Promise<void>
  /** The view on the clipboard, in the look of the last export. */
  copyView(): Promise<void>
  cancel(job: string): void
  /** The components that a picture of a part draws; null where it is no part that a person shows or selects. */
  partOf(what: PictureOptions['what']): readonly string[] | null
  /** The day for the footer. */
  today(): string
  /** What was exported last, on this computer. */
  lastDraft(): Promise<PictureDraft | null>
  keepDraft(draft: PictureDraft): Promise<void>
  /** Read what is kept by name, once a session. */
  loadPresets(): Promise<void>
  keepPresets(presets: readonly Preset[]): Promise<boolean>
}

const localDay = (): string => {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export function createExporting(
  { bridge, store, derived, canvas }: Omit<Parts, 'cameras'>,
  keepsake: Keepsake,
  today: () => string = localDay
): Exporting {
  /** What the shell was asked for and has not answered yet, and from which dialog. */
  const asked = new Map<
    string,
    { readonly format: ExportFormatId | null; readonly from: DialogState | null }
  >()
  /** A save dialog is open, or may be: the shell has said nothing of its job yet. */
  let choosingPlace: string | null = null
  let stopListening: (() => void) | null = null

  /** Close the dialog that an export came from; one that was opened since stays. */
  function leave(from: DialogState | null): void {
    if (from?.kind === 'export' && store.getState().dialog === from) store.setState({ dialog: null })
  }

  function hear({ job, stage, share }: EventPayload<'exportProgress'>): void {
    const known = asked.get(job)
    if (!known) return
    if (choosingPlace === job) {
      choosingPlace = null
      // The place is chosen and the picture takes its time: that need not be waited for in front of a dialog.
      leave(known.from)
    }
    store.setState(({ pictureJobs }) => ({
      pictureJobs: advanceJob(pictureJobs, { id: job, format: known.format, stage, share })
    }))
  }

  const taskOf = (options: PictureOptions): PictureTask => ({
    view: serializeView(viewOf(store.getState())),
    options,
    only: partOf(options.what),
    today: today()
  })

  function partOf(what: PictureOptions['what']): readonly string[] | null {
    const visible = derived.visible(store.getState())
    const { ids, shown } = visible
    switch (what) {
      case 'visible': {
        const inSight = canvas.current?.inSight().filter((id) => shown.has(id))
        return componentsOf(visible, inSight ?? ids)
      }
      case 'selection':
        return componentsOf(
          visible,
          store.getState().selection.filter((id) => shown.has(id))
        )
      case 'view':
      case 'stack':
      case 'stack-neighbours':
        return null
      default:
        return what satisfies never
    }
  }

  /** Have a job done and tell how it ended. */
  async function follow(
    format: ExportFormatId | null,
    ask: (job: string) => Promise<Answer>
  ): Promise<PictureOutcome> {
    stopListening ??= bridge.on('exportProgress', hear)
    const job = globalThis.crypto.randomUUID()
    const from = store.getState().dialog
    asked.set(job, { format, from })
    if (format !== null) choosingPlace = job
    const answer = await ask(job).catch((error: unknown) => {
      console.error(error)
      return null
    })
    const stopped = isStopping(store.getState().pictureJobs, job)
    asked.delete(job)
    if (choosingPlace === job) choosingPlace = null
    store.setState(({ pictureJobs }) => ({ pictureJobs: endJob(pictureJobs, job) }))
    if (answer?.status === 'saved') leave(from)
    tell(answer, stopped)
    return answer?.status ?? 'failed'
  }

  function tell(answer: Answer | null, stopped: boolean): void {
    switch (answer?.status) {
      case undefined:
        notify(store, 'problem', { key: 'notice.unexpected' })
        break
      case 'saved':
        notify(store, 'done', { key: 'notice.exported', name: answer.name })
        break
      case 'copied':
        notify(store, 'done', { key: 'notice.copiedPicture' })
        break
      case 'cancelled':
        if (stopped) notify(store, 'done', { key: 'notice.exportStopped' })
        break
      case 'failed':
        notify(store, 'problem', { text: answer.message })
        break
      default:
        answer satisfies undefined
    }
  }

  const exportPicture: Exporting['exportPicture'] = async ({ format, options }) => {
    // A second Ctrl+E while the first one's dialog is open must not open a second dialog.
    if (choosingPlace !== null) return 'cancelled'
    return follow(format, (job) =>
      bridge.call('exportAs', {
        job,
        format,
        suggestedName: pictureName(store.getState()),
        picture: taskOf(options)
      })
    )
  }

  const copyPicture: Exporting['copyPicture'] = (options) =>
    follow(null, (job) => bridge.call('copyPicture', { job, picture: taskOf(options) }))

  const exportDeck: Exporting['exportDeck'] = async ({ story, format, name }) => {
    if (choosingPlace !== null) return 'cancelled'
    const { plainDeck } = await import('../../diagram/picture/deck-options.ts')
    const last = (await lastDraft())?.options
    const options = {
      ...plainDeck,
      story,
      page: last && last.page !== 'free' ? last.page : plainDeck.page,
      theme: last?.theme ?? plainDeck.theme,
      company: last?.company ?? null
    }
    const deck = { view: serializeView(viewOf(store.getState())), options, today: today() }
    return follow(format, (job) =>
      bridge.call('exportDeck', { job, format, suggestedName: fileNameOf(name), deck })
    )
  }

  // The schemas of options come with zod, which the first sight of the window does without.
  const drafts = () => import('./picture-draft.ts')
  const lastDraft = async (): Promise<PictureDraft | null> => (await drafts()).parseDraft(keepsake.read())
  let loadingPresets: Promise<void> | null = null

  return {
    exportPicture,
    copyPicture,
    exportDeck,
    async exportSvg() {
      const { plainOptions } = await import('../../diagram/picture/options.ts')
      await exportPicture({ format: 'svg', options: plainOptions })
    },
    async copyView() {
      const { plainOptions } = await import('../../diagram/picture/options.ts')
      const last = await lastDraft()
      await copyPicture({ ...(last?.options ?? plainOptions), what: 'view' })
    },
    cancel(job) {
      store.setState(({ pictureJobs }) => ({ pictureJobs: stopJob(pictureJobs, job) }))
      bridge.call('cancelExport', { job }).catch((error: unknown) => console.error(error))
    },
    partOf,
    today,
    lastDraft,
    async keepDraft(draft) {
      keepsake.write((await drafts()).serializeDraft(draft))
    },
    loadPresets() {
      loadingPresets ??= bridge
        .call('readPresets', {})
        .then(({ presets }) => store.setState({ presets }))
        .catch((error: unknown) => {
          console.error(error)
          loadingPresets = null
        })
      return loadingPresets
    },
    async keepPresets(presets) {
      const before = store.getState().presets
      store.setState({ presets })
      const answer = await bridge.call('keepPresets', { presets }).catch((error: unknown) => {
        console.error(error)
        return null
      })
      if (answer?.status === 'kept') return true
      store.setState({ presets: before })
      notify(
        store,
        'problem',
        answer?.status === 'failed' ? { text: answer.message } : { key: 'notice.unexpected' }
      )
      return false
    }
  }
}
