/** What is named at which zoom: nothing over anything, everything counted, and calm while somebody zooms. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOverlap, boxHas, centreOf } from '../../diagram/geometry/boxes.ts'
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { lineBox } from '../../diagram/scene/text.ts'
import type { Box, Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { cameraForAll, unionOf, zoomRange } from '../../renderer/canvas/camera.ts'
import { bundleEdges } from '../../renderer/canvas/detail/bundles.ts'
import { countWords, hullBox, type Area } from '../../renderer/canvas/detail/captions.ts'
import {
  captionsAt,
  countNames,
  createDetail,
  namesAt,
  type Detail
} from '../../renderer/canvas/detail/detail.ts'
import { placeFacts } from '../../renderer/canvas/detail/facts.ts'
import { boxAt } from '../../renderer/canvas/detail/growing.ts'
import { weighNodes } from '../../renderer/canvas/detail/importance.ts'
import { bodyBox, lookAt } from '../../renderer/canvas/detail/look.ts'
import { nameBox } from '../../renderer/canvas/detail/places.ts'
import { aboutOf } from '../../renderer/state/about.ts'
import { fullView, graph, sceneOf } from '../diagram/built-in.ts'
import { clashesIn } from './clashes.ts'
import { edgesBetween, hull, node, scene } from './scene-parts.ts'

const prepare = (change: Partial<ViewDocument>) => {
  const view = fullView(change)
  const of = sceneOf(graph, view)
  const about = aboutOf(graph, view, of)
  const { areas } = about
  return { scene: of, about, areas, detail: createDetail(of, areas) }
}

const stack = { id: 'tkg-1-2-1', step: null, hideRest: false }
const views = {
  'the whole catalogue': prepare({}),
  'the whole catalogue in Korean': prepare({ language: 'ko' }),
  'its bands': prepare({ hulls: 'band' }),
  'every layer folded': prepare({
    folds: graph.catalogue.layers.map(({ id }) => ({ by: 'layer' as const, id }))
  }),
  'no areas': prepare({ hulls: 'none' }),
  'a stack among the rest': prepare({ stack }),
  'a stack alone in Korean': prepare({ language: 'ko', stack: { ...stack, hideRest: true } }),
  'what is near one component': prepare({
    focus: { ids: ['envoy'], hops: 1, direction: 'both' }
  })
}
const whole = views['the whole catalogue']

/** Everything that is written at a zoom, and where. */
function writtenAt(of: Scene, detail: Detail, zoom: number): readonly { what: string; box: Box }[] {
  // Near, everything is written where the scene has it.
  if (zoom >= detail.ownZoom) {
    return [
      ...of.nodes.map(({ id, lines }) => ({
        what: id,
        box: unionOf(lines.map(lineBox)) ?? { x: 0, y: 0, width: 0, height: 0 }
      })),
      ...of.hulls.flatMap(({ id, label }) =>
        detail.covered.has(id) ? [] : [{ what: `area:${id}`, box: lineBox(label) }]
      )
    ]
  }
  return [
    ...namesAt(detail, zoom).map((named) => ({
      what: named.node.id,
      box: nameBox(named, named.node, detail, zoom)
    })),
    ...captionsAt(detail, zoom).map(({ caption, at }) => ({ what: caption.key, box: boxAt(at, 1 / zoom) }))
  ]
}

const zooms = fc.double({ min: zoomRange.min, max: zoomRange.max, noNaN: true })

describe.each(Object.entries(views))('%s', (_, { scene: of, areas, detail }) => {
  test('has no name over another, at any zoom', () => {
    const farther = fc.double({ min: zoomRange.min, max: detail.ownZoom, maxExcluded: true, noNaN: true })
    expect(clashesIn(writtenAt(of, detail, detail.ownZoom))).toEqual([])
    fc.assert(
      fc.property(farther, (zoom) => {
        expect(clashesIn(writtenAt(of, detail, zoom))).toEqual([])
      }),
      { seed: 7, numRuns: 60 }
    )
  })

  test('counts who is named and who is not, and no one twice', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        const { named, total } = countNames(detail, zoom)
        expect(total).toBe(of.nodes.length)
        expect(named).toBeGreaterThanOrEqual(0)
        expect(named).toBeLessThanOrEqual(total)
        if (zoom < detail.ownZoom) {
          expect(new Set(namesAt(detail, zoom).map((one) => one.node.id)).size).toBe(named)
        }
        const written = captionsAt(detail, zoom).map(({ caption }) => caption)
        const inAreas = new Set(written.flatMap(({ members }) => members))
        const names = new Set(namesAt(detail, zoom).map((one) => one.node.id))
        for (const caption of written) {
          if (zoom >= detail.ownZoom) break
          expect(detail.countIn(caption, zoom)).toBe(caption.members.filter((id) => names.has(id)).length)
        }
        expect(inAreas.size).toBe(written.reduce((sum, { members }) => sum + members.length, 0))
      }),
      { seed: 8, numRuns: 60 }
    )
  })

  test('keeps every name while somebody comes nearer', () => {
    fc.assert(
      fc.property(zooms, fc.double({ min: 1, max: 2, noNaN: true }), (zoom, factor) => {
        const nearer = Math.min(zoom * factor, zoomRange.max)
        const later = new Set(namesAt(detail, nearer).map((one) => one.node.id))
        if (nearer >= detail.ownZoom) {
          expect(detail.countNamed(nearer)).toBeGreaterThanOrEqual(detail.countNamed(zoom))
        } else for (const one of namesAt(detail, zoom)) expect(later.has(one.node.id)).toBe(true)
      }),
      { seed: 9, numRuns: 100 }
    )
  })

  test('names every component where labels are as large as in the scene', () => {
    expect(detail.countNamed(1)).toBe(of.nodes.length)
    expect(namesAt(detail, 1)).toEqual([])
  })

  test('holds each component in one area at most', () => {
    const members = areas.flatMap((area) => area.members)
    expect(new Set(members).size).toBe(members.length)
    expect(members.length).toBe(of.hulls.length > 0 ? of.nodes.length : 0)
  })
})

