/** `ecograph export` for slides: pages, presets, colours of a company, and many files at once. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { exportFormats } from '../../diagram/export/registry.ts'
import { plainOptions, slideOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { exportRequest, preparePicture } from '../../diagram/picture/prepare.ts'
import { serializePresets } from '../../diagram/picture/presets.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { answer } from '../../main/cli/command.ts'
import { run } from '../../main/cli/run.ts'
import { readFont } from '../../main/fonts.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { temporaryFolder } from './temporary.ts'

const { catalogue } = builtIn
const graph = buildGraph(catalogue)
const font = readFont(
  fileURLToPath(new URL('../../node_modules/pretendard/dist/public/static', import.meta.url))
)
const today = '2026-11-20'

function bench(folder = temporaryFolder()) {
  let stop: () => void = () => undefined
  const listening: string[] = []
  async function ecograph(...words: readonly string[]) {
    let out = ''
    const told: string[] = []
    const progress: string[] = []
    const code = await run(words, {
      catalogue,
      catalogueFolder: 'none',
      version: '1.2.3',
      today,
      folder,
      font,
      async write(product) {
        out += typeof product === 'string' ? product : Buffer.from(product).toString('utf8')
        return answer(null)
      },
      tell: (line) => told.push(line),
      progress(line) {
        progress.push(line)
        if (listening.includes(line)) stop()
      },
      presets: join(folder, 'data', 'presets.json'),
      onStop(wish) {
        stop = wish
        return () => void (stop = () => undefined)
      }
    })
    return { code, out, told: told.join('\n'), progress }
  }
  return {
    folder,
    ecograph,
    stopAt: (line: string) => listening.push(line),
    files: (...path: string[]) => readdirSync(join(folder, ...path)).toSorted(),
    presets: () => join(folder, 'data', 'presets.json')
  }
}

/** A small stack, so that a picture takes no time. */
const small = 'kubernetes-proxies'
const other = 'falco-runtime-security'

async function byWindow(
  change: Partial<ViewDocument>,
  options: PictureOptions,
  id: string,
  only: readonly string[] | null = null
): Promise<Buffer> {
  const view = { ...createView(await completePositions(graph, basePositions)), ...change }
  const request = { graph, view, options, only, today }
  const format = exportFormats.find((one) => one.id === id)
  if (!format) throw new Error(id)
  return Buffer.from(await format.render(exportRequest(request, preparePicture(request), font)))
}

const chosen = { id: small, step: null, hideRest: false }

