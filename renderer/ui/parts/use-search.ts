/** The search of the catalogue, made after the first picture and anew for every catalogue. */
import { useEffect, useState } from 'react'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { createSearch, type Search } from '../../../graph-data/questions/search-components.ts'
import { useApplication } from '../context.tsx'

type Made = { readonly graph: EcosystemGraph; readonly find: Search }

/** The search, or null while it is being prepared. `wanted` prepares it at once; otherwise it waits for a quiet moment. */
export function useSearch(wanted: boolean): Search | null {
  const graph = useApplication((state) => state.graph)
  const [made, setMade] = useState<Made | null>(null)
  const ready = made?.graph === graph
  useEffect(() => {
    if (ready) return
    const prepare = (): void => setMade({ graph, find: createSearch(graph) })
    // Not before the field that it is wanted for has shown what was typed first.
    const idle = requestIdleCallback(prepare, { timeout: wanted ? 1 : 3000 })
    return () => cancelIdleCallback(idle)
  }, [graph, wanted, ready])
  return ready ? made.find : null
}
