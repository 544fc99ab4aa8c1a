/** A Scene in; its fonts loaded, so that no text is first drawn in another one. */
import type { Scene, TextLine } from '../../diagram/scene/types.ts'

/** A font that does not come must not keep the picture away. */
const patience = 1500

type Need = { readonly font: string; readonly characters: string }

/** What a scene needs of its fonts and is not loaded yet, a weight each. */
function missingFonts(scene: Scene): readonly Need[] {
  const texts = new Map<TextLine['weight'], Set<string>>()
  const note = (line: TextLine): void => {
    const characters = texts.get(line.weight) ?? new Set()
    for (const character of line.text) characters.add(character)
    texts.set(line.weight, characters)
  }
  for (const node of scene.nodes) {
    node.lines.forEach(note)
    if (node.badge) note(node.badge.line)
  }
  for (const hull of scene.hulls) note(hull.label)
  return [...texts]
    .map(([weight, characters]) => ({
      font: `${weight} 12px ${scene.fontFamily}`,
      characters: [...characters].join('')
    }))
    .filter(({ font, characters }) => !document.fonts.check(font, characters))
}

/** The loading of what a scene's fonts lack; null where everything is there. */
export function loadFonts(scene: Scene): Promise<unknown> | null {
  const missing = missingFonts(scene)
  if (missing.length === 0) return null
  const loads = missing.map(({ font, characters }) => document.fonts.load(font, characters))
  const tooLate = new Promise((resolve) => window.setTimeout(resolve, patience))
  return Promise.race([Promise.allSettled(loads), tooLate])
}