describe('one picture', () => {
  test.each(['svg', 'pptx', 'pdf', 'png'])(
    '%s is the one that the window writes for the same options',
    async (id) => {
      const { ecograph, folder } = bench()
      const words = ['--stack', small, '--aspect', '16:9', '--theme', 'print', '--lang', 'ko', '--footer']
      const { code, told } = await ecograph('export', ...words, '--format', id, '--out', 'a')
      expect({ code, told }).toMatchObject({
        code: 0,
        told: expect.stringMatching(/^a: .* · the smallest words have \d/)
      })
      const options: PictureOptions = { ...slideOptions, what: 'stack', theme: 'print', language: 'ko' }
      const expected = await byWindow({ stack: chosen, language: 'ko' }, options, id)
      expect(readFileSync(join(folder, 'a')).equals(expected)).toBe(true)
    }
  )

  test('every option reaches the picture', async () => {
    const { ecograph } = bench()
    const ids = ['envoy', 'istio', 'kiali']
    const told = `--only ${ids.join(',')} --aspect a4-portrait --arrange keep --title Mesh --legend right --footer`
    const looks = '--theme dark --hulls band --relation-labels --transparent'
    const words = [...`${told} ${looks}`.split(' '), '--subtitle', '']
    const { out, code } = await ecograph('export', ...words, '--format', 'svg', '--out', '-')
    expect(code).toBe(0)
    const options: PictureOptions = {
      ...plainOptions,
      what: 'selection',
      page: 'a4-portrait',
      title: 'Mesh',
      subtitle: '',
      legend: 'right',
      footer: true,
      theme: 'dark',
      hulls: 'band',
      relationLabels: true,
      transparent: true
    }
    const view = { title: 'Mesh', theme: 'dark', hulls: 'band' } as const
    expect(out).toBe((await byWindow(view, options, 'svg', ids)).toString('utf8'))
  })

  test('the colours of a company come from its file', async () => {
    const { ecograph, folder } = bench()
    writeFileSync(
      join(folder, 'acme.yaml'),
      "format: ecograph-theme\nversion: 1\nname: ACME\nbackground: '#fff7ed'\n"
    )
    const { out, code } = await ecograph(
      'export',
      '--stack',
      small,
      '--what',
      'stack',
      '--theme',
      'acme.yaml',
      '--format',
      'svg',
      '--out',
      '-'
    )
    expect(code).toBe(0)
    expect(out).toContain('#fff7ed')
  })

  test('warns of words that nobody can read on the page', async () => {
    const { ecograph } = bench()
    const large = await ecograph(
      'export',
      '--stack',
      'kubernetes-standard-architecture-2023',
      '--aspect',
      '4:3',
      '--format',
      'svg',
      '--out',
      '-'
    )
    expect(large.code).toBe(0)
    expect(large.told).toMatch(/\nwarning: the smallest words have \d(\.\d)? pt on the page.*--aspect/)
    const fine = await ecograph(
      'export',
      '--stack',
      other,
      '--aspect',
      '16:9',
      '--format',
      'svg',
      '--out',
      '-'
    )
    expect(fine.told).toMatch(
      /^standard output: SVG vector image · \d+ kB · .* · the smallest words have 1\d(\.\d)? pt on the page$/
    )
    const table = await ecograph(
      'export',
      '--stack',
      other,
      '--aspect',
      '16:9',
      '--format',
      'csv-nodes',
      '--out',
      '-'
    )
    expect(table.told).toMatch(/^standard output: CSV table of components.* relations?$/)
  })

  test.each([
    ['4:3', '--aspect a3-landscape)'],
    ['a4-portrait', '--aspect a3-portrait)'],
    ['a3-landscape', '--legend none)']
  ])('advises against small words on %s what helps there', async (aspect, advice) => {
    const { ecograph } = bench()
    const view = ['--stack', 'kubernetes-standard-architecture-2023', '--what', 'view']
    const one = await ecograph('export', ...view, '--aspect', aspect, '--out', 'a.svg')
    expect(one.told).toMatch(/\nwarning: the smallest words have \d/)
    expect(one.told.endsWith(advice)).toBe(true)
  })

  test('a PNG that would be too large is refused before it is drawn', async () => {
    const { ecograph, files } = bench()
    const words = ['--stack', small, '--what', 'stack', '--aspect', 'a4-portrait', '--png-width', '32767']
    const { code, told } = await ecograph('export', ...words, '--out', 'a.png')
    expect(code).toBe(1)
    expect(told).toMatch(/32767 × \d+ pixels/)
    expect(files()).toEqual([])
  })
})

const slide = ['export', '--aspect', '16:9', '--format', 'svg']

