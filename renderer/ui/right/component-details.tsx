/** Everything that is known of one component, and what one can do with it. */
import { ArrowLeft, ArrowRight, Crosshair, EyeOff, Pin, PinOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { isRetired } from '../../../graph-data/questions/past.ts'
import { setPinned } from '../../../diagram/view/commands/positions.ts'
import { groupAt } from '../../state/folding/groups.ts'
import { goAlong, goTo, reveal } from '../../state/navigate.ts'
import { whereabouts } from '../../state/store.ts'
import { placeBehind, step } from '../../state/trail.ts'
import { useApp, useApplication, useLanguage, useName, useRun, useText, useViewPart } from '../context.tsx'
import { LockButton } from '../arranging/lock-button.tsx'
import { ComponentDot } from '../parts/component-label.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { Told } from '../parts/told.tsx'
import { NotesOn } from '../notes/notes-list.tsx'
import { ColourButton, OwnColour } from '../notes/own-colour.tsx'
import { AddToStack } from './add-to-stack.tsx'
import { Addresses, Facts } from './facts.tsx'
import { FocusControls } from './focus-controls.tsx'
import { Recognition } from './recognition.tsx'
import { RelationList } from './relation-list.tsx'
import { StackPlaces } from './stack-places.tsx'
import { RetiredNote, StandingBadges } from './standing.tsx'

export function ComponentDetails({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const shown = useApplication((state) => app.derived.visible(state).shown.has(component.id))
  const text = useText()
  const holder = useApplication((state) => {
    const visible = app.derived.visible(state)
    return groupAt(visible, visible.holders.get(component.id) ?? '')
  })
  const pinned = useViewPart((view) => view.pins.includes(component.id))
  return (
    <article className="details" data-testid="details" data-id={component.id}>
      <div className="details-tools">
        <TrailButtons />
        <span className="spacer" />
        <IconButton
          icon={Crosshair}
          label={t('details.locate')}
          disabled={!shown && !holder}
          onClick={() => goTo(app, component.id)}
          data-testid="locate"
        />
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={pinned ? t('details.unpin') : t('details.pin')}
          pressed={pinned}
          onClick={() => run(setPinned, { ids: [component.id], pinned: !pinned })}
          data-testid="pin"
        />
        <LockButton ids={[component.id]} />
        <ColourButton ids={[component.id]} />
        <AddToStack ids={[component.id]} />
      </div>
      <div className="scroller">
        <Heading component={component} />
        {!shown && (
          <div className="callout" data-testid="hidden-callout">
            <EyeOff aria-hidden size={15} strokeWidth={1.75} />
            <span>
              {holder ? t('folding.inGroup', { name: text(holder.fold.title) }) : t('details.hiddenNow')}
            </span>
            <Button look="quiet" onClick={() => reveal(app, component.id)} data-testid="reveal">
              {t('details.reveal')}
            </Button>
          </div>
        )}
        <RetiredNote component={component} />
        <Summary component={component} />
        <OwnColour id={component.id} />
        <NotesOn id={component.id} />
        <Addresses component={component} />
        <FocusControls ids={[component.id]} />
        <div className="ask-needs">
          <Button look="quiet" onClick={app.actions['select-needs']} data-testid="ask-needs">
            {t('menu.allNeeds')}
          </Button>
          <Button look="quiet" onClick={app.actions['select-needed-by']} data-testid="ask-needed-by">
            {t('menu.allNeededBy')}
          </Button>
          <Button look="quiet" onClick={app.actions['path-to']} data-testid="ask-path-to">
            {t('menu.pathTo')}
          </Button>
        </div>
        <Facts component={component} />
        <Recognition component={component} />
        <StackPlaces id={component.id} />
        <RelationList id={component.id} />
      </div>
    </article>
  )
}

function TrailButtons(): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const back = useApplication((state) => placeBehind(state.trail, whereabouts(state)) !== null)
  const forward = useApplication((state) => step(state.trail, 1) !== null)
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label={t('details.back')}
        disabled={!back}
        onClick={() => goAlong(app, -1)}
        data-testid="back"
      />
      <IconButton
        icon={ArrowRight}
        label={t('details.forward')}
        disabled={!forward}
        onClick={() => goAlong(app, 1)}
        data-testid="forward"
      />
    </>
  )
}

function Heading({ component }: { component: Component }): ReactElement {
  const text = useText()
  const name = useName()
  const language = useLanguage()
  const layer = useApplication((state) => state.graph.layer(component.layer))
  const other = language === 'ko' ? component.name : component.korean[0]
  const label = name(component)
  return (
    <header className="details-head">
      <h2 data-testid="details-name" data-retired={isRetired(component)}>
        {label}
      </h2>
      {other !== undefined && other !== label && (
        <p className="other-name" lang={language === 'ko' ? 'en' : 'ko'}>
          {other}
        </p>
      )}
      <p className="details-layer">
        <ComponentDot component={component} />
        <span>{layer && text(layer.title)}</span>
      </p>
      <StandingBadges component={component} />
    </header>
  )
}

function Summary({ component }: { component: Component }): ReactElement | null {
  const { summary, description } = component
  if (summary === undefined && description === undefined) return null
  return (
    <div className="summary">
      {summary && <Told text={summary} />}
      {description && <Told className="description" text={description} />}
    </div>
  )
}
