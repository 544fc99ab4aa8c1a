/** A sentence and a place in; a small note beside the pointer out. */
import type { Point } from '../../diagram/scene/types.ts'
import type { Size } from './camera.ts'

export type Tip = {
  /** `at` in pixels of the root; the note stays within the size. */
  show(text: string, at: Point, within: Size): void
  hide(): void
  dispose(): void
}

const gap = 14

export function createTip(root: HTMLElement): Tip {
  const element = document.createElement('div')
  element.className = 'canvas-tip'
  element.setAttribute('role', 'tooltip')
  element.hidden = true
  root.append(element)
  return {
    show: (text, [x, y], within) => {
      element.textContent = text
      element.hidden = false
      const { width, height } = element.getBoundingClientRect()
      const left = Math.max(4, Math.min(x + gap, within.width - width - 4))
      const below = y + gap + height <= within.height - 4
      element.style.left = `${left}px`
      element.style.top = `${below ? y + gap : Math.max(4, y - gap - height)}px`
    },
    hide: () => {
      element.hidden = true
    },
    dispose: () => element.remove()
  }
}