describe('bad input', () => {
  test.each([
    [['--out', 'a.svg', '--out-dir', 'b'], 'give one of them'],
    [['--format', 'svg,pdf', '--out', 'a.svg'], 'several formats are several files: --out-dir'],
    [['--format', 'svg,pgn', '--out-dir', 'b'], 'there is no format pgn (did you mean png?)'],
    [['--format', ',', '--out-dir', 'b'], 'say which format'],
    [['--out-dir', 'b'], 'say which format'],
    [['--out', 'a.ppt'], '.ppt is the ending of none (did you mean pptx?); say which format'],
    [['--out', 'v1.2/a'], 'ecograph: say which format'],
    [['--stack', 'nothing-like-it', '--out', 'a.svg'], 'see them with: ecograph list stacks'],
    [['--stacks', 'all', '--format', 'svg', '--out', 'a.svg'], '--stacks writes several files'],
    [['--languages', 'en,ko', '--format', 'svg', '--out', 'a.svg'], '--languages writes several files'],
    [['--languages', 'en,kr', '--format', 'svg', '--out-dir', 'b'], '--languages takes en,ko, not kr'],
    [['--languages', 'en', '--lang', 'ko', '--format', 'svg', '--out-dir', 'b'], 'give one of them'],
    [['--language', 'en', '--lang', 'ko', '--out', 'a.svg'], '--lang is the same option'],
    [['--stack', small, '--stacks', 'all', '--format', 'svg', '--out-dir', 'b'], 'both name stacks'],
    [['--stacks', 'all', '--step', 'x', '--format', 'svg', '--out-dir', 'b'], '--step belongs to one stack'],
    [
      ['--stacks', `${small},falco`, '--format', 'svg', '--out-dir', 'b'],
      'there is no stack falco (did you mean falco-runtime-security?)'
    ],
    [['--stacks', ',', '--format', 'svg', '--out-dir', 'b'], 'name at least one stack'],
    [['--aspect', '16:10', '--out', 'a.svg'], 'did you mean 16:9?'],
    [['--arrange', 'keep', '--lay-out', '--out', 'a.svg'], '--lay-out is the same as --arrange pack'],
    [['--what', 'stack', '--out', 'a.svg'], '--what stack needs a stack: --stack <id>'],
    [['--what', 'selection', '--out', 'a.svg'], '--only <id,id>'],
    [['--what', 'view', '--only', 'envoy', '--out', 'a.svg'], '--only goes with --what selection'],
    [['--where', 'layer:nothing', '--out', 'a.svg'], 'layer'],
    [['--where', 'id:envoy', '--only', 'istio', '--out', 'a.svg'], 'both say which components'],
    [['--where', 'layer:storage kind:spec maturity:graduated', '--out', 'a.svg'], 'finds no component'],
    [['--only', 'envoy,evnoy', '--out', 'a.svg'], 'there is no component evnoy (did you mean envoy?)'],
    [['--theme', 'drak', '--out', 'a.svg'], 'not drak (did you mean dark?)'],
    [['--theme', 'none.yaml', '--out', 'a.svg'], '“none.yaml” does not exist'],
    [['--theme', 'bad.yaml', '--out', 'a.svg'], 'bad.yaml: '],
    [['--footer', '--no-footer', '--out', 'a.svg'], 'contradict each other'],
    [['--png-scale', '3', '--out', 'a.png'], '--png-scale takes 1, 2, 4, not 3'],
    [['--png-width', '15', '--out', 'a.png'], '16 to 32767, not 15'],
    [['--png-width', '1e3', '--out', 'a.png'], '16 to 32767, not 1e3'],
    [['--png-width', '800', '--png-scale', '2', '--out', 'a.png'], 'give one of them'],
    [['--preset', 'slides', '--out', 'a.svg'], 'there is no preset slides; none are kept yet'],
    [['--save-preset', 'x'.repeat(61), '--out', 'a.svg'], '1 to 60 characters'],
    [['--title'], '--title needs a value'],
    [['--out', 'gone/a.svg'], 'gone does not exist'],
    [['--format', 'svg', '--out-dir', 'bad.yaml/b'], 'cannot make the folder bad.yaml/b: there is a file']
  ])('export %j: %s', async (words, message) => {
    const { ecograph, folder, files } = bench()
    writeFileSync(join(folder, 'bad.yaml'), 'name: 5')
    const { code, out, told } = await ecograph('export', ...words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(told).toContain(message)
    expect(files()).toEqual(['bad.yaml'])
  })
})

describe('presets', () => {
  test('are kept, listed, used, won over and removed', async () => {
    const { ecograph, presets } = bench()
    const saved = await ecograph(
      'export',
      '--aspect',
      '16:9',
      '--footer',
      '--theme',
      'print',
      '--lang',
      'ko',
      '--save-preset',
      'slides'
    )
    expect(saved).toMatchObject({ code: 0, told: 'preset slides is kept' })
    const options = { ...slideOptions, theme: 'print', language: 'ko' }
    expect(JSON.parse((await ecograph('presets', '--json')).out)).toEqual([{ name: 'slides', options }])
    expect((await ecograph('presets')).out).toMatch(/^NAME .*\nslides +view +16:9 +pack +auto +print +ko\n$/)

    const words = ['export', '--stack', small, '--what', 'stack', '--format', 'svg', '--out', '-']
    const used = await ecograph(...words, '--preset', 'slides')
    const same = await ecograph(...words, '--aspect', '16:9', '--footer', '--theme', 'print', '--lang', 'ko')
    expect(used.code).toBe(0)
    // The view of the flags speaks Korean itself; what is drawn is the same.
    const picture = (svg: string): string => svg.slice(svg.indexOf('<g'))
    expect(picture(used.out)).toBe(picture(same.out))
    const alone = await ecograph(
      'export',
      '--stack',
      small,
      '--preset',
      'slides',
      '--format',
      'svg',
      '--out',
      '-'
    )
    expect(alone.out).toBe(used.out)
    const won = await ecograph(
      ...words,
      '--preset',
      'slides',
      '--aspect',
      '4:3',
      '--no-footer',
      '--lang',
      'en'
    )
    const plain = await ecograph(...words, '--aspect', '4:3', '--theme', 'print')
    expect(won.out).toBe(plain.out)

    expect((await ecograph('export', '--preset', 'slide', '--out', 'a.svg')).told).toContain(
      'there is no preset slide (did you mean slides?)'
    )
    await ecograph('export', '--preset', 'slides', '--legend', 'none', '--save-preset', 'slides')
    expect(JSON.parse(readFileSync(presets(), 'utf8'))).toMatchObject({
      presets: [{ name: 'slides', options: { ...options, legend: 'none' } }]
    })
    expect((await ecograph('presets', '--remove', 'slide')).told).toContain('did you mean slides?')
    expect(await ecograph('presets', '--remove', 'slides')).toMatchObject({ code: 0 })
    expect(await ecograph('presets')).toMatchObject({ code: 0, out: '' })
    expect((await ecograph('presets', '--json')).out).toBe('[]\n')
  })

  test('of the window are known here, and a newer file is left alone', async () => {
    const { ecograph, folder, presets } = bench()
    mkdirSync(join(folder, 'data'))
    writeFileSync(
      presets(),
      serializePresets([{ name: '발표', options: { ...plainOptions, theme: 'dark' } }])
    )
    const words = ['export', '--stack', small, '--what', 'stack', '--format', 'svg', '--out', '-']
    const { out } = await ecograph(...words, '--preset', '발표')
    expect(out).toContain(
      (await ecograph(...words, '--theme', 'dark')).out.match(/<rect[^>]*fill="#[^>]*>/)?.[0]
    )
    const newer = '{"format":"ecograph-presets","version":7}'
    writeFileSync(presets(), newer)
    for (const more of [
      ['--preset', '발표'],
      ['--save-preset', 'x']
    ]) {
      const { code, told } = await ecograph(...words, ...more)
      expect([code, told]).toEqual([1, expect.stringContaining('newer Ecograph')])
    }
    expect(readFileSync(presets(), 'utf8')).toBe(newer)
  })

  test('that are damaged are kept aside, and told', async () => {
    const { ecograph, folder, presets, files } = bench()
    mkdirSync(join(folder, 'data'))
    writeFileSync(presets(), '{')
    const { code, told } = await ecograph('presets', '--json')
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('presets.json.damaged-1') })
    expect(files('data')).toEqual(['presets.json.damaged-1'])
  })
})

