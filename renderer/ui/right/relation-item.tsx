/** One relation of a component: its other end, the sentence that says why, and who says so. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component, Relation } from '../../../graph-data/catalogue.ts'
import { isPast } from '../../../graph-data/questions/past.ts'
import { pageOf } from '../../state/links.ts'
import { goTo } from '../../state/navigate.ts'
import type { Related } from '../../state/relation-blocks.ts'
import { useApp, useApplication, useSpoken, useName, useText } from '../context.tsx'
import { useComponentMenu, useRowMenu } from '../asking/use-row-menu.ts'
import { ShowLine } from '../lines/show-line.tsx'
import { ComponentLabel } from '../parts/component-label.tsx'
import { Told } from '../parts/told.tsx'
import { Day, dayInWords } from '../parts/day.tsx'
import { WebLink } from '../parts/web-link.tsx'

/** A relation with its other end to go to, and its line in the picture to look at. */
export function RelationItem({ related }: { related: Related }): ReactElement {
  const { relation, other } = related
  const rowMenu = useRowMenu()
  return (
    <li className="relation" data-past={isPast(relation)} {...rowMenu({ kind: 'line', id: relation.id })}>
      <OtherEnd component={other} />
      <ShowLine relation={relation} />
      <RelationWords related={related} />
    </li>
  )
}

/** The component at the other end as a button that goes there, with its menu: what is around it may have another one. */
export function OtherEnd({ component }: { component: Component }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const componentMenu = useComponentMenu()
  const shown = useApplication((state) => {
    const visible = app.derived.visible(state)
    return visible.shown.has(component.id) || visible.holders.has(component.id)
  })
  return (
    <button
      type="button"
      onClick={() => goTo(app, component.id)}
      {...componentMenu(component.id)}
      data-shown={shown}
      data-testid={`relation-${component.id}`}
    >
      <ComponentLabel component={component} />
      {!shown && <span className="badge">{t('search.hidden')}</span>}
    </button>
  )
}

/** Why a relation holds, under which conditions, and who says so. */
export function RelationWords({
  related: { relation, other },
  named = false
}: {
  related: Related
  /** Name the project that says so, where the reader is not on the page of either end. */
  named?: boolean
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const graph = useApplication((state) => state.graph)
  const sources = [relation.source, ...(relation.alsoIn ?? [])].flatMap((id) =>
    id === null ? [] : (graph.source(id) ?? [])
  )
  const evidence = relation.evidence ?? []
  return (
    <>
      <Told text={relation.why} />
      {relation.note !== undefined && (
        <Told className="relation-note" text={{ en: relation.note, ko: relation.note }} />
      )}
      <Marks relation={relation} other={other} />
      {sources.length + evidence.length === 0 ? (
        <p className="relation-source">{t('details.noSource')}</p>
      ) : (
        <ul className="evidence" aria-label={t('details.evidence')}>
          {sources.map((source) => (
            <li key={source.id}>{text(source.title)}</li>
          ))}
          {evidence.map((entry, at) => (
            <Evidence key={at} evidence={entry} relation={relation} other={other} named={named} />
          ))}
        </ul>
      )}
    </>
  )
}

/** A page that says so: where it is, whose it is, and when it was read. */
function Evidence({
  evidence: { url, by, seen },
  relation,
  other,
  named
}: {
  evidence: NonNullable<Relation['evidence']>[number]
  relation: Relation
  other: Component
  named: boolean
}): ReactElement {
  const { t } = useTranslation()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const spoken = useSpoken()
  // The ends as the catalogue wrote them; the one whose details these are is the project itself.
  const speaker = by === 'self' ? relation.from : relation.to
  const speaking = speaker === other.id ? other : named ? graph.component(speaker) : undefined
  const who =
    by === 'third-party'
      ? t('details.saidByThird')
      : speaking
        ? t('details.saidBy', { name: name(speaking) })
        : t('details.saidByItself')
  return (
    <li data-by={by}>
      <WebLink url={url} testid="evidence-link">
        {pageOf(url)}
      </WebLink>
      <span className="said-by">{who}</span>
      <Day date={seen} hint={t('details.seen', { date: dayInWords(seen, spoken) })}>
        {dayInWords(seen, spoken)}
      </Day>
    </li>
  )
}

/** What one must know to read a relation rightly, as small marks with an explanation. */
function Marks({ relation, other }: { relation: Relation; other: Component }): ReactElement | null {
  const { t } = useTranslation()
  const text = useText()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const { necessity, since, until } = relation
  const filled =
    relation.from === other.id && necessity?.startsWith('slot:')
      ? graph.slot(necessity.slice('slot:'.length))
      : undefined
  // Versions are those of the end that the relation leaves; of the other component they carry its name.
  const versionOf = (version: string): string =>
    relation.from === other.id ? `${name(other)} ${version}` : version
  type Mark = { readonly words: string; readonly hint?: string; readonly look?: string }
  const marks: readonly (Mark | false | undefined)[] = [
    until !== undefined && { words: t('details.until', { version: versionOf(until) }), look: 'past' },
    since !== undefined && { words: t('details.since', { version: versionOf(since) }) },
    necessity === 'required' && { words: t('details.required'), look: 'required' },
    necessity === 'optional' && { words: t('details.optional') },
    filled && { words: t('details.slot', { name: text(filled.title) }) },
    relation.implied && { words: t('details.implied'), hint: t('details.impliedHint') },
    relation.weak && { words: t('details.weak'), hint: t('details.weakHint') },
    relation.membership && { words: t('details.membership'), hint: t('details.membershipHint') }
  ]
  const given = marks.filter((mark) => mark !== undefined && mark !== false)
  if (given.length === 0) return null
  return (
    <p className="marks">
      {given.map(({ words, hint, look }) => (
        <span key={words} className="badge" data-look={look} title={hint}>
          {words}
        </span>
      ))}
    </p>
  )
}
