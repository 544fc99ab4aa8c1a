/** Drawn nodes and what is around them in; the same nodes, with each badge where it covers nothing, out. */
import { boxesOverlap } from '../geometry/boxes.ts'
import { chordsOf, lengthInside } from '../geometry/curve.ts'
import { endBoxes } from './edge-labels.ts'
import { badgeBox } from './nodes.ts'
import { roundLine, roundPoint } from './round.ts'
import type { Box, Point, SceneEdge, SceneNode } from './types.ts'

/** Room between a badge and what it must not cover, in units. */
const gap = 1

/** What covering the end of a line, or a line, counts against being elsewhere than the other badges. */
const costs = { box: 1000, end: 100, line: 30, elsewhere: 20 } as const

/** The badge moved by some distance. */
function shift(
  badge: NonNullable<SceneNode['badge']>,
  dx: number,
  dy: number
): NonNullable<SceneNode['badge']> {
  const { centre, line } = badge
  return {
    ...badge,
    centre: roundPoint([centre[0] + dx, centre[1] + dy]),
    line: roundLine({ ...line, x: line.x + dx, y: line.y + dy })
  }
}

/** Badges are drawn at the first corner; where a line ends there, another corner or side of the node may be free. */
export function settleBadges(
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  names: readonly Box[]
): readonly SceneNode[] {
  if (!nodes.some(({ badge }) => badge)) return nodes
  const ends = edges.flatMap(endBoxes)
  const lines = edges.map((edge) => chordsOf(edge))
  return nodes.map((node) => {
    const { badge, box } = node
    if (!badge) return node
    const [right, down] = [box.width - 2, box.height - 2]
    const spots: readonly Point[] = [
      [0, 0],
      [right, 0],
      [0, down],
      [right, down],
      [0, down / 2],
      [right, down / 2]
    ]
    const solid = [...names, ...nodes.filter((other) => other !== node).map((other) => other.box)]
    const weigh = (candidate: typeof badge): number => {
      const room = badgeBox(candidate)
      const count = (boxes: readonly Box[]): number =>
        boxes.filter((other) => boxesOverlap(room, other, gap)).length
      return (
        costs.box * count(solid) +
        costs.end * count(ends) +
        costs.line * lines.filter((line) => lengthInside(line, room) > 0).length
      )
    }
    const ranked = spots
      .map(([dx, dy], index) => {
        const moved = shift(badge, dx, dy)
        return { moved, cost: weigh(moved) + costs.elsewhere * Math.min(index, 2) }
      })
      .toSorted((a, b) => a.cost - b.cost)
    return { ...node, badge: ranked[0]?.moved ?? badge }
  })
}
