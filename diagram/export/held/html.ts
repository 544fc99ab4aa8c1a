/** The text of a view in, a block of data for a web page out; and back. Browsers neither show nor run it. */
import { decoded, mostBytes, type Found } from './found.ts'
import { placeOf, placesOf, stretch } from './search.ts'

const id = 'id="ecograph-view"'
/** Longest start tag that is looked at. */
const longestTag = 512

/** No `<`, so that the data can neither end the element it stands in nor start a comment in it. */
export const viewScript = (held: string | null): string =>
  held === null ? '' : `<script type="application/json" ${id}>${held.replaceAll('<', '\\u003c')}</script>`

/** Find the view in a web page, also where a browser saved the page anew. */
export function findInHtml(bytes: Uint8Array): Found {
  for (const place of placesOf(bytes, id)) {
    const before = /<script\s(?:[^<>]*\s)?$/iu.exec(stretch(bytes, place - longestTag, place))?.[0]
    const after = /^[^<>]*>/u.exec(stretch(bytes, place, place + longestTag))?.[0]
    if (before === undefined || after === undefined) continue
    const from = place + after.length
    const end = placeOf(bytes, '</', from, from + mostBytes)
    if (end === -1) return bytes.length - from > mostBytes ? 'too-large' : 'damaged'
    return decoded(bytes.subarray(from, end))
  }
  return 'none'
}
