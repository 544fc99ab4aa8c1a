import { nothingHidden } from '../../diagram/view/create-view.ts'
import { describe, expect, test } from 'vitest'
import { sitesOf as dockingSites } from '../../diagram/export/pptx/geometry.ts'
import { pptx } from '../../diagram/export/pptx.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph, pictureOf, sceneOf } from './built-in.ts'
import { hostileGraph, hostileWords } from './hostile-words.ts'
import {
  attribute,
  endsOf,
  first,
  linesOf,
  readParts,
  readSlides,
  resolveColour,
  sitesOf,
  type SlideShape
} from './read-pptx.ts'
import { readXml, withName } from './read-xml.ts'
import { smallGraph, smallView } from './small-graph.ts'

const render = (of: EcosystemGraph, view: ViewDocument): Promise<Uint8Array> =>
  pptx.render(pictureOf(of, view, () => Promise.reject(new Error('the format carries no font'))))

const open = async (of: EcosystemGraph, view: ViewDocument) => {
  const parts = readParts(await render(of, view))
  return { parts, slides: readSlides(parts) }
}

/** Every element a slide may hold, with its attributes. */
const allowed: Readonly<Record<string, string>> = {
  'p:sld': 'xmlns:a xmlns:r xmlns:p',
  'p:cSld': '',
  'p:spTree': '',
  'p:nvGrpSpPr': '',
  'p:grpSp': '',
  'p:grpSpPr': '',
  'p:cNvGrpSpPr': '',
  'p:cNvPr': 'id name descr',
  'p:nvPr': '',
  'p:sp': '',
  'p:nvSpPr': '',
  'p:cNvSpPr': 'txBox',
  'p:spPr': '',
  'p:txBody': '',
  'p:ph': 'type sz idx',
  'p:cxnSp': '',
  'p:nvCxnSpPr': '',
  'p:cNvCxnSpPr': '',
  'p:clrMapOvr': '',
  'p:transition': 'spd',
  'p:fade': '',
  'p159:morph': 'option',
  'mc:AlternateContent': 'xmlns:mc',
  'mc:Choice': 'xmlns:p159 Requires',
  'mc:Fallback': '',
  'a:masterClrMapping': '',
  'a:spLocks': 'noGrp',
  'a:stCxn': 'id idx',
  'a:endCxn': 'id idx',
  'a:xfrm': 'flipH flipV',
  'a:off': 'x y',
  'a:ext': 'cx cy',
  'a:chOff': 'x y',
  'a:chExt': 'cx cy',
  'a:prstGeom': 'prst',
  'a:custGeom': '',
  'a:avLst': '',
  'a:gdLst': '',
  'a:ahLst': '',
  'a:cxnLst': '',
  'a:cxn': 'ang',
  'a:pos': 'x y',
  'a:rect': 'l t r b',
  'a:gd': 'name fmla',
  'a:pathLst': '',
  'a:path': 'w h fill',
  'a:moveTo': '',
  'a:lnTo': '',
  'a:cubicBezTo': '',
  'a:arcTo': 'wR hR stAng swAng',
  'a:close': '',
  'a:pt': 'x y',
  'a:noFill': '',
  'a:solidFill': '',
  'a:schemeClr': 'val',
  'a:srgbClr': 'val',
  'a:hueOff': 'val',
  'a:satMod': 'val',
  'a:lumMod': 'val',
  'a:lumOff': 'val',
  'a:alpha': 'val',
  'a:ln': 'w',
  'a:prstDash': 'val',
  'a:round': '',
  'a:headEnd': 'type w len',
  'a:tailEnd': 'type w len',
  'a:bodyPr': 'wrap lIns tIns rIns bIns rtlCol anchor',
  'a:noAutofit': '',
  'a:lstStyle': '',
  'a:p': '',
  'a:pPr': 'algn',
  'a:r': '',
  'a:br': '',
  'a:t': '',
  'a:rPr': 'lang sz b dirty',
  'a:endParaRPr': 'lang'
}
const allow = new Map(Object.entries(allowed).map(([name, list]) => [name, new Set(list.split(' '))]))

