/** Keys pressed on the focused diagram in; panning, zooming and asking for the menu out. */

export type KeyEvents = {
  /** In pixels: where the picture goes. */
  pan(x: number, y: number): void
  zoom(factor: number): void
  menu(): void
  /** As a double click on what is selected. */
  open(): void
}

const step = 60
const bigStep = 240
const zoomStep = 1.25

export function listenToKeys(root: HTMLElement, events: KeyEvents): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== root) return
    const by = event.shiftKey ? bigStep : step
    switch (event.key) {
      case 'ArrowLeft':
        events.pan(by, 0)
        break
      case 'ArrowRight':
        events.pan(-by, 0)
        break
      case 'ArrowUp':
        events.pan(0, by)
        break
      case 'ArrowDown':
        events.pan(0, -by)
        break
      case '+':
      case '=':
        events.zoom(zoomStep)
        break
      case '-':
      case '_':
        events.zoom(1 / zoomStep)
        break
      case 'Enter':
        events.open()
        break
      case 'ContextMenu':
        events.menu()
        break
      case 'F10':
        if (!event.shiftKey) return
        events.menu()
        break
      default:
        return
    }
    event.preventDefault()
  }
  root.addEventListener('keydown', onKey)
  return () => root.removeEventListener('keydown', onKey)
}
