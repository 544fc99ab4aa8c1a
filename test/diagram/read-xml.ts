/** XML in, its elements out, read strictly: what tests of XML formats look at. Throws where it is not well-formed. */
import { SaxesParser } from 'saxes'

export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: XmlElement | undefined
  readonly children: XmlElement[]
  /** Its own text, without that of its children. */
  text: string
}

/** Every element in the order of the document; the first is the root. */
export function readXml(xml: string): readonly XmlElement[] {
  const parser = new SaxesParser({ xmlns: true })
  const all: XmlElement[] = []
  const open: XmlElement[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const element: XmlElement = {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      parent,
      children: [],
      text: ''
    }
    parent?.children.push(element)
    all.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('doctype', () => {
    throw new Error('a document type declaration')
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return all
}

/** All elements of a name, in the element or below it. */
export const withName = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => withName(child, name))
]

/** The text of an element and all below it. */
export const textOf = (element: XmlElement): string => element.text + element.children.map(textOf).join('')
