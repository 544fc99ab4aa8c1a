/** A window with little room in (small, or with large text); one panel at a time out, so that the picture keeps its room. */
import type { AppStore } from '../state/store.ts'

/** Below this width, two panels leave less than a third of the window for the picture. */
const narrowWindow = '(width < 800px)'

const other = { leftOpen: 'rightOpen', rightOpen: 'leftOpen' } as const
type Panel = keyof typeof other

const isWorkedIn = (panel: Panel): boolean =>
  document.activeElement?.closest(panel === 'leftOpen' ? '.panel-left' : '.panel-right') !== null

/** Close one of two open panels while the window is narrow, and open it again once there is room. */
export function keepRoom(store: AppStore): void {
  const narrow = matchMedia(narrowWindow)
  let closed: Panel | null = null
  const close = (panel: Panel): void => {
    closed = panel
    store.setState({ [panel]: false })
  }
  const fit = (): void => {
    const { leftOpen, rightOpen, selection, line } = store.getState()
    if (!narrow.matches) {
      if (closed !== null) store.setState({ [closed]: true })
      closed = null
    } else if (leftOpen && rightOpen) close(selection.length > 0 || line !== null ? 'leftOpen' : 'rightOpen')
  }
  store.subscribe((state, before) => {
    if (!narrow.matches || !state.leftOpen || !state.rightOpen) return
    // The one that was just asked for stays, except where the keyboard would be lost with the other.
    const elder: Panel = before.leftOpen ? 'leftOpen' : 'rightOpen'
    close(isWorkedIn(elder) ? other[elder] : elder)
  })
  narrow.addEventListener('change', fit)
  fit()
}
