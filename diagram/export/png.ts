/** A Scene in; its SVG drawn with our own font, as PNG in a scale, out. No font of the machine takes part. */
import { renderAsync } from '@resvg/resvg-js'
import type { Scene } from '../scene/types.ts'
import type { ExportFormat } from './format.ts'
import { withDensity } from './png/density.ts'
import { withFontFiles } from './png/font-files.ts'
import { pixelSize, type PixelSize } from './png/size.ts'
import { renderThinSvg } from './png/thin-groups.ts'
import { charactersByWeight } from './scene-text.ts'

/** The picture as an SVG of that many pixels. Where the bounds are not whole pixels, they grow to the right and down. */
function svgInPixels(scene: Scene, { width, height }: PixelSize, scale: number): string {
  const bounds = { ...scene.bounds, width: width / scale, height: height / scale }
  return renderThinSvg({ ...scene, bounds }).replace(
    / width="[^"]*" height="[^"]*" role="img"/,
    ` width="${width}" height="${height}" role="img"`
  )
}

/** PNG with `scale` pixels for each unit of the diagram. `render` rejects with a `RangeError` past the limits. */
export const createPng = (scale: number): ExportFormat => ({
  id: 'png',
  render: async ({ scene, font }) => {
    const size = pixelSize(scene.bounds, scale)
    const fonts = await Promise.all(charactersByWeight(scene).map(([weight]) => font(weight)))
    return withFontFiles(fonts, async (fontFiles) => {
      const image = await renderAsync(svgInPixels(scene, size, scale), {
        fitTo: { mode: 'original' },
        background: scene.background,
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Pretendard' }
      })
      return withDensity(image.asPng(), scale)
    })
  }
})

/** For slides: sharp on screens of two pixels a unit. */
export const png = createPng(2)
