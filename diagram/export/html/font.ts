/** A Scene and the other text of its page in; the font faces with just their characters out, so that a page needs no font. */
import type { Scene, TextLine } from '../../scene/types.ts'
import { fontFace } from '../font-face.ts'
import type { ExportRequest } from '../format.ts'
import { charactersByWeight, drawableText } from '../scene-text.ts'

/** The weights of the page around the picture. */
const pageWeights: readonly TextLine['weight'][] = [400, 700]

/** Latin, so that what people type in the search box looks like the rest. */
const latin = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('')

/** Rules for a style sheet; the fonts stand in them as data. */
export async function fontFaces(
  scene: Scene,
  pageText: string,
  font: ExportRequest['font']
): Promise<string> {
  const weights = new Map<TextLine['weight'], Set<number>>(
    charactersByWeight(scene).map(([weight, codePoints]) => [weight, new Set(codePoints)])
  )
  for (const weight of pageWeights) {
    const codePoints = weights.get(weight) ?? new Set()
    for (const character of drawableText(latin + pageText)) codePoints.add(character.codePointAt(0) ?? 0)
    weights.set(weight, codePoints)
  }
  const faces: string[] = []
  for (const [weight, codePoints] of [...weights].toSorted(([one], [other]) => one - other)) {
    const sorted = [...codePoints].toSorted((one, other) => one - other)
    const face = await fontFace(await font(weight), weight, sorted)
    if (face !== null) faces.push(face)
  }
  return faces.join('\n')
}
