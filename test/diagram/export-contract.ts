/**
 * What a format wrote in; the components and relations in it out, to be held against the Scene. One contract for all formats, on
 * every stack as it goes on a slide, in the two languages in turn: whatever shows components shows the same ones, by the
 * same names, where the Scene has them, with every relation bound to its two. The tests of each format look at what is its own.
 */
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../diagram/geometry/convex.ts'
import type { ExportFormatId, ExportRequest } from '../../diagram/export/format.ts'
import type { Box, Point, Scene } from '../../diagram/scene/types.ts'
import { slideOptions } from '../../diagram/picture/options.ts'
import { formatOf, halfOfCases, type Case } from '../clients/cases.ts'
import { fullView, graph, pictureOf } from './built-in.ts'
import { font } from './export-fonts.ts'
import { readObjects, readPainted } from './pdf-reader.ts'
import { attribute, first, linesOf, readParts, readSlides, type SlideShape } from './read-pptx.ts'
import { readXml, textOf, withName, type XmlElement } from './read-xml.ts'

type ReadNode = {
  readonly id: string
  /** Null where the format draws letters, not text. */
  readonly name: string | null
  /** In the Scene's units. */
  readonly box: Box
}
export type Picture = {
  readonly nodes: readonly ReadNode[]
  /** From and to, or where the line of each relation starts and ends. Null where the format's own test looks. */
  readonly ends: readonly (readonly [string, string])[] | readonly (readonly [Point, Point])[] | null
}
type Read = (bytes: Uint8Array, scene: Scene) => Picture

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

const boxAround = ([x, y]: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height
})

const get = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? ''
const number = (element: XmlElement | undefined, name: string): number =>
  Number(element?.attributes.get(name) ?? NaN)

const boxOf = (element: XmlElement): Box => ({
  x: number(element, 'x'),
  y: number(element, 'y'),
  width: number(element, 'width'),
  height: number(element, 'height')
})

const pointsOf = (text: string): readonly Point[] =>
  (text.match(/-?[\d.]+[ ,]-?[\d.]+/gu) ?? []).map((pair) => {
    const [x = NaN, y = NaN] = pair.split(/[ ,]/u).map(Number)
    return [x, y]
  })

export const readSvg = (svg: string, isText: boolean): Picture => {
  const groups = readXml(svg).filter(({ name }) => name === 'g')
  return {
    nodes: groups
      .filter(({ attributes }) => attributes.has('data-id'))
      .map((group): ReadNode => {
        const shape = group.children.find(({ name }) => name === 'rect' || name === 'polygon')
        if (!shape) throw new Error('a component without a shape')
        const box = shape.name === 'rect' ? boxOf(shape) : boundsOf(pointsOf(get(shape, 'points')))
        if (!box) throw new Error('a shape without a place')
        const isBadge = (index: number): boolean => group.children[index - 1]?.name === 'circle'
        const lines = group.children.filter(({ name }, index) => name === 'text' && !isBadge(index))
        return { id: get(group, 'data-id'), name: isText ? lines.map(textOf).join('') : null, box }
      }),
    ends: groups
      .filter(({ attributes }) => attributes.has('data-relation'))
      .map((group): readonly [Point, Point] => {
        const line = group.children.find(({ name }) => name === 'path')
        const points = pointsOf(line ? get(line, 'd') : '')
        return [points[0] ?? [NaN, NaN], points.at(-1) ?? [NaN, NaN]]
      })
  }
}

const readSlide: Read = (bytes, { page, bounds }) => {
  const [slide] = readSlides(readParts(bytes))
  if (!slide || !page) throw new Error('no slide')
  const emu = (page.width * 12700) / bounds.width
  const plain = (name: string): string => name.replace(/^!!/u, '')
  const byNumber = new Map(slide.shapes.map((shape): [string, SlideShape] => [shape.id, shape]))
  const connectors = slide.shapes.filter(({ element }) => element.name === 'p:cxnSp')
  const ends = connectors.map(({ element }) => {
    const [from = '', to = ''] = ['a:stCxn', 'a:endCxn'].map((end) =>
      plain(byNumber.get(attribute(first(element, end), 'id'))?.name ?? '')
    )
    return [from, to] as const
  })
  const shapes = slide.shapes.filter(({ element }) => element.name === 'p:sp')
  return {
    nodes: shapes.map((shape): ReadNode => {
      const { x, y, cx, cy } = shape.rect
      return {
        id: plain(shape.name),
        name: linesOf(shape).join(''),
        box: { x: x / emu + bounds.x, y: y / emu + bounds.y, width: cx / emu, height: cy / emu }
      }
    }),
    ends
  }
}

