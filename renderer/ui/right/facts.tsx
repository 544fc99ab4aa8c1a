/** The facts of a component as a list of terms: what it is, how it stands, where it is at home and written about. */
import { CodeXml, Copy, Globe, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { copyText } from '../../state/clipboard.ts'
import { shortAddress } from '../../state/links.ts'
import { useApp, useApplication, useSpoken, useText } from '../context.tsx'
import { useStatusWord } from '../parts/component-label.tsx'
import { IconButton } from '../parts/controls.tsx'
import { Told } from '../parts/told.tsx'
import { dayInWords } from '../parts/day.tsx'
import { WebLink } from '../parts/web-link.tsx'

export function Facts({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const spoken = useSpoken()
  const graph = useApplication((state) => state.graph)
  const kind = graph.kind(component.kind)
  const band = graph.band(graph.layer(component.layer)?.band ?? '')
  const tags = component.tags.flatMap((id) => graph.tag(id) ?? [])
  const sources = component.sources.flatMap((id) => graph.source(id) ?? [])
  const spellings = [...component.aliases, ...component.korean.slice(1)]
  return (
    <section className="facts" aria-label={t('details.facts')}>
      <dl>
        {kind && <Fact term={t('details.kind')}>{text(kind.title)}</Fact>}
        {band && <Fact term={t('details.band')}>{text(band.title)}</Fact>}
        {spellings.length > 0 && <Fact term={t('details.aliases')}>{spellings.join(', ')}</Fact>}
        {tags.length > 0 && (
          <Fact term={t('details.tags')}>{tags.map((tag) => text(tag.title)).join(', ')}</Fact>
        )}
        <Project component={component} />
        {sources.length > 0 && (
          <Fact term={t('details.sources')}>
            {sources.map((source) => (
              <div key={source.id}>{text(source.title)}</div>
            ))}
          </Fact>
        )}
      </dl>
      {!component.core && sources.length > 0 && <p className="remark">{t('details.onlyNamed')}</p>}
      {component.note !== undefined && (
        <Told className="remark" text={{ en: component.note, ko: component.note }} />
      )}
      {component.checked !== undefined && (
        <p className="remark remark-small">
          {t('details.checked', { date: dayInWords(component.checked, spoken) })}
        </p>
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

/** The project behind a component: its state, licence and age. */
function Project({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const word = useStatusWord()
  const { licence, status, firstRelease } = component
  return (
    <>
      {/* Any other status says so at the top. */}
      {status === 'active' && <Fact term={t('details.status')}>{word(status)}</Fact>}
      {licence !== undefined && (
        <Fact term={t('details.licence')}>
          {licence === 'proprietary' ? t('details.proprietary') : licence}
        </Fact>
      )}
      {firstRelease !== undefined && <Fact term={t('details.firstRelease')}>{firstRelease}</Fact>}
    </>
  )
}

/** Where a component is at home: each address in full width, to open after a question and to copy. */
export function Addresses({ component: { links } }: { component: Component }): ReactElement | null {
  const { t } = useTranslation()
  if (links?.home === undefined && links?.source === undefined) return null
  return (
    <ul className="addresses">
      {links.home !== undefined && (
        <Address icon={Globe} kind={t('details.home')} url={links.home} testid="link-home" />
      )}
      {links.source !== undefined && (
        <Address icon={CodeXml} kind={t('details.code')} url={links.source} testid="link-source" />
      )}
    </ul>
  )
}

function Address({
  icon: Icon,
  kind,
  url,
  testid
}: {
  icon: LucideIcon
  kind: string
  url: string
  testid: string
}): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const short = shortAddress(url)
  return (
    <li className="address" title={kind}>
      <Icon role="img" aria-label={kind} size={14} strokeWidth={1.75} />
      <WebLink url={url} testid={testid}>
        {short}
      </WebLink>
      <IconButton
        icon={Copy}
        label={t('details.copyAddress', { address: short })}
        onClick={() => copyText(store, url, short)}
      />
    </li>
  )
}
