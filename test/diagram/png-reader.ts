/** The bytes of a PNG in; its size, density and pixels out. Strict: every checksum counts. */
import { crc32, inflateSync } from 'node:zlib'

export type Picture = {
  readonly width: number
  readonly height: number
  /** Pixels a metre. */
  readonly density: number
  readonly chunks: readonly string[]
  /** The bytes of all pixels row by row, `depth` of them a pixel: red, green, blue and, where there is one, alpha. */
  readonly pixels: Uint8Array
  readonly depth: 3 | 4
  /** Red, green and blue. */
  readonly at: (x: number, y: number) => readonly [number, number, number]
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** What each filter of PNG foretells of a byte from the one to the left, the one above and the one between them. */
const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth
]

export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 0, 8) !== '\u0089PNG\r\n\u001a\n') throw new Error('no PNG')
  const chunks: string[] = []
  const parts: Buffer[] = []
  let header = Buffer.alloc(0)
  let density = 0
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length)) {
      throw new Error(`the checksum of ${name} is wrong`)
    }
    chunks.push(name)
    if (name === 'IHDR') header = body
    if (name === 'pHYs') density = body.readUInt32BE(0)
    if (name === 'IDAT') parts.push(body)
    at += 12 + length
  }
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const depth = header[9] === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * depth
  if (raw.length !== (stride + 1) * height)
    throw new Error('the pixels have another length than the header says')
  const pixels = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row += 1) {
    const start = row * stride
    const filter = raw[start + row] ?? NaN
    const guess = guesses[filter]
    if (!guess) throw new Error(`no filter ${filter}`)
    for (let index = 0; index < stride; index += 1) {
      const left = index >= depth ? (pixels[start + index - depth] ?? 0) : 0
      const up = row > 0 ? (pixels[start + index - stride] ?? 0) : 0
      const corner = row > 0 && index >= depth ? (pixels[start + index - stride - depth] ?? 0) : 0
      pixels[start + index] = (raw[start + row + 1 + index] ?? 0) + guess(left, up, corner)
    }
  }
  return {
    width,
    height,
    density,
    chunks,
    pixels,
    depth,
    at: (x, y) => {
      const place = y * stride + x * depth
      return [pixels[place] ?? -1, pixels[place + 1] ?? -1, pixels[place + 2] ?? -1]
    }
  }
}
