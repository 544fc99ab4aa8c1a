/** How many show, and of how many where that is not all. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Count } from '../../state/counts.ts'

export function ShownCount({ count = { shown: 0, total: 0 } }: { count?: Count | undefined }): ReactElement {
  const { t } = useTranslation()
  const { shown, total } = count
  return (
    <span className="count" title={t('layers.count', { shown, total })}>
      {shown === total ? total : `${shown}/${total}`}
    </span>
  )
}
