/** The lasso: which points lie inside a path drawn by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../diagram/scene/types.ts'
import { extendPath, isInside } from '../../renderer/canvas/lasso.ts'

const square: readonly Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10]
]

describe('isInside', () => {
  test('tells inside from outside, in either direction of drawing', () => {
    for (const path of [square, square.toReversed()]) {
      expect(isInside([5, 5], path)).toBe(true)
      expect(isInside([15, 5], path)).toBe(false)
      expect(isInside([-1, 5], path)).toBe(false)
      expect(isInside([5, 11], path)).toBe(false)
    }
  })

  test('counts a ray through corners once', () => {
    const diamond: readonly Point[] = [
      [0, -5],
      [5, 0],
      [0, 5],
      [-5, 0]
    ]
    expect(isInside([0, 0], diamond)).toBe(true)
    expect(isInside([-6, 0], diamond)).toBe(false)
    expect(isInside([-6, -5], diamond)).toBe(false)
  })

  test('leaves the hollow of a bent path out', () => {
    const horseshoe: readonly Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9]
    ]
    expect(isInside([1, 8], horseshoe)).toBe(true)
    expect(isInside([8, 8], horseshoe)).toBe(true)
    expect(isInside([4.5, 8], horseshoe)).toBe(false)
  })

  test('holds nothing where there is no area', () => {
    expect(isInside([0, 0], [])).toBe(false)
    expect(isInside([1, 1], [[1, 1]])).toBe(false)
  })

  test('agrees with the distance from the middle for many-sided circles', () => {
    const circle = Array.from({ length: 720 }, (_, i): Point => {
      const angle = (i * Math.PI) / 360
      return [100 * Math.cos(angle), 100 * Math.sin(angle)]
    })
    fc.assert(
      fc.property(
        fc.double({ min: -150, max: 150, noNaN: true }),
        fc.double({ min: -150, max: 150, noNaN: true }),
        (x, y) => {
          const distance = Math.hypot(x, y)
          fc.pre(Math.abs(distance - 100) > 0.01)
          expect(isInside([x, y], circle)).toBe(distance < 100)
        }
      ),
      { seed: 7, numRuns: 2000 }
    )
  })
})

test('a path grows only when the hand moves', () => {
  const path = extendPath([[0, 0]], [1, 1], 3)
  expect(path).toEqual([[0, 0]])
  expect(extendPath(path, [3, 0], 3)).toEqual([
    [0, 0],
    [3, 0]
  ])
  expect(extendPath([], [4, 4], 3)).toEqual([[4, 4]])
})
