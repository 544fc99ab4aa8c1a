/** All that a component needs, or all that needs it: how far and along which relations, each with those that lead there. */
import { Puzzle } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../../graph-data/catalogue.ts'
import {
  necessityOf,
  slotOf,
  sortNeeds,
  type Need,
  type SlotNeeds
} from '../../../../graph-data/questions/needs.ts'
import { tellRelation } from '../../../../graph-data/words/relation.ts'
import { needsByType, needsOf, partsOf, widerNeeds, type NeedsInquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useComponentMenu } from '../../asking/use-row-menu.ts'
import { useApp, useApplication, useName, useText } from '../../context.tsx'
import { Button, Segmented } from '../../parts/controls.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Told } from '../../parts/told.tsx'
import { OtherEnd, RelationWords } from '../relation-item.tsx'
import { AnswerFrame } from './answer-frame.tsx'
import { NeedTypes } from './need-types.tsx'

const depths = ['1', '2', '3', 'any'] as const

export function NeedsAnswer({ question }: { question: NeedsInquiry }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const needs = needsOf(graph, question)
  const none = question.direction === 'dependencies' ? t('inquiry.noNeeds') : t('inquiry.noNeededBy')
  const nothing = question.types === null ? none : t('needs.noneLeft')
  return (
    <AnswerFrame question={question}>
      <div className="need-controls">
        <span className="need-label" aria-hidden>
          {t('inquiry.counts')}
        </span>
        <Segmented
          label={t('inquiry.counts')}
          value={question.necessity}
          choices={[
            { value: 'required', label: t('inquiry.required') },
            { value: 'slot', label: t('inquiry.slot') },
            { value: 'optional', label: t('inquiry.optional') }
          ]}
          onChange={(necessity) => ask(app, { ...question, necessity })}
          className="wide"
          testid="necessity"
        />
        <div className="field-row">
          <span>{t('needs.depth')}</span>
          <Segmented
            label={t('needs.depth')}
            value={
              question.depth === null ? 'any' : (depths.find((one) => one === `${question.depth}`) ?? null)
            }
            choices={depths.map((value) =>
              value === 'any'
                ? { value, label: t('needs.anyDepth'), name: t('needs.anyDepthHint') }
                : { value, label: value, name: t('needs.depthHint', { count: Number(value) }) }
            )}
            onChange={(value) => ask(app, { ...question, depth: value === 'any' ? null : Number(value) })}
            testid="needs-depth"
          />
        </div>
        <div className="field-row">
          <span>{t('needs.by')}</span>
          <Segmented
            label={t('needs.by')}
            value={question.by}
            choices={[
              { value: 'depth', label: t('needs.byDepth') },
              { value: 'type', label: t('needs.byType') }
            ]}
            onChange={(by) => ask(app, { ...question, by })}
            testid="needs-by"
          />
        </div>
      </div>
      <NeedTypes question={question} />
      <p className="remark" role="status" data-testid="needs-count">
        {needs.length === 0 ? nothing : t('inquiry.total', { count: needs.length })}
      </p>
      {needs.length === 0 && <Elsewhere question={question} />}
      {question.by === 'depth' ? (
        <ByDepth question={question} needs={needs} />
      ) : (
        <ByType question={question} needs={needs} />
      )}
    </AnswerFrame>
  )
}

type Answered = { readonly question: NeedsInquiry; readonly needs: readonly Need[] }

