/** Kinds with their outlines and tags, each to show or hide; and what the colours of source documents mean. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setKindsHidden, setTagsHidden } from '../../../diagram/view/commands/filters.ts'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { useApplication, useRun, useText, useTheme, useViewPart } from '../context.tsx'
import { Tick } from '../parts/controls.tsx'
import { FoldButton } from '../folding/fold-button.tsx'
import { ShownCount } from '../parts/shown-count.tsx'
import { ShapeSample, Swatch } from '../parts/samples.tsx'
import { NamesIn, useHint } from '../parts/told.tsx'

export function KindsSection(): ReactElement {
  return (
    <div className="scroller">
      <Kinds />
      <Tags />
      <Sources />
    </div>
  )
}

function Kinds(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const rowMenu = useRowMenu()
  const run = useRun()
  const theme = useTheme()
  const kinds = useApplication((state) => state.graph.catalogue.kinds)
  const counts = useApplication((state, app) => app.derived.counts(state).kinds)
  const hidden = useViewPart((view) => view.hidden.kinds)
  const colourBy = useViewPart((view) => view.colourBy)
  return (
    <section aria-labelledby="kinds-title">
      <h2 id="kinds-title" className="group-title">
        {t('kinds.kinds')} <NamesIn />
      </h2>
      <ul>
        {kinds.map((kind) => {
          const swatch = theme.swatch(kind.colour)
          const coloured = colourBy === 'kind'
          const off = hidden.includes(kind.id)
          const name = text(kind.title)
          return (
            <li
              key={kind.id}
              className="row"
              data-off={off}
              {...rowMenu({ kind: 'area', area: { by: 'kind', id: kind.id } })}
              data-testid={`kind-${kind.id}`}
            >
              <label>
                <Tick
                  checked={!off}
                  label={t('kinds.show', { name })}
                  onChange={(checked) => run(setKindsHidden, { kinds: [kind.id], hidden: !checked })}
                  data-testid={`kind-tick-${kind.id}`}
                />
                <ShapeSample
                  shape={kind.shape}
                  fill={coloured ? swatch.fill : 'transparent'}
                  stroke={coloured ? swatch.stroke : 'var(--ink-3)'}
                />
                <span className="row-name row-name-long">{name}</span>
              </label>
              <FoldButton by="kind" id={kind.id} name={name} />
              <ShownCount count={counts.get(kind.id)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Tags(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const run = useRun()
  const hint = useHint()
  const tags = useApplication((state) => state.graph.catalogue.tags)
  const counts = useApplication((state, app) => app.derived.counts(state).tags)
  const hidden = useViewPart((view) => view.hidden.tags)
  return (
    <section aria-labelledby="tags-title">
      <h2 id="tags-title" className="group-title">
        {t('kinds.tags')} <NamesIn />
      </h2>
      <ul>
        {tags.map((tag) => {
          const off = hidden.includes(tag.id)
          const name = text(tag.title)
          return (
            <li key={tag.id} className="row" data-off={off} data-testid={`tag-${tag.id}`}>
              <label title={tag.note && hint({ en: tag.note, ko: tag.note })}>
                <Tick
                  checked={!off}
                  label={t('kinds.show', { name })}
                  onChange={(checked) => run(setTagsHidden, { tags: [tag.id], hidden: !checked })}
                  data-testid={`tag-tick-${tag.id}`}
                />
                <span className="row-name row-name-long">{name}</span>
              </label>
              <ShownCount count={counts.get(tag.id)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Sources(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const theme = useTheme()
  const sources = useApplication((state) => state.graph.catalogue.sources)
  const counts = useApplication((state, app) => app.derived.counts(state).sources)
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title" className="group-title">
        {t('kinds.sources')} <NamesIn />
      </h2>
      <ul>
        {sources.map((source) => {
          const { stroke } = theme.swatch(source.colour)
          return (
            <li key={source.id} className="row">
              <Swatch fill={stroke} stroke={stroke} />
              <span className="row-name row-name-long">{text(source.title)}</span>
              <ShownCount count={counts.get(source.id)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
