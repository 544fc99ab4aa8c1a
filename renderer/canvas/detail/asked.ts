/** Nodes that somebody asked for, by pointing, selecting or searching, in; where each can be named without covering another, out. */
import { boxesOverlap } from '../../../diagram/geometry/boxes.ts'
import type { Box, Point, SceneNode } from '../../../diagram/scene/types.ts'
import { growBox } from '../paint.ts'
import type { Detail } from './detail.ts'
import { ownZoomOf } from './own-zoom.ts'

export type AskedName = {
  readonly node: SceneNode
  /** The middle of the name, in diagram units: that of its node, or beside it where another name is in the way. */
  readonly centre: Point
  /** What the name takes. */
  readonly box: Box
}

/** More names than these at once are a list, and there is a table for that. */
export const mostAsked = 48

/** Between two names, in pixels. */
const gap = 3

/** Steps away from the node, in sizes of the name: the nearest first. */
const steps: readonly Point[] = [
  [0, 0],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.6, -1],
  [-0.6, -1],
  [0.6, 1],
  [-0.6, 1],
  [0, -2],
  [0, 2],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0.6, 2],
  [-0.6, 2],
  [0.6, -2],
  [-0.6, -2],
  [0, -3],
  [0, 3],
  [1.2, 2],
  [-1.2, 2],
  [1.2, -2],
  [-1.2, -2]
]

const centreOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]

/** A node's box as large as it is where its name can just be read. */
export function readableBox(node: SceneNode, detail: Detail, zoom: number): Box {
  const { box } = node
  const scale = Math.max(1, ownZoomOf(node, detail) / zoom)
  const [x, y] = centreOf(box)
  const [width, height] = [box.width * scale, box.height * scale]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/**
 * Names of what was asked for, the first ones first; none where the nodes' own labels can be read. One that finds no room
 * around its node is left out.
 */
export function placeAsked(nodes: readonly SceneNode[], detail: Detail, zoom: number): readonly AskedName[] {
  if (zoom >= detail.ownZoom) return []
  const placed: AskedName[] = []
  for (const node of nodes.slice(0, mostAsked)) {
    const own = readableBox(node, detail, zoom)
    const [x, y] = centreOf(own)
    for (const [across, along] of steps) {
      const [dx, dy] = [across * (own.width + gap / zoom), along * (own.height + gap / zoom)]
      const box = { ...own, x: own.x + dx, y: own.y + dy }
      const roomy = growBox(box, (gap - 0.5) / zoom)
      if (placed.some((other) => boxesOverlap(other.box, roomy))) continue
      placed.push({ node, centre: [x + dx, y + dy], box })
      break
    }
  }
  return placed
}
