/**
 * A view as the custom XML of an Office file: its parts out, and found again in the file. PowerPoint keeps such parts, under
 * numbers of its own. Only these parts are unpacked; what else the file holds is never looked at.
 */
import { bestOf, unpacked, type Found } from './found.ts'
import { placeOf, stretch } from './search.ts'
import { findInXml, namespace, viewElement } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The same in every file, so that the same picture has the same bytes. */
const item = '{6E0C59C1-3B0F-4E2A-9D57-0A5D6A1C8E42}'

/** What the presentation's relations say of the view. */
export const viewRelation = ['customXml', '../customXml/item1.xml'] as const

/** The part that has a content type of its own. */
export const viewProperties = [
  'customXml/itemProps1.xml',
  'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
] as const

/** The parts that hold a view, by their paths. */
export const viewParts = (held: string): readonly (readonly [path: string, xml: string])[] => [
  ['customXml/item1.xml', `${head}${viewElement(held)}`],
  [
    viewProperties[0],
    `${head}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${item}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`
  ],
  [
    'customXml/_rels/item1.xml.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`
  ]
]

export const zipStart = [0x50, 0x4b, 0x03, 0x04]

/** A comment behind the list of a zip file can have as many bytes, and the end of the list 22. */
const farthestEnd = 0xffff + 22
/** An Office file has a few of these parts; a bomb has many. */
const mostItems = 16

/** Find the view in an Office file. */
export function findInPptx(bytes: Uint8Array): Found {
  return bestOf(
    items(bytes).map((packed): Found => {
      const xml = packed.method === 8 ? unpacked(packed.bytes, 'raw') : packed.bytes
      return typeof xml === 'string' ? xml : findInXml(xml)
    })
  )
}

/** Whether a zip file is a presentation: another one cannot have lost its view. */
export const isPresentation = (bytes: Uint8Array): boolean => placeOf(bytes, 'ppt/presentation.xml') !== -1

type Item = { readonly method: number; readonly bytes: Uint8Array }

/** The custom XML parts, by the list at the end of a zip file (APPNOTE 4.3.12), as far as that list is right. */
function items(bytes: Uint8Array): readonly Item[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fits = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - farthestEnd && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (!fits(end, 22) || view.getUint32(end, true) !== 0x06054b50) return []
  const found: Item[] = []
  let at = view.getUint32(end + 16, true)
  while (found.length < mostItems && fits(at, 46) && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true)
    const name = stretch(bytes, at + 46, at + 46 + nameLength)
    const packedLength = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (/^customXml\/item\d+\.xml$/u.test(name) && fits(local, 30)) {
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (fits(from, packedLength))
        found.push({
          method: view.getUint16(at + 10, true),
          bytes: bytes.subarray(from, from + packedLength)
        })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}
