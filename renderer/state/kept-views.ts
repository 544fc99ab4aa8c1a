/** The views of the open document: adding, opening and comparing them, and where the camera was in each. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Box } from '../../diagram/scene/types.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { addView, deleteView, duplicateView, openView } from '../../diagram/view/commands/views.ts'
import type { ViewDocument, ViewState } from '../../diagram/view/document.ts'
import { openViewOf, viewAs } from '../../diagram/view/kept-views.ts'
import { selectUnfolded } from '../../diagram/view/visible.ts'
import { afterPaint } from './navigate.ts'
import type { Parts } from './parts.ts'
import { run, viewOf, type AppState, type AppStore } from './store.ts'
import { startTrail } from './trail.ts'

type Window = Pick<Parts, 'store' | 'derived' | 'canvas'>

const openIdOf = (state: AppState): string => openViewOf(viewOf(state)).id

/** Where a document began; undo does not lead there, only another document does. */
export const isOtherDocument = ({ history }: AppState, before: AppState): boolean =>
  history !== before.history && history.past.length === 0 && history.future.length === 0

/**
 * From now on, whatever opens another view (a command, undo, redo): the camera goes where it was in that view, or shows all of
 * it; what does not show there is selected no more; and a comparison with it turns round.
 */
export function keepViews({ store, derived, canvas }: Window): void {
  const cameras = new Map<string, Box>()
  store.subscribe((now, before) => {
    // A story has the stage to itself.
    if (now.playing && now.comparing) store.setState({ comparing: null })
    if (now.history.present === before.history.present) return
    if (isOtherDocument(now, before)) return cameras.clear()
    const { views } = viewOf(now)
    const { comparing } = now
    if (comparing && !views.some(({ id }) => id === comparing.id)) store.setState({ comparing: null })
    const [left, opened] = [openIdOf(before), openIdOf(now)]
    if (left === opened) return
    // Where one has been is told by what was focused on and filtered, which each view has of its own.
    store.setState({ trail: startTrail(viewOf(now)) })

    const box = canvas.current?.view()
    if (box) cameras.set(left, box)
    if (comparing?.id === opened) {
      const stays = views.some(({ id }) => id === left)
      store.setState({ comparing: stays ? { ...comparing, id: left } : null })
    }
    const { shown } = derived.visible(now)
    const selection = now.selection.filter((id) => shown.has(id))
    if (selection.length < now.selection.length) store.setState({ selection })
    // A view that was deleted may get its id again; it is another one then.
    for (const id of cameras.keys()) if (!views.some((view) => view.id === id)) cameras.delete(id)
    // Two pictures side by side find their places themselves.
    if (store.getState().comparing) return
    const goal = cameras.get(opened)
    afterPaint(() => {
      if (goal) canvas.current?.show(goal, false)
      else canvas.current?.fit()
    })
  })
}

/** Show the list of views. */
export const listViews = (store: AppStore): void => store.setState({ leftOpen: true, section: 'views' })

/** Add a view that shows what shows now, and list it. */
export function addFromHere(store: AppStore): void {
  run(store, addView, { title: '', positions: null })
  listViews(store)
}

/** Add a view of everything, on the places that a new document has, and list it. */
export async function addWhole(store: AppStore): Promise<void> {
  const positions = await completePositions(store.getState().graph, basePositions)
  run(store, addView, { title: '', positions })
  listViews(store)
}

/** Open the view that stands some places after the open one; behind the last one comes the first. */
export function openBy(store: AppStore, by: 1 | -1): void {
  const { views } = viewOf(store.getState())
  const at = views.findIndex(({ state }) => state === null)
  const next = views[(at + by + views.length) % views.length]
  if (next) run(store, openView, { id: next.id })
}

export const duplicate = (store: AppStore, id: string): void => run(store, duplicateView, { id })
export const remove = (store: AppStore, id: string): void => run(store, deleteView, { id })

/** Give a view its name in the list. */
export function startRenaming(store: AppStore, id: string): void {
  listViews(store)
  store.setState({ renamingView: id })
}

/** Put a view beside the open one, or stop where it stands there. */
export function compareWith(store: AppStore, id: string): void {
  const state = store.getState()
  if (id === openIdOf(state) || !viewOf(state).views.some((view) => view.id === id)) return
  store.setState({ comparing: { id, linked: true }, lassoing: false })
}

/** Compare the open view with the one after it, or with the one before where it is the last; or stop comparing. */
export function toggleComparison(store: AppStore): void {
  const state = store.getState()
  if (state.comparing) return store.setState({ comparing: null })
  const { views } = viewOf(state)
  const at = views.findIndex((view) => view.state === null)
  const other = views[at + 1] ?? views[at - 1]
  if (other) compareWith(store, other.id)
}

/** The id of the open view. */
export const openId = (store: AppStore): string => openIdOf(store.getState())

type Counted = {
  readonly graph: EcosystemGraph
  readonly own: ViewDocument['ownStacks']
  readonly count: number
}
const counted = new WeakMap<ViewState, Counted>()

/** How many components a view shows that is not open. Counted once, for it stays as it is while others change. */
export function countKept(
  graph: EcosystemGraph,
  document: ViewDocument,
  state: ViewState,
  id: string
): number {
  const own = document.ownStacks
  const known = counted.get(state)
  if (known && known.graph === graph && known.own === own) return known.count
  const count = selectUnfolded(graph, viewAs(document, id)).nodes.length
  counted.set(state, { graph, own, count })
  return count
}
