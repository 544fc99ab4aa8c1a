import { nothingHidden } from '../../diagram/view/create-view.ts'
import { describe, expect, test } from 'vitest'
import type { Box, Scene, TextLine } from '../../diagram/scene/types.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

const boxOf = ({ x, y, width, size, anchor }: TextLine): Box => ({
  x: x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
  y: y - size * 0.8,
  width,
  height: size
})
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const inside = (a: Box, b: Box): boolean =>
  a.x >= b.x - 0.2 &&
  a.y >= b.y - 0.2 &&
  a.x + a.width <= b.x + b.width + 0.2 &&
  a.y + a.height <= b.y + b.height + 0.2

const legendTexts = ({ legend }: Scene): readonly TextLine[] =>
  legend?.sections.flatMap(({ heading, entries }) => [heading, ...entries.map(({ label }) => label)]) ?? []

const views = [
  fullView(),
  fullView({ language: 'ko', theme: 'dark', hulls: 'band', colourBy: 'kind' }),
  fullView({ colourBy: 'source', hulls: 'none' }),
  ...graph.catalogue.stacks.flatMap(({ id }) =>
    (['en', 'ko'] as const).map((language) =>
      fullView({ language, stack: { id, step: null, hideRest: true } })
    )
  )
]

describe.each(
  views.map((view) => [`${view.stack?.id ?? 'all'} ${view.language} ${view.colourBy}`, view] as const)
)('the picture of %s', (_, view) => {
  const scene = sceneOf(graph, view)

  test('keeps every label inside its box and every box clear of the others', () => {
    for (const node of scene.nodes) {
      for (const line of node.lines) expect(inside(boxOf(line), node.box), node.id).toBe(true)
    }
    const clashes = scene.nodes.flatMap((a, index) =>
      scene.nodes
        .slice(index + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => `${a.id} ${b.id}`)
    )
    expect(clashes).toEqual([])
  })

  test('keeps title and legend clear of the drawing and of each other, all inside the bounds', () => {
    const { legend, bounds, title, subtitle } = scene
    if (!legend) throw new Error('no legend')
    const parts = [boxOf(title), boxOf(subtitle), legend.box, ...scene.nodes.map(({ box }) => box)]
    for (const part of parts) expect(inside(part, bounds)).toBe(true)
    for (const { box, id } of scene.nodes) {
      expect(overlap(box, legend.box), id).toBe(false)
      expect(overlap(box, boxOf(title)), id).toBe(false)
      expect(overlap(box, boxOf(subtitle)), id).toBe(false)
    }
    const texts = legendTexts(scene).map(boxOf)
    for (const [index, a] of texts.entries()) {
      expect(inside(a, legend.box)).toBe(true)
      expect(texts.slice(index + 1).some((b) => overlap(a, b))).toBe(false)
    }
  })

  test('explains in its legend what shows and nothing else', () => {
    const alive = scene.edges.filter(({ emphasis }) => emphasis !== 'faint')
    const relations = scene.legend?.sections.find(({ id }) => id === 'relations')
    expect(new Set(relations?.entries.map(({ id }) => id))).toEqual(new Set(alive.map(({ type }) => type)))
  })

  test('has only round numbers', () => {
    const numbers = JSON.stringify(scene).match(/-?\d+\.\d+(e-?\d+)?/g) ?? []
    expect(numbers.filter((number) => !/^-?\d+\.\d{1,2}$/.test(number))).toEqual([])
  })
})

describe('buildScene', () => {
  test('moves nothing when filters, overlays, stack, theme or language change', () => {
    const centres = (scene: Scene) =>
      new Map(scene.nodes.map(({ id, box }) => [id, [box.x + box.width / 2, box.y + box.height / 2]]))
    const base = centres(sceneOf(graph, fullView()))
    for (const view of views) {
      for (const [id, centre] of centres(sceneOf(graph, view))) expect(centre, id).toEqual(base.get(id))
    }
  })

  test('numbers the steps of an ordered stack', () => {
    const scene = sceneOf(smallGraph, smallView({ stack: { id: 'small', step: null, hideRest: false } }))
    expect(scene.nodes.filter(({ badge }) => badge).map(({ id, badge }) => [id, badge?.line.text])).toEqual([
      ['contour', '1'],
      ['envoy', '2'],
      ['wire', '2']
    ])
  })

  test('draws an empty view as a page with a title', () => {
    const hidden = { ...nothingHidden, layers: ['ingress', 'mesh', 'storage'] }
    const scene = sceneOf(smallGraph, smallView({ hidden }))
    expect(scene.nodes).toEqual([])
    expect(scene.legend).toBeNull()
    expect(scene.bounds.width).toBeGreaterThan(300)
  })

  test('tells relation types apart without colour', () => {
    const lines = graph.catalogue.relationTypes.map(
      ({ line: { dash, width, arrow } }) => `${dash} ${width} ${arrow}`
    )
    expect(new Set(lines).size).toBe(lines.length)
  })
})
