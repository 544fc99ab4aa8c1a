/**
 * The bytes of a PDF in; the view that is attached to it out. It is found by its type: an attachment is a stream, whose
 * dictionary stands open in every file, so no table of a damaged or rewritten file has to be right.
 */
import { bestOf, decoded, mostBytes, unpackedText, type Found } from './found.ts'
import { placeOf, placesOf, stretch } from './search.ts'

/** What tells our attachment from others; the part behind the slash, which PDF writes as `#2F`, finds it. */
export const attachmentType = 'application/vnd.ecograph.view'
const marker = attachmentType.slice(attachmentType.indexOf('/') + 1)
/** Longest dictionary of an attachment that is looked at. */
const longestDictionary = 2048

/** Find the view in a PDF. */
export const findInPdf = (bytes: Uint8Array): Found =>
  bestOf(placesOf(bytes, marker).map((place) => readStream(bytes, place)))

function readStream(bytes: Uint8Array, place: number): Found {
  const before = stretch(bytes, place - longestDictionary, place)
  const after = stretch(bytes, place, place + longestDictionary)
  const head = />>\s{0,8}stream(?:\r\n|\n|\r)/u.exec(after)
  const begin = before.lastIndexOf(' obj')
  if (!head || begin === -1) return 'none'
  const dictionary = before.slice(begin) + after.slice(0, head.index)
  // Another object began in between: the name belonged to something else.
  if (/\bendobj\b/u.test(dictionary)) return 'none'
  const from = place + head.index + head[0].length
  const end = placeOf(bytes, 'endstream', from, from + mostBytes)
  if (end === -1) return bytes.length - from > mostBytes ? 'too-large' : 'damaged'
  const content = bytes.subarray(from, end)
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary)?.[1]?.match(/\w+/gu) ?? []
  if (filters.length === 0) return decoded(content)
  return filters.join(' ') === 'FlateDecode' ? unpackedText(content, 'zlib') : 'damaged'
}
