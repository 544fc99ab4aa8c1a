/** The ways to draw a line between two nodes that are worth trying: how far it bends, and where in the nodes it aims. */

/** A line that cannot be drawn in a gentle bow is better drawn straight. */
export const mostBend = (length: number): number => 14 + 0.3 * length

/** Where in a node a line aims, as shares of the way from its middle to its sides. */
export type Port = readonly [x: number, y: number]
export type Attempt = {
  readonly bend: number
  /** Where along the line it bends most, from 0 to 1. */
  readonly lean: number
  readonly from: Port
  readonly to: Port
  readonly effort: number
}

const middle: Port = [0, 0]
const nearPorts: readonly Port[] = [middle, [-0.4, 0], [0.4, 0], [-0.75, 0], [0.75, 0]]
const sidePorts: readonly Port[] = [
  [0, -0.6],
  [0, 0.6]
]
const portEffort = ([x, y]: Port): number => 5 * Math.abs(x) + 6 * Math.abs(y)
const bends = [0, 10, 20, 32, 46, 64, 86, 114, 150].flatMap((size) => (size ? [size, -size] : [0]))

function attemptsAt(ports: readonly Port[], leans: readonly number[]): readonly Attempt[] {
  const attempts = bends.flatMap((bend) =>
    (bend === 0 ? [0.5] : leans).flatMap((lean) =>
      ports.flatMap((from) =>
        ports.map((to): Attempt => {
          const effort = portEffort(from) + portEffort(to) + Math.abs(bend) * 0.3 + (lean === 0.5 ? 0 : 8)
          return { bend, lean, from, to, effort }
        })
      )
    )
  )
  return attempts.toSorted((a, b) => a.effort - b.effort)
}
export const straight: Attempt = { bend: 0, lean: 0.5, from: middle, to: middle, effort: 0 }

// Listed when they are first wanted: the map has so many lines that they stay straight, and its start does without.
let easy: readonly Attempt[] | undefined
let all: readonly Attempt[] | undefined
export const easyAttempts = (): readonly Attempt[] => (easy ??= attemptsAt(nearPorts, [0.5]))
export const allAttempts = (): readonly Attempt[] =>
  (all ??= attemptsAt([...nearPorts, ...sidePorts], [0.5, 0.25, 0.75]))
