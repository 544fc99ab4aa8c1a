/** The facts of a component as a list of terms: what it is, how it stands, where it is written about. */
import { Copy } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { goTo } from '../../state/navigate.ts'
import { notify } from '../../state/store.ts'
import { useApp, useApplication, useName, useText } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'

export function Facts({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const graph = useApplication((state) => state.graph)
  const kind = graph.kind(component.kind)
  const band = graph.band(graph.layer(component.layer)?.band ?? '')
  const tags = component.tags.flatMap((id) => graph.tag(id) ?? [])
  const sources = component.sources.flatMap((id) => graph.source(id) ?? [])
  const spellings = [...component.aliases, ...component.korean.slice(1)]
  return (
    <section className="facts">
      <dl>
        {kind && <Fact term={t('details.kind')}>{text(kind.title)}</Fact>}
        {band && <Fact term={t('details.band')}>{text(band.title)}</Fact>}
        {spellings.length > 0 && <Fact term={t('details.aliases')}>{spellings.join(', ')}</Fact>}
        {tags.length > 0 && (
          <Fact term={t('details.tags')}>{tags.map((tag) => text(tag.title)).join(', ')}</Fact>
        )}
        <Standing component={component} />
        <Links component={component} />
        <Fact term={t('details.sources')}>
          {sources.length === 0
            ? t('details.noSource')
            : sources.map((source) => <div key={source.id}>{text(source.title)}</div>)}
        </Fact>
      </dl>
      {!component.core && sources.length > 0 && <p className="remark">{t('details.onlyNamed')}</p>}
      {component.note !== undefined && (
        <p className="remark" lang="en">
          {component.note}
        </p>
      )}
      {component.checked !== undefined && (
        <p className="remark remark-small">{t('details.checked', { date: component.checked })}</p>
      )}
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** How a project stands: licence, level, whether it is still worked on, and what took its place. */
function Standing({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const { licence, maturity, status, firstRelease } = component
  const successor = graph.component(component.supersededBy ?? '')
  const levels = {
    graduated: t('details.level.graduated'),
    incubating: t('details.level.incubating'),
    sandbox: t('details.level.sandbox'),
    archived: t('details.level.archived')
  }
  const states = {
    active: t('details.state.active'),
    maintenance: t('details.state.maintenance'),
    deprecated: t('details.state.deprecated'),
    archived: t('details.state.archived'),
    superseded: t('details.state.superseded')
  }
  return (
    <>
      {status !== undefined && <Fact term={t('details.status')}>{states[status]}</Fact>}
      {successor && (
        <Fact term={t('details.supersededBy')}>
          <button type="button" className="link" onClick={() => goTo(app, successor.id)}>
            {name(successor)}
          </button>
        </Fact>
      )}
      {maturity !== undefined && maturity !== 'none' && (
        <Fact term={t('details.maturity')}>{levels[maturity]}</Fact>
      )}
      {licence !== undefined && <Fact term={t('details.licence')}>{licence}</Fact>}
      {firstRelease !== undefined && <Fact term={t('details.firstRelease')}>{firstRelease}</Fact>}
    </>
  )
}

/** Web addresses, to read and to copy: the window itself opens none. */
function Links({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const { home, source } = component.links ?? {}
  return (
    <>
      {home !== undefined && (
        <Fact term={t('details.home')}>
          <Address url={home} />
        </Fact>
      )}
      {source !== undefined && (
        <Fact term={t('details.code')}>
          <Address url={source} />
        </Fact>
      )}
    </>
  )
}

function Address({ url }: { url: string }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const short = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  const copy = (): void =>
    void navigator.clipboard.writeText(url).then(
      () => notify(store, 'done', { key: 'notice.copied', name: short }),
      () => notify(store, 'problem', { key: 'notice.unexpected' })
    )
  return (
    <span className="address" title={url}>
      <span>{short}</span>
      <IconButton icon={Copy} label={t('details.copy')} onClick={copy} />
    </span>
  )
}