/** Where nothing is found: what would be with more counted, and the parts of what is only a name over them. */
function Elsewhere({ question }: { question: NeedsInquiry }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const wider = widerNeeds(graph, question)
  const parts = question.direction === 'dependencies' ? partsOf(graph, question.id) : []
  return (
    <>
      {wider && (
        <Button
          onClick={() => ask(app, { ...question, necessity: wider.necessity })}
          data-testid="wider-needs"
        >
          {`${wider.necessity === 'slot' ? t('inquiry.slot') : t('inquiry.optional')}: ${t('inquiry.total', { count: wider.count })}`}
        </Button>
      )}
      {parts.length > 0 && (
        <section aria-labelledby="need-parts" data-testid="need-parts">
          <h3 id="need-parts" className="group-title">
            {t('needs.parts')}
          </h3>
          <ul>
            {parts.map((part) => (
              <li key={part.id} className="relation">
                <OtherEnd component={part} />
                <Button
                  look="quiet"
                  onClick={() => ask(app, { ...question, id: part.id })}
                  data-testid={`ask-part-${part.id}`}
                >
                  {t('inquiry.needs', { name: name(part) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ByDepth({ question, needs }: Answered): ReactElement {
  const { t } = useTranslation()
  const distances = [...new Set(needs.map(({ distance }) => distance))]
  return (
    <>
      {distances.map((distance) => (
        <section key={distance} data-testid={`distance-${distance}`}>
          <h3 className="group-title">
            {distance === 1 ? t('inquiry.direct') : t('inquiry.away', { count: distance })}
          </h3>
          <NeedList question={question} needs={needs.filter((need) => need.distance === distance)} />
        </section>
      ))}
    </>
  )
}

function ByType({ question, needs }: Answered): ReactElement {
  const text = useText()
  const graph = useApplication((state) => state.graph)
  return (
    <>
      {needsByType(needs).map(({ type, needs: those }) => (
        <section key={type} data-testid={`by-type-${type}`}>
          <h3 className="group-title">
            {text(graph.relationType(type)?.label ?? { en: type, ko: type })}{' '}
            <span className="count">{those.length}</span>
          </h3>
          <NeedList question={question} needs={those} />
        </section>
      ))}
    </>
  )
}

/** What is always needed, then alternatives together, then what one may have. What needs a component is no alternative to it. */
function NeedList({ question, needs }: Answered): ReactElement {
  const graph = useApplication((state) => state.graph)
  const item = (need: Need): ReactElement => <NeedItem key={need.component.id} need={need} marked />
  if (question.direction === 'dependents') return <ul>{needs.map(item)}</ul>
  const { always, slots, optional } = sortNeeds(graph, needs)
  return (
    <>
      {always.length > 0 && <ul>{always.map(item)}</ul>}
      {slots.map((group) => (
        <OneOf key={`${group.of.id} ${group.slot.id}`} group={group} asked={question.id} />
      ))}
      {optional.length > 0 && <ul>{optional.map(item)}</ul>}
    </>
  )
}

/** Alternatives: one of them is enough. */
function OneOf({
  group: { slot, of, needs, others },
  asked
}: {
  group: SlotNeeds
  asked: string
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const name = useName()
  const title = t('needs.oneOf', { count: slot.wants, name: text(slot.title) })
  return (
    <section className="slot" aria-label={title} data-testid={`one-of-${of.id}-${slot.id}`}>
      <h4>
        <Puzzle aria-hidden size={15} strokeWidth={1.75} />
        <span>{title}</span>
      </h4>
      {of.id !== asked && <p className="remark">{t('needs.oneOfFor', { name: name(of) })}</p>}
      <ul>
        {needs.map((need) => (
          <NeedItem key={need.component.id} need={need} />
        ))}
      </ul>
      {others.length > 0 && (
        <p className="remark">{t('needs.alsoFills', { names: others.map(name).join(', ') })}</p>
      )}
    </section>
  )
}

function NeedItem({
  need,
  marked = false
}: {
  need: Need
  /** Say that it is not always needed, where its place in the list does not. */
  marked?: boolean
}): ReactElement {
  const { t } = useTranslation()
  const graph = useApplication((state) => state.graph)
  const hasTexts = useApplication((state) => state.hasTexts)
  const componentMenu = useComponentMenu()
  const { component, relations } = need
  return (
    <li className="relation" {...componentMenu(component.id)}>
      <OtherEnd component={component} />
      {relations.map((relation) => (
        <Told key={relation.id} text={tellRelation(graph, relation)} />
      ))}
      {marked && <NecessityMark need={need} />}
      <Disclosure title={t('details.reasons')} testid={`reasons-${component.id}`}>
        <ul>
          {hasTexts &&
            relations.map((relation) => (
              <Reason key={relation.id} relation={relation} told={relations.length > 1} />
            ))}
        </ul>
      </Disclosure>
    </li>
  )
}

function NecessityMark({ need }: { need: Need }): ReactElement | null {
  const { t } = useTranslation()
  const text = useText()
  const graph = useApplication((state) => state.graph)
  const necessity = necessityOf(need)
  if (necessity === 'required') return null
  const slot = need.relations.map((relation) => slotOf(graph, relation)).find((one) => one !== undefined)
  return (
    <p className="marks">
      <span className="badge">
        {slot ? t('details.slot', { name: text(slot.title) }) : t('details.optional')}
      </span>
    </p>
  )
}

/** Why one relation holds and who says so; which one it is, where there are several. */
function Reason({ relation, told }: { relation: Relation; told: boolean }): ReactElement | null {
  const graph = useApplication((state) => state.graph)
  const other = graph.component(relation.to)
  if (other === undefined) return null
  return (
    <li className="relation reason">
      {told && <Told as="strong" text={tellRelation(graph, relation)} />}
      <RelationWords related={{ relation, other }} named />
    </li>
  )
}
