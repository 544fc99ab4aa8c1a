/** Text in, widths and lines out: measured with the advance widths of Pretendard, so no screen is needed. */
import table from './font-widths.json' with { type: 'json' }
import type { Box, TextLine } from './types.ts'

export const fontFamily =
  "Pretendard, 'Pretendard Variable', 'Noto Sans KR', 'Noto Sans CJK KR', Arial, sans-serif"

/** Height of capital letters, in ems: centring text by its capitals looks right. */
export const capHeight = 0.707

export type Weight = TextLine['weight']

const faces = new Map(table.map((face) => [face.weight, face]))

/** Advance of one character in thousandths of an em. Full-width scripts take a whole em, unknown ones two thirds. */
function advance(codePoint: number, weight: Weight): number {
  const face = faces.get(weight)
  if (!face) throw new Error(`no widths for weight ${weight}`)
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return face.hangul
  for (const range of face.ranges) {
    const offset = codePoint - range.first
    if (offset >= 0 && offset < range.widths.length) return range.widths[offset] ?? 667
  }
  const isCombining = codePoint >= 0x300 && codePoint <= 0x36f
  if (isCombining) return 0
  const isFullWidth = (codePoint >= 0x2e80 && codePoint <= 0xffe6) || codePoint >= 0x1f300
  return isFullWidth ? 1000 : 667
}

/** Advances that were looked up before. */
const advances: Readonly<Record<Weight, Map<string, number>>> = {
  400: new Map(),
  500: new Map(),
  600: new Map(),
  700: new Map()
}

/** Width of a line of text at a size in units, without kerning. */
export function measureText(text: string, size: number, weight: Weight): number {
  const known = advances[weight]
  let thousandths = 0
  for (const character of text) {
    let width = known.get(character)
    if (width === undefined) {
      width = advance(character.codePointAt(0) ?? 0, weight)
      known.set(character, width)
    }
    thousandths += width
  }
  return (thousandths * size) / 1000
}

/** How much of a line lies before its `x`. */
export const anchorShares: Readonly<Record<TextLine['anchor'], number>> = { start: 0, middle: 0.5, end: 1 }

/** The box that a line of text takes, from the top of its capitals to the foot of its descenders. */
export const lineBox = ({ x, y, width, size, anchor }: Omit<TextLine, 'colour'>): Box => ({
  x: x - width * anchorShares[anchor],
  y: y - size * 0.8,
  width,
  height: size * 1.02
})

/** Where a line may break: after a space (which goes) and after a hyphen or slash (which stays). */
function pieces(text: string): readonly string[] {
  return text.split(/(?<=[-/·])|\s+/u).filter((piece) => piece !== '')
}

const isGlued = (piece: string): boolean => /[-/·]$/u.test(piece)

const join = (parts: readonly string[]): string =>
  parts.map((part, index) => (index === parts.length - 1 || isGlued(part) ? part : `${part} `)).join('')

/**
 * Break a label into the fewest lines, at most three, that keep within `maxWidth`; among those the most even ones.
 * A piece that is wider than `maxWidth` stays whole: the node grows instead.
 */
export function breakLabel(label: string, maxWidth: number, size: number, weight: Weight): readonly string[] {
  const width = (text: string): number => measureText(text, size, weight)
  if (width(label) <= maxWidth) return [label]
  const parts = pieces(label)
  let best: readonly string[] = [label]
  let bestWidth = width(label)
  const consider = (lines: readonly string[]): void => {
    const widest = Math.max(...lines.map(width))
    const fewer = bestWidth <= maxWidth && lines.length > best.length
    if (!fewer && widest < bestWidth) {
      best = lines
      bestWidth = widest
    }
  }
  for (let i = 1; i < parts.length; i += 1) consider([join(parts.slice(0, i)), join(parts.slice(i))])
  if (bestWidth > maxWidth) {
    for (let i = 1; i < parts.length - 1; i += 1) {
      for (let j = i + 1; j < parts.length; j += 1) {
        consider([join(parts.slice(0, i)), join(parts.slice(i, j)), join(parts.slice(j))])
      }
    }
  }
  return best
}
