/** Every format that the view can be exported in; choosing one asks where to. */
import { FileDown } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFormatList } from '../../../diagram/export/format.ts'
import { useApp, useText } from '../context.tsx'
import { Dialog } from './dialog.tsx'

export function ExportDialog(): ReactElement {
  const { t } = useTranslation()
  const { documents, store } = useApp()
  const text = useText()
  return (
    <Dialog title={t('dialog.export')} testid="export-dialog">
      <p className="remark">{t('dialog.exportLead')}</p>
      <ul className="formats">
        {exportFormatList.map(({ id, title, extension }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                store.setState({ dialog: null })
                void documents.exportAs(id)
              }}
              data-testid={`format-${id}`}
            >
              <FileDown aria-hidden size={16} strokeWidth={1.75} />
              <span>{text(title)}</span>
              <code>.{extension}</code>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
