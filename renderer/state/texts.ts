/** An application that began without the texts of its catalogue in; the same application with them, and no new picture, out. */
import { buildGraph } from '../../graph-data/graph.ts'
import type { BuiltIn } from './built-in.ts'
import type { Parts } from './parts.ts'
import { notify } from './store.ts'

/** Fetch the texts, unless the catalogue has them already, as one with a pack has. */
export async function fetchTexts(
  { store, derived }: Pick<Parts, 'store' | 'derived'>,
  builtIn: BuiltIn
): Promise<void> {
  if (store.getState().hasTexts) return
  try {
    const whole = await builtIn.whole()
    // A pack that was chosen in the meantime brought another catalogue, with its texts.
    const { graph: before, hasTexts } = store.getState()
    if (hasTexts) return
    const graph = buildGraph(whole)
    derived.keepScene(before, graph)
    store.setState({ graph, hasTexts: true })
  } catch (error) {
    console.error(error)
    notify(store, 'problem', { key: 'notice.unexpected' })
  }
}
