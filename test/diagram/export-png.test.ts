import { readdirSync } from 'node:fs'
import { renderAsync } from '@resvg/resvg-js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ExportRequest } from '../../diagram/export/format.ts'
import { png } from '../../diagram/export/png.ts'
import { renderThinSvg } from '../../diagram/export/png/thin-groups.ts'
import { renderSvg } from '../../diagram/export/svg.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import { temporaryFolder } from '../main/temporary.ts'
import { fullView, graph } from './built-in.ts'
import { fontFile } from './export-fonts.ts'
import { cases, requestOf } from './export-views.ts'
import { readPng, type Picture } from './png-reader.ts'
import { smallGraph, smallView } from './small-graph.ts'

const rgb = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Pixels of a part of the picture, given in diagram units, that are not of the colour. */
function countOther(
  picture: Picture,
  scene: Scene,
  scale: number,
  box: Scene['bounds'],
  colour: string
): number {
  const wanted = rgb(colour).join()
  const from = (value: number, start: number): number => Math.round((value - start) * scale)
  let count = 0
  for (let y = from(box.y, scene.bounds.y); y < from(box.y + box.height, scene.bounds.y); y += 1) {
    for (let x = from(box.x, scene.bounds.x); x < from(box.x + box.width, scene.bounds.x); x += 1) {
      if (picture.at(x, y).join() !== wanted) count += 1
    }
  }
  return count
}

const drawAt = (scale: number, request: ExportRequest): Promise<Uint8Array> =>
  png.render({ ...request, pixels: { ...request.pixels, scale } })

describe.each(cases)('PNG of %s', (_, request) => {
  test('has the size, the colours and the text of the scene, and the same bytes each time', async () => {
    const { scene } = request
    const bytes = await drawAt(1, request)
    const picture = readPng(bytes)
    expect([picture.width, picture.height]).toEqual([
      Math.ceil(scene.bounds.width),
      Math.ceil(scene.bounds.height)
    ])
    expect(picture.density).toBe(3780)
    expect(new Set(picture.chunks)).toEqual(new Set(['IHDR', 'pHYs', 'IDAT', 'zTXt', 'IEND']))
    expect(picture.at(0, 0)).toEqual(rgb(scene.background))
    expect(picture.at(picture.width - 1, picture.height - 1)).toEqual(rgb(scene.background))
    for (const { id, box, fill, lines, badge, opacity } of scene.nodes) {
      if (opacity < 1 || badge) continue
      // Above the text and below the outline, a quarter from the left.
      const top = [
        Math.round(box.x + box.width / 2 - scene.bounds.x),
        Math.round(box.y + 4.5 - scene.bounds.y)
      ] as const
      expect(picture.at(...top), id).toEqual(rgb(fill))
      for (const line of lines) {
        const area = {
          x: line.x - line.width / 2,
          y: line.y - line.size * 0.7,
          width: line.width,
          height: line.size * 0.7
        }
        expect(countOther(picture, scene, 1, area, fill), line.text).toBeGreaterThan(line.text.length * 3)
      }
    }
    expect(Buffer.compare(Buffer.from(await drawAt(1, request)), Buffer.from(bytes))).toBe(0)
  })
})

const faint = (scene: Scene): Scene => ({
  ...scene,
  edges: scene.edges.map((edge) => ({ ...edge, opacity: 0.4 }))
})

