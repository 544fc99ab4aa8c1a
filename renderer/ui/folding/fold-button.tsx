/** The button in a row of the left panel that folds what the row stands for into one node, and unfolds it. */
import { Package, PackageOpen } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { foldKey, isSameFold, type Fold } from '../../../diagram/view/folds.ts'
import { fold, unfold } from '../../state/folding/folding.ts'
import { useApp, useViewPart } from '../context.tsx'
import './folding.css'

export function FoldButton({ by, id, name }: Fold & { name: string }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const folded = useViewPart((view) => view.folds.some((other) => isSameFold(other, { by, id })))
  const label = folded ? t('folding.unfold', { name }) : t('folding.fold', { name })
  const Icon = folded ? Package : PackageOpen
  return (
    <button
      type="button"
      className="fold-button"
      aria-label={label}
      aria-pressed={folded}
      title={label}
      onClick={() => (folded ? unfold(app, [foldKey({ by, id })]) : fold(app, [{ by, id }]))}
      data-testid={`fold-${by}-${id}`}
    >
      <Icon aria-hidden size={14} strokeWidth={1.75} />
    </button>
  )
}
