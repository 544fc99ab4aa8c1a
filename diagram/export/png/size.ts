/** The size of a picture and a scale in; the size in pixels out, or an error where nobody could open the file. */
import { pointsPerPixel } from '../../scene/pages.ts'
import type { Scene } from '../../scene/types.ts'
import type { PixelOptions } from '../format.ts'

/** Many programs count the pixels of a side in 16 bits with a sign. */
const longestSide = 32_767
/** Drawing takes four bytes a pixel: a gigabyte. */
const mostPixels = 256_000_000

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** A size in pixels; `scale` is the pixels of a unit, `density` those of a CSS pixel on the page or in the picture. */
export type PixelSize = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly density: number
}

type Measured = Pick<Scene, 'bounds' | 'page'>
type Wanted = Pick<PixelOptions, 'scale' | 'width'>

/** The size, and what keeps it from being drawn: `null` where nothing does. Cheap, so it can be told beforehand. */
export function measurePixels(
  { bounds, page }: Measured,
  { scale: wanted, width: fixed }: Wanted
): PixelSize & { readonly tooLarge: 'side' | 'pixels' | null } {
  // A scale counts the CSS pixels of the page, where there is one, so that a slide at 2x is 2,560 pixels wide.
  const natural = page ? page.width / pointsPerPixel : bounds.width
  const width = fixed ?? Math.max(1, page ? Math.round(natural * wanted) : Math.ceil(natural * wanted))
  const isFree = fixed === null && !page
  const scale = isFree ? wanted : width / Math.max(1e-6, bounds.width)
  const high = bounds.height * scale
  const height = Math.max(1, page ? Math.round(high) : Math.ceil(high))
  const isLong = Math.max(width, height) > longestSide
  const isLarge = width * height > mostPixels
  return {
    width,
    height,
    scale,
    density: isFree ? wanted : width / Math.max(1e-6, natural),
    tooLarge: isLong ? 'side' : isLarge ? 'pixels' : null
  }
}

/** Throws a `RangeError` that names the size and the limit, before anything is drawn. */
export function pixelSize(scene: Measured, pixels: Wanted): PixelSize {
  if (!(pixels.scale > 0 && Number.isFinite(pixels.scale)))
    throw new RangeError(`A PNG needs a scale above 0, not ${pixels.scale}.`)
  const { tooLarge, ...size } = measurePixels(scene, pixels)
  const { width, height } = size
  const named = `${grouped(width)} × ${grouped(height)} pixels`
  switch (tooLarge) {
    case null:
      return size
    case 'side':
      throw new RangeError(`The PNG would have ${named}; no side may have more than ${grouped(longestSide)}.`)
    case 'pixels':
      throw new RangeError(
        `The PNG would have ${named}, ${Math.ceil((width * height) / 1e6)} megapixels; at most 256 are drawn.`
      )
    default:
      throw tooLarge satisfies never
  }
}
