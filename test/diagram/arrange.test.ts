/** The layouts: each places everything without overlap, the same way every time, in the order that it promises. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCircles } from '../../diagram/layout/arrange/acyclic.ts'
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { placeInOrder } from '../../diagram/layout/arrange/in-order.ts'
import { layoutIds, layouts, layoutSpec } from '../../diagram/layout/arrange/layouts.ts'
import { findLevels } from '../../diagram/layout/arrange/levels.ts'
import { layoutFunctions } from '../../diagram/layout/arrange/registry.ts'
import { arrangePlan, pathSteps } from '../../diagram/layout/arrange/request.ts'
import type { ArrangeRequest } from '../../diagram/layout/arrange/types.ts'
import type { PlaceRequest } from '../../diagram/layout/types.ts'
import { hullMargin, hullPolygon } from '../../diagram/overlays/hull.ts'
import { partingMove } from '../../diagram/geometry/convex.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph } from './built-in.ts'

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>

const placesOf = (positions: readonly Position[]): Places =>
  new Map(positions.map(([id, x, y]) => [id, { x, y }]))

/** Pairs of boxes that overlap. */
function overlaps({ nodes }: Pick<PlaceRequest, 'nodes'>, at: Places): readonly string[] {
  const boxes = nodes
    .map(({ id, width, height }) => ({ id, width, height, ...at.get(id)! }))
    .toSorted((a, b) => a.x - a.width / 2 - (b.x - b.width / 2))
  return boxes.flatMap((a, index) => {
    const found: string[] = []
    for (const b of boxes.slice(index + 1)) {
      if (b.x - b.width / 2 >= a.x + a.width / 2) break
      if (Math.abs(a.y - b.y) < (a.height + b.height) / 2) found.push(`${a.id} ${b.id}`)
    }
    return found
  })
}

const stack = (id: string): ViewDocument['stack'] => ({ id, step: null, hideRest: true })
const views: Readonly<Record<string, ViewDocument>> = {
  whole: fullView({ focus: { ids: ['kubernetes'], hops: 3, direction: 'both' } }),
  stack: fullView({ stack: stack('tkg-1-2-1') }),
  trail: fullView({ stack: stack('cncf-trail-map') }),
  focus: fullView({ focus: { ids: ['harbor'], hops: 1, direction: 'both' } })
}
const own = layoutIds.filter((id) => id !== 'force')

describe('the registry', () => {
  test('has every layout once, with a name and a sentence in both languages', () => {
    expect(layouts.map(({ id }) => id)).toEqual([...layoutIds])
    expect(Object.keys(layoutFunctions)).toEqual([...layoutIds])
    for (const { title, description } of layouts) {
      expect(title.en).toMatch(/[a-z]/)
      expect(title.ko).toMatch(/[가-힣]/)
      expect(description.en).toMatch(/\.$/)
      expect(description.ko).toMatch(/[가-힣].*\.$/)
    }
  })

  test('says so where areas come with a layout', () => {
    const silent = layouts.filter(
      ({ hulls, description }) =>
        hulls !== null && !(description.en.includes('area') && description.ko.includes('영역'))
    )
    expect(silent).toEqual([])
    expect(layouts.filter(({ hulls }) => hulls === null).map(({ id }) => id)).toEqual(['force'])
  })
})

describe.each(own)('%s', (layout) => {
  test.each(Object.keys(views))('places all of the view “%s”, nothing over something else', (name) => {
    const plan = arrangePlan(graph, views[name]!, { layout })
    const positions = arrange(plan)
    const at = placesOf(positions)
    expect(positions.map(([id]) => id)).toEqual(graph.catalogue.components.map(({ id }) => id).toSorted())
    expect(overlaps(plan.shown, at)).toEqual([])
    // What is hidden gave way as well.
    expect(overlaps(plan.all, at)).toEqual([])
    expect(positions.flat().every((part) => typeof part === 'string' || Number.isInteger(part))).toBe(true)
  })

  test('gives the same places every time, in whatever order the nodes come', () => {
    const { shown } = arrangePlan(graph, views['stack']!, { layout })
    const place = layoutFunctions[layout]
    const byId = (places: ReturnType<typeof place>) => places.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const first = byId(place(shown))
    expect(byId(place(structuredClone(shown)))).toEqual(first)
    expect(byId(place({ ...shown, nodes: shown.nodes.toReversed() }))).toEqual(first)
  })

  test('leaves what is pinned or locked where it is, and nothing lies on it', () => {
    const view = { ...views['stack']!, pins: ['harbor'], locks: ['velero'] }
    const plan = arrangePlan(graph, view, { layout })
    const at = placesOf(arrange(plan))
    for (const id of ['harbor', 'velero']) expect(at.get(id)).toEqual(placesOf(view.positions).get(id))
    expect(overlaps(plan.shown, at)).toEqual([])
  })

  test('comes near to the shape of the room it is made for', () => {
    for (const ratio of [4 / 3, 16 / 9]) {
      const { shown } = arrangePlan(graph, views['stack']!, { layout, ratio })
      const sizes = new Map(shown.nodes.map((node) => [node.id, node]))
      const places = layoutFunctions[layout](shown)
      const span = (low: (id: string) => number, high: (id: string) => number): number =>
        Math.max(...places.map(({ id }) => high(id))) - Math.min(...places.map(({ id }) => low(id)))
      const at = new Map(places.map((place) => [place.id, place]))
      const width = span(
        (id) => at.get(id)!.x - sizes.get(id)!.width / 2,
        (id) => at.get(id)!.x + sizes.get(id)!.width / 2
      )
      const height = span(
        (id) => at.get(id)!.y - sizes.get(id)!.height / 2,
        (id) => at.get(id)!.y + sizes.get(id)!.height / 2
      )
      expect(width / height / ratio).toBeGreaterThan(0.6)
      expect(width / height / ratio).toBeLessThan(1.6)
    }
  })
})

