/** What was asked for, lit in the picture: as much of it as shows, with names that keep clear of its rings. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { describe, expect, test } from 'vitest'
import { placeAskedTags } from '../../renderer/canvas/name-tags.ts'
import { indexScene } from '../../renderer/canvas/neighbourhood.ts'
import { growBox } from '../../renderer/canvas/paint.ts'
import { edgesBetween, node, scene } from './scene-parts.ts'

const nodes = [node('a', 0, 0), node('b', 200, 0), node('c', 400, 0), node('__proto__', 600, 0)]
const edges = edgesBetween(nodes, [
  ['a', 'b'],
  ['a', 'b'],
  ['b', 'c']
])

describe('a way', () => {
  test('holds the relations and components that were asked for, as far as they are drawn', () => {
    const index = indexScene(scene(nodes, edges))
    const lit = index.onWay({
      nodes: ['a', '__proto__', 'hidden'],
      edges: new Set([edges[1]?.id ?? '', 'hidden relation'])
    })
    expect(lit.nodes.map(({ id }) => id)).toEqual(['a', '__proto__'])
    expect(lit.edges).toEqual([edges[1]])
    expect(index.onWay({ nodes: [], edges: new Set() })).toEqual({ nodes: [], edges: [] })
  })
})

describe('names of what was asked for', () => {
  test('are there where labels are too small, for strong and pale components alike', () => {
    const mixed = nodes.map((one, at) => (at === 0 ? { ...one, emphasis: 'strong' as const } : one))
    expect(placeAskedTags(mixed, 0.3).map(({ line }) => line.text)).toEqual(['a', 'b', 'c', '__proto__'])
    expect(placeAskedTags(mixed, 1)).toEqual([])
  })

  test('keep clear of the rings, which are as wide at every zoom', () => {
    for (const zoom of [0.1, 0.3, 0.6]) {
      for (const tag of placeAskedTags(nodes, zoom)) {
        for (const one of nodes) expect(boxesOverlap(tag.box, growBox(one.box, 3 / zoom))).toBe(false)
      }
    }
    expect(placeAskedTags(nodes, 0.3)).not.toEqual([])
  })

  test('are left out where too many were asked for', () => {
    const many = Array.from({ length: 60 }, (_, at) => node(`n${at}`, at * 400, 0))
    expect(placeAskedTags(many, 0.3)).toEqual([])
    expect(placeAskedTags(many.slice(0, 40), 0.3)).toHaveLength(40)
  })
})
