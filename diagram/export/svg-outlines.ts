/** A Scene in; its SVG with every letter as an outline out: it looks the same everywhere, and no program needs a font. */
import { create, type Font } from 'fontkit'
import { anchorShares } from '../scene/text.ts'
import type { TextLine } from '../scene/types.ts'
import { encodeText, type ExportFormat } from './format.ts'
import { holdInSvg } from './held/svg.ts'
import { charactersByWeight, drawableText } from './scene-text.ts'
import { liveText, renderSvg, type WriteText } from './svg.ts'
import { attributes } from './xml.ts'

/** Hundredths of a unit: finer than any screen or printer shows. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0

const letters = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z'
} as const

/** The outlines of a line, or null where the font lacks one of its characters. */
function outlineOf(font: Font, text: string, { x, y, size, anchor }: TextLine): string | null {
  const { glyphs, positions } = font.layout(text)
  if (glyphs.some(({ id }) => id === 0)) return null
  const scale = size / font.unitsPerEm
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
  let pen = x - width * anchorShares[anchor]
  return glyphs
    .map(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const drawn = path.commands
        .map(({ command, args }) => {
          // Fonts count upwards, pictures downwards.
          const points = args.map((value, at) =>
            round(at % 2 === 0 ? pen + (xOffset + value) * scale : y - (yOffset + value) * scale)
          )
          return `${letters[command]}${points.join(' ')}`
        })
        .join('')
      pen += xAdvance * scale
      return drawn
    })
    .join('')
}

export const svgOutlines: ExportFormat = {
  id: 'svg-outlines',
  render: async ({ scene, held, pixels, font }) => {
    const fonts = new Map<TextLine['weight'], Font>()
    for (const [weight] of charactersByWeight(scene)) fonts.set(weight, create(await font(weight)))
    const text: WriteText = (line) => {
      const words = drawableText(line.text).normalize('NFC')
      const face = fonts.get(line.weight)
      const d = face ? outlineOf(face, words, line) : null
      // A script that our font does not know stays text: some font of the reader may draw it, outlines of boxes never.
      return d === null
        ? liveText(line)
        : `<path${attributes({ d, fill: line.colour, 'aria-label': words })}/>`
    }
    const drawn = renderSvg(scene, { transparent: pixels.transparent, text })
    return encodeText(holdInSvg(drawn, held))
  }
}
