/** Arrow keys in a menu, a list of tabs or a list of results: the focus goes to the next, previous, first or last item. */
import type { KeyboardEvent } from 'react'

/** Move the focus among the items of an element; gives the item it went to. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, items: string): HTMLElement | undefined {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)].filter(
    (item) => !item.matches(':disabled')
  )
  const at = all.indexOf(document.activeElement as HTMLElement)
  const goals = new Map([
    ['ArrowDown', (at + 1) % all.length],
    ['ArrowRight', (at + 1) % all.length],
    ['ArrowUp', (Math.max(at, 0) - 1 + all.length) % all.length],
    ['ArrowLeft', (Math.max(at, 0) - 1 + all.length) % all.length],
    ['Home', 0],
    ['End', all.length - 1]
  ])
  const goal = goals.get(event.key)
  if (goal === undefined) return undefined
  event.preventDefault()
  event.stopPropagation()
  all[goal]?.focus()
  return all[goal]
}
