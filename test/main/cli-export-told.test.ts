/** What `ecograph export` says of what it wrote, and that it says why it writes nothing. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { readFont } from '../../main/fonts.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { commandLine } from './command-line.ts'
import { temporaryFolder } from './temporary.ts'

const font = readFont(
  fileURLToPath(new URL('../../node_modules/pretendard/dist/public/static', import.meta.url))
)
function place() {
  const folder = temporaryFolder()
  return { folder, ecograph: commandLine({ folder, font, tellsProgress: true }) }
}

/** A small stack, so that a picture takes no time. */
const small = 'kubernetes-proxies'

test('says what it wrote, how large it is and how much it shows, unless it is to be quiet', async () => {
  const { ecograph, folder } = place()
  const words = ['export', '--focus', 'harbor', '--hops', '0', '--format', 'svg', '--out']
  const { code, told, out } = await ecograph(...words, 'a.svg')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  const kB = Math.round(readFileSync(join(folder, 'a.svg')).byteLength / 1000)
  expect(told).toBe(`a.svg: SVG vector image · ${kB} kB · 1 component · 0 relations`)
  const piped = await ecograph(...words, '-')
  expect(piped.told).toMatch(/^standard output: SVG vector image · \d+ kB · 1 component · 0 relations$/)
  expect(piped.out).toMatch(/^<\?xml/)
  expect(await ecograph(...words, 'b.svg', '--quiet')).toMatchObject({ code: 0, told: '' })
  expect(readFileSync(join(folder, 'b.svg')).equals(readFileSync(join(folder, 'a.svg')))).toBe(true)
})

test('counts what folded groups hold, and is never quiet about what is hard to read', async () => {
  const { ecograph } = place()
  const folded = await ecograph('export', '--layers', 'storage', '--fold', 'layer:storage', '--out', 'a.dot')
  const open = await ecograph('export', '--layers', 'storage', '--out', 'a.dot')
  const counts = (told: string): string | undefined => /\d+ components · \d+ relations/.exec(told)?.[0]
  expect(counts(open.told)).toBeDefined()
  expect(counts(folded.told)).toBe(counts(open.told))
  const view = ['--stack', 'kubernetes-standard-architecture-2023', '--what', 'view', '--aspect', '4:3']
  const page = await ecograph('export', ...view, '--out', 'a.svg', '--quiet')
  expect(page.told).toMatch(/^warning: the smallest words have/)
})

test('areas of a stack’s groups want a stack that has groups', async () => {
  const { ecograph, folder } = place()
  const hulls = ['export', '--hulls', 'stack-group', '--out', 'a.svg']
  const without = await ecograph(...hulls)
  expect(without.code).toBe(1)
  expect(without.told).toMatch(/--hulls stack-group needs a stack.*--stack <id>/)
  expect(readdirSync(folder)).toEqual([])
  expect((await ecograph(...hulls, '--stack', small)).code).toBe(0)
  const kept = await ecograph('export', '--hulls', 'stack-group', '--save-preset', 'groups')
  expect(kept.code).toBe(0)
})

test('in a batch, a stack without what is asked for fails alone, and is refused where there is no other', async () => {
  const { ecograph, folder } = place()
  const files = (path: string): string[] => readdirSync(join(folder, path)).toSorted()
  const view = createView(await completePositions(buildGraph(builtIn.catalogue), basePositions))
  const ownStacks = ['own.a', 'own.b'].map((id) => ({ id, title: 'Mine', members: ['envoy'] }))
  writeFileSync(join(folder, 'my.ecograph'), serializeView({ ...view, ownStacks }))
  const mine = ['export', '--view', 'my.ecograph']
  const hulls = [...mine, '--hulls', 'stack-group', '--languages', 'ko', '--format', 'svg,dot']
  const { code, told } = await ecograph(...hulls, '--stacks', `own.a,${small},own.b`, '--out-dir', 'b')
  expect({ code, files: files('b') }).toEqual({ code: 1, files: [`${small}-ko.dot`, `${small}-ko.svg`] })
  const without = (stack: string): string => `the stack ${stack} has no groups that areas could stand for`
  expect(told).toContain(`[1/6] ${join('b', 'own.a-ko.svg')}: ${without('own.a')}`)
  expect(told).toContain(`[6/6] ${join('b', 'own.b-ko.dot')}: ${without('own.b')}`)
  expect(told).toContain('2 files in b, 4 of 6 failed')

  const path = [...mine, '--lay-out', 'path', '--format', 'dot', '--out-dir', 'c']
  expect((await ecograph(...path, '--stacks', `own.a,${small}`)).code).toBe(1)
  expect(files('c')).toEqual([`${small}-en.dot`])

  const alone = await ecograph(...hulls, '--stacks', 'own.a', '--out-dir', 'd')
  expect(alone).toMatchObject({ code: 1, told: expect.stringContaining(`ecograph: ${without('own.a')}`) })
  expect(files('.')).toEqual(['b', 'c', 'my.ecograph'])
})

test('are written without a word where that is said', async () => {
  const { ecograph, folder } = place()
  const words = ['--stacks', small, '--languages', 'ko,en', '--aspect', '16:9', '--format', 'svg']
  const { code, told } = await ecograph('export', ...words, '--out-dir', '.', '--quiet')
  expect({ code, told }).toEqual({ code: 0, told: '' })
  expect(readdirSync(folder)).toHaveLength(2)
  const preset = ['export', '--aspect', '16:9', '--save-preset', 'slides']
  expect(await ecograph(...preset, '--quiet')).toMatchObject({ code: 0, told: '' })
  expect(await ecograph(...preset)).toMatchObject({ code: 0, told: 'preset slides is replaced' })
})
