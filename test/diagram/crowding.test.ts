/** How crowded a picture is: counted where it can be, estimated where it is large, and in which words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdingLevels, levelOf, measureCrowding } from '../../diagram/scene/crowding.ts'
import type { Point, SceneEdge } from '../../diagram/scene/types.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

let count = 0
const line = (start: Point, end: Point, ends: { from?: string; to?: string } = {}): SceneEdge => {
  count += 1
  const [from, to] = [ends.from ?? `from ${count}`, ends.to ?? `to ${count}`]
  const stroke = { colour: '#000000', width: 1, dash: [] }
  const plain = { type: 'needs', control: null, arrow: null, label: null, opacity: 1, title: '' }
  return { ...plain, id: `${count}`, from, to, start, end, stroke, emphasis: 'normal' }
}
const crossings = (edges: readonly SceneEdge[]): number => measureCrowding({ nodes: [], edges }).crossings

describe('crowding', () => {
  it('counts for each line the others that it crosses', () => {
    const [a, b] = [line([0, 0], [10, 10]), line([0, 10], [10, 0])]
    expect(crossings([])).toBe(0)
    expect(crossings([a])).toBe(0)
    expect(crossings([a, b])).toBe(1)
    expect(crossings([a, b, line([20, 0], [20, 9])])).toBeCloseTo(2 / 3)
    expect(crossings([a, line([0, 1], [10, 11])])).toBe(0)
  })

  it('takes no meeting at a component for a crossing', () => {
    const a = line([0, 0], [10, 10], { from: 'x' })
    for (const ends of [{ from: 'x' }, { to: 'x' }])
      expect(crossings([a, line([0, 10], [10, 0], ends)])).toBe(0)
  })

  it('does not depend on where the picture lies, nor on its size', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { maxLength: 40 }), (ends) => {
        const plain = ends.map(([a, b]) => line(a, b))
        const there = ([x, y]: Point): Point => [x * 3 - 500, y * 3 + 70]
        const moved = ends.map(([a, b]) => line(there(a), there(b)))
        expect(crossings(moved)).toBe(crossings(plain))
      })
    )
  })

  it('of a large picture comes near to the exact number', () => {
    const scene = sceneOf(graph, fullView())
    const few = scene.edges.filter((_, at) => at % 6 === 0)
    expect(few.length).toBeGreaterThan(600)
    const mean = few.reduce(
      (sum, edge) => sum + few.filter((other) => crossings([edge, other]) === 1).length,
      0
    )
    expect(crossings(few) / (mean / few.length)).toBeGreaterThan(0.8)
    expect(crossings(few) / (mean / few.length)).toBeLessThan(1.25)
  })

  it('of the whole catalogue is that of a hairball, and of its stacks alone it is not', () => {
    expect(measureCrowding(sceneOf(graph, fullView())).level).toBe('hairball')
    for (const id of ['cncf-trail-map', 'kubernetes-proxies', 'kubernetes-standard-architecture-2023']) {
      const stack = { id, step: null, hideRest: true }
      expect(['calm', 'busy'], id).toContain(measureCrowding(sceneOf(graph, fullView({ stack }))).level)
    }
  })

  it('is told in four words, the more crossings the worse', () => {
    expect([0, 3.9, 4, 15.9, 16, 63.9, 64, 1e6].map(levelOf)).toEqual(
      crowdingLevels.flatMap((level) => [level, level])
    )
  })
})
