/** Wishes about what to show in; the camera moved there, in a short flight or, for people who want stillness, at once. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Core } from 'cytoscape'
import type { Box, Point, Scene } from '../../diagram/scene/types.ts'
import {
  blendCameras,
  cameraForAll,
  centreCamera,
  contains,
  fitCamera,
  fitPadding,
  nearestFit,
  unionOf,
  visibleBox,
  zoomAround,
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
}

export type Flights = {
  readonly handle: CanvasHandle
  camera(): Camera
  /** Be there now; a flight under way ends. */
  moveTo(camera: Camera): void
  panBy(x: number, y: number): void
  /** Go a step further on a flight; called before each frame. */
  advance(now: number): void
  stop(): void
}

/** What the flights have to know of the picture. */
export type Sights = {
  readonly size: () => Size
  readonly boxOf: (id: string) => Box | undefined
  readonly nodes: () => Iterable<readonly [id: string, node: { readonly box: Box }]>
  readonly scene: () => Scene | null
  readonly isStill: () => boolean
}

const readableZoom = 0.8
const flightTime = 260

export function createFlights(cy: Core, { size, boxOf, nodes, scene, isStill }: Sights): Flights {
  let flight: { readonly from: Camera; readonly to: Camera; readonly since: number } | null = null

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
    return shown && cameraForAll(shown, size())
  }

  return {
    camera,
    moveTo,
    panBy: (x, y) => {
      flight = null
      cy.panBy({ x, y })
    },
    advance: (now) => {
      if (!flight) return
      const { from, to, since } = flight
      const share = (now - since) / flightTime
      if (share >= 1) moveTo(to)
      else place(blendCameras(from, to, 1 - (1 - Math.max(0, share)) ** 3))
    },
    stop: () => {
      flight = null
    },
    handle: {
      fit: (ids) => {
        const box = ids && boxAround(ids)
        const to = ids ? box && fitCamera(box, size(), fitPadding * 2, nearestFit) : forAll()
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
      }
    }
  }
}
