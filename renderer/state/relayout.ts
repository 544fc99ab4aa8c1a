/** "Lay out again": what shows is packed anew, the rest around it, pinned components stay. Runs in a worker and can be undone. */
import { appActions } from '../../preload/actions.ts'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import type { CanvasSlot } from './parts.ts'
import { edit, notify, viewOf, type AppStore } from './store.ts'

export type Relayout = {
  /** Start, unless one is under way. */
  start(): Promise<void>
  cancel(): void
}

const title = appActions.find((action) => action.id === 'layout')!.title

export function createRelayout(store: AppStore, canvas: CanvasSlot): Relayout {
  /** The layout under way; a cancelled one no longer matches and its result is dropped. */
  let running: { cancel(): void } | null = null

  async function start(): Promise<void> {
    if (running !== null) return
    const mine = { cancel: () => {} }
    running = mine
    store.setState({ layingOut: true })
    try {
      const [{ requestLayout }, { layoutPlan }] = await Promise.all([
        import('../canvas/layout-client.ts'),
        import('../../diagram/layout/request.ts')
      ])
      if (running !== mine) return
      const { graph } = store.getState()
      const job = requestLayout(layoutPlan(graph, viewOf(store.getState())))
      mine.cancel = job.cancel
      const positions = await job.result
      if (running !== mine) return
      edit(store, title, (view, now) => moveNodes.apply(view, { positions }, now))
      requestAnimationFrame(() => canvas.current?.fit())
      notify(store, 'done', { key: 'notice.layoutDone' })
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

  return {
    start,
    cancel() {
      running?.cancel()
      running = null
      store.setState({ layingOut: false })
    }
  }
}
