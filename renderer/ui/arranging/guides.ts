/** The state in; what dragging in the picture goes by, and what is said when it is refused, out. */
import { useMemo } from 'react'
import { gridStep } from '../../../diagram/view/commands/arrange.ts'
import { lockedNodes } from '../../../diagram/view/locked.ts'
import type { App } from '../../state/app.ts'
import { notify, select } from '../../state/store.ts'
import { useApplication, useViewPart } from '../context.tsx'

export type Guides = {
  /** Nodes that cannot be dragged. */
  readonly locked: readonly string[]
  /** The distance between the lines of the grid, or null where dragging is free. */
  readonly grid: number | null
}

export function useGuides(): Guides {
  const graph = useApplication((state) => state.graph)
  const view = useViewPart((now) => now)
  const locked = useMemo(() => lockedNodes(graph, view), [graph, view])
  const snapping = useApplication((state) => state.snapping)
  return { locked, grid: snapping ? gridStep : null }
}

/** Select what is locked, say that it is, and how to change that. */
export function refuseDrag({ store, derived }: App, id: string): void {
  const state = store.getState()
  const node = derived.scene(state).nodes.find((one) => one.id === id)
  if (!node) return
  if (!state.selection.includes(id)) select(store, [id])
  const name = node.lines.map(({ text }) => text).join(' ')
  notify(store, 'problem', { key: 'arranging.refused', name })
}
