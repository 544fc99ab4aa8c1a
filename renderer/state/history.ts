/** Undo and redo as values: a view and what was done to it in; the past, the present and the future out. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'

/** A view that can come back, and the name of what was done since (in the past) or undone (in the future). */
export type HistoryEntry = { readonly title: Text; readonly view: ViewDocument }

export type History = {
  /** Oldest first. */
  readonly past: readonly HistoryEntry[]
  readonly present: ViewDocument
  /** Next first. */
  readonly future: readonly HistoryEntry[]
  /** The gesture the last entry belongs to; what follows with the same name joins it. */
  readonly gesture: string | null
}

/** More steps than anyone walks back, and few enough that a day of work stays small. */
export const historyLimit = 1000

export const startHistory = (present: ViewDocument): History => ({
  past: [],
  present,
  future: [],
  gesture: null
})

/** Do something. Nothing is remembered where the view stays the same object; a gesture that goes on is one entry. */
export function record(
  history: History,
  title: Text,
  next: ViewDocument,
  gesture: string | null = null
): History {
  if (next === history.present) return history
  const joins = gesture !== null && gesture === history.gesture && history.past.length > 0
  const past = joins ? history.past : [...history.past, { title, view: history.present }].slice(-historyLimit)
  return { past, present: next, future: [], gesture }
}

/** Let whatever comes next be an entry of its own. */
export const endGesture = (history: History): History =>
  history.gesture === null ? history : { ...history, gesture: null }

/** Take back the last entry; the same history where there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: last.view,
    future: [{ title: last.title, view: history.present }, ...history.future],
    gesture: null
  }
}

/** Do again what was taken back last; the same history where there is nothing. */
export function redo(history: History): History {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return {
    past: [...history.past, { title: next.title, view: history.present }],
    present: next.view,
    future,
    gesture: null
  }
}