/** Any small graph, with circles and loops, several groups, and wide and high boxes. */
const anyRequest: fc.Arbitrary<ArrangeRequest> = fc
  .record({
    sizes: fc.array(
      fc.record({
        width: fc.integer({ min: 22, max: 90 }).map((half) => 2 * half),
        height: fc.constantFrom(32, 48, 64),
        group: fc.constantFrom('a', 'b', 'c', 'unknown')
      }),
      { minLength: 1, maxLength: 40 }
    ),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 90 }),
    ratio: fc.constantFrom(1, 4 / 3, 16 / 9)
  })
  .map(({ sizes, ends, ratio }) => {
    const nodes = sizes.map((size, index) => ({ id: `n${index}`, ...size }))
    const edges = ends.map(([a, b]) => ({ from: `n${a % nodes.length}`, to: `n${b % nodes.length}` }))
    return {
      nodes,
      edges,
      needs: edges,
      groups: ['a', 'b', 'c'].map((id) => ({ id, region: id === 'c' ? 'up' : 'down', labelWidth: 120 })),
      regions: ['down', 'up'],
      fixed: [],
      around: ['n0'],
      steps: [
        { id: 'one', ids: nodes.slice(0, 5).map(({ id }) => id), labelWidth: 80 },
        { id: 'two', ids: nodes.slice(5, 9).map(({ id }) => id), labelWidth: 200 }
      ],
      ratio
    }
  })

