/** Opening, saving and leaving views. A document that was not understood is never written over. */
import type { ViewDocument } from '../../diagram/view/document.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { basePositions, completePositions, completeViews } from '../../diagram/layout/base.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import type { Bridge, EventPayload } from '../bridge.ts'
import { documentName, suggestedName } from './names.ts'
import { isDirty, markSaved, notify, replaceDocument, viewOf, type AppState, type AppStore } from './store.ts'

export type Documents = {
  newView(): Promise<void>
  open(): Promise<void>
  /** A further window, with a new document. */
  openWindow(): Promise<void>
  /** One of the recent documents. */
  openRecent(id: string): Promise<void>
  /**
   * A file that came without the open dialog: named at the start, or by a second start. Where a dialog stands open it waits
   * until that is closed, and says so. Several are opened in the order they came in, each as if it came alone.
   */
  receive(offered: EventPayload<'openRequested'>): Promise<void>
  /** Files that the person dropped on the window: the first one is opened. */
  drop(files: readonly File[]): Promise<void>
  /** Write the view to its file, or ask for one. True where it is on disk afterwards. */
  save(as: boolean): Promise<boolean>
}

export function createDocuments(bridge: Bridge, store: AppStore): Documents {
  // A second Ctrl+S while the first one's dialog is open must not open a second dialog.
  let running = false
  async function alone<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    if (running) return otherwise
    running = true
    try {
      return await work()
    } catch (error) {
      console.error(error)
      notify(store, 'problem', { key: 'notice.unexpected' })
      return otherwise
    } finally {
      running = false
      goOn()
    }
  }

  /** Files that came from outside at a bad moment, in their order. */
  const waiting: EventPayload<'openRequested'>[] = []
  let isReading = false
  const isBusy = (): boolean => running || isAsking(store.getState())
  function goOn(): void {
    if (isBusy()) return
    const offered = waiting.shift()
    if (offered !== undefined) void receive(offered)
  }
  store.subscribe((now, before) => {
    if (now.dialog !== before.dialog) goOn()
  })
  async function receive(offered: EventPayload<'openRequested'>): Promise<void> {
    if (offered.status === 'failed') {
      await take(offered)
    } else if (isBusy()) {
      waiting.push(offered)
      // Nobody has to be told of one that only waits for another to be read.
      if (!isReading) notify(store, 'done', { key: 'notice.opensLater', name: offered.name })
    } else {
      await alone(undefined, async () => {
        if (!(await mayLeave())) return
        isReading = true
        try {
          await take(offered)
        } finally {
          isReading = false
        }
      })
    }
  }

  async function write(as: boolean): Promise<boolean> {
    const view = viewOf(store.getState())
    const result = await bridge.call('saveView', {
      text: serializeView(view),
      as,
      suggestedName: suggestedName(store.getState(), '.ecograph')
    })
    if (result.status === 'saved') {
      markSaved(store, view, result.name)
      notify(store, 'done', { key: 'notice.saved', name: documentName(result.name) })
    }
    if (result.status === 'failed') notify(store, 'problem', { text: result.message })
    return result.status === 'saved'
  }

  /** True where the running view may be left: nothing to lose, saved just now, or given up by the person. */
  async function mayLeave(): Promise<boolean> {
    if (!isDirty(store.getState())) return true
    const { answer } = await bridge.call('askUnsaved', {})
    return answer === 'save' ? write(false) : answer === 'discard'
  }

  /** Show a document that was read; adopt its file only once it was understood. True where it is the open one now. */
  async function take(read: EventPayload<'openRequested'>): Promise<boolean> {
    if (read.status === 'failed') {
      notify(store, 'problem', { text: read.message })
      return false
    }
    const { ticket, name, text, fromPicture } = read
    const { parseView } = await import('../../diagram/view/parse-view.ts')
    const parsed = parseView(text)
    if (!parsed.ok) {
      const { kept } = await bridge.call('reject', { ticket })
      // What it says is to be read, and answered by keys that a story would take.
      store.setState({
        playing: null,
        dialog: { kind: 'broken', name, message: parsed.message, atStart: false, kept }
      })
      return false
    }
    const view = await complete(store, parsed.view)
    await bridge.call('adopt', { ticket })
    replaceDocument(store, view, { name: fromPicture ? null : name, dirty: false })
    if (fromPicture) notify(store, 'done', { key: 'notice.openedPicture', name })
    return true
  }

  const fresh = async (): Promise<ViewDocument> => {
    const { language, theme } = viewOf(store.getState())
    const positions = await completePositions(store.getState().graph, basePositions)
    return { ...createView(positions), language, theme }
  }

  return {
    newView: () =>
      alone(undefined, async () => {
        if (!(await mayLeave())) return
        const view = await fresh()
        await bridge.call('newView', {})
        replaceDocument(store, view, { name: null, dirty: false })
      }),

    open: () =>
      alone(undefined, async () => {
        if (!(await mayLeave())) return
        const picked = await bridge.call('openView', {})
        if (picked.status !== 'cancelled') await take(picked)
      }),

    openWindow: () => alone(undefined, async () => void (await bridge.call('newWindow', {}))),

    openRecent: (id) =>
      alone(undefined, async () => {
        if (await mayLeave()) await take(await bridge.call('openRecent', { id }))
      }),

    receive,

    drop: (files) =>
      alone(undefined, async () => {
        const [first] = files
        if (first === undefined) return
        const offered = await bridge.drop(first)
        if (offered.status === 'opened' && !(await mayLeave())) return
        const isOpen = await take(offered)
        if (isOpen && files.length > 1)
          notify(store, 'done', { key: 'notice.droppedFirst', name: first.name })
      }),

    save: (as) => alone(false, () => write(as))
  }
}

/** Whether a dialog stands open in which the person says something, or is told of a document, that another one would take away. */
const isAsking = ({ dialog }: AppState): boolean =>
  dialog?.kind === 'export' ||
  dialog?.kind === 'name-stack' ||
  dialog?.kind === 'name-filter' ||
  dialog?.kind === 'broken'

/** Give every component a place; those of an older catalogue or of a new pack have none yet. */
const complete = (store: AppStore, view: ViewDocument): Promise<ViewDocument> =>
  completeViews(store.getState().graph, view)
