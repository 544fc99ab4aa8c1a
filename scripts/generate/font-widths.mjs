/**
 * Reads the Pretendard fonts and writes diagram/scene/font-widths.json: advance widths in thousandths of an em.
 * Run it when the font's version changes: node scripts/generate/font-widths.mjs
 */
import { writeFileSync } from 'node:fs'
import { openSync } from 'fontkit'

const faces = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' }
/** @type {readonly (readonly [first: number, last: number])[]} */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x2190, 0x2193],
  [0x3131, 0x318e]
]

const advance = (/** @type {import('fontkit').Font} */ font, /** @type {number} */ codePoint) =>
  font.hasGlyphForCodePoint(codePoint)
    ? Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm)
    : null

const widths = Object.entries(faces).map(([weight, face]) => {
  const font = openSync(`node_modules/pretendard/dist/public/static/Pretendard-${face}.otf`)
  if (!('unitsPerEm' in font)) throw new Error(`${face} is a collection of fonts`)
  const hangul = new Set()
  for (let codePoint = 0xac00; codePoint <= 0xd7a3; codePoint += 1) hangul.add(advance(font, codePoint))
  hangul.delete(null)
  if (hangul.size !== 1)
    throw new Error(`Hangul syllables of ${face} have ${hangul.size} widths; the table holds one`)
  return {
    weight: Number(weight),
    hangul: [...hangul][0],
    ranges: ranges.map(([first, last]) => ({
      first,
      widths: Array.from({ length: last - first + 1 }, (_, offset) => advance(font, first + offset))
    }))
  }
})

writeFileSync('diagram/scene/font-widths.json', `${JSON.stringify(widths)}\n`)
