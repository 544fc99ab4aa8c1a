/** Commands that bring nodes in order: a layout's result, lines, equal gaps, small steps, a grid; and locks against all of it. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { placeGroups, type PlacedGroup } from '../../scene/groups.ts'
import { sizeNode } from '../../scene/node-size.ts'
import { placeVisible } from '../../scene/nodes.ts'
import type { HullsBy, Position, ViewDocument } from '../document.ts'
import { isFoldKey } from '../folds.ts'
import { selectVisible } from '../visible.ts'
import { defineCommand } from './command.ts'
import { moveNodes } from './positions.ts'
import { byCodeUnit, withIds } from './sorted-ids.ts'

/** Where a row of nodes is to be even. */
export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'horizontal' | 'vertical'

/** The distance between the lines of the grid, in units. */
export const gridStep = 10

/** What stands somewhere: its centre and its size as it is drawn. */
type Standing = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly locked: boolean
}

/** Folded groups where they are drawn, which is beside their middle where something stands there. */
function drawnGroups(view: ViewDocument, graph: EcosystemGraph): readonly PlacedGroup[] {
  const { nodes, groups } = selectVisible(graph, view)
  const taken = placeVisible(graph, view, nodes).map(({ box }) => box)
  return placeGroups(view, groups, taken)
}

/** Components and folded groups of a view, with their boxes; each once, without what is not known. */
function standing(view: ViewDocument, graph: EcosystemGraph, ids: readonly string[]): readonly Standing[] {
  const places = new Map(view.positions.map(([id, x, y]) => [id, [x, y] as const]))
  const locks = new Set(view.locks)
  const groups = ids.some(isFoldKey) ? drawnGroups(view, graph) : []
  return [...new Set(ids)].flatMap((id): readonly Standing[] => {
    const drawn = groups.find(({ group }) => group.id === id)
    if (drawn) {
      const { group, box, at } = drawn
      const locked = group.members.some(({ component }) => locks.has(component.id))
      return [{ id, x: at[0], y: at[1], width: box.width, height: box.height, locked }]
    }
    const component = graph.component(id)
    const place = places.get(id)
    if (!component || !place) return []
    const { width, height } = sizeNode(component, graph.kind(component.kind)?.shape ?? 'round', view.language)
    return [{ id, x: place[0], y: place[1], width, height, locked: locks.has(id) }]
  })
}

/** Carry out what a layout found, and draw the areas that go with it; null leaves areas as they are. */
export const arrangeNodes = defineCommand<{
  positions: readonly Position[]
  hulls: HullsBy | null
}>({
  id: 'arrange-nodes',
  title: { en: 'Arrange', ko: '배치' },
  apply(view, { positions, hulls }, graph) {
    const moved = moveNodes.apply(view, { positions }, graph)
    return hulls === null || hulls === moved.hulls ? moved : { ...moved, hulls }
  }
})

/** Bring nodes into line. Where some of them are locked, the others come to those; else all meet at their common edge. */
export const alignNodes = defineCommand<{ ids: readonly string[]; edge: Edge }>({
  id: 'align-nodes',
  title: { en: 'Align', ko: '맞춤' },
  apply(view, { ids, edge }, graph) {
    const all = standing(view, graph, ids)
    if (all.length < 2) return view
    const locked = all.filter((one) => one.locked)
    const guides = locked.length > 0 ? locked : all
    const least = (from: (one: Standing) => number): number => Math.min(...guides.map(from))
    const most = (from: (one: Standing) => number): number => Math.max(...guides.map(from))
    const [left, right] = [least((one) => one.x - one.width / 2), most((one) => one.x + one.width / 2)]
    const [top, bottom] = [least((one) => one.y - one.height / 2), most((one) => one.y + one.height / 2)]
    const goal = ({ id, x, y, width, height }: Standing): Position => {
      switch (edge) {
        case 'left':
          return [id, left + width / 2, y]
        case 'centre':
          return [id, (left + right) / 2, y]
        case 'right':
          return [id, right - width / 2, y]
        case 'top':
          return [id, x, top + height / 2]
        case 'middle':
          return [id, x, (top + bottom) / 2]
        case 'bottom':
          return [id, x, bottom - height / 2]
        default:
          return edge satisfies never
      }
    }
    return moveNodes.apply(view, { positions: all.map(goal) }, graph)
  }
})