describe('any graph', () => {
  test.each(own)('%s places everything once and without overlap', (layout) => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const places = layoutFunctions[layout](request)
        expect(places.map(({ id }) => id).toSorted()).toEqual(request.nodes.map(({ id }) => id).toSorted())
        const positions = arrange({ layout, shown: request, all: request, positions: [] })
        expect(overlaps(request, placesOf(positions))).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  test('hierarchy sets every node above what it needs, unless there is a circle', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        // Without circles: whatever comes later is needed.
        const number = (id: string): number => Number(id.slice(1))
        const needs = request.edges.filter(({ from, to }) => number(from) < number(to))
        const at = new Map(layoutFunctions.hierarchy({ ...request, needs }).map((place) => [place.id, place]))
        const height = new Map(request.nodes.map((node) => [node.id, node.height]))
        for (const { from, to } of needs) {
          const room = (height.get(from)! + height.get(to)!) / 2
          expect(at.get(to)!.y - at.get(from)!.y, `${from} over ${to}`).toBeGreaterThan(room)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('a graph without circles stays as it is; any other one has none afterwards', () => {
    const idsOf = ({ nodes }: ArrangeRequest): readonly string[] => nodes.map(({ id }) => id)
    fc.assert(
      fc.property(anyRequest, (request) => {
        const needs = withoutCircles(idsOf(request), request.needs)
        const levels = findLevels(idsOf(request), needs)
        for (const { from, to } of needs) expect(levels.get(from)).toBeGreaterThan(levels.get(to)!)
        const again = withoutCircles(idsOf(request), needs)
        const key = ({ from, to }: { from: string; to: string }): string => `${from} ${to}`
        expect(again.map(key).toSorted()).toEqual(needs.map(key).toSorted())
        // Levels are used without gaps.
        const used = [...new Set(levels.values())].toSorted((a, b) => a - b)
        expect(used).toEqual(used.map((_, index) => index))
      })
    )
  })
})

describe('bands', () => {
  const plan = arrangePlan(graph, views['stack']!, { layout: 'bands' })
  const at = placesOf(arrange(plan))
  const band = new Map(plan.shown.groups.map(({ id, region }) => [id, region]))

  test('are rows, the foundation at the bottom', () => {
    const rows = plan.shown.regions.flatMap((region) => {
      const inside = plan.shown.nodes.filter((node) => band.get(node.group) === region)
      if (inside.length === 0) return []
      const tops = inside.map(({ id, height }) => at.get(id)!.y - height / 2)
      const bottoms = inside.map(({ id, height }) => at.get(id)!.y + height / 2)
      return [{ top: Math.min(...tops), bottom: Math.max(...bottoms) }]
    })
    expect(rows.length).toBeGreaterThan(4)
    rows.slice(1).forEach((row, index) => expect(row.bottom).toBeLessThan(rows[index]!.top))
  })

  test.each(['stack', 'trail', 'whole'])('keep the areas of layers and bands apart: %s', (name) => {
    const of = arrangePlan(graph, views[name]!, { layout: 'bands' })
    const places = placesOf(arrange(of))
    const boxes = (holds: (group: string) => boolean) =>
      of.shown.nodes
        .filter(({ group }) => holds(group))
        .map(({ id, width, height }) => ({
          x: places.get(id)!.x - width / 2,
          y: places.get(id)!.y - height / 2,
          width,
          height
        }))
    const touching = (polygons: readonly ReturnType<typeof hullPolygon>[]): number =>
      polygons.flatMap((a, index) =>
        polygons.slice(index + 1).filter((b) => partingMove(a, b, 2 * hullMargin))
      ).length
    const layers = of.shown.groups.map(({ id, labelWidth }) => ({
      boxes: boxes((group) => group === id),
      labelWidth
    }))
    const bands = of.shown.regions.map((region) => ({
      boxes: boxes((group) => band.get(group) === region),
      labelWidth: 120
    }))
    for (const areas of [layers, bands]) {
      const used = areas.filter((area) => area.boxes.length > 0)
      expect(used.length).toBeGreaterThan(3)
      expect(touching(used.map((area) => hullPolygon(area.boxes, area.labelWidth)))).toBe(0)
    }
  })

  test('make lines shorter than the same rows in the order of names do', () => {
    const mean = (places: Places): number => {
      const lengths = plan.shown.edges.map(({ from, to }) => {
        const [a, b] = [places.get(from)!, places.get(to)!]
        return Math.hypot(a.x - b.x, a.y - b.y)
      })
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    }
    const inOrder = arrange({ ...plan, shown: { ...plan.shown, edges: [] } })
    expect(mean(at)).toBeLessThan(mean(placesOf(inOrder)))
  })
})

describe('rings', () => {
  test('have what they are around in the middle, and the nearer ring inside', () => {
    const view = fullView({ focus: { ids: ['harbor'], hops: 1, direction: 'both' } })
    const { shown } = arrangePlan(graph, view, { layout: 'rings' })
    const places = new Map(layoutFunctions.rings(shown).map((place) => [place.id, place]))
    expect(shown.around).toEqual(['harbor'])
    expect(places.get('harbor')).toMatchObject({ x: 0, y: 0 })
  })

  test('never let a farther node come nearer than a whole ring', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const near = new Set(
          request.edges.flatMap(({ from, to }) => (from === 'n0' ? [to] : to === 'n0' ? [from] : []))
        )
        near.delete('n0')
        const places = layoutFunctions.rings(request).filter(({ id }) => id !== 'n0')
        if (near.size === 0) return
        const first = places.filter(({ id }) => near.has(id))
        const reached = new Set(['n0'])
        for (const id of reached) {
          for (const { from, to } of request.edges) {
            if (from === id) reached.add(to)
            if (to === id) reached.add(from)
          }
        }
        // What no relation leads to lies in a block below all of it, which may be near.
        const rest = places.filter(({ id }) => !near.has(id) && reached.has(id))
        // Rings are ellipses: what lies on a farther one is outside of the inner one on one axis at least.
        const [x, y] = [
          Math.max(...first.map((p) => Math.abs(p.x))),
          Math.max(...first.map((p) => Math.abs(p.y)))
        ]
        for (const p of rest) expect((p.x / (x || 1)) ** 2 + (p.y / (y || 1)) ** 2).toBeGreaterThan(1)
      }),
      { numRuns: 60 }
    )
  })

  test('go around the selection, else the focus, else what the stack is about', () => {
    const view = views['stack']!
    expect(arrangePlan(graph, view, { layout: 'rings', around: ['harbor'] }).shown.around).toEqual(['harbor'])
    expect(arrangePlan(graph, view, { layout: 'rings', around: ['nobody'] }).shown.around).toEqual([
      graph.stack('tkg-1-2-1')?.root
    ])
    expect(arrangePlan(graph, fullView(), { layout: 'rings' }).shown.around).toEqual([])
    const folded: ViewDocument = { ...view, folds: [{ by: 'layer', id: 'logging' }] }
    const { shown } = arrangePlan(graph, folded, { layout: 'rings', around: ['layer:logging'] })
    expect(shown.around.length).toBeGreaterThan(0)
    for (const id of shown.around) expect(graph.component(id)?.layer).toBe('logging')
  })
})

