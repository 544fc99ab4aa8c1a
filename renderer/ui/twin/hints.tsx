/** Which keys do what, in one quiet line below the list. */
import type { ReactElement, ReactNode } from 'react'

export const Hints = ({ children }: { children: ReactNode }): ReactElement => (
  <p className="twin-hints" id="twin-hints">
    {children}
  </p>
)

export const Hint = ({ caps, children }: { caps: readonly string[]; children: string }): ReactElement => (
  <span>
    {caps.map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}{' '}
    {children}
  </span>
)
