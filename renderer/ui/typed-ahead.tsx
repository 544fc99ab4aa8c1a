/** A field that is there at once where a dialog to type in is still being loaded: what is typed meanwhile goes into that one. */
import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication } from './context.tsx'

export function TypedAhead(): ReactElement | null {
  const { t } = useTranslation()
  const { store } = useApp()
  const dialog = useApplication((state) => state.dialog)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    // The dialog gives the focus back to where it was when it came.
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  if (dialog?.kind !== 'palette' && dialog?.kind !== 'help') return null
  return (
    <input
      ref={field}
      type="text"
      className="typed-ahead"
      aria-label={dialog.kind === 'help' ? t('help.filter') : t('palette.label')}
      autoComplete="off"
      spellCheck={false}
      // Its own: what an input method is still composing is not written over.
      defaultValue={dialog.text}
      onInput={(event) => store.setState({ dialog: { ...dialog, text: event.currentTarget.value } })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) store.setState({ dialog: null })
      }}
      data-testid="typed-ahead"
    />
  )
}
