import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { describe, expect, test, vi } from 'vitest'
import { html } from '../../diagram/export/html.ts'
import { oneLine } from '../../diagram/export/plain-text.ts'
import { sha256 } from '../../diagram/export/sha256.ts'
import { font } from './export-fonts.ts'
import { hostileRequest, hostileTexts, requests, textOf } from './export-requests.ts'
import { all, attribute, parseXml } from './xml-elements.ts'

type Cut = (
  font: Uint8Array,
  text: string,
  options: { readonly targetFormat: 'woff2'; readonly keepFeatures: readonly string[] }
) => Promise<Uint8Array>

// To cut the real font takes seconds a page: one page below does, the others get a stand-in.
const cut = vi.hoisted(() => vi.fn<Cut>(() => Promise.resolve(Uint8Array.of(119, 79, 70, 50))))
vi.mock('subset-font', () => ({ default: cut }))

type PageData = {
  readonly words: Readonly<Record<string, string>>
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly summary: string }[]
  readonly edges: readonly {
    readonly id: string
    readonly from: number
    readonly to: number
    readonly says: string
    readonly why: string
  }[]
}

const nodeHash = (text: string): string => createHash('sha256').update(text).digest('base64')

/** Open a page by its fixed frame. Whatever would add an element to it makes the count of tags differ. */
function readPage(page: string) {
  const part = (pattern: RegExp): string => {
    const found = [...page.matchAll(pattern)]
    expect(found.length, String(pattern)).toBe(1)
    return found[0]?.[1] ?? ''
  }
  const data = part(/<script type="application\/json" id="data">([^]*?)<\/script>/g)
  const held = part(/<script type="application\/json" id="ecograph-view">([^<]*)<\/script>/g)
  const script = part(/<script>([^]*?)<\/script>/g)
  const style = part(/<style>([^]*?)<\/style>/g)
  const svg = part(/(<svg [^]*<\/svg>)/g)
  const policy = part(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)
  const frame = [data, held, script, style, svg].reduce((rest, own) => rest.replace(own, ''), page)
  const tags = [...frame.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase())
  return { data: JSON.parse(data) as PageData, rawData: data, script, style, svg, policy, frame, tags }
}

const frameTags = [
  'html',
  'head',
  'meta',
  'meta',
  'meta',
  'meta',
  'title',
  'style',
  'body',
  'header',
  'h1',
  'p',
  'div',
  'label',
  'input',
  'ul',
  'div',
  'button',
  'button',
  'button',
  'main',
  'aside',
  'noscript',
  'p',
  'div',
  'script',
  'script',
  'script'
]

describe.each(requests)('the page of %s', (_, request) => {
  const { scene } = request

  test('holds the picture, everything it tells, and nothing that leads outside', async () => {
    const page = await textOf(html, request)
    const { data, script, svg, frame, tags } = readPage(page)
    expect(tags).toEqual(frameTags)
    const shapes = all(parseXml(svg), 'g').flatMap(({ attributes }) => attributes.get('data-id') ?? [])
    expect(shapes).toEqual(scene.nodes.map(({ id }) => id))
    expect(data.nodes.map(({ id }) => id)).toEqual(shapes)
    expect(data.edges.map(({ from, to }) => [data.nodes[from]?.id, data.nodes[to]?.id])).toEqual(
      scene.edges.map(({ from, to }) => [from, to])
    )
    expect(data.edges.map(({ says }) => says)).toEqual(scene.edges.map(({ title }) => title))
    expect(attribute(parseXml(svg), 'xml:lang')).toBe(scene.language)
    expect(page).toContain(`<html lang="${scene.language}">`)
    expect(frame + svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|file:|url\(|\s(?:src|href|srcset|action|on[a-z]+|style)=/i
    )
    expect(script).not.toMatch(
      /fetch|XMLHttp|import\(|eval|innerHTML|outerHTML|insertAdjacent|document\.write|https?:/
    )
    expect(await textOf(html, request)).toBe(page)
  })

  test('allows its own script and style and nothing else', async () => {
    const { policy, script, style } = readPage(await textOf(html, request))
    const addresses = [...style.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses) expect(address).toMatch(/^data:font\/woff2;base64,[\w+/]+={0,2}$/)
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${nodeHash(script)}'`,
      `style-src 'sha256-${nodeHash(style)}'`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'"
    ])
  })
})

test('the script is JavaScript, and asks only for words and elements that the page has', async () => {
  const [, request] = requests[0] ?? []
  if (!request) throw new Error('There is no request.')
  const { script, data, frame } = readPage(await textOf(html, request))
  expect(() => new Script(script)).not.toThrow()
  const words = [...script.matchAll(/\bwords\.(\w+)/g)].map(([, word = '']) => word)
  expect(words.length).toBeGreaterThan(5)
  for (const word of words) expect(new Map(Object.entries(data.words)).get(word), word).toBeTruthy()
  for (const [, id] of script.matchAll(/getElementById\('(\w+)'\)/g)) expect(frame).toContain(`id="${id}"`)
})

describe.each(hostileTexts)('with the hostile text %j', (text) => {
  test('the page keeps its elements and holds it as text', async () => {
    const { data, rawData, svg, tags } = readPage(await textOf(html, hostileRequest(text)))
    expect(tags).toEqual(frameTags)
    expect(rawData).not.toContain('<')
    for (const { name, summary } of data.nodes)
      expect([name, summary]).toEqual([oneLine(text), oneLine(text)])
    for (const { why } of data.edges) expect(why).toBe(oneLine(text))
    const elements = new Set(
      (function names(element: ReturnType<typeof parseXml>): string[] {
        return [element.name, ...element.children.flatMap(names)]
      })(parseXml(svg))
    )
    for (const name of ['script', 'img', 'foreignObject', 'a', 'image', 'use'])
      expect(elements).not.toContain(name)
  })
})

test('the page carries a font with every character that it can show', async () => {
  const { default: subsetFont } = await vi.importActual<{ readonly default: Cut }>('subset-font')
  const asked: string[] = []
  cut.mockImplementation((source, text, options) => {
    asked.push(text)
    return subsetFont(source, text, options)
  })
  const [, request] = requests.find(([name]) => name === 'tkg-1-2-1 ko') ?? []
  if (!request) throw new Error('There is no such stack.')
  const { style, data } = readPage(await textOf(html, { ...request, font }))
  const shown = new Set(data.nodes.flatMap(({ name, summary }) => [...name, ...summary]))
  expect(shown.size).toBeGreaterThan(200)
  for (const character of shown) expect(asked.at(-1)).toContain(character)
  expect(style.match(/@font-face/g)?.length).toBe(asked.length)
  const first = /base64,([^)]*)/.exec(style)?.[1] ?? ''
  expect(Buffer.from(first, 'base64').subarray(0, 4).toString()).toBe('wOF2')
  expect(Buffer.from(first, 'base64').toString('base64')).toBe(first)
})

describe('sha256', () => {
  test.each([0, 1, 2, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('of %i characters', (length) => {
    for (const text of ['a'.repeat(length), '가'.repeat(length)]) expect(sha256(text)).toBe(nodeHash(text))
  })
})
