/** A Scene in; its SVG with a subset of the font inside out: the same picture in browsers that have no such font. */
import subsetFont from 'subset-font'
import type { Scene } from '../scene/types.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { charactersByWeight } from './scene-text.ts'
import { renderSvg } from './svg.ts'

/** What browsers apply without being asked; the alternates that they do not would double the subset. */
const features = [
  'ccmp',
  'locl',
  'rlig',
  'liga',
  'clig',
  'calt',
  'kern',
  'mark',
  'mkmk',
  'ljmo',
  'vjmo',
  'tjmo'
]

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    const digit = (shift: number): string => digits.charAt((bits >> shift) & 63)
    parts.push(
      digit(18) + digit(12) + (second === undefined ? '=' : digit(6)) + (third === undefined ? '=' : digit(0))
    )
  }
  return parts.join('')
}

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

async function styleSheet(scene: Scene, font: ExportRequest['font']): Promise<string> {
  const faces: string[] = []
  for (const [weight, codePoints] of charactersByWeight(scene)) {
    const text = codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('')
    const subset = await subsetFont(await font(weight), text, {
      targetFormat: 'woff2',
      keepFeatures: features
    })
    faces.push(
      `@font-face{font-family:Pretendard;font-style:normal;font-weight:${weight};` +
        `src:url(data:font/woff2;base64,${base64(subset)}) format("woff2");` +
        `unicode-range:${unicodeRange(codePoints)}}`
    )
  }
  return faces.join('\n')
}

export const svgWithFont: ExportFormat = {
  id: 'svg-embedded',
  render: async ({ scene, font }) => {
    const svg = renderSvg(scene)
    // Escaped text holds no `<`, so the first end of a description is the picture's own.
    const end = '</desc>\n'
    const place = svg.indexOf(end) + end.length
    if (place < end.length) throw new Error('the SVG has no description to put the font behind')
    const style = `<defs><style>\n${await styleSheet(scene, font)}\n</style></defs>\n`
    return encodeText(svg.slice(0, place) + style + svg.slice(place))
  }
}
