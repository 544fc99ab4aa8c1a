/** The relations of a component: what it conflicts with, the slots it wants filled, the rest by type, and what is over. */
import { Puzzle, TriangleAlert } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelationGroup } from '../../../graph-data/questions/component-relations.ts'
import { othersOf, relationBlocks, type Related, type SlotBlock } from '../../state/relation-blocks.ts'
import { useApplication, useName, useText, useViewPart } from '../context.tsx'
import { Button } from '../parts/controls.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { LineSample } from '../parts/samples.tsx'
import { useHint } from '../parts/told.tsx'
import { OtherEnd, RelationItem, RelationWords } from './relation-item.tsx'

export function RelationList({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const graph = useApplication((state) => state.graph)
  const asOf = useViewPart((view) => view.asOf)
  const { count, conflicts, slots, groups, past } = relationBlocks(graph, id, asOf)
  const pastCount = past.reduce((sum, group) => sum + group.relations.length, 0)
  return (
    <section className="relations" aria-labelledby="relations-title" data-testid="relations">
      <h3 className="group-title" id="relations-title">
        {count === 0 ? t('details.relations') : t('details.relationCount', { count })}
      </h3>
      {count + pastCount === 0 && <p className="advice">{t('details.noRelations')}</p>}
      {conflicts.length > 0 && <Conflicts relations={conflicts} />}
      {slots.map((block) => (
        <SlotToFill key={block.slot.id} block={block} />
      ))}
      {groups.map((group) => (
        <Group key={`${group.type.id} ${group.direction}`} group={group} />
      ))}
      {pastCount > 0 && (
        <div className="relation-group past">
          <Disclosure title={t('details.noLonger')} count={pastCount} testid="past-relations">
            {past.map((group) => (
              <Group key={`${group.type.id} ${group.direction}`} group={group} />
            ))}
          </Disclosure>
        </div>
      )}
    </section>
  )
}

function Conflicts({ relations }: { relations: readonly Related[] }): ReactElement {
  const { t } = useTranslation()
  return (
    <section className="conflicts" aria-labelledby="conflicts-title" data-testid="conflicts">
      <h4 id="conflicts-title">
        <TriangleAlert aria-hidden size={15} strokeWidth={1.75} />
        <span>{t('details.conflicts')}</span>
        <span className="count">{relations.length}</span>
      </h4>
      <ul>
        {relations.map((related) => (
          <RelationItem key={related.relation.id} related={related} />
        ))}
      </ul>
    </section>
  )
}

/** One need and everything that can meet it: the names at first sight, the reasons on demand. */
function SlotToFill({ block: { slot, relations } }: { block: SlotBlock }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const name = useName()
  const title = t('details.needs', { count: slot.wants, name: text(slot.title) })
  return (
    <section className="slot" aria-label={title} data-testid={`slot-${slot.id}`}>
      <h4>
        <Puzzle aria-hidden size={15} strokeWidth={1.75} />
        <span>{title}</span>
      </h4>
      <ul className="fillers">
        {othersOf(relations).map((other) => (
          <li key={other.id} className="relation">
            <OtherEnd component={other} />
          </li>
        ))}
      </ul>
      <Disclosure title={t('details.reasons')} testid={`reasons-${slot.id}`}>
        <ul>
          {relations.map((related) => (
            <li key={related.relation.id} className="relation reason">
              <strong>{name(related.other)}</strong>
              <RelationWords related={related} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

/** A group longer than this shows its beginning first. */
const longGroup = { from: 14, shows: 10 } as const

function Group({ group }: { group: RelationGroup }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const hint = useHint()
  const { type, direction, relations } = group
  const [whole, setWhole] = useState(relations.length < longGroup.from)
  const incoming = direction === 'incoming'
  const label = text(incoming ? type.inverse : type.label)
  return (
    <section className="relation-group" aria-label={label} data-testid={`relations-${type.id}-${direction}`}>
      <h4 title={hint(type.direction)}>
        <LineSample style={type.line} flip={incoming} />
        <span>{label}</span>
        <span className="count">{relations.length}</span>
      </h4>
      <ul>
        {(whole ? relations : relations.slice(0, longGroup.shows)).map((related) => (
          <RelationItem key={related.relation.id} related={related} />
        ))}
      </ul>
      {!whole && (
        <Button look="quiet" onClick={() => setWhole(true)} data-testid={`all-${type.id}-${direction}`}>
          {t('details.showMore', { count: relations.length - longGroup.shows })}
        </Button>
      )}
    </section>
  )
}
