/** The command line: what it writes, what it says, and its exit codes. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { answer, problem, type Answer } from '../../main/cli/command.ts'
import { readFont } from '../../main/fonts.ts'
import { commands, run } from '../../main/cli/run.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { temporaryFolder } from './temporary.ts'

const catalogueFolder = resolve(import.meta.dirname, '../../graph-data/catalogue')
const { catalogue } = builtIn

const fonts = fileURLToPath(new URL('../../node_modules/pretendard/dist/public/static', import.meta.url))

type Result = { code: number; out: string; told: string }

async function ecograph(
  words: readonly string[],
  folder = temporaryFolder(),
  write?: (product: string | Uint8Array) => Promise<Answer<null>>
): Promise<Result> {
  let out = ''
  const told: string[] = []
  const code = await run(words, {
    catalogue,
    catalogueFolder,
    version: '1.2.3',
    today: '2026-06-30',
    folder,
    font: readFont(fonts),
    write:
      write ??
      (async (product) => {
        out += typeof product === 'string' ? product : Buffer.from(product).toString('utf8')
        return answer(null)
      }),
    tell: (line) => told.push(line),
    progress: (line) => told.push(line),
    presets: join(folder, 'data', 'presets.json'),
    onStop: () => () => undefined
  })
  return { code, out, told: told.join('\n') }
}

describe('help', () => {
  test('the overview names every command', async () => {
    const { code, out } = await ecograph(['--help'])
    expect(code).toBe(0)
    for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(8)}  ${summary}`)
  })

  test('a command explains every option', async () => {
    for (const command of commands) {
      for (const words of [
        [command.name, '--help'],
        [command.name, '-h'],
        ['help', command.name]
      ]) {
        const { code, out } = await ecograph(words)
        expect(code).toBe(0)
        for (const { name, description } of command.options) {
          expect(out).toContain(`--${name}`)
          expect(out).toContain(description)
        }
      }
    }
  })

  test('the version is the version', async () => {
    expect(await ecograph(['--version'])).toEqual({ code: 0, out: '1.2.3\n', told: '' })
  })
})

const examples = commands.flatMap((command) => command.examples)
/** These need another checkout, or draw for a while what smaller tests draw, too. */
const skipped = examples.filter((example) => /my-fork|--check|--all|--stacks all/.test(example))

describe('the examples of the help', () => {
  // One folder for all: some keep what others use.
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecograph-test-'))
    const pack = join(folder, 'my-catalogue', 'components')
    mkdirSync(pack, { recursive: true })
    mkdirSync(join(folder, 'diagram', 'layout'), { recursive: true })
    writeFileSync(join(pack, 'mine.yaml'), component('mine'))
    const views = [{ id: 'view.1', title: 'Storage', state: null }]
    writeFileSync(join(folder, 'my.ecograph'), serializeView({ ...createView([]), views }))
    const theme = "format: ecograph-theme\nversion: 1\nname: ACME\nink: '#101828'\n"
    writeFileSync(join(folder, 'acme.yaml'), theme)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('are all but four tried', () => expect(skipped).toHaveLength(4))

  test.each(examples.filter((example) => !skipped.includes(example)))(
    '%s works',
    async (example) => {
      const [name, ...words] = (example.split(' | ')[0] ?? '').match(/"[^"]*"|\S+/g) ?? []
      expect(name).toBe('ecograph')
      const result = await ecograph(
        words.map((word) => word.replaceAll('"', '')),
        folder
      )
      expect(result, result.told).toMatchObject({ code: 0 })
    },
    60_000
  )
})

