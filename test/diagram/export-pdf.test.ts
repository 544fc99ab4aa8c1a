import { describe, expect, test } from 'vitest'
import { pdf } from '../../diagram/export/pdf.ts'
import { drawableText, linesOf } from '../../diagram/export/scene-text.ts'
import type { Box, Point } from '../../diagram/scene/types.ts'
import { graph as builtIn } from './built-in.ts'
import { cases, requestOf } from './export-views.ts'
import { readObjects, readPainted, type Painted } from './pdf-reader.ts'
import { smallGraph, smallView } from './small-graph.ts'

type PathPainted = Extract<Painted, { kind: 'path' }>

const half = 0.5

/** Things of a PDF that act, load or carry something. */
const active =
  /\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|XFA|AcroForm|Author|ModDate|Image)\b/u

const boxOf = (points: readonly Point[]): Box => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const isNear = (one: Point | undefined, other: Point): boolean =>
  one !== undefined && Math.hypot(one[0] - other[0], one[1] - other[1]) <= half

const isSameBox = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= half)

describe.each(cases)('PDF of %s', (_, request) => {
  const { scene, graph } = request
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined
    return () => (made ??= make())
  }
  const bytes = once(() => pdf.render(request))
  const file = once(async () => readObjects(await bytes()))
  /** What is painted, in units of the diagram. */
  const painted = once(async () =>
    readPainted(await file()).map((item): Painted => {
      const unit = ([x, y]: Point): Point => [x / 0.75 + scene.bounds.x, y / 0.75 + scene.bounds.y]
      return item.kind === 'path'
        ? { ...item, points: item.points.map(unit) }
        : { ...item, at: unit(item.at) }
    })
  )

  test('has one page as large as the picture and nothing that acts', async () => {
    const { objects } = await file()
    const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary)
    const pages = dictionaries.filter((dictionary) => /\/Type \/Page\n/u.test(dictionary))
    expect(pages).toHaveLength(1)
    const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pages[0] ?? '')
    expect(Number(size?.[1])).toBeCloseTo(scene.bounds.width * 0.75, 3)
    expect(Number(size?.[2])).toBeCloseTo(scene.bounds.height * 0.75, 3)
    // The view alone is attached.
    const attached = dictionaries.filter((dictionary) =>
      /\/Type \/(EmbeddedFile|Filespec)\n/u.test(dictionary)
    )
    expect(attached).toHaveLength(2)
    expect(attached.join('')).toContain('/Subtype /application#2Fvnd.ecograph.view\n')
    // Text within brackets is shown, not obeyed.
    for (const dictionary of dictionaries) {
      expect(dictionary.replace(/\((?:\\[\s\S]|[^\\()])*\)/gu, '()')).not.toMatch(active)
    }
  })

  test('embeds every font it uses as a subset', async () => {
    const { objects } = await file()
    const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary)
    const fonts = dictionaries.filter((dictionary) => dictionary.includes('/Type /FontDescriptor'))
    expect(fonts).toHaveLength(new Set(linesOf(scene).map(({ weight }) => weight)).size)
    for (const font of fonts) {
      expect(font).toMatch(/\/FontName \/[A-Z]{6}\+Pretendard-(Regular|Medium|SemiBold|Bold)\n/u)
      expect(font).toMatch(/\/FontFile3 \d+ 0 R/u)
    }
    expect(dictionaries.join('\n')).not.toContain('Helvetica')
  })

  test('holds every line of text, in its place and in order', async () => {
    const texts = (await painted()).filter((item) => item.kind === 'text')
    const { title, subtitle, hulls, nodes, legend } = scene
    const expected = linesOf({ ...scene, hulls, nodes, legend, title, subtitle }).filter(
      ({ text }) => drawableText(text).trim() !== ''
    )
    expect(texts.map(({ text, actual }) => actual ?? text)).toEqual(
      expected.map(({ text }) => drawableText(text).normalize('NFC'))
    )
    for (const [index, { x, y, width, anchor }] of expected.entries()) {
      const [left = NaN, baseline = NaN] = texts[index]?.at ?? []
      expect(Math.abs(baseline - y)).toBeLessThanOrEqual(half)
      if (anchor === 'start') expect(Math.abs(left - x)).toBeLessThanOrEqual(half)
      // Measured without kerning, drawn with it.
      if (anchor === 'middle') expect(Math.abs(left - (x - width / 2))).toBeLessThanOrEqual(2)
    }
  })

  test('draws each component as its box in order', async () => {
    const shapes = (await painted()).filter(
      (item): item is PathPainted => item.kind === 'path' && item.operator === 'B'
    )
    let next = 0
    for (const { id, box } of scene.nodes) {
      const found = shapes.findIndex(({ points }, index) => index >= next && isSameBox(boxOf(points), box))
      expect(found, id).not.toBe(-1)
      next = found + 1
    }
  })

  test('draws each relation from the one end to the other in order', async () => {
    const lines = (await painted()).filter(
      (item): item is PathPainted => item.kind === 'path' && item.operator === 'S'
    )
    let next = 0
    for (const { id, start, end, control } of scene.edges) {
      const found = lines.findIndex(
        ({ points }, index) =>
          index >= next &&
          points.length === (control ? 4 : 2) &&
          isNear(points[0], start) &&
          isNear(points.at(-1), end)
      )
      expect(found, id).not.toBe(-1)
      next = found + 1
      // A quadratic curve and its cubic twin meet in the middle.
      const [from, one, two, to] = lines[found]?.points ?? []
      if (control && from && one && two && to) {
        for (const axis of [0, 1] as const) {
          const cubic = (from[axis] + 3 * one[axis] + 3 * two[axis] + to[axis]) / 8
          expect(Math.abs(cubic - (start[axis] + 2 * control[axis] + end[axis]) / 4)).toBeLessThanOrEqual(
            half
          )
        }
      }
    }
  })

  test('links each component that has a home page to it', async () => {
    const { objects } = await file()
    const all = [...objects.values()].map(({ dictionary }) => dictionary)
    const homes = scene.nodes.flatMap(({ id }) => graph.component(id)?.links?.home ?? [])
    const addresses = all.flatMap((dictionary) => /\/URI \(((?:\\.|[^\\)])*)\)/u.exec(dictionary)?.[1] ?? [])
    expect(addresses.map((address) => address.replace(/\\(.)/gu, '$1'))).toEqual(homes)
    expect(all.filter((dictionary) => dictionary.includes('/Subtype /Link'))).toHaveLength(homes.length)
  })

  test('is the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await pdf.render(request)), Buffer.from(await bytes()))).toBe(0)
  })
})

