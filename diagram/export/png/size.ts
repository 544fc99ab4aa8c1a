/** The size of a picture and a scale in; the size in pixels out, or an error where nobody could open the file. */
import type { Box } from '../../scene/types.ts'

/** Many programs count the pixels of a side in 16 bits with a sign. */
const longestSide = 32_767
/** Drawing takes four bytes a pixel: a gigabyte. */
const mostPixels = 256_000_000

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

export type PixelSize = { readonly width: number; readonly height: number }

/** Throws a `RangeError` that names the size and the limit, before anything is drawn. */
export function pixelSize({ width, height }: Pick<Box, 'width' | 'height'>, scale: number): PixelSize {
  if (!(scale > 0 && Number.isFinite(scale)))
    throw new RangeError(`A PNG needs a scale above 0, not ${scale}.`)
  const size = {
    width: Math.max(1, Math.ceil(width * scale)),
    height: Math.max(1, Math.ceil(height * scale))
  }
  const named = `${grouped(size.width)} × ${grouped(size.height)} pixels`
  if (Math.max(size.width, size.height) > longestSide) {
    throw new RangeError(`The PNG would have ${named}; no side may have more than ${grouped(longestSide)}.`)
  }
  if (size.width * size.height > mostPixels) {
    throw new RangeError(
      `The PNG would have ${named}, ${Math.ceil((size.width * size.height) / 1e6)} megapixels; at most 256 are drawn.`
    )
  }
  return size
}
