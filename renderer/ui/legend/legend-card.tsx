/** Over the picture: what its colours, borders, badges and areas stand for, and how many there are of each. */
import { ListTree, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { byMembership } from '../../../diagram/overlays/membership.ts'
import { overlayOn, readOverlay } from '../../../diagram/overlays/registry.ts'
import { goToAll } from '../../state/navigate.ts'
import { everyNode } from '../../../diagram/view/visible.ts'
import type { Channel } from '../../../diagram/overlays/overlay.ts'
import {
  channelsOf,
  isLegendOpen,
  legendGroups,
  newChannel,
  toggleLegend,
  type LegendGroup
} from '../../state/overlays/legend.ts'
import { shownView } from '../../state/stories/playing.ts'
import { select, viewOf } from '../../state/store.ts'
import { openMenu } from '../asking/open-menu.ts'
import { useApp, useApplication, useText } from '../context.tsx'
import { channelNames } from '../left/look/channel-words.ts'
import { MembershipChooser } from '../left/look/membership-field.tsx'
import { IconButton } from '../parts/controls.tsx'
import { ClassSample } from '../parts/overlay-samples.tsx'

export function LegendCard(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const isOpen = useApplication(isLegendOpen)
  const fresh = useFreshChannel()
  if (!isOpen) {
    return (
      <button
        type="button"
        className="legend-pill"
        aria-expanded={false}
        onClick={() => toggleLegend(store)}
        title={t('legend.show')}
        data-testid="legend-open"
      >
        <ListTree aria-hidden size={15} strokeWidth={1.75} />
        {t('legend.title')}
      </button>
    )
  }
  return <OpenCard fresh={fresh} />
}

/** The channel that was given something to show last, so that the legend begins with it; null until one is. */
function useFreshChannel(): Channel | null {
  const shown = useApplication((state) => channelsOf(viewOf(state)))
  const [{ seen, fresh }, setSeen] = useState<{ seen: string; fresh: Channel | null }>({
    seen: shown,
    fresh: null
  })
  if (seen !== shown) setSeen({ seen: shown, fresh: newChannel(seen, shown) })
  return fresh
}

function OpenCard({ fresh }: { fresh: Channel | null }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  const playing = useApplication((state) => state.playing)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const view = useMemo(() => shownView(document, playing), [document, playing])
  const groups = useMemo(() => legendGroups(graph, view, visible), [graph, view, visible])
  const total = everyNode(visible).length
  const isHighlighted = useMemo(() => visible.nodes.some(({ emphasis }) => emphasis === 'strong'), [visible])
  return (
    <section className="legend-card" data-covers="right" aria-label={t('legend.title')} data-testid="legend">
      <header>
        <h2>{t('legend.title')}</h2>
        <IconButton
          icon={X}
          label={t('legend.hide')}
          onClick={() => toggleLegend(store)}
          data-testid="legend-close"
        />
      </header>
      <div className="legend-groups">
        {groups.map((group) => (
          <Group
            // Another overlay is another group, which comes in sight anew.
            key={`${group.channel} ${group.overlay.id}`}
            group={group}
            isFresh={group.channel === fresh}
            total={total}
            hasFolded={visible.groups.length > 0}
            isHighlighted={isHighlighted}
            reading={readOverlay(group.overlay, graph, view)}
            // As in the picture: bodies with borders are light.
            solid={overlayOn(view, 'border') ? 'none' : isHighlighted ? 'all' : 'loud'}
          />
        ))}
      </div>
    </section>
  )
}

function Group({
  group: { channel, overlay, rows, counted, isOnHighlighted },
  isFresh,
  total,
  hasFolded,
  isHighlighted,
  reading,
  solid
}: {
  group: LegendGroup
  /** It shows something new. */
  isFresh: boolean
  /** How many components show. */
  total: number
  /** Some of them in folded groups, which have the colour of their group. */
  hasFolded: boolean
  /** Some of them beside a highlighted stack, receding. */
  isHighlighted: boolean
  reading: ReturnType<typeof readOverlay>
  solid: 'none' | 'loud' | 'all'
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const app = useApp()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isFresh) section.current?.scrollIntoView({ block: 'nearest' })
  }, [isFresh])
  const counts = [
    counted === total ? t('legend.all', { count: total }) : t('legend.counted', { counted, count: total }),
    ...(isHighlighted && counted < total
      ? [t(isOnHighlighted ? 'legend.onHighlighted' : 'legend.receding')]
      : []),
    ...(hasFolded ? [t('legend.folded')] : [])
  ]
  return (
    <section ref={section} data-testid={`legend-${channel}`}>
      <h3>
        <span>{t(channelNames[channel])}</span>
        <strong>{text(overlay.title)}</strong>
      </h3>
      <p>{text(overlay.says)}</p>
      <small data-testid={`legend-${channel}-counts`}>{counts.join(' · ')}</small>
      <ul>
        {rows.map(({ of, ids }) => (
          <li key={of.id}>
            <button
              type="button"
              title={t('legend.select', { name: text(of.title), count: ids.length })}
              onClick={() => goToAll(app, ids)}
              onContextMenu={(event) => {
                select(app.store, ids)
                openMenu(app.store, event, { id: ids[0] ?? null })
              }}
              data-testid={`legend-${channel}-${of.id === '' ? 'unknown' : of.id}`}
            >
              <ClassSample
                channel={channel}
                of={of}
                reading={reading}
                isSolid={solid === 'all' || (solid === 'loud' && of.tone === 'loud')}
              />
              <span className="row-name row-name-long">{text(of.title)}</span>
              <span className="count">{ids.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {/* Without a stack to tell from the rest, everything is grey. */}
      {overlay === byMembership && (
        <MembershipChooser label={t('look.chooseStacks')} testid={`legend-${channel}-stacks`} />
      )}
    </section>
  )
}
