/** Bringing nodes in order by hand: lines, equal gaps, small steps, the grid; and locks, which all of it respects. */
import { describe, expect, test } from 'vitest'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import {
  alignNodes,
  arrangeNodes,
  distributeNodes,
  nudgeNodes,
  setLocked,
  snapNodes
} from '../../diagram/view/commands/arrange.ts'
import { setComponentsHidden } from '../../diagram/view/commands/filters.ts'
import { setFolded } from '../../diagram/view/commands/folds.ts'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import { allLocked, lockedNodes } from '../../diagram/view/locked.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import { sizeNode } from '../../diagram/scene/node-size.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const four: readonly Position[] = [
  ['argo-cd', 0, 0],
  ['calico', 400, 60],
  ['harbor', 90, 210],
  ['velero', 610, 130]
]
const ids = four.map(([id]) => id)
const start = moveNodes.apply(fullView(), { positions: four }, graph)

const run = <Args>(command: ViewCommand<Args>, args: Args, view = start): ViewDocument =>
  command.apply(view, args, graph)

const sizeOf = (id: string): { width: number; height: number } => {
  const component = graph.component(id)!
  return sizeNode(component, graph.kind(component.kind)!.shape, 'en')
}
const at = (view: ViewDocument, id: string): { x: number; y: number } => {
  const [, x, y] = view.positions.find(([one]) => one === id)!
  return { x, y }
}
const edges = (view: ViewDocument, id: string) => {
  const [{ x, y }, { width, height }] = [at(view, id), sizeOf(id)]
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

describe('aligning', () => {
  test.each(['left', 'right', 'top', 'bottom'] as const)('brings all to the outermost edge: %s', (edge) => {
    const view = run(alignNodes, { ids, edge })
    const before = ids.map((id) => edges(start, id)[edge])
    const goal = edge === 'left' || edge === 'top' ? Math.min(...before) : Math.max(...before)
    expect(ids.map((id) => edges(view, id)[edge])).toEqual(ids.map(() => goal))
    // The other axis is nobody's business, and neither are the others.
    const across = edge === 'left' || edge === 'right' ? 'y' : 'x'
    for (const id of ids) expect(at(view, id)[across]).toBe(at(start, id)[across])
    expect(view.positions.filter(([id]) => !ids.includes(id))).toEqual(
      start.positions.filter(([id]) => !ids.includes(id))
    )
  })

  test('brings centres and middles to the middle of them all', () => {
    const view = run(alignNodes, { ids, edge: 'centre' })
    const left = Math.min(...ids.map((id) => edges(start, id).left))
    const right = Math.max(...ids.map((id) => edges(start, id).right))
    for (const id of ids) expect(at(view, id).x).toBeCloseTo((left + right) / 2, 1)
    const middles = new Set(ids.map((id) => at(run(alignNodes, { ids, edge: 'middle' }), id).y))
    expect(middles.size).toBe(1)
  })

  test('goes to where the locked ones are', () => {
    const locked = run(setLocked, { ids: ['calico'], locked: true })
    const view = run(alignNodes, { ids, edge: 'left' }, locked)
    expect(at(view, 'calico')).toEqual({ x: 400, y: 60 })
    for (const id of ids) expect(edges(view, id).left).toBe(edges(start, 'calico').left)
  })

  test('does nothing with one node, or with none that is known', () => {
    expect(run(alignNodes, { ids: ['harbor', 'harbor', 'nobody'], edge: 'left' })).toBe(start)
  })
})

describe('distributing', () => {
  test('makes the gaps between boxes equal, and keeps the outermost', () => {
    const view = run(distributeNodes, { ids, axis: 'horizontal' })
    const order = ids.toSorted((a, b) => at(start, a).x - at(start, b).x)
    expect(at(view, order[0]!)).toEqual(at(start, order[0]!))
    expect(at(view, order.at(-1)!)).toEqual(at(start, order.at(-1)!))
    const gaps = order.slice(1).map((id, index) => edges(view, id).left - edges(view, order[index]!).right)
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 0)
    expect(run(distributeNodes, { ids, axis: 'horizontal' }, view)).toBe(view)
  })

  test('spreads centres where the boxes have no room', () => {
    const narrow = moveNodes.apply(
      start,
      { positions: ids.map((id, index): Position => [id, [0, 3, 5, 90][index]!, 0]) },
      graph
    )
    const view = run(distributeNodes, { ids, axis: 'horizontal' }, narrow)
    expect(ids.map((id) => at(view, id).x)).toEqual([0, 30, 60, 90])
  })

  test('needs three', () => {
    expect(run(distributeNodes, { ids: ids.slice(0, 2), axis: 'vertical' })).toBe(start)
  })
})

