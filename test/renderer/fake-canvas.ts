/** A canvas that shows nothing, for tests of what asks it: what a test brings along in; a whole handle out. */
import type { CanvasHandle } from '../../renderer/canvas/canvas.tsx'

export const fakeCanvas = <Own extends Partial<CanvasHandle>>(own: Own) => ({
  fit() {},
  zoomBy() {},
  centreOn() {},
  inSight: (): readonly string[] => [],
  view: () => ({ x: 0, y: 0, width: 100, height: 100 }),
  show() {},
  lookAt() {},
  size: () => ({ width: 1000, height: 700 }),
  names: () => ({ named: 0, total: 0, folded: 0, areas: 0 }),
  isFromAfar: () => false,
  onCamera: () => () => {},
  ...own
})
