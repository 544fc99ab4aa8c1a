/** Keys pressed while a story is told in; what they mean to the one who tells it out. Nothing else hears them. */
import { useEffect } from 'react'

export type StoryKey = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'language' | 'blank'

const meanings: ReadonlyMap<string, StoryKey> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['Enter', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Backspace', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['F5', 'leave'],
  ['KeyL', 'language'],
  ['KeyB', 'blank'],
  ['.', 'blank']
])

/** What a key press means, or undefined. Letters are told by their place, so that a Hangul layout does not matter. */
export const storyKey = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): StoryKey | undefined =>
  meanings.get(key) ?? meanings.get(code)

/** Listen before everybody else. A button that has the focus keeps the keys that press it. */
export function useStoryKeys(act: (key: StoryKey) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') return
      const isOnButton =
        event.target instanceof HTMLElement && event.target.closest('.playing button') !== null
      if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return
      event.stopPropagation()
      if (event.ctrlKey || event.metaKey || event.altKey) return event.preventDefault()
      const meaning = storyKey(event)
      if (meaning === undefined) return
      event.preventDefault()
      if (!event.repeat || meaning === 'next' || meaning === 'previous') act(meaning)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [act])
}
