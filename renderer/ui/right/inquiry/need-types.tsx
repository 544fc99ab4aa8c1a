/** The types of relation that an answer can follow, each with how many it leads to; ticking them follows only those. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { needsByType, needsOf, type NeedsInquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useApp, useApplication, useText } from '../../context.tsx'
import { Button, Tick } from '../../parts/controls.tsx'
import { LineSample } from '../../parts/samples.tsx'

export function NeedTypes({ question }: { question: NeedsInquiry }): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const text = useText()
  const graph = useApplication((state) => state.graph)
  // All that could be followed, so that what is ticked off can be ticked on again.
  const all = needsByType(needsOf(graph, { ...question, types: null })).flatMap(({ type, needs }) => {
    const known = graph.relationType(type)
    return known ? [{ type: known, count: needs.length }] : []
  })
  if (all.length < 2 && question.types === null) return null
  const isOn = (id: string): boolean => question.types === null || question.types.includes(id)
  const follow = (id: string, on: boolean): void => {
    const types = all.map(({ type }) => type.id).filter((each) => (each === id ? on : isOn(each)))
    ask(app, { ...question, types: types.length === all.length ? null : types })
  }
  return (
    <section aria-labelledby="need-types" className="need-types" data-testid="need-types">
      <h3 id="need-types" className="group-title">
        {t('needs.types')}
      </h3>
      {all.map(({ type, count }) => {
        const name = text(type.label)
        return (
          <label key={type.id}>
            <Tick
              checked={isOn(type.id)}
              label={t('needs.follow', { type: name, count })}
              onChange={(on) => follow(type.id, on)}
              data-testid={`need-type-${type.id}`}
            />
            <LineSample style={type.line} />
            <span>{name}</span>
            <span className="count">{count}</span>
          </label>
        )
      })}
      {question.types !== null && (
        <Button
          look="quiet"
          onClick={() => ask(app, { ...question, types: null })}
          data-testid="all-need-types"
        >
          {t('needs.allTypes')}
        </Button>
      )}
    </section>
  )
}
