/** Name tags: who gets one, that none covers another, and that they go where labels can be read. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SceneNode } from '../../diagram/scene/types.ts'
import { placeNameTags } from '../../renderer/canvas/name-tags.ts'
import { line, node } from './scene-parts.ts'

const strong = (one: SceneNode): SceneNode => ({ ...one, emphasis: 'strong', fill: '#123456' })
const many = Array.from({ length: 200 }, (_, i) => node(`n${i}`, (i % 20) * 90, Math.floor(i / 20) * 60))
const texts = (nodes: readonly SceneNode[], zoom: number): readonly string[] =>
  placeNameTags(nodes, zoom).map((tag) => tag.line.text)

describe('placeNameTags', () => {
  test('names what stands out, in its colour and readable', () => {
    const nodes = [...many, strong(node('envoy', 2500, 0)), strong(node('calico', 2500, 800))]
    const tags = placeNameTags(nodes, 0.2)
    expect(tags.map((tag) => tag.line.text)).toEqual(['envoy', 'calico'])
    for (const { line: tag } of tags) {
      expect(tag.colour).toBe('#123456')
      expect(tag.size * 0.2).toBeGreaterThanOrEqual(10)
    }
  })

  test('tells the step, and joins broken labels', () => {
    const badge = { centre: [0, 0] as const, radius: 8, fill: '#000000', line: line('5', 0, 0) }
    const one = {
      ...strong(node('a', 0, 0)),
      lines: [line('Container', 0, 0), line('Runtime', 0, 10)],
      badge
    }
    expect(texts([one], 0.3)).toEqual(['5 · Container Runtime'])
    const hyphen = { ...one, badge: null, lines: [line('kube-controller-', 0, 0), line('manager', 0, 10)] }
    expect(texts([hyphen], 0.3)).toEqual(['kube-controller-manager'])
  })

  test('are not there where labels can be read, nor where everything shows alike', () => {
    expect(texts([strong(node('a', 0, 0))], 1)).toEqual([])
    expect(texts(many, 0.2)).toEqual([])
    expect(texts(many.map(strong), 0.2)).toEqual([])
  })

  test('name everything where little shows', () => {
    expect(texts([node('a', 0, 0), node('__proto__', 900, 0)], 0.2)).toEqual(['a', '__proto__'])
  })

  test('never cover one another or a tagged node', () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(30)), {
      minLength: 1,
      maxLength: 40,
      selector: ([x, y]) => `${x} ${y}`
    })
    fc.assert(
      fc.property(places, fc.double({ min: 0.08, max: 0.7, noNaN: true }), (at, zoom) => {
        const nodes = at.map(([x, y], i) => strong(node(`component-${i}`, x * 70, y * 30)))
        const boxes = placeNameTags(nodes, zoom).map((tag) => tag.box)
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(boxesOverlap(box, other)).toBe(false)
          for (const one of nodes) expect(boxesOverlap(box, one.box)).toBe(false)
        })
      }),
      { seed: 41, numRuns: 200 }
    )
  })
})
