/** What somebody asked for, and what stands alone: each with a name or a dot that nothing covers, and never far from it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Box, Scene } from '../../diagram/scene/types.ts'
import { cameraForAll, zoomRange } from '../../renderer/canvas/camera.ts'
import { askedAt, planAsked } from '../../renderer/canvas/detail/asked.ts'
import { countNames, createDetail, namesAt, type Detail } from '../../renderer/canvas/detail/detail.ts'
import { boxAt, clearUntil, fixed, growAround, moveBeyond } from '../../renderer/canvas/detail/growing.ts'
import { countShown } from '../../renderer/canvas/detail/names.ts'
import { dotReach, nameBox } from '../../renderer/canvas/detail/places.ts'
import { aboutOf } from '../../renderer/state/about.ts'
import { fullView, graph, sceneOf } from '../diagram/built-in.ts'
import { clashesIn } from './clashes.ts'
import { node, scene } from './scene-parts.ts'

const view = fullView({})
const map = sceneOf(graph, view)
const whole = { scene: map, detail: createDetail(map, aboutOf(graph, view, map).areas) }
const zooms = fc.double({ min: zoomRange.min, max: zoomRange.max, noNaN: true })

/** A dot as it shows: small, around the middle of its node. */
const dotAt = ({ box }: { readonly box: Box }, zoom: number): Box => {
  const reach = (dotReach - 0.5) / zoom
  return {
    x: box.x + box.width / 2 - reach,
    y: box.y + box.height / 2 - reach,
    width: 2 * reach,
    height: 2 * reach
  }
}

