/** A part that stays closed until it is asked for; what is inside is made only then. */
import { ChevronRight } from 'lucide-react'
import { useState, type ReactElement, type ReactNode } from 'react'

export function Disclosure({
  title,
  count,
  testid,
  startsOpen = false,
  children
}: {
  title: string
  count?: number
  testid?: string
  startsOpen?: boolean
  children: ReactNode
}): ReactElement {
  const [open, setOpen] = useState(startsOpen)
  return (
    <details
      className="disclosure"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid={testid}
    >
      <summary>
        <ChevronRight aria-hidden size={14} strokeWidth={2} />
        <span>{title}</span>
        {count !== undefined && <span className="count">{count}</span>}
      </summary>
      {open && <div className="disclosed">{children}</div>}
    </details>
  )
}
