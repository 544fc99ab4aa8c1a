import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, partingMove } from '../../diagram/geometry/convex.ts'
import { boxGap } from '../../diagram/layout/boxes.ts'
import { packNodes } from '../../diagram/layout/pack.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { placeRequest } from '../../diagram/layout/request.ts'
import type { PlaceRequest } from '../../diagram/layout/types.ts'
import { hullMargin, hullPolygon } from '../../diagram/overlays/hull.ts'
import type { Box, Point } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { fullView, graph } from './built-in.ts'

const ratios = { '16:9': 16 / 9, '4:3': 4 / 3, 'A4 portrait': 210 / 297, square: 1 } as const

type GroupBox = Box & { readonly id: string; readonly group: string }

function boxesOf({ nodes }: PlaceRequest, positions: readonly Position[]): readonly GroupBox[] {
  const at = new Map(positions.map(([id, x, y]) => [id, { x, y }]))
  return nodes.map(({ id, width, height, group }) => {
    const { x, y } = at.get(id)!
    return { id, group, x: x - width / 2, y: y - height / 2, width, height }
  })
}

/** Pairs of boxes with less than the gap of all layouts between them. */
function tooClose(request: PlaceRequest, positions: readonly Position[]): readonly string[] {
  const boxes = boxesOf(request, positions)
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width + boxGap.x &&
          b.x < a.x + a.width + boxGap.x &&
          a.y < b.y + b.height + boxGap.y &&
          b.y < a.y + a.height + boxGap.y
      )
      .map((b) => `${a.id} ${b.id}`)
  )
}

const areasOf = (
  request: PlaceRequest,
  positions: readonly Position[]
): readonly { readonly id: string; readonly polygon: readonly Point[] }[] => {
  const boxes = boxesOf(request, positions)
  return request.groups.flatMap(({ id, labelWidth }) => {
    const inside = boxes.filter(({ group }) => group === id)
    return inside.length > 0 ? [{ id, polygon: hullPolygon(inside, labelWidth) }] : []
  })
}

/** Pairs of groups whose areas touch. */
function touching(request: PlaceRequest, positions: readonly Position[]): readonly string[] {
  const areas = areasOf(request, positions)
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => partingMove(a.polygon, b.polygon, 2 * hullMargin))
      .map((b) => `${a.id} ${b.id}`)
  )
}

/** The height a page of a ratio must have to hold the drawing at scale 1: the less, the larger is the type. */
function neededHeight(request: PlaceRequest, positions: readonly Position[], ratio: number): number {
  const { width, height } = boundsOf(areasOf(request, positions).flatMap(({ polygon }) => polygon))!
  return Math.max((width + 2 * hullMargin) / ratio, height + 2 * hullMargin)
}

/** Length of all relations in units. */
function wayOf(request: PlaceRequest, positions: readonly Position[]): number {
  const at = new Map(positions.map(([id, x, y]) => [id, { x, y }]))
  return request.edges.reduce((sum, { from, to }) => {
    const [a, b] = [at.get(from)!, at.get(to)!]
    return sum + Math.hypot(a.x - b.x, a.y - b.y)
  }, 0)
}

const sorted = ({ nodes }: PlaceRequest): readonly string[] => nodes.map(({ id }) => id).toSorted()

const stackRequest = (id: string): PlaceRequest =>
  arrangePlan(graph, fullView({ stack: { id, step: null, hideRest: true } }), { layout: 'force' }).shown

describe.each(graph.catalogue.stacks.map(({ id }) => id))('the stack %s', (id) => {
  const request = stackRequest(id)
  const free = placeNodes(request)

  test.each(Object.entries(ratios))(
    'fills %s better than the free layout, with everything apart',
    (_, ratio) => {
      const packed = packNodes(request, ratio)
      expect(packed.map(([node]) => node)).toEqual(sorted(request))
      expect(tooClose(request, packed)).toEqual([])
      expect(touching(request, packed)).toEqual([])
      const [before, after] = [neededHeight(request, free, ratio), neededHeight(request, packed, ratio)]
      // A few nodes in two or three groups have no better place than the one they have.
      if (request.nodes.length > 6) expect(after).toBeLessThan(before * 0.97)
      else expect(after).toBeLessThanOrEqual(before * 1.01)
    }
  )
})

