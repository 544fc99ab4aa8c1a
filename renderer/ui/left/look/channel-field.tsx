/** One channel: a button that tells its overlay, the list to choose another from, and the sentence of the chosen one. */
import { Check, ChevronDown } from 'lucide-react'
import { useId, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel, Overlay } from '../../../../diagram/overlays/overlay.ts'
import { overlayOn, overlaysOn, readOverlay } from '../../../../diagram/overlays/registry.ts'
import type { overlayActions } from '../../../../preload/actions/overlays.ts'
import { viewOf } from '../../../state/store.ts'
import { useApp, useApplication, useText, useViewPart } from '../../context.tsx'
import { ClassSample } from '../../parts/overlay-samples.tsx'
import { moveFocus } from '../../parts/roving.ts'
import { channelNames, channelQuestions, channelRest } from './channel-words.ts'

/** What the actions of a channel begin with; their ends are the ids of overlays. */
const prefixes = { colour: 'colour', border: 'border', badge: 'badge', hull: 'hulls' } as const
/** Older names that the tests and scripts of the window know. */
const testids = { colour: 'colour-by', border: 'border-by', badge: 'badge-by', hull: 'hulls' } as const

/** As many samples as a line has room for. */
const mostSamples = 7

type OverlayAction = (typeof overlayActions)[number]['id']

export function ChannelField({ channel }: { channel: Channel }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { actions } = useApp()
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const says = useId()
  const hasStack = useViewPart((view) => view.stack !== null)
  const chosen = useViewPart((view) => overlayOn(view, channel))
  const id = chosen?.id ?? 'none'
  const testid = testids[channel]

  const choose = (wanted: string): void => {
    // Every overlay of a channel has its action, see test/renderer/overlay-actions.test.ts.
    actions[`${prefixes[channel]}-${wanted}` as OverlayAction]()
    list.current?.hidePopover()
  }
  const sentence = (overlay: Overlay | undefined): string => {
    const rest = channelRest[channel]
    if (overlay === undefined) return rest === null ? '' : t(rest)
    return overlay.id === 'stack-group' && !hasStack ? t('look.needsStack') : text(overlay.says)
  }
  const item = (overlay: Overlay | undefined): ReactElement => {
    const value = overlay?.id ?? 'none'
    return (
      <button
        key={value}
        type="button"
        role="menuitemradio"
        aria-checked={value === id}
        // One may not see a reason why nothing happens.
        disabled={overlay?.id === 'stack-group' && !hasStack}
        tabIndex={-1}
        onClick={() => choose(value)}
        data-testid={`${testid}-${value}`}
      >
        <Check aria-hidden size={14} strokeWidth={2} className={value === id ? '' : 'unseen'} />
        <span className="look-choice">
          <strong>{overlay ? text(overlay.title) : t('look.none')}</strong>
          {overlay && <Samples channel={channel} overlay={overlay} />}
          <small>{sentence(overlay)}</small>
        </span>
      </button>
    )
  }

  const title = chosen ? text(chosen.title) : t('look.none')
  return (
    <div className="look-field">
      <span className="look-label" aria-hidden>
        {t(channelNames[channel])}
      </span>
      <button
        type="button"
        className="look-button"
        popoverTarget={listId}
        aria-haspopup="menu"
        aria-label={`${t(channelQuestions[channel])}: ${title}`}
        aria-describedby={chosen ? says : undefined}
        data-on={chosen !== undefined}
        data-value={id}
        data-testid={testid}
      >
        <span>{title}</span>
        <ChevronDown aria-hidden size={14} strokeWidth={1.75} />
      </button>
      {chosen && (
        <p className="look-says" id={says} data-testid={`${testid}-says`}>
          {sentence(chosen)}
        </p>
      )}
      <div
        ref={list}
        id={listId}
        popover="auto"
        role="menu"
        aria-label={t(channelQuestions[channel])}
        className="menu look-menu"
        onKeyDown={(event) => moveFocus(event, '[role=menuitemradio]')}
        onToggle={(event) => {
          if (event.nativeEvent.newState !== 'open') return
          event.currentTarget.querySelector<HTMLElement>('[aria-checked=true]')?.focus()
        }}
      >
        {channel !== 'colour' && item(undefined)}
        {overlaysOn(channel).map(item)}
      </div>
    </div>
  )
}

/** The first classes of an overlay, as the channel would show them. */
function Samples({ channel, overlay }: { channel: Channel; overlay: Overlay }): ReactElement {
  const graph = useApplication((state) => state.graph)
  const view = useApplication(viewOf)
  const reading = readOverlay(overlay, graph, view)
  return (
    <span className="look-samples" aria-hidden>
      {reading.classes
        .filter(({ tone }) => channel === 'colour' || tone !== 'quiet')
        .slice(0, mostSamples)
        .map((of) => (
          <ClassSample
            key={of.id}
            channel={channel}
            of={of}
            reading={reading}
            isSolid={channel === 'colour' && of.tone === 'loud'}
          />
        ))}
    </span>
  )
}
