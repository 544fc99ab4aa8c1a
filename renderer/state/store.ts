/** Everything the window holds: the view with its history, its file, the catalogue, and the state of the session. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Issue, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import type { Preset } from '../../diagram/picture/presets.ts'
import type { Platform } from './accelerators.ts'
import * as history from './history.ts'
import type { History } from './history.ts'
import type { Inquiry } from './inquiry.ts'
import type { NoticeMessage } from './notices.ts'
import type { PictureDraft } from './picture-draft.ts'
import type { PictureJob } from './picture-jobs.ts'
import { emptyTrail, visit, type Trail } from './trail.ts'

export type Section = 'layers' | 'stacks' | 'relations' | 'kinds'

/** The accessible twin of the picture: whether it is open, and as what. */
export type TwinState = { readonly isOpen: boolean; readonly mode: 'outline' | 'table' }

export type Notice = {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly message: NoticeMessage
}

export type DialogState =
  | { readonly kind: 'shortcuts' | 'about' | 'problems' | 'export' }
  /** `text` is what stands in its line at first. */
  | { readonly kind: 'palette'; readonly text: string }
  | {
      readonly kind: 'name-stack'
      /** The own stack to change, or null for a new one. */
      readonly id: string | null
      readonly title: string
      readonly members: readonly string[]
    }
  /** A document that could not be read; it stays as it is on disk. */
  | {
      readonly kind: 'broken'
      readonly name: string | null
      readonly message: Text
      readonly atStart: boolean
      /** The name it was set aside under. */
      readonly kept: string | null
    }

export type ContextTarget = { readonly id: string | null; readonly x: number; readonly y: number }

export type AppState = {
  readonly platform: Platform
  readonly graph: EcosystemGraph
  /** False in the first moments: the graph draws as it will later, but its texts (see graph-data/outline) are not there. */
  readonly hasTexts: boolean
  readonly issues: readonly Issue[]
  /** The name of the person's own catalogue folder. */
  readonly packFolder: string | null
  readonly history: History
  /** `saved` is the view as the file has it; null where the file has something else. */
  readonly file: { readonly name: string | null; readonly saved: ViewDocument | null }
  readonly selection: readonly string[]
  /** What was asked about components, and what was selected for it: it stands as long as that selection does. */
  readonly inquiry: { readonly question: Inquiry; readonly ids: readonly string[] } | null
  readonly trail: Trail
  readonly hovered: string | null
  readonly lassoing: boolean
  readonly leftOpen: boolean
  readonly rightOpen: boolean
  /** Open the right panel when something is selected: until the person closes it. */
  readonly rightWanted: boolean
  readonly section: Section
  readonly twin: TwinState
  readonly dialog: DialogState | null
  readonly contextMenu: ContextTarget | null
  readonly notices: readonly Notice[]
  /** A new layout is being computed. */
  readonly layingOut: boolean
  /** Exports and copies that take long. */
  readonly pictureJobs: readonly PictureJob[]
  /** What the export dialog was left with; null until it was open, and with every new document. */
  readonly pictureDraft: PictureDraft | null
  /** Picture options kept by name; read when the export dialog first opens. */
  readonly presets: readonly Preset[]
  readonly systemTheme: 'light' | 'dark'
}

export type AppStore = StoreApi<AppState>

export type Beginning = Pick<
  AppState,
  'platform' | 'graph' | 'hasTexts' | 'issues' | 'packFolder' | 'systemTheme'
> & {
  readonly view: ViewDocument
  readonly fileName: string | null
  readonly dirty: boolean
  /** Room for both panels beside the picture. */
  readonly wide: boolean
}

/** A store at the beginning of a session. */
export function createAppStore(beginning: Beginning): AppStore {
  const { view, fileName, dirty, wide, ...rest } = beginning
  return createStore<AppState>(() => ({
    ...rest,
    history: history.startHistory(view),
    file: { name: fileName, saved: dirty ? null : view },
    selection: [],
    inquiry: null,
    trail: emptyTrail,
    hovered: null,
    lassoing: false,
    leftOpen: true,
    rightOpen: wide,
    rightWanted: true,
    section: 'layers',
    twin: { isOpen: false, mode: 'outline' },
    dialog: null,
    contextMenu: null,
    notices: [],
    layingOut: false,
    pictureJobs: [],
    pictureDraft: null,
    presets: []
  }))
}

export const viewOf = (state: AppState): ViewDocument => state.history.present

/** True where closing now would lose something. Undoing back to what was saved makes the view clean again. */
export const isDirty = (state: AppState): boolean => state.history.present !== state.file.saved

export const themeOf = (state: AppState): 'light' | 'dark' =>
  viewOf(state).theme === 'system' ? state.systemTheme : (viewOf(state).theme as 'light' | 'dark')

/** Change the view as one entry of the history. Entries of one gesture join. */
export function edit(
  store: AppStore,
  title: Text,
  change: (view: ViewDocument, graph: EcosystemGraph) => ViewDocument,
  gesture: string | null = null
): void {
  const { history: before, graph } = store.getState()
  const after = history.record(before, title, change(before.present, graph), gesture)
  if (after !== before) store.setState({ history: after })
}

/** Run a command on the view. */
export const run = <Args>(
  store: AppStore,
  command: ViewCommand<Args>,
  args: Args,
  gesture: string | null = null
): void => edit(store, command.title, (view, graph) => command.apply(view, args, graph), gesture)

export const endGesture = (store: AppStore): void =>
  store.setState(({ history: now }) => ({ history: history.endGesture(now) }))

export const undo = (store: AppStore): void =>
  store.setState(({ history: now }) => ({ history: history.undo(now) }))

export const redo = (store: AppStore): void =>
  store.setState(({ history: now }) => ({ history: history.redo(now) }))

/** Put another document into the window; the history of the old one is over. */
export function replaceDocument(
  store: AppStore,
  view: ViewDocument,
  file: { readonly name: string | null; readonly dirty: boolean }
): void {
  store.setState({
    history: history.startHistory(view),
    file: { name: file.name, saved: file.dirty ? null : view },
    selection: [],
    inquiry: null,
    trail: emptyTrail,
    hovered: null,
    lassoing: false,
    pictureDraft: null
  })
}

/** The view went to its file. Edits made while it was written keep the document dirty. */
export const markSaved = (store: AppStore, view: ViewDocument, name: string): void =>
  store.setState({ file: { name, saved: view } })

/** Select components; one alone is what the details show. */
export function select(store: AppStore, ids: readonly string[]): void {
  const { selection, trail } = store.getState()
  const same = ids.length === selection.length && ids.every((id, at) => id === selection[at])
  if (same) return
  const only = ids.length === 1 ? ids[0] : undefined
  store.setState({ selection: ids, trail: only === undefined ? trail : visit(trail, only) })
}

let noticeCount = 0

/** Tell the person something in passing. */
export function notify(store: AppStore, tone: Notice['tone'], message: NoticeMessage): void {
  noticeCount += 1
  const notice = { id: noticeCount, tone, message }
  // More than three at once are a wall nobody reads.
  store.setState(({ notices }) => ({ notices: [...notices, notice].slice(-3) }))
}

export const dismissNotice = (store: AppStore, id: number): void =>
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
