/** The bytes of a PDF of ours in; its objects, drawing and text out. Strict: what we never write is an error. */
import { inflateSync } from 'node:zlib'

type Matrix = readonly [number, number, number, number, number, number]
type Place = readonly [x: number, y: number]

export type Painted =
  | { readonly kind: 'path'; readonly operator: 'f' | 'S' | 'B'; readonly points: readonly Place[] }
  | { readonly kind: 'text'; readonly text: string; readonly actual: string | null; readonly at: Place }

export type PdfObject = { readonly dictionary: string; readonly stream: Buffer | null }

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Every object, found through the cross-reference table. */
export function readObjects(bytes: Uint8Array): { objects: ReadonlyMap<number, PdfObject>; trailer: string } {
  const file = latin(bytes)
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(file)?.[1])
  const table = /^xref\n0 (\d+)\n([^t]+)trailer\n([\s\S]+?)\nstartxref/u.exec(file.slice(start))
  if (!file.startsWith('%PDF-1.7\n') || !table) throw new Error('not a PDF of ours')
  const entries = (table[2] ?? '').trimEnd().split('\n').slice(1)
  if (entries.length + 1 !== Number(table[1])) throw new Error('the table has another length than it says')
  const objects = new Map<number, PdfObject>()
  for (const [index, entry] of entries.entries()) {
    const offset = Number(entry.slice(0, 10))
    const head = `${index + 1} 0 obj\n`
    if (file.slice(offset, offset + head.length) !== head) throw new Error(`object ${index + 1} is elsewhere`)
    const from = offset + head.length
    const streamAt = /^([\s\S]*?)\n(endobj|stream\n)/u.exec(file.slice(from, from + 2_000_000))
    const dictionary = streamAt?.[1] ?? ''
    if (streamAt?.[2] !== 'stream\n') {
      objects.set(index + 1, { dictionary, stream: null })
      continue
    }
    const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1])
    const begin = from + streamAt[0].length
    if (
      !file.startsWith('\n\nendstream\nendobj', begin + length) &&
      !file.startsWith('\nendstream', begin + length)
    ) {
      throw new Error(`the stream of object ${index + 1} has another length than it says`)
    }
    objects.set(index + 1, { dictionary, stream: inflateSync(bytes.subarray(begin, begin + length)) })
  }
  return { objects, trailer: table[3] ?? '' }
}

const reference = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(dictionary)?.[1])

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5]
]

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Place => [
  a * x + c * y + e,
  b * x + d * y + f
]

const fromUtf16 = (hex: string): string =>
  (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** Glyph codes to text, from the map that the file carries for readers. */
function toUnicode(map: string): readonly string[] {
  const all: string[] = []
  for (const [, from, , entries] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/gu)) {
    for (const [index, [, hex]] of [...(entries ?? '').matchAll(/<([\w ]*)>/gu)].entries()) {
      all[Number.parseInt(from ?? '', 16) + index] = fromUtf16((hex ?? '').replaceAll(' ', ''))
    }
  }
  return all
}

/** Operators without effect on geometry. */
const ignored = new Set(['w', 'J', 'j', 'M', 'd', 'cs', 'CS', 'scn', 'SCN', 'gs', 'BT', 'ET'])

const token = /<<|>>|<[0-9a-f ]*>|\[[^\]]*\]|\/[\w-]+|[^\s<>[\]/]+/giu

/** Everything that is painted on the page, in order, in points from the upper left corner. */
export function readPainted({ objects }: ReturnType<typeof readObjects>): readonly Painted[] {
  const object = (id: number): PdfObject => {
    const found = objects.get(id)
    if (!found) throw new Error(`no object ${id}`)
    return found
  }
  const page = [...objects.values()].find(({ dictionary }) => /\/Type \/Page\n/u.test(dictionary))
  if (!page) throw new Error('no page')
  const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/u.exec(page.dictionary)?.[1])
  const { dictionary: resources } = object(reference(page.dictionary, 'Resources'))
  const glyphs = new Map<string, readonly string[]>()
  for (const [, name, id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
    const map = object(reference(object(Number(id)).dictionary, 'ToUnicode')).stream
    glyphs.set(name ?? '', toUnicode(map ? latin(map) : ''))
  }
  const painted: Painted[] = []

  const run = (content: string, base: Matrix): void => {
    let matrix = base
    const saved: Matrix[] = []
    let operands: string[] = []
    let points: Place[] = []
    let text: Matrix = base
    let face: readonly string[] = []
    let actual: string | null = null
    const take = (count: number): number[] => operands.slice(-count).map(Number)
    for (const [word] of content.matchAll(token)) {
      if (/^[-+.\d<[/]/u.test(word) || word === '>>') {
        operands.push(word)
        continue
      }
      const numbers = operands.map(Number)
      if (word === 'q') saved.push(matrix)
      else if (word === 'Q') matrix = saved.pop() ?? base
      else if (word === 'cm') matrix = multiply(take(6) as unknown as Matrix, matrix)
      else if (word === 'm' || word === 'l') points.push(apply(matrix, numbers[0] ?? NaN, numbers[1] ?? NaN))
      else if (word === 'c') {
        for (const at of [0, 2, 4]) points.push(apply(matrix, numbers[at] ?? NaN, numbers[at + 1] ?? NaN))
      } else if (word === 're') {
        const [x = NaN, y = NaN, width = NaN, tall = NaN] = numbers
        points.push(apply(matrix, x, y), apply(matrix, x + width, y + tall))
      } else if (word === 'f' || word === 'S' || word === 'B') {
        painted.push({ kind: 'path', operator: word, points: points.map(([x, y]) => [x, height - y]) })
        points = []
      } else if (word === 'Tm') text = multiply(take(6) as unknown as Matrix, matrix)
      else if (word === 'Tf') face = glyphs.get(operands[0]?.slice(1) ?? '') ?? []
      else if (word === 'TJ') {
        const codes = [...(operands[0] ?? '').matchAll(/<([0-9a-f]+)>/gu)].flatMap(
          ([, hex]) => hex?.match(/.{4}/gu) ?? []
        )
        painted.push({
          kind: 'text',
          text: codes.map((code) => face[Number.parseInt(code, 16)] ?? '').join(''),
          actual,
          at: [text[4], height - text[5]]
        })
      } else if (word === 'BDC')
        actual = fromUtf16((operands.find((it) => it.startsWith('<feff')) ?? '').slice(5, -1))
      else if (word === 'EMC') actual = null
      else if (word === 'Do') {
        const id = Number(new RegExp(`/${operands[0]?.slice(1)} (\\d+) 0 R`, 'u').exec(resources)?.[1])
        const form = object(id)
        if (!/\/Subtype \/Form\n[\s\S]*\/S \/Transparency/u.test(form.dictionary))
          throw new Error('not a group')
        run(latin(form.stream ?? Buffer.alloc(0)), matrix)
      } else if (word !== 'h' && !ignored.has(word)) throw new Error(`unknown operator ${word}`)
      operands = []
    }
    if (saved.length > 0) throw new Error('a graphics state is saved and never restored')
  }
  run(latin(object(reference(page.dictionary, 'Contents')).stream ?? Buffer.alloc(0)), [1, 0, 0, 1, 0, 0])
  return painted
}
