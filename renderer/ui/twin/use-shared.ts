/** What outline and table share with the picture: the selection, and the menu of a component. */
import { useMemo, type MouseEvent, type RefObject } from 'react'
import { goTo } from '../../state/navigate.ts'
import { openMenu } from '../asking/open-menu.ts'
import { select } from '../../state/store.ts'
import { useApp, useApplication } from '../context.tsx'

export type Shared = {
  readonly selected: ReadonlySet<string>
  /** The component that alone is selected. */
  readonly only: string | undefined
  /** Select it alone and fly there. */
  go(id: string): void
  /** Take it into the selection, or out of it. */
  toggle(id: string): void
  openMenu(event: MouseEvent, id: string): void
}

export function useShared(): Shared {
  const app = useApp()
  const { store } = app
  const selection = useApplication((state) => state.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  return {
    selected,
    only: selection.length === 1 ? selection[0] : undefined,
    go: (id) => goTo(app, id),
    toggle(id) {
      const now = store.getState().selection
      select(store, now.includes(id) ? now.filter((one) => one !== id) : [...now, id])
    },
    openMenu(event, id) {
      if (!store.getState().selection.includes(id)) select(store, [id])
      openMenu(store, event, { id })
    }
  }
}

/** The keyboard focus goes to an element, and what it is in scrolls as little as it must. */
export function bringFocus(element: HTMLElement | null | undefined): void {
  element?.scrollIntoView({ block: 'nearest' })
  element?.focus({ preventScroll: true })
}

/** True once: when the twin opens, the focus goes into it; when outline and table change places, it stays. */
export function takeOpening(isOpening: RefObject<boolean>): boolean {
  const was = isOpening.current
  isOpening.current = false
  return was
}
