/** All that a component needs, or all that needs it: by distance, each with the relations that lead there. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need } from '../../../../graph-data/questions/needs.ts'
import { sayRelation } from '../../../../graph-data/words/relation.ts'
import { needsOf, type NeedsInquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useApp, useApplication, useLanguage } from '../../context.tsx'
import { Segmented } from '../../parts/controls.tsx'
import { OtherEnd } from '../relation-item.tsx'
import { AnswerFrame } from './answer-frame.tsx'

export function NeedsAnswer({ question }: { question: NeedsInquiry }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const needs = needsOf(graph, question)
  const distances = [...new Set(needs.map(({ distance }) => distance))]
  const none = question.direction === 'dependencies' ? t('inquiry.noNeeds') : t('inquiry.noNeededBy')
  return (
    <AnswerFrame question={question}>
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
      <p className="remark" role="status" data-testid="needs-count">
        {needs.length === 0 ? none : t('inquiry.total', { count: needs.length })}
      </p>
      {distances.map((distance) => (
        <section key={distance} data-testid={`distance-${distance}`}>
          <h3 className="group-title">
            {distance === 1 ? t('inquiry.direct') : t('inquiry.away', { count: distance })}
          </h3>
          <ul>
            {needs
              .filter((need) => need.distance === distance)
              .map((need) => (
                <NeedItem key={need.component.id} need={need} />
              ))}
          </ul>
        </section>
      ))}
    </AnswerFrame>
  )
}

function NeedItem({ need: { component, relations } }: { need: Need }): ReactElement {
  const language = useLanguage()
  const graph = useApplication((state) => state.graph)
  return (
    <li className="relation">
      <OtherEnd component={component} />
      {relations.map((relation) => (
        <p key={relation.id}>{sayRelation(graph, relation, language)}</p>
      ))}
    </li>
  )
}
