/** A text that the window keeps for its next start, under a name. Losing it costs a person some clicks and nothing else. */
export type Keepsake = { read(): string | null; write(text: string): void }

/** Kept by the browser, or, where that keeps nothing, for this session. */
export function browserKeepsake(
  name: string,
  storage = globalThis.localStorage as Storage | undefined
): Keepsake {
  let last: string | null = null
  return {
    read() {
      try {
        return storage?.getItem(name) ?? last
      } catch {
        return last
      }
    },
    write(text) {
      last = text
      try {
        storage?.setItem(name, text)
      } catch {
        // Full, or not allowed: then it is remembered for this session.
      }
    }
  }
}
