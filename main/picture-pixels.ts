/** A picture and the pixels it was told in; the pixels it gets, or the sentence that says why it is too large, out. */
import type { Text } from '../graph-data/catalogue.ts'
import { fillText } from '../graph-data/words/filled-text.ts'
import type { PixelOptions } from '../diagram/export/format.ts'
import { measurePixels } from '../diagram/export/png/size.ts'
import type { Scene } from '../diagram/scene/types.ts'

/** As many as a screen of 4096 by 4096: programs unpack what they paste, four bytes a pixel. */
const clipboardPixels = 16_777_216
/** Graphics cards take no longer side. */
const clipboardSide = 16_384

type Measured = Pick<Scene, 'bounds' | 'page'>

/** For the clipboard: sharp on any screen, and never so large that pasting it hurts. */
export function pixelsToCopy(scene: Measured, transparent: boolean): PixelOptions {
  const sharp = { scale: 2, width: null, transparent }
  const { width, height } = measurePixels(scene, sharp)
  const fitting = Math.min(
    1,
    Math.sqrt(clipboardPixels / (width * height)),
    clipboardSide / Math.max(width, height)
  )
  return { ...sharp, scale: 2 * fitting }
}

/** Why a PNG cannot have that many pixels, told before anything is drawn; null where it can. */
export function describeTooLarge(scene: Measured, pixels: PixelOptions): Text | null {
  const { width, height, tooLarge } = measurePixels(scene, pixels)
  if (tooLarge === null) return null
  const size = `${width} × ${height}`
  switch (tooLarge) {
    case 'side':
      return fillText(
        {
          en: 'the PNG would have {size} pixels, and no side may have more than 32767; choose a smaller scale or width',
          ko: 'PNG가 {size}픽셀이 되는데 한 변은 32767픽셀까지 가능합니다. 배율이나 너비를 줄이세요'
        },
        { size }
      )
    case 'pixels':
      return fillText(
        {
          en: 'the PNG would have {size} pixels, and at most 256 megapixels are drawn; choose a smaller scale or width',
          ko: 'PNG가 {size}픽셀이 되는데 256메가픽셀까지만 그릴 수 있습니다. 배율이나 너비를 줄이세요'
        },
        { size }
      )
    default:
      return tooLarge satisfies never
  }
}
