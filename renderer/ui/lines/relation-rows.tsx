/** Relations in; one row for each out, that says itself in a sentence and opens into the rest: by type where they are many. */
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation, RelationType } from '../../../graph-data/catalogue.ts'
import { sayRelation } from '../../../graph-data/words/relation.ts'
import { useApplication, useLanguage, useText } from '../context.tsx'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { Button } from '../parts/controls.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { LineSample } from '../parts/samples.tsx'
import { OtherEnd, RelationWords } from '../right/relation-item.tsx'

/** Of a type with more relations than this, its beginning shows first. */
const long = { from: 14, shows: 10 } as const

/** A few relations are all open at first. */
const few = 3

export function RelationsByType({
  relations,
  asked
}: {
  relations: readonly Relation[]
  /** The one that somebody asked for: it is open, and in sight. */
  asked: string | null
}): ReactElement {
  const { t } = useTranslation()
  const types = useApplication((state) => state.graph.catalogue.relationTypes)
  return (
    <section aria-label={t('lines.relations')} data-testid="line-relations">
      <h3 className="group-title">{t('lines.relations')}</h3>
      {types.map((type) => {
        const own = relations.filter((relation) => relation.type === type.id)
        return own.length === 0 ? null : (
          <OfType key={type.id} type={type} relations={own} asked={asked} isOpen={relations.length <= few} />
        )
      })}
    </section>
  )
}

function OfType({
  type,
  relations,
  asked,
  isOpen
}: {
  type: RelationType
  relations: readonly Relation[]
  asked: string | null
  isOpen: boolean
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const isBeyond = relations.findIndex(({ id }) => id === asked) >= long.shows
  const [isWhole, setWhole] = useState(relations.length < long.from)
  const whole = isWhole || isBeyond
  const label = text(type.label)
  return (
    <section className="relation-group" aria-label={label} data-testid={`line-type-${type.id}`}>
      <h4 title={text(type.direction)}>
        <LineSample style={type.line} />
        <span>{label}</span>
        <span className="count">{relations.length}</span>
      </h4>
      <ul>
        {(whole ? relations : relations.slice(0, long.shows)).map((relation) => (
          <RelationRow
            key={relation.id}
            relation={relation}
            isOpen={isOpen}
            isAsked={relation.id === asked}
          />
        ))}
      </ul>
      {!whole && (
        <Button look="quiet" onClick={() => setWhole(true)} data-testid={`line-all-${type.id}`}>
          {t('details.showMore', { count: relations.length - long.shows })}
        </Button>
      )}
    </section>
  )
}

/** A relation as its sentence; opened, also why it holds, who says so, and its two ends. */
export function RelationRow({
  relation,
  isOpen = false,
  isAsked = false
}: {
  relation: Relation
  isOpen?: boolean
  /** Somebody asked for it: it opens, and comes into sight. */
  isAsked?: boolean
}): ReactElement {
  const language = useLanguage()
  const rowMenu = useRowMenu()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isAsked) return
    row.current?.scrollIntoView({ block: 'nearest' })
    // The menu that asked for it took the focus with it.
    if (document.activeElement === document.body) row.current?.querySelector('summary')?.focus()
  }, [isAsked])
  const graph = useApplication((state) => state.graph)
  const [from, to] = [graph.component(relation.from), graph.component(relation.to)]
  return (
    <li
      ref={row}
      className="relation-row"
      {...rowMenu({ kind: 'line', id: relation.id })}
      data-relation={relation.id}
    >
      <Disclosure
        // Where another one is asked for while the list is there, it opens, too.
        key={String(isAsked)}
        title={sayRelation(graph, relation, language)}
        startsOpen={isOpen || isAsked}
        testid="relation-row"
      >
        <div className="relation">{to && <RelationWords related={{ relation, other: to }} named />}</div>
        <ul className="line-ends">
          {[from, to].map(
            (end) =>
              end && (
                <li key={end.id} className="relation">
                  <OtherEnd component={end} />
                </li>
              )
          )}
        </ul>
      </Disclosure>
    </li>
  )
}
