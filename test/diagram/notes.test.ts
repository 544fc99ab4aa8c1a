/** Notes in the picture: how their words break, where they stand, what they look like, and what every format makes of them. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { exportFormatList, type ExportFormatId } from '../../diagram/export/format.ts'
import { charactersByWeight } from '../../diagram/export/scene-text.ts'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { plainFrame } from '../../diagram/scene/frame.ts'
import { layOutNote } from '../../diagram/scene/notes.ts'
import { roomForNote } from '../../diagram/scene/note-room.ts'
import { breakText } from '../../diagram/scene/paragraph.ts'
import { buildScene, paperTheme } from '../../diagram/scene/build.ts'
import { contrast } from '../../diagram/scene/colour.ts'
import { measureText } from '../../diagram/scene/text.ts'
import { themes } from '../../diagram/scene/theme.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { hues } from '../../graph-data/schema/primitives.ts'
import { formatOf } from '../clients/cases.ts'
import { sceneOf } from './built-in.ts'
import { requestOf } from './export-views.ts'
import { hostileTexts } from './export-requests.ts'
import { readParts } from './read-pptx.ts'
import { smallGraph, smallView } from './small-graph.ts'

// To cut a font takes seconds a file; the tests of the formats that carry one do it.
vi.mock('subset-font', () => ({ default: () => Promise.resolve(Uint8Array.of(119, 79, 70, 50)) }))

type Note = ViewDocument['notes'][number]

const note = (id: number, change: Partial<Note> = {}): Note => ({
  id: `note.${id}`,
  look: 'note',
  text: `words${id}`,
  on: null,
  x: 700,
  y: 500,
  colour: 'amber-2',
  ...change
})
const onCeph = note(2, { on: 'ceph', x: 0, y: 60, text: '스토리지는 따로 옮깁니다' })
const notes = [
  note(1),
  onCeph,
  note(3, { look: 'label', text: 'heading3', colour: 'slate-3', x: -300, y: -200 })
]
const noted = smallView({ notes })

describe('words of a note', () => {
  const width = (line: string): number => measureText(line, 12, 400)

  test('lose nothing but blanks, keep within the width and keep their line ends', () => {
    const piece = fc.stringMatching(/^[A-Za-z가-힣漢字]{1,40}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        (text) => {
          const lines = breakText(text.map((words) => words.join(' ')).join('\n'), 120, 12, 400)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.flat().join(''))
          expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(120)
          expect(lines.length).toBeGreaterThanOrEqual(text.length)
        }
      )
    )
  })

  test('break Korean between words, and within one only where it is too wide', () => {
    expect(breakText('내년에 관리형 레지스트리로 전환합니다', 110, 12, 400)).toEqual([
      '내년에 관리형',
      '레지스트리로',
      '전환합니다'
    ])
    const long = '가'.repeat(30)
    expect(breakText(long, 100, 12, 400).join('')).toBe(long)
  })

  test('have at most one empty line in a row, and never cut a character in two', () => {
    expect(breakText('\n\na\n\n\n\nb \n', 100, 12, 400)).toEqual(['a', '', 'b'])
    expect(breakText('👩‍👩‍👧‍👦'.repeat(9), 60, 12, 400).every((line) => line.startsWith('👩'))).toBe(true)
    expect(layOutNote({ look: 'note', text: ' \n ' })).toBeNull()
  })
})

describe('a note', () => {
  test('stands where it was put, or so far from its component, and holds its words', () => {
    const scene = sceneOf(smallGraph, noted)
    const [free, on, label] = scene.marks
    const ceph = scene.nodes.find(({ id }) => id === 'ceph')!.box
    expect(free!.box.x + free!.box.width / 2).toBe(700)
    expect(on!.of).toBe('ceph')
    expect(on!.box.x + on!.box.width / 2).toBeCloseTo(ceph.x + ceph.width / 2, 1)
    expect(on!.box.y + on!.box.height / 2).toBeCloseTo(ceph.y + ceph.height / 2 + 60, 1)
    expect(label).toMatchObject({ kind: 'label', fill: null, stroke: null })
    for (const { box, lines } of scene.marks) {
      for (const { x, y, width, size, anchor } of lines) {
        const left = anchor === 'start' ? x : x - width / 2
        expect(left).toBeGreaterThan(box.x)
        expect(left + width).toBeLessThan(box.x + box.width)
        expect(y - size * 0.75).toBeGreaterThan(box.y)
        expect(y + size * 0.2).toBeLessThan(box.y + box.height)
      }
    }
  })

  test('has a line to its component where it stands away from it, and none where it is close', () => {
    const at = (y: number) => sceneOf(smallGraph, smallView({ notes: [note(1, { on: 'ceph', x: 0, y })] }))
    const far = at(200)
    const { box } = far.nodes.find(({ id }) => id === 'ceph')!
    const [mark] = far.marks
    expect(mark!.tether!.start[1]).toBeCloseTo(box.y + box.height, 1)
    expect(mark!.tether!.end[1]).toBeCloseTo(mark!.box.y, 1)
    expect(mark!.tether!.start[0]).toBeCloseTo(box.x + box.width / 2, 1)
    expect(at(30).marks[0]!.tether).toBeUndefined()
    expect(sceneOf(smallGraph, smallView({ notes: [note(1)] })).marks[0]!.tether).toBeUndefined()
  })

  test('is in sight: the bounds of the picture hold it', () => {
    const { bounds, marks } = sceneOf(smallGraph, noted)
    for (const { box } of marks) {
      expect(box.x).toBeGreaterThan(bounds.x)
      expect(box.x + box.width).toBeLessThan(bounds.x + bounds.width)
      expect(box.y + box.height).toBeLessThan(bounds.y + bounds.height)
    }
  })

  test('changes nothing of the rest', () => {
    const [plain, with_] = [sceneOf(smallGraph, smallView()), sceneOf(smallGraph, noted)]
    expect(with_.nodes).toEqual(plain.nodes)
    expect(with_.edges).toEqual(plain.edges)
    expect(plain.marks).toEqual([])
  })

  test('is kept but not drawn where its component does not show, and recedes with it', () => {
    const hidden = { ...noted.hidden, components: ['ceph'] }
    expect(sceneOf(smallGraph, { ...noted, hidden }).marks.map(({ id }) => id)).toEqual(['note.1', 'note.3'])
    const stack = { id: 'small', step: null, hideRest: false }
    const faint = sceneOf(smallGraph, { ...noted, stack, notes: [note(1, { on: 'part' })] }).marks[0]
    expect(faint!.fill).toBe(paperTheme(noted).faint.fill)
  })

  test('is as legible as nodes are, in every theme and colour', () => {
    for (const theme of Object.values(themes)) {
      for (const hue of hues) {
        const view = smallView({
          notes: [note(1, { colour: `${hue}-2` }), note(2, { look: 'label', colour: `${hue}-3` })]
        })
        const scene = buildScene({
          graph: smallGraph,
          view,
          visible: selectVisible(smallGraph, view),
          theme,
          frame: plainFrame
        })
        for (const { fill, lines } of scene.marks) {
          expect(
            contrast(lines[0]!.colour, fill ?? scene.background),
            `${theme.name} ${hue}`
          ).toBeGreaterThan(4.5)
        }
      }
    }
  })

  test('comes back from its file as it was', () => {
    const read = parseView(serializeView(noted))
    expect(read.ok && read.view.notes).toEqual(notes)
  })
})

describe('room for a note', () => {
  test('is where it covers nothing, near its component', () => {
    const scene = sceneOf(smallGraph, smallView())
    for (const { id, box } of scene.nodes) {
      const size = { width: 170, height: 60 }
      const [x, y] = roomForNote(scene, id, size)!
      const own = {
        x: box.x + box.width / 2 + x - size.width / 2,
        y: box.y + box.height / 2 + y - size.height / 2,
        ...size
      }
      expect(scene.nodes.filter((other) => boxesOverlap(own, other.box)).map((other) => other.id)).toEqual([])
      expect(Math.hypot(x, y)).toBeLessThan(420)
    }
    expect(roomForNote(scene, 'nobody', { width: 1, height: 1 })).toBeNull()
  })
})

describe('formats', () => {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  /** What of a note each format holds: its words as text, or nothing where there is none. */
  const holds: Readonly<
    Record<ExportFormatId, ((bytes: Uint8Array) => string) | 'drawn' | 'relations only'>
  > = {
    svg: decode,
    'svg-plain': decode,
    'svg-outlines': decode,
    html: decode,
    pptx: (bytes) => [...readParts(bytes).values()].join(''),
    drawio: decode,
    mermaid: (bytes) =>
      decode(bytes).replace(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))),
    dot: decode,
    graphml: decode,
    gexf: decode,
    'cytoscape-json': decode,
    'csv-nodes': decode,
    json: decode,
    pdf: 'drawn',
    png: 'drawn',
    'csv-edges': 'relations only'
  }

  test.each(exportFormatList.map(({ id }) => id))('%s', async (id) => {
    const read = holds[id]
    const { render } = formatOf(id)
    const [with_, without] = [
      await render(requestOf(smallGraph, noted)),
      await render(requestOf(smallGraph, smallView()))
    ]
    if (read === 'relations only') return expect(with_).toEqual(without)
    if (read === 'drawn') return expect(with_).not.toEqual(without)
    const text = read(with_)
    expect(text).toContain(onCeph.text)
    // A table of components has no place for what is on none of them.
    if (id !== 'csv-nodes') expect(text).toContain('words1')
  })

  test('the fonts of a picture have the letters of its notes', () => {
    const { scene } = requestOf(smallGraph, smallView({ notes: [note(1, { text: '꽃' })] }))
    expect(charactersByWeight(scene).find(([weight]) => weight === 400)?.[1]).toContain('꽃'.codePointAt(0))
  })

  /** Of what words must not make more: elements of XML, lines of the others. */
  const isLines = (id: ExportFormatId): boolean => id === 'dot' || id === 'mermaid' || id === 'csv-nodes'
  const oneLiners = hostileTexts.filter((text) => text.trim() !== '' && !/[\p{Cc}\u2028]/u.test(text))

  test.each([
    'svg-plain',
    'drawio',
    'pptx',
    'graphml',
    'gexf',
    'html',
    'dot',
    'mermaid',
    'csv-nodes'
  ] as const)('%s takes hostile notes for what they are', async (id) => {
    const partsOf = (bytes: Uint8Array): number => {
      const text = id === 'pptx' ? [...readParts(bytes).values()].join('') : decode(bytes)
      return text.split(isLines(id) ? '\n' : '<').length
    }
    const render = (text: string): Promise<Uint8Array> =>
      formatOf(id).render(
        requestOf(smallGraph, smallView({ notes: [note(1, { text }), note(2, { text, on: 'ceph', y: 60 })] }))
      )
    for (const text of oneLiners) {
      // A note that breaks into as many lines has as many parts.
      const { lines } = layOutNote({ look: 'note', text }) ?? { lines: [] }
      const harmless = await render(lines.map(() => 'x').join('\n'))
      expect(partsOf(await render(text)), text).toBe(partsOf(harmless))
    }
  })
})
