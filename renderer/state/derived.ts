/** What follows from the state: what shows, the picture, and the counts the panels tell. Each is worked out once per view. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { needsTexts } from '../../diagram/overlays/registry.ts'
import { buildScene } from '../../diagram/scene/build.ts'
import { themes } from '../../diagram/scene/theme.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible, type Visible } from '../../diagram/view/visible.ts'
import type { About } from '../canvas/detail/captions.ts'
import { aboutOf } from './about.ts'
import { countShown, type Counts } from './counts.ts'
import { holdersOf } from './folding/groups.ts'
import { lightUp, litOf, shownView, type Playing } from './stories/playing.ts'
import { themeOf, viewOf, type AppState } from './store.ts'

/** What shows, with the ids of its nodes at hand: of components that are drawn by themselves, and of folded groups. */
export type Shown = Visible & {
  readonly ids: readonly string[]
  readonly shown: ReadonlySet<string>
  /** The folded group that a component is in. */
  readonly holders: ReadonlyMap<string, string>
}

export type Derived = {
  visible(state: AppState): Shown
  scene(state: AppState): Scene
  /** The picture of a view that is not in the window, in the theme of the window. */
  sceneOf(state: AppState, view: ViewDocument): Scene
  /** What the picture does not say of itself. */
  about(state: AppState, scene: Scene): About
  counts(state: AppState): Counts
  /** The graph got its texts: no picture shows them, so the one at hand is kept. */
  keepScene(before: EcosystemGraph, after: EcosystemGraph): void
}

/** Keep the last result of a function and give it again for the same arguments, or for those it is said to hold for. */
function remember<Args extends readonly unknown[], Result>(work: (...args: Args) => Result) {
  let last: { readonly args: Args; readonly result: Result } | null = null
  const ask = (...args: Args): Result => {
    if (last === null || args.some((arg, at) => arg !== last?.args[at]))
      last = { args, result: work(...args) }
    return last.result
  }
  const alsoFor = (change: (args: Args) => Args): void => {
    if (last !== null) last = { ...last, args: change(last.args) }
  }
  return Object.assign(ask, { alsoFor })
}

/** What of a document no picture shows: whoever writes a story does not wait for the picture with every letter. */
const untold: readonly (keyof ViewDocument)[] = ['stories', 'filters']

/** Give the last view again for one that shows the same. */
function createSteady(): (view: ViewDocument) => ViewDocument {
  let last: ViewDocument | null = null
  return (view) => {
    const keys = Object.keys(view) as (keyof ViewDocument)[]
    if (last === null || keys.some((key) => view[key] !== last?.[key] && !untold.includes(key))) last = view
    return last
  }
}

export function createDerived(): Derived {
  const steady = createSteady()
  const current = remember((view: ViewDocument, playing: Playing | null) => steady(shownView(view, playing)))
  const visible = remember(
    (graph: EcosystemGraph, view: ViewDocument, lit: readonly string[] | null): Shown => {
      const found = lightUp(selectVisible(graph, view), lit)
      const ids = [...found.nodes.map((node) => node.component.id), ...found.groups.map(({ id }) => id)]
      return { ...found, ids, shown: new Set(ids), holders: holdersOf(found) }
    }
  )
  const scene = remember(
    (
      graph: EcosystemGraph,
      view: ViewDocument,
      lit: readonly string[] | null,
      theme: 'light' | 'dark'
    ): Scene => buildScene({ graph, view, visible: visible(graph, view, lit), theme: themes[theme] })
  )
  const see = (state: AppState) =>
    [state.graph, current(viewOf(state), state.playing), litOf(state.playing)] as const
  const about = remember(aboutOf)
  const counts = remember((graph: EcosystemGraph, shown: Shown): Counts => countShown(graph, shown))

  return {
    visible: (state) => visible(...see(state)),
    scene: (state) =>
      state.trial?.of === viewOf(state) ? state.trial.scene : scene(...see(state), themeOf(state)),
    sceneOf: (state, view) => {
      const { graph } = state
      return buildScene({ graph, view, visible: selectVisible(graph, view), theme: themes[themeOf(state)] })
    },
    about: (state, of) => about(state.graph, current(viewOf(state), state.playing), of),
    counts: (state) => counts(state.graph, visible(...see(state))),
    keepScene(before, after) {
      scene.alsoFor(([graph, view, lit, theme]) => {
        // A filter may ask for texts, and some overlays do: then it looks different now that they are there.
        const isKept = graph === before && view.filter === null && !needsTexts(view)
        return [isKept ? after : graph, view, lit, theme]
      })
    }
  }
}
