/** A plan in; a position for every component out. What shows is arranged, the rest only gives way. Runs in a worker. */
import type { Position } from '../../view/document.ts'
import { separateBoxes } from '../boxes.ts'
import { makeRoom } from '../place.ts'
import type { Body } from '../types.ts'
import { extentOf } from './block.ts'
import { layoutFunctions } from './registry.ts'
import type { ArrangePlan, ArrangeRequest, Placed } from './types.ts'

export function arrange({ layout, shown, all, positions }: ArrangePlan): readonly Position[] {
  const first = toPositions(settle(layoutFunctions[layout](shown), shown))
  if (shown.nodes.length === all.nodes.length) return first
  const placed = new Set(first.map(([id]) => id))
  return makeRoom({ ...all, fixed: [...first, ...all.fixed.filter(([id]) => !placed.has(id))] }, positions)
}

/**
 * Put the arrangement around what stays: it moves as a whole to where that is, then what stays takes its own places and
 * pushes away what stands there. Where nothing stays its middle becomes the origin. A last look parts what still overlaps.
 */
function settle(places: readonly Placed[], { nodes, fixed }: ArrangeRequest): readonly Placed[] {
  const sizes = new Map(nodes.map((node) => [node.id, node]))
  const anchors = new Map(fixed.map(([id, x, y]) => [id, { x, y }]))
  const shifts = places.flatMap(({ id, x, y }) => {
    const to = anchors.get(id)
    return to ? [{ x: to.x - x, y: to.y - y }] : []
  })
  const box = extentOf(places, sizes)
  const shift =
    shifts.length === 0
      ? { x: -box.x - box.width / 2, y: -box.y - box.height / 2 }
      : {
          x: shifts.reduce((sum, { x }) => sum + x, 0) / shifts.length,
          y: shifts.reduce((sum, { y }) => sum + y, 0) / shifts.length
        }
  const bodies = places.flatMap(({ id, x, y }): readonly Body[] => {
    const node = sizes.get(id)
    const to = anchors.get(id)
    return node ? [{ ...node, ...(to ?? { x: x + shift.x, y: y + shift.y }), fixed: to !== undefined }] : []
  })
  separateBoxes(bodies)
  return bodies
}

const toPositions = (places: readonly Placed[]): readonly Position[] =>
  places
    .map(({ id, x, y }): Position => [id, Math.round(x) + 0, Math.round(y) + 0])
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
