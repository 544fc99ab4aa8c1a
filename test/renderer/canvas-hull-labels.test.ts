/** Names of areas: readable from far away, and never one over another. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeHullLabels, smallestLabel } from '../../renderer/canvas/hull-labels.ts'
import { hull } from './scene-parts.ts'

describe('placeHullLabels', () => {
  test('keeps the line of the scene where it can be read', () => {
    const area = hull('a', 0, 0, 200, 100)
    expect(placeHullLabels([area], 1)).toEqual([
      { lines: [area.label], box: { x: 80, y: -16, width: 40, height: 15 }, enlarged: false }
    ])
  })

  test('is never smaller than eleven pixels on the screen', () => {
    for (const zoom of [0.08, 0.2, 0.5, 0.9]) {
      const [label] = placeHullLabels([hull('a', 0, 0, 200, 100)], zoom)
      expect((label?.lines[0]?.size ?? 0) * zoom).toBeGreaterThanOrEqual(smallestLabel - 1e-9)
    }
  })

  test('breaks a long name over a narrow area, and ends it where the scene has it', () => {
    const area = hull('Cluster provisioning and federation', 0, 0, 300, 100)
    const [label] = placeHullLabels([area], 0.2)
    expect(label?.lines.map((line) => line.text)).toEqual(['Cluster provisioning', 'and federation'])
    expect(label?.lines.at(-1)?.y).toBe(area.label.y)
    expect(label?.lines[0]?.y).toBeLessThan(area.label.y)
  })

  test('gives the larger area its name where two names meet', () => {
    const small = hull('small', 0, 0, 50, 50)
    const large = hull('large', 60, 0, 300, 300, 400)
    expect(placeHullLabels([small, large], 1).map(({ lines }) => lines[0]?.text)).toEqual(['large'])
  })

  test('shows more names the nearer one comes', () => {
    const areas = Array.from({ length: 6 }, (_, i) => hull(`h${i}`, i * 70, 0, 60, 40))
    const counts = [0.08, 0.3, 1].map((zoom) => placeHullLabels(areas, zoom).length)
    expect(counts[0]).toBeLessThan(counts[1] ?? 0)
    expect(counts).toEqual([...counts].toSorted((a, b) => a - b))
    expect(counts[2]).toBe(6)
  })

  test('never lets two names meet, whatever the areas', () => {
    const areas = fc.array(
      fc.tuple(
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 20, max: 600 }),
        fc.integer({ min: 20, max: 300 })
      ),
      { maxLength: 20 }
    )
    fc.assert(
      fc.property(areas, fc.double({ min: 0.08, max: 4, noNaN: true }), (places, zoom) => {
        const hulls = places.map(([x, y, width, height], i) => hull(`h${i}`, x, y, width, height, width))
        const placed = placeHullLabels(hulls, zoom)
        expect(placed.length).toBeGreaterThanOrEqual(Math.min(1, hulls.length))
        placed.forEach((a, i) => {
          for (const b of placed.slice(i + 1)) expect(boxesOverlap(a.box, b.box)).toBe(false)
        })
      }),
      { seed: 11, numRuns: 300 }
    )
  })
})