test.each([
  [[], 'which command?'],
  [['exprot'], 'there is no command exprot (did you mean export?)'],
  [['list'], 'list what?'],
  [['list', 'layer'], 'did you mean layers?'],
  [['list', 'layers', 'bands'], 'not also bands'],
  [['list', 'layers', '--jsn'], 'unknown option --jsn (did you mean --json?)'],
  [['list', 'layers', '--json=yes'], '--json takes no value'],
  [['list', 'layers', '--language', 'kr'], '--language takes en, ko, not kr'],
  [['list', 'layers', '--language'], '--language needs a value'],
  [['list', 'layers', '--language', 'en', '--language', 'ko'], 'more than once'],
  [['list', 'layers', '--catalogue', 'none'], 'there is no folder none'],
  [['show', 'envoi'], 'did you mean envoy?'],
  [['show', 'envoy', '--as', 'stack'], 'there is no stack envoy'],
  [['show', '__proto__'], 'there is no component or stack __proto__'],
  [['export', '--stack', 'tkg-1-2-1'], '--out'],
  [['export', '--out', 'a.svg', '--stack', 'tkg'], 'did you mean tkg-1-2-1?'],
  [['export', '--out', '--format', 'svg'], '--out needs a value'],
  [['export', '--out=', '--format', 'svg'], '--out needs a value'],
  [['export', '--out', 'a.txt'], 'say which format'],
  [['export', '--out', 'a.svg', '--format', 'pgn'], 'there is no format pgn'],
  [['export', 'a.ecograph', '--out', 'a.svg'], 'a view file goes after --view'],
  [['export', '--out', 'a.svg', '--view', 'none.ecograph'], 'does not exist'],
  [['export', '--out', 'a.svg', '--step', 'x'], '--step needs a stack'],
  [['export', '--out', 'a.svg', '--hide-rest'], '--hide-rest needs a stack'],
  [['export', '--out', 'a.svg', '--hops', '2'], '--focus'],
  [['export', '--out', 'a.svg', '--focus', 'envoy', '--hops', '4'], '--hops takes 0, 1, 2, 3, not 4'],
  [
    ['export', '--out', 'a.svg', '--focus', 'envoy,evnoy'],
    'there is no component evnoy (did you mean envoy?)'
  ],
  [['export', '--out', 'a.svg', '--layers', 'netwroking'], 'did you mean networking?'],
  [['export', '--out', 'a.svg', '--stack', 'cncf-trail-map', '--step', 'trail-2'], 'has no group trail-2'],
  [['export', '--out', 'a.svg', '--no-sandbox'], 'unknown option --no-sandbox'],
  [['export', '--out', 'none/a.svg'], 'none does not exist'],
  [['export', '--out', '.', '--format', 'svg'], 'is a folder'],
  [['export', '--out', 'none/', '--format', 'svg'], 'names a folder'],
  [['export', '--out', '/dev/full', '--format', 'svg'], 'not an ordinary file'],
  [['validate', 'none'], 'there is no folder none'],
  [['validate', '.'], 'there are no .yaml files'],
  [['validate', 'a', 'b'], 'not also b'],
  [['schema'], '--out <folder>'],
  [['show', '\u001b[2J'], '\\u{1b}[2J']
])('ecograph %j is bad input: %s', async (words, message) => {
  const folder = temporaryFolder()
  const { code, out, told } = await ecograph(words, folder)
  expect(told).toContain(message)
  expect(told).not.toContain('\u001b')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(readdirSync(folder)).toEqual([])
})

describe('list', () => {
  test('writes a table with a line for each entry', async () => {
    const { out } = await ecograph(['list', 'components'])
    expect(out.trim().split('\n')).toHaveLength(catalogue.components.length + 1)
    expect(out).toMatch(/^ID +NAME +KIND +LAYER\n/)
    expect(out).toMatch(/^envoy +Envoy +/m)
  })

  test.each([
    'layers',
    'bands',
    'kinds',
    'tags',
    'sources',
    'stacks',
    'relation-types',
    'overlays',
    'formats',
    'relations'
  ])('%s are the same in both languages but for their words', async (name) => {
    const read = async (language: string): Promise<unknown[]> =>
      JSON.parse((await ecograph(['list', name, '--json', '--language', language])).out)
    const [english, korean] = [await read('en'), await read('ko')]
    expect(english.length).toBeGreaterThan(0)
    expect(korean).toHaveLength(english.length)
    if (name !== 'relations') expect(JSON.stringify(korean)).toMatch(/[가-힣]/)
  })

  test('lists the exact numbers', async () => {
    const rows = JSON.parse((await ecograph(['list', 'layers', '--json'])).out) as { components: string }[]
    const sum = rows.reduce((total, row) => total + Number(row.components), 0)
    expect(sum).toBe(catalogue.components.length)
  })
})

describe('show', () => {
  test('tells all about a component, with the reason and source of each relation', async () => {
    const { code, out } = await ecograph(['show', 'envoy'])
    expect(code).toBe(0)
    const relations = catalogue.relations.filter(({ from, to }) => from === 'envoy' || to === 'envoy')
    expect(relations.length).toBeGreaterThan(3)
    for (const { why } of relations) expect(out).toContain(why.en)
  })

  test('tells all about a stack, in Korean too', async () => {
    const { out } = await ecograph(['show', 'cncf-trail-map', '--language', 'ko'])
    const stack = catalogue.stacks.find(({ id }) => id === 'cncf-trail-map')
    for (const group of stack?.groups ?? []) expect(out).toContain(group.title.ko)
  })

  test('gives JSON for programs', async () => {
    const shown = JSON.parse((await ecograph(['show', 'envoy', '--json'])).out)
    expect(shown).toMatchObject({ component: { id: 'envoy' } })
    expect(shown.stacks.length).toBeGreaterThan(0)
  })
})

