/** What was asked for, lit in the picture: as much of it as shows. */
import { describe, expect, test } from 'vitest'
import { indexScene } from '../../renderer/canvas/neighbourhood.ts'
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
    expect(index.onWay({ nodes: [], edges: new Set() })).toEqual({ nodes: [], edges: [], marks: [] })
  })
})

test('what is selected keeps its neighbourhood lit as pointing at it does, and several keep none', () => {
  const index = indexScene(scene(nodes, edges))
  expect(index.keptFor(['b'])).toEqual(index.around('b'))
  expect(index.keptFor(['b'])?.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(index.keptFor(['b', 'c'])).toBeNull()
  expect(index.keptFor([])).toBeNull()
  expect(index.keptFor(['hidden'])).toBeNull()
})
