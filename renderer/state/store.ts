/** Everything the window holds: the view with its history, its file, the catalogue, and the state of the session. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setFilter } from '../../diagram/view/commands/saved-filters.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { isFoldKey, type Fold } from '../../diagram/view/folds.ts'
import type { RecentDocument } from '../../preload/contract.ts'
import type { Preferences } from '../../preload/preferences.ts'
import { asDocument, type Speech } from '../../preload/speech.ts'
import type { Preset } from '../../diagram/picture/presets.ts'
import type { Platform } from './accelerators.ts'
import { leaveParts } from './arranging/part-layouts.ts'
import * as history from './history.ts'
import type { History } from './history.ts'
import { standingInquiry, stillAsked, type Inquiry } from './inquiry.ts'
import { noNotes, type NotesState } from './notes/session.ts'
import type { NoticeMessage } from './notices.ts'
import type { PackIssue } from './pack-issue.ts'
import type { PictureDraft } from './picture-draft.ts'
import type { PictureJob } from './picture-jobs.ts'
import type { Playing } from './stories/playing.ts'
import { noMinimap, type MinimapState } from './zoom/minimap-state.ts'
import {
  current,
  isAway,
  sameFocus,
  startTrail,
  stepTo,
  visit,
  type Trail,
  type Whereabouts
} from './trail.ts'

export type Section = 'layers' | 'stacks' | 'relations' | 'kinds' | 'views' | 'stories'

/** The accessible twin of the picture: whether it is open, and as what. */
export type TwinState = { readonly isOpen: boolean; readonly mode: 'outline' | 'table' }

export type Notice = {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly message: NoticeMessage
  /** The next notice about the same takes its place. */
  readonly about?: 'layout'
  /** What can be done about it. */
  readonly action?: 'keep-layout'
}

