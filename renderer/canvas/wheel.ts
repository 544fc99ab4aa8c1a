/** Wheel and pinch events in; zoom factors and the point to zoom around out. */
import type { Point } from '../../diagram/scene/types.ts'

/** Pixels of a wheel's line and page, where a device counts in them. */
const linePixels = 40
const pagePixels = 400
const perPixel = { wheel: 0.0016, pinch: 0.01 } as const

/** The factor of one event: a notch of a common mouse wheel is about a fifth; pinching arrives as a wheel with ctrl. */
export function zoomFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const unit = event.deltaMode === 1 ? linePixels : event.deltaMode === 2 ? pagePixels : 1
  const pixels = Math.max(-240, Math.min(240, event.deltaY * unit))
  return Math.exp(-pixels * (event.ctrlKey ? perPixel.pinch : perPixel.wheel))
}

/** Listen before cytoscape does, which would not zoom by the same amount on every device. */
export function listenToWheel(root: HTMLElement, zoom: (factor: number, anchor: Point) => void): () => void {
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    const bounds = root.getBoundingClientRect()
    if (event.deltaY !== 0) zoom(zoomFactor(event), [event.clientX - bounds.x, event.clientY - bounds.y])
  }
  root.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => root.removeEventListener('wheel', onWheel, { capture: true })
}
