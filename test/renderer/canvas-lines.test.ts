/** Pointing at lines: at the line, at the words on it, never through a node; and a second head while lines move. */
import cytoscape from 'cytoscape'
import { describe, expect, test, vi } from 'vitest'
import { pointAt } from '../../renderer/canvas/curves.ts'
import { createDetail } from '../../renderer/canvas/detail/detail.ts'
import { isFromAfar, lookAt } from '../../renderer/canvas/detail/look.ts'
import { listenToGestures, type GestureEvents } from '../../renderer/canvas/gestures.ts'
import { findLines, standsOut } from '../../renderer/canvas/line-at.ts'
import { moveEdge } from '../../renderer/canvas/moved.ts'
import { cyId } from '../../renderer/canvas/sync.ts'
import type { EdgeLabel, Point, SceneEdge } from '../../diagram/scene/types.ts'
import { edgesBetween, hull, line, node, scene } from './scene-parts.ts'

const nodes = [node('a', 0, 0), node('b', 1000, 0), node('c', 0, 200), node('d', 1000, 200)]
const [plain, rolled] = edgesBetween(nodes, [
  ['a', 'b'],
  ['c', 'd']
])
if (!plain || !rolled) throw new Error('two lines were asked for')

/** A count in the middle of a line, small as the screen shows it. */
const count: EdgeLabel = {
  box: { x: 495, y: 195, width: 10, height: 10 },
  fill: '#ffffff',
  line: line('7', 500, 203, 6, 8)
}
const labelled: SceneEdge = { ...rolled, label: count }
const near = { zoom: 1, lines: 1 } as const
const find = (edges: readonly SceneEdge[], point: Point, look = near as { zoom: number; lines: number }) =>
  findLines(edges)(point, look)?.id ?? null

describe('the line that is pointed at', () => {
  test('is the nearest one, a few pixels away at any zoom', () => {
    expect(find([plain, rolled], [300, 4])).toBe(plain.id)
    expect(find([plain, rolled], [300, 8])).toBeNull()
    expect(find([plain, rolled], [300, 8], { zoom: 0.5, lines: 1 })).toBe(plain.id)
    expect(find([plain, rolled], [300, 4], { zoom: 2, lines: 1 })).toBeNull()
    const beside: SceneEdge = { ...plain, id: 'beside', start: [0, 6], end: [1000, 6] }
    expect(find([plain, beside], [300, 2])).toBe(plain.id)
    expect(find([plain, beside], [300, 5])).toBe('beside')
  })

  test('leaves ground between the lines of a crowd', () => {
    const crowd = Array.from({ length: 700 }, (_, at): SceneEdge => {
      const y = 100 + at * 9
      return { ...plain, id: `line ${at}`, start: [0, y], end: [1000, y] }
    })
    expect(find(crowd, [300, 100 + 9 * 20 + 2])).toBe('line 20')
    expect(find(crowd, [300, 100 + 9 * 20 + 4])).toBeNull()
    expect(find(crowd.slice(0, 100), [300, 100 + 9 * 20 + 4])).toBe('line 20')
    // The menus of what is under a crowd stay in reach.
    expect(standsOut(plain, crowd)).toBe(false)
    expect(standsOut(plain, crowd.slice(0, 600))).toBe(true)
    expect(standsOut({ ...plain, emphasis: 'strong' }, crowd)).toBe(true)
  })

  test('is none from afar, where only sums of the lines of a crowd are seen', () => {
    const crowd = Array.from({ length: 1200 }, () => plain)
    // As lines of a crowd are drawn.
    const quiet = { ...plain, opacity: 0.5 }
    const hulls = [hull('x', 0, 0, 90, 90), hull('y', 800, 0, 90, 90)]
    const detail = { ...createDetail(scene(nodes, [plain]), []), farZoom: 0.27, ownZoom: 0.8 }
    const zooms = [0.1, 0.2, 0.27, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5, 0.7, 1]
    const looks = zooms.map((zoom) => lookAt({ edges: crowd, hulls }, detail, zoom))
    expect(looks.filter(isFromAfar).map(({ zoom }) => zoom)).toEqual([0.1, 0.2, 0.27, 0.3, 0.33, 0.36])
    for (const look of looks) if (isFromAfar(look)) expect(find([quiet], [300, 0], look)).toBeNull()
    expect(find([quiet], [300, 0], looks.at(-1))).toBe(plain.id)
    // Where there are few, or no areas, every line is drawn by itself.
    expect(isFromAfar(lookAt({ edges: [plain], hulls }, detail, 0.1))).toBe(false)
    expect(isFromAfar(lookAt({ edges: crowd, hulls: [] }, detail, 0.1))).toBe(false)
  })

  test('is as broad as it is drawn', () => {
    const broad: SceneEdge = { ...plain, stroke: { ...plain.stroke, width: 12 } }
    expect(find([broad], [300, 10])).toBe(plain.id)
    expect(find([broad], [300, 12])).toBeNull()
  })

  test('is none that hardly shows', () => {
    expect(find([{ ...plain, opacity: 0.1 }], [300, 0])).toBeNull()
    expect(find([plain], [300, 0], { zoom: 1, lines: 0.1 })).toBeNull()
    // What stands out shows at any zoom.
    expect(find([{ ...plain, emphasis: 'strong' }], [300, 0], { zoom: 1, lines: 0 })).toBe(plain.id)
  })

  test('is that of the words that are pointed at, also where another line runs under them', () => {
    const under: SceneEdge = { ...plain, id: 'under', start: [500, 100], end: [500, 300] }
    expect(find([labelled, under], [500, 198])).toBe(rolled.id)
    expect(find([labelled, under], [500, 150])).toBe('under')
  })

  test('can be hit 12 pixels around its words where there is nothing nearer', () => {
    expect(find([labelled], [500, 211])).toBe(rolled.id)
    expect(find([labelled], [500, 213])).toBeNull()
    expect(find([labelled], [500, 213], { zoom: 0.85, lines: 1 })).toBe(rolled.id)
    const nearer: SceneEdge = { ...plain, id: 'nearer', start: [0, 212], end: [1000, 212] }
    expect(find([labelled, nearer], [500, 211])).toBe('nearer')
  })

  test('cannot be hit at words that are too small to be drawn', () => {
    expect(find([labelled], [500, 209.5], { zoom: 0.9, lines: 1 })).toBe(rolled.id)
    expect(find([labelled], [500, 209.5 + 8], { zoom: 0.5, lines: 1 })).toBeNull()
  })
})

