/** A Scene in; its SVG with a subset of the font inside out: the same picture in browsers that have no such font. */
import type { Scene } from '../scene/types.ts'
import { fontFace } from './font-face.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { holdInSvg } from './held/svg.ts'
import { charactersByWeight } from './scene-text.ts'
import { renderSvg } from './svg.ts'

async function styleSheet(scene: Scene, font: ExportRequest['font']): Promise<string> {
  const faces: string[] = []
  for (const [weight, codePoints] of charactersByWeight(scene)) {
    const face = await fontFace(await font(weight), weight, codePoints)
    if (face !== null) faces.push(face)
  }
  return faces.join('\n')
}

export const svgWithFont: ExportFormat = {
  id: 'svg',
  render: async ({ scene, held, pixels, font }) => {
    const svg = holdInSvg(renderSvg(scene, { transparent: pixels.transparent }), held)
    // Escaped text holds no `<`, so the first end of a description is the picture's own.
    const end = '</desc>\n'
    const place = svg.indexOf(end) + end.length
    if (place < end.length) throw new Error('the SVG has no description to put the font behind')
    const style = `<defs><style>\n${await styleSheet(scene, font)}\n</style></defs>\n`
    return encodeText(svg.slice(0, place) + style + svg.slice(place))
  }
}
