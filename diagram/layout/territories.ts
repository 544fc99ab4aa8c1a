/** Bodies after the forces in; the same bodies gathered into territories: groups that do not overlap, regions that do not either. */
import { boundsOf, boxCorners, convexHull, partingMove } from '../geometry/convex.ts'
import { hullMargin, hullPolygon } from '../overlays/hull.ts'
import type { Box, Point } from '../scene/types.ts'
import { pushBoxes, separateBoxes } from './boxes.ts'
import type { Body, PlaceRequest } from './types.ts'
import { arrangeRegions } from './regions.ts'
import { regionRadius } from './start.ts'

/** A diagram reads best a little wider than high, so things are drawn together more strongly from above and below. */
const pull = { x: 0.016, y: 0.04 } as const

const boxOf = (body: Body): Box => ({
  x: body.x - body.width / 2,
  y: body.y - body.height / 2,
  width: body.width,
  height: body.height
})

const meanOf = (bodies: readonly Body[], axis: 'x' | 'y'): number =>
  bodies.reduce((sum, body) => sum + body[axis], 0) / Math.max(1, bodies.length)

/** Draw the boxes of a group together around their middle, keeping who stands where, until they touch but do not overlap. */
function gather(bodies: readonly Body[]): void {
  const area = bodies.reduce((sum, body) => sum + (body.width + 26) * (body.height + 20), 0)
  const [middleX, middleY] = [meanOf(bodies, 'x'), meanOf(bodies, 'y')]
  const spread = Math.sqrt(
    bodies.reduce((sum, body) => sum + (body.x - middleX) ** 2 + (body.y - middleY) ** 2, 0) /
      Math.max(1, bodies.length)
  )
  const scale = Math.min(1, (0.55 * Math.sqrt(area)) / Math.max(1, spread))
  for (const body of bodies) {
    body.x = middleX + (body.x - middleX) * scale
    body.y = middleY + (body.y - middleY) * scale
  }
  for (let round = 0; round < 240; round += 1) {
    const ease = 1 - round / 240
    for (const body of bodies) {
      body.x += (middleX - body.x) * pull.x * 2 * ease
      body.y += (middleY - body.y) * pull.y * 2 * ease
    }
    pushBoxes(bodies, 0.5)
  }
  separateBoxes(bodies)
}

/** Something rigid that is moved as a whole: a group, or a region of groups. */
type Piece = { readonly bodies: readonly Body[]; polygon: readonly Point[] }

function movePiece(piece: Piece, dx: number, dy: number): void {
  for (const body of piece.bodies) {
    body.x += dx
    body.y += dy
  }
  piece.polygon = piece.polygon.map(([x, y]): Point => [x + dx, y + dy])
}

const centreOf = (polygon: readonly Point[]): Point => {
  const box = boundsOf(polygon) ?? { x: 0, y: 0, width: 0, height: 0 }
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Draw rigid pieces together around a point until they touch, with a gap between them. */
function packPieces(pieces: readonly Piece[], gap: number): void {
  const all = pieces.flatMap((piece) => piece.bodies)
  const [middleX, middleY] = [meanOf(all, 'x'), meanOf(all, 'y')]
  const part = (strength: number): number => {
    let found = 0
    for (let i = 0; i < pieces.length; i += 1) {
      for (let j = i + 1; j < pieces.length; j += 1) {
        const [a, b] = [pieces[i] as Piece, pieces[j] as Piece]
        const move = partingMove(a.polygon, b.polygon, gap)
        if (!move || Math.hypot(...move) < 0.05) continue
        found += 1
        const share = b.bodies.length / (a.bodies.length + b.bodies.length)
        movePiece(a, move[0] * share * strength, move[1] * share * strength)
        movePiece(b, -move[0] * (1 - share) * strength, -move[1] * (1 - share) * strength)
      }
    }
    return found
  }
  const rounds = 400
  for (let round = 0; round < rounds; round += 1) {
    const ease = 1 - round / rounds
    for (const piece of pieces) {
      const [x, y] = centreOf(piece.polygon)
      movePiece(piece, (middleX - x) * pull.x * ease, (middleY - y) * pull.y * ease)
    }
    part(0.5)
  }
  for (let round = 0; round < 3000 && part(1.01) > 0; round += 1);
}

/**
 * Turn the result of the forces into territories: first the boxes of each group, then the groups of each region,
 * then the regions, which go to their places first. Each step moves whole pieces, so the order within a piece is
 * what the forces found.
 */
export function settleTerritories(bodies: readonly Body[], request: PlaceRequest): void {
  const regions = new Map<string, Piece[]>()
  for (const group of request.groups) {
    const inside = bodies.filter((body) => body.group === group.id)
    if (inside.length === 0) continue
    gather(inside)
    const pieces = regions.get(group.region) ?? []
    pieces.push({ bodies: inside, polygon: hullPolygon(inside.map(boxOf), group.labelWidth) })
    regions.set(group.region, pieces)
  }
  const places = arrangeRegions(request, regionRadius(bodies.length))
  const outer = [...regions].map(([region, pieces]): Piece => {
    packPieces(pieces, 2 * hullMargin + 10)
    const corners = pieces.flatMap((piece) => piece.polygon)
    const piece = {
      bodies: pieces.flatMap((inner) => inner.bodies),
      polygon: convexHull(withLabelRoom(corners))
    }
    const place = places.get(region)
    const [x, y] = centreOf(piece.polygon)
    if (place) movePiece(piece, place.x - x, place.y - y)
    return piece
  })
  packPieces(outer, 2 * hullMargin + 44)
}

/** Corners of a region with room above them for its name. */
function withLabelRoom(corners: readonly Point[]): readonly Point[] {
  const box = boundsOf(corners)
  if (!box) return corners
  return [...corners, ...boxCorners({ x: box.x + box.width / 2 - 60, y: box.y - 34, width: 120, height: 1 })]
}