describe('names that were asked for', () => {
  const { scene: of, detail } = whole

  test('cover neither one another nor the dot of another, at any zoom, and stay as one comes nearer', () => {
    const nodes = fc.shuffledSubarray([...of.nodes], { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(nodes, zooms, (chosen, zoom) => {
        const plan = planAsked(chosen, detail, { insists: false })
        const placed = askedAt(plan, detail, zoom)
        expect(clashesIn(placed.map(({ node: { id: what }, box }) => ({ what, box })))).toEqual([])
        if (zoom >= detail.ownZoom) {
          expect(placed).toEqual([])
          return
        }
        for (const { node: named, box } of placed) {
          const covered = chosen.filter((one) => one !== named && boxesOverlap(box, dotAt(one, zoom)))
          expect(covered.map(({ id }) => id)).toEqual([])
        }
        const nearer = Math.min(zoom * 1.1, detail.ownZoom - 1e-6)
        const later = new Set(askedAt(plan, detail, nearer).map((one) => one.node.id))
        for (const { node: named } of placed) expect(later.has(named.id)).toBe(true)
        // How much is named is counted once each, also where it would be named without being asked for.
        const { named, total } = countShown(detail, plan, zoom)
        expect(total).toBe(of.nodes.length)
        expect(named).toBeGreaterThanOrEqual(placed.length)
        expect(named).toBeLessThanOrEqual(total)
      }),
      { seed: 10, numRuns: 60 }
    )
  })

  test('of many, as many as there is room for, at the first sight of a large window', () => {
    const chosen = of.nodes.filter(({ layer }) => layer === 'metrics' || layer === 'delivery')
    const zoom = cameraForAll(of, { width: 1152, height: 852 })?.zoom ?? 1
    const names = askedAt(planAsked(chosen, detail, { insists: false }), detail, zoom)
    expect(names.length).toBeGreaterThan(0)
    expect(names.length).toBeLessThan(chosen.length)
    expect(countShown(detail, planAsked(chosen, detail, { insists: false }), zoom).named).toBe(names.length)
  })

  test('begin with the first one, from where the whole is seen, if it insists', () => {
    const small = cameraForAll(of, { width: 768, height: 652 })?.zoom ?? 1
    for (const first of of.nodes.filter((_, i) => i % 40 === 0)) {
      const chosen = [first, ...of.nodes.filter(({ layer, id }) => layer === first.layer && id !== first.id)]
      const plan = planAsked(chosen, detail, { insists: true })
      for (const zoom of [small, 0.2, 0.5]) expect(askedAt(plan, detail, zoom)[0]?.node).toBe(first)
    }
  })

  test('stay where they are while something else is pointed at, unless that needs the room', () => {
    const chosen = of.nodes.filter((_, i) => i % 20 === 0)
    const before = planAsked(chosen, detail, { insists: false })
    const pointed = of.nodes[1]
    if (!pointed) throw new Error('the catalogue is empty')
    const after = planAsked([pointed], detail, { insists: true, before })
    const placeOf = new Map(before.names.map(({ node: { id }, at }) => [id, at]))
    expect(after.names[0]?.node).toBe(pointed)
    for (const { node: named, at } of after.names.slice(1)) expect(at).toBe(placeOf.get(named.id))
    expect(after.names.length).toBeGreaterThan(before.names.length / 2)
  })

  test('are as large as they are wanted where there is room, also above their own labels', () => {
    const largeAt = (nodes: Scene['nodes'], from: Detail, zoom: number) =>
      askedAt(planAsked(nodes, from, { insists: true, type: 16 }), from, zoom)
    const nodes = fc.shuffledSubarray([...of.nodes], { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(nodes, zooms, (chosen, zoom) => {
        const placed = largeAt(chosen, detail, zoom)
        expect(clashesIn(placed.map(({ node: { id: what }, box }) => ({ what, box })))).toEqual([])
        for (const { node: one, box } of placed) {
          expect(box.width * zoom).toBeGreaterThanOrEqual(one.box.width * Math.min(zoom, detail.ownZoom))
        }
        // Rather smaller than fewer.
        const plain = askedAt(planAsked(chosen, detail, { insists: true }), detail, zoom)
        expect(placed.length).toBeGreaterThanOrEqual(plain.length)
      }),
      { seed: 11, numRuns: 80 }
    )
    const apart = [node('a', 0, 0), node('b', 600, 0)]
    const own = createDetail(scene(apart, []), [])
    for (const zoom of [own.ownZoom * 0.6, own.ownZoom * 1.05]) {
      const type = largeAt(apart, own, zoom).map(
        ({ node: one, box }) => (own.nameSize * zoom * box.width) / one.box.width
      )
      expect(type).toEqual([expect.closeTo(16, 6), expect.closeTo(16, 6)])
    }
    // Nearer, the labels are as large by themselves.
    expect(largeAt(apart, own, 17 / own.nameSize)).toEqual([])
  })

  test('show two neighbours both', () => {
    const pair = [node('a', 0, 0), node('b', 80, 0), node('far', 4000, 3000)]
    const few = createDetail(scene(pair, []), [])
    const plan = planAsked(pair.slice(0, 2), few, { insists: true })
    expect(askedAt(plan, few, 0.2).map((one) => one.node.id)).toEqual(['a', 'b'])
  })
})

describe('few components', () => {
  // Three of a stack close together and one far away: seen whole, the three nearly share a place.
  const nodes = [node('a', 0, 0), node('b', 70, 0), node('c', 40, 60), node('far', 3000, 800)]
  const detail = createDetail(scene(nodes, []), [])

  test('are all named where the whole is seen, beside their dots where they are close', () => {
    const zoom = cameraForAll(scene(nodes, []), { width: 800, height: 600 })?.zoom ?? 1
    expect(countNames(detail, zoom)).toMatchObject({ named: 4, total: 4 })
    const boxes = namesAt(detail, zoom).map((named) => nameBox(named, named.node, detail, zoom))
    expect(clashesIn(boxes.map((box, i) => ({ what: String(i), box })))).toEqual([])
  })

  test('never lie behind the name of another', () => {
    const between = fc.double({ min: zoomRange.min, max: detail.ownZoom - 1e-6, noNaN: true })
    fc.assert(
      fc.property(between, (zoom) => {
        const covered = namesAt(detail, zoom).flatMap((named) => {
          const box = nameBox(named, named.node, detail, zoom)
          return nodes.filter((other) => other !== named.node && boxesOverlap(box, dotAt(other, zoom)))
        })
        expect(covered).toEqual([])
      }),
      { seed: 11, numRuns: 100 }
    )
  })

  test('have their names on them again where labels are as large as in the scene', () => {
    const zoom = detail.ownZoom - 1e-9
    for (const named of namesAt(detail, zoom)) {
      const box = nameBox(named, named.node, detail, zoom)
      expect([box.x, box.y]).toEqual([
        expect.closeTo(named.node.box.x, 3),
        expect.closeTo(named.node.box.y, 3)
      ])
    }
  })
})

describe('a box that moves aside', () => {
  const reach = { left: 10, right: 10, up: 5, down: 5 }

  test('is in the way only where it is', () => {
    const still = fixed({ x: -4, y: -4, width: 8, height: 8 })
    const label = growAround(0, 0, reach)
    expect(clearUntil(label, still)).toBeLessThan(0)
    // At unit 1 it lies around the middle, from unit 3 on above it.
    const aside = moveBeyond(label, [0, -10], 1)
    expect(boxesOverlap(boxAt(aside, 1), boxAt(still, 1))).toBe(true)
    expect(boxesOverlap(boxAt(aside, 3), boxAt(still, 3))).toBe(false)
    expect(clearUntil(aside, still, 3)).toBe(Infinity)
  })
})
