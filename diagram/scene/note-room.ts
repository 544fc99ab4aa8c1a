/** A picture, a component in it and the size of a note in; where beside the component it covers least, out. */
import { boxesOverlap } from '../geometry/boxes.ts'
import type { Box, Point, Scene } from './types.ts'

/** Room between a note and what it stands beside, in units. */
const gap = 12

/** How far out places are tried, in steps of so many units. */
const rings = 7
const ringStep = 22
/** What a unit farther away counts against covering a square unit of something. */
const farCost = 6

type Candidate = { readonly at: Point; readonly cost: number }

/** Below first, where people look for it; then beside, above, at the corners; and all of it again farther away. */
function candidates(width: number, height: number): readonly Candidate[] {
  const around: readonly Point[] = [
    [0, 1],
    [1, 0],
    [-1, 0],
    [0, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1]
  ]
  return Array.from({ length: rings }, (_, ring) => ring * ringStep).flatMap((out) =>
    around.map(([x, y], index): Candidate => ({
      at: [x * (width + out), y * (height + out)],
      cost: out * farCost + index
    }))
  )
}

/** The area that two boxes that overlap share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** From the centre of the component to that of its note; null where the picture does not show the component. */
export function roomForNote(
  { nodes, marks }: Pick<Scene, 'nodes' | 'marks'>,
  id: string,
  { width, height }: { readonly width: number; readonly height: number }
): Point | null {
  const node = nodes.find((candidate) => candidate.id === id)
  if (!node) return null
  const { box } = node
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const taken = [...nodes, ...marks].map((item) => item.box)
  const covered = ([dx, dy]: Point): number => {
    const own: Box = { x: x + dx - width / 2, y: y + dy - height / 2, width, height }
    return taken
      .filter((other) => boxesOverlap(own, other, gap / 2))
      .reduce((sum, other) => sum + 1 + shared(own, other), 0)
  }
  return candidates((box.width + width) / 2 + gap, (box.height + height) / 2 + gap)
    .map(({ at, cost }) => ({ at, cost: cost + covered(at) }))
    .reduce((best, next) => (next.cost < best.cost ? next : best)).at
}