function expectSound(parts: ReadonlyMap<string, string>): void {
  for (const [path, xml] of parts) {
    const elements = readXml(xml)
    if (path.endsWith('.rels')) {
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const link of elements.filter(({ name }) => name === 'Relationship')) {
        expect(link.attributes.has('TargetMode'), `${path} points outside`).toBe(false)
        const target = new URL(attribute(link, 'Target'), `x:/${folder}`).pathname.slice(1)
        expect([...parts.keys()]).toContain(target)
      }
    }
    if (!path.startsWith('ppt/slides/slide')) continue
    const foreign = elements.flatMap(({ name, attributes }) => {
      const known = allow.get(name)
      return known
        ? [...attributes.keys()].filter((key) => !known.has(key)).map((key) => `${name} ${key}`)
        : [name]
    })
    expect(foreign).toEqual([])
  }
  const typed = readXml(parts.get('[Content_Types].xml') ?? '')
    .filter(({ name }) => name === 'Override')
    .map((entry) => attribute(entry, 'PartName').slice(1))
  // The view is plain XML, which has its type by the ending.
  const byEnding = ['[Content_Types].xml', 'customXml/item1.xml']
  const untyped = [...parts.keys()].filter((path) => !byEnding.includes(path) && !path.endsWith('.rels'))
  expect(typed.toSorted()).toEqual(untyped.toSorted())
}

const shapeOf = (shapes: ReadonlyMap<string, SlideShape>, name: string): SlideShape => {
  const shape = shapes.get(name)
  if (!shape) throw new Error(`no shape ${name}`)
  return shape
}

