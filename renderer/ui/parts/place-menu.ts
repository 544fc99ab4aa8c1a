/** A popover that is open and a point of the window in; it lies there, or as near as it is whole. */

const edge = 8

export function placeMenu(menu: HTMLElement, x: number, y: number): void {
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(edge, Math.min(x, window.innerWidth - width - edge))}px`
  menu.style.top = `${Math.max(edge, Math.min(y, window.innerHeight - height - edge))}px`
}
