/** The person's own catalogue folder: choosing, reading again and leaving it. What is broken in it is listed; the rest loads. */
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import { completePositions } from '../../diagram/layout/base.ts'
import { byCodeUnit } from '../../diagram/view/commands/sorted-ids.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import type { Bridge, Pack } from '../bridge.ts'
import { passOn } from './arranging/part-layouts.ts'
import type { BuiltIn } from './built-in.ts'
import type { Derived } from './derived.ts'
import { groupAt } from './folding/groups.ts'
import type { HistoryEntry } from './history.ts'
import { lineWith } from './lines/lines.ts'
import type { PackIssue } from './pack-issue.ts'
import { notify, viewOf, type AppState, type AppStore } from './store.ts'
import { startTrail } from './trail.ts'

export type Packs = { choose(): Promise<void>; reload(): Promise<void>; forget(): Promise<void> }

export type Loaded = { readonly graph: EcosystemGraph; readonly issues: readonly PackIssue[] }

const unreadableIn = (pack: Pack): readonly PackIssue[] =>
  pack.unreadable.map(({ path, message }) => {
    return { code: 'unreadable', file: path, line: 1, column: 1, field: '', message }
  })

/** Lay a pack over the built-in catalogue. The parser is loaded only where there is something to parse. */
async function loadPack(builtIn: BuiltIn, pack: Pack): Promise<Loaded> {
  const whole = await builtIn.whole()
  const unreadable = unreadableIn(pack)
  if (pack.files.length === 0) return { graph: buildGraph(whole), issues: unreadable }
  const { parseCatalogue } = await import('../../graph-data/parse.ts')
  const { catalogue, issues } = parseCatalogue(pack.files, whole)
  return { graph: buildGraph(catalogue), issues: [...unreadable, ...issues] }
}

/** The graph to begin with: without a pack a picture needs no texts, and they are left for later. */
export async function loadFirst(
  builtIn: BuiltIn,
  pack: Pack
): Promise<Loaded & { readonly hasTexts: boolean }> {
  if (pack.files.length > 0) return { ...(await loadPack(builtIn, pack)), hasTexts: true }
  return { graph: buildGraph(builtIn.opened), issues: unreadableIn(pack), hasTexts: false }
}

/** Places for the components that have none in the view. */
async function newPlaces(graph: EcosystemGraph, view: ViewDocument): Promise<readonly Position[]> {
  const known = new Set(view.positions.map(([id]) => id))
  return (await completePositions(graph, view.positions)).filter(([id]) => !known.has(id))
}

/** Positions with a place for each component that has none among them; the same object where there is nothing to add. */
function withPlaces(positions: readonly Position[], places: readonly Position[]): readonly Position[] {
  const known = new Set(positions.map(([id]) => id))
  const missing = places.filter(([id]) => !known.has(id))
  if (missing.length === 0) return positions
  const placed = [...positions, ...missing].sort((a, b) => byCodeUnit(a[0], b[0]))
  passOn(positions, placed)
  return placed
}

/** The document with such places in each of its views; the same object where there is nothing to add. */
function withPlacesEverywhere(document: ViewDocument, places: readonly Position[]): ViewDocument {
  const positions = withPlaces(document.positions, places)
  const views = document.views.map((kept) => {
    if (kept.state === null) return kept
    const placed = withPlaces(kept.state.positions, places)
    return placed === kept.state.positions ? kept : { ...kept, state: { ...kept.state, positions: placed } }
  })
  const isSame = positions === document.positions && views.every((kept, at) => kept === document.views[at])
  return isSame ? document : { ...document, positions, views }
}

/** What the state's catalogue does not know, or no longer draws, can be neither selected nor chosen; the rest stays. */
function keepChoice(derived: Derived, state: AppState): Pick<AppState, 'selection' | 'line'> {
  const { graph, selection, line } = state
  const visible = derived.visible(state)
  const ids = selection.filter((id) => graph.component(id) ?? groupAt(visible, id))
  const stays = line?.selection === selection && lineWith(visible, line.id) !== undefined
  return { selection: ids, line: stays ? { ...line, selection: ids } : null }
}

export function createPacks(bridge: Bridge, store: AppStore, builtIn: BuiltIn, derived: Derived): Packs {
  async function adopt(pack: Pack): Promise<void> {
    const { graph, issues } = await loadPack(builtIn, pack)
    // New components need a place, also in the views that undo brings back. This is the catalogue's doing and not an
    // edit, so it makes no history and no dirt.
    const places = await newPlaces(graph, viewOf(store.getState()))
    const { history, file } = store.getState()
    // One and the same view stays one: the saved view is told by its identity.
    const known = new Map<ViewDocument, ViewDocument>()
    const placed = (view: ViewDocument): ViewDocument => {
      const next = known.get(view) ?? withPlacesEverywhere(view, places)
      known.set(view, next)
      return next
    }
    const entry = ({ title, view }: HistoryEntry): HistoryEntry => ({ title, view: placed(view) })
    const present = placed(history.present)
    const catalogue = {
      graph,
      hasTexts: true,
      issues,
      packFolder: pack.folder,
      history: {
        ...history,
        past: history.past.map(entry),
        present,
        future: history.future.map(entry)
      },
      file: { ...file, saved: file.saved && placed(file.saved) },
      trail: startTrail(present)
    }
    store.setState((state) => ({ ...catalogue, ...keepChoice(derived, { ...state, ...catalogue }) }))
    if (pack.folder === null) notify(store, 'done', { key: 'notice.packForgotten' })
    else notify(store, 'done', { key: 'notice.packLoaded', name: pack.folder })
    if (issues.length > 0) store.setState({ dialog: { kind: 'problems' } })
  }

  async function choose(forget: boolean): Promise<void> {
    const result = await bridge.call('choosePack', { forget })
    if (result.status === 'chosen') await adopt(result.pack)
    if (result.status === 'failed') notify(store, 'problem', { text: result.message })
  }

  const safely = (work: () => Promise<void>) => async () => {
    try {
      await work()
    } catch (error) {
      console.error(error)
      notify(store, 'problem', { key: 'notice.unexpected' })
    }
  }

  return {
    choose: safely(() => choose(false)),
    forget: safely(() => choose(true)),
    reload: safely(async () => adopt(await bridge.call('reloadPack', {})))
  }
}
