/** All that a component needs, or all that needs it: how far and along which relations, each with those that lead there. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need } from '../../../../graph-data/questions/needs.ts'
import { tellRelation } from '../../../../graph-data/words/relation.ts'
import { needsByType, needsOf, type NeedsInquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useComponentMenu } from '../../asking/use-row-menu.ts'
import { useApp, useApplication, useText } from '../../context.tsx'
import { Segmented } from '../../parts/controls.tsx'
import { Told } from '../../parts/told.tsx'
import { OtherEnd } from '../relation-item.tsx'
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
      {question.by === 'depth' ? <ByDepth needs={needs} /> : <ByType needs={needs} />}
    </AnswerFrame>
  )
}

function ByDepth({ needs }: { needs: readonly Need[] }): ReactElement {
  const { t } = useTranslation()
  const distances = [...new Set(needs.map(({ distance }) => distance))]
  return (
    <>
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
    </>
  )
}

function ByType({ needs }: { needs: readonly Need[] }): ReactElement {
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
          <ul>
            {those.map((need) => (
              <NeedItem key={need.component.id} need={need} only={type} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function NeedItem({ need: { component, relations }, only }: { need: Need; only?: string }): ReactElement {
  const graph = useApplication((state) => state.graph)
  const componentMenu = useComponentMenu()
  return (
    <li className="relation" {...componentMenu(component.id)}>
      <OtherEnd component={component} />
      {relations
        .filter(({ type }) => only === undefined || type === only)
        .map((relation) => (
          <Told key={relation.id} text={tellRelation(graph, relation)} />
        ))}
    </li>
  )
}
