import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completePositions, basePositions } from '../../diagram/layout/base.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import type { PlaceRequest } from '../../diagram/layout/types.ts'
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { placeRequest } from '../../diagram/layout/request.ts'
import type { Position } from '../../diagram/view/document.ts'
import { partingMove } from '../../diagram/geometry/convex.ts'
import { hullMargin, hullPolygon } from '../../diagram/overlays/hull.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { fullView, graph } from './built-in.ts'

/** Pairs of boxes that overlap, given the sizes of a request and some positions. */
function overlaps({ nodes }: PlaceRequest, positions: readonly Position[]): readonly string[] {
  const at = new Map(positions.map(([id, x, y]) => [id, { x, y }]))
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => {
      const [p, q] = [at.get(a.id)!, at.get(b.id)!]
      const apart =
        Math.abs(p.x - q.x) >= (a.width + b.width) / 2 || Math.abs(p.y - q.y) >= (a.height + b.height) / 2
      return apart ? [] : [`${a.id} ${b.id}`]
    })
  )
}

const ids = graph.catalogue.components.map(({ id }) => id)
const whole = placeRequest(graph, ids, [])

describe('the base layout', () => {
  test('has a place for every component and for nothing else', () => {
    expect(basePositions.map(([id]) => id)).toEqual(ids.toSorted())
  })

  test('has no two boxes that overlap, in any language', () => {
    expect(overlaps(whole, basePositions)).toEqual([])
  })

  test('keeps the areas of the layers apart', () => {
    const at = new Map(basePositions.map(([id, x, y]) => [id, { x, y }]))
    const areas = whole.groups.map(({ id, labelWidth }) => {
      const boxes = whole.nodes
        .filter((node) => node.group === id)
        .map(({ id: node, width, height }) => ({
          x: at.get(node)!.x - width / 2,
          y: at.get(node)!.y - height / 2,
          width,
          height
        }))
      return { id, polygon: hullPolygon(boxes, labelWidth) }
    })
    const touching = areas.flatMap((a, index) =>
      areas
        .slice(index + 1)
        .filter((b) => partingMove(a.polygon, b.polygon, 2 * hullMargin))
        .map((b) => `${a.id} ${b.id}`)
    )
    expect(touching).toEqual([])
  })
})

describe('placeNodes', () => {
  const some = placeRequest(graph, ids.slice(0, 70), [])

  test('gives the same positions every time', () => {
    expect(placeNodes(some)).toEqual(placeNodes(some))
  })

  test('places a part of the catalogue without overlaps', () => {
    expect(overlaps(some, placeNodes(some))).toEqual([])
  })

  test('moves the others by nothing when a node is added', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 3 }), (added) => {
        const fixed = basePositions.filter(([id]) => !added.includes(id))
        const request = placeRequest(graph, ids, fixed)
        const placed = placeNodes(request)
        expect(placed.filter(([id]) => !added.includes(id))).toEqual(fixed)
        expect(overlaps(request, placed)).toEqual([])
      }),
      { numRuns: 8 }
    )
  })

  test('places nodes that have no edges, one node, and none', () => {
    const node = (id: string) => ({ id, width: 80, height: 32, group: 'g' })
    const groups = [{ id: 'g', region: 'r', labelWidth: 60 }]
    expect(placeNodes({ nodes: [], groups, edges: [], fixed: [] })).toEqual([])
    expect(placeNodes({ nodes: [node('__proto__')], groups, edges: [], fixed: [] })).toHaveLength(1)
    const lonely = { nodes: ['a', 'b', 'constructor'].map(node), groups, edges: [], fixed: [] }
    expect(overlaps(lonely, placeNodes(lonely))).toEqual([])
  })

  test('parts nodes that start on the same spot among fixed ones', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => ({
      id: `n${index}`,
      width: 100,
      height: 40,
      group: 'g'
    }))
    const request = {
      nodes,
      groups: [{ id: 'g', region: 'r', labelWidth: 60 }],
      edges: [],
      fixed: [['n0', 0, 0] as const, ['n1', 130, 0] as const, ['n2', -130, 0] as const]
    }
    const placed = placeNodes(request)
    expect(placed.find(([id]) => id === 'n0')).toEqual(['n0', 0, 0])
    expect(overlaps(request, placed)).toEqual([])
  })
})

describe('completePositions', () => {
  test('gives back what is complete already', async () => {
    expect(await completePositions(graph, basePositions)).toBe(basePositions)
  })

  test('finds room for a component that no layout knows, and moves nothing for it', async () => {
    const { components, relations, ...rest } = graph.catalogue
    const added = { ...components[0]!, id: 'mine', name: 'A component of my own' }
    const larger = buildGraph({ ...rest, components: [...components, added], relations })
    const placed = await completePositions(larger, basePositions)
    expect(placed.filter(([id]) => id !== 'mine')).toEqual(basePositions)
    expect(overlaps(placeRequest(larger, [...ids, 'mine'], []), placed)).toEqual([])
  })

  test('takes base positions for what a view does not know yet', async () => {
    const [first, ...rest] = basePositions
    expect(await completePositions(graph, rest)).toEqual([first, ...rest])
  })
})

describe('arranging by forces', () => {
  const stack = { id: 'tkg-1-2-1', step: null, hideRest: true }

  test('packs what shows, keeps pins where they are, and leaves no overlap when the rest is shown again', () => {
    const pins = ['harbor', 'velero']
    const view = fullView({ stack, pins })
    const placed = arrange(arrangePlan(graph, view, { layout: 'force' }))
    expect(placed.map(([id]) => id)).toEqual(ids.toSorted())
    expect(overlaps(whole, placed)).toEqual([])
    expect(placed.filter(([id]) => pins.includes(id))).toEqual(
      basePositions.filter(([id]) => pins.includes(id))
    )
  })

  test('makes a part of the map much smaller than it was', () => {
    const plan = arrangePlan(graph, fullView({ stack }), { layout: 'force' })
    const area = (positions: readonly Position[]): number => {
      const shown = new Set(plan.shown.nodes.map(({ id }) => id))
      const inside = positions.filter(([id]) => shown.has(id))
      const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
      return span(inside.map(([, x]) => x)) * span(inside.map(([, , y]) => y))
    }
    expect(area(arrange(plan))).toBeLessThan(area(basePositions) / 3)
  })
})
