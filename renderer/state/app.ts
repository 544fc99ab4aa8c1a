/** The application apart from React: store, derived values, and what a person can do, in one object. */
import type { Bridge } from '../bridge.ts'
import { createActions, type Actions } from './actions.ts'
import type { BuiltIn } from './built-in.ts'
import { keepInSight } from './keep-in-sight.ts'
import { keepViews } from './kept-views.ts'
import { createDerived, type Derived } from './derived.ts'
import { createDocuments, type Documents } from './documents.ts'
import { createExporting, type Exporting } from './exporting.ts'
import { browserKeepsake, type Keepsake } from './keepsake.ts'
import { createRecent, type Recent } from './recent.ts'
import { createPacks, type Packs } from './packs.ts'
import { createCanvasSlot, type Parts } from './parts.ts'
import { createRelayout, type Relayout } from './relayout.ts'
import { createPlayer, type Player } from './stories/player.ts'
import type { AppStore } from './store.ts'
import { keepMinimap } from './zoom/minimap.ts'
import { keepTrailCameras } from './trail-cameras.ts'

export type App = Parts & {
  readonly documents: Documents
  readonly exporting: Exporting
  readonly packs: Packs
  readonly relayout: Relayout
  readonly player: Player
  readonly actions: Actions
  /** What was chosen lately in the command palette. */
  readonly recent: Recent
}

/** Wire the application. Nothing happens until something is called. */
export function createApp(
  bridge: Bridge,
  store: AppStore,
  builtIn: BuiltIn,
  derived: Derived = createDerived(),
  keepsake: Keepsake = browserKeepsake('ecograph-export'),
  recent: Recent = createRecent(browserKeepsake('ecograph-recent'))
): App {
  const canvas = createCanvasSlot()
  const cameras = keepTrailCameras(store, canvas)
  keepMinimap(store, browserKeepsake('ecograph-minimap'))
  keepViews({ store, derived, canvas })
  keepInSight({ store, derived, canvas })
  const documents = createDocuments(bridge, store)
  const exporting = createExporting({ bridge, store, derived, canvas }, keepsake)
  const packs = createPacks(bridge, store, builtIn, derived)
  const relayout = createRelayout(store, canvas)
  const player = createPlayer({ bridge, store, canvas })
  const actions = createActions({
    player,
    store,
    derived,
    canvas,
    cameras,
    documents,
    exporting,
    packs,
    relayout
  })
  return {
    bridge,
    store,
    derived,
    canvas,
    cameras,
    documents,
    exporting,
    packs,
    relayout,
    player,
    actions,
    recent
  }
}
