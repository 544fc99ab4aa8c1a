/** What in the person's own catalogue could not be used: file, line, field, reason, and what may have been meant. */
import { CircleCheck, RotateCw } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useApplication } from '../context.tsx'
import { Button } from '../parts/controls.tsx'
import { Told } from '../parts/told.tsx'
import { Dialog } from './dialog.tsx'

export function ProblemsDialog(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const issues = useApplication((state) => state.issues)
  const pack = useApplication((state) => state.packFolder)
  return (
    <Dialog
      title={t('dialog.problems')}
      wide
      testid="problems-dialog"
      foot={
        pack !== null && (
          <Button icon={RotateCw} onClick={actions['reload-pack']} data-testid="reload-pack">
            {t('dialog.reload')}
          </Button>
        )
      }
    >
      {issues.length === 0 ? (
        <p className="all-well">
          <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
          {t('dialog.problemsNone')}
        </p>
      ) : (
        <>
          <p className="remark">{t('dialog.problemsLead')}</p>
          <ol className="issues">
            {issues.map((issue, at) => (
              <li key={at} data-testid="issue">
                <p className="issue-place">
                  <strong>{issue.file}</strong>
                  <span>{t('dialog.problemLine', { line: issue.line })}</span>
                  {issue.field !== '' && <code>{issue.field}</code>}
                </p>
                {typeof issue.message === 'string' ? <p>{issue.message}</p> : <Told text={issue.message} />}
                {issue.didYouMean !== undefined && (
                  <p className="issue-hint">{t('dialog.didYouMean', { name: issue.didYouMean })}</p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
