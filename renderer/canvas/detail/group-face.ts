/** A folded group and a zoom in; the same box with words of one size on the screen, whatever it holds, out. */
import { capHeight } from '../../../diagram/scene/text.ts'
import type { Language } from '../../../graph-data/catalogue.ts'
import type { SceneNode } from '../../../diagram/scene/types.ts'
import { countWords } from './captions.ts'
import { smallestGroupName } from './own-zoom.ts'

/** The count is so much smaller than the name, and never smaller than so many pixels. */
const count = { share: 0.6, smallest: 10 } as const

const lineHeight = 1.2

/**
 * Names are as large as that of the smallest group is in the diagram, or just readable. `scale` is what the box is painted
 * at, which is larger than the zoom where the box is kept large.
 */
export function groupFace(
  node: SceneNode,
  { groupName, zoom, scale }: { readonly groupName: number; readonly zoom: number; readonly scale: number },
  language: Language
): SceneNode {
  const last = node.lines.at(-1)
  if (!node.group || !last) return node
  const size = Math.max(smallestGroupName, groupName * zoom) / scale
  const small = Math.max(count.smallest / scale, size * count.share)
  const names = node.lines.slice(0, -1)
  const step = size * lineHeight
  const top = node.box.y + (node.box.height - names.length * step - small * lineHeight) / 2
  const write = (line: typeof last, middle: number, to: number): typeof last => ({
    ...line,
    y: middle + (capHeight * to) / 2,
    width: (line.width * to) / line.size,
    size: to
  })
  const number = { ...last, text: countWords(language, node.group.members.length, 0) }
  return {
    ...node,
    lines: [
      ...names.map((line, i) => write(line, top + (i + 0.5) * step, size)),
      write(number, top + names.length * step + (small * lineHeight) / 2, small)
    ]
  }
}
