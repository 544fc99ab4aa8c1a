/** What every action of the menu and keyboard does. The record is exhaustive: a new action does not compile without its deed. */
import type { NeedQuestion } from '../../graph-data/questions/needs.ts'
import type { AppActionId } from '../../preload/actions.ts'
import { setAsOf, setShowWeak, showEverything } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setLanguage, setTheme } from '../../diagram/view/commands/look.ts'
import { setPinned } from '../../diagram/view/commands/positions.ts'
import { chooseStack, moveStackStep, setHideRest } from '../../diagram/view/commands/stacks.ts'
import type { Documents } from './documents.ts'
import type { Exporting } from './exporting.ts'
import { createArrangingActions } from './arranging/actions.ts'
import { createAskingActions } from './asking/actions.ts'
import { createFoldActions } from './folding/folding.ts'
import { componentsOf } from './folding/groups.ts'
import { everythingNeeded, pathBetween, pathEnds } from './inquiry.ts'
import * as keptViews from './kept-views.ts'
import { ask, askPathFrom, focusOn } from './navigate.ts'
import { createNotesActions } from './notes/actions.ts'
import { createOverlayActions } from './overlays/actions.ts'
import type { Packs } from './packs.ts'
import type { Parts } from './parts.ts'
import type { Relayout } from './relayout.ts'
import { createStoryActions } from './stories/actions.ts'
import type { Player } from './stories/player.ts'
import * as state from './store.ts'
import { toggleMinimap } from './zoom/minimap.ts'

export type Actions = Readonly<Record<AppActionId, () => void>>

/** Zoom of one press of a key or button. */
const zoomStep = 1.25

type Doers = {
  readonly documents: Documents
  readonly exporting: Exporting
  readonly packs: Packs
  readonly relayout: Relayout
  readonly player: Player
}

export function createActions(app: Omit<Parts, 'bridge'> & Doers): Actions {
  const { store, derived, canvas, documents, exporting, packs, relayout } = app
  const now = store.getState
  const view = () => state.viewOf(now())
  const shownOf = (ids: readonly string[]) => {
    const { shown } = derived.visible(now())
    return ids.filter((id) => shown.has(id))
  }

  /** What is selected; of a folded group all that is in it. */
  const chosen = (): readonly string[] => componentsOf(derived.visible(now()), now().selection)

  const askNeeds = (direction: NeedQuestion['direction']): void => {
    const [id, ...more] = now().selection
    if (id !== undefined && more.length === 0 && now().graph.component(id))
      ask(app, everythingNeeded(id, direction))
  }

  return {
    new: () => void documents.newView(),
    'new-window': () => void documents.openWindow(),
    open: () => void documents.open(),
    save: () => void documents.save(false),
    'save-as': () => void documents.save(true),
    'export-svg': () => void exporting.exportSvg(),
    'export-as': () => store.setState({ dialog: { kind: 'export' } }),
    'copy-picture': () => void exporting.copyView(),
    'choose-pack': () => void packs.choose(),
    'reload-pack': () => void packs.reload(),
    'forget-pack': () => void packs.forget(),

    undo: () => state.undo(store),
    redo: () => state.redo(store),
    find: () => document.getElementById('search')?.focus(),
    palette: () => store.setState({ dialog: { kind: 'palette', text: '' } }),
    'select-needs': () => askNeeds('dependencies'),
    'select-needed-by': () => askNeeds('dependents'),
    'path-to'() {
      const [id, ...more] = now().selection
      if (id !== undefined && more.length === 0 && now().graph.component(id)) askPathFrom(app, id)
    },
    'path-between'() {
      const ends = pathEnds(now())
      if (ends !== null) ask(app, pathBetween(ends.from, ends.to))
    },
    'select-visible': () => state.select(store, derived.visible(now()).ids),
    pin() {
      const ids = chosen()
      const { pins } = view()
      const pinned = ids.every((id) => pins.includes(id))
      state.run(store, setPinned, { ids, pinned: !pinned })
    },
    layout: () => void relayout.start(),
    ...createArrangingActions(app),

    'zoom-in': () => canvas.current?.zoomBy(zoomStep),
    'zoom-out': () => canvas.current?.zoomBy(1 / zoomStep),
    fit: () => canvas.current?.fit(),
    'fit-selection'() {
      const ids = shownOf(now().selection)
      if (ids.length > 0) canvas.current?.fit(ids)
    },
    minimap: () => toggleMinimap(store),
    outline: () => store.setState(({ twin }) => ({ twin: { ...twin, isOpen: !twin.isOpen } })),

    'show-views': () => keptViews.listViews(store),
    'add-view': () => keptViews.addFromHere(store),
    'add-whole-view': () => void keptViews.addWhole(store),
    'next-view': () => keptViews.openBy(store, 1),
    'previous-view': () => keptViews.openBy(store, -1),
    'rename-view': () => keptViews.startRenaming(store, keptViews.openId(store)),
    'duplicate-view': () => keptViews.duplicate(store, keptViews.openId(store)),
    'delete-view': () => keptViews.remove(store, keptViews.openId(store)),
    'compare-views': () => keptViews.toggleComparison(store),

    'language-en': () => state.run(store, setLanguage, { language: 'en' }),
    'language-ko': () => state.run(store, setLanguage, { language: 'ko' }),
    'theme-system': () => state.run(store, setTheme, { theme: 'system' }),
    'theme-light': () => state.run(store, setTheme, { theme: 'light' }),
    'theme-dark': () => state.run(store, setTheme, { theme: 'dark' }),
    ...createOverlayActions(store),
    'show-weak': () => state.run(store, setShowWeak, { show: !view().showWeak }),
    'as-of-today': () => state.run(store, setAsOf, { asOf: 'today' }),
    'as-of-described': () => state.run(store, setAsOf, { asOf: 'described' }),
    'show-all': () => state.run(store, showEverything, {}),

    ...createAskingActions(app),
    ...createNotesActions(app),
    ...createFoldActions(app),

    'focus-selection'() {
      const ids = chosen()
      if (ids.length === 0) return
      const { hops, direction } = view().focus ?? { hops: 1, direction: 'both' }
      focusOn(app, { ids, hops, direction })
    },
    'leave-focus': () => state.run(store, setFocus, { focus: null }),
    'stack-from-selection'() {
      const members = chosen()
      if (members.length > 0) store.setState({ dialog: { kind: 'name-stack', id: null, title: '', members } })
    },
    'next-step': () => state.run(store, moveStackStep, { by: 1 }),
    'previous-step': () => state.run(store, moveStackStep, { by: -1 }),
    'hide-rest': () => state.run(store, setHideRest, { hideRest: !view().stack?.hideRest }),
    'clear-stack': () => state.run(store, chooseStack, { id: null }),

    settings: () => store.setState({ dialog: { kind: 'settings' } }),
    ...createStoryActions(app, app.player),

    'help-page': () => store.setState({ dialog: { kind: 'help', text: '' } }),
    problems: () => store.setState({ dialog: { kind: 'problems' } }),
    about: () => store.setState({ dialog: { kind: 'about' } })
  }
}
