/** What follows from the state: what shows, the picture, and the counts the panels tell. Each is worked out once per view. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { buildScene } from '../../diagram/scene/build.ts'
import { themes } from '../../diagram/scene/theme.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible, type Visible } from '../../diagram/view/visible.ts'
import { countShown, type Counts } from './counts.ts'
import { themeOf, viewOf, type AppState } from './store.ts'

/** What shows, with the ids at hand. */
export type Shown = Visible & { readonly ids: readonly string[]; readonly shown: ReadonlySet<string> }

export type Derived = {
  visible(state: AppState): Shown
  scene(state: AppState): Scene
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

export function createDerived(): Derived {
  const visible = remember((graph: EcosystemGraph, view: ViewDocument): Shown => {
    const found = selectVisible(graph, view)
    const ids = found.nodes.map((node) => node.component.id)
    return { ...found, ids, shown: new Set(ids) }
  })
  const scene = remember((graph: EcosystemGraph, view: ViewDocument, theme: 'light' | 'dark'): Scene =>
    buildScene({ graph, view, visible: visible(graph, view), theme: themes[theme] })
  )
  const counts = remember((graph: EcosystemGraph, shown: Shown): Counts => countShown(graph, shown))

  return {
    visible: (state) => visible(state.graph, viewOf(state)),
    scene: (state) => scene(state.graph, viewOf(state), themeOf(state)),
    counts: (state) => counts(state.graph, visible(state.graph, viewOf(state))),
    keepScene(before, after) {
      scene.alsoFor(([graph, ...rest]) => [graph === before ? after : graph, ...rest])
    }
  }
}
