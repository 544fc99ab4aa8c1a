import { strFromU8, inflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { drawio } from '../../diagram/export/drawio.ts'
import { base64 } from '../../diagram/export/base64.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { fullView, graph, pictureOf, sceneOf } from './built-in.ts'
import { hostileGraph, hostileWords } from './hostile-words.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { smallGraph, smallView } from './small-graph.ts'

const render = async (of: EcosystemGraph, view: ViewDocument): Promise<string> =>
  strFromU8(
    await drawio.render(pictureOf(of, view, () => Promise.reject(new Error('the format carries no font'))))
  )

const allowed = new Map(
  Object.entries({
    mxfile: 'host compressed',
    diagram: 'id name',
    mxGraphModel:
      'dx dy grid gridSize guides tooltips connect arrows fold page pageScale pageWidth pageHeight background math shadow',
    root: '',
    UserObject: 'label tooltip id',
    mxCell: 'id value style parent vertex edge source target connectable',
    mxGeometry: 'x y width height relative as',
    mxPoint: 'x y as',
    Array: 'as'
  }).map(([name, list]) => [name, new Set(list.split(' '))])
)

const styleKeys = new Set(
  (
    'text ellipse shape html rounded absoluteArcSize arcSize double margin perimeter fixedSize size dx fillColor strokeColor ' +
    'strokeWidth dashed fixDash dashPattern opacity connectable pointerEvents fontFamily fontSize fontColor fontStyle align ' +
    'verticalAlign spacing overflow edgeStyle curved sourcePerimeterSpacing targetPerimeterSpacing endArrow endFill endSize ' +
    'startArrow startFill startSize'
  ).split(' ')
)

type Cell = {
  readonly id: string
  readonly label: string
  readonly tooltip: string | undefined
  readonly element: XmlElement
  readonly style: ReadonlyMap<string, string>
  readonly geometry: XmlElement | undefined
}

/** The cells of a file, with what their wrapper says of them. */
const cellsOf = (elements: readonly XmlElement[]): ReadonlyMap<string, Cell> =>
  new Map(
    elements
      .filter(({ name }) => name === 'mxCell')
      .map((element): [string, Cell] => {
        const owner = element.parent?.name === 'UserObject' ? element.parent : element
        const id = owner.attributes.get('id') ?? ''
        const style = (element.attributes.get('style') ?? '').split(';').filter((part) => part !== '')
        return [
          id,
          {
            id,
            label: owner.attributes.get('label') ?? owner.attributes.get('value') ?? '',
            tooltip: owner.attributes.get('tooltip'),
            element,
            style: new Map(style.map((part) => part.split(/=(.*)/s) as [string, string])),
            geometry: element.children.find(({ name }) => name === 'mxGeometry')
          }
        ]
      })
  )

const numbersOf = (element: XmlElement | undefined, names: readonly string[]): readonly number[] =>
  names.map((name) => Number(element?.attributes.get(name)))

function expectSound(elements: readonly XmlElement[]): void {
  const foreign = elements.flatMap(({ name, attributes }) => {
    const known = allowed.get(name)
    return known
      ? [...attributes.keys()].filter((key) => !known.has(key)).map((key) => `${name} ${key}`)
      : [name]
  })
  expect(foreign).toEqual([])
  const cells = cellsOf(elements)
  const keys = [...cells.values()].flatMap(({ style }) => [...style.keys()])
  expect(keys.filter((key) => !styleKeys.has(key))).toEqual([])
  const count = elements.filter(({ name }) => name === 'mxCell').length
  expect(cells.size, 'ids are unique').toBe(count)
  const missing = [...cells.values()].flatMap(({ element }) =>
    ['parent', 'source', 'target']
      .flatMap((key) => element.attributes.get(key) ?? [])
      .filter((id) => !cells.has(id))
  )
  expect(missing).toEqual([])
}

const pictures: readonly (readonly [string, EcosystemGraph, ViewDocument])[] = [
  ['small', smallGraph, smallView({ showWeak: true })],
  ['small dark', smallGraph, smallView({ showWeak: true, theme: 'dark', hulls: 'band', language: 'ko' })],
  ...graph.catalogue.stacks.flatMap(({ id }) =>
    (['en', 'ko'] as const).map(
      (language) =>
        [
          `${id} ${language}`,
          graph,
          fullView({ language, stack: { id, step: null, hideRest: true } })
        ] as const
    )
  )
]

describe.each(pictures)('draw.io of %s', (_, of, view) => {
  test('is sound and holds the Scene, every relation bound at both ends', async () => {
    const xml = await render(of, view)
    const elements = readXml(xml)
    expectSound(elements)
    expect(xml).not.toMatch(/https?:|file:|data:|javascript:/)
    const cells = cellsOf(elements)
    const scene = sceneOf(of, view)
    for (const node of scene.nodes) {
      const cell = cells.get(`component:${node.id}`)
      expect(cell?.label).toBe(node.lines.map(({ text }) => text).join('\n'))
      const { x, y, width, height } = node.box
      expect(numbersOf(cell?.geometry, ['x', 'y', 'width', 'height'])).toEqual([x, y, width, height])
      expect(cell?.style.get('fillColor')).toBe(node.fill)
      expect(cell?.style.get('html'), 'labels are plain text').toBe('0')
    }
    const edges = [...cells.values()].filter(({ id }) => id.startsWith('relation:'))
    expect(edges.map(({ id }) => id)).toEqual(scene.edges.map(({ id }) => `relation:${id}`))
    for (const [index, { from, to, control }] of scene.edges.entries()) {
      const edge = edges[index]
      expect(edge?.element.attributes.get('source')).toBe(`component:${from}`)
      expect(edge?.element.attributes.get('target')).toBe(`component:${to}`)
      const bend = edge?.geometry?.children.find(({ name }) => name === 'Array')?.children[0]
      expect(bend ? numbersOf(bend, ['x', 'y']) : null).toEqual(control)
    }
    for (const hull of scene.hulls) {
      const area = cells.get(`area:${hull.id}`)
      const packed = /^stencil\((.*)\)$/.exec(area?.style.get('shape') ?? '')?.[1] ?? ''
      const stencil = decodeURIComponent(strFromU8(inflateSync(Buffer.from(packed, 'base64'))))
      const curves = readXml(stencil).filter(({ name }) => name === 'curve')
      const [left = NaN, top = NaN] = numbersOf(area?.geometry, ['x', 'y'])
      const ends = curves.map((curve) => numbersOf(curve, ['x3', 'y3']))
      expect(ends).toHaveLength(hull.outline.segments.length)
      for (const [index, [, , [x, y]]] of hull.outline.segments.entries()) {
        expect(left + (ends[index]?.[0] ?? NaN)).toBeCloseTo(x, 1)
        expect(top + (ends[index]?.[1] ?? NaN)).toBeCloseTo(y, 1)
      }
    }
    expect(await render(of, view)).toBe(xml)
  })
})

describe('draw.io', () => {
  test('keeps the layers of the picture apart, lowest first', async () => {
    const elements = readXml(await render(smallGraph, smallView()))
    const layers = [...cellsOf(elements).values()].filter(({ id }) => id.startsWith('layer:'))
    expect(layers.map(({ label }) => label)).toEqual([
      'Areas',
      'Relations',
      'Names of areas',
      'Components',
      'Legend',
      'Title'
    ])
  })

  test('a step number moves with its component', async () => {
    const view = smallView({ stack: { id: 'small', step: null, hideRest: false } })
    const step = cellsOf(readXml(await render(smallGraph, view))).get('step:envoy')
    expect(step?.label).toBe('2')
    expect(step?.element.attributes.get('parent')).toBe('component:envoy')
  })

  test('Base64 is that of the standard, whatever the length', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 83 + length) % 256)
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }
  })

  test.each(hostileWords.map((words) => [JSON.stringify(words).slice(0, 40), words]))(
    'hostile words are inert: %s',
    async (_, words) => {
      const view = smallView({ title: words.slice(0, 200) })
      const elements = readXml(await render(hostileGraph(words), view))
      expectSound(elements)
      const contour = cellsOf(elements).get('component:contour')
      // eslint-disable-next-line no-control-regex
      const shown = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
      const bare = (text: string): string => text.replace(/\s+/gu, '')
      expect(bare(contour?.label ?? '')).toBe(bare(shown))
      // What is read as HTML shows mark-up as words.
      expect(contour?.tooltip).not.toMatch(/[<>]/)
    }
  )
})
