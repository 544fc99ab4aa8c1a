/** Wishes about what to show in; the camera moved there, in a short flight or, for people who want stillness, at once. */
import type { Core } from 'cytoscape'
import type { Box, Point } from '../../diagram/scene/types.ts'
import {
  blendCameras,
  centreCamera,
  contains,
  fitCamera,
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
}

export type Flights = {
  readonly handle: CanvasHandle
  camera(): Camera
  /** Be there now; a flight under way ends. */
  moveTo(camera: Camera): void
  panBy(x: number, y: number): void
  /** Show everything at once, without a flight. False where there is nothing to show. */
  showAll(): boolean
  /** Go a step further on a flight; called before each frame. */
  advance(now: number): void
  stop(): void
}

/** What the flights have to know of the picture. */
export type Sights = {
  readonly size: () => Size
  readonly boxOf: (id: string) => Box | undefined
  /** Everything: nodes and areas. */
  readonly whole: () => Box | null
  readonly isStill: () => boolean
}

const fitPadding = 44
const nearestFit = 1.2
const readableZoom = 0.8
const flightTime = 260

export function createFlights(cy: Core, { size, boxOf, whole, isStill }: Sights): Flights {
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
  const cameraForAll = (): Camera | null => {
    const box = whole()
    return box && fitCamera(box, size(), fitPadding, nearestFit)
  }

  return {
    camera,
    moveTo,
    panBy: (x, y) => {
      flight = null
      cy.panBy({ x, y })
    },
    showAll: () => {
      const to = cameraForAll()
      if (to) moveTo(to)
      return to !== null
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
        const to = ids ? box && fitCamera(box, size(), fitPadding * 2, nearestFit) : cameraForAll()
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
      }
    }
  }
}
