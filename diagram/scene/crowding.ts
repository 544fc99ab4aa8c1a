/**
 * A Scene in; how crowded it is out. Counted is how many other lines a line crosses: of five aesthetics of graph drawing that
 * H. C. Purchase tried on readers, crossings made graphs by far the hardest to understand (Which Aesthetic Has the
 * Greatest Effect on Human Understanding?, Graph Drawing 1997). Where the levels begin is our own judgement, taken
 * from pictures of the catalogue: its stacks, alone, cross 0 to 5 times a line, and all of it over 200 times.
 */
import type { Point, Scene, SceneEdge } from './types.ts'

export const crowdingLevels = ['calm', 'busy', 'crowded', 'hairball'] as const
export type CrowdingLevel = (typeof crowdingLevels)[number]

export type Crowding = {
  readonly components: number
  readonly relations: number
  /** How many other lines a line crosses on average. */
  readonly crossings: number
  readonly level: CrowdingLevel
}

/** The crossings of a line at which each level ends. */
const ends = [4, 16, 64] as const

/** So many lines stand for all of them: for each, all others are tried. Fewer are counted exactly. */
const mostTried = 160

export function levelOf(crossings: number): CrowdingLevel {
  const at = ends.findIndex((end) => crossings < end)
  return crowdingLevels[at] ?? 'hairball'
}

/** On which side of the line from `a` to `b` a point lies: 1, -1, or 0 where it lies on it. */
const side = (a: Point, b: Point, [x, y]: Point): number =>
  Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]))

/** Whether two lines cross. Curves are taken for straight; lines with an end in common meet there and do not cross. */
function cross(a: SceneEdge, b: SceneEdge): boolean {
  if (a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from) return false
  return (
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0 &&
    side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0
  )
}

/** Measure a Scene. The same Scene always gives the same numbers. */
export function measureCrowding({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): Crowding {
  const stride = Math.max(1, edges.length / mostTried)
  const tried = Array.from(
    { length: Math.min(edges.length, mostTried) },
    (_, at) => edges[Math.floor(at * stride)]
  )
  let count = 0
  for (const line of tried) for (const other of edges) if (line && cross(line, other)) count += 1
  const crossings = tried.length === 0 ? 0 : count / tried.length
  return { components: nodes.length, relations: edges.length, crossings, level: levelOf(crossings) }
}