describe('small steps and the grid', () => {
  test('nudge by as much as is asked', () => {
    const view = run(nudgeNodes, { ids: ['harbor', 'velero'], dx: -1, dy: 0, grid: null })
    expect(at(view, 'harbor')).toEqual({ x: 89, y: 210 })
    expect(at(view, 'velero')).toEqual({ x: 609, y: 130 })
  })

  test('with a grid come to lie on its lines, along the way only', () => {
    const odd = moveNodes.apply(start, { positions: [['harbor', 93.4, 211.7]] }, graph)
    expect(at(run(nudgeNodes, { ids: ['harbor'], dx: 10, dy: 0, grid: 10 }, odd), 'harbor')).toEqual({
      x: 100,
      y: 211.7
    })
  })

  test('snapping puts centres on the nearest crossing', () => {
    const odd = moveNodes.apply(start, { positions: [['harbor', 93.4, 216.7]] }, graph)
    const view = run(snapNodes, { ids: ['harbor'], grid: 10 }, odd)
    expect(at(view, 'harbor')).toEqual({ x: 90, y: 220 })
    expect(run(snapNodes, { ids: ['harbor'], grid: 10 }, view)).toBe(view)
  })
})

describe('locks', () => {
  const locked = run(setLocked, { ids: ['harbor', 'nobody'], locked: true })

  test('are kept sorted, for what is known', () => {
    expect(locked.locks).toEqual(['harbor'])
    expect(run(setLocked, { ids: ['calico'], locked: true }, locked).locks).toEqual(['calico', 'harbor'])
    expect(run(setLocked, { ids: ['harbor'], locked: false }, locked).locks).toEqual([])
    expect(allLocked(graph, locked, ['harbor'])).toBe(true)
    expect(allLocked(graph, locked, ids)).toBe(false)
    expect(allLocked(graph, locked, [])).toBe(false)
  })

  test('hold against every command that moves', () => {
    const changes = [
      run(moveNodes, { positions: [['harbor', 5, 5]] }, locked),
      run(arrangeNodes, { positions: [['harbor', 5, 5]], hulls: null }, locked),
      run(nudgeNodes, { ids: ['harbor'], dx: 10, dy: 10, grid: null }, locked),
      run(snapNodes, { ids: ['harbor'], grid: 100 }, locked)
    ]
    for (const view of changes) expect(view).toBe(locked)
    const moved = run(
      moveNodes,
      {
        positions: [
          ['harbor', 5, 5],
          ['velero', 1, 2]
        ]
      },
      locked
    )
    expect(at(moved, 'harbor')).toEqual({ x: 90, y: 210 })
    expect(at(moved, 'velero')).toEqual({ x: 1, y: 2 })
  })

  test('let a locked component that has no place yet get one', () => {
    const homeless = { ...locked, positions: locked.positions.filter(([id]) => id !== 'harbor') }
    expect(at(run(moveNodes, { positions: [['harbor', 5, 6]] }, homeless), 'harbor')).toEqual({ x: 5, y: 6 })
  })

  test('hold the whole of a folded group', () => {
    const { layer } = graph.component('harbor')!
    const folded = run(setFolded, { groups: [{ by: 'layer', id: layer }], folded: true }, locked)
    const key = `layer:${layer}`
    expect(lockedNodes(graph, folded)).toContain(key)
    expect(run(moveNodes, { positions: [[key, 0, 0]] }, folded)).toBe(folded)
    expect(run(nudgeNodes, { ids: [key], dx: 5, dy: 0, grid: null }, folded)).toBe(folded)
    const all = run(setLocked, { ids: [key], locked: true }, folded)
    expect(all.locks).toEqual(
      graph.catalogue.components
        .filter((component) => component.layer === layer)
        .map(({ id }) => id)
        .toSorted()
    )
  })
})

