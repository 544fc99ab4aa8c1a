/** A button with the layouts, each with a small drawing and a sentence, and the grid. */
import { Check, LayoutTemplate, Map as MapIcon } from 'lucide-react'
import { useId, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { layouts, type LayoutId } from '../../../diagram/layout/arrange/layouts.ts'
import { asTheMap } from '../../../preload/actions/arranging.ts'
import { obstacleTo } from '../../state/arranging/possible.ts'
import { useApp, useApplication, useText } from '../context.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { MenuPopover } from '../parts/menu-popover.tsx'
import { LayoutThumbnail } from './layout-thumbnail.tsx'
import './arranging.css'

export function ArrangeButton(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const text = useText()
  const menu = useId()
  const list = useRef<HTMLDivElement>(null)
  const busy = useApplication((state) => state.layingOut)
  const snapping = useApplication((state) => state.snapping)
  const close = (): void => list.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        className="icon-button arrange-button"
        popoverTarget={menu}
        aria-haspopup="menu"
        aria-label={t('arranging.open')}
        title={t('arranging.open')}
        disabled={busy}
        data-testid="arrange"
      >
        <LayoutTemplate aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <MenuPopover
        ref={list}
        id={menu}
        label={t('arranging.menu')}
        className="menu-above arrange-menu"
        testid="arrange-menu"
      >
        {layouts.map(({ id }) => (
          <LayoutItem key={id} layout={id} onPick={close} />
        ))}
        <hr />
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            actions['arrange-map']()
          }}
          data-testid="arrange-map"
        >
          <MapIcon aria-hidden size={14} strokeWidth={1.75} />
          <span className="layout-words">
            <span>{text(asTheMap)}</span>
            <small>{t('arranging.mapHint')}</small>
          </span>
        </button>
        <button
          type="button"
          role="menuitemcheckbox"
          aria-checked={snapping}
          tabIndex={-1}
          onClick={actions.snap}
          data-testid="arrange-snap"
        >
          <Check aria-hidden size={14} strokeWidth={2} className={snapping ? '' : 'unseen'} />
          <span className="layout-words">
            <span>{t('arranging.snap')}</span>
            <small>{t('arranging.snapHint')}</small>
          </span>
        </button>
      </MenuPopover>
    </>
  )
}

function LayoutItem({ layout, onPick }: { layout: LayoutId; onPick: () => void }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  const obstacle = useApplication((state) => obstacleTo(state, layout))
  const spec = layouts.find(({ id }) => id === layout)
  const about = {
    'no-centre': t('arranging.needsCentre'),
    'no-steps': t('arranging.needsSteps'),
    busy: null
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={obstacle !== null}
      className="layout-item"
      onClick={() => {
        onPick()
        actions[`arrange-${layout}`]()
      }}
      data-testid={`arrange-${layout}`}
    >
      <LayoutThumbnail layout={layout} />
      <span className="layout-words">
        <span>{spec && text(spec.title)}</span>
        <small>{(obstacle && about[obstacle]) ?? (spec && text(spec.description))}</small>
      </span>
      {/* The keys for laying out again are the ones to remember. */}
      <kbd>{capsOf(layout === 'force' ? 'layout' : `arrange-${layout}`)?.join(' ')}</kbd>
    </button>
  )
}
