/** Every band with its layers: colour, count, shown or not, shown alone; and what colours and areas stand for. */
import { useMemo, type CSSProperties, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Band, Layer } from '../../../graph-data/catalogue.ts'
import { setLayersHidden, soloLayers } from '../../../diagram/view/commands/filters.ts'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { useApplication, useRun, useText, useTheme, useViewPart } from '../context.tsx'
import { Tick } from '../parts/controls.tsx'
import { FoldButton } from '../folding/fold-button.tsx'
import { ShownCount } from '../parts/shown-count.tsx'
import { LookBlock } from './look/look-block.tsx'

export function LayersSection(): ReactElement {
  const { bands, layers } = useApplication((state) => state.graph.catalogue)
  const groups = useMemo(
    () =>
      bands
        .map((band) => ({ band, layers: layers.filter((layer) => layer.band === band.id) }))
        .filter((group) => group.layers.length > 0),
    [bands, layers]
  )
  return (
    <>
      <div className="scroller">
        {groups.map((group) => (
          <BandGroup key={group.band.id} {...group} />
        ))}
      </div>
      <LookBlock />
    </>
  )
}

/** Whether these layers are all that shows. */
const useAlone = (ids: readonly string[]): boolean => {
  const hidden = useViewPart((view) => view.hidden.layers)
  const all = useApplication((state) => state.graph.catalogue.layers)
  return hidden.length > 0 && all.every((layer) => hidden.includes(layer.id) !== ids.includes(layer.id))
}

function BandGroup({ band, layers }: { band: Band; layers: readonly Layer[] }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const rowMenu = useRowMenu()
  const run = useRun()
  const theme = useTheme()
  const hidden = useViewPart((view) => view.hidden.layers)
  const count = useApplication((state, app) => app.derived.counts(state).bands.get(band.id))
  const ids = layers.map((layer) => layer.id)
  const off = ids.filter((id) => hidden.includes(id)).length
  const name = text(band.title)
  return (
    <section className="band" aria-label={name} data-testid={`band-${band.id}`}>
      <div
        className="row row-band"
        data-off={off === ids.length}
        {...rowMenu({ kind: 'area', area: { by: 'band', id: band.id } })}
      >
        <Tick
          style={{ '--tick': theme.swatch(`${band.hue}-3`).stroke } as CSSProperties}
          checked={off === 0}
          mixed={off > 0 && off < ids.length}
          label={t('layers.show', { name })}
          // From "some" the next step is all of them.
          onChange={() => run(setLayersHidden, { layers: ids, hidden: off === 0 })}
          data-testid={`band-tick-${band.id}`}
        />
        <h2>{name}</h2>
        <FoldButton by="band" id={band.id} name={name} />
        <Solo ids={ids} name={name} testid={`band-solo-${band.id}`} />
        <ShownCount count={count} />
      </div>
      <ul>
        {layers.map((layer) => (
          <LayerRow key={layer.id} layer={layer} />
        ))}
      </ul>
    </section>
  )
}

function LayerRow({ layer }: { layer: Layer }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const rowMenu = useRowMenu()
  const run = useRun()
  const theme = useTheme()
  const off = useViewPart((view) => view.hidden.layers.includes(layer.id))
  const count = useApplication((state, app) => app.derived.counts(state).layers.get(layer.id))
  const { stroke } = theme.swatch(layer.colour)
  const name = text(layer.title)
  const ids = useMemo(() => [layer.id], [layer.id])
  return (
    <li
      className="row row-layer"
      data-off={off}
      {...rowMenu({ kind: 'area', area: { by: 'layer', id: layer.id } })}
      data-testid={`layer-${layer.id}`}
    >
      <label>
        <Tick
          style={{ '--tick': stroke } as CSSProperties}
          checked={!off}
          label={t('layers.show', { name })}
          onChange={(checked) => run(setLayersHidden, { layers: ids, hidden: !checked })}
          data-testid={`layer-tick-${layer.id}`}
        />
        <span className="row-name row-name-long">{name}</span>
      </label>
      <FoldButton by="layer" id={layer.id} name={name} />
      <Solo ids={ids} name={name} testid={`layer-solo-${layer.id}`} />
      <ShownCount count={count} />
    </li>
  )
}

function Solo({ ids, name, testid }: { ids: readonly string[]; name: string; testid: string }): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const alone = useAlone(ids)
  return (
    <button
      type="button"
      className="solo"
      aria-label={alone ? t('layers.soloAgainName') : t('layers.soloName', { name })}
      aria-pressed={alone}
      onClick={() => run(soloLayers, { layers: ids })}
      data-testid={testid}
    >
      {alone ? t('layers.soloAgain') : t('layers.solo')}
    </button>
  )
}
