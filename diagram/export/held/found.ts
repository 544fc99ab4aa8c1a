/** Bytes of a view's text in; the text, or why there is none, out. What comes from a file may be anything. */
import { Gunzip, Inflate, Unzlib } from 'fflate'
import { joinBytes } from '../join-bytes.ts'

/** The text of a view, or why a picture gives none. */
export type Found = { readonly text: string } | 'none' | 'damaged' | 'too-large'

/** As long as a view may be: `parseView` refuses a longer one, too. */
export const mostBytes = 16 * 1024 * 1024

/** Deflate makes at most 1,032 bytes of one, so a piece of this size grows to four megabytes at most. */
const piece = 4096

const packings = { raw: Inflate, zlib: Unzlib, gzip: Gunzip } as const

/** Read text that stands as it is. */
export function decoded(bytes: Uint8Array): Found {
  if (bytes.length > mostBytes) return 'too-large'
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return 'damaged'
  }
}

/** Unpack piece by piece, so that a small file that grows without end is left in time. */
export function unpacked(
  bytes: Uint8Array,
  packing: keyof typeof packings
): Uint8Array | 'damaged' | 'too-large' {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new packings[packing]((part) => {
    parts.push(part)
    length += part.length
  })
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
      if (length > mostBytes) return 'too-large'
    }
  } catch {
    return 'damaged'
  }
  return joinBytes(parts)
}

/** Read packed text. */
export function unpackedText(bytes: Uint8Array, packing: keyof typeof packings): Found {
  const plain = unpacked(bytes, packing)
  return typeof plain === 'string' ? plain : decoded(plain)
}

/** The best of several finds: a later text counts more, because programs add the newer one behind the older. */
export function bestOf(finds: Iterable<Found>): Found {
  let best: Found = 'none'
  for (const found of finds) {
    if (typeof found !== 'string' || (found !== 'none' && typeof best === 'string')) best = found
  }
  return best
}
