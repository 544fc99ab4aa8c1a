/** The search of the catalogue, loaded after the first picture and made anew for every catalogue. */
import { useEffect, useState } from 'react'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { Search } from '../../../graph-data/questions/search-components.ts'
import { useApplication } from '../context.tsx'

type Made = { readonly graph: EcosystemGraph; readonly find: Search }

/** The search, or null while it is being prepared. `wanted` prepares it at once; otherwise it waits for a quiet moment. */
export function useSearch(wanted: boolean): Search | null {
  const graph = useApplication((state) => state.graph)
  const [made, setMade] = useState<Made | null>(null)
  const ready = made?.graph === graph
  useEffect(() => {
    if (ready) return
    let gone = false
    const prepare = (): void =>
      void import('../../../graph-data/questions/search-components.ts').then(({ createSearch }) => {
        if (!gone) setMade({ graph, find: createSearch(graph) })
      })
    const idle = wanted ? null : requestIdleCallback(prepare, { timeout: 3000 })
    if (wanted) prepare()
    return () => {
      gone = true
      if (idle !== null) cancelIdleCallback(idle)
    }
  }, [graph, wanted, ready])
  return ready ? made.find : null
}
