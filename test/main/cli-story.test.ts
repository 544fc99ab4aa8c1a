/** `ecograph export --story` and `list stories`: decks of built-in stories and of a file's own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { basePositions } from '../../diagram/layout/base.ts'
import { captureStep } from '../../diagram/stories/story.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { temporaryFolder } from './temporary.ts'
import { commandLine } from './command-line.ts'
import { font } from '../diagram/export-fonts.ts'

const view = createView(basePositions)
const caption = { en: 'Velero keeps backups.', ko: 'Velero는 백업을 보관합니다.' }
const told = {
  ...view,
  stories: [
    {
      id: 'story.1',
      title: { en: 'Backups', ko: '백업' },
      steps: [{ id: 'step.1', caption, ...captureStep(view, null, ['velero', 'minio', 'object-storage']) }]
    },
    { id: 'story.2', title: { en: 'Empty', ko: '' }, steps: [] }
  ]
}

function bench() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'told.ecograph'), serializeView(told))
  return { folder, ecograph: commandLine({ folder, font, encoding: 'latin1' }) }
}

const slidesOf = (path: string): readonly string[] =>
  Object.keys(unzipSync(readFileSync(path))).filter((name) => /slides\/slide\d+\.xml$/.test(name))

describe('stories', () => {
  test('are listed, with those of a file before the built-in ones', async () => {
    const { ecograph } = bench()
    const { code, out } = await ecograph('list', 'stories', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveLength(3)
    const own = await ecograph('list', 'stories', '--view', 'told.ecograph', '--language', 'ko')
    expect(own.out).toMatch(/1 +백업 +1\n2 +Empty +0\ntrail-map +CNCF/)
  })

  test('become decks: one a format and language, in a folder', async () => {
    const { ecograph, folder } = bench()
    const words = ['export', '--view', 'told.ecograph', '--story', '1']
    const { code, told: said } = await ecograph(
      ...words,
      '--format',
      'pptx,pdf',
      '--languages',
      'en,ko',
      '--out-dir',
      'decks'
    )
    expect(said).toMatch(/1-en\.pptx: PowerPoint presentation · \d+ kB · 2 slides\n/)
    expect(said).toContain('the smallest words have')
    expect(code).toBe(0)
    for (const name of ['1-en.pptx', '1-ko.pptx', '1-en.pdf', '1-ko.pdf']) {
      expect(existsSync(join(folder, 'decks', name)), name).toBe(true)
    }
    expect(slidesOf(join(folder, 'decks', '1-ko.pptx'))).toHaveLength(2)
    const page = await ecograph(...words, '--format', 'pdf', '--out', '-')
    expect(page.out.startsWith('%PDF-')).toBe(true)
  })

  test.each([
    [['--story', 'trail-mapp', '--out', 'x.pptx'], 'did you mean trail-map?'],
    [['--story', 'trail-map', '--out', 'x.svg'], 'told in pptx or pdf, not in svg'],
    [['--story', 'trail-map', '--stack', 'tkg-1-2-1', '--out', 'x.pptx'], '--stack does not go with --story'],
    [['--story', 'trail-map', '--aspect', 'free', '--out', 'x.pptx'], 'slides have a size'],
    [['--story', 'trail-map', '--theme', 'nothing', '--out', 'x.pptx'], '--theme takes'],
    [['--story', '2', '--view', 'told.ecograph', '--out', 'x.pptx'], 'has no steps yet'],
    [['--story', 'trail-map'], 'place to write to']
  ])('%j is bad input', async (words, message) => {
    const { ecograph, folder } = bench()
    const { code, told: said } = await ecograph('export', ...words)
    expect(code).toBe(1)
    expect(said).toContain(message)
    expect(existsSync(join(folder, 'x.pptx'))).toBe(false)
  })

  test('say why a folder for decks cannot be made', async () => {
    const { ecograph } = bench()
    const words = ['export', '--view', 'told.ecograph', '--story', '1', '--format', 'pdf']
    const { code, told: message } = await ecograph(...words, '--out-dir', 'told.ecograph/decks')
    expect(code).toBe(1)
    expect(message).toContain('cannot make the folder told.ecograph/decks: there is a file of that name')
  })
})
