/** Pointer events while the lasso is the tool in; the path on its way and what it encloses at its end out. */
import type { Point } from '../../diagram/scene/types.ts'
import { extendPath, isInside } from './lasso.ts'

export type LassoEvents = {
  /** In pixels; empty when there is no path. */
  drawing(path: readonly Point[]): void
  /** A test for points in pixels, and whether to add to what is selected (shift, ctrl or cmd was held). */
  enclosed(isIn: (point: Point) => boolean, adds: boolean): void
}

const step = 3

export function listenToLasso(root: HTMLElement, events: LassoEvents): () => void {
  let path: readonly Point[] | null = null
  const stopping = new AbortController()
  const isOn = (): boolean => root.dataset['tool'] === 'lasso'
  const pointOf = (event: PointerEvent): Point => {
    const bounds = root.getBoundingClientRect()
    return [event.clientX - bounds.x, event.clientY - bounds.y]
  }
  const give = (next: readonly Point[] | null): void => {
    path = next
    events.drawing(next ?? [])
  }
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void
  ): void => {
    root.addEventListener(name, listener, { capture: true, passive: false, signal: stopping.signal })
  }

  listen('pointerdown', (event) => {
    if (!isOn() || event.button !== 0) return
    root.setPointerCapture(event.pointerId)
    give([pointOf(event)])
  })
  listen('pointermove', (event) => {
    if (path) give(extendPath(path, pointOf(event), step))
  })
  listen('pointerup', (event) => {
    if (!path) return
    const closed = path
    give(null)
    if (closed.length > 2) {
      events.enclosed((point) => isInside(point, closed), event.shiftKey || event.ctrlKey || event.metaKey)
    }
  })
  listen('pointercancel', () => give(null))
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !path) return
    event.stopPropagation()
    give(null)
  })
  // Cytoscape must not pan or drag with the same movement.
  for (const name of ['mousedown', 'touchstart'] as const) {
    listen(name, (event) => {
      if (!isOn() || ('button' in event && event.button !== 0)) return
      event.preventDefault()
      event.stopPropagation()
      root.dataset['focus'] = 'pointer'
      root.focus({ preventScroll: true })
    })
  }
  return () => stopping.abort()
}
