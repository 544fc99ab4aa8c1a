/** The measure itself, on pictures made here: what is a fault must stand out, what is smoothing must not. */
import { describe, expect, test } from 'vitest'
import { differenceOf, splitAt, type Raster } from './pictures.ts'

type Paint = (x: number, y: number) => readonly [number, number, number]

function paint(width: number, height: number, colour: Paint): Raster {
  const samples = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) samples.set(colour(x, y), (y * width + x) * 3)
  return { width, height, samples }
}

const white = [255, 255, 255] as const
const blue = [190, 215, 250] as const
const inBox = (x: number, y: number, left: number): boolean => x >= left && x < left + 60 && y >= 40 && y < 64

const plain = paint(200, 120, (x, y) => (inBox(x, y, 50) ? blue : white))

describe('differenceOf', () => {
  test('is nothing between equal pictures', () =>
    expect(differenceOf(plain, plain)).toEqual({ share: 0, worst: { amount: 0, x: 0, y: 0 } }))

  test('is nothing where edges are smoothed', () => {
    const smooth = paint(200, 120, (x, y) => (inBox(x, y, 50) ? (x === 50 ? [222, 235, 252] : blue) : white))
    expect(differenceOf(plain, smooth).worst.amount).toBe(0)
  })

  test('finds a pale box that is missing, and where', () => {
    const { share, worst } = differenceOf(
      plain,
      paint(200, 120, () => white)
    )
    expect(share).toBeCloseTo((58 * 22) / (200 * 120), 3)
    expect(worst.amount).toBeGreaterThan(0.1)
    expect([worst.x, worst.y]).toEqual([60, 36])
  })

  test('finds a box that moved by five pixels', () => {
    const moved = paint(200, 120, (x, y) => (inBox(x, y, 55) ? blue : white))
    expect(differenceOf(plain, moved).worst.amount).toBeGreaterThan(0.015)
  })

  test('forgives one pixel of size and no more', () => {
    expect(
      differenceOf(
        plain,
        paint(201, 119, (x, y) => (inBox(x, y, 50) ? blue : white))
      ).share
    ).toBe(0)
    expect(() =>
      differenceOf(
        plain,
        paint(202, 120, () => white)
      )
    ).toThrow(/different sizes/u)
  })
})

test('splitAt parts the rows', () => {
  const [above, below] = splitAt(
    paint(2, 5, (_, y) => [y, y, y]),
    1.6
  )
  expect([above.height, below.height]).toEqual([2, 3])
  expect([above.samples[0], above.samples.at(-1), below.samples[0], below.samples.at(-1)]).toEqual([
    0, 1, 2, 4
  ])
})