describe('export', () => {
  test('writes the same bytes to a file and to standard output, and the same again', async () => {
    const folder = temporaryFolder()
    const words = ['export', '--stack', 'tkg-1-2-1', '--format', 'svg', '--out']
    expect(await ecograph([...words, 'a.svg', '--quiet'], folder)).toEqual({ code: 0, out: '', told: '' })
    const { out } = await ecograph([...words, '-'], folder)
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toBe(out)
    expect(out).toMatch(/^<\?xml/)
    expect(readdirSync(folder)).toEqual(['a.svg'])
  })

  test('a view file and the same flags give the same picture', async () => {
    const folder = temporaryFolder()
    const graph = buildGraph(catalogue)
    const view = {
      ...createView(await completePositions(graph, basePositions)),
      language: 'ko' as const,
      theme: 'dark' as const,
      stack: { id: 'tkg-1-2-1', step: null, hideRest: true }
    }
    writeFileSync(join(folder, 'v.ecograph'), serializeView(view))
    const byFile = await ecograph(['export', '--view', 'v.ecograph', '--format', 'svg', '--out', '-'], folder)
    const flags = ['--stack', 'tkg-1-2-1', '--hide-rest', '--language', 'ko', '--theme', 'dark']
    const byFlags = await ecograph(['export', ...flags, '--format', 'svg', '--out', '-'], folder)
    expect(byFile.code).toBe(0)
    expect(byFlags.out).toBe(byFile.out)
    expect(byFile.out).toContain('xml:lang="ko"')
  })

  test.each(['svg', 'png', 'pdf', 'pptx', 'html'])(
    'a .%s draws itself again, whatever it is called',
    async (ending) => {
      const folder = temporaryFolder()
      const flags = ['--stack', 'kubernetes-proxies', '--hide-rest', '--language', 'ko', '--out']
      const picture = join(folder, `a.${ending}`)
      expect(await ecograph(['export', ...flags, picture], folder)).toMatchObject({
        code: 0,
        told: expect.stringMatching(/ · 6 components · 1 relation$/)
      })
      renameSync(picture, join(folder, 'picture'))
      expect(await ecograph(['export', '--view', 'picture', '--out', 'b.json'], folder)).toMatchObject({
        code: 0
      })
      await ecograph(['export', ...flags, 'c.json'], folder)
      expect(readFileSync(join(folder, 'b.json'))).toEqual(readFileSync(join(folder, 'c.json')))
    }
  )

  test('a picture that holds no view is refused with the reason', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'x.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { code, told } = await ecograph(['export', '--view', 'x.svg', '--out', 'y.svg'], folder)
    expect(code).toBe(1)
    expect(told).toContain('“x.svg”: This SVG image holds no view.')
    expect(existsSync(join(folder, 'y.svg'))).toBe(false)
  })

  test.each([
    ['pptx', 'PK'],
    ['pdf', '%PDF-'],
    ['png', '\u0089PNG'],
    ['drawio', '<mxfile'],
    ['html', '<!DOCTYPE html>'],
    ['mmd', 'flowchart'],
    ['dot', 'digraph'],
    ['graphml', '<?xml'],
    ['gexf', '<?xml'],
    ['cyjs', '{'],
    ['nodes.csv', '\ufeff'],
    ['edges.csv', '\ufeff'],
    ['json', '{']
  ])('writes .%s, told by the ending', async (ending, start) => {
    const folder = temporaryFolder()
    const words = ['export', '--stack', 'kubernetes-proxies', '--hide-rest', '--out', `a.${ending}`]
    const { code, told } = await ecograph(words, folder)
    const said = new RegExp(`^a\\.${ending}: .+ · [\\d.]+ (?:bytes|kB|MB) · 6 components · 1 relation$`)
    expect([code, told]).toEqual([0, expect.stringMatching(said)])
    const bytes = readFileSync(join(folder, `a.${ending}`))
    const text = bytes.toString(ending === 'png' ? 'latin1' : 'utf8')
    expect(text.slice(0, 400)).toContain(start)
  })

  test('flags change what is drawn', async () => {
    const draw = async (...flags: string[]): Promise<string[]> => {
      const { out, code, told } = await ecograph(['export', ...flags, '--format', 'svg', '--out', '-'])
      expect(code, told).toBe(0)
      return [...out.matchAll(/<g [^>]*data-id="([^"]+)"/g)].map((match) => match[1] ?? '')
    }
    const all = await draw()
    expect(all).toEqual(expect.arrayContaining(catalogue.components.map(({ id }) => id)))
    const inLayer = catalogue.components.filter(({ layer }) => layer === 'service-mesh').map(({ id }) => id)
    const alone = await draw('--layers', 'service-mesh')
    const without = await draw('--hide-layers', 'service-mesh')
    for (const id of inLayer) {
      expect(alone).toContain(id)
      expect(without).not.toContain(id)
    }
    expect(alone).not.toContain('etcd')
    expect(without).toContain('etcd')
    const near = await draw('--focus', 'envoy', '--hops', '1')
    expect(near).toContain('envoy')
    expect(near.length).toBeLessThan((await draw('--focus', 'envoy', '--hops', '2')).length)
    expect((await draw('--stack', 'tkg-1-2-1', '--hide-rest')).length).toBeLessThan(all.length)
  })

  test('the title is drawn as text', async () => {
    const words = ['export', '--title', '<b> & "제목"', '--format', 'svg', '--out', '-']
    expect((await ecograph(words)).out).toContain('&lt;b&gt; &amp; ')
  })

  test('a file that is not a view is refused with the reason', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'x.ecograph'), '{"format":"ecograph-view","version":99}')
    const { code, told } = await ecograph(['export', '--view', 'x.ecograph', '--out', 'x.svg'], folder)
    expect(code).toBe(1)
    expect(told).toContain('x.ecograph: ')
    expect(existsSync(join(folder, 'x.svg'))).toBe(false)
  })

  test('a reader that goes away is told and is not our fault', async () => {
    const words = ['export', '--format', 'svg', '--out', '-']
    const { code, told } = await ecograph(words, undefined, async () => problem('the reader went away'))
    expect({ code, told }).toEqual({ code: 1, told: 'ecograph: the reader went away' })
  })
})

