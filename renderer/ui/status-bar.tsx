/** Over the picture at the bottom left: how much shows; and the tools for the picture itself. */
import { AlertTriangle, Lasso, ListTree, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrangeButton } from './arranging/arrange-button.tsx'
import { CrowdingMeter } from './asking/crowding-meter.tsx'
import { useApp, useApplication } from './context.tsx'
import { Button, IconButton } from './parts/controls.tsx'
import { useKeyCaps } from './parts/keys.ts'
import { NamesShown } from './zoom/names-shown.tsx'

export function StatusBar(): ReactElement {
  const { t } = useTranslation()
  const { store, actions } = useApp()
  const capsOf = useKeyCaps()
  const lassoing = useApplication((state) => state.lassoing)
  const components = useApplication((state, app) => app.derived.counts(state).components)
  const relations = useApplication((state, app) => app.derived.counts(state).relations)
  const hasTwin = useApplication((state) => state.twin.isOpen)
  const problems = useApplication((state) => state.issues.length)
  return (
    <footer className="status-bar" aria-label={t('status.bar')}>
      <div className="tool-pill" role="toolbar" aria-label={t('app.canvas')} data-covers="bottom">
        <IconButton
          icon={Minus}
          label={t('status.zoomOut')}
          keys={capsOf('zoom-out')}
          onClick={actions['zoom-out']}
          data-testid="zoom-out"
        />
        <IconButton
          icon={Maximize}
          label={t('status.fit')}
          keys={capsOf('fit')}
          onClick={actions.fit}
          data-testid="fit"
        />
        <IconButton
          icon={Plus}
          label={t('status.zoomIn')}
          keys={capsOf('zoom-in')}
          onClick={actions['zoom-in']}
          data-testid="zoom-in"
        />
        <span className="pill-rule" />
        <IconButton
          icon={Lasso}
          label={t('status.lasso')}
          pressed={lassoing}
          onClick={() => store.setState({ lassoing: !lassoing })}
          data-testid="lasso"
        />
        <ArrangeButton />
        <span className="pill-rule" />
        <IconButton
          icon={ListTree}
          label={t('status.outline')}
          keys={capsOf('outline')}
          pressed={hasTwin}
          onClick={actions.outline}
          data-testid="toggle-twin"
        />
      </div>
      {/* The twin, where it is open, says how much shows; once is enough. */}
      <p className="status-words" data-testid="status" role={hasTwin ? undefined : 'status'}>
        {t('status.components', { shown: components.shown, total: components.total })}
        <span aria-hidden> · </span>
        {t('status.relations', { count: relations.shown })}
      </p>
      <CrowdingMeter />
      {problems > 0 && (
        <Button
          icon={AlertTriangle}
          look="quiet"
          className="status-problems"
          onClick={actions.problems}
          data-testid="problems"
        >
          {t('status.problems', { count: problems })}
        </Button>
      )}
      {/* Last: it changes with every zoom and with every picture that is tried, and must push nothing about. */}
      <NamesShown />
    </footer>
  )
}
