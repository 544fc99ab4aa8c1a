/** A menu that hangs on a button: arrow keys walk through its items, and opening it goes to the first one. */
import type { ReactElement, ReactNode, Ref } from 'react'
import { moveFocus } from './roving.ts'

const items = '[role^=menuitem]'

export function MenuPopover({
  ref,
  id,
  label,
  className,
  first = `${items}:enabled`,
  children,
  testid
}: {
  ref?: Ref<HTMLDivElement>
  id: string
  label: string
  className: string
  /** Where the focus goes when it opens. */
  first?: string
  children: ReactNode
  testid?: string
}): ReactElement {
  return (
    <div
      ref={ref}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      className={`menu ${className}`}
      onKeyDown={(event) => moveFocus(event, items)}
      onToggle={(event) => {
        if (event.nativeEvent.newState !== 'open') return
        event.currentTarget.querySelector<HTMLElement>(first)?.focus()
      }}
      data-testid={testid}
    >
      {children}
    </div>
  )
}
