/** A Scene in; its SVG drawn with our own font, as PNG in a scale, out. No font of the machine takes part. */
import { renderAsync } from '@resvg/resvg-js'
import type { Scene } from '../scene/types.ts'
import type { ExportFormat } from './format.ts'
import { holdInPng } from './held/png.ts'
import { withDensity } from './png/density.ts'
import { withFontFiles } from './png/font-files.ts'
import { pixelSize, type PixelSize } from './png/size.ts'
import { renderThinSvg } from './png/thin-groups.ts'
import { charactersByWeight } from './scene-text.ts'

/** The picture as an SVG of that many pixels. Where the bounds are not whole pixels, they grow to the right and down. */
function svgInPixels(scene: Scene, { width, height, scale }: PixelSize, transparent: boolean): string {
  const bounds = { ...scene.bounds, width: width / scale, height: height / scale }
  return renderThinSvg({ ...scene, bounds }, { transparent }).replace(
    / width="[^"]*" height="[^"]*" role="img"/,
    ` width="${width}" height="${height}" role="img"`
  )
}

/**
 * As many pixels for each unit as the request says, or as make its width. `render` rejects with a `RangeError` past the
 * limits.
 */
export const png: ExportFormat = {
  id: 'png',
  render: async ({ scene, held, pixels, font }) => {
    const size = pixelSize(scene, pixels)
    const fonts = await Promise.all(charactersByWeight(scene).map(([weight]) => font(weight)))
    return withFontFiles(fonts, async (fontFiles) => {
      const image = await renderAsync(svgInPixels(scene, size, pixels.transparent), {
        fitTo: { mode: 'original' },
        ...(pixels.transparent ? {} : { background: scene.background }),
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Pretendard' }
      })
      return holdInPng(withDensity(image.asPng(), size.density), held)
    })
  }
}
