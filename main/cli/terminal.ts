/** A stream for messages in; lines that stay, a line that is written over again and again on a terminal, and Ctrl+C out. */

export type Terminal = {
  readonly tell: (line: string) => void
  readonly progress: (line: string) => void
  readonly onStop: (stop: () => void) => () => void
}

type Stream = {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** The signals that ask a program to end. */
const signals = ['SIGINT', 'SIGTERM'] as const
/** A second wish within it is the first one again: npm hands signals on that the terminal has sent already. */
const echo = 1000

/** Messages for a person, on standard error. */
export function createTerminal(
  stream: Stream,
  system: Pick<NodeJS.Process, 'on' | 'off' | 'exit'> = process
): Terminal {
  let hasLine = false
  const clear = (): void => {
    if (hasLine) stream.write('\r\u001b[2K')
    hasLine = false
  }
  const tell = (line: string): void => {
    clear()
    stream.write(`${line}\n`)
  }
  return {
    tell,
    progress(line) {
      if (!stream.isTTY) return tell(line)
      clear()
      // A line that wraps cannot be cleared.
      stream.write(line.slice(0, Math.max(20, (stream.columns ?? 80) - 1)))
      hasLine = true
    },
    onStop(stop) {
      let first: number | null = null
      const listen = (): void => {
        if (first === null) {
          first = Date.now()
          stop()
          // Whoever asks again does not want to wait for the picture that is being drawn.
        } else if (Date.now() - first > echo) system.exit(130)
      }
      for (const signal of signals) system.on(signal, listen)
      return () => {
        for (const signal of signals) system.off(signal, listen)
      }
    }
  }
}
