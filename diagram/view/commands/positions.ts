/** Commands on where nodes lie and which of them a new layout leaves in place. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { Position, ViewDocument } from '../document.ts'
import { isFoldKey, middleOf } from '../folds.ts'
import { selectVisible } from '../visible.ts'
import { defineCommand } from './command.ts'
import { byCodeUnit, withIds } from './sorted-ids.ts'

const limit = 1e6

/** A tenth of a unit is finer than a screen shows and keeps files short; `+ 0` turns -0 into 0, as JSON does. */
const settle = (value: number): number => Math.round(Math.min(Math.max(value, -limit), limit) * 10) / 10 + 0

/**
 * Positions of nodes in; the same with those of the members in the place of a folded group's. They move with it, all by
 * the same way, so that the middle of them is where the group was put.
 */
function withMembers(
  view: ViewDocument,
  graph: EcosystemGraph,
  positions: readonly Position[]
): readonly Position[] {
  if (!positions.some(([id]) => isFoldKey(id))) return positions
  const groups = new Map(selectVisible(graph, view).groups.map((group) => [group.id, group]))
  const places = new Map(view.positions.map(([id, x, y]) => [id, [x, y] as const]))
  const meant = new Map(positions.map((position) => [position[0], position]))
  const held = new Set(
    [...meant.keys()].flatMap((id) => groups.get(id)?.members.map(({ component }) => component.id) ?? [])
  )
  return [...meant.values()].flatMap((position): readonly Position[] => {
    // Who moves with its group goes nowhere by itself.
    if (held.has(position[0])) return []
    const members = groups.get(position[0])?.members.map(({ component }) => component.id)
    const middle = members && middleOf(places, members)
    if (!members || !middle) return [position]
    // One that stays would be left behind, and the group would not be where it was put.
    if (members.some((id) => view.locks.includes(id))) return []
    const there = members.flatMap((id): readonly Position[] => {
      const at = places.get(id)
      return at ? [[id, at[0], at[1]]] : []
    })
    const way = ([from, to]: readonly [number, number], values: readonly number[]): number =>
      Math.min(Math.max(settle(to) - from, -limit - Math.min(...values)), limit - Math.max(...values))
    const dx = way(
      [middle[0], position[1]],
      there.map(([, x]) => x)
    )
    const dy = way(
      [middle[1], position[2]],
      there.map(([, , y]) => y)
    )
    // It is there already: what is left is rounding.
    if (Math.hypot(dx, dy) < 0.5) return []
    return there.map(([id, x, y]) => [id, x + dx, y + dy])
  })
}

/**
 * Put nodes somewhere. Where an id comes twice, the later position holds. A folded group takes its members along; locked
 * nodes stay where they are.
 */
export const moveNodes = defineCommand<{ positions: readonly Position[] }>({
  id: 'move-nodes',
  title: { en: 'Move', ko: '이동' },
  apply(view, { positions }, graph) {
    const moved = new Map<string, Position>()
    for (const [id, x, y] of withMembers(view, graph, positions)) {
      const placeable = graph.component(id) !== undefined && Number.isFinite(x) && Number.isFinite(y)
      if (placeable) moved.set(id, [id, settle(x), settle(y)])
    }
    const places = new Map<string, Position>(view.positions.map((position) => [position[0], position]))
    const locks = new Set(view.locks)
    const changed = [...moved.values()].filter(([id, x, y]) => {
      const old = places.get(id)
      return !old || (!locks.has(id) && (old[1] !== x || old[2] !== y))
    })
    if (changed.length === 0) return view
    for (const position of changed) places.set(position[0], position)
    return { ...view, positions: [...places.values()].sort((a, b) => byCodeUnit(a[0], b[0])) }
  }
})

/** Pin nodes so that a new layout leaves them where they are, or let them go. */
export const setPinned = defineCommand<{ ids: readonly string[]; pinned: boolean }>({
  id: 'set-pinned',
  title: { en: 'Pin or unpin', ko: '고정/해제' },
  apply(view, { ids, pinned }, graph) {
    const known = ids.filter((id) => graph.component(id) !== undefined)
    const pins = withIds(view.pins, known, pinned)
    return pins === view.pins ? view : { ...view, pins }
  }
})
