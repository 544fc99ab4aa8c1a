/** The state in; what every view of the document is called, by id, out. */
import { useMemo } from 'react'
import { viewNames } from '../../../diagram/view/kept-views.ts'
import { viewOf } from '../../state/store.ts'
import { useApplication } from '../context.tsx'

export function useViewNames(): ReadonlyMap<string, string> {
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  return useMemo(() => viewNames(graph, document), [graph, document])
}