const readDrawio = (xml: string): Picture => {
  const cells = readXml(xml).filter(({ name }) => name === 'UserObject' || name === 'mxCell')
  const own = (kind: string) => cells.filter((cell) => get(cell, 'id').startsWith(kind))
  const plain = (id: string): string => id.replace('component:', '')
  return {
    nodes: own('component:').map((cell): ReadNode => {
      const [geometry] = withName(cell, 'mxGeometry')
      if (!geometry) throw new Error('no geometry')
      return { id: plain(get(cell, 'id')), name: get(cell, 'label'), box: boxOf(geometry) }
    }),
    ends: own('relation:').map((cell) => {
      const edge = withName(cell, 'mxCell')[0] ?? cell
      return [plain(get(edge, 'source')), plain(get(edge, 'target'))] as const
    })
  }
}

/** What is painted bears no ids: a component is the shape painted where the Scene has it, and the text within. */
const readPdf: Read = (bytes, { page, bounds, nodes }) => {
  const scale = (page?.width ?? NaN) / bounds.width
  const unit = ([x, y]: Point): Point => [x / scale + bounds.x, y / scale + bounds.y]
  const painted = readPainted(readObjects(bytes))
  const shapes = painted.flatMap((item) =>
    item.kind === 'path' && item.operator === 'B' ? [boundsOf(item.points.map(unit))] : []
  )
  const texts = painted.flatMap((item) =>
    item.kind === 'text' ? [{ text: item.actual ?? item.text, at: unit(item.at) }] : []
  )
  return {
    nodes: nodes.flatMap(({ id, box, badge }): readonly ReadNode[] => {
      const shape = shapes.find((found) => found && isNear(found, box))
      if (!shape) return []
      const inside = texts.filter(
        ({ at: [x, y] }) =>
          x > box.x - 1 &&
          x < box.x + box.width &&
          y > box.y &&
          y < box.y + box.height &&
          !(badge && Math.hypot(x - badge.centre[0], y - badge.centre[1]) <= badge.radius)
      )
      return [{ id, name: inside.map(({ text }) => text).join(''), box: shape }]
    }),
    ends: null
  }
}

const readDot = (source: string): Picture => {
  const value = (list: string, name: string): string =>
    new RegExp(`\\b${name}="?((?:\\\\.|[^"\\\\,\\]])*)`, 'u').exec(list)?.[1] ?? ''
  return {
    nodes: [...source.matchAll(/^ {4}"([^"]+)" \[(.*)\]/gmu)].map(([, id = '', list = '']): ReadNode => {
      const label = /label="((?:\\.|[^"\\])*)"/u.exec(list)?.[1] ?? ''
      const [, x, y] = /pos="(-?[\d.]+),(-?[\d.]+)!"/u.exec(list) ?? []
      const [width = NaN, height = NaN] = ['width', 'height'].map((name) => Number(value(list, name)) * 72)
      return {
        id,
        name: label.replaceAll('\\n', '').replaceAll('&amp;', '&'),
        box: boxAround([Number(x), -Number(y)], width, height)
      }
    }),
    // What holds a note near its component is no relation, and does not show.
    ends: [...source.matchAll(/^ *"([^"]+)" -> "([^"]+)" (?!\[style=invis\])/gmu)].map(
      ([, from = '', to = '']) => [from, to] as const
    )
  }
}

