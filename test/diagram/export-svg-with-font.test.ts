import { create, type Font } from 'fontkit'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { holdInSvg } from '../../diagram/export/held/svg.ts'
import { charactersByWeight } from '../../diagram/export/scene-text.ts'
import { renderSvg } from '../../diagram/export/svg.ts'
import { svgWithFont } from '../../diagram/export/svg-with-font.ts'
import { font } from './export-fonts.ts'
import { cases } from './export-views.ts'
import type { Weight } from '../../diagram/scene/text.ts'

const face =
  /@font-face\{font-family:Pretendard;font-style:normal;font-weight:(\d+);src:url\(data:font\/woff2;base64,([A-Za-z0-9+/]+={0,2})\) format\("woff2"\);unicode-range:([U+0-9a-f,-]+)\}/gu

const block = /<defs><style>\n([^<]*)\n<\/style><\/defs>\n/u

const open = (bytes: Uint8Array): Font => {
  const opened = create(Buffer.from(bytes))
  if (!('layout' in opened)) throw new Error('a collection, not a font')
  return opened
}

const ranged = (ranges: string): readonly number[] =>
  ranges.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })

describe.each(cases)('SVG with its font of %s', (_, request) => {
  const { scene } = request
  const render = async (): Promise<string> =>
    new TextDecoder('utf-8', { fatal: true }).decode(await svgWithFont.render(request))

  test('is the plain SVG and a style sheet of nothing but fonts, well-formed, the same each time', async () => {
    const svg = await render()
    expect(await render()).toBe(svg)
    expect(svg.replace(block, '')).toBe(holdInSvg(renderSvg(scene), request.held))
    const sheet = block.exec(svg)?.[1] ?? ''
    expect(sheet.replace(face, '').trim()).toBe('')
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    expect(() => parser.write(svg).close()).not.toThrow()
  })

  test('holds a glyph for every character that the font has, in its weight and width', async () => {
    const faces = [...(await render()).matchAll(face)]
    const wanted: [Weight, readonly number[]][] = []
    for (const [weight, codePoints] of charactersByWeight(scene)) {
      const whole = open(await font(weight))
      const drawn = codePoints.filter((codePoint) => whole.hasGlyphForCodePoint(codePoint))
      // A face without any glyph would be an error to browsers.
      if (drawn.length > 0) wanted.push([weight, drawn])
    }
    expect(faces.map(([, weight]) => Number(weight))).toEqual(wanted.map(([weight]) => weight))
    for (const [index, [weight, codePoints]] of wanted.entries()) {
      const whole = open(await font(weight))
      const subset = open(Buffer.from(faces[index]?.[2] ?? '', 'base64'))
      expect(ranged(faces[index]?.[3] ?? '')).toEqual(codePoints)
      for (const codePoint of codePoints) {
        expect(subset.hasGlyphForCodePoint(codePoint)).toBe(true)
        expect(subset.glyphForCodePoint(codePoint).advanceWidth).toBe(
          whole.glyphForCodePoint(codePoint).advanceWidth
        )
      }
      expect(subset.numGlyphs).toBeLessThan(codePoints.length * 3 + 50)
    }
  })
})
