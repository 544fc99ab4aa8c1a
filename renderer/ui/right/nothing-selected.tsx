/** What one can do while nothing is selected. */
import { Keyboard, Lasso, MousePointer2, MousePointerClick, Search, Spline } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { NotesSection } from '../notes/notes-list.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { useCamera } from '../zoom/use-canvas.ts'

export function NothingSelected(): ReactElement {
  const { t } = useTranslation()
  const isFar = useCamera((handle) => handle.isFromAfar(), true)
  const keys = useKeyCaps()('outline')?.join(' ') ?? ''
  return (
    <div className="teach" data-testid="nothing-selected">
      <h2>{t('empty.title')}</h2>
      <ul>
        <li>
          <MousePointer2 aria-hidden size={16} strokeWidth={1.75} />
          {t('empty.click')}
        </li>
        <li>
          <MousePointerClick aria-hidden size={16} strokeWidth={1.75} />
          {t('empty.double')}
        </li>
        <li>
          <Spline aria-hidden size={16} strokeWidth={1.75} />
          {isFar ? t('lines.teachFar') : t('lines.teach')}
        </li>
        <li>
          <Search aria-hidden size={16} strokeWidth={1.75} />
          {t('empty.search')}
        </li>
        <li>
          <Lasso aria-hidden size={16} strokeWidth={1.75} />
          {t('empty.lasso')}
        </li>
        <li>
          <Keyboard aria-hidden size={16} strokeWidth={1.75} />
          {t('empty.keys', { keys })}
        </li>
      </ul>
      <NotesSection />
    </div>
  )
}
