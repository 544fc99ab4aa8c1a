/**
 * What showed and was in sight before a change of the view, and what does after it, in; whether the picture has to be fitted
 * anew, out. Where somebody came near to look at something, the camera stays as long as that is there to be looked at.
 */
import type { Box } from '../../diagram/scene/types.ts'
import { openViewOf } from '../../diagram/view/kept-views.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { nearestFit, wholeOf } from '../canvas/camera.ts'
import type { Shown } from './derived.ts'
import { componentsOf } from './folding/groups.ts'
import { isOtherDocument } from './kept-views.ts'
import { afterPaint } from './navigate.ts'
import { isLegendOpen } from './overlays/legend.ts'
import type { Parts } from './parts.ts'
import { viewOf, type AppState } from './store.ts'

export type Sight = {
  /** The nodes of the picture, folded groups among them. */
  readonly shown: readonly string[]
  /** Those of which a part is on the screen. */
  readonly seen: readonly string[]
  /** The components among these, those in folded groups too. */
  readonly components: readonly string[]
}

/** The picture and the part of the plane on the screen; `zoom` in pixels for a unit. */
export type Frame = { readonly whole: Box; readonly view: Box; readonly zoom: number }

/** With this share of the nodes the same, the picture is still the one that somebody was looking at. */
const mostlySame = 0.6
/** This share of the nodes in sight is the whole picture: one at the rim may be cut off. */
const nearlyAll = 0.9
/** A picture that takes less than this share of the screen, both ways, is small for who looked at the whole, */
const small = 0.7
/** and lost for everybody else. */
const tiny = 0.35

export function wantsFit(before: Sight, after: Sight, { whole, view, zoom }: Frame): boolean {
  const known = new Set(before.shown)
  const same = after.shown.filter((id) => known.has(id)).length
  if (after.shown.length === 0) return false
  if (same >= mostlySame * Math.max(before.shown.length, after.shown.length)) return false
  // Not more than a fit comes near.
  const taken = zoom >= nearestFit * 0.95 ? 1 : Math.max(whole.width / view.width, whole.height / view.height)
  const share = after.seen.length / after.shown.length
  if (before.seen.length >= nearlyAll * before.shown.length) return share < nearlyAll || taken < small
  if (taken < tiny) return true
  const still = new Set(after.components)
  const left = before.components.filter((id) => still.has(id)).length
  return left < before.components.length / 3 && share < 0.5
}

/** Whether two views may show other nodes: nothing else puts them out of sight. */
const showsOthers = (a: ViewDocument, b: ViewDocument): boolean =>
  a.hidden !== b.hidden ||
  a.focus !== b.focus ||
  a.filter !== b.filter ||
  a.folds !== b.folds ||
  a.stack !== b.stack

/** From now on, fit the picture after a change that puts it out of sight. Who moves the camera after a change wins. */
export function keepInSight({ store, derived, canvas }: Pick<Parts, 'store' | 'derived' | 'canvas'>): void {
  const sightOf = (visible: Shown): Sight => {
    const seen = (canvas.current?.inSight() ?? []).filter((id) => visible.shown.has(id))
    return { shown: visible.ids, seen, components: componentsOf(visible, seen) }
  }
  /** The picture gets other room. Where all of it was in sight, all of it is again. */
  const keepWhole = (before: AppState): void => {
    const { shown, seen } = sightOf(derived.visible(before))
    if (seen.length >= nearlyAll * shown.length) afterPaint(() => canvas.current?.fit())
  }
  store.subscribe((now, before) => {
    if (!canvas.current) return
    if (isOtherDocument(now, before)) {
      // It is seen whole, as at the start. Another catalogue is no other document.
      if (now.graph === before.graph) afterPaint(() => canvas.current?.fit())
      return
    }
    if (now.playing || before.playing || now.comparing) return
    if (before.comparing) {
      // The picture beside it made this one narrow.
      keepWhole(before)
      return
    }
    const [view, old] = [viewOf(now), viewOf(before)]
    // The camera goes where it was in the other view, see kept-views.ts.
    if (view !== old && openViewOf(view).id !== openViewOf(old).id) return
    // It lies over the picture, which has room beside it.
    if (isLegendOpen(now) !== isLegendOpen(before)) keepWhole(before)
    if (view === old || !showsOthers(view, old)) return
    const sight = sightOf(derived.visible(before))
    afterPaint(() => {
      const { current } = canvas
      const state = store.getState()
      if (!current || viewOf(state) !== view) return
      const whole = wholeOf(derived.scene(state))
      if (!whole) return
      const frame = { whole, view: current.view(), zoom: current.size().width / current.view().width }
      if (wantsFit(sight, sightOf(derived.visible(state)), frame)) current.fit()
    })
  })
}
