/** The bytes of a PowerPoint file in; its parts, shapes and connectors out, read strictly and by the standard's own rules. */
import { strFromU8, unzipSync } from 'fflate'
import { readXml, textOf, withName, type XmlElement } from './read-xml.ts'

export type Rect = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number }
export type SlideShape = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly element: XmlElement
  readonly rect: Rect
}

export type Slide = {
  readonly elements: readonly XmlElement[]
  readonly shapes: readonly SlideShape[]
  readonly byName: ReadonlyMap<string, SlideShape>
  readonly notes: readonly string[]
}

export const readParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

export const attribute = (element: XmlElement | undefined, name: string): string => {
  const value = element?.attributes.get(name)
  if (value === undefined) throw new Error(`${element?.name ?? 'nothing'} has no ${name}`)
  return value
}

const numeric = (element: XmlElement | undefined, name: string): number => Number(attribute(element, name))

export const first = (element: XmlElement, name: string): XmlElement | undefined => withName(element, name)[0]

function rectOf(shape: XmlElement): Rect {
  const transform = first(shape, 'a:xfrm')
  if (!transform) return { x: 0, y: 0, cx: 0, cy: 0 }
  const [off, ext] = [first(transform, 'a:off'), first(transform, 'a:ext')]
  return { x: numeric(off, 'x'), y: numeric(off, 'y'), cx: numeric(ext, 'cx'), cy: numeric(ext, 'cy') }
}

export function readSlides(parts: ReadonlyMap<string, string>): readonly Slide[] {
  const slides: Slide[] = []
  for (let number = 1; parts.has(`ppt/slides/slide${number}.xml`); number += 1) {
    const elements = readXml(parts.get(`ppt/slides/slide${number}.xml`) ?? '')
    const shapes = elements
      .filter(({ name }) => ['p:sp', 'p:cxnSp', 'p:grpSp'].includes(name))
      .map((element): SlideShape => {
        const own = first(element, 'p:cNvPr')
        return {
          id: attribute(own, 'id'),
          name: attribute(own, 'name'),
          description: attribute(own, 'descr'),
          element,
          rect: rectOf(element)
        }
      })
    const notes = readXml(parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? '')
    slides.push({
      elements,
      shapes,
      byName: new Map(shapes.map((shape) => [shape.name, shape])),
      notes: notes.filter(({ name }) => name === 'a:p').map(textOf)
    })
  }
  return slides
}

/** Lines of the shape's text, as its paragraphs and breaks part them. */
export function linesOf({ element }: SlideShape): readonly string[] {
  const lines: string[] = []
  for (const paragraph of withName(element, 'a:p')) {
    lines.push('')
    for (const part of paragraph.children) {
      if (part.name === 'a:br') lines.push('')
      else if (part.name === 'a:r') lines.push((lines.pop() ?? '') + textOf(part))
    }
  }
  return lines
}

/** Connection sites as ECMA-376 defines them for the presets we use, and as the geometry itself says where it is custom. */
export function sitesOf({
  element,
  rect: { x, y, cx, cy }
}: SlideShape): readonly (readonly [number, number])[] {
  const [right, bottom, middleX, middleY] = [x + cx, y + cy, x + cx / 2, y + cy / 2]
  const preset = first(element, 'a:prstGeom')?.attributes.get('prst')
  const guide = withName(element, 'a:gd').find((entry) => entry.attributes.get('name') === 'adj')
  const cut = (Math.min(cx, cy) * Number(guide?.attributes.get('fmla')?.slice(4) ?? 0)) / 100000
  switch (preset) {
    case 'rect':
    case 'roundRect':
      return [
        [middleX, y],
        [x, middleY],
        [middleX, bottom],
        [right, middleY]
      ]
    case 'hexagon':
      return [
        [right, middleY],
        [right - cut, bottom],
        [x + cut, bottom],
        [x, middleY],
        [x + cut, y],
        [right - cut, y]
      ]
    case 'octagon':
      return [
        [right, y + cut],
        [right, bottom - cut],
        [right - cut, bottom],
        [x + cut, bottom],
        [x, bottom - cut],
        [x, y + cut],
        [x + cut, y],
        [right - cut, y]
      ]
    case 'parallelogram':
      return [
        [middleX, y],
        [right - (cx - cut) / 2, y],
        [right - cut / 2, middleY],
        [x + (cx - cut) / 2, bottom],
        [middleX, bottom],
        [x + cut / 2, middleY]
      ]
    case undefined: {
      const places: Readonly<Record<string, number>> = {
        l: x,
        hc: middleX,
        r: right,
        t: y,
        vc: middleY,
        b: bottom
      }
      return withName(element, 'a:cxn').map((site) => {
        const at = first(site, 'a:pos')
        return [places[attribute(at, 'x')] ?? NaN, places[attribute(at, 'y')] ?? NaN]
      })
    }
    default:
      throw new Error(`a preset without known sites: ${preset}`)
  }
}

