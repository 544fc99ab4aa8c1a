/**
 * A renderer for cytoscape that draws the Scene instead of cytoscape's own elements. Cytoscape keeps the camera, finds what
 * lies under the pointer and turns pointers into gestures; the picture is painted straight from the Scene, as the exporters
 * do, so that screen and export are the same. Frames are asked for only when something changed; as long as none is, the
 * container says `data-painted`: all that is known is in the picture, and nothing in it moves.
 */
import cytoscape from 'cytoscape'

/** What draws into a container: called once a frame, and when the container has another size. */
export type Surface = {
  /** Gives false where what is drawn now is to be drawn better in a moment, without anything new. */
  draw(): boolean
  resize(): void
  /** The id of the element that is painted at a point of the diagram apart from where cytoscape has it. */
  hit(x: number, y: number): string | null
}

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
  findNearestElements: FindElements
}

type FindElements = (x: number, y: number, interactive: boolean, isTouch: boolean) => unknown[]

function SceneRenderer(this: BaseRenderer): void {
  this.data = {}
  let frame = 0
  // The base would ask for frames for ever; these two ask for one at a time.
  this.startRenderLoop = () => {}
  // Names are larger than their nodes from far away, and lie on top.
  const find: FindElements = this.findNearestElements
  this.findNearestElements = (x, y, interactive, isTouch) => {
    const hit = surfaces.get(this.container)?.hit(x, y) ?? null
    const element = hit === null ? null : this.cy.getElementById(hit)
    return element?.nonempty() ? [element[0]] : find.call(this, x, y, interactive, isTouch)
  }
  this.redraw = () => {
    if (frame !== 0) return
    delete this.container.dataset['painted']
    frame = requestAnimationFrame((time) => {
      frame = 0
      if (this.destroyed) return
      for (const { fn } of this.beforeRenderCallbacks) fn(true, time)
      const isDone = surfaces.get(this.container)?.draw() ?? true
      if (isDone && frame === 0) this.container.dataset['painted'] = ''
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
