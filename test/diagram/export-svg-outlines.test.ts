import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../diagram/export/scene-text.ts'
import { svgOutlines } from '../../diagram/export/svg-outlines.ts'
import { svgPlain } from '../../diagram/export/svg.ts'
import { requestOf } from './export-views.ts'
import { fullView, graph } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

function elementsOf(svg: string): readonly Element[] {
  const found: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> })
  })
  parser.write(svg).close()
  return found
}

const textOf = async (request: Parameters<typeof svgOutlines.render>[0]): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await svgOutlines.render(request))

const request = requestOf(
  graph,
  fullView({ language: 'ko', stack: { id: 'cncf-trail-map', step: null, hideRest: true } })
)

/** The least and the largest x of the points of a path. */
function reachOf(d: string): readonly [number, number] {
  const xs = [...d.matchAll(/[MLQC]([^MLQCZ]*)/g)].flatMap(([, numbers = '']) =>
    numbers
      .split(' ')
      .map(Number)
      .filter((_, index) => index % 2 === 0)
  )
  return [Math.min(...xs), Math.max(...xs)]
}

describe('SVG with text as outlines', () => {
  test('writes every line as one path with its words, and no text', async () => {
    const elements = elementsOf(await textOf(request))
    expect(elements.filter(({ name }) => name === 'text')).toEqual([])
    const said = elements.flatMap(({ attributes }) => attributes['aria-label'] ?? [])
    expect(said.toSorted()).toEqual(
      linesOf(request.scene)
        .map(({ text }) => text)
        .toSorted()
    )
  })

  test('lets each line begin and end where the text does', async () => {
    const paths = new Map(
      elementsOf(await textOf(request)).flatMap(({ attributes }) =>
        attributes['aria-label'] === undefined ? [] : [[attributes['aria-label'], attributes['d'] ?? '']]
      )
    )
    for (const { text, x, width, size, anchor } of linesOf(request.scene)) {
      if (anchor !== 'middle' || linesOf(request.scene).filter((line) => line.text === text).length > 1)
        continue
      const [left, right] = reachOf(paths.get(text) ?? '')
      // Kerning makes a line a little narrower than the sum of its letters.
      expect(Math.abs((left + right) / 2 - x), text).toBeLessThan(size * 0.12)
      expect(right - left, text).toBeLessThan(width + size * 0.05)
      expect(right - left, text).toBeGreaterThan(width - size * 0.6)
    }
  })

  test('leaves a script that the font does not know as text', async () => {
    const svg = await textOf(requestOf(smallGraph, smallView({ title: 'ทดสอบ' })))
    expect(elementsOf(svg).filter(({ name }) => name === 'text')).toHaveLength(1)
    expect(svg).toContain('>ทดสอบ</text>')
  })

  test('differs from the plain SVG in nothing but its letters', async () => {
    const plain = new TextDecoder().decode(await svgPlain.render(request))
    const bare = (svg: string): string =>
      svg
        .replace(/<text[^>]*>[^<]*<\/text>/g, '')
        .replace(/<path d="[^"]*" fill="[^"]*" aria-label="[^"]*"\/>/g, '')
    expect(bare(await textOf(request))).toBe(bare(plain))
  })
})
