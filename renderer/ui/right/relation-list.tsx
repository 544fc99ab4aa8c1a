/** The relations of a component by type and direction; each with its other end, the sentence that says why, and its source. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component, Relation } from '../../../graph-data/catalogue.ts'
import { componentRelations, type RelationGroup } from '../../../graph-data/questions/component-relations.ts'
import { goTo } from '../../state/navigate.ts'
import { useApp, useApplication, useName, useText } from '../context.tsx'
import { LayerDot } from '../parts/layer-dot.tsx'
import { LineSample } from '../parts/samples.tsx'

export function RelationList({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const graph = useApplication((state) => state.graph)
  const groups = componentRelations(graph, id)
  const count = groups.reduce((sum, group) => sum + group.relations.length, 0)
  return (
    <section className="relations" aria-labelledby="relations-title">
      <h3 className="group-title" id="relations-title">
        {count === 0 ? t('details.relations') : t('details.relationCount', { count })}
      </h3>
      {count === 0 && <p className="advice">{t('details.noRelations')}</p>}
      {groups.map((group) => (
        <Group key={`${group.type.id} ${group.direction}`} group={group} />
      ))}
    </section>
  )
}

function Group({ group }: { group: RelationGroup }): ReactElement {
  const text = useText()
  const { type, direction, relations } = group
  const incoming = direction === 'incoming'
  return (
    <section
      className="relation-group"
      aria-label={text(incoming ? type.inverse : type.label)}
      data-testid={`relations-${type.id}-${direction}`}
    >
      <h4 title={text(type.direction)}>
        <LineSample style={type.line} flip={incoming} />
        <span>{text(incoming ? type.inverse : type.label)}</span>
        <span className="count">{relations.length}</span>
      </h4>
      <ul>
        {relations.map(({ relation, other }) => (
          <RelationItem key={relation.id} relation={relation} other={other} />
        ))}
      </ul>
    </section>
  )
}

function RelationItem({ relation, other }: { relation: Relation; other: Component }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const name = useName()
  const text = useText()
  const shown = useApplication((state) => app.derived.visible(state).shown.has(other.id))
  const graph = useApplication((state) => state.graph)
  const sources = [relation.source, ...(relation.alsoIn ?? [])].flatMap((id) =>
    id === null ? [] : (graph.source(id) ?? [])
  )
  return (
    <li className="relation">
      <button
        type="button"
        onClick={() => goTo(app, other.id)}
        data-shown={shown}
        data-testid={`relation-${other.id}`}
      >
        <LayerDot layer={other.layer} />
        <span>{name(other)}</span>
        {!shown && <span className="badge">{t('search.hidden')}</span>}
      </button>
      <p>{text(relation.why)}</p>
      {relation.note !== undefined && (
        <p className="relation-note" lang="en">
          {relation.note}
        </p>
      )}
      <p className="relation-source">
        {sources.length === 0
          ? t('details.noSource')
          : sources.map((source) => text(source.title)).join(' · ')}
        <Marks relation={relation} />
      </p>
    </li>
  )
}

/** What one must know to read a relation rightly, as small marks with an explanation. */
function Marks({ relation }: { relation: Relation }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const graph = useApplication((state) => state.graph)
  const { necessity, since, until } = relation
  const slot = necessity?.startsWith('slot:') ? graph.slot(necessity.slice('slot:'.length)) : undefined
  const marks: readonly (readonly [words: string | false | undefined, hint?: string])[] = [
    [until !== undefined && t('details.until', { version: until })],
    [since !== undefined && t('details.since', { version: since })],
    [necessity === 'required' && t('details.required')],
    [necessity === 'optional' && t('details.optional')],
    [slot && t('details.slot', { name: text(slot.title) })],
    [relation.implied && t('details.implied'), t('details.impliedHint')],
    [relation.weak && t('details.weak'), t('details.weakHint')],
    [relation.membership && t('details.membership'), t('details.membershipHint')]
  ]
  return (
    <>
      {marks.map(
        ([words, hint]) =>
          words && (
            <span key={words} className="badge" title={hint}>
              {words}
            </span>
          )
      )}
    </>
  )
}
