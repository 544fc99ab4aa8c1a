/** A picture holds its view: every format gives it back, and whatever a file has been turned into is read or refused. */
import { gzipSync, strToU8, unzipSync, zipSync, zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHeldView } from '../../diagram/export/held/read.ts'
import { exportFormats } from '../../diagram/export/registry.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph } from './built-in.ts'
import { requestOf } from './export-views.ts'
import { readPng } from './png-reader.ts'
import { readObjects } from './pdf-reader.ts'
import { parseXml } from './xml-elements.ts'
import { smallGraph, smallView } from './small-graph.ts'

const holding = ['svg', 'svg-plain', 'svg-outlines', 'png', 'pdf', 'pptx', 'html'] as const
type Holding = (typeof holding)[number]

const render = async (id: Holding, view: ViewDocument, of = smallGraph): Promise<Uint8Array> => {
  const format = exportFormats.find((candidate) => candidate.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return format.render(requestOf(of, view))
}

/** The view in a file; fails where there is none. */
function viewIn(bytes: Uint8Array): ViewDocument {
  const held = readHeldView(bytes)
  if (!held?.ok) throw new Error(held?.message.en ?? 'no picture')
  const parsed = parseView(held.text)
  if (!parsed.ok) throw new Error(parsed.message.en)
  return parsed.view
}

const refusal = (bytes: Uint8Array): string => {
  const held = readHeldView(bytes)
  if (held === null) return 'no picture'
  if (held.ok) throw new Error('a view came out')
  expect(held.message.ko).toMatch(/[가-힣]/u)
  return held.message.en
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const fromLatin = (file: string): Uint8Array => new Uint8Array(Buffer.from(file, 'latin1'))

const title =
  '한글 <view> ]]> "&amp;" </script></metadata> endstream \u0001\u0085\ufffe\uffff\ud800 🎉 \r\n\t .'
const hostile = smallView({
  title,
  ownStacks: [{ id: 'own.1', title: '</ecograph:view>', members: ['wire'] }]
})
const files = new Map(await Promise.all(holding.map(async (id) => [id, await render(id, hostile)] as const)))
const file = (id: Holding): Uint8Array => files.get(id) ?? new Uint8Array()

describe.each(holding)('%s', (id) => {
  test('gives back the view that it was drawn from, and the same bytes each time', async () => {
    expect(serializeView(viewIn(file(id)))).toBe(serializeView(hostile))
    expect(Buffer.from(await render(id, hostile)).equals(file(id))).toBe(true)
  })

  test('gives back a view that is called like the beginning of another picture', async () => {
    const view = smallView({ title: '%PDF-1.7 <html> PK\u0003\u0004' })
    expect(serializeView(viewIn(await render(id, view)))).toBe(serializeView(view))
  })

  test('gives back any view', async () => {
    const view = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 60 }),
      theme: fc.constantFrom('light' as const, 'dark' as const),
      positions: fc
        .uniqueArray(fc.constantFrom(...smallGraph.catalogue.components.map((component) => component.id)))
        .chain((ids) =>
          fc.tuple(
            ...ids.map((at) =>
              fc.tuple(
                fc.constant(at),
                fc.integer({ min: -900, max: 900 }),
                fc.double({ min: -900, max: 900, noNaN: true })
              )
            )
          )
        )
    })
    await fc.assert(
      fc.asyncProperty(view, async (change) => {
        const given = smallView({
          positions: smallView().positions,
          title: change.title,
          theme: change.theme
        })
        // What is not drawn is held, too: positions of what is hidden.
        const all = { ...given, pins: change.positions.map(([pin]) => pin) }
        expect(serializeView(viewIn(await render(id, all)))).toBe(serializeView(all))
      }),
      { numRuns: id === 'png' || id === 'svg' ? 3 : 12 }
    )
  })

  test('reads or refuses every damaged copy, and never throws', () => {
    const bytes = file(id)
    const change = fc.record({ at: fc.nat({ max: bytes.length - 1 }), to: fc.uint8Array({ maxLength: 12 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.nat({ max: bytes.length }), (changes, length) => {
        const copy = bytes.slice()
        for (const { at, to } of changes) copy.set(to.subarray(0, copy.length - at), at)
        for (const damaged of [copy, copy.subarray(0, length)]) {
          expect([true, false, null]).toContain(readHeldView(damaged)?.ok ?? null)
        }
      }),
      { numRuns: 150 }
    )
  })

  test('is refused with its reason where another program left the view out', () => {
    expect(refusal(without(id, file(id)))).toMatch(/^This [\w ]+ holds no view\./u)
  })
})

test('nothing at all, and bytes of any kind, are no picture or are refused', () => {
  expect(readHeldView(new Uint8Array())).toBeNull()
  const starts = [
    '',
    '\u0089PNG\r\n\u001a\n',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<svg ',
    '<html ',
    '\u001f\u008b'
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 4000 }), (start, rest) => {
      const held = readHeldView(new Uint8Array([...fromLatin(start), ...rest]))
      expect(held?.ok ?? false).toBe(false)
    }),
    { numRuns: 500 }
  )
})

