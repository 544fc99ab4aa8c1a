/** The words of the filter in; the components that the search finds, or null where nothing is filtered, out. */
import { useMemo } from 'react'
import { queryIndex } from '../../../graph-data/query/values.ts'
import { useApplication } from '../context.tsx'

/** The same search as in the palette and in the search field, so that the same words find the same components. */
export function useMatches(query: string): ReadonlySet<string> | null {
  const graph = useApplication((state) => state.graph)
  return useMemo(
    () =>
      query.trim() === ''
        ? null
        : new Set(
            queryIndex(graph)
              .search()(query, Infinity)
              .map(({ id }) => id)
          ),
    [graph, query]
  )
}
