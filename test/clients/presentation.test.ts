/** Each stack's PowerPoint file as LibreOffice Impress shows it: every slide, every name, each in its box. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Box, Scene } from '../../diagram/scene/types.ts'
import { boundsOf, boxCorners } from '../../diagram/geometry/convex.ts'
import { hasClient } from '../../scripts/setup/clients.mjs'
import { readParts, readSlides, type Rect, type Slide, type SlideShape } from '../diagram/read-pptx.ts'
import { halfOfCases, writeFiles } from './cases.ts'
import { centreOf, lettersOf, readWords, withoutBlanks, wordsIn, type Word } from './pdf-words.ts'
import { openWorkshop } from './programs.ts'

const cases = halfOfCases()
const shop = openWorkshop()
afterAll(shop.close)
const folder = join(shop.folder, 'pptx')
const pdfs = join(shop.folder, 'pdf')
const canRun = (await hasClient('impress')) && (await hasClient('poppler'))

/** English metric units in a point. */
const emu = 12700

const inPoints = ({ x, y, cx, cy }: Rect): Box => ({
  x: x / emu,
  y: y / emu,
  width: cx / emu,
  height: cy / emu
})

/** In a deck names begin with `!!`, for PowerPoint's own transition. */
const shapeOf = ({ byName }: Slide, id: string): SlideShape | undefined =>
  byName.get(id) ?? byName.get(`!!${id}`)

/** What Impress says of each file is one line; of a Java that is not there it complains always. */
const expected = /^convert .* -> .* using filter : impress_pdf_Export$|javaldx|^$/u

describe.skipIf(!canRun)('LibreOffice Impress', () => {
  let complaints: readonly string[] = []

  beforeAll(async () => {
    const files = await writeFiles('pptx', cases, folder)
    const profile = `-env:UserInstallation=file://${join(shop.folder, 'office')}`
    const { out, said } = await shop.run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      pdfs,
      ...files
    ])
    complaints = `${out}\n${said}`.split('\n').filter((line) => !expected.test(line))
  })

  test('opens every file without complaint', () => {
    expect(complaints).toEqual([])
    expect(cases.filter(({ name }) => !existsSync(join(pdfs, `${name}.pdf`)))).toEqual([])
  })

  test.each(cases)('shows $name as it is in our picture', async ({ name, request }) => {
    const slides = readSlides(readParts(readFileSync(join(folder, `${name}.pptx`))))
    const pages = await readWords(shop, join(pdfs, `${name}.pdf`))
    const scenes = [request.scene, ...request.steps().map(({ scene }) => scene)]
    expect(pages).toHaveLength(slides.length)
    expect(pages).toHaveLength(scenes.length)
    for (const [index, { words, width, height }] of pages.entries()) {
      const scene = scenes[index]
      const slide = slides[index]
      if (!scene || !slide) throw new Error(`no slide ${index}`)
      expect([width, height].map(Math.round)).toEqual([scene.page?.width, scene.page?.height])
      const problems = scene.nodes.flatMap((node) => {
        const rect = shapeOf(slide, node.id)?.rect
        return rect ? problemsOf(node, inPoints(rect), words) : [`${node.id} has no shape`]
      })
      expect(problems).toEqual([])
    }
  })

  test('what moved or reads otherwise would be found', async () => {
    const [first] = cases
    if (!first) throw new Error('no case')
    const [page] = await readWords(shop, join(pdfs, `${first.name}.pdf`))
    const [slide] = readSlides(readParts(readFileSync(join(folder, `${first.name}.pptx`))))
    const [node] = first.request.scene.nodes
    const rect = node && slide && shapeOf(slide, node.id)?.rect
    if (!page || !node || !rect) throw new Error('no slide')
    const shape = inPoints(rect)
    expect(problemsOf(node, shape, page.words)).toEqual([])
    const moved = page.words.map((word) => ({ ...word, box: { ...word.box, y: word.box.y + 4 } }))
    expect(problemsOf(node, shape, moved)).not.toEqual([])
    expect(problemsOf({ ...node, lines: [] }, shape, page.words)).not.toEqual([])
  })
})

/** Farther than this from the middle of its box, in points, a label is not where we drew it; 2.02 is the most that was measured. */
const reach = 2.5

function problemsOf(node: Scene['nodes'][number], shape: Box, words: readonly Word[]): readonly string[] {
  const scale = shape.width / node.box.width
  const { badge } = node
  const own = wordsIn(words, shape).filter(({ text, box }) => {
    if (!badge || text !== badge.line.text) return true
    const [x, y] = centreOf(box)
    const across = shape.x + (badge.centre[0] - node.box.x) * scale
    const down = shape.y + (badge.centre[1] - node.box.y) * scale
    return Math.hypot(x - across, y - down) > badge.radius * scale
  })
  const read = withoutBlanks(own.map(({ text }) => text).join(''))
  const wanted = node.lines.map(({ text }) => text)
  if (lettersOf([read]) !== lettersOf(wanted)) return [`${node.id} reads ${JSON.stringify(read)}`]
  const found = boundsOf(own.flatMap(({ box }) => boxCorners(box)))
  const [x, y] = found ? centreOf(found) : [NaN, NaN]
  const [across, down] = centreOf(shape)
  const away = Math.hypot(x - across, y - down)
  const sticksOut = found && (found.x < shape.x - 1 || found.x + found.width > shape.x + shape.width + 1)
  return [
    ...(away <= reach ? [] : [`${node.id} is ${away.toFixed(1)} pt away`]),
    ...(sticksOut ? [`${node.id} sticks out of its box`] : [])
  ]
}
