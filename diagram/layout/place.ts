/** The port of the layouts: nodes with sizes and groups in, a position for each out. The same input gives the same picture. */
import type { Position } from '../view/document.ts'
import { separateBoxes } from './boxes.ts'
import { runForces } from './fcose.ts'
import { arrangeRegions } from './regions.ts'
import { regionRadius, startPositions } from './start.ts'
import { settleTerritories } from './territories.ts'
import type { Body, PlaceRequest } from './types.ts'

/**
 * Place every node of the request. Fixed nodes do not move at all; no two boxes overlap, unless two fixed ones do.
 * With nothing fixed the groups become territories that do not overlap either.
 * Forces: fCoSE (Balci and Dogrusoz 2022), with `randomize: false` and start positions of our own.
 */
export function placeNodes(request: PlaceRequest): readonly Position[] {
  const fixed = new Map(request.fixed.map(([id, x, y]) => [id, { x, y }]))
  const start = startPositions(request, fixed)
  const bodies: Body[] = request.nodes.map((node) => {
    const place = fixed.get(node.id) ?? start.get(node.id) ?? { x: 0, y: 0 }
    return { ...node, ...place, fixed: fixed.has(node.id) }
  })
  if (bodies.some((body) => !body.fixed)) {
    if (fixed.size === 0) {
      runByRegion(bodies, request)
      settleTerritories(bodies, request)
    } else {
      runForces(partners(bodies, request.edges), request)
      separateBoxes(bodies)
    }
  }
  return bodies
    .map((body): Position => [body.id, round(body.x), round(body.y)])
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * Run the forces a region at a time: their cost grows with the square of the nodes and more. What lies in other regions
 * draws from where they will be.
 */
function runByRegion(bodies: readonly Body[], request: PlaceRequest): void {
  const places = arrangeRegions(request, regionRadius(bodies.length))
  const regionOf = new Map(request.groups.map((group) => [group.id, group.region]))
  for (const region of places.keys()) {
    const inside = bodies.filter((body) => regionOf.get(body.group) === region)
    const outside = new Map([...places].filter(([other]) => other !== region))
    runForces(inside, request, outside)
  }
}

/** The bodies that take part in the forces: the free ones, and the fixed ones that they touch or live with. */
function partners(bodies: readonly Body[], edges: PlaceRequest['edges']): readonly Body[] {
  const free = new Set(bodies.filter((body) => !body.fixed).map((body) => body.id))
  const groups = new Set(bodies.filter((body) => !body.fixed).map((body) => body.group))
  const touched = new Set(
    edges.flatMap(({ from, to }) => (free.has(from) ? [to] : free.has(to) ? [from] : []))
  )
  return bodies.filter((body) => !body.fixed || groups.has(body.group) || touched.has(body.id))
}

/** Whole units: positions are read by people in saved views, and half a pixel shows nowhere. */
const round = (value: number): number => Math.round(value) + 0