export type DialogState =
  | { readonly kind: 'about' | 'problems' | 'export' | 'settings' }
  /** `text` is what stands in its line at first. */
  | { readonly kind: 'help'; readonly text: string }
  /** `pathFrom`: it asks only where a path from this component is to lead. */
  | { readonly kind: 'palette'; readonly text: string; readonly pathFrom?: string }
  | {
      readonly kind: 'name-stack'
      /** The own stack to change, or null for a new one. */
      readonly id: string | null
      readonly title: string
      readonly members: readonly string[]
    }
  | {
      readonly kind: 'name-filter'
      /** The kept filter to rename, or null for a new one. */
      readonly id: string | null
      readonly title: string
      readonly query: string
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

export type ContextTarget = {
  /** The component, or null. */
  readonly id: string | null
  /** It is about that component, also where others are selected with it. */
  readonly alone?: true
  /** What else lies there: a group of components, or a row of a list. */
  readonly on?:
    | { readonly kind: 'area'; readonly area: Fold }
    /** `line`: a line of the picture, or a relation that may not show. */
    | { readonly kind: 'type' | 'stack' | 'line'; readonly id: string }
  /** The picture itself lies there. */
  readonly inPicture?: true
  readonly x: number
  readonly y: number
}

export type AppState = {
  readonly platform: Platform
  readonly graph: EcosystemGraph
  /** False in the first moments: the graph draws as it will later, but its texts (see graph-data/outline) are not there. */
  readonly hasTexts: boolean
  readonly issues: readonly PackIssue[]
  /** The name of the person's own catalogue folder. */
  readonly packFolder: string | null
  readonly history: History
  /** `saved` is the view as the file has it; null where the file has something else. */
  readonly file: { readonly name: string | null; readonly saved: ViewDocument | null }
  readonly selection: readonly string[]
  /** The line of the picture that is chosen, as long as the selection is this one; `relation` is the one of it that was asked for. */
  readonly line: {
    readonly id: string
    readonly relation: string | null
    readonly selection: readonly string[]
  } | null
  /** What was asked about components, and what was selected for it: it stands as long as that selection does, and is there to come back to from one component of it. */
  readonly inquiry: { readonly question: Inquiry; readonly ids: readonly string[] } | null
  readonly trail: Trail
  /** A picture that is only tried on: it shows in place of that of the view it was made from, and of no other. */
  readonly trial: { readonly of: ViewDocument; readonly scene: Scene } | null
  /** What the person does with notes and colours of their own. */
  readonly notes: NotesState
  readonly hovered: string | null
  readonly lassoing: boolean
  /** Whether the legend and the choice of overlays are open; null lets the legend follow what it has to explain. */
  readonly legendOpen: boolean | null
  readonly lookOpen: boolean
  /** The view that stands beside the open one; `linked`: both pictures are moved together. */
  readonly comparing: { readonly id: string; readonly linked: boolean } | null
  /** What the picture of the open view is told with besides, as the marks of a comparison; the same function for the same marks. */
  readonly dress: ((scene: Scene) => Scene) | null
  /** The view that is given a name in the list. */
  readonly renamingView: string | null
  readonly leftOpen: boolean
  readonly rightOpen: boolean
  /** Open the right panel when something is selected: until the person closes it. */
  readonly rightWanted: boolean
  readonly section: Section
  readonly twin: TwinState
  /** The story that is told now: the picture shows its step, and nothing can be changed. */
  readonly playing: Playing | null
  /** The story that is open in the panel. */
  readonly openStory: string | null
  readonly dialog: DialogState | null
  readonly contextMenu: ContextTarget | null
  readonly notices: readonly Notice[]
  /** A new layout is being computed. */
  readonly layingOut: boolean
  /** Dragging and nudging go by the lines of a grid. */
  readonly snapping: boolean
  /** Exports and copies that take long. */
  readonly pictureJobs: readonly PictureJob[]
  /** What the export dialog was left with; null until it was open, and with every new document. */
  readonly pictureDraft: PictureDraft | null
  /** Picture options kept by name; read when the export dialog first opens. */
  readonly presets: readonly Preset[]
  readonly systemTheme: 'light' | 'dark'
  readonly minimap: MinimapState
  readonly preferences: Preferences
  /** Documents that were open lately, on this machine. */
  readonly recentDocuments: readonly RecentDocument[]
  readonly speech: Speech
}

export type AppStore = StoreApi<AppState>

export type Beginning = Pick<
  AppState,
  | 'platform'
  | 'graph'
  | 'hasTexts'
  | 'issues'
  | 'packFolder'
  | 'systemTheme'
  | 'preferences'
  | 'recentDocuments'
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
    line: null,
    inquiry: null,
    trail: startTrail(view),
    trial: null,
    notes: noNotes,
    hovered: null,
    lassoing: false,
    legendOpen: null,
    lookOpen: true,
    comparing: null,
    dress: null,
    renamingView: null,
    leftOpen: true,
    rightOpen: wide,
    rightWanted: true,
    section: 'layers',
    twin: { isOpen: false, mode: 'outline' },
    playing: null,
    openStory: null,
    dialog: null,
    contextMenu: null,
    notices: [],
    layingOut: false,
    snapping: false,
    pictureJobs: [],
    pictureDraft: null,
    presets: [],
    minimap: noMinimap,
    speech: asDocument
  }))
}

export const viewOf = (state: AppState): ViewDocument => state.history.present

/** True where closing now would lose something. Undoing back to what was saved makes the view clean again. */
export const isDirty = (state: AppState): boolean => state.history.present !== state.file.saved

export const themeOf = (state: AppState): 'light' | 'dark' =>
  viewOf(state).theme === 'system' ? state.systemTheme : (viewOf(state).theme as 'light' | 'dark')

/** The line that was chosen with what is selected now, whether it shows or not. */
export const heldLine = ({ line, selection }: Pick<AppState, 'line' | 'selection'>): string | null =>
  line?.selection === selection ? line.id : null

/** Where in the map one is now. */
export function whereabouts(state: AppState): Whereabouts {
  const { focus, filter } = viewOf(state)
  return {
    selection: state.selection,
    line: heldLine(state),
    question: standingInquiry(state),
    focus,
    filter
  }
}

/** The change of the state with the place on the trail that it leads to, and without a question that it leads away from. */
function onTrail(state: AppState, change: Partial<AppState>): Partial<AppState> {
  const next = { ...state, ...change }
  const { inquiry, selection } = next
  return {
    ...change,
    inquiry: stillAsked(inquiry, selection) ? inquiry : null,
    trail: visit(next.trail, whereabouts(next))
  }
}

