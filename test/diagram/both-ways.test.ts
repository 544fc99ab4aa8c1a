/** Lines that stand for relations both ways: a head at each end, in the scene, in its legend and in every format with lines. */
import { describe, expect, test } from 'vitest'
import { exportFormats } from '../../diagram/export/registry.ts'
import type { ExportFormatId, ExportRequest } from '../../diagram/export/format.ts'
import { renderThinSvg } from '../../diagram/export/png/thin-groups.ts'
import { headsOf } from '../../diagram/scene/arrows.ts'
import { endBoxes } from '../../diagram/scene/edge-labels.ts'
import type { Point, Scene, SceneEdge } from '../../diagram/scene/types.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { bothWays, requestOf } from './export-views.ts'
import { attribute, first, readParts, readSlides } from './read-pptx.ts'
import { smallGraph, smallView } from './small-graph.ts'

const request = requestOf(smallGraph, bothWays)
const { scene } = request
const [twoWay, ...otherTwoWay] = scene.edges.filter(({ bundle }) => (bundle?.back ?? 0) > 0)
if (!twoWay?.tail || otherTwoWay.length > 0) throw new Error('the small graph has one line both ways')

const far = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot(x - toX, y - toY)

/** The same picture without the heads at starts. */
const tailless = (edge: SceneEdge): SceneEdge =>
  // Only the one key that may be missing goes.
  Object.fromEntries(Object.entries(edge).filter(([key]) => key !== 'tail')) as SceneEdge
const withoutTails = (whole: Scene): Scene => ({ ...whole, edges: whole.edges.map(tailless) })

describe('the scene', () => {
  test('has a head at each end of a line, the second the mirror of the first', () => {
    const { start, end, arrow, tail } = twoWay
    expect(headsOf(twoWay)).toEqual([arrow, tail])
    expect(tail?.name).toBe(arrow?.name)
    expect(Math.min(...(tail?.points ?? []).map((point) => far(point, start)))).toBeLessThan(0.2)
    expect(Math.min(...(arrow?.points ?? []).map((point) => far(point, end)))).toBeLessThan(0.2)
    const reaches = headsOf(twoWay).map((head, at) =>
      Math.max(...head.points.map((point) => far(point, at === 0 ? end : start)))
    )
    expect(reaches[0]).toBeCloseTo(reaches[1] ?? 0, 0)
    // The head lies on the line, not in the node behind it.
    for (const point of tail?.points ?? []) expect(far(point, end)).toBeLessThan(far(start, end) + 1)
  })

  test('keeps words on lines off both heads', () => {
    const [atStart] = endBoxes(twoWay)
    for (const [x, y] of twoWay.tail?.points ?? []) {
      expect(x).toBeGreaterThanOrEqual(atStart.x)
      expect(y).toBeGreaterThanOrEqual(atStart.y)
      expect(x).toBeLessThanOrEqual(atStart.x + atStart.width)
      expect(y).toBeLessThanOrEqual(atStart.y + atStart.height)
    }
  })

  test('has no second head where all relations lead one way, nor where nothing is folded', () => {
    for (const { bundle, tail } of scene.edges) expect(tail !== undefined).toBe((bundle?.back ?? 0) > 0)
    for (const plain of [sceneOf(smallGraph, smallView()), sceneOf(graph, fullView())]) {
      expect(plain.edges.filter((edge) => 'tail' in edge)).toEqual([])
    }
  })

  test('explains it in the legend by a line with two heads, and only then', () => {
    const entriesOf = ({ legend }: Scene) =>
      legend?.sections.find(({ id }) => id === 'relations')?.entries ?? []
    const entry = entriesOf(scene).find(({ id }) => id === 'both ways')
    expect(entry?.kind === 'line' && entry.arrow && entry.tail).toBeTruthy()
    expect(entry?.label.text).toBe('relations both ways')
    expect(
      entriesOf(requestOf(smallGraph, { ...bothWays, language: 'ko' }).scene).map(({ label }) => label.text)
    ).toContain('양방향 관계')
    const oneWay = smallView({ folds: [{ by: 'layer', id: 'storage' }] })
    expect(entriesOf(sceneOf(smallGraph, oneWay)).map(({ id }) => id)).not.toContain('both ways')
  })
})

