import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chordsOf, extentOf, lengthInside, pointAt, type Curve } from '../../diagram/geometry/curve.ts'
import { routeAround } from '../../diagram/scene/avoid.ts'
import { assignLanes, routeEdges, routeLine, type Anchor } from '../../diagram/scene/routes.ts'
import type { Obstacle } from '../../diagram/scene/tolls.ts'
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

const point = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }))
const curve = fc.record({ start: point, control: fc.option(point), end: point })

describe('curves', () => {
  test('have an extent that holds every point of theirs and is no larger than it must be', () => {
    fc.assert(
      fc.property(curve, (line: Curve) => {
        const { x, y, width, height } = extentOf(line)
        const points = Array.from({ length: 201 }, (_, i) => pointAt(line, i / 200))
        const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(x - 1e-6)
        expect(Math.max(...xs)).toBeLessThanOrEqual(x + width + 1e-6)
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(y - 1e-6)
        expect(Math.max(...ys)).toBeLessThanOrEqual(y + height + 1e-6)
        expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(width - 0.1)
        expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(height - 0.1)
      }),
      { seed: 31 }
    )
  })

  test('are as long inside a box as a fine walk along them finds', () => {
    const inside = box(0, 0, 200, 120)
    fc.assert(
      fc.property(curve, (line: Curve) => {
        let walked = 0
        for (let i = 0; i < 4000; i += 1) {
          const [a, b] = [pointAt(line, i / 4000), pointAt(line, (i + 1) / 4000)]
          const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
          if (Math.abs(x) < 100 && Math.abs(y) < 60) walked += Math.hypot(b[0] - a[0], b[1] - a[1])
        }
        expect(Math.abs(lengthInside(chordsOf(line), inside) - walked)).toBeLessThan(30)
        if (line.control === null) expect(lengthInside(chordsOf(line), inside)).toBeCloseTo(walked, 0)
      }),
      { seed: 37, numRuns: 60 }
    )
  })
})

describe('routeAround', () => {
  type Edge = { readonly id: string; readonly from: string; readonly to: string }
  const never = (): boolean => false
  const nodeAt = (places: Readonly<Record<string, readonly [number, number]>>) => {
    const anchors = new Map(
      Object.entries(places).map(([id, [x, y]]): [string, Anchor] => [id, { box: box(x, y), shape: 'round' }])
    )
    const obstacles = [...anchors].map(([of, { box: at }]): Obstacle => ({ box: at, weight: 'node', of }))
    return { at: (id: string) => anchors.get(id), obstacles, anchors }
  }
  const lead = (places: Readonly<Record<string, readonly [number, number]>>, edges: readonly Edge[]) => {
    const { at, obstacles, anchors } = nodeAt(places)
    const first = routeAround(edges, at, obstacles, never)
    const routed = routeAround(edges, at, obstacles, never, first)
    return { routed, anchors }
  }

  test('leaves a line alone that has nothing in its way', () => {
    const places = { a: [0, 0], b: [400, 120], far: [200, 600] } as const
    const { routed } = lead(places, [{ id: '1', from: 'a', to: 'b' }])
    const { at } = nodeAt(places)
    expect(routed.map(({ route }) => route)).toEqual(
      routeEdges([{ id: '1', from: 'a', to: 'b' }], at).map(({ route }) => route)
    )
  })

  test('leads a line around a node between its ends, in a gentle bow', () => {
    const { routed, anchors } = lead({ a: [0, 0], wall: [250, 0], b: [500, 0] }, [
      { id: '1', from: 'a', to: 'b' }
    ])
    const { route } = routed[0]!
    expect(lengthInside(chordsOf(route), anchors.get('wall')!.box)).toBe(0)
    const { height } = extentOf(route)
    expect(height).toBeGreaterThan(10)
    expect(height).toBeLessThan(60)
  })

  test('leads a line around a name', () => {
    const { at, obstacles } = nodeAt({ a: [0, 0], b: [0, 200] })
    const name: Obstacle = { box: box(0, 100, 60, 16), weight: 'name', of: null }
    const [led] = routeAround([{ id: '1', from: 'a', to: 'b' }], at, [...obstacles, name], never)
    expect(lengthInside(chordsOf(led!.route), name.box)).toBe(0)
  })

  test('parts the ends of many lines at one node', () => {
    const spread = Object.fromEntries(
      Array.from({ length: 7 }, (_, i): [string, [number, number]] => [`n${i}`, [i * 130 - 390, 400]])
    )
    const edges = Object.keys(spread).map((from) => ({ id: from, from, to: 'hub' }))
    const { routed } = lead({ hub: [0, 0], ...spread }, edges)
    const ends = routed.map(({ route }) => route.end)
    for (const [i, a] of ends.entries()) {
      for (const b of ends.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(6)
    }
  })

  test('parts opposite and parallel relations', () => {
    const { routed } = lead({ a: [0, 0], b: [400, 60] }, [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'a' },
      { id: '3', from: 'a', to: 'b' }
    ])
    const middles = routed.map(({ route }) => pointAt(route, 0.5))
    for (const [i, p] of middles.entries()) {
      for (const q of middles.slice(i + 1)) expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeGreaterThan(10)
    }
  })

  const crowd = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(5)), {
    minLength: 3,
    maxLength: 12,
    selector: ([x, y]) => `${x} ${y}`
  })

  test('finds the same routes whatever the order, from outline to outline, and goes through no more than straight lines do', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat(99)), (cells, numbers) => {
        const places = Object.fromEntries(
          cells.map(([x, y], i): [string, [number, number]] => [`n${i}`, [x * 140, y * 70]])
        )
        const next = (): number => numbers.next().value as number
        const edges = cells.flatMap((_, i): Edge[] => {
          const to = next() % cells.length
          return to === i ? [] : [{ id: `e${i}`, from: `n${i}`, to: `n${to}` }]
        })
        const { routed, anchors } = lead(places, edges)
        const again = lead(places, edges.toReversed()).routed
        const byId = (list: typeof routed) => new Map(list.map(({ edge, route }) => [edge.id, route]))
        expect(byId(again)).toEqual(byId(routed))

        const hits = (list: readonly { readonly edge: Edge; readonly route: Curve }[]): number =>
          list.reduce(
            (sum, { edge, route }) =>
              sum +
              [...anchors].filter(
                ([id, { box: at }]) =>
                  id !== edge.from && id !== edge.to && lengthInside(chordsOf(route), at) > 0
              ).length,
            0
          )
        expect(hits(routed)).toBeLessThanOrEqual(hits(routeEdges(edges, (id) => anchors.get(id))))
        for (const { edge, route } of routed) {
          for (const [end, id] of [
            [route.start, edge.from],
            [route.end, edge.to]
          ] as const) {
            const { x, y, width, height } = anchors.get(id)!.box
            const outside = Math.max(x - end[0], end[0] - x - width, y - end[1], end[1] - y - height)
            expect(outside).toBeLessThanOrEqual(2.01)
            expect(outside).toBeGreaterThan(-3)
          }
        }
      }),
      { seed: 41, numRuns: 60 }
    )
  })

  test('leaves out relations with an unknown end', () => {
    expect(lead({ a: [0, 0] }, [{ id: '1', from: 'a', to: 'nobody' }]).routed).toEqual([])
  })
})