/** Where a connector starts and ends. */
export function endsOf({
  element,
  rect: { x, y, cx, cy }
}: SlideShape): readonly [number, number, number, number] {
  const transform = first(element, 'a:xfrm')
  const [left, top] = [transform?.attributes.get('flipH') === '1', transform?.attributes.get('flipV') === '1']
  return [left ? x + cx : x, top ? y + cy : y, left ? x : x + cx, top ? y : y + cy]
}

const hueOf = ([r, g, b]: readonly number[]): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [r, g, b]
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const [spread, light] = [most - least, (most + least) / 2]
  if (spread === 0) return [0, 0, light]
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return [(sixth * 60 + 360) % 360, spread / (1 - Math.abs(2 * light - 1)), light]
}

function channels(hue: number, saturation: number, light: number): readonly number[] {
  const reach = saturation * Math.min(light, 1 - light)
  return [0, 8, 4].map((offset) => {
    const step = (offset + hue / 30) % 12
    return light - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1))
  })
}

const bytesOf = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

/** What each scheme colour is, through colour map and theme; read once a file. */
const palettes = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>()

function paletteOf(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = palettes.get(parts)
  if (known) return known
  const map = readXml(parts.get('ppt/slideMasters/slideMaster1.xml') ?? '').find(
    ({ name }) => name === 'p:clrMap'
  )
  const theme = readXml(parts.get('ppt/theme/theme1.xml') ?? '')
  const palette = new Map(
    [...(map?.attributes ?? [])].map(([role, slot]): [string, string] => [
      role,
      attribute(theme.find(({ name }) => name === `a:${slot}`)?.children[0], 'val')
    ])
  )
  palettes.set(parts, palette)
  return palette
}

/** The colour of an `a:schemeClr` or `a:srgbClr`, 0 to 255 a channel, with theme and colour map applied; and its alpha. */
export function resolveColour(
  colour: XmlElement,
  parts: ReadonlyMap<string, string>
): { readonly rgb: readonly number[]; readonly alpha: number } {
  const own = attribute(colour, 'val')
  const base = colour.name === 'a:srgbClr' ? own : (paletteOf(parts).get(own) ?? '')
  let [hue, saturation, light] = hueOf(bytesOf(base))
  let alpha = 1
  for (const step of colour.children) {
    const value = Number(attribute(step, 'val'))
    const share = value / 100000
    if (step.name === 'a:hueOff') hue = (hue + value / 60000 + 360) % 360
    else if (step.name === 'a:satMod') saturation = Math.min(1, saturation * share)
    else if (step.name === 'a:lumMod') light *= share
    else if (step.name === 'a:lumOff') light = Math.min(1, light + share)
    else if (step.name === 'a:alpha') alpha = share
    else throw new Error(`an unknown colour step: ${step.name}`)
  }
  return { rgb: channels(hue, saturation, light).map((channel) => channel * 255), alpha }
}
