/** Over the picture: what its colours, borders, badges and areas stand for, and how many there are of each. */
import { ListTree, X } from 'lucide-react'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { overlayOn, readOverlay } from '../../../diagram/overlays/registry.ts'
import { goToAll } from '../../state/navigate.ts'
import { isLegendOpen, legendGroups, toggleLegend, type LegendGroup } from '../../state/overlays/legend.ts'
import { shownView } from '../../state/stories/playing.ts'
import { viewOf } from '../../state/store.ts'
import { useApp, useApplication, useText } from '../context.tsx'
import { channelNames } from '../left/look/channel-words.ts'
import { IconButton } from '../parts/controls.tsx'
import { ClassSample } from '../parts/overlay-samples.tsx'

export function LegendCard(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const isOpen = useApplication(isLegendOpen)
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
  return <OpenCard />
}

function OpenCard(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  const playing = useApplication((state) => state.playing)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const view = useMemo(() => shownView(document, playing), [document, playing])
  const groups = useMemo(() => legendGroups(graph, view, visible), [graph, view, visible])
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
            key={group.channel}
            group={group}
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
  group: { channel, overlay, rows },
  reading,
  solid
}: {
  group: LegendGroup
  reading: ReturnType<typeof readOverlay>
  solid: 'none' | 'loud' | 'all'
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const app = useApp()
  return (
    <section data-testid={`legend-${channel}`}>
      <h3>
        <span>{t(channelNames[channel])}</span>
        <strong>{text(overlay.title)}</strong>
      </h3>
      <p>{text(overlay.says)}</p>
      <ul>
        {rows.map(({ of, ids }) => (
          <li key={of.id}>
            <button
              type="button"
              title={t('legend.select', { name: text(of.title), count: ids.length })}
              onClick={() => goToAll(app, ids)}
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
    </section>
  )
}
