/** A wish for a menu in; the menu out, as soon as it can stay open. */
import type { MouseEvent } from 'react'
import type { AppStore, ContextTarget } from '../../state/store.ts'

/**
 * Open a menu at the pointer. Where the system asks for it with the button still down, its release would close the menu
 * again, so that is waited for.
 */
export function openMenu(store: AppStore, event: MouseEvent, target: Omit<ContextTarget, 'x' | 'y'>): void {
  event.preventDefault()
  event.stopPropagation()
  const { clientX: x, clientY: y, buttons } = event
  const open = (): void => store.setState({ contextMenu: { ...target, x, y } })
  if (buttons === 0) open()
  else window.addEventListener('pointerup', () => setTimeout(open), { once: true })
}
