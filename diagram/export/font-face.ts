/** A font and the characters of a text in; a style sheet's rule with just these characters of the font inside out. */
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import type { TextLine } from '../scene/types.ts'
import { base64 } from './base64.ts'

/** What browsers apply without being asked; the alternates that they do not would double the subset. */
const features = 'ccmp locl rlig liga clig calt kern mark mkmk ljmo vjmo tjmo'.split(' ')

/** Code points in ascending order as the ranges of a style sheet, so that nobody asks this face for others. */
function unicodeRange(codePoints: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const codePoint of codePoints) {
    const current = ranges.at(-1)
    if (current && current[1] + 1 === codePoint) current[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  const hex = (value: number): string => value.toString(16)
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}

/**
 * The rule for a weight; null where the font has none of the characters, for browsers complain of a font without any.
 * Characters that it lacks are left to the reader's own fonts.
 */
export async function fontFace(
  font: Uint8Array,
  weight: TextLine['weight'],
  codePoints: readonly number[]
): Promise<string | null> {
  const whole = create(font)
  const drawn = codePoints.filter((codePoint) => whole.hasGlyphForCodePoint(codePoint))
  if (drawn.length === 0) return null
  const text = drawn.map((codePoint) => String.fromCodePoint(codePoint)).join('')
  const subset = await subsetFont(font, text, { targetFormat: 'woff2', keepFeatures: features })
  return (
    `@font-face{font-family:Pretendard;font-style:normal;font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${base64(subset)}) format("woff2");` +
    `unicode-range:${unicodeRange(drawn)}}`
  )
}
