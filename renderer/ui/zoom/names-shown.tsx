/** In the status bar: how many components and folded groups are named at this zoom, and that more are named nearer. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { namesWords } from '../../state/zoom/names-shown.ts'
import { useCamera, useRested } from './use-canvas.ts'

/** Read aloud once somebody has stopped zooming, not at every step. */
const restBeforeTelling = 1500

export function NamesShown(): ReactElement {
  const { t } = useTranslation()
  const named = useCamera((handle) => handle.names().named, 0)
  const total = useCamera((handle) => handle.names().total, 0)
  const key = useCamera((handle) => namesWords(handle.names()), null)
  const words = key === null ? '' : t(key, { named, total })
  const told = useRested(words, restBeforeTelling)
  return (
    <>
      {words !== '' && (
        <p className="status-words names-shown" aria-hidden data-testid="names-shown">
          {words}
          <span> · {t('zoom.nearer')}</span>
        </p>
      )}
      <span className="names-told" role="status" data-testid="names-told">
        {told}
      </span>
    </>
  )
}