describe('a folded group that stepped aside', () => {
  const key = 'layer:storage'
  const folded = run(setFolded, { groups: [{ by: 'layer', id: 'storage' }], folded: true })
  const drawn = (view: ViewDocument, id: string) =>
    sceneOf(graph, view).nodes.find((node) => node.id === id)!.box
  const members = graph.catalogue.components.filter(({ layer }) => layer === 'storage').map(({ id }) => id)
  const middle = (view: ViewDocument, axis: 'x' | 'y') =>
    members.reduce((sum, id) => sum + at(view, id)[axis], 0) / members.length
  // A component stands in the middle of the group's own, and there is room everywhere else.
  const [x, y] = [middle(folded, 'x'), middle(folded, 'y')]
  const others = graph.catalogue.components
    .map(({ id }) => id)
    .filter((id) => !members.includes(id) && !['harbor', 'calico', 'argo-cd'].includes(id))
  const inTheWay: readonly Position[] = [
    ['harbor', x, y],
    ['calico', x - 2000, y - 900],
    ['argo-cd', x + 2600, y + 1100]
  ]
  const view = run(
    moveNodes,
    { positions: inTheWay },
    run(setComponentsHidden, { ids: others, hidden: true }, folded)
  )

  test('is aligned and distributed by the box that one sees', () => {
    const box = drawn(view, key)
    expect(Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)).toBeGreaterThan(50)
    const left = run(alignNodes, { ids: [key, 'calico'], edge: 'left' }, view)
    expect(drawn(left, key).x).toBeCloseTo(drawn(left, 'calico').x, 0)
    // It stays at the height where it was seen.
    expect(drawn(left, key).y).toBeCloseTo(box.y, 0)
    const bottom = run(alignNodes, { ids: [key, 'calico'], edge: 'bottom' }, view)
    const foot = (id: string) => drawn(bottom, id).y + drawn(bottom, id).height
    expect(foot('calico')).toBeCloseTo(box.y + box.height, 0)
    expect(foot(key)).toBeCloseTo(box.y + box.height, 0)
    const even = run(distributeNodes, { ids: ['calico', key, 'argo-cd'], axis: 'horizontal' }, view)
    const [first, second, third] = ['calico', key, 'argo-cd'].map((id) => drawn(even, id))
    const gaps = [second!.x - first!.x - first!.width, third!.x - second!.x - second!.width]
    expect(Math.abs(gaps[0]! - gaps[1]!)).toBeLessThan(1)
  })

  test('is nudged from where one sees it', () => {
    const nudged = run(nudgeNodes, { ids: [key], dx: 10, dy: 0, grid: null }, view)
    expect(drawn(nudged, key).x).toBeCloseTo(drawn(view, key).x + 10, 0)
    expect(drawn(nudged, key).y).toBeCloseTo(drawn(view, key).y, 0)
  })
})

test('a folded group is nudged with its members, by its own middle', () => {
  const folded = run(setFolded, { groups: [{ by: 'layer', id: 'storage' }], folded: true })
  const view = run(nudgeNodes, { ids: ['layer:storage'], dx: 10, dy: 0, grid: null }, folded)
  const members = graph.catalogue.components.filter(({ layer }) => layer === 'storage')
  expect(members.length).toBeGreaterThan(3)
  for (const { id } of members) expect(at(view, id).x).toBeCloseTo(at(folded, id).x + 10, 0)
})

test('an arrangement brings its areas in the same step, or leaves them', () => {
  const view = run(arrangeNodes, { positions: [['harbor', 1, 2]], hulls: 'none' })
  expect(view.hulls).toBe('none')
  expect(at(view, 'harbor')).toEqual({ x: 1, y: 2 })
  expect(run(arrangeNodes, { positions: [], hulls: null })).toBe(start)
  expect(run(arrangeNodes, { positions: [], hulls: start.hulls })).toBe(start)
})