/** The slide shows the Scene: same components, words, boxes, colours; and every relation bound to its two components. */
function expectScene(
  { shapes, byName, elements }: Awaited<ReturnType<typeof open>>['slides'][number],
  scene: Scene,
  prefix: string,
  parts: ReadonlyMap<string, string>
): void {
  const ids = elements.filter(({ name }) => name === 'p:cNvPr').map((element) => attribute(element, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(byName.size, 'every name is given once').toBe(shapes.length)

  const [anchor] = scene.nodes
  const origin = anchor && shapeOf(byName, prefix + anchor.id).rect
  const scale = anchor && origin ? origin.cx / anchor.box.width : 1
  for (const node of scene.nodes) {
    const shape = shapeOf(byName, prefix + node.id)
    if (!anchor || !origin) throw new Error('no anchor')
    const { x, y, cx, cy } = shape.rect
    const box = [
      anchor.box.x + (x - origin.x) / scale,
      anchor.box.y + (y - origin.y) / scale,
      cx / scale,
      cy / scale
    ]
    const { box: wanted } = node
    const off = [wanted.x, wanted.y, wanted.width, wanted.height].map((value, index) =>
      Math.abs((box[index] ?? NaN) - value)
    )
    expect(Math.max(...off), `${node.id}: box`).toBeLessThan(0.5)
    expect(linesOf(shape)).toEqual(node.lines.map(({ text }) => text))
    expect(shape.description).toBe(node.title)
    const fill = first(shape.element, 'a:solidFill')?.children[0]
    if (!fill) throw new Error('no fill')
    const { rgb, alpha } = resolveColour(fill, parts)
    expect(alpha).toBe(1)
    const away = [1, 3, 5].map((at, index) =>
      Math.abs((rgb[index] ?? NaN) - Number.parseInt(node.fill.slice(at, at + 2), 16))
    )
    expect(Math.max(...away), `${node.id} ${node.fill}`).toBeLessThan(2)
  }

  const connectors = shapes.filter(({ element }) => element.name === 'p:cxnSp')
  expect(connectors.map(({ name }) => name)).toEqual(scene.edges.map(({ id }) => prefix + id))
  for (const [index, edge] of scene.edges.entries()) {
    const connector = connectors[index]
    if (!connector) throw new Error('no connector')
    expect(connector.description).toBe(edge.title)
    const ends = endsOf(connector)
    for (const [end, node, x, y] of [
      ['a:stCxn', edge.from, ends[0], ends[1]],
      ['a:endCxn', edge.to, ends[2], ends[3]]
    ] as const) {
      const bound = first(connector.element, end)
      const shape = shapeOf(byName, prefix + node)
      expect(attribute(bound, 'id')).toBe(shape.id)
      const site = sitesOf(shape)[Number(attribute(bound, 'idx'))]
      expect(Math.hypot((site?.[0] ?? NaN) - x, (site?.[1] ?? NaN) - y), `${edge.id} ${end}`).toBeLessThan(
        scale / 2
      )
    }
  }
}

const slideSize = { width: 12192000, height: 6858000 }

const pictures: readonly (readonly [string, EcosystemGraph, ViewDocument])[] = [
  ['small', smallGraph, smallView({ showWeak: true })],
  ['small dark', smallGraph, smallView({ showWeak: true, theme: 'dark', hulls: 'band', language: 'ko' })],
  ['small without areas', smallGraph, smallView({ hulls: 'none' })],
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

describe.each(pictures)('PPTX of %s', (_, of, view) => {
  test('is sound, shows the Scene and binds every relation at both ends', async () => {
    const bytes = await render(of, view)
    const parts = readParts(bytes)
    const slides = readSlides(parts)
    expectSound(parts)
    const scene = sceneOf(of, view)
    const isDeck = slides.length > 1
    const stack = view.stack && of.stack(view.stack.id)
    expect(slides.length).toBe(stack?.ordered ? stack.groups.length + 1 : 1)
    const [whole] = slides
    if (!whole) throw new Error('no slide')
    expectScene(whole, scene, isDeck ? '!!' : '', parts)
    const shapes = slides.flatMap((slide) => slide.shapes)
    const silent = shapes.filter(({ description }) => description === '')
    expect(silent.map(({ name }) => name)).toEqual([])
    const outside = shapes.filter(
      ({ rect: { x, y, cx, cy } }) =>
        !(x >= 0 && y >= 0 && x + cx <= slideSize.width && y + cy <= slideSize.height)
    )
    expect(outside.map(({ name }) => name)).toEqual([])
    expect(Buffer.compare(await render(of, view), bytes)).toBe(0)
  })
})

describe('a deck', () => {
  const view = smallView({ stack: { id: 'small', step: null, hideRest: false } })

  test('shows each step of an ordered stack with the same names in the same places', async () => {
    const { parts, slides } = await open(smallGraph, view)
    expect(slides).toHaveLength(3)
    const steps = [null, 'first', 'second']
    const names = slides.map(({ shapes }) =>
      shapes.filter(({ element }) => element.name !== 'p:grpSp').map(({ name }) => name)
    )
    for (const [index, slide] of slides.entries()) {
      const scene = sceneOf(smallGraph, {
        ...view,
        stack: { id: 'small', step: steps[index] ?? null, hideRest: false }
      })
      expectScene(slide, scene, '!!', parts)
      for (const { id } of scene.nodes) {
        expect(slide.byName.get(`!!${id}`)?.rect).toEqual(slides[0]?.byName.get(`!!${id}`)?.rect)
      }
      expect(slide.elements.some(({ name }) => name === 'p159:morph')).toBe(true)
      expect(names[index]?.every((name) => name.startsWith('!!'))).toBe(true)
    }
    const titles = slides.map(({ byName }) => linesOf(shapeOf(byName, '!!title')).join())
    expect(titles).toEqual(['A small stack', 'A small stack · 1. First', 'A small stack · 2. Second'])
  })

  test('tells on the slide of the whole every relation, and on that of a step what the step has a part in', async () => {
    const stack = graph.stack('cncf-trail-map')
    const step = stack?.groups.find(({ order }) => order === 2)
    const chosen = { id: 'cncf-trail-map', step: null, hideRest: true }
    const { slides } = await open(graph, fullView({ stack: chosen }))
    const whole = sceneOf(graph, fullView({ stack: chosen }))
    expect(slides[0]?.notes).toHaveLength(1 + whole.edges.length)
    const { nodes } = sceneOf(graph, fullView({ stack: { ...chosen, step: step?.id ?? null } }))
    const shown = new Set(nodes.flatMap(({ id, emphasis }) => (emphasis === 'strong' ? [id] : [])))
    const told = whole.edges.filter(({ from, to }) => shown.has(from) || shown.has(to))
    expect(told.length).toBeGreaterThan(0)
    expect(slides[2]?.notes).toHaveLength(1 + told.length)
    for (const { title } of told) {
      expect(slides[2]?.notes.some((note) => note.startsWith(title))).toBe(true)
    }
  })

  test('is one slide when a step is chosen, and nothing moves by itself', async () => {
    const chosen = { ...view, stack: { id: 'small', step: 'second', hideRest: false } }
    const { slides } = await open(smallGraph, chosen)
    expect(slides).toHaveLength(1)
    expect(slides[0]?.elements.some(({ name }) => name === 'p:transition')).toBe(false)
    expect(slides[0]?.byName.has('contour')).toBe(true)
  })
})

describe('a slide', () => {
  test('groups each layer with its area, named after the layer', async () => {
    const { slides } = await open(smallGraph, smallView())
    const groups = slides[0]?.shapes.filter(({ element }) => element.name === 'p:grpSp') ?? []
    const members = groups.map(({ name, element }) => [
      name,
      ...withName(element, 'p:sp').map((shape) => attribute(first(shape, 'p:cNvPr'), 'name'))
    ])
    expect(members).toContainEqual(['Ingress', 'ingress area', 'ingress name', 'contour', 'part'])
    expect(members.map(([name]) => name)).toEqual(expect.arrayContaining(['Mesh', 'Storage', 'legend']))
  })

  test('draws each shape with the preset people know', async () => {
    const { slides } = await open(smallGraph, smallView())
    const presets = (slides[0]?.shapes ?? []).map(
      ({ name, element }): readonly [string, string | undefined] => [
        name,
        first(element, 'a:prstGeom')?.attributes.get('prst')
      ]
    )
    const preset = new Map(presets)
    expect(
      ['contour', 'part', 'wire', 'constructor', '__proto__', 'ceph', 'envoy'].map((id) => preset.get(id))
    ).toEqual(['roundRect', 'rect', 'roundRect', 'octagon', 'hexagon', 'parallelogram', undefined])
  })

  test('knows every docking site by the number the standard gives it', async () => {
    const { slides } = await open(smallGraph, smallView())
    for (const { id, shape, box } of sceneOf(smallGraph, smallView()).nodes) {
      const drawn = slides[0]?.byName.get(id)
      if (!drawn) throw new Error(`no shape ${id}`)
      const standard = sitesOf(drawn)
      const sites = dockingSites(shape, box, drawn.rect)
      expect(sites.length).toBeGreaterThanOrEqual(4)
      for (const { index, at, out } of sites) {
        const [x = NaN, y = NaN] = standard[index] ?? []
        expect(Math.hypot(x - at[0], y - at[1]), `${shape} ${index}`).toBeLessThan(5)
        const { rect } = drawn
        const [across, down] = [x - rect.x - rect.cx / 2, y - rect.y - rect.cy / 2]
        expect(across * out[0] + down * out[1], `${shape} ${index} leads outwards`).toBeGreaterThan(0)
      }
    }
  })

  test('takes the palette from the theme, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { slides } = await open(smallGraph, smallView({ theme }))
      const fills = ['contour', 'ceph'].map((id) => {
        const shape = slides[0]?.byName.get(id)
        return shape && first(shape.element, 'a:solidFill')?.children[0]
      })
      expect(fills.map((fill) => [fill?.name, fill?.attributes.get('val')])).toEqual([
        ['a:schemeClr', 'accent2'],
        ['a:schemeClr', 'accent3']
      ])
    }
  })

  test('parts relations between the same two components', async () => {
    const { slides } = await open(smallGraph, smallView())
    const connectors = (slides[0]?.shapes ?? []).filter(({ element }) => element.name === 'p:cxnSp')
    const places = connectors.map((connector) => {
      const [a, b, c, d] = endsOf(connector)
      return [`${a},${b}`, `${c},${d}`].toSorted().join(' ')
    })
    expect(new Set(places).size).toBe(connectors.length)
  })

  test('tells the speaker every relation, why it holds and who says so', async () => {
    const { slides } = await open(smallGraph, smallView({ language: 'en' }))
    expect(slides[0]?.notes).toContain('Contour needs Envoy. Contour configures Envoy. (Sources: A document)')
    const korean = await open(smallGraph, smallView({ language: 'ko' }))
    expect(korean.slides[0]?.notes.some((note) => note.endsWith('(출처: 문서)'))).toBe(true)
  })

  test('stays empty but whole where nothing shows', async () => {
    const { parts, slides } = await open(
      smallGraph,
      smallView({
        hidden: { ...nothingHidden, layers: ['ingress', 'mesh', 'storage'] }
      })
    )
    expectSound(parts)
    expect(slides[0]?.notes.join(' ')).toContain('No relations are shown.')
  })
})

test('bytes do not depend on the time zone', async () => {
  const before = process.env['TZ']
  const zones: Uint8Array[] = []
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    process.env['TZ'] = zone
    zones.push(await render(smallGraph, smallView()))
  }
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  expect(Buffer.compare(zones[0] as Uint8Array, zones[1] as Uint8Array)).toBe(0)
})

describe('hostile words', () => {
  test.each(hostileWords.map((words) => [JSON.stringify(words).slice(0, 40), words]))(
    'are inert: %s',
    async (_, words) => {
      const of = hostileGraph(words)
      const view = smallView({
        title: words.slice(0, 200),
        stack: { id: 'small', step: null, hideRest: false }
      })
      const { parts, slides } = await open(of, view)
      expectSound(parts)
      // eslint-disable-next-line no-control-regex
      const shown = words.replace(/[\t\r\n]+/g, ' ').replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
      const contour = slides[0]?.byName.get('!!contour')
      expect(contour?.description.startsWith(shown)).toBe(true)
      expect(contour && linesOf(contour).join(' ').replaceAll(' ', '')).toBe(shown.replaceAll(' ', ''))
      expect(slides[0]?.notes.join('\n')).toContain(shown)
    }
  )
})
