/** Keeps the running view with the shell, so that neither a crash nor a closed window loses it. */
import { serializeView } from '../../diagram/view/view-file.ts'
import type { Bridge } from '../bridge.ts'
import { documentName, givenTitle } from './names.ts'
import { isDirty, viewOf, type AppState, type AppStore } from './store.ts'

/** Milliseconds without a change before a draft is written. */
export const draftDelay = 500

/** Timers of the window, or those of a test. */
export type Timers = {
  readonly set: (work: () => void, delay: number) => unknown
  readonly clear: (timer: unknown) => void
}

/** What the title bar shows. */
export const titleOf = (state: AppState): string =>
  (state.file.name === null ? givenTitle(state) : documentName(state.file.name)) ?? 'Ecograph'

/** Whether there are words in a note that is still being written. */
const isWriting = ({ notes }: AppState): boolean => (notes.draft?.text.trim() ?? '') !== ''

/** Keep drafts from now on. `flush` writes at once what is waiting; call it when the window loses the focus. */
export function keepDrafts(bridge: Bridge, store: AppStore, timers: Timers): { flush(): void; stop(): void } {
  let timer: unknown = null
  let kept: AppState | null = null

  function write(): void {
    timer = null
    const state = store.getState()
    kept = state
    const view = viewOf(state)
    bridge
      .call('keepDraft', {
        text: serializeView(view),
        dirty: isDirty(state) || isWriting(state),
        title: titleOf(state),
        language: view.language
      })
      .catch((error: unknown) => console.error(error))
  }

  const changed = (state: AppState): boolean =>
    kept === null ||
    viewOf(kept) !== viewOf(state) ||
    kept.file !== state.file ||
    isWriting(kept) !== isWriting(state)

  const unsubscribe = store.subscribe((state) => {
    if (!changed(state)) return
    if (timer !== null) timers.clear(timer)
    timer = timers.set(write, draftDelay)
  })
  write()

  return {
    flush() {
      if (timer === null) return
      timers.clear(timer)
      write()
    },
    stop() {
      unsubscribe()
      if (timer !== null) timers.clear(timer)
    }
  }
}