test.each([
  '{"format":"ecograph-view"}',
  '{\n  "format": "ecograph-view", "title": "%PDF-1.7 <svg <html"}',
  'a,b,c\n',
  '<mxfile/>',
  '<graphml/>',
  '\u00ff\u00d8\u00ff\u00e0 a photograph'
])('%j is no picture that could hold a view', (content) =>
  expect(readHeldView(fromLatin(content))).toBeNull()
)

/** The same picture as other programs write it. */
describe('an SVG that another program saved', () => {
  const own = text(file('svg'))
  const held = /<metadata>[\s\S]*<\/metadata>/u.exec(own)?.[0] ?? ''
  const saved: readonly (readonly [how: string, svg: string])[] = [
    [
      'with another prefix',
      own.replaceAll(/(<\/?|xmlns:)ecograph\b/gu, (_all, start) =>
        start === 'xmlns:' ? 'xmlns:ns0' : `${start}ns0`
      )
    ],
    [
      'with the declaration on the root',
      own.replace(/ xmlns:ecograph="[^"]*"/u, '').replace('<svg ', '<svg xmlns:ecograph="urn:ecograph:view" ')
    ],
    [
      'as the default name space',
      own.replace(/<ecograph:view xmlns:ecograph=/u, '<view xmlns=').replace('</ecograph:view>', '</view>')
    ],
    ['with more in the tag', own.replace('<ecograph:view ', '<ecograph:view\n   id="x1" ')],
    ['with apostrophes', own.replace('"urn:ecograph:view"', "'urn:ecograph:view'")],
    [
      'as numbers of letters',
      own.replace(
        held,
        held.replace(/[가-힣]/gu, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)
      )
    ],
    [
      'as character data',
      own.replace(
        /(<ecograph:view[^>]*>)([\s\S]*)(<\/ecograph:view>)/u,
        (_all, open, body: string, close) => {
          const plain = body
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&')
          return `${open}<![CDATA[${plain.replaceAll(']]>', ']]]]><![CDATA[>')}]]>${close}`
        }
      )
    ],
    ['with a document type', own.replace('?>', '?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">')],
    ['with a byte order mark', `\ufeff${own}`],
    [
      'with a comment that looks like it',
      own.replace('<title>', '<!-- <ecograph:view/> urn:ecograph:view --><title>')
    ]
  ]
  test.each(saved)('%s', (_how, svg) => {
    expect(serializeView(viewIn(strToU8(svg)))).toBe(serializeView(hostile))
  })

  test('and packed', () => {
    expect(serializeView(viewIn(gzipSync(file('svg'))))).toBe(serializeView(hostile))
  })

  test('is well-formed, and draws the same elements as before', () => {
    parseXml(own)
    expect(held).toContain('urn:ecograph:view')
    expect(own.replace(`${held}\n`, '')).not.toContain('ecograph:')
  })

  test('expands no entity', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>' +
      '<svg xmlns="http://www.w3.org/2000/svg"><metadata><e:view xmlns:e="urn:ecograph:view">{"title":"&b;&c;"}</e:view></metadata></svg>'
    const read = readHeldView(strToU8(bomb))
    expect(read).toEqual({ ok: true, text: '{"title":"&b;&c;"}' })
  })
})

describe('a PNG', () => {
  test('is whole, with the view between the picture and the end', () => {
    const { chunks } = readPng(file('png'))
    expect(chunks.at(-1)).toBe('IEND')
    expect(chunks.at(-2)).toBe('zTXt')
  })

  const json = serializeView(smallView())
  const head = '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR0123456789abc1234'
  const chunk = (name: string, body: Uint8Array, length = body.length): Uint8Array => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(length)
    return Buffer.concat([number, Buffer.from(name), body, Buffer.alloc(4)])
  }
  const picture = (...chunks: readonly Uint8Array[]): Uint8Array =>
    new Uint8Array(Buffer.concat([fromLatin(head), ...chunks, chunk('IEND', new Uint8Array())]))
  const key = fromLatin('ecograph-view\u0000')
  const packed = zlibSync(strToU8(json))
  const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
    new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))

  test.each([
    ['zTXt', bytes(key, [0], packed)],
    ['tEXt', bytes(key, strToU8(json))],
    ['iTXt', bytes(key, [0, 0], strToU8('en\u0000\u0000'), strToU8(json))],
    ['iTXt', bytes(key, [1, 0], strToU8('ko\u0000보기\u0000'), packed)]
  ])('with the view in %s is read', (name, body) => {
    expect(viewIn(picture(chunk(name, body)))).toEqual(viewIn(picture(chunk(name, body), chunk('tIME', key))))
  })

  test('that says a chunk is longer than the file is refused', () => {
    expect(refusal(picture(chunk('iTXt', bytes(key, [1, 0, 0, 0], packed), 0xfffffff0)))).toContain('damaged')
    expect(refusal(picture(chunk('IDAT', key, 0xffffffff)))).toContain('holds no view')
  })

  test('with a bomb in it is left', () => {
    const bomb = zlibSync(new Uint8Array(200 * 1024 * 1024), { level: 9 })
    expect(refusal(picture(chunk('iTXt', bytes(key, [1, 0, 0, 0], bomb))))).toContain('too large')
  })

  test('with many bombs in it is left', () => {
    const bomb = chunk('zTXt', bytes(key, [0], zlibSync(new Uint8Array(15 * 1024 * 1024), { level: 9 })))
    expect(readHeldView(picture(...Array.from({ length: 500 }, () => bomb)))).not.toBeNull()
  })
})

