/** The frame of every dialog: a native modal one, closed by Escape, by its button, or by a click beside it. */
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'

export function Dialog({
  title,
  children,
  foot,
  wide = false,
  isRead = false,
  className = '',
  testid
}: {
  title: string
  children: ReactNode
  foot?: ReactNode
  wide?: boolean
  /** It holds nothing to operate: then the keyboard scrolls its body. */
  isRead?: boolean
  className?: string
  testid: string
}): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // React's autoFocus comes too early for a modal dialog, which then takes its first button.
    const first = element?.querySelector<HTMLElement>('[data-first-focus]') ?? element
    first?.focus()
    // Closing it natively gives the focus back to where it was.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      data-wide={wide}
      closedby="any"
      aria-labelledby={heading}
      tabIndex={-1}
      onClose={() => store.setState({ dialog: null })}
      data-testid={testid}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <IconButton icon={X} label={t('dialog.close')} onClick={() => dialog.current?.close()} />
      </header>
      <div
        className="dialog-body"
        {...(isRead && { tabIndex: 0, role: 'group', 'aria-labelledby': heading })}
      >
        {children}
      </div>
      {foot && <footer>{foot}</footer>}
    </dialog>
  )
}
