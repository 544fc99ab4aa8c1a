/** `--where` against a saved view with the same filter, and the filters that a file keeps. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { basePositions } from '../../diagram/layout/base.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { temporaryFolder } from './temporary.ts'
import { commandLine } from './command-line.ts'
import { font } from '../diagram/export-fonts.ts'

const { catalogue } = builtIn

function bench(folder = temporaryFolder()) {
  return { folder, ecograph: commandLine({ folder, font }) }
}

describe('list filters', () => {
  test('lists what a file keeps, which of them is on, and how much each finds', async () => {
    const { ecograph, folder } = bench()
    const filters = [
      { id: 'filter.1', title: 'Storage', query: 'layer:storage' },
      { id: 'filter.2', title: 'Gone', query: 'layer:nowhere' }
    ]
    const view = { ...createView(basePositions), filter: 'layer:storage', filters }
    writeFileSync(join(folder, 'kept.ecograph'), serializeView(view))
    const { out } = await ecograph('list', 'filters', '--view', 'kept.ecograph', '--json')
    const count = catalogue.components.filter(({ layer }) => layer === 'storage').length
    expect(JSON.parse(out)).toEqual([
      { ...filters[0], on: 'yes', components: String(count) },
      { ...filters[1], on: 'no', components: 'unreadable' }
    ])
    expect((await ecograph('list', 'filters')).told).toContain('Name a file: --view <file>')
  })
})

describe('--where', () => {
  test.each([
    'layer:storage maturity:graduated',
    'needs:object-storage depth:2 -kind:spec',
    '레이어:스토리지'
  ])('draws the same as a saved view that is filtered by it: %s', async (query) => {
    const { ecograph, folder } = bench()
    const view = { ...createView(basePositions), filter: query }
    writeFileSync(join(folder, 'kept.ecograph'), serializeView(view))
    await ecograph('export', '--where', query, '--no-view', '--out', 'a.svg')
    await ecograph('export', '--view', 'kept.ecograph', '--no-view', '--out', 'b.svg')
    const [asked, kept] = ['a.svg', 'b.svg'].map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(asked).toBe(kept)
    const found = JSON.parse((await ecograph('find', query, '--json')).out) as { name: string }[]
    expect(found.length).toBeGreaterThan(1)
    expect(asked).toContain(`>${found.length} components · `)
    for (const { name } of found) expect(asked).toContain(`${name} · `)
  })
})