/**
 * Make the gaps between nodes equal; the two outermost stay. Where the boxes do not fit between them, their centres are
 * spread evenly instead.
 */
export const distributeNodes = defineCommand<{ ids: readonly string[]; axis: Axis }>({
  id: 'distribute-nodes',
  title: { en: 'Distribute', ko: '간격 맞춤' },
  apply(view, { ids, axis }, graph) {
    const at = (one: Standing): number => (axis === 'horizontal' ? one.x : one.y)
    const size = (one: Standing): number => (axis === 'horizontal' ? one.width : one.height)
    const all = standing(view, graph, ids).toSorted((a, b) => at(a) - at(b) || byCodeUnit(a.id, b.id))
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last || all.length < 3) return view
    const span = at(last) - at(first)
    const taken = all.reduce((sum, one) => sum + size(one), 0) - (size(first) + size(last)) / 2
    const gap = (span - taken) / (all.length - 1)
    const goals: number[] = []
    all.forEach((one, index) => {
      const before = all[index - 1]
      const from = goals[index - 1]
      if (!before || from === undefined) goals.push(at(one))
      else goals.push(from + (gap >= 0 ? (size(before) + size(one)) / 2 + gap : span / (all.length - 1)))
    })
    const positions = all.slice(1, -1).map(({ id, x, y }, index): Position => {
      const goal = goals[index + 1] ?? 0
      return axis === 'horizontal' ? [id, goal, y] : [id, x, goal]
    })
    return moveNodes.apply(view, { positions }, graph)
  }
})

const onGrid = (value: number, grid: number): number => Math.round(value / grid) * grid

/** Move nodes a little; with a grid they come to lie on its lines along the way they go. */
export const nudgeNodes = defineCommand<{
  ids: readonly string[]
  dx: number
  dy: number
  grid: number | null
}>({
  id: 'nudge-nodes',
  title: { en: 'Nudge', ko: '조금 이동' },
  apply(view, { ids, dx, dy, grid }, graph) {
    const step = (value: number, by: number): number =>
      by === 0 || grid === null ? value + by : onGrid(value + by, grid)
    const positions = standing(view, graph, ids).map(({ id, x, y }): Position => [
      id,
      step(x, dx),
      step(y, dy)
    ])
    return moveNodes.apply(view, { positions }, graph)
  }
})

/** Put the centres of nodes on the nearest crossing of the grid. */
export const snapNodes = defineCommand<{ ids: readonly string[]; grid: number }>({
  id: 'snap-nodes',
  title: { en: 'Snap to grid', ko: '격자에 맞춤' },
  apply(view, { ids, grid }, graph) {
    const positions = standing(view, graph, ids).map(({ id, x, y }): Position => [
      id,
      onGrid(x, grid),
      onGrid(y, grid)
    ])
    return moveNodes.apply(view, { positions }, graph)
  }
})

/** Lock nodes so that nothing moves them, not even the hand, or let them go. A folded group stands for its members. */
export const setLocked = defineCommand<{ ids: readonly string[]; locked: boolean }>({
  id: 'set-locked',
  title: { en: 'Lock or unlock', ko: '잠금/해제' },
  apply(view, { ids, locked }, graph) {
    const groups = ids.some(isFoldKey) ? selectVisible(graph, view).groups : []
    const known = ids.flatMap((id): readonly string[] => {
      const group = groups.find((one) => one.id === id)
      if (group) return group.members.map(({ component }) => component.id)
      return graph.component(id) === undefined ? [] : [id]
    })
    const locks = withIds(view.locks, known, locked)
    return locks === view.locks ? view : { ...view, locks }
  }
})