describe('many pictures', () => {
  test('are a file for each stack, language and format, told as they are written', async () => {
    const { ecograph, folder, files } = bench()
    const words = ['--stacks', `${small},${other}`, '--languages', 'ko,en', '--aspect', '16:9', '--footer']
    const { code, progress, told } = await ecograph(
      'export',
      ...words,
      '--format',
      'svg,svg-plain,pdf',
      '--out-dir',
      'new/slides'
    )
    expect(code).toBe(0)
    const expected = [small, other].flatMap((stack) =>
      ['en', 'ko'].flatMap((language) => [
        `${stack}-${language}.svg`,
        `${stack}-${language}-svg-plain.svg`,
        `${stack}-${language}.pdf`
      ])
    )
    expect(files('new', 'slides')).toEqual(expected.toSorted())
    expect(progress).toEqual(expected.map((name, index) => `[${index + 1}/12] ${join('new/slides', name)}`))
    expect(told).toMatch(/^12 files in new\/slides\nthe smallest words have 1\d(\.\d)? pt on the page$/)
    const options: PictureOptions = { ...slideOptions, what: 'stack', language: 'ko' }
    const one = await byWindow({ stack: chosen }, options, 'pdf')
    expect(readFileSync(join(folder, 'new', 'slides', `${small}-ko.pdf`)).equals(one)).toBe(true)
  })

  test('are all stacks where that is said, and the summary names those with small words', async () => {
    const { ecograph, files } = bench()
    const { code, told } = await ecograph(
      'export',
      '--stacks',
      'all',
      '--what',
      'stack',
      '--format',
      'dot',
      '--out-dir',
      '.'
    )
    expect({ code, told }).toEqual({ code: 0, told: `${catalogue.stacks.length} files in .` })
    expect(files()).toEqual(catalogue.stacks.map(({ id }) => `${id}-en.dot`).toSorted())
    const words = [
      '--stacks',
      `${other},kubernetes-standard-architecture-2023`,
      '--format',
      'svg',
      '--out-dir',
      'b'
    ]
    const slides = await ecograph('export', ...words, '--aspect', '4:3')
    expect(slides.told).toMatch(
      /warning: words below 10 pt.* in kubernetes-standard-architecture-2023-en \(\d(\.\d)? pt\);/
    )
  }, 120_000)

  test('are called like the view, with a name that every system takes', async () => {
    const { ecograph, folder, files } = bench()
    const view = createView(await completePositions(graph, basePositions))
    writeFileSync(join(folder, 'con: my <view>?.ecograph'), serializeView(view))
    const words = [
      '--view',
      'con: my <view>?.ecograph',
      '--only',
      'envoy',
      '--format',
      'json',
      '--out-dir',
      'b'
    ]
    expect((await ecograph('export', ...words, '--lang', 'ko')).code).toBe(0)
    expect(files('b')).toEqual(['con my view-ko.json'])
  })

  test('that fail do not stop the others', async () => {
    const { ecograph, folder, files } = bench()
    mkdirSync(join(folder, 'b', `${small}-en.svg`), { recursive: true })
    const words = [
      '--stacks',
      `${small},${other}`,
      '--png-width',
      '30000',
      '--format',
      'svg,png,dot',
      '--out-dir',
      'b'
    ]
    const { code, told, progress } = await ecograph('export', '--aspect', '16:9', ...words)
    expect(code).toBe(1)
    expect(told).toContain(`[1/6] ${join('b', `${small}-en.svg`)}: `)
    expect(told).toMatch(/\[2\/6\] .*\.png: the PNG would have 30000 × /)
    expect(told).toContain('3 files in b, 3 of 6 failed')
    expect(progress).toHaveLength(3)
    expect(files('b')).toEqual(
      [`${other}-en.dot`, `${other}-en.svg`, `${small}-en.dot`, `${small}-en.svg`].toSorted()
    )
  })

  test('stop when they are told to, and leave whole files only', async () => {
    const { ecograph, stopAt, files, folder } = bench()
    stopAt(`[2/4] ${join('b', `${small}-en.pdf`)}`)
    const words = ['--stacks', `${small},${other}`, '--format', 'svg,pdf', '--out-dir', 'b']
    const { code, told } = await ecograph(...slide.slice(0, 3), ...words)
    expect({ code, told }).toEqual({ code: 130, told: 'stopped: 2 files in b, 2 of 4 not written' })
    expect(files('b')).toEqual([`${small}-en.pdf`, `${small}-en.svg`])
    expect(readFileSync(join(folder, 'b', `${small}-en.svg`), 'utf8')).toMatch(/<\/svg>\s*$/)
    expect(existsSync(join(folder, 'b', `${other}-en.svg`))).toBe(false)
  })
})
