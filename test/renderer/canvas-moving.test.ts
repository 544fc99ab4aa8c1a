/** Nodes on their way: their labels come along, arrows stay rigid, and routes are those of the finished scene. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../diagram/scene/types.ts'
import { boundsOf, distanceTo, endAngle, pointAt } from '../../renderer/canvas/curves.ts'
import { routesAround } from '../../renderer/canvas/live-routes.ts'
import { blendScenes, countMoved, moveEdge, moveNode } from '../../renderer/canvas/moved.ts'
import { indexScene } from '../../renderer/canvas/neighbourhood.ts'
import { edgesBetween, node, scene } from './scene-parts.ts'

const nodes = [
  node('a', 0, 0),
  node('b', 300, 40),
  node('c', 80, 260, 'hexagon'),
  node('__proto__', -200, 90)
]
const pairs = [
  ['a', 'b'],
  ['b', 'a'],
  ['a', 'c'],
  ['c', '__proto__']
] as const
const picture = scene(nodes, edgesBetween(nodes, pairs))
const coordinate = fc.double({ min: -800, max: 800, noNaN: true })

test('a node moves with everything on it', () => {
  const badge = { centre: [30, -12] as const, radius: 8, fill: '#000000', line: nodes[0]!.lines[0]! }
  const moved = moveNode({ ...nodes[0]!, badge }, 5, -7)
  expect(moved.box).toEqual({ x: -25, y: -19, width: 60, height: 24 })
  expect(moved.lines[0]).toMatchObject({ x: 5, y: -3, text: 'a' })
  expect(moved.badge).toMatchObject({ centre: [35, -19], line: { x: 5, y: -3 } })
  expect(moveNode(nodes[0]!, 0, 0)).toBe(nodes[0])
})

test('an arrow head keeps its form and points along the line', () => {
  const lengths = (points: readonly Point[]): readonly number[] =>
    points.map(([x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length]!
      return Math.hypot(nx - x, ny - y)
    })
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (x1, y1, x2, y2) => {
      fc.pre(Math.hypot(x2 - x1, y2 - y1) > 1)
      for (const edge of picture.edges) {
        const moved = moveEdge(edge, { start: [x1, y1], control: null, end: [x2, y2] })
        const points = moved.arrow!.points
        lengths(points).forEach((length, i) => expect(length).toBeCloseTo(lengths(edge.arrow!.points)[i]!, 4))
        expect(points[0]![0]).toBeCloseTo(x2, 4)
        const back: Point = [(points[1]![0] + points[2]![0]) / 2, (points[1]![1] + points[2]![1]) / 2]
        const direction = Math.atan2(y2 - back[1], x2 - back[0])
        expect(Math.cos(direction - endAngle(moved))).toBeCloseTo(1, 6)
      }
    }),
    { seed: 23 }
  )
})

describe('routes while dragging', () => {
  test('are the plain lanes between where the nodes are now', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const moved = moveNode(nodes[0]!, x, y)
        const after = [moved, ...nodes.slice(1)]
        const finished = new Map(edgesBetween(after, pairs).map((edge) => [edge.id, edge]))
        const live = routesAround(picture, new Set(['a']))([moved])
        expect(live.map(({ edge }) => edge.id)).toEqual(['a>b#0', 'b>a#1', 'a>c#2'])
        for (const { edge, route } of live) {
          const wanted = finished.get(edge.id)!
          expect([route.start, route.control, route.end]).toEqual([wanted.start, wanted.control, wanted.end])
        }
      }),
      { seed: 29 }
    )
  })

  test('leave edges alone that meet no moved node', () => {
    const live = routesAround(picture, new Set(['__proto__']))([moveNode(nodes[3]!, 9, 9)])
    expect(live.map(({ edge }) => edge.id)).toEqual(['c>__proto__#3'])
  })
})

describe('blendScenes', () => {
  const after = nodes.map((one, i) => moveNode(one, 40 * i, -20))
  const target = scene([...after, node('new', 5, 5)], edgesBetween(after, pairs))

  test('runs from the old places to the new ones; what is new stands at once', () => {
    expect(blendScenes(picture, target, 1)).toBe(target)
    const start = blendScenes(picture, target, 0)
    start.nodes.slice(0, 4).forEach((one, i) => expect(one.box).toEqual(nodes[i]!.box))
    expect(start.nodes[4]).toBe(target.nodes[4])
    start.edges.forEach((edge, i) => {
      const [p, q] = [pointAt(edge, 0.5), pointAt(picture.edges[i]!, 0.5)]
      expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeLessThan(1e-6)
    })
    const half = blendScenes(picture, target, 0.5)
    expect(half.nodes[1]!.box.x).toBeCloseTo(nodes[1]!.box.x + 20)
  })

  test('counts what moved', () => {
    expect(countMoved(picture, picture)).toBe(0)
    expect(countMoved(picture, target)).toBe(4)
  })
})

describe('curves', () => {
  test('distance is nothing on the line and grows off it', () => {
    expect(picture.edges[0]?.control).not.toBeNull()
    for (const edge of picture.edges) {
      for (const t of [0, 0.13, 0.5, 0.87, 1]) expect(distanceTo(edge, pointAt(edge, t))).toBeLessThan(0.3)
    }
    const straight = { start: [0, 0] as const, control: null, end: [10, 0] as const }
    expect(distanceTo(straight, [5, 3])).toBe(3)
    expect(distanceTo(straight, [14, 3])).toBe(5)
  })

  test('bounds hold every point', () => {
    for (const edge of picture.edges) {
      const { x, y, width, height } = boundsOf(edge)
      for (let t = 0; t <= 1; t += 0.05) {
        const [px, py] = pointAt(edge, t)
        expect(px).toBeGreaterThanOrEqual(x - 1e-9)
        expect(px).toBeLessThanOrEqual(x + width + 1e-9)
        expect(py).toBeGreaterThanOrEqual(y - 1e-9)
        expect(py).toBeLessThanOrEqual(y + height + 1e-9)
      }
    }
  })
})

describe('indexScene', () => {
  const index = indexScene(picture)

  test('finds what lights up with a node, itself last and on top', () => {
    const lit = index.around('a')
    expect(lit?.edges.map((edge) => edge.id)).toEqual(['a>b#0', 'b>a#1', 'a>c#2'])
    expect(new Set(lit?.nodes.map((one) => one.id))).toEqual(new Set(['a', 'b', 'c']))
    expect(index.around('nothing')).toBeNull()
    expect(index.around('__proto__')?.nodes.map((one) => one.id)).toContain('c')
  })

  test('finds the line under the pointer, the nearer of two', () => {
    const look = { zoom: 1, lines: 1 }
    for (const edge of picture.edges.slice(0, 2)) {
      expect(index.lineAt(pointAt(edge, 0.5), look)?.id).toBe(edge.id)
    }
    expect(index.lineAt([5000, 5000], look)).toBeNull()
  })
})
