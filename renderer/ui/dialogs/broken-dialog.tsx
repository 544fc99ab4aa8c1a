/** A document that could not be understood: why, and that it is safe. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { DialogState } from '../../state/store.ts'
import { useApp, useText } from '../context.tsx'
import { Button } from '../parts/controls.tsx'
import { Dialog } from './dialog.tsx'

export function BrokenDialog({
  name,
  message,
  atStart,
  kept
}: Extract<DialogState, { kind: 'broken' }>): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { store } = useApp()
  const title = atStart || name === null ? t('dialog.brokenStart') : t('dialog.brokenOpen', { name })
  return (
    <Dialog
      title={title}
      testid="broken-dialog"
      foot={
        <Button look="primary" data-first-focus onClick={() => store.setState({ dialog: null })}>
          {t('dialog.close')}
        </Button>
      }
    >
      <p role="alert">{text(message)}</p>
      <p className="remark">
        {!atStart && t('dialog.brokenSafe')}
        {atStart && kept === null && t('dialog.brokenStartSafe')}
        {atStart && kept !== null && t('dialog.brokenStartKept', { name: kept })}
      </p>
    </Dialog>
  )
}
