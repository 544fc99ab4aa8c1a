/** Several selected components: which they are, and what one can do with all of them. */
import { Eye, EyeOff, Layers3, Pin, PinOff, Route, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { goTo } from '../../state/navigate.ts'
import { select } from '../../state/store.ts'
import { useApp, useApplication, useName, useViewPart } from '../context.tsx'
import { AlignBar } from '../arranging/align-bar.tsx'
import { LockButton } from '../arranging/lock-button.tsx'
import { useComponentMenu } from '../asking/use-row-menu.ts'
import { ComponentLabel } from '../parts/component-label.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { ColourButton } from '../notes/own-colour.tsx'
import { AddToStack } from './add-to-stack.tsx'
import { FocusControls } from './focus-controls.tsx'

export function SelectionSummary({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const { store, actions } = useApp()
  const graph = useApplication((state) => state.graph)
  const pinned = useViewPart((view) => ids.every((id) => view.pins.includes(id)))
  const components = ids.flatMap((id) => graph.component(id) ?? [])
  const inside = new Set(ids)
  const between = ids.flatMap((id) => graph.outgoing(id)).filter((relation) => inside.has(relation.to)).length
  return (
    <article className="details" data-testid="selection-summary">
      <div className="details-tools">
        <strong className="tools-title">{t('selection.title', { count: ids.length })}</strong>
        <span className="spacer" />
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={pinned ? t('selection.unpin') : t('selection.pin')}
          pressed={pinned}
          onClick={actions.pin}
          data-testid="pin"
        />
        <LockButton ids={ids} />
        <ColourButton ids={ids} />
        <AddToStack ids={ids} />
        <IconButton
          icon={X}
          label={t('selection.clear')}
          onClick={() => select(store, [])}
          data-testid="clear-selection"
        />
      </div>
      <div className="scroller">
        <p className="remark">{t('selection.between', { count: between })}</p>
        <AlignBar />
        <Button
          look="primary"
          icon={Layers3}
          className="wide"
          onClick={actions['stack-from-selection']}
          data-testid="selection-make-stack"
        >
          {t('selection.makeStack')}
        </Button>
        {components.length === 2 && (
          <Button
            icon={Route}
            className="wide path-button"
            onClick={actions['path-between']}
            data-testid="selection-path"
          >
            {t('selection.path')}
          </Button>
        )}
        <div className="only-or-hide">
          <Button icon={Eye} onClick={actions['show-only']} data-testid="selection-only">
            {t('asking.showOnlyMany')}
          </Button>
          <Button icon={EyeOff} onClick={actions['hide-selection']} data-testid="selection-hide">
            {t('asking.hideMany')}
          </Button>
        </div>
        <FocusControls ids={ids} />
        <ul className="selected">
          {components.map((component) => (
            <SelectedItem
              key={component.id}
              component={component}
              onRemove={() =>
                select(
                  store,
                  ids.filter((id) => id !== component.id)
                )
              }
            />
          ))}
        </ul>
      </div>
    </article>
  )
}

function SelectedItem({ component, onRemove }: { component: Component; onRemove: () => void }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const name = useName()
  const componentMenu = useComponentMenu()
  const label = name(component)
  return (
    <li className="relation selected-item" {...componentMenu(component.id)}>
      <button type="button" onClick={() => goTo(app, component.id)}>
        <ComponentLabel component={component} />
      </button>
      <IconButton icon={X} label={t('selection.remove', { name: label })} onClick={onRemove} />
    </li>
  )
}