describe('path', () => {
  const view = views['trail']!
  const steps = pathSteps(graph, view)
  const plan = arrangePlan(graph, view, { layout: 'path' })
  const at = placesOf(arrange(plan))
  const boxOf = (ids: readonly string[]) => {
    const nodes = plan.shown.nodes.filter(({ id }) => ids.includes(id))
    return {
      left: Math.min(...nodes.map(({ id, width }) => at.get(id)!.x - width / 2)),
      right: Math.max(...nodes.map(({ id, width }) => at.get(id)!.x + width / 2)),
      top: Math.min(...nodes.map(({ id, height }) => at.get(id)!.y - height / 2)),
      bottom: Math.max(...nodes.map(({ id, height }) => at.get(id)!.y + height / 2))
    }
  }

  test('has the steps of the stack in their order, and everybody in one of them', () => {
    expect(steps.map(({ id }) => id)).toEqual(
      graph
        .stack('cncf-trail-map')!
        .groups.toSorted((a, b) => a.order! - b.order!)
        .map(({ id }) => id)
    )
    const members = steps.flatMap(({ ids }) => ids)
    expect(new Set(members).size).toBe(members.length)
    expect(members.toSorted()).toEqual(plan.shown.nodes.map(({ id }) => id).toSorted())
  })

  test('is read like text: each step is to the right of the one before, or begins the next row at the left', () => {
    const boxes = steps.filter(({ ids }) => ids.length > 0).map(({ ids }) => boxOf(ids))
    let rows = 1
    boxes.slice(1).forEach((box, index) => {
      const before = boxes[index]!
      if (box.top > before.bottom) {
        rows += 1
        expect(box.left).toBeLessThan(before.left)
      } else expect(box.left).toBeGreaterThan(before.right)
    })
    expect(rows).toBeGreaterThan(1)
  })

  test('takes an unordered stack in the order of its groups, and puts what does not belong to it below', () => {
    const loose = fullView({ stack: { id: 'tkg-1-2-1', step: null, hideRest: false } })
    expect(pathSteps(graph, loose).map(({ id }) => id)).toEqual(
      graph.stack('tkg-1-2-1')!.groups.map(({ id }) => id)
    )
    const whole = arrangePlan(graph, loose, { layout: 'path' })
    const places = placesOf(arrange(whole))
    const members = new Set(pathSteps(graph, loose).flatMap(({ ids }) => ids))
    const yOf = (inside: boolean): readonly number[] =>
      whole.shown.nodes.filter(({ id }) => members.has(id) === inside).map(({ id }) => places.get(id)!.y)
    expect(Math.max(...yOf(true))).toBeLessThan(Math.min(...yOf(false)))
    expect(overlaps(whole.shown, places)).toEqual([])
  })

  test('there is none without a stack', () => {
    expect(pathSteps(graph, fullView())).toEqual([])
    expect(layoutSpec('path').hulls).toBe('stack-group')
  })
})

describe('places in order', () => {
  test('keep order and room, and nothing could be nearer to the wishes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 30 })), {
          minLength: 1,
          maxLength: 12
        }),
        (drawn) => {
          const wishes = drawn.map(([wish]) => wish)
          const gaps = drawn.map(([, gap]) => gap)
          const places = placeInOrder(wishes, gaps)
          const cost = (at: readonly number[]): number =>
            at.reduce((sum, place, index) => sum + (place - wishes[index]!) ** 2, 0)
          const fits = (at: readonly number[]): boolean =>
            at.every((place, index) => index === 0 || place - at[index - 1]! >= gaps[index]! - 1e-9)
          expect(fits(places)).toBe(true)
          for (const index of places.keys()) {
            for (const way of [-0.5, 0.5]) {
              // A block that moves together, up to or from this place on.
              for (const part of [(other: number) => other <= index, (other: number) => other >= index]) {
                const moved = places.map((place, other) => (part(other) ? place + way : place))
                if (fits(moved)) expect(cost(moved)).toBeGreaterThan(cost(places) - 1e-6)
              }
            }
          }
        }
      )
    )
  })

  test('stay between two ends, and overrun both alike where there is no room', () => {
    expect(placeInOrder([-50, 0, 90], [0, 10, 10], { from: 0, to: 40 })).toEqual([0, 10, 40])
    expect(placeInOrder([5, 5, 5], [0, 30, 30], { from: 0, to: 40 })).toEqual([-10, 20, 50])
  })
})
