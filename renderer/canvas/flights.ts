/** Wishes about what to show in; the camera moved there, in a short flight or, for people who want stillness, at once. */
import { boxesOverlap, contains } from '../../diagram/geometry/boxes.ts'
import type { Core } from 'cytoscape'
import type { Box, Point, Scene } from '../../diagram/scene/types.ts'
import {
  blendCameras,
  cameraForAll,
  centreCamera,
  fitCamera,
  fitPadding,
  nearestFit,
  unionOf,
  visibleBox,
  zoomAround,
  zoomRange,
  type Camera,
  type Size
} from './camera.ts'

/** What the rest of the window may do with the camera. */
export type CanvasHandle = {
  /** Show all of the picture, or all of some nodes. */
  fit(ids?: readonly string[]): void
  zoomBy(factor: number): void
  /** Bring nodes to the middle, near enough to read them. */
  centreOn(ids: readonly string[]): void
  /** The nodes of which a part shows on the screen now. */
  inSight(): readonly string[]
  /** The part of the diagram that shows now, also in the middle of a flight. */
  view(): Box
  /** Show all of a part of the diagram, as large as it goes; `animate: false` is there at once. */
  show(box: Box, animate?: boolean): void
  /** Bring a point of the diagram to the middle, at once and without zooming. */
  lookAt(point: Point): void
  /** The size of the picture, in CSS pixels. */
  size(): Size
  /** How many components and folded groups are named at this zoom, of how many that show; and how many areas. */
  names(): NamesShown
  /** Whether the lines that show now are sums from area to area. */
  isFromAfar(): boolean
  /** Be told, at most once a frame, when another part or another picture of the diagram shows. Call what is given back to hear no more. */
  onCamera(listener: () => void): () => void
}

export type NamesShown = {
  readonly named: number
  readonly total: number
  /** How many of the total are folded groups. */
  readonly folded: number
  readonly areas: number
}

export type Flights = {
  readonly handle: CanvasHandle
  camera(): Camera
  /** Be there now; a flight under way ends. */
  moveTo(camera: Camera): void
  panBy(x: number, y: number): void
  /** Go a step further on a flight; called before each frame. */
  advance(now: number): void
  /** Tell the listeners where the camera is, unless they know; called with each frame. */
  tell(): void
  /** What shows is another picture: the listeners are told so with the next frame. */
  forget(): void
  stop(): void
}

/** What the flights have to know of the picture. */
export type Sights = {
  readonly size: () => Size
  /** The part of the picture, from its upper left corner, that neither a card nor the tools lie over. */
  readonly room: () => Size
  readonly boxOf: (id: string) => Box | undefined
  readonly nodes: () => Iterable<readonly [id: string, node: { readonly box: Box }]>
  readonly scene: () => Scene | null
  readonly names: (zoom: number) => NamesShown
  readonly isFromAfar: () => boolean
  /** What is drawn larger than it is in the diagram at a zoom. */
  readonly enlarged: (zoom: number) => readonly Box[]
  readonly isStill: () => boolean
}

const isSameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const pushed = ({ zoom, panX, panY }: Camera, x: number, y: number): Camera => ({
  zoom,
  panX: panX + x,
  panY: panY + y
})

const readableZoom = 0.8
const flightTime = 260

export function createFlights(
  cy: Core,
  { size, room, boxOf, nodes, scene, names, isFromAfar, enlarged, isStill }: Sights
): Flights {
  let flight: { readonly from: Camera; readonly to: Camera; readonly since: number } | null = null
  const listeners = new Set<() => void>()
  let told: Box | null = null

  const camera = (): Camera => ({ zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y })
  const place = ({ zoom, panX, panY }: Camera): void => {
    cy.viewport({ zoom, pan: { x: panX, y: panY } })
  }
  const moveTo = (to: Camera): void => {
    flight = null
    place(to)
  }
  const flyTo = (to: Camera): void => {
    if (isStill()) return moveTo(to)
    flight = { from: camera(), to, since: performance.now() }
    cy.forceRender()
  }
  const boxAround = (ids: readonly string[]): Box | null => unionOf(ids.flatMap((id) => boxOf(id) ?? []))
  const forAll = (): Camera | null => {
    const shown = scene()
    return shown && cameraForAll(shown, room(), enlarged)
  }

  return {
    camera,
    moveTo,
    panBy: (x, y) => {
      // A flight goes on beside its way: who presses plus and then an arrow wants both.
      if (flight) flight = { ...flight, from: pushed(flight.from, x, y), to: pushed(flight.to, x, y) }
      cy.panBy({ x, y })
    },
    advance: (now) => {
      if (!flight) return
      const { from, to, since } = flight
      const share = (now - since) / flightTime
      if (share >= 1) moveTo(to)
      else place(blendCameras(from, to, 1 - (1 - Math.max(0, share)) ** 3))
    },
    tell: () => {
      const now = visibleBox(camera(), size())
      if (told && isSameBox(told, now)) return
      told = now
      for (const listener of listeners) listener()
    },
    forget: () => {
      told = null
    },
    stop: () => {
      flight = null
    },
    handle: {
      fit: (ids) => {
        const box = ids && boxAround(ids)
        const to = ids ? box && fitCamera(box, room(), fitPadding * 2, nearestFit) : forAll()
        if (to) flyTo(to)
      },
      zoomBy: (factor) => {
        const { width, height } = size()
        flyTo(zoomAround(flight?.to ?? camera(), factor, [width / 2, height / 2]))
      },
      centreOn: (ids) => {
        const box = boxAround(ids)
        if (!box) return
        const centre: Point = [box.x + box.width / 2, box.y + box.height / 2]
        const near = centreCamera(centre, size(), Math.max(camera().zoom, readableZoom))
        const isWhole = contains(visibleBox(near, size(), -fitPadding), box)
        flyTo(isWhole ? near : fitCamera(box, size(), fitPadding * 2, nearestFit))
      },
      inSight: () => {
        const area = visibleBox(flight?.to ?? camera(), size())
        return [...nodes()].flatMap(([id, { box }]) => (boxesOverlap(box, area) ? [id] : []))
      },
      view: () => visibleBox(camera(), size()),
      show: (box, animate = true) => {
        const to = fitCamera(box, size(), 0, zoomRange.max)
        if (animate) flyTo(to)
        else moveTo(to)
      },
      lookAt: (point) => moveTo(centreCamera(point, size(), camera().zoom)),
      size,
      names: () => names(camera().zoom),
      isFromAfar,
      onCamera: (listener) => {
        // Wrapped, so that who listens twice is told twice and stops each by itself.
        const mine = (): void => listener()
        listeners.add(mine)
        return () => void listeners.delete(mine)
      }
    }
  }
}
