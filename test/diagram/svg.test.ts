import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { renderSvg } from '../../diagram/export/svg.ts'
import { planPicture } from '../../diagram/picture/draw.ts'
import { plainOptions } from '../../diagram/picture/options.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

const allowed: Readonly<Record<string, readonly string[]>> = {
  svg: [
    'xmlns',
    'xmlns:inkscape',
    'version',
    'viewBox',
    'width',
    'height',
    'role',
    'xml:lang',
    'font-family',
    'text-rendering'
  ],
  title: [],
  desc: [],
  g: 'data-part data-area data-relation data-relation-name data-area-name data-layer data-id data-section data-entry opacity id inkscape:label inkscape:groupmode'.split(
    ' '
  ),
  rect: ['x', 'y', 'width', 'height', 'rx', 'fill', 'opacity', 'stroke', 'stroke-width', 'stroke-dasharray'],
  circle: ['cx', 'cy', 'r', 'fill', 'stroke', 'stroke-width'],
  path: ['d', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'],
  polygon: ['points', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
  polyline: ['points', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  text: ['x', 'y', 'font-size', 'font-weight', 'fill', 'text-anchor']
}

type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; text: string }

/** Parse strictly; every element with its attributes and own text. Throws where the text is not well-formed XML. */
function elementsOf(svg: string): readonly Element[] {
  const parser = new SaxesParser({ xmlns: false })
  const all: Element[] = []
  const open: Element[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: new Map(Object.entries(attributes as Record<string, string>)),
      text: ''
    }
    all.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(svg).close()
  return all
}

const withPart = (elements: readonly Element[], attribute: string): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get(attribute) ?? [])

const views = [
  fullView(),
  fullView({ theme: 'dark', language: 'ko', hulls: 'band' }),
  ...graph.catalogue.stacks.map(({ id }) => fullView({ stack: { id, step: null, hideRest: false } }))
]

describe.each(views.map((view) => [`${view.stack?.id ?? 'all'} ${view.language}`, view] as const))(
  'SVG of %s',
  (_, view) => {
    const scene = sceneOf(graph, view)
    const svg = renderSvg(scene)
    const elements = elementsOf(svg)

    test('is well-formed and holds only the elements and attributes we know', () => {
      const unknown = elements.flatMap(({ name, attributes }) =>
        [...attributes.keys()].filter((key) => !allowed[name]?.includes(key)).map((key) => `${name} ${key}`)
      )
      expect(unknown).toEqual([])
      expect(elements.filter(({ name }) => !Object.hasOwn(allowed, name))).toEqual([])
    })

    test('refers to nothing outside and carries no style sheet or script', () => {
      const values = elements.flatMap(({ attributes }) =>
        [...attributes].filter(([name]) => !name.startsWith('xmlns'))
      )
      const outside = values.filter(([, value]) => /https?:|file:|data:|url\(|var\(/.test(value))
      expect(outside).toEqual([])
      expect(svg).not.toMatch(/<style|<script|<foreignObject|href=/)
    })

    test('has every component once, as a group with a title and its name as text', () => {
      expect(withPart(elements, 'data-id').toSorted()).toEqual(scene.nodes.map(({ id }) => id).toSorted())
      expect(withPart(elements, 'data-relation')).toEqual(scene.edges.map(({ id }) => id))
      const texts = new Set(elements.filter(({ name }) => name === 'text').map(({ text }) => text))
      for (const node of scene.nodes) for (const line of node.lines) expect(texts).toContain(line.text)
    })

    test('names its parts and its layers, with an id for each that no other picture has', () => {
      const ids = withPart(elements, 'id')
      expect(new Set(ids).size).toBe(ids.length)
      expect(withPart(elements, 'data-layer')).toEqual(scene.layers.map(({ id }) => id))
      expect(withPart(elements, 'inkscape:label')).toEqual(
        expect.arrayContaining(scene.layers.map(({ name }) => name))
      )
      const other = renderSvg({ ...scene, name: 'Another one' })
      const others = [...other.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(others).toHaveLength(ids.length)
      expect(others.filter((id) => ids.includes(id ?? ''))).toEqual([])
    })

    test('is the same text each time', () => {
      expect(renderSvg(sceneOf(graph, view))).toBe(svg)
    })
  }
)

describe('renderSvg', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=1>',
    ']]>',
    '&#x6a;',
    '\u0000\u0008\u000b\ufffe',
    '\ud800',
    'ok\u2028'
  ]

  test.each(hostile)('keeps hostile text inert: %j', (title) => {
    const elements = elementsOf(renderSvg(sceneOf(smallGraph, smallView({ title }))))
    // eslint-disable-next-line no-control-regex
    const expected = title.replace(/[\u0000-\u0008\u000b\ufffe\ud800]/g, '\ufffd')
    expect(elements.find(({ name }) => name === 'title')?.text).toBe(expected)
    expect(elements.some(({ name }) => name === 'script' || name === 'img')).toBe(false)
  })

  test('escapes names and keeps strange ids', () => {
    const svg = renderSvg(sceneOf(smallGraph, smallView()))
    expect(withPart(elementsOf(svg), 'data-id')).toContain('__proto__')
    expect(svg).toContain('Ceph &lt;&amp;&quot;&gt;')
  })
})

test('the legend of a large picture tells kinds apart as that of a small one does', () => {
  /** Of each sample of a kind, its corners and the room between its two lines, as shares of its height. */
  const samplesIn = (svg: string): Readonly<Record<string, readonly number[]>> => {
    const legend = svg.slice(svg.indexOf('data-section="kinds"'), svg.indexOf('data-section="relations"'))
    const entries = [...legend.matchAll(/<g data-entry="(\w+)">(.*?)<text/g)]
    return Object.fromEntries(
      entries.map(([, id = '', drawn = '']) => {
        const numbers = (name: string): readonly number[] =>
          [...drawn.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, value]) => Number(value))
        const [height = NaN] = numbers('height')
        const [top = NaN, inner = top] = numbers('y')
        return [id, [(numbers('rx')[0] ?? NaN) / height, (inner - top) / height]]
      })
    )
  }
  const options = { ...plainOptions, page: '16:9', legend: 'below' } as const
  const picture = planPicture({ graph, view: fullView(), options, only: null, today: '2026-11-20' }).draw(
    null
  )
  const { project, component, product } = samplesIn(renderSvg(picture.scene))
  expect(project?.[0]).toBeCloseTo(8 / 36, 1)
  expect(component?.[0]).toBeCloseTo(2 / 36, 1)
  expect((project?.[0] ?? 0) / (component?.[0] ?? NaN)).toBeCloseTo(4, 1)
  expect(product?.[1]).toBeCloseTo(3 / 36, 2)
  expect(project?.[1]).toBe(0)
})
