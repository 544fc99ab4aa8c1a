/** Half of the formats show the Scene; the contract finds what is wrong; and hostile words stay words. */
import { describe, expect, test, vi } from 'vitest'
import type { ExportFormatId, ExportRequest } from '../../diagram/export/format.ts'
import { formatOf } from '../clients/cases.ts'
import {
  cases,
  decode,
  firstHalf,
  expectPicture,
  readSvg,
  svgOfPage,
  testFormats,
  type Picture
} from './export-contract.ts'
import { font } from './export-fonts.ts'
import { hostileRequest, hostileTexts } from './export-requests.ts'
import { hostileWords } from './hostile-words.ts'
import { readParts } from './read-pptx.ts'
import { readXml } from './read-xml.ts'

// To cut a font takes seconds a file; the tests of the formats that carry one do it.
vi.mock('subset-font', () => ({ default: () => Promise.resolve(Uint8Array.of(119, 79, 70, 50)) }))

testFormats(firstHalf)

describe('the contract finds', () => {
  const { request } = cases[0] ?? {}
  const { scene } = request as ExportRequest
  const sound = async (): Promise<Picture> =>
    readSvg(decode(await formatOf('svg').render(request as ExportRequest)), true)

  test('a box that is off by a unit, a name that differs, a component and a relation that are missing', async () => {
    const { nodes, ends } = await sound()
    const [one, ...others] = nodes
    if (!one || !ends) throw new Error('an empty picture')
    expectPicture({ nodes, ends }, scene)
    const faulty: readonly Picture[] = [
      { nodes: [{ ...one, box: { ...one.box, x: one.box.x + 1 } }, ...others], ends },
      { nodes: [{ ...one, name: `${one.name}.` }, ...others], ends },
      { nodes: others, ends },
      { nodes, ends: ends.slice(1) as Picture['ends'] }
    ]
    for (const picture of faulty)
      expect(() => expectPicture(picture, scene)).toThrow(/to deeply equal|to have a length/u)
  })
})

/** Elements of a file and the attributes each has: what hostile words would add to. */
const skeletons: Readonly<Partial<Record<ExportFormatId, (bytes: Uint8Array) => readonly string[]>>> = {
  svg: (bytes) => [decode(bytes)],
  'svg-plain': (bytes) => [decode(bytes)],
  'svg-outlines': (bytes) => [decode(bytes)],
  html: (bytes) => [svgOfPage(decode(bytes))],
  pptx: (bytes) => [...readParts(bytes).values()],
  drawio: (bytes) => [decode(bytes)],
  graphml: (bytes) => [decode(bytes)],
  gexf: (bytes) => [decode(bytes)]
}

const skeletonOf = (id: ExportFormatId, bytes: Uint8Array): ReadonlySet<string> =>
  new Set(
    (skeletons[id]?.(bytes) ?? []).flatMap((xml) =>
      readXml(xml).flatMap(({ name, attributes, parent }) => [
        `${parent?.name} > ${name}`,
        ...[...attributes.keys()].map((key) => `${name} ${key}`)
      ])
    )
  )

/** What is only long adds time, not danger. */
const words = [...new Set([...hostileTexts, ...hostileWords])].filter(({ length }) => length < 1000)

describe.each(Object.keys(skeletons) as ExportFormatId[])('hostile words in %s', (id) => {
  const render = (value: string): Promise<Uint8Array> =>
    formatOf(id).render({ ...hostileRequest(value), font })

  test('add no element and no attribute', { timeout: 120_000 }, async () => {
    // Long enough to break into lines, and with letters that the font lacks.
    const harmless = skeletonOf(id, await render('Some harmless 漢字 words that break 漢字'))
    expect(harmless.size).toBeGreaterThan(5)
    for (const value of words) {
      const added = [...skeletonOf(id, await render(value))].filter((part) => !harmless.has(part))
      expect(added, JSON.stringify(value).slice(0, 60)).toEqual([])
    }
  })
})