describe('levels', () => {
  const small = cameraForAll(whole.scene, { width: 768, height: 652 })
  const large = cameraForAll(whole.scene, { width: 1152, height: 852 })

  test('the first sight of a large window names every layer, of a small one every band', () => {
    const inLarge = captionsAt(whole.detail, large?.zoom ?? 0)
    expect(inLarge.map(({ caption }) => caption.hull?.id).toSorted()).toEqual(
      whole.scene.hulls.map(({ id }) => id).toSorted()
    )
    expect(whole.detail.countNamed(large?.zoom ?? 1)).toBe(0)
    const inSmall = captionsAt(whole.detail, small?.zoom ?? 0)
    expect(inSmall.map(({ caption }) => caption.key).toSorted()).toEqual(
      graph.catalogue.bands.map(({ id }) => `wide:${id}`).toSorted()
    )
  })

  test('in rows, each area has its name over it or in it, and none on the row above', () => {
    const plan = arrangePlan(graph, fullView(), { layout: 'bands', around: [] })
    const rows = prepare({ positions: arrange(plan) })
    const camera = cameraForAll(rows.scene, { width: 1152, height: 852 })
    const zoom = camera?.zoom ?? 0
    const captions = captionsAt(rows.detail, zoom)
    expect(captions.length).toBeGreaterThan(20)
    for (const { caption, at } of captions) {
      const middle = centreOf(boxAt(at, 1 / zoom))
      const strayed = rows.scene.hulls.filter((one) => one !== caption.hull && boxHas(hullBox(one), middle))
      expect([caption.key, strayed.map(({ id }) => id)]).toEqual([caption.key, []])
    }
  })

  test('captions are as large on the screen at every zoom, and hold all there is', () => {
    for (const zoom of [0.09, 0.13, 0.2, 0.3]) {
      for (const { caption, at } of captionsAt(whole.detail, zoom)) {
        expect(caption.size).toBeGreaterThanOrEqual(12)
        expect(boxAt(at, 1 / zoom).width * zoom).toBeCloseTo(caption.width, 6)
      }
    }
    const wide = captionsAt(whole.detail, small?.zoom ?? 0).flatMap(({ caption }) => caption.members)
    expect(wide.toSorted()).toEqual(whole.scene.nodes.map(({ id }) => id).toSorted())
  })

  test('in the middle the important ones are named, in every area', () => {
    const names = namesAt(whole.detail, 0.42).map((one) => one.node.id)
    expect(names).toEqual(expect.arrayContaining(['kubernetes', 'prometheus', 'helm']))
    expect(names.length).toBeGreaterThan(60)
    expect(names.length).toBeLessThan(whole.scene.nodes.length / 2)
    const named = new Set(names)
    for (const area of whole.areas) expect(area.members.filter((id) => named.has(id))).not.toEqual([])
  })

  test('a stack is named from any distance as far as there is room', () => {
    const { scene: of, detail } = views['a stack among the rest']
    const strong = of.nodes.filter((one) => one.emphasis === 'strong').map(({ id }) => id)
    const far = namesAt(detail, 0.2).map((one) => one.node.id)
    expect(far.length).toBeGreaterThan(strong.length / 4)
    for (const id of far) expect(strong).toContain(id)
  })

  test('few components are named from afar without being chosen', () => {
    const nodes = [node('a', 0, 0), node('b', 2000, 0), node('__proto__', 0, 2000)]
    const detail = createDetail(scene(nodes, []), [])
    expect(
      namesAt(detail, zoomRange.min)
        .map((one) => one.node.id)
        .toSorted()
    ).toEqual(['__proto__', 'a', 'b'])
  })

  test('an empty picture has nothing to say', () => {
    const detail = createDetail(scene([], []), [])
    expect(countNames(detail, 0.5)).toEqual({ named: 0, total: 0, folded: 0, areas: 0 })
  })
})

describe('one component over another', () => {
  test('is named alone, and the other is counted as hidden', () => {
    const nodes = [node('below', 0, 0), node('above', 20, 4), node('aside', 2000, 0)]
    const edges = edgesBetween(nodes, [['aside', 'above']])
    const detail = createDetail(scene(nodes, edges), [])
    for (const zoom of [0.2, 0.6, 1, 3]) expect(detail.countNamed(zoom)).toBe(2)
  })
})