const readGraphml = (xml: string): Picture => {
  const elements = readXml(xml)
  const data = (item: XmlElement, name: string): string =>
    item.children.find((child) => get(child, 'key') === `node-${name}`)?.text ?? ''
  return {
    nodes: elements
      .filter(({ name }) => name === 'node')
      .map((item): ReadNode => {
        const [x = NaN, y = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(data(item, name))
        )
        return { id: get(item, 'id'), name: data(item, 'label'), box: boxAround([x, y], width, height) }
      }),
    ends: elements
      .filter(({ name }) => name === 'edge')
      .map((edge) => [get(edge, 'source'), get(edge, 'target')] as const)
  }
}

const readGexf = (xml: string): Picture => {
  const elements = readXml(xml)
  const titles = new Map(
    elements
      .filter(({ name, parent }) => name === 'attribute' && parent && get(parent, 'class') === 'node')
      .map((entry) => [get(entry, 'id'), get(entry, 'title')])
  )
  return {
    nodes: elements
      .filter(({ name }) => name === 'node')
      .map((item): ReadNode => {
        const size = (wanted: string): number =>
          number(
            withName(item, 'attvalue').find((value) => titles.get(get(value, 'for')) === wanted),
            'value'
          )
        const [place] = withName(item, 'viz:position')
        const middle: Point = [number(place, 'x'), -number(place, 'y')]
        return {
          id: get(item, 'id'),
          name: get(item, 'label'),
          box: boxAround(middle, size('width'), size('height'))
        }
      }),
    ends: elements
      .filter(({ name }) => name === 'edge')
      .map((edge) => [get(edge, 'source'), get(edge, 'target')] as const)
  }
}

type CytoscapeElements = {
  readonly nodes: readonly {
    readonly data: {
      readonly id: string
      readonly name: string
      readonly width: number
      readonly height: number
    }
    readonly position: { readonly x: number; readonly y: number }
  }[]
  readonly edges: readonly { readonly data: { readonly source: string; readonly target: string } }[]
}

const readCytoscape = (text: string): Picture => {
  const { elements } = JSON.parse(text) as { readonly elements: CytoscapeElements }
  return {
    nodes: elements.nodes.map(({ data: { id, name, width, height }, position: { x, y } }) => ({
      id,
      name,
      box: boxAround([x, y], width, height)
    })),
    ends: elements.edges.map(({ data: { source, target } }) => [source, target] as const)
  }
}

/** Rows of a table whose cells are quoted; numbers are not. */
const readTable = (text: string): readonly ReadonlyMap<string, string>[] => {
  const [head = [], ...rows] = text
    .replace(/^\ufeff/u, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|(-?[\d.]+)|(?<=,|^)(?=,|$)/gu)].map(([, cell, figure]) =>
        (cell ?? figure ?? '').replaceAll('""', '"')
      )
    )
  return rows.map((row) => new Map(head.map((column, index) => [column, row[index] ?? ''])))
}

const readNodeTable = (text: string): Picture => ({
  nodes: readTable(text).map((row): ReadNode => {
    const [x = NaN, y = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(row.get(name))
    )
    return { id: row.get('id') ?? '', name: row.get('name') ?? '', box: boxAround([x, y], width, height) }
  }),
  ends: null
})

export const svgOfPage = (page: string): string => /<svg [^]*<\/svg>/u.exec(page)?.[0] ?? ''

const text =
  (read: (text: string) => Picture): Read =>
  (bytes) =>
    read(decode(bytes))

/** Every format has its line here: how its components and relations are read, or why it has none to read. */
const readers: Readonly<Record<ExportFormatId, Read | 'pixels' | 'no places' | 'the view'>> = {
  svg: text((svg) => readSvg(svg, true)),
  'svg-plain': text((svg) => readSvg(svg, true)),
  'svg-outlines': text((svg) => readSvg(svg, false)),
  html: text((page) => readSvg(svgOfPage(page), true)),
  pptx: readSlide,
  pdf: readPdf,
  drawio: text(readDrawio),
  dot: text(readDot),
  graphml: text(readGraphml),
  gexf: text(readGexf),
  'cytoscape-json': text(readCytoscape),
  'csv-nodes': text(readNodeTable),
  png: 'pixels',
  mermaid: 'no places',
  'csv-edges': 'no places',
  json: 'the view'
}

