/** Commands on where nodes lie and which of them a new layout leaves in place. */
import type { Position } from '../document.ts'
import { defineCommand } from './command.ts'
import { byCodeUnit, withIds } from './sorted-ids.ts'

const limit = 1e6

/** A tenth of a unit is finer than a screen shows and keeps files short; `+ 0` turns -0 into 0, as JSON does. */
const settle = (value: number): number => Math.round(Math.min(Math.max(value, -limit), limit) * 10) / 10 + 0

/** Put nodes somewhere. Where an id comes twice, the later position holds. */
export const moveNodes = defineCommand<{ positions: readonly Position[] }>({
  id: 'move-nodes',
  title: { en: 'Move', ko: '이동' },
  apply(view, { positions }, graph) {
    const moved = new Map<string, Position>()
    for (const [id, x, y] of positions) {
      const placeable = graph.component(id) !== undefined && Number.isFinite(x) && Number.isFinite(y)
      if (placeable) moved.set(id, [id, settle(x), settle(y)])
    }
    const places = new Map<string, Position>(view.positions.map((position) => [position[0], position]))
    const changed = [...moved.values()].filter(([id, x, y]) => {
      const old = places.get(id)
      return !old || old[1] !== x || old[2] !== y
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