describe('importance', () => {
  test('is what leans on a component, and what stands out comes first', () => {
    const nodes = [
      node('a', 0, 0),
      node('b', 200, 0),
      node('c', 400, 0),
      { ...node('d', 0, 200), emphasis: 'strong' as const }
    ]
    const edges = edgesBetween(nodes, [
      ['a', 'b'],
      ['c', 'b'],
      ['b', 'c'],
      ['a', 'a']
    ])
    const { order, shares } = weighNodes(scene(nodes, edges))
    expect(order.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a'])
    expect(shares.get('b')).toBe(1)
    expect(shares.get('d')).toBe(0)
  })
})

describe('the look', () => {
  test('of a crowd is quiet far away, and the scene itself near', () => {
    const { scene: of, detail } = whole
    const far = lookAt(of, detail, 0.2)
    expect([far.lines, far.roads, far.farness, far.closeness]).toEqual([0, 1, 1, 0])
    const near = lookAt(of, detail, 1)
    expect([near.lines, near.roads, near.farness, near.closeness, near.hasHeads]).toEqual([1, 0, 0, 1, true])
  })

  test('of a few lines is never quiet', () => {
    const pair = [node('a', 0, 0), node('b', 800, 0)]
    const few = scene(pair, edgesBetween(pair, [['a', 'b']]), [
      hull('x', 0, 0, 90, 90),
      hull('y', 800, 0, 90, 90)
    ])
    for (const zoom of [0.08, 0.3, 1]) expect(lookAt(few, createDetail(few, []), zoom).lines).toBe(1)
  })

  test('of a node is a dot that stays within its box and grows into it', () => {
    const { scene: of, detail } = whole
    const one = of.nodes[0]
    if (!one) throw new Error('the catalogue is empty')
    let before = 0
    for (const zoom of [0.3, 0.4, 0.5, 0.6, 0.7, 0.76, 1]) {
      const box = bodyBox(one, 0.5, lookAt(of, detail, zoom))
      expect(box.x).toBeGreaterThanOrEqual(one.box.x)
      expect(box.width * zoom).toBeGreaterThanOrEqual(before)
      before = box.width * zoom
    }
    expect(bodyBox(one, 0.5, lookAt(of, detail, 1))).toBe(one.box)
  })
})

describe('roads', () => {
  const nodes = [node('a', 0, 0), node('b', 900, 0), node('c', 900, 100), node('d', 0, 900)]
  const pairs = Array.from({ length: 4 }, () => ['a', 'b'] as const)
  const areas: readonly Area[] = [
    { id: 'x', members: ['a'], within: null },
    { id: 'y', members: ['b', 'c'], within: null },
    { id: 'z', members: ['d'], within: null }
  ]

  test('lead from area to area where relations are many, both ways counted as one', () => {
    const edges = edgesBetween(nodes, [...pairs, ['b', 'a'], ['b', 'c'], ['a', 'd']])
    const roads = bundleEdges(scene(nodes, edges), areas)
    expect(roads).toHaveLength(1)
    expect(roads[0]).toMatchObject({ start: [0, 0], end: [900, 50], share: 1 })
  })

  test('are not made of what stands out', () => {
    const strong = edgesBetween(nodes, pairs).map((edge) => ({ ...edge, emphasis: 'strong' as const }))
    expect(bundleEdges(scene(nodes, strong), areas)).toEqual([])
  })
})

test('a count says how many are named only where some are and some are not', () => {
  expect([0, 3, 9].map((named) => countWords('en', 9, named))).toEqual(['9', '3 of 9', '9'])
  expect([0, 3, 9].map((named) => countWords('ko', 9, named))).toEqual(['9개', '9개 중 3개', '9개'])
})

describe('what is said under a component', () => {
  const { scene: of, about } = whole
  const facts = placeFacts(of, about.factOf)

  test('is its kind, and how far it has come or that it is retired', () => {
    const textOf = new Map(facts.map((fact) => [fact.of, fact.line.text]))
    expect(about.factOf('kubernetes')).toMatch(/ · Graduated$/)
    expect(about.factOf('not-known')).toBeNull()
    const korean = prepare({ language: 'ko' }).about
    expect(korean.factOf('kubernetes')).toMatch(/ · 졸업$/)
    for (const [id, text] of textOf) expect(text).toBe(about.factOf(id))
  })

  test('finds its room free of nodes and of one another, and is left out where there is none', () => {
    expect(facts.length).toBeGreaterThan(of.nodes.length / 3)
    const boxes = of.nodes.map((one) => one.box)
    expect(facts.filter((fact) => boxes.some((box) => boxesOverlap(fact.box, box)))).toEqual([])
    expect(clashesIn(facts.map((fact) => ({ what: fact.of, box: fact.box })))).toEqual([])
    const close = [node('a', 0, 0), node('b', 0, 26)]
    expect(placeFacts(scene(close, []), () => 'Project').map((fact) => fact.of)).toEqual(['b'])
  })
})