describe('a PDF', () => {
  test('lists the view as an attachment, and every reader gets a view file', () => {
    const { objects } = readObjects(file('pdf'))
    const attached = [...objects.values()].find(({ dictionary }) =>
      dictionary.includes('/Type /EmbeddedFile\n')
    )
    expect(attached?.stream?.toString('utf8')).toBe(serializeView(hostile))
    const names = [...objects.values()].map(({ dictionary }) => dictionary).join('\n')
    expect(names).toContain('(view.ecograph)')
    expect(names).toContain('/AFRelationship /Source')
  })

  test('is read without its tables', () => {
    const own = latin(file('pdf'))
    const cut = own.slice(0, own.lastIndexOf('\nxref'))
    expect(serializeView(viewIn(fromLatin(cut.replaceAll(/\/Length \d+/gu, '/Length 7 0 R'))))).toBe(
      serializeView(hostile)
    )
  })

  test('gives the newer of two views', async () => {
    const newer = await render('pdf', smallView({ title: 'Newer' }))
    expect(viewIn(new Uint8Array([...file('pdf'), ...newer])).title).toBe('Newer')
  })
})

describe('a presentation', () => {
  test('keeps the view where PowerPoint numbers its parts anew', () => {
    const parts = unzipSync(file('pptx'))
    const { 'customXml/item1.xml': view, ...rest } = parts
    const other = strToU8('<b:Sources xmlns:b="urn:other"/>')
    const again = zipSync({ ...rest, 'customXml/item1.xml': other, 'customXml/item7.xml': view ?? other })
    expect(serializeView(viewIn(again))).toBe(serializeView(hostile))
    expect(serializeView(viewIn(zipSync(parts, { level: 0 })))).toBe(serializeView(hostile))
  })

  test('with a bomb in it is left, and nothing but its custom XML is unpacked', () => {
    const zeros = new Uint8Array(100 * 1024 * 1024)
    const bomb = zipSync({ 'ppt/presentation.xml': strToU8('<x/>'), 'customXml/item1.xml': zeros })
    expect(refusal(bomb)).toContain('too large')
    expect(refusal(zipSync({ 'ppt/presentation.xml': zeros }))).toContain('holds no view')
  })
})

test('the view of the whole catalogue adds little to a picture', async () => {
  const view = fullView()
  expect(view.positions.length).toBeGreaterThan(200)
  const request = requestOf(graph, view)
  const added = new Map<string, number>()
  for (const id of ['svg', 'pdf', 'pptx'] as const) {
    const format = exportFormats.find((candidate) => candidate.id === id)
    const whole = await format?.render(request)
    if (!format || !whole) throw new Error(id)
    expect(serializeView(viewIn(whole))).toBe(serializeView(view))
    added.set(
      id,
      (whole.length - (await format.render({ ...request, held: '' })).length) / view.positions.length
    )
  }
  // Bytes for each component of the catalogue.
  expect(added.get('svg')).toBeLessThan(60)
  expect(added.get('pdf')).toBeLessThan(20)
  expect(added.get('pptx')).toBeLessThan(20)
})

/** The file as a program would save it that knows nothing of views. */
function without(id: Holding, bytes: Uint8Array): Uint8Array {
  switch (id) {
    case 'svg':
    case 'svg-plain':
    case 'svg-outlines':
      return strToU8(text(bytes).replace(/<metadata>[\s\S]*<\/metadata>/u, ''))
    case 'png':
      return fromLatin(latin(bytes).replace('ecograph-view', 'somebody-else'))
    case 'pdf':
      return fromLatin(latin(bytes).replace(/\/Subtype \/application#2Fvnd[\w.]+/u, ''))
    case 'pptx': {
      const parts = Object.entries(unzipSync(bytes))
      return zipSync(Object.fromEntries(parts.filter(([path]) => !path.startsWith('customXml/'))))
    }
    case 'html':
      return strToU8(
        text(bytes).replace(/<script type="application\/json" id="ecograph-view">[\s\S]*?<\/script>/u, '')
      )
    default:
      return id satisfies never
  }
}
