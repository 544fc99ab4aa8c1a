/** The port of the layouts: nodes with sizes and groups in, a position for each out. The same input gives the same picture. */
import type { Position } from '../view/document.ts'
import { separateBoxes } from './boxes.ts'
import { runForces } from './fcose.ts'
import { arrangeRegions, type Place } from './regions.ts'
import { regionRadius, startPositions } from './start.ts'
import { settleTerritories } from './territories.ts'
import type { Body, PlaceRequest } from './types.ts'

/**
 * Place every node of the request. Fixed nodes do not move at all; no two boxes overlap, unless two fixed ones do.
 * Where most nodes are free the groups become territories that do not overlap either, apart from what is fixed.
 * Forces: fCoSE (Balci and Dogrusoz 2022), with `randomize: false` and start positions of our own.
 */
export function placeNodes(request: PlaceRequest): readonly Position[] {
  const fixed = new Map(request.fixed.map(([id, x, y]) => [id, { x, y }]))
  const isMostlyFree = request.nodes.length > 2 * fixed.size
  const start = startPositions(request, isMostlyFree ? new Map() : fixed)
  const bodies: Body[] = request.nodes.map((node) => {
    const place = (isMostlyFree ? undefined : fixed.get(node.id)) ?? start.get(node.id) ?? { x: 0, y: 0 }
    return { ...node, ...place, fixed: fixed.has(node.id) }
  })
  if (isMostlyFree) placeAround(bodies, fixed, request)
  else if (bodies.some((body) => !body.fixed)) placeAmong(bodies, request)
  return toPositions(bodies)
}

/**
 * Move nothing but what overlaps: nodes keep their positions, and free ones give way to each other and to fixed ones.
 * Nodes without a position are left out.
 */
export function makeRoom(request: PlaceRequest, positions: readonly Position[]): readonly Position[] {
  const places = new Map([...positions, ...request.fixed].map(([id, x, y]) => [id, { x, y }]))
  const fixed = new Set(request.fixed.map(([id]) => id))
  const bodies = request.nodes.flatMap((node): Body[] => {
    const place = places.get(node.id)
    return place ? [{ ...node, ...place, fixed: fixed.has(node.id) }] : []
  })
  separateBoxes(bodies)
  return toPositions(bodies)
}

const toPositions = (bodies: readonly Body[]): readonly Position[] =>
  bodies
    .map((body): Position => [body.id, round(body.x), round(body.y)])
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** Lay everything out as if nothing were fixed, shift it to where the fixed nodes are, and let them push what is in their way. */
function placeAround(
  bodies: readonly Body[],
  fixed: ReadonlyMap<string, Place>,
  request: PlaceRequest
): void {
  const free = bodies.map((body): Body => ({ ...body, fixed: false }))
  runByRegion(free, request)
  settleTerritories(free, request)
  const anchors = free.flatMap((body) => {
    const place = fixed.get(body.id)
    return place ? [{ x: place.x - body.x, y: place.y - body.y }] : []
  })
  const shift = {
    x: anchors.reduce((sum, { x }) => sum + x, 0) / Math.max(1, anchors.length),
    y: anchors.reduce((sum, { y }) => sum + y, 0) / Math.max(1, anchors.length)
  }
  bodies.forEach((body, index) => {
    const { x, y } = free[index] ?? body
    Object.assign(body, fixed.get(body.id) ?? { x: x + shift.x, y: y + shift.y })
  })
  if (fixed.size > 0) separateBoxes(bodies)
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

/**
 * Place a few free bodies among many fixed ones. The fixed ones of their groups take part, and those of their regions
 * that they touch; other regions draw from where they are, so that thousands of nodes that stay cost nothing.
 */
function placeAmong(bodies: readonly Body[], request: PlaceRequest): void {
  const regionOfGroup = new Map(request.groups.map((group) => [group.id, group.region]))
  const regionOf = (body: Body): string => regionOfGroup.get(body.group) ?? ''
  const free = bodies.filter((body) => !body.fixed)
  const ids = new Set(free.map((body) => body.id))
  const groups = new Set(free.map((body) => body.group))
  const regions = new Set(free.map(regionOf))
  const touched = new Set(
    request.edges.flatMap(({ from, to }) => (ids.has(from) ? [to] : ids.has(to) ? [from] : []))
  )
  const partners = bodies.filter(
    (body) => !body.fixed || groups.has(body.group) || (touched.has(body.id) && regions.has(regionOf(body)))
  )
  const outside = new Map<string, Place>()
  for (const region of new Set(bodies.map(regionOf))) {
    const inside = bodies.filter((body) => regionOf(body) === region)
    const mean = (axis: 'x' | 'y'): number =>
      inside.reduce((sum, body) => sum + body[axis], 0) / inside.length
    if (!regions.has(region)) outside.set(region, { x: mean('x'), y: mean('y') })
  }
  runForces(partners, request, outside)
  separateBoxes(bodies)
}

/** Whole units: positions are read by people in saved views, and half a pixel shows nowhere. */
const round = (value: number): number => Math.round(value) + 0
