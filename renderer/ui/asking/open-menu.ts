/** A wish for a menu in; the menu out, as soon as it can stay open. */
import type { MouseEvent } from 'react'
import type { AppStore, ContextTarget } from '../../state/store.ts'

/** Open the menu of a target at the pointer. */
export function openMenu(store: AppStore, event: MouseEvent, target: Omit<ContextTarget, 'x' | 'y'>): void {
  openAtPointer(event, (x, y) => store.setState({ contextMenu: { ...target, x, y } }))
}

/**
 * Open something at the pointer, in pixels of the window. Where the system asks for it with the button still down, its
 * release would close a menu again, so that is waited for.
 */
export function openAtPointer(event: MouseEvent, open: (x: number, y: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const { clientX, clientY, buttons } = event
  if (buttons === 0) open(clientX, clientY)
  else window.addEventListener('pointerup', () => setTimeout(() => open(clientX, clientY)), { once: true })
}