/** Those that draw no lines, or only say how many relations lead back. */
const lineless: readonly ExportFormatId[] = ['csv-nodes', 'csv-edges', 'json']

const textOf = async (id: ExportFormatId, of: ExportRequest = request): Promise<string> => {
  const format = exportFormats.find((one) => one.id === id)
  return new TextDecoder().decode(await format?.render(of))
}

describe('every format', () => {
  test.each(exportFormats.filter(({ id }) => !lineless.includes(id)).map((format) => [format.id, format]))(
    '%s draws the second head',
    async (_, format) => {
      const without = { ...request, scene: withoutTails(scene) }
      expect(Buffer.from(await format.render(request)).equals(await format.render(without))).toBe(false)
    }
  )

  test('SVG has a polygon for each head', async () => {
    const id = twoWay.id
    const line = (await textOf('svg-plain')).split('\n').find((row) => row.includes(`"${id}"`)) ?? ''
    const heads = [...line.matchAll(/<polygon points="([^"]*)"/gu)].map((match) => match[1])
    expect(heads).toEqual(
      headsOf(twoWay).map(({ points }) => points.map((point) => point.join(',')).join(' '))
    )
  })

  test('translucent lines of a PNG end under both heads', () => {
    const faint: Scene = { ...scene, edges: [{ ...twoWay, label: null, opacity: 0.4 }] }
    const parts = renderThinSvg(faint)
      .split('\n')
      .filter((row) => row.startsWith('<g data-relation='))
    expect(parts.map((row) => row.includes('<polygon'))).toEqual([true, false, true])
    expect(parts.map((row) => row.includes('stroke-opacity'))).toEqual([false, true, false])
  })

  test('PowerPoint has a head at the beginning and the end of the connector', async () => {
    const format = exportFormats.find(({ id }) => id === 'pptx')
    const [slide] = readSlides(readParts((await format?.render(request)) ?? new Uint8Array()))
    const connector = slide?.byName.get(twoWay.id)?.element
    if (!connector) throw new Error('the slide has no such connector')
    const [head, tail] = [first(connector, 'a:headEnd'), first(connector, 'a:tailEnd')]
    expect(attribute(head, 'type')).toBe('triangle')
    expect(attribute(head, 'type')).toBe(attribute(tail, 'type'))
    const names = first(connector, 'a:ln')?.children.map(({ name }) => name)
    expect(names).toEqual(['a:solidFill', 'a:prstDash', 'a:round', 'a:headEnd', 'a:tailEnd'])
  })

  test('draw.io, Graphviz and Mermaid have their own words for it', async () => {
    expect(await textOf('drawio')).toMatch(/startArrow=block;startFill=1;startSize=7;endArrow=block/u)
    const edge = (await textOf('dot')).split('\n').find((row) => row.includes('dir=both')) ?? ''
    expect(edge).toContain('arrowtail=normal')
    expect(edge).toMatch(/pos="e,[-\d.,]+ s,[-\d.,]+ /u)
    expect(await textOf('mermaid')).toMatch(/n\d+ <(?:--|==)>\|/u)
    for (const id of ['drawio', 'dot', 'mermaid'] as const) {
      const plain = await textOf(id, requestOf(smallGraph, smallView()))
      expect(plain).not.toMatch(/startArrow|dir=both|arrowtail|<--|<==/u)
    }
  })

  test('what holds data says how many relations lead back', async () => {
    const { edges } = (
      JSON.parse(await textOf('cytoscape-json')) as {
        elements: { edges: { data: Record<string, unknown> }[] }
      }
    ).elements
    expect(edges.find(({ data }) => data['id'] === twoWay.id)?.data).toMatchObject({
      back: 1,
      tail: 'triangle'
    })
    expect(await textOf('graphml')).toMatch(/<data key="edge-back">1<\/data>/u)
    expect(await textOf('gexf')).toMatch(/title="tail"/u)
    const [header, ...rows] = (await textOf('csv-edges')).trim().split(/\r?\n/u)
    expect(header).toMatch(/"relations","back"$/u)
    expect(rows.some((row) => row.endsWith(',2,1'))).toBe(true)
  })
})
