/** A layout is chosen; what shows is arranged anew, the rest gives way, what is pinned or locked stays. Runs in a worker and can be undone. */
import { layoutSpec, type LayoutId } from '../../diagram/layout/arrange/layouts.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { arrangeNodes } from '../../diagram/view/commands/arrange.ts'
import { openViewOf } from '../../diagram/view/kept-views.ts'
import { isWithin, partOf, type Part } from '../../diagram/view/part-layout.ts'
import { asTheMap as mapTitle } from '../../preload/actions/arranging.ts'
import { noteLayout, partLayoutOf } from './arranging/part-layouts.ts'
import { isOtherDocument } from './kept-views.ts'
import type { NoticeMessage } from './notices.ts'
import type { CanvasSlot } from './parts.ts'
import { dropNotices, edit, notify, viewOf, type AppState, type AppStore } from './store.ts'

export type Relayout = {
  /** Start, unless one is under way. */
  start(layout?: LayoutId): Promise<void>
  /** Put everything back where the map of the catalogue has it; what is locked stays. Nothing while a layout is under way. */
  asTheMap(): Promise<void>
  cancel(): void
}

/** What is said when it is done: also which areas came with it. */
const done = {
  force: { key: 'notice.layoutDone' },
  bands: { key: 'arranging.doneBands' },
  hierarchy: { key: 'arranging.doneHierarchy' },
  rings: { key: 'arranging.doneRings' },
  path: { key: 'arranging.donePath' }
} as const satisfies Record<LayoutId, NoticeMessage>

/** Wider than this, or less wide, no picture is made, whatever the window is like: it should also do for a slide. */
const ratios = { least: 4 / 3, most: 16 / 9 } as const

/** Width to height of the room that the picture has on the screen. */
function roomOnScreen(): number {
  const { clientWidth = 0, clientHeight = 0 } = document.querySelector('.canvas') ?? {}
  const ratio = clientWidth > 0 && clientHeight > 0 ? clientWidth / clientHeight : ratios.most
  return Math.min(Math.max(ratio, ratios.least), ratios.most)
}

/** A layout under way, and the part of the view that it is for: null for the whole. */
type Running = { cancel(): void; part: Part | null }

/** Whether what is being arranged is not any more what the person sees and may change. */
const isElsewhere = ({ part }: Running, now: AppState, before: AppState): boolean =>
  now.playing !== null ||
  isOtherDocument(now, before) ||
  openViewOf(viewOf(now)).id !== openViewOf(viewOf(before)).id ||
  (part !== null && !isWithin(part, viewOf(now)))

export function createRelayout(store: AppStore, canvas: CanvasSlot): Relayout {
  /** The layout under way; a cancelled one no longer matches and its result is dropped. */
  let running: Running | null = null

  async function start(layout: LayoutId = 'force'): Promise<void> {
    if (running !== null) return
    const mine: Running = { cancel: () => {}, part: null }
    running = mine
    store.setState({ layingOut: true })
    dropNotices(store, 'layout')
    try {
      const [{ requestLayout }, { arrangePlan }] = await Promise.all([
        import('../canvas/layout-client.ts'),
        import('../../diagram/layout/arrange/request.ts')
      ])
      if (running !== mine) return
      const { graph, selection } = store.getState()
      const plan = arrangePlan(graph, viewOf(store.getState()), {
        layout,
        around: selection,
        ratio: roomOnScreen()
      })
      if (layout === 'rings' && plan.shown.around.length === 0) {
        notify(store, 'problem', { key: 'arranging.noCentre' })
        return
      }
      const share = plan.shown.nodes.length / plan.all.nodes.length
      mine.part = partOf(viewOf(store.getState()), layout, share)
      const job = requestLayout(plan)
      mine.cancel = job.cancel
      const positions = await job.result
      if (running !== mine) return
      const { title, hulls } = layoutSpec(layout)
      edit(store, title, (view, now) =>
        noteLayout(view, arrangeNodes.apply(view, { positions, hulls }, now), mine.part)
      )
      // A way is looked at by itself, where what does not belong to it lies below.
      const isWay = layout === 'path' && viewOf(store.getState()).stack?.hideRest === false
      const steps = isWay ? plan.shown.steps.flatMap(({ ids }) => ids) : []
      requestAnimationFrame(() => canvas.current?.fit(steps.length > 0 ? steps : undefined))
      const goesBack = partLayoutOf(viewOf(store.getState())) !== null
      const also = !goesBack ? 'undoBrings' : isWay ? 'goesBackWithStack' : 'goesBack'
      notify(
        store,
        'done',
        { ...done[layout], also: `arranging.${also}` },
        { about: 'layout', ...(goesBack ? { action: 'keep-layout' } : {}) }
      )
    } catch (error) {
      if (running !== mine) return
      console.error(error)
      notify(store, 'problem', { key: 'notice.unexpected' })
    } finally {
      if (running === mine) {
        running = null
        store.setState({ layingOut: false })
      }
    }
  }

  async function asTheMap(): Promise<void> {
    if (running !== null) return
    const mine: Running = { cancel: () => {}, part: null }
    running = mine
    try {
      const positions = await completePositions(store.getState().graph, basePositions)
      if (running !== mine) return
      edit(store, mapTitle, (view, now) =>
        noteLayout(view, arrangeNodes.apply(view, { positions, hulls: 'layer' }, now), null)
      )
      requestAnimationFrame(() => canvas.current?.fit())
      const message = { key: 'arranging.doneMap', also: 'arranging.undoBrings' } as const
      notify(store, 'done', message, { about: 'layout' })
    } finally {
      if (running === mine) running = null
    }
  }

  function cancel(): void {
    running?.cancel()
    running = null
    store.setState({ layingOut: false })
  }
  store.subscribe((now, before) => {
    if (running !== null && isElsewhere(running, now, before)) cancel()
  })
  return { start, asTheMap, cancel }
}
