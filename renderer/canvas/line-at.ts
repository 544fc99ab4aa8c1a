/** The lines of a picture in; the one that somebody points at out: at the line itself, or at what is written on it. */
import { boxHas } from '../../diagram/geometry/boxes.ts'
import type { Box, Point, SceneEdge } from '../../diagram/scene/types.ts'
import { boundsOf, distanceTo } from './curves.ts'
import { lineOpacity, showsName, type Look } from './detail/look.ts'

/** How near to a line, in pixels, the pointer counts as being on it; in a crowd, else there would be no ground left to hit. */
const reach = { usual: 5, inCrowd: 2 } as const
/** Among more lines than these nobody follows a single one. */
const crowd = 600
/** How strongly a line must show to count. */
const faintest = 0.2
/** The words on a line can be hit as if they were so many pixels wide and high. */
const leastTarget = 24

/** A box that is at least `least` wide and high, around the same middle. */
function atLeast(box: Box, least: number): Box {
  const [dx, dy] = [Math.max(0, least - box.width) / 2, Math.max(0, least - box.height) / 2]
  return { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy }
}

/**
 * Whether somebody who clicks on a line surely means it. In a crowd there is one everywhere, and what is under it has to be in
 * reach: there only those that stand out.
 */
export const standsOut = (edge: SceneEdge, edges: readonly SceneEdge[]): boolean =>
  edges.length <= crowd || edge.emphasis === 'strong' || edge.bundle !== undefined

/** Finds the line at a point of the diagram, as lines look at a zoom. */
export type FindLine = (point: Point, look: Pick<Look, 'zoom' | 'lines'>) => SceneEdge | null

/**
 * Words lie on top of all lines and are hit first; then the nearest line; and where there is none, words that are near. What
 * does not show is not hit.
 */
export function findLines(edges: readonly SceneEdge[]): FindLine {
  // Of thousands of lines they take their time, and many a picture is never pointed at.
  let bounds: readonly Box[] | null = null
  const within = edges.length > crowd ? reach.inCrowd : reach.usual
  const labelled = edges.filter(({ label }) => label !== null)
  return (point, look) => {
    const named = labelled.filter((edge) => showsName(edge, look))
    const written = named.findLast(({ label }) => label && boxHas(label.box, point))
    if (written) return written
    bounds ??= edges.map(boundsOf)
    let found: SceneEdge | null = null
    let nearest = within / look.zoom
    for (const [at, edge] of edges.entries()) {
      const half = edge.stroke.width / 2
      const box = bounds[at]
      if (!box || !boxHas(box, point, nearest + half) || lineOpacity(edge, look) < faintest) continue
      const distance = distanceTo(edge, point) - half
      if (distance > nearest) continue
      nearest = distance
      found = edge
    }
    return (
      found ??
      named.findLast(({ label }) => label && boxHas(atLeast(label.box, leastTarget / look.zoom), point)) ??
      null
    )
  }
}
