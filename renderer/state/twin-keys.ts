/** A key pressed in the outline in; where the focus goes, or what folds, out. As the ARIA tree pattern has it. */
import { lettersOf } from '../../graph-data/questions/letters.ts'
import type { OutlineRow } from './twin-outline.ts'

export type TreeStep =
  | { readonly go: string }
  /** Fold (false) or unfold (true) these. */
  | { readonly fold: readonly string[]; readonly open: boolean }

/** Lines of one press of Page Up or Page Down. */
export const pageOfRows = 12

/** What a key does at a line; undefined where it does nothing. */
export function stepInTree(
  rows: readonly OutlineRow[],
  current: string | null,
  key: string
): TreeStep | undefined {
  const at = rows.findIndex((row) => row.key === current)
  const row = rows[at]
  const goTo = (index: number): TreeStep | undefined => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, index))]
    return target && { go: target.key }
  }
  if (row === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return goTo(at + 1)
    case 'ArrowUp':
      return goTo(at - 1)
    case 'PageDown':
      return goTo(at + pageOfRows)
    case 'PageUp':
      return goTo(at - pageOfRows)
    case 'Home':
      return goTo(0)
    case 'End':
      return goTo(rows.length - 1)
    case 'ArrowRight':
      if (row.isOpen === null) return undefined
      return row.isOpen ? goTo(at + 1) : { fold: [row.key], open: true }
    case 'ArrowLeft':
      if (row.isOpen) return { fold: [row.key], open: false }
      return row.parent === null ? undefined : { go: row.parent }
    case '*': {
      const folded = rows.filter((one) => one.parent === row.parent && one.isOpen === false)
      return folded.length === 0 ? undefined : { fold: folded.map((one) => one.key), open: true }
    }
    default:
      return undefined
  }
}

/** Letters that were typed one after the other, and when the last one was (milliseconds). */
export type Typed = { readonly letters: string; readonly at: number }

export const nothingTyped: Typed = { letters: '', at: -Infinity }

/** A pause after which letters begin anew. */
const typingPause = 700

/** One more letter. */
export const type = ({ letters, at }: Typed, letter: string, now: number): Typed => ({
  letters: now - at > typingPause ? letter : letters + letter,
  at: now
})

/** Whether a key press is a letter to find something by. */
export const isLetter = (press: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean => !press.ctrlKey && !press.metaKey && !press.altKey && /^[\p{L}\p{N}]$/u.test(press.key)

/**
 * The next name that starts with the letters, round and round; -1 where none does. One letter, also pressed again and
 * again, goes on to the next; more letters may stay where they are. A Hangul keyboard types single letters, so
 * syllables are taken apart.
 */
export function findTyped(names: readonly string[], from: number, letters: string): number {
  const same = new Set(letters).size === 1
  const wanted = lettersOf(same ? letters.slice(0, 1) : letters)
  const start = same ? from + 1 : Math.max(from, 0)
  for (let step = 0; step < names.length; step += 1) {
    const at = (start + step) % names.length
    if (lettersOf(names[at] ?? '').startsWith(wanted)) return at
  }
  return -1
}
