/** The command that narrows the view to the neighbourhood of some components. */
import { defineCommand } from './command.ts'
import type { Focus } from '../document.ts'
import { sameIds, sortIds } from './sorted-ids.ts'

/** Focus on components and what lies within some hops of them; null shows all again. */
export const setFocus = defineCommand<{ focus: Focus | null }>({
  id: 'set-focus',
  title: { en: 'Focus', ko: '집중' },
  apply(view, { focus }, graph) {
    if (focus === null) return view.focus === null ? view : { ...view, focus: null }
    const ids = sortIds(focus.ids.filter((id) => graph.component(id) !== undefined))
    if (ids.length === 0) return view
    const { hops, direction } = focus
    const now = view.focus
    if (now && now.hops === hops && now.direction === direction && sameIds(ids, now.ids)) return view
    return { ...view, focus: { ids, hops, direction } }
  }
})
