/** The first answer of the shell in; the store of the session out. A last view that is broken is set aside, never used. */
import { buildGraph } from '../../graph-data/graph.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { basePositions, completeViews } from '../../diagram/layout/base.ts'
import type { Bridge, CallOutput } from '../bridge.ts'
import type { BuiltIn } from './built-in.ts'
import { loadFirst, type Loaded } from './packs.ts'
import { createAppStore, notify, type AppStore } from './store.ts'

/** What the window knows of its surroundings. */
export type Surroundings = { readonly systemTheme: 'light' | 'dark'; readonly wide: boolean }

export async function beginSession(
  bridge: Bridge,
  started: CallOutput<'start'>,
  builtIn: BuiltIn,
  surroundings: Surroundings
): Promise<AppStore> {
  const first = await loadFirst(builtIn, started.pack)
  const begin = async (view: ViewDocument, fileName: string | null, dirty: boolean): Promise<AppStore> => {
    const { graph, issues, hasTexts } = view.filter === null ? first : await withTexts(first, builtIn)
    const complete = await completeViews(graph, view)
    const store = createAppStore({
      ...surroundings,
      platform: started.platform,
      preferences: started.preferences,
      recentDocuments: started.recent,
      graph,
      hasTexts,
      issues,
      packFolder: started.pack.folder,
      view: complete,
      fileName,
      dirty
    })
    for (const notice of started.notices) notify(store, 'problem', { text: notice })
    return store
  }

  const fresh = (): Promise<AppStore> =>
    begin({ ...createView(basePositions), language: started.language }, null, false)
  const { last } = started
  if (last === null) return fresh()

  const { parseView } = await import('../../diagram/view/parse-view.ts')
  const parsed = parseView(last.text)
  if (parsed.ok) {
    await bridge.call('adopt', { ticket: last.ticket })
    return begin(parsed.view, last.name, last.dirty)
  }
  const { kept } = await bridge.call('reject', { ticket: last.ticket })
  const store = await fresh()
  store.setState({
    dialog: { kind: 'broken', name: last.name, message: parsed.message, atStart: true, kept }
  })
  return store
}

type First = Loaded & { readonly hasTexts: boolean }

/** A filter may ask for texts, and must not show the wrong picture for want of them. Where they fail, they are tried again later. */
async function withTexts(first: First, builtIn: BuiltIn): Promise<First> {
  if (first.hasTexts) return first
  try {
    return { ...first, graph: buildGraph(await builtIn.whole()), hasTexts: true }
  } catch {
    return first
  }
}
