/** A Scene in; its fonts loaded, so that no text is first drawn in another one. */
import type { Scene, TextLine } from '../../diagram/scene/types.ts'

/** A font that does not come must not keep the picture away. */
const patience = 1500

/**
 * What the page loads itself, of all the families a scene names. The others are the system's: it would look for them in
 * every weight, which takes a tenth of a start, and nothing could be loaded anyway.
 */
const webFont = '"Pretendard Variable"'

type Need = { readonly font: string; readonly characters: string }

/** What the screen writes of a scene; title, legend and footer belong to exports. */
const linesOnScreen = ({ nodes, marks, hulls }: Scene): readonly TextLine[] => [
  ...nodes.flatMap(({ lines, badge }) => (badge ? [...lines, badge.line] : lines)),
  ...marks.flatMap(({ lines }) => lines),
  ...hulls.map(({ label }) => label)
]

/** What lines need of the font and is not loaded yet, a weight each. */
function missingFonts(lines: readonly TextLine[]): readonly Need[] {
  const texts = new Map<TextLine['weight'], Set<string>>()
  for (const line of lines) {
    const characters = texts.get(line.weight) ?? new Set()
    for (const character of line.text) characters.add(character)
    texts.set(line.weight, characters)
  }
  return [...texts]
    .map(([weight, characters]) => ({
      font: `${weight} 12px ${webFont}`,
      characters: [...characters].join('')
    }))
    .filter(({ font, characters }) => !document.fonts.check(font, characters))
}

/** The loading of what a scene's fonts lack; null where everything is there. */
export function loadFonts(scene: Scene, lines = linesOnScreen(scene)): Promise<unknown> | null {
  const missing = missingFonts(lines)
  if (missing.length === 0) return null
  const loads = missing.map(({ font, characters }) => document.fonts.load(font, characters))
  const tooLate = new Promise((resolve) => window.setTimeout(resolve, patience))
  return Promise.race([Promise.allSettled(loads), tooLate])
}