const isNear = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= 0.5)

const withoutBlanks = (name: string): string => name.replace(/\s+/gu, '').normalize('NFC')

export function expectPicture({ nodes, ends }: Picture, { nodes: wanted, edges }: Scene): void {
  const read = new Map(nodes.map((node) => [node.id, node]))
  const problems = wanted.flatMap(({ id, box, lines, group }) => {
    const node = read.get(id)
    if (!node) return [`${id} is missing`]
    // Pictures write on a folded group how many it holds; tables have a column for that.
    const names = [lines.map((line) => line.text).join(''), ...(group ? [group.name] : [])]
    return [
      ...(isNear(node.box, box)
        ? []
        : [`${id} is at ${JSON.stringify(node.box)}, not ${JSON.stringify(box)}`]),
      ...(node.name === null || names.map(withoutBlanks).includes(withoutBlanks(node.name))
        ? []
        : [`${id} reads ${node.name}`])
    ]
  })
  expect(problems).toEqual([])
  if (ends === null) return
  expect(ends).toHaveLength(edges.length)
  for (const [index, { id, from, to, start, end }] of edges.entries()) {
    const [one, other] = ends[index] ?? ['', '']
    if (typeof one === 'string' || typeof other === 'string') expect([one, other], id).toEqual([from, to])
    else {
      for (const [found, place] of [
        [one, start],
        [other, end]
      ] as const)
        expect(Math.hypot(found[0] - place[0], found[1] - place[1]), id).toBeLessThanOrEqual(0.5)
    }
  }
}

/** A picture that is made when it is first asked for, and once: every format is held against it. */
function once(name: string, make: () => ExportRequest): Case {
  let made: ExportRequest | null = null
  return {
    name,
    get request() {
      return (made ??= make())
    }
  }
}

/** One of them as somebody wrote on it, in both languages. */
const noted = once('tkg-1-2-1-noted', () => {
  const note = { look: 'note', x: 0, y: 60, colour: 'amber-2' } as const
  const view = fullView({
    stack: { id: 'tkg-1-2-1', step: null, hideRest: true },
    notes: [
      {
        ...note,
        id: 'note.1',
        on: 'harbor',
        text: 'Replace after the move.\n\nAsk the platform team first.'
      },
      {
        ...note,
        id: 'note.2',
        on: 'contour',
        text: '내년 상반기에 관리형 레지스트리로 전환할 예정입니다.'
      },
      { ...note, id: 'note.3', on: null, look: 'label', text: 'What we run today' }
    ]
  })
  return pictureOf(graph, view, font, { ...slideOptions, relationLabels: true })
})

/** The whole ecosystem, a node a layer, packed; and one group beside its members' neighbours, where they stand. */
const folded: readonly Case[] = [
  once('folded layers', () => {
    const folds = graph.catalogue.layers.map(({ id }) => ({ by: 'layer' as const, id }))
    return pictureOf(graph, fullView({ folds }), font, { ...slideOptions, relationLabels: true })
  }),
  once('folded kinds', () => {
    const folds = [{ by: 'kind' as const, id: 'project' }]
    const stack = { id: 'tkg-1-2-1', step: null, hideRest: true }
    return pictureOf(graph, fullView({ language: 'ko', folds, stack }), font, slideOptions)
  })
]

export const cases: readonly Case[] = [...halfOfCases({ relationLabels: true }), noted, ...folded]

/** Half of the work. The other formats are held against the Scene by a file beside the first, at the same time. */
export const firstHalf: readonly ExportFormatId[] = ['svg', 'svg-plain', 'html', 'pptx']

/** Hold what formats write against the Scene. */
export function testFormats(ids: readonly ExportFormatId[]): void {
  const readable = ids.flatMap((id) => {
    const read = readers[id]
    return typeof read === 'function' ? [{ id, read }] : []
  })
  describe.each(readable)('$id shows the Scene', ({ id, read }) => {
    test.each(cases)('of $name', async ({ request }) =>
      expectPicture(read(await formatOf(id).render(request), request.scene), request.scene)
    )
  })
}
