/** Pictures for the clipboard stay small enough to paste, and a PNG that is too large is told before it is drawn. */
import { expect, test } from 'vitest'
import { measurePixels } from '../../diagram/export/png/size.ts'
import { describeTooLarge, pixelsToCopy } from '../../main/picture-pixels.ts'

const free = (width: number, height: number) => ({ bounds: { x: 0, y: 0, width, height }, page: null })

test('a slide is copied at 2x', () => {
  const slide = { bounds: { x: 0, y: 0, width: 3000, height: 1687.5 }, page: { width: 960, height: 540 } }
  const pixels = pixelsToCopy(slide, true)
  expect(pixels).toEqual({ scale: 2, width: null, transparent: true })
  expect(measurePixels(slide, pixels)).toMatchObject({ width: 2560, height: 1440 })
})

test.each([
  [12_000, 9000],
  [32_000, 100],
  [100_000, 40_000]
])('a picture of %i by %i keeps its shape and fits', (width, height) => {
  const scene = free(width, height)
  const size = measurePixels(scene, pixelsToCopy(scene, false))
  expect(size.tooLarge).toBeNull()
  expect(size.width * size.height).toBeLessThan(17_000_000)
  expect(size.width / size.height).toBeCloseTo(width / height, -1)
})

test('what is too large is said in both languages, with its size and the limit', () => {
  expect(describeTooLarge(free(1000, 1000), { scale: 4, width: null, transparent: false })).toBeNull()
  const long = describeTooLarge(free(20_000, 10), { scale: 2, width: null, transparent: false })
  expect(long?.en).toContain('40000 × 20')
  expect(long?.ko).toContain('32767')
  const large = describeTooLarge(free(10_000, 10_000), { scale: 2, width: null, transparent: false })
  expect(large?.en).toContain('256 megapixels')
  expect(describeTooLarge(free(100, 100), { scale: 1, width: 20_000, transparent: false })?.en).toContain(
    '20000 × 20000'
  )
})
