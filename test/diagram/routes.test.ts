import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignLanes, routeEdges, routeLine, type Anchor } from '../../diagram/scene/routes.ts'
import { shapes } from '../../graph-data/schema/primitives.ts'

const box = (x: number, y: number, width = 100, height = 32) => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height
})
const anchor = fc.record({
  box: fc
    .tuple(
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: 44, max: 180 }),
      fc.integer({ min: 28, max: 70 })
    )
    .map(([x, y, width, height]) => box(x, y, width, height)),
  shape: fc.constantFrom(...shapes)
})
const apart = (a: Anchor, b: Anchor): boolean =>
  Math.abs(a.box.x - b.box.x) > 260 || Math.abs(a.box.y - b.box.y) > 160

describe('routeLine', () => {
  test('starts and ends just outside the boxes, whatever their shapes', () => {
    fc.assert(
      fc.property(anchor, anchor, fc.integer({ min: 0, max: 2 }), (from, to, lane) => {
        fc.pre(apart(from, to))
        const { start, end } = routeLine(from, to, lane, 3, false)
        for (const [point, { box: of }] of [
          [start, from],
          [end, to]
        ] as const) {
          // Within the box grown by the gap, and not deep inside it: polygons and corners lie a little within the box.
          expect(point[0]).toBeGreaterThanOrEqual(of.x - 2.1)
          expect(point[0]).toBeLessThanOrEqual(of.x + of.width + 2.1)
          expect(point[1]).toBeGreaterThanOrEqual(of.y - 2.1)
          expect(point[1]).toBeLessThanOrEqual(of.y + of.height + 2.1)
          const depth = Math.min(
            point[0] - of.x,
            of.x + of.width - point[0],
            point[1] - of.y,
            of.y + of.height - point[1]
          )
          expect(depth).toBeLessThan(of.height / 2)
        }
      })
    )
  })

  test('is straight when alone and leaves a plain box at its side', () => {
    const route = routeLine(
      { box: box(0, 0), shape: 'square' },
      { box: box(300, 0), shape: 'square' },
      0,
      1,
      false
    )
    expect(route.control).toBeNull()
    expect(route.start[0]).toBeCloseTo(52)
    expect(route.end[0]).toBeCloseTo(248)
    expect([route.start[1], route.end[1]]).toEqual([0, 0])
  })

  test('stays finite between two boxes on the same spot', () => {
    const same = { box: box(10, 10), shape: 'round' as const }
    const { start, end } = routeLine(same, same, 0, 2, false)
    expect([...start, ...end].every(Number.isFinite)).toBe(true)
  })
})

describe('routeEdges', () => {
  const anchors = new Map<string, Anchor>([
    ['a', { box: box(0, 0), shape: 'round' }],
    ['b', { box: box(400, 120), shape: 'round' }]
  ])

  test('parts parallel and opposite relations', () => {
    const edges = [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'a' },
      { id: '3', from: 'a', to: 'b' }
    ]
    const middles = routeEdges(edges, (id) => anchors.get(id)).map(({ route: { start, control, end } }) => {
      const c = control ?? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
      return [(start[0] + 2 * c[0] + end[0]) / 4, (start[1] + 2 * c[1] + end[1]) / 4] as const
    })
    for (const [i, p] of middles.entries()) {
      for (const q of middles.slice(i + 1)) expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeGreaterThan(12)
    }
  })

  test('gives lanes that do not depend on the order of the relations', () => {
    const edges = [
      { id: 'x', from: 'a', to: 'b' },
      { id: 'y', from: 'b', to: 'a' }
    ]
    const lanes = (list: typeof edges) => new Map(assignLanes(list).map(({ edge, lane }) => [edge.id, lane]))
    expect(lanes(edges)).toEqual(lanes(edges.toReversed()))
  })

  test('leaves out relations with an unknown end', () => {
    expect(routeEdges([{ id: '1', from: 'a', to: 'nobody' }], (id) => anchors.get(id))).toEqual([])
  })
})
