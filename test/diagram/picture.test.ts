import { describe, expect, test } from 'vitest'
import { plainOptions, slideOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { preparePicture } from '../../diagram/picture/prepare.ts'
import { parsePresets, presetsSchema, serializePresets } from '../../diagram/picture/presets.ts'
import { measurePage } from '../../diagram/scene/frame.ts'
import { pageOf, pageShapes, type Page } from '../../diagram/scene/pages.ts'
import { lineBox } from '../../diagram/scene/text.ts'
import type { Box, Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

const today = '2026-11-20'

const draw = (
  view: ViewDocument,
  options: Partial<PictureOptions> = {},
  only: readonly string[] | null = null,
  of: EcosystemGraph = graph
) => preparePicture({ graph: of, view, options: { ...plainOptions, ...options }, only, today })

const stackView = (id: string, change: Partial<ViewDocument> = {}): ViewDocument =>
  fullView({ stack: { id, step: null, hideRest: true }, ...change })

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.2 &&
  b.x < a.x + a.width - 0.2 &&
  a.y < b.y + b.height - 0.2 &&
  b.y < a.y + a.height - 0.2

const inside = (inner: Box, outer: Box, slack: number): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack

/** Everything that stands on the page, by what it is. */
const partsOf = (scene: Scene): readonly (readonly [string, Box])[] => [
  ...scene.nodes.map(({ id, box }) => [id, box] as const),
  ...scene.hulls.map(({ id, outline }) => {
    const points = [outline.start, ...outline.segments.map(([, , end]) => end)]
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return [`area ${id}`, { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }] as const
  })
]

const furnitureOf = (scene: Scene): readonly (readonly [string, Box])[] => [
  ...[['title', scene.title] as const, ['subtitle', scene.subtitle] as const].flatMap(([name, line]) =>
    line.text === '' ? [] : [[name, lineBox(line)] as const]
  ),
  ...(scene.legend ? [['legend', scene.legend.box] as const] : []),
  ...(scene.footer ? [['footer', lineBox(scene.footer)] as const] : [])
]

const pages = pageShapes.flatMap(({ id }) => {
  const page = pageOf(id)
  return page ? [[id, page] as const] : []
})

/** Every fourth stack: layout is the slow part, and what is tested here is what stands around it. */
const stacks = graph.catalogue.stacks.filter((_, index) => index % 4 === 0).map(({ id }) => id)

describe.each(pages)('a picture on %s', (shape, page: Page) => {
  test.each(stacks)('%s fills the page, and nothing stands on anything else', (id) => {
    for (const legend of ['auto', 'below', 'right'] as const) {
      const { scene } = draw(stackView(id, { language: 'ko' }), { ...slideOptions, page: shape, legend })
      const points = page.width / scene.bounds.width
      expect(scene.page).toEqual(page)
      expect(scene.bounds.width / scene.bounds.height).toBeCloseTo(page.width / page.height, 2)
      const { margin } = measurePage(page)
      const room = {
        x: scene.bounds.x + margin / points,
        y: scene.bounds.y + margin / points,
        width: (page.width - 2 * margin) / points,
        height: (page.height - 2 * margin) / points
      }
      const furniture = furnitureOf(scene)
      expect(furniture.map(([name]) => name)).toEqual(['title', 'subtitle', 'legend', 'footer'])
      for (const [name, box] of [...furniture, ...partsOf(scene)])
        expect(inside(box, room, 3 / points), name).toBe(true)
      for (const [index, [name, box]] of furniture.entries()) {
        for (const [other, around] of [...furniture.slice(index + 1), ...partsOf(scene)])
          expect(overlaps(box, around), `${name} and ${other}`).toBe(false)
      }
      for (const { label } of (scene.legend?.sections ?? []).flatMap(({ entries }) => entries)) {
        expect(label.size * points).toBeGreaterThan(9.9)
        expect(inside(lineBox(label), scene.legend?.box ?? room, 0.2), label.text).toBe(true)
      }
      expect((scene.footer?.size ?? 0) * points).toBeGreaterThan(9.9)
    }
  })
})

describe('what a picture is told', () => {
  const view = stackView('harbor-registry', { stack: { id: 'harbor-registry', step: null, hideRest: false } })
  const small = stackView('harbor-registry')

  test('told nothing it is the view as it stands', () => {
    expect(draw(small).scene).toEqual(sceneOf(graph, small))
    expect(draw(small).held).toEqual(small)
  })

  test('the stack alone, and with what is one relation away', () => {
    const core = sceneOf(graph, small).nodes.map(({ id }) => id)
    expect(draw(view, { what: 'stack' }).scene.nodes.map(({ id }) => id)).toEqual(core)
    const { scene } = draw(view, { what: 'stack-neighbours' })
    const drawn = new Set(scene.nodes.map(({ id }) => id))
    expect(core.every((id) => drawn.has(id))).toBe(true)
    expect(drawn.size).toBeGreaterThan(core.length)
    const kept = new Set(core)
    for (const { from, to } of scene.edges) expect(kept.has(from) || kept.has(to)).toBe(true)
    for (const { id, emphasis } of scene.nodes) if (!kept.has(id)) expect(emphasis).toBe('context')
    const reached = new Set(scene.edges.flatMap(({ from, to }) => [from, to]))
    for (const id of drawn) expect(kept.has(id) || reached.has(id), id).toBe(true)
  })

  test('a selection and what is visible draw just those, and the relations between them', () => {
    for (const what of ['selection', 'visible'] as const) {
      const { scene } = draw(fullView(), { what }, ['harbor', 'trivy', 'velero'])
      expect(scene.nodes.map(({ id }) => id)).toEqual(['harbor', 'trivy', 'velero'])
      const wanted = graph.catalogue.relations.filter(({ from, to }) =>
        [from, to].every((id) => ['harbor', 'trivy', 'velero'].includes(id))
      )
      expect(scene.edges.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
      expect(scene.edges.length).toBeGreaterThan(0)
    }
    expect(draw(fullView(), { what: 'selection' }, []).scene.nodes).toEqual([])
  })

  test('words, looks and what is left out', () => {
    const { scene, held } = draw(small, {
      title: 'Our registry',
      subtitle: 'as of today',
      legend: 'none',
      language: 'ko',
      hulls: 'none',
      theme: 'dark'
    })
    expect([
      scene.title.text,
      scene.subtitle.text,
      scene.legend,
      scene.hulls,
      scene.language,
      scene.theme
    ]).toEqual(['Our registry', 'as of today', null, [], 'ko', 'dark'])
    expect([held.title, held.language, held.hulls, held.positions]).toEqual([
      'Our registry',
      'ko',
      'none',
      small.positions
    ])
    const silent = draw(small, { title: '', subtitle: '' }).scene
    expect([silent.title.text, silent.subtitle.text]).toEqual(['', ''])
    expect(silent.name).toBe(sceneOf(graph, small).name)
    expect(silent.bounds.height).toBeLessThan(sceneOf(graph, small).bounds.height)
  })

  test('the footer names the source, the day facts were checked, and the day', () => {
    const english = draw(small, { footer: true }).scene.footer?.text ?? ''
    expect(english).toMatch(/^Source: Ecograph catalogue, last checked \d{4}-\d\d-\d\d · drawn 2026-11-20$/)
    expect(draw(small, { footer: true, language: 'ko' }).scene.footer?.text).toMatch(
      /^출처: .*2026-11-20 작성$/
    )
    expect(draw(small).scene.footer).toBeNull()
  })

  test.each(['pins', 'locks'] as const)('what has %s stays where it is when a picture is packed', (stays) => {
    const place = small.positions.find(([id]) => id === 'harbor')
    const { view: drawn } = draw({ ...small, [stays]: ['harbor'] }, slideOptions)
    expect(drawn.positions.find(([id]) => id === 'harbor')).toEqual(place)
  })

  test('labels on relations are there when asked for, each on free ground', () => {
    const { scene } = draw(small, { ...slideOptions, relationLabels: true })
    const labels = scene.edges.flatMap(({ label }) => (label ? [label] : []))
    expect(labels.length).toBeGreaterThan(0)
    for (const [index, { box }] of labels.entries()) {
      for (const { box: other } of labels.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
      for (const node of scene.nodes) expect(overlaps(box, node.box)).toBe(false)
    }
    expect(draw(small, slideOptions).scene.edges.every(({ label }) => label === null)).toBe(true)
  })

  test('a deck has a page for each step of an ordered stack, all in the frame of the whole', () => {
    const trail = draw(stackView('cncf-trail-map'), slideOptions)
    const steps = trail.steps()
    expect(steps.length).toBe(graph.stack('cncf-trail-map')?.groups.length)
    for (const { scene } of steps) {
      expect(scene.bounds).toEqual(trail.scene.bounds)
      const { x, y, size } = trail.scene.subtitle
      expect(scene.subtitle).toMatchObject({ x, y, size })
      expect(scene.subtitle.text).toMatch(/^\d+ of 36 components highlighted · 65 relations$/)
      expect(scene.nodes.map(({ id, box }) => [id, box])).toEqual(
        trail.scene.nodes.map(({ id, box }) => [id, box])
      )
      expect(scene.nodes.some(({ emphasis }) => emphasis === 'strong')).toBe(true)
      expect(scene.nodes.some(({ emphasis }) => emphasis !== 'strong')).toBe(true)
    }
    expect(draw(small).steps()).toEqual([])
  })

  test('an empty picture and a single component still make a page', () => {
    const nothing = draw(smallView({ positions: [] }), slideOptions, null, smallGraph).scene
    expect(nothing.page).toEqual(pageOf('16:9'))
    const one = draw(fullView(), { ...slideOptions, what: 'selection' }, ['harbor']).scene
    expect(one.nodes).toHaveLength(1)
    // A single node does not fill the slide: its name has at most 20 points.
    expect(13 * (960 / one.bounds.width)).toBeLessThan(20)
  })

  test('a title that is too long is set smaller, then cut; the name stays whole', () => {
    const title = '아주 긴 제목 '.repeat(25).trim()
    const { scene } = draw(small, { ...slideOptions, title })
    expect(scene.name).toBe(title)
    expect(scene.title.text.endsWith('…')).toBe(true)
    expect(lineBox(scene.title).width).toBeLessThanOrEqual(scene.bounds.width)
  })
})

describe('presets', () => {
  const kept = [
    { name: 'Slides', options: slideOptions },
    { name: '보고서', options: { ...plainOptions, language: 'ko' as const, theme: 'print' as const } }
  ]

  test('come back from their file as they were', () => {
    expect(parsePresets(serializePresets(kept))).toEqual({ ok: true, presets: kept })
  })

  test.each([
    ['', /not whole JSON/],
    ['{}', /damaged/],
    [serializePresets(kept).replace('"version": 1', '"version": 2'), /version/],
    [serializePresets(kept).replace('"page": "16:9"', '"page": "17:9"'), /page/],
    [serializePresets(kept).replace('"Slides"', '" "'), /name/]
  ])('a damaged file is told: %#', (text, message) => {
    const parsed = parsePresets(text)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.message.en).toMatch(message)
  })

  test('names are trimmed and short', () => {
    expect(presetsSchema.parse([{ name: '  a ', options: plainOptions }])[0]?.name).toBe('a')
    expect(presetsSchema.safeParse([{ name: 'a'.repeat(61), options: plainOptions }]).success).toBe(false)
  })
})

test('a legend that would leave the content no room stands where there is some, or goes', () => {
  const view = fullView({ hulls: 'none' })
  const options: Partial<PictureOptions> = { page: '4:3', legend: 'right' }
  const { scene } = draw(view, options)
  const page = pageOf('4:3')
  if (!page) throw new Error('no page')
  const perUnit = page.width / scene.bounds.width
  const [left, right] = [
    Math.min(...scene.nodes.map(({ box }) => box.x)),
    Math.max(...scene.nodes.map(({ box }) => box.x + box.width))
  ]
  expect((right - left) * perUnit).toBeGreaterThan(page.width / 3)
  if (scene.legend) for (const { box } of scene.nodes) expect(overlaps(box, scene.legend.box)).toBe(false)
  // One that leaves enough stands where it was wanted.
  const stack = draw(stackView('tkg-1-2-1'), options).scene
  const most = Math.max(...stack.nodes.map(({ box }) => box.x + box.width))
  expect(stack.legend?.box.x).toBeGreaterThan(most)
})
