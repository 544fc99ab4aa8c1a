/** A Scene in; its fonts loaded, so that no text is first drawn in another one. */
import type { Scene, TextLine } from '../../diagram/scene/types.ts'

/** A font that does not come must not keep the picture away. */
const patience = 1500

/** Gives whether a font had to be fetched, so that what was drawn before wants to be drawn again. */
export async function loadFonts(scene: Scene): Promise<boolean> {
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

  const missing = [...texts].filter(
    ([weight, characters]) =>
      !document.fonts.check(`${weight} 12px ${scene.fontFamily}`, [...characters].join(''))
  )
  if (missing.length === 0) return false
  const loads = missing.map(([weight, characters]) =>
    document.fonts.load(`${weight} 12px ${scene.fontFamily}`, [...characters].join(''))
  )
  const tooLate = new Promise((resolve) => window.setTimeout(resolve, patience))
  await Promise.race([Promise.allSettled(loads), tooLate])
  return true
}