const component = (id: string): string =>
  `version: 1\nid: ${id}\nname: Mine\nkind: product\nlayer: networking\n` +
  'relations:\n  - to: envoy\n    type: part-of\n    source: null\n    why: Because.\n'

describe('a catalogue of one’s own', () => {
  test('is laid over the built-in one', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'pack', 'components'), { recursive: true })
    writeFileSync(join(folder, 'pack', 'components', '__proto__.yaml'), component('__proto__'))
    const listed = await ecograph(['list', 'components', '--catalogue', 'pack'], folder)
    expect(listed.told).toBe('')
    expect(listed.out).toMatch(/^__proto__ +Mine/m)
    const drawn = await ecograph(
      ['export', '--catalogue', 'pack', '--focus', '__proto__', '--format', 'svg', '--out', '-'],
      folder
    )
    expect(drawn.out).toContain('data-id="__proto__"')
    expect(await ecograph(['validate', 'pack'], folder)).toMatchObject({ code: 0, out: '' })
  })

  test('with a mistake still loads the rest, and validate says where the mistake is', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'pack', 'components'), { recursive: true })
    writeFileSync(
      join(folder, 'pack', 'components', 'mine.yaml'),
      component('mine').replace('envoy', 'envoi')
    )
    writeFileSync(join(folder, 'pack', 'components', 'bytes.yaml'), Buffer.from([0xff]))
    const listed = await ecograph(['list', 'components', '--catalogue', 'pack'], folder)
    expect(listed.code).toBe(0)
    expect(listed.out).toMatch(/^mine /m)
    expect(listed.told).toContain('components/mine.yaml:7:5 relations[0].to')
    const checked = await ecograph(['validate', 'pack'], folder)
    expect(checked.code).toBe(1)
    expect(checked.out).toMatch(
      /^components\/mine\.yaml:7:5 relations\[0\]\.to: .*\(did you mean envoy\?\)$/m
    )
    expect(checked.out).toMatch(/^components\/bytes\.yaml: .*UTF-8/m)
  })
})

test('the built-in catalogue is in order', async () => {
  const { code, out, told } = await ecograph(['validate'])
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(told).toContain(`${catalogue.components.length} components`)
  expect(await ecograph(['validate', catalogueFolder])).toMatchObject({ code: 0, told })
})

test('schemas are written, and a stale one is found', async () => {
  const folder = temporaryFolder()
  expect(await ecograph(['schema', '--out', 'a/b'], folder)).toMatchObject({ code: 0 })
  expect(await ecograph(['schema', '--check', '--out', 'a/b'], folder)).toEqual({
    code: 0,
    out: '',
    told: ''
  })
  const [first] = readdirSync(join(folder, 'a/b'))
  writeFileSync(join(folder, 'a/b', first ?? ''), '{}')
  const checked = await ecograph(['schema', '--check', '--out', 'a/b'], folder)
  expect(checked.code).toBe(1)
  expect(checked.told).toContain('is not up to date')
})

test('what throws is our fault', async () => {
  const { code, told } = await ecograph(['--help'], undefined, async () => {
    throw new Error('a bug')
  })
  expect(code).toBe(2)
  expect(told).toContain('a fault of Ecograph itself: Error: a bug')
})
