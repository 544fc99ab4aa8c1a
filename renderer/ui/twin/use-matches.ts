/** The words of the filter in; the components one of whose names fits, or null where nothing is filtered, out. */
import { useMemo } from 'react'
import { createFilter } from '../../../graph-data/questions/search-components.ts'
import { useApplication } from '../context.tsx'

export function useMatches(query: string): ReadonlySet<string> | null {
  const graph = useApplication((state) => state.graph)
  const isAsked = query !== ''
  const filter = useMemo(() => (isAsked ? createFilter(graph) : null), [graph, isAsked])
  return useMemo(() => filter && filter(query), [filter, query])
}
