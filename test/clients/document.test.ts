/** Each stack's PDF as Poppler reads it: title, page, fonts, links, and every line of text where it belongs. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../../diagram/export/scene-text.ts'
import { lineBox } from '../../diagram/scene/text.ts'
import { hasClient } from '../../scripts/setup/clients.mjs'
import { graph } from '../diagram/built-in.ts'
import { halfOfCases, writeFiles } from './cases.ts'
import { lettersOf, readWords, wordsIn } from './pdf-words.ts'
import { openWorkshop } from './programs.ts'

const cases = halfOfCases()
const shop = openWorkshop('system')
afterAll(shop.close)
const folder = join(shop.folder, 'pdf')

describe.skipIf(!(await hasClient('poppler')))('Poppler', () => {
  beforeAll(async () => void (await writeFiles('pdf', cases, folder)))

  test.each(cases)('reads $name', async ({ name, request: { scene } }) => {
    const path = join(folder, `${name}.pdf`)
    const info = await shop.run('pdfinfo', [path])
    // What it finds wrong in a file it says, and goes on.
    expect(info.said).toBe('')
    const facts = new Map(info.out.split('\n').map((line) => line.split(/:\s+(.*)/su) as [string, string]))
    expect(facts.get('Title')).toBe(scene.name)
    expect(facts.get('Pages')).toBe('1')
    expect(facts.get('JavaScript')).toBe('no')
    expect(facts.get('Page size')).toMatch(
      new RegExp(`^${scene.page?.width} x ${scene.page?.height} pts`, 'u')
    )

    const fonts = await shop.run('pdffonts', [path])
    expect(fonts.said).toBe('')
    const rows = fonts.out.trimEnd().split('\n').slice(2)
    expect(rows).toHaveLength(new Set(linesOf(scene).map(({ weight }) => weight)).size)
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+Pretendard-/u)
      // Embedded, a subset, and with the map back to letters.
      expect(row).toMatch(/ yes yes yes +\d+ +\d+$/u)
    }

    const links = await shop.run('pdfinfo', ['-url', path])
    const addresses = links.out.split('\n').flatMap((line) => / (https?:\S+)$/u.exec(line)?.[1] ?? [])
    const homes = scene.nodes.flatMap(({ id }) => graph.component(id)?.links?.home ?? [])
    expect(addresses.toSorted()).toEqual(homes.toSorted())

    const [page] = await readWords(shop, path)
    if (!page) throw new Error('no page')
    const scale = page.width / scene.bounds.width
    const missing = linesOf(scene).filter((line) => {
      const { x, y, width, height } = lineBox(line)
      const place = {
        x: (x - scene.bounds.x) * scale,
        y: (y - scene.bounds.y) * scale,
        width: width * scale,
        height: height * scale
      }
      return lettersOf(wordsIn(page.words, place).map(({ text }) => text)) !== lettersOf([line.text])
    })
    expect(missing.map(({ text }) => text)).toEqual([])
  })
})
