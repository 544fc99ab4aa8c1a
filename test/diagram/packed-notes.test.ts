/** Notes in a packed picture: none covers a component or another note, and each stays by its component. */
import { describe, expect, test } from 'vitest'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { partNotes, withNotes } from '../../diagram/picture/packed-notes.ts'
import { slideOptions } from '../../diagram/picture/options.ts'
import type { Scene, SceneMark } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph, pictureOf } from './built-in.ts'
import { font } from './export-fonts.ts'

type Note = ViewDocument['notes'][number]

const stack = { id: 'tkg-1-2-1', step: null, hideRest: true }
const plain: Note = { id: '', look: 'note', text: '', on: null, x: 900, y: -900, colour: 'amber-2' }
const notes: readonly Note[] = [
  {
    ...plain,
    id: 'note.1',
    on: 'harbor',
    text: 'Replace with the managed registry after the move.\n\nAsk first.'
  },
  { ...plain, id: 'note.2', on: 'harbor', text: 'Second' },
  { ...plain, id: 'note.3', on: 'contour', text: '내년 상반기에 관리형으로 전환할 예정입니다.' },
  { ...plain, id: 'note.4', look: 'label', text: 'What we run today' },
  { ...plain, id: 'note.5', text: 'On nothing' }
]

const sceneOf = (change: Partial<ViewDocument>, page: '16:9' | 'free'): Scene =>
  pictureOf(graph, fullView({ stack, notes, ...change }), font, { ...slideOptions, page }).scene

describe.each(['16:9', 'free'] as const)('%s', (page) => {
  const scene = sceneOf({}, page)
  const markOf = (id: string): SceneMark => scene.marks.find((mark) => mark.id === id)!

  test('none covers a component, another note or the legend', () => {
    expect(scene.marks).toHaveLength(notes.length)
    const covered = scene.marks.flatMap((mark, index) =>
      [
        ...scene.nodes,
        ...scene.marks.slice(index + 1),
        ...(scene.legend ? [{ id: 'legend', box: scene.legend.box }] : [])
      ]
        .filter(({ box }) => boxesOverlap(mark.box, box))
        .map(({ id }) => `${mark.id} and ${id}`)
    )
    expect(covered).toEqual([])
  })

  test('each stands right below its component, the first one uppermost', () => {
    const { box } = scene.nodes.find(({ id }) => id === 'harbor')!
    const [first, second] = [markOf('note.1').box, markOf('note.2').box]
    expect(first.x + first.width / 2).toBeCloseTo(box.x + box.width / 2, 0)
    expect(first.y - box.y - box.height).toBeGreaterThan(3)
    expect(first.y - box.y - box.height).toBeLessThan(16)
    expect(second.y - first.y - first.height).toBeLessThan(16)
  })

  test('those on nothing stand below all components, within the bounds', () => {
    const lowest = Math.max(...scene.nodes.map(({ box }) => box.y + box.height))
    for (const id of ['note.4', 'note.5']) expect(markOf(id).box.y).toBeGreaterThan(lowest)
    expect(markOf('note.5').box.x).toBeGreaterThan(markOf('note.4').box.x + markOf('note.4').box.width)
    expect(markOf('note.5').box.y).toBeLessThan(scene.bounds.y + scene.bounds.height)
  })
})

test('a pinned component stays where it is, note or not', () => {
  const request = {
    nodes: [{ id: 'harbor', width: 60, height: 26, group: 'registry' }],
    groups: [],
    edges: [],
    fixed: [['harbor', 100, 50] as const]
  }
  const asked = withNotes(request, { notes })
  expect(asked.nodes[0]!.height).toBeGreaterThan(100)
  expect(partNotes(asked.fixed, asked, { notes }).positions).toEqual(request.fixed)
})

test('without notes nothing is asked for', () => {
  const request = { nodes: [], groups: [], edges: [], fixed: [] }
  expect(withNotes(request, { notes: [] })).toBe(request)
})
