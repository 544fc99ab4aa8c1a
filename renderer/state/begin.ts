/** The first answer of the shell in; the store of the session out. A last view that is broken is set aside, never used. */
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import type { Bridge, CallOutput } from '../bridge.ts'
import type { BuiltIn } from './built-in.ts'
import { loadFirst } from './packs.ts'
import { createAppStore, notify, type AppStore } from './store.ts'

/** What the window knows of its surroundings. */
export type Surroundings = { readonly systemTheme: 'light' | 'dark'; readonly wide: boolean }

export async function beginSession(
  bridge: Bridge,
  started: CallOutput<'start'>,
  builtIn: BuiltIn,
  surroundings: Surroundings
): Promise<AppStore> {
  const { graph, issues, hasTexts } = await loadFirst(builtIn, started.pack)
  const begin = async (view: ViewDocument, fileName: string | null, dirty: boolean): Promise<AppStore> => {
    const positions = await completePositions(graph, view.positions)
    const store = createAppStore({
      ...surroundings,
      platform: started.platform,
      graph,
      hasTexts,
      issues,
      packFolder: started.pack.folder,
      view: { ...view, positions },
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
