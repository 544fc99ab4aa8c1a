/** In the status bar: how many components are named at this zoom, and that more are named nearer. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useCamera, useRested } from './use-canvas.ts'

/** Read aloud once somebody has stopped zooming, not at every step. */
const restBeforeTelling = 1500

export function NamesShown(): ReactElement {
  const { t } = useTranslation()
  const named = useCamera((handle) => handle.names().named, 0)
  const total = useCamera((handle) => handle.names().total, 0)
  const isFar = useCamera((handle) => handle.names().named === 0 && handle.names().areas > 0, false)
  const words =
    named >= total ? '' : isFar ? t('zoom.areasOnly', { total }) : t('zoom.names', { named, total })
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
