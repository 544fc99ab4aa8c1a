/**
 * A renderer for cytoscape that draws the Scene instead of cytoscape's own elements. Cytoscape keeps the camera, finds what
 * lies under the pointer and turns pointers into gestures; the picture is painted straight from the Scene, as the exporters
 * do, so that screen and export are the same. Frames are asked for only when something changed.
 */
import cytoscape from 'cytoscape'

/** What draws into a container: called once a frame, and when the container has another size. */
export type Surface = { draw(): void; resize(): void }

export const rendererName = 'ecograph-scene'

const surfaces = new WeakMap<HTMLElement, Surface>()

/** The parts of cytoscape's base renderer that this one meets; it is not in cytoscape's types. */
type BaseRenderer = {
  cy: cytoscape.Core
  container: HTMLElement
  destroyed?: boolean
  data: object
  beforeRenderCallbacks: { fn: (willDraw: boolean, time: number) => void }[]
  redraw: () => void
  startRenderLoop: () => void
}

function SceneRenderer(this: BaseRenderer): void {
  this.data = {}
  let frame = 0
  // The base would ask for frames for ever; these two ask for one at a time.
  this.startRenderLoop = () => {}
  this.redraw = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame((time) => {
      frame = 0
      if (this.destroyed) return
      for (const { fn } of this.beforeRenderCallbacks) fn(true, time)
      surfaces.get(this.container)?.draw()
    })
  }
}

const nothing = (): void => {}

Object.assign(SceneRenderer.prototype, {
  redrawHint: nothing,
  render: nothing,
  renderTo: nothing,
  nodeShapeImpl: nothing,
  arrowShapeImpl: () => nothing,
  matchCanvasSize(container: HTMLElement): void {
    surfaces.get(container)?.resize()
  }
})

cytoscape('renderer', rendererName, SceneRenderer)

/** The surface of a container must be there before cytoscape is created in it. */
export const attachSurface = (container: HTMLElement, surface: Surface): void => {
  surfaces.set(container, surface)
}
