/** What the actions do that arrange things by hand: lines, gaps, small steps, the grid and locks. */
import {
  alignNodes,
  distributeNodes,
  gridStep,
  nudgeNodes,
  setLocked,
  snapNodes,
  type Axis,
  type Edge
} from '../../../diagram/view/commands/arrange.ts'
import { allLocked } from '../../../diagram/view/locked.ts'
import { keepLayout } from '../../../preload/actions/arranging.ts'
import type { Parts } from '../parts.ts'
import type { Relayout } from '../relayout.ts'
import { edit, run, viewOf } from '../store.ts'
import { keepForWhole } from './part-layouts.ts'
import type { ArrangingId } from './possible.ts'

/** A nudge after a longer pause than this, in milliseconds, can be undone by itself. */
const pause = 1500
/** Units of a nudge, and of one that goes far. */
const steps = { near: 1, far: gridStep } as const

/** `now` tells milliseconds that only grow. */
export function createArrangingActions(
  { store, relayout }: Pick<Parts, 'store'> & { readonly relayout: Relayout },
  now: () => number = () => performance.now()
): Readonly<Record<ArrangingId, () => void>> {
  const selected = (): readonly string[] => store.getState().selection
  const align = (edge: Edge) => (): void => run(store, alignNodes, { ids: selected(), edge })
  const distribute = (axis: Axis) => (): void => run(store, distributeNodes, { ids: selected(), axis })

  let last = { at: -Infinity, count: 0, of: '' }
  const nudge = (dx: -1 | 0 | 1, dy: -1 | 0 | 1, reach: keyof typeof steps) => (): void => {
    const ids = selected()
    const of = ids.join(' ')
    const goesOn = of === last.of && now() - last.at < pause
    last = { at: now(), count: goesOn ? last.count : last.count + 1, of }
    const grid = store.getState().snapping ? gridStep : null
    const by = grid ?? steps[reach]
    run(store, nudgeNodes, { ids, dx: dx * by, dy: dy * by, grid }, `nudge ${last.count}`)
  }

  return {
    'arrange-force': () => void relayout.start('force'),
    'arrange-bands': () => void relayout.start('bands'),
    'arrange-hierarchy': () => void relayout.start('hierarchy'),
    'arrange-rings': () => void relayout.start('rings'),
    'arrange-path': () => void relayout.start('path'),
    'arrange-map': () => void relayout.asTheMap(),
    'keep-layout': () => edit(store, keepLayout, keepForWhole),
    'align-left': align('left'),
    'align-centre': align('centre'),
    'align-right': align('right'),
    'align-top': align('top'),
    'align-middle': align('middle'),
    'align-bottom': align('bottom'),
    'distribute-horizontally': distribute('horizontal'),
    'distribute-vertically': distribute('vertical'),
    'nudge-left': nudge(-1, 0, 'near'),
    'nudge-right': nudge(1, 0, 'near'),
    'nudge-up': nudge(0, -1, 'near'),
    'nudge-down': nudge(0, 1, 'near'),
    'nudge-far-left': nudge(-1, 0, 'far'),
    'nudge-far-right': nudge(1, 0, 'far'),
    'nudge-far-up': nudge(0, -1, 'far'),
    'nudge-far-down': nudge(0, 1, 'far'),
    snap: () => store.setState(({ snapping }) => ({ snapping: !snapping })),
    'snap-selection': () => run(store, snapNodes, { ids: selected(), grid: gridStep }),
    lock() {
      const { graph } = store.getState()
      const ids = selected()
      run(store, setLocked, { ids, locked: !allLocked(graph, viewOf(store.getState()), ids) })
    }
  }
}
