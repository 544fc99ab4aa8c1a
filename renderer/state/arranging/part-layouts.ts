/**
 * Layouts that were made for a part of a view, as long as the session lasts: they are kept beside the positions that they led
 * to, so that undo, copies of a view and other views bring them along. A file has the positions alone.
 */
import type { ViewDocument } from '../../../diagram/view/document.ts'
import { openViewOf } from '../../../diagram/view/kept-views.ts'
import {
  isWithin,
  layoutBetween,
  putBack,
  type Part,
  type PartLayout
} from '../../../diagram/view/part-layout.ts'

type Positions = ViewDocument['positions']

/** Null: they are meant for the whole, whatever led to them. */
const layouts = new WeakMap<Positions, PartLayout | null>()

/** What goes back when a view shows more than it does now; null where nothing does. */
export const partLayoutOf = ({ positions }: Pick<ViewDocument, 'positions'>): PartLayout | null =>
  layouts.get(positions) ?? null

/** Positions that came of others take over what is known of them, unless something is known of them already. */
export function passOn(from: Positions, to: Positions): void {
  const known = layouts.get(from)
  if (known !== undefined && !layouts.has(to)) layouts.set(to, known)
}

/** Note that a layout led from one view to the next: for a part, or with null for the whole. */
export function noteLayout(before: ViewDocument, after: ViewDocument, part: Part | null): ViewDocument {
  if (after.positions === before.positions) return after
  layouts.set(after.positions, part && layoutBetween(before, after, part, partLayoutOf(before)))
  return after
}

/** The same view, with its layout meant for the whole; nothing goes back any more. */
export function keepForWhole(view: ViewDocument): ViewDocument {
  if (partLayoutOf(view) === null) return view
  const positions = [...view.positions]
  layouts.set(positions, null)
  return { ...view, positions }
}

/** What a change of a view leads to: where it ends the part that a layout was made for, what that moved goes back. */
export function leaveParts(before: ViewDocument, after: ViewDocument): ViewDocument {
  if (openViewOf(before).id === openViewOf(after).id) passOn(before.positions, after.positions)
  let layout = partLayoutOf(after)
  if (layout === null || isWithin(layout.part, after)) return after
  let view: ViewDocument = { ...after, hulls: before.hulls }
  while (layout !== null && !isWithin(layout.part, view)) {
    view = putBack(view, layout)
    layout = layout.within
  }
  // Areas that came with no layout are what the change makes of them.
  const hulls = view.hulls === before.hulls ? after.hulls : view.hulls
  const positions = [...view.positions]
  layouts.set(positions, layout)
  return { ...view, hulls, positions }
}
