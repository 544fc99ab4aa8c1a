/** Commands on the views of a document: add, open, name, copy, order and delete them. One is always open. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { createView } from '../create-view.ts'
import type { Position, ViewDocument } from '../document.ts'
import { apart, openViewOf, packState, unpackState, viewAs, viewNames, type KeptView } from '../kept-views.ts'
import { defineCommand } from './command.ts'
import { toLine } from './line.ts'
import { moveNodes } from './positions.ts'

/** More views than a person finds their way in, and few enough that a file stays far below its limit. */
export const mostViews = 200

const titleLimit = 200

/** An id that no view of the document has. */
function freshId({ views }: ViewDocument): string {
  const numbers = views.map(({ id }) => Number(/^view\.(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `view.${Math.max(0, ...numbers) + 1}`
}

/** Put an entry after another one. */
const withAfter = (views: readonly KeptView[], id: string, added: KeptView): readonly KeptView[] =>
  views.flatMap((view) => (view.id === id ? [view, added] : [view]))

/**
 * Add a view after the open one, and open it: a copy of what shows, or with `positions` the whole ecosystem as a new
 * document shows it.
 */
export const addView = defineCommand<{ title: string; positions: readonly Position[] | null }>({
  id: 'add-view',
  title: { en: 'Add view', ko: '보기 추가' },
  apply(view, { title, positions }, graph) {
    if (view.views.length >= mostViews) return view
    const id = freshId(view)
    const state =
      positions === null ? packState(view) : packState(moveNodes.apply(createView([]), { positions }, graph))
    const added = { id, title: toLine(title, titleLimit), state }
    return viewAs({ ...view, views: withAfter(view.views, openViewOf(view).id, added) }, id)
  }
})

/** Open a view; the one that was open keeps its state. */
export const openView = defineCommand<{ id: string }>({
  id: 'open-view',
  title: { en: 'Open view', ko: '보기 전환' },
  apply: (view, { id }) => viewAs(view, id)
})

/** Name a view; an empty title lets its name follow from what it shows. */
export const renameView = defineCommand<{ id: string; title: string }>({
  id: 'rename-view',
  title: { en: 'Rename view', ko: '보기 이름 변경' },
  apply(view, { id, title }) {
    const clean = toLine(title, titleLimit)
    const named = view.views.find((each) => each.id === id)
    if (!named || named.title === clean) return view
    return { ...view, views: view.views.map((each) => (each === named ? { ...each, title: clean } : each)) }
  }
})

/** Put a copy of a view after it, and open the copy. */
export const duplicateView = defineCommand<{ id: string }>({
  id: 'duplicate-view',
  title: { en: 'Duplicate view', ko: '보기 복제' },
  apply(view, { id }, graph) {
    const source = view.views.find((each) => each.id === id)
    if (!source || view.views.length >= mostViews) return view
    const copy = freshId(view)
    const added = { id: copy, title: copyTitle(view, id, graph), state: source.state ?? packState(view) }
    return viewAs({ ...view, views: withAfter(view.views, id, added) }, copy)
  }
})

/** Letters of a number behind a name. */
const longestNumber = ' (999)'.length

/** What a copy is called: like its original, with a number behind it; the copy of a copy counts on. */
function copyTitle(view: ViewDocument, id: string, graph: EcosystemGraph): string {
  const names = viewNames(graph, view)
  const taken = new Set(names.values())
  const base = (names.get(id) ?? '').replace(/ \(\d{1,3}\)$/u, '').slice(0, titleLimit - longestNumber)
  return toLine(apart(base, new Set([...taken, base])), titleLimit)
}

/** Delete a view, but never the last one. In the place of the open one, the next opens, or the one before. */
export const deleteView = defineCommand<{ id: string }>({
  id: 'delete-view',
  title: { en: 'Delete view', ko: '보기 삭제' },
  apply(view, { id }) {
    const at = view.views.findIndex((each) => each.id === id)
    const gone = view.views[at]
    if (!gone || view.views.length === 1) return view
    const views = view.views.filter((each) => each !== gone)
    if (gone.state !== null) return { ...view, views }
    const next = views[Math.min(at, views.length - 1)]
    if (!next?.state) return view
    const opened = views.map((each) => (each === next ? { ...each, state: null } : each))
    return { ...unpackState(view, next.state), views: opened }
  }
})

/** Move a view to a place in the list, counted from 0; a place beyond an end is that end. */
export const moveView = defineCommand<{ id: string; to: number }>({
  id: 'move-view',
  title: { en: 'Move view', ko: '보기 순서 변경' },
  apply(view, { id, to }) {
    const at = view.views.findIndex((each) => each.id === id)
    const moved = view.views[at]
    const goal = Math.min(view.views.length - 1, Math.max(0, Math.trunc(to)))
    if (!moved || Number.isNaN(goal) || goal === at) return view
    const views = view.views.filter((each) => each !== moved)
    return { ...view, views: [...views.slice(0, goal), moved, ...views.slice(goal)] }
  }
})