describe('the PNG format', () => {
  const request = requestOf(
    smallGraph,
    smallView({ language: 'ko', stack: { id: 'small', step: null, hideRest: false } })
  )

  test('has two pixels a unit unless told otherwise, and says so in the file', async () => {
    const { width, height } = request.scene.bounds
    for (const [drawn, scale] of [
      [png.render(request), 2],
      [drawAt(4, request), 4],
      [drawAt(3, request), 3],
      [drawAt(0.7, request), 0.7]
    ] as const) {
      const picture = readPng(await drawn)
      expect([picture.width, picture.height]).toEqual([Math.ceil(width * scale), Math.ceil(height * scale)])
      expect(picture.density).toBe(Math.round((96 / 0.0254) * scale))
    }
  })

  test('draws Hangul with our font: different syllables look different', async () => {
    const shapes = await Promise.all(
      ['가가가', '한한한', '글글글'].map(async (title) => {
        const it = requestOf(smallGraph, smallView({ title }))
        const picture = readPng(await png.render(it))
        const { x, y, size, width } = it.scene.title
        const area = { x, y: y - size, width, height: size * 1.2 }
        return countOther(picture, it.scene, 2, area, it.scene.background)
      })
    )
    expect(new Set(shapes).size).toBe(3)
  })

  test.each([
    ['a side over the limit', { width: 20_000, height: 10 }, 2, /40,000 × 20 pixels.*32,767/u],
    ['too many pixels', { width: 10_000, height: 8_000 }, 2, /20,000 × 16,000 pixels, 320 megapixels.*256/u],
    ['no scale', { width: 10, height: 10 }, 0, /scale above 0/u],
    ['no number', { width: 10, height: 10 }, Number.NaN, /scale above 0/u]
  ])('refuses %s before anything is drawn or read', async (_, size, scale, message) => {
    const scene = { ...request.scene, bounds: { x: 0, y: 0, ...size } }
    const font = () => Promise.reject(new Error('asked for a font'))
    const refused = drawAt(scale, { ...request, scene, font })
    await expect(refused).rejects.toThrow(RangeError)
    await expect(refused).rejects.toThrow(message)
  })

  test('leaves no file behind, whether it went well or not', async () => {
    // One of its own: other tests write into the usual one at the same time.
    const folder = temporaryFolder()
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => void vi.unstubAllEnvs())
    await png.render(request)
    const broken = { ...request, scene: { ...request.scene, fontFamily: '\u0001"' } }
    await png.render(broken).catch(() => undefined)
    expect(readdirSync(folder)).toEqual([])
  })

  const solid = (scene: Scene): Scene => ({
    ...scene,
    edges: scene.edges.map((edge) => ({ ...edge, stroke: { ...edge.stroke, dash: [] } }))
  })
  const stack = requestOf(graph, fullView({ stack: { id: 'tkg-1-2-1', step: null, hideRest: true } })).scene

  const bare = (scene: Scene): Scene => ({
    ...scene,
    edges: scene.edges.map((edge) => ({ ...edge, arrow: null }))
  })

  // A line without a head is the same but for the rounding of colours, which adds up where many lines cross. A cut one has other smoothed pixels along its end,
  // opaque or not; paint that lies twice over the head would differ by more and over more of it.
  test.each([
    ['no heads', bare(faint(request.scene)), 3, 0],
    ['solid, in the small graph', solid(faint(request.scene)), 24, 2],
    ['solid, in a stack', solid(faint(stack)), 24, 5],
    ['dashed, in the small graph', faint(request.scene), 24, 2],
    ['dashed, in a stack', faint(stack), 24, 5]
  ])('draws translucent relations as their groups would look: %s', async (_, scene, tolerance, pixels) => {
    const draw = async (svg: string): Promise<Picture> => {
      const image = await renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles: ([400, 500, 600, 700] as const).map(fontFile) }
      })
      return readPng(image.asPng())
    }
    expect(renderThinSvg(scene)).toContain(' stroke-opacity="0.4"')
    const [thin, whole] = await Promise.all([draw(renderThinSvg(scene)), draw(renderSvg(scene))])
    let different = 0
    for (let y = 0; y < whole.height; y += 1) {
      for (let x = 0; x < whole.width; x += 1) {
        const [one, other] = [thin.at(x, y), whole.at(x, y)]
        const distance = Math.max(
          ...[0, 1, 2].map((index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0)))
        )
        if (distance > tolerance) different += 1
      }
    }
    expect(different).toBeLessThanOrEqual(scene.edges.length * pixels)
  })
})