describe('a click', () => {
  const begin = () => {
    const cy = cytoscape({ headless: true, elements: [{ group: 'nodes', data: { id: cyId('a') } }] })
    const tapped = vi.fn<GestureEvents['tapped']>()
    const ignore = (): void => {}
    listenToGestures(cy, () => null, {
      tapped,
      selected: ignore,
      opened: ignore,
      dragging: ignore,
      dropped: ignore,
      refused: ignore,
      over: ignore,
      menu: ignore,
      boxing: ignore
    })
    const tap = (on: { emit(event: never): unknown }, keys: Partial<MouseEvent> = {}): void => {
      const event = { type: 'tap', renderedPosition: { x: 30, y: 40 }, originalEvent: keys }
      on.emit(event as never)
    }
    return { cy, tapped, tap }
  }

  test('on the ground may mean a line, and one on a node never does', () => {
    const { cy, tapped, tap } = begin()
    tap(cy as never)
    expect(tapped.mock.calls).toEqual([[[30, 40]]])
    tap(cy.getElementById(cyId('a')) as never)
    expect(tapped.mock.calls.slice(1).map(([place]) => place)).not.toContainEqual([30, 40])
    expect(tapped.mock.calls.at(-1)).toEqual([null])
  })

  test('that is the second of two means none either: the first may have moved the picture', () => {
    const { cy, tapped, tap } = begin()
    tap(cy as never, { detail: 1 })
    tap(cy as never, { detail: 2 })
    expect(tapped).toHaveBeenCalledTimes(1)
  })

  test('that picks several means no line', () => {
    const { cy, tapped, tap } = begin()
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey'] as const) tap(cy as never, { [key]: true })
    expect(tapped).not.toHaveBeenCalled()
  })
})

test('both heads of a line turn and move with its ends', () => {
  const tail: SceneEdge['arrow'] = {
    name: 'triangle',
    shape: 'polygon',
    points: [plain.start, [plain.start[0] + 9, plain.start[1] - 4], [plain.start[0] + 9, plain.start[1] + 4]],
    filled: true
  }
  const route = { start: [0, 0], control: null, end: [0, 500] } as const
  const moved = moveEdge({ ...plain, tail }, route)
  expect(moved.tail?.points[0]).toEqual([0, 0])
  const [, left = [0, 0], right = [0, 0]] = moved.tail?.points ?? []
  // The line leads down now, and so does the way from the tip into the head.
  expect([left, right].map(([, y]) => Math.round(y))).toEqual([9, 9])
  expect(Math.round(Math.abs(left[0] - right[0]))).toBe(8)
  expect(pointAt(moved, 1)).toEqual([0, 500])
  expect('tail' in moveEdge(plain, route)).toBe(false)
})