describe('the PDF format', () => {
  test('has stacks to link from', () => {
    expect(builtIn.catalogue.components.some(({ links }) => links?.home)).toBe(true)
  })

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ' https://x.test'])(
    'makes no link of %s',
    async (home) => {
      const request = requestOf(smallGraph, smallView())
      const component = smallGraph.component('envoy')
      if (!component) throw new Error('no envoy')
      const bytes = await pdf.render({
        ...request,
        graph: { ...smallGraph, component: () => ({ ...component, links: { home } }) }
      })
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('/URI')
    }
  )

  test('says its title, language and a fixed date, and no author', async () => {
    const bytes = await pdf.render(requestOf(smallGraph, smallView({ title: 'A (b) \\', language: 'ko' })))
    const file = Buffer.from(bytes).toString('latin1')
    expect(file).toContain('(A \\(b\\) \\\\)')
    expect(file).toContain('/Lang (ko)')
    expect(new Set(file.match(/\(D:\d+Z\)/gu))).toEqual(new Set(['(D:20000101000000Z)']))
    expect(file).not.toContain('/Author')
  })

  test('makes the unit of the page larger where the picture is larger than a page may be', async () => {
    const request = requestOf(smallGraph, smallView())
    const bytes = await pdf.render({
      ...request,
      scene: { ...request.scene, bounds: { x: -500_000, y: -500_000, width: 1_000_000, height: 800_000 } }
    })
    const file = Buffer.from(bytes).toString('latin1')
    const unit = Number(/\/UserUnit (\d+)/u.exec(file)?.[1])
    const side = Number(/\/MediaBox \[0 0 ([\d.]+)/u.exec(file)?.[1])
    expect(side).toBeLessThanOrEqual(14_400)
    expect(side * unit).toBeCloseTo(750_000, 0)
  })
})