describe('packNodes', () => {
  const node = (id: string, group = 'g', width = 80, height = 32): PlaceRequest['nodes'][number] => ({
    id,
    width,
    height,
    group
  })
  const groups = [{ id: 'g', region: 'r', labelWidth: 60 }]

  test('gives the same positions every time, in whatever order nodes and relations come', () => {
    const request = stackRequest('tkg-1-2-1')
    const { nodes, edges } = request
    const turned = { ...request, nodes: nodes.toReversed(), edges: edges.toReversed() }
    const packed = packNodes(request, ratios['16:9'])
    expect(packNodes(request, ratios['16:9'])).toEqual(packed)
    expect(packNodes(turned, ratios['16:9'])).toEqual(packed)
  })

  test('makes type of at least 10 points of up to 40 nodes on a slide with room for title and legend', () => {
    const room = { width: 960 - 48, height: 540 - 48 - 90 }
    const sizes = graph.catalogue.stacks
      .map(({ id }) => stackRequest(id))
      .filter(({ nodes }) => nodes.length <= 40)
      .map((request) => {
        const ratio = room.width / room.height
        return (13 * room.height) / neededHeight(request, packNodes(request, ratio), ratio)
      })
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10)
  })

  test('keeps related nodes closer than the free layout does', () => {
    const request = stackRequest('kubernetes-standard-architecture-2023')
    const ratio = ratios['16:9']
    expect(wayOf(request, packNodes(request, ratio))).toBeLessThan(wayOf(request, placeNodes(request)))
  })

  test('puts a node between its two partners', () => {
    const nodes = ['a', 'b', 'c'].map((id) => node(id))
    const edges = [
      { from: 'a', to: 'c' },
      { from: 'c', to: 'b' }
    ]
    const xs = new Map(packNodes({ nodes, groups, edges, fixed: [] }, 8).map(([id, x]) => [id, x]))
    expect(Math.sign(xs.get('c')! - xs.get('a')!)).toBe(Math.sign(xs.get('b')! - xs.get('c')!))
  })

  test('leaves nodes alone that are fixed, as the free layout does', () => {
    const request = stackRequest('tkg-1-2-1')
    const fixed = [
      ['harbor', 900, -40],
      ['velero', 0, 0]
    ] as const
    const packed = packNodes({ ...request, fixed }, 1)
    expect(packed.filter(([id]) => id === 'harbor' || id === 'velero')).toEqual(fixed)
    expect(packed).toEqual(placeNodes({ ...request, fixed }))
  })

  test('packs around one that is fixed as it packs without', () => {
    const request = {
      nodes: [node('a'), node('b', 'other'), node('c')],
      groups,
      edges: [{ from: 'a', to: 'b' }],
      fixed: []
    }
    const free = packNodes(request, 1)
    const [, x = 0, y = 0] = free.find(([id]) => id === 'b') ?? []
    const packed = packNodes({ ...request, fixed: [['b', 1000.5, -200]] }, 1)
    expect(packed).toEqual(free.map(([id, left, top]) => [id, left + 1000.5 - x, top - 200 - y]))
  })

  test('takes no notice of fixed nodes that are not among those to place', () => {
    const request = { nodes: [node('a'), node('b')], groups, edges: [], fixed: [] }
    expect(packNodes({ ...request, fixed: [['other', 5, 5]] }, 1)).toEqual(packNodes(request, 1))
  })

  test('places no node, one node, and nodes with strange names', () => {
    expect(packNodes({ nodes: [], groups, edges: [], fixed: [] }, 1)).toEqual([])
    expect(packNodes({ nodes: [node('a')], groups, edges: [], fixed: [] }, 1)).toEqual([['a', 0, 0]])
    const strange = {
      nodes: ['__proto__', 'constructor', 'toString'].map((id) => node(id)),
      groups,
      edges: [],
      fixed: []
    }
    expect(packNodes(strange, 1).map(([id]) => id)).toEqual(sorted(strange))
    expect(tooClose(strange, packNodes(strange, 1))).toEqual([])
  })

  test('places nodes of groups that nobody has described', () => {
    const request = {
      nodes: [node('a', 'x'), node('b', 'x'), node('c', 'y'), node('d')],
      groups,
      edges: [],
      fixed: []
    }
    const packed = packNodes(request, 1)
    expect(packed.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(tooClose(request, packed)).toEqual([])
  })

  test.each(['16:9', 'A4 portrait'] as const)(
    'packs hundreds of nodes of one group for %s, and fills the page',
    (page) => {
      const ratio = ratios[page]
      const nodes = Array.from({ length: 400 }, (_, i) =>
        node(`n${i}`, 'g', 60 + ((i * 37) % 90), 32 + (i % 5 === 0 ? 16 : 0))
      )
      const edges = nodes.slice(1).map(({ id }, i) => ({ from: id, to: nodes[(i * 7) % 400]!.id }))
      const request = { nodes, groups, edges, fixed: [] }
      const packed = packNodes(request, ratio)
      expect(tooClose(request, packed)).toEqual([])
      const needed = nodes.reduce(
        (sum, { width, height }) => sum + (width + boxGap.x) * (height + boxGap.y),
        0
      )
      expect(needed / (neededHeight(request, packed, ratio) ** 2 * ratio)).toBeGreaterThan(0.8)
    }
  )

  test('packs many small groups', () => {
    const many = Array.from({ length: 120 }, (_, i) => ({
      id: `g${i}`,
      region: `r${i % 9}`,
      labelWidth: 40 + (i % 7) * 30
    }))
    const nodes = many.flatMap(({ id }, i) =>
      Array.from({ length: 1 + (i % 3) }, (_, j) => node(`${id}-${j}`, id))
    )
    const request = { nodes, groups: many, edges: [], fixed: [] }
    const packed = packNodes(request, 16 / 9)
    expect(packed).toHaveLength(nodes.length)
    expect(touching(request, packed)).toEqual([])
  })

  test('keeps everything apart whatever the sizes, groups, relations and ratio', () => {
    const size = fc.record({
      width: fc.integer({ min: 20, max: 260 }),
      height: fc.integer({ min: 20, max: 90 }),
      group: fc.nat(6)
    })
    const arbitrary = fc.record({
      sizes: fc.array(size, { minLength: 1, maxLength: 24 }),
      labels: fc.array(fc.float({ min: 0, max: 400, noNaN: true }), { minLength: 7, maxLength: 7 }),
      ends: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 40 }),
      ratio: fc.double({ min: 0.2, max: 5, noNaN: true })
    })
    fc.assert(
      fc.property(arbitrary, ({ sizes, labels, ends, ratio }) => {
        const nodes = sizes.map(({ group, ...rest }, i) => ({ id: `n${i}`, group: `g${group}`, ...rest }))
        const request: PlaceRequest = {
          nodes,
          groups: labels.map((labelWidth, i) => ({ id: `g${i}`, region: `r${i % 3}`, labelWidth })),
          edges: ends.flatMap(([from, to]) =>
            nodes[from] && nodes[to] ? [{ from: `n${from}`, to: `n${to}` }] : []
          ),
          fixed: []
        }
        const packed = packNodes(request, ratio)
        expect(packed.map(([id]) => id)).toEqual(sorted(request))
        expect(packed.every(([, x, y]) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
        expect(tooClose(request, packed)).toEqual([])
        expect(touching(request, packed)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  test('packs the whole catalogue twice as large as the free layout', () => {
    const request = placeRequest(
      graph,
      graph.catalogue.components.map(({ id }) => id),
      []
    )
    const ratio = ratios['16:9']
    const packed = packNodes(request, ratio)
    expect(tooClose(request, packed)).toEqual([])
    expect(touching(request, packed)).toEqual([])
    const free = fullView().positions
    expect(neededHeight(request, packed, ratio)).toBeLessThan(neededHeight(request, free, ratio) * 0.65)
  })
})
