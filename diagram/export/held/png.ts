/** A PNG and the text of its view in, the PNG that holds it out; and back. The pixels stay as they are. */
import { zlibSync } from 'fflate'
import { encodeText } from '../format.ts'
import { joinBytes } from '../join-bytes.ts'
import { pngChunk } from '../png/chunk.ts'
import { bestOf, decoded, unpackedText, type Found } from './found.ts'

const keyword = 'ecograph-view'
/** The last chunk has no content: length, name and checksum. */
const endLength = 12
/** More chunks than this no encoder makes of a picture that we would draw. */
const mostChunks = 100_000
/** A picture has one view, or a few where programs put a newer one behind the older; a bomb has many. */
const mostViews = 16

export const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A compressed text chunk holds Latin-1 alone; JSON says the rest of Unicode with escapes, which mean the same. */
const asciiJson = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Put the view into a compressed text chunk (PNG specification 11.3.3.3) before the end. The kind for Unicode would say
 * the same, but fewer programs keep it: ImageMagick reads it and forgets it.
 */
export function holdInPng(png: Uint8Array, held: string | null): Uint8Array {
  if (held === null) return png
  const end = png.length - endLength
  // Behind the keyword: its end, and that the rest is compressed by deflate.
  const head = new Uint8Array([...encodeText(keyword), 0, 0])
  const body = joinBytes([head, zlibSync(encodeText(asciiJson(held)), { level: 9 })])
  return joinBytes([png.subarray(0, end), pngChunk('zTXt', body), png.subarray(end)])
}

/** Find the view in a PNG. Other programs turn one kind of text chunk into another when they save. */
export function findInPng(png: Uint8Array): Found {
  return bestOf(texts(png))
}

function* texts(png: Uint8Array): Generator<Found> {
  const number = (at: number): number =>
    (png[at] ?? 0) * 0x1000000 + ((png[at + 1] ?? 0) << 16) + ((png[at + 2] ?? 0) << 8) + (png[at + 3] ?? 0)
  let at = pngStart.length
  let views = 0
  for (let count = 0; count < mostChunks && at + endLength <= png.length; count += 1) {
    const length = number(at)
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    const body = png.subarray(at + 8, at + 8 + length)
    if (name === 'IEND') return
    if (/^(?:iTXt|tEXt|zTXt)$/u.test(name) && isOurs(body)) {
      yield body.length < length ? 'damaged' : textOf(name, body)
      views += 1
      if (views === mostViews) return
    }
    at += length + endLength
  }
}

const isOurs = (body: Uint8Array): boolean =>
  String.fromCharCode(...body.subarray(0, keyword.length + 1)) === `${keyword}\u0000`

function textOf(name: string, body: Uint8Array): Found {
  const rest = body.subarray(keyword.length + 1)
  if (name === 'tEXt') return decoded(rest)
  if (name === 'zTXt') return unpackedText(rest.subarray(1), 'zlib')
  const language = rest.indexOf(0, 2)
  const translated = rest.indexOf(0, language + 1)
  if (language === -1 || translated === -1) return 'damaged'
  const text = rest.subarray(translated + 1)
  return rest[0] === 1 ? unpackedText(text, 'zlib') : decoded(text)
}