/** Change the state in a way that may lead elsewhere in the map. */
export const travel = (store: AppStore, change: (state: AppState) => Partial<AppState>): void =>
  store.setState((state) => onTrail(state, change(state)))

/** Change the view as one entry of the history. Entries of one gesture join. */
export function edit(
  store: AppStore,
  title: Text,
  change: (view: ViewDocument, graph: EcosystemGraph) => ViewDocument,
  gesture: string | null = null
): void {
  const { history: before, graph, playing } = store.getState()
  if (playing !== null) return
  const next = leaveParts(before.present, change(before.present, graph))
  const after = history.record(before, title, next, gesture)
  if (after !== before) travel(store, () => ({ history: after }))
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
  travel(store, ({ history: now, playing }) => (playing ? {} : { history: history.undo(now) }))

export const redo = (store: AppStore): void =>
  travel(store, ({ history: now, playing }) => (playing ? {} : { history: history.redo(now) }))

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
    line: null,
    inquiry: null,
    trail: startTrail(view),
    trial: null,
    notes: noNotes,
    hovered: null,
    lassoing: false,
    comparing: null,
    dress: null,
    renamingView: null,
    playing: null,
    openStory: null,
    // What a dialog or a menu is about may not be in this one.
    dialog: null,
    contextMenu: null,
    pictureDraft: null
  })
}

/** The view went to its file. Edits made while it was written keep the document dirty. */
export const markSaved = (store: AppStore, view: ViewDocument, name: string): void =>
  store.setState({ file: { name, saved: view } })

/** Select components; one alone is what the details show. A line that was chosen is let go. */
export function select(store: AppStore, ids: readonly string[]): void {
  const { selection, line } = store.getState()
  const same = ids.length === selection.length && ids.every((id, at) => id === selection[at])
  if (!same) travel(store, () => ({ selection: ids, line: null }))
  else if (line !== null) store.setState({ line: null })
}

/**
 * Go to a place of the trail: what was selected or chosen, asked, focused on and filtered there comes back. Focus and filter are part of
 * the document, so where they differ there is an entry of the history to undo; several steps in a row are one. False where there is no place.
 */
export function goToPlace(store: AppStore, at: number): boolean {
  const { history: before, graph, inquiry, trail: old, playing } = store.getState()
  const isHere = at === old.at && isAway(old, whereabouts(store.getState()))
  const trail = isHere ? old : stepTo(old, at)
  if (trail === null || playing !== null) return false
  const { selection, line, question, focus, filter } = current(trail)
  const ids = selection.filter((id) => isFoldKey(id) || graph.component(id) !== undefined)
  const view = before.present
  const focused = sameFocus(view.focus, focus) ? view : setFocus.apply(view, { focus }, graph)
  const next = leaveParts(view, setFilter.apply(focused, { query: filter }, graph))
  store.setState({
    history: history.record(before, focused === view ? setFilter.title : setFocus.title, next, 'trail'),
    selection: ids,
    line: line === null ? null : { id: line, relation: null, selection: ids },
    inquiry: question !== null ? { question, ids } : stillAsked(inquiry, ids) ? inquiry : null,
    trail
  })
  return true
}

let noticeCount = 0

/** Tell the person something in passing. What is said already is said once, as the newest. */
export function notify(
  store: AppStore,
  tone: Notice['tone'],
  message: NoticeMessage,
  more: Pick<Notice, 'about' | 'action'> = {}
): void {
  noticeCount += 1
  const notice = { id: noticeCount, tone, message, ...more }
  const words = JSON.stringify([tone, message])
  if (more.about !== undefined) dropNotices(store, more.about)
  // More than three at once are a wall nobody reads.
  store.setState(({ notices }) => ({
    notices: [
      ...notices.filter((other) => JSON.stringify([other.tone, other.message]) !== words),
      notice
    ].slice(-3)
  }))
}

/** What was said about something holds no more. */
export const dropNotices = (store: AppStore, about: NonNullable<Notice['about']>): void =>
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.about !== about) }))

export const dismissNotice = (store: AppStore, id: number): void =>
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
