/** How a window with unsaved changes closes: requests and answers in, and in the end one call of `close`. */

export type ClosingParts = {
  readonly isDirty: () => boolean
  readonly ask: () => Promise<'save' | 'discard' | 'cancel'>
  /** Tell the window to save; it answers with `finish`. */
  readonly requestSave: () => void
  readonly discard: () => void
  /** Write what is left to write; the window closes when it is done, or could not be. */
  readonly settle: () => Promise<void>
  readonly close: () => void
  /** Somebody wanted to close it, and then it was not to be. */
  readonly stays: () => void
}

export type Closing = {
  /** The person wants to close. */
  request(): void
  /** The window saved, or did not. Without a question before it, this does nothing. */
  finish(proceed: boolean): void
}

/** One window's way to its end. */
export function createClosing(parts: ClosingParts): Closing {
  let state: 'open' | 'asking' | 'saving' | 'settling' = 'open'

  function stay(): void {
    state = 'open'
    parts.stays()
  }
  function settle(): void {
    state = 'settling'
    void parts
      .settle()
      .catch(() => undefined)
      .then(parts.close)
  }
  async function ask(): Promise<void> {
    state = 'asking'
    // A dialog that fails must not make the window impossible to close for good.
    const answer = await parts.ask().catch(() => 'cancel' as const)
    if (answer === 'cancel') stay()
    else if (answer === 'save') {
      state = 'saving'
      parts.requestSave()
    } else {
      parts.discard()
      settle()
    }
  }

  return {
    request() {
      if (state === 'asking' || state === 'settling') return
      // A second wish to close while a save hangs asks again, so that nobody is locked in.
      if (parts.isDirty()) void ask()
      else settle()
    },
    finish(proceed) {
      if (state !== 'saving') return
      if (proceed) settle()
      else stay()
    }
  }
}
