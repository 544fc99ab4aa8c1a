/** A name of four letters and a content in, a chunk of a PNG out. */

/** The checksum of a chunk (PNG specification, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** The chunk with its length before it and its checksum behind it. */
export function pngChunk(name: 'zTXt' | 'pHYs', body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(body.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, body.length)
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = name.charCodeAt(index)
  chunk.set(body, 8)
  view.setUint32(8 + body.length, checksum(chunk.subarray(4, 8 + body.length)))
  return chunk
}
