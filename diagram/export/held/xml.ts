/**
 * A view in an element of our own namespace: text in, markup out, and back. The reader looks for that one element in
 * bytes of any kind and parses nothing else, so entities, document types and depth mean nothing to it.
 */
import { escapeXml } from '../xml.ts'
import { decoded, mostBytes, type Found } from './found.ts'
import { placeOf, placesOf, stretch } from './search.ts'

/** A name and not an address: nobody can be asked for it. */
export const namespace = 'urn:ecograph:view'

/** Longest start tag and longest way from a declaration back to its name that is looked at. */
const longestTag = 2048

/** JSON holds these two in strings alone, where an escape means the same; XML cannot hold them at all. */
const escapeNonCharacters = (json: string): string =>
  json.replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)

/** The view as an element with a prefix, because SVG has an element of that name itself. */
export const viewElement = (held: string): string =>
  `<ecograph:view xmlns:ecograph="${namespace}">${escapeXml(escapeNonCharacters(held))}</ecograph:view>`

/** Find the view in XML, also where another program wrote it anew with another prefix or declared it elsewhere. */
export function findInXml(bytes: Uint8Array): Found {
  let found: Found = 'none'
  const seen = new Set<string>()
  for (const place of placesOf(bytes, namespace)) {
    const before = stretch(bytes, place - longestTag, place)
    const prefix = /xmlns(?::([\w.-]{1,64}))?\s{0,8}=\s{0,8}["']$/u.exec(before)
    if (!prefix) continue
    const name = prefix[1] === undefined ? 'view' : `${prefix[1]}:view`
    if (seen.has(name)) continue
    seen.add(name)
    for (const start of placesOf(bytes, `<${name}`)) {
      const next = readElement(bytes, start, name, prefix[1] === undefined)
      if (typeof next !== 'string') return next
      if (next !== 'none') found = next
    }
  }
  return found
}

function readElement(bytes: Uint8Array, start: number, name: string, declaresItself: boolean): Found {
  const tag = /^<[\w.:-]+(?:\s[^<>]*)?>/u.exec(stretch(bytes, start, start + longestTag))?.[0]
  if (tag === undefined || tag.endsWith('/>')) return 'none'
  if (declaresItself && !tag.includes(namespace)) return 'none'
  const from = start + tag.length
  const end = endOf(bytes, `</${name}`, from)
  if (end === -1) return bytes.length - from > mostBytes ? 'too-large' : 'damaged'
  const raw = decoded(bytes.subarray(from, end))
  return typeof raw === 'string' ? raw : { text: plainText(raw.text) }
}

/** Where the content of an element ends: not within character data, which may hold any markup. */
function endOf(bytes: Uint8Array, endTag: string, from: number): number {
  const limit = from + mostBytes
  let at = from
  let end = placeOf(bytes, endTag, from, limit)
  while (end !== -1) {
    const data = placeOf(bytes, '<![CDATA[', at, end)
    if (data === -1) return end
    at = placeOf(bytes, ']]>', data, limit)
    if (at === -1) return -1
    if (at > end) end = placeOf(bytes, endTag, at, limit)
  }
  return -1
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What markup stands for. An entity that XML does not have of itself stays as it is written. */
const plainText = (markup: string): string =>
  markup.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu,
    (whole, data: string | undefined, hex: string | undefined, decimal: string | undefined, name: string) => {
      if (data !== undefined) return data
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
      if (code <= 0x10ffff) return String.fromCodePoint(code)
      return named[name] ?? whole
    }
  )
