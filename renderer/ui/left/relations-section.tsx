/** The legend of relations: what shows with a sample of its line, a switch for each type, and what is switched off below. */
import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelationType } from '../../../graph-data/catalogue.ts'
import {
  setAsOf,
  setHideImplied,
  setRelationTypesHidden,
  setShowWeak
} from '../../../diagram/view/commands/filters.ts'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { useApplication, useRun, useText, useViewPart } from '../context.tsx'
import { Segmented, Switch } from '../parts/controls.tsx'
import { LineSample } from '../parts/samples.tsx'
import { NamesIn, useHint } from '../parts/told.tsx'

export function RelationsSection(): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const types = useApplication((state) => state.graph.catalogue.relationTypes)
  const counts = useApplication((state, app) => app.derived.counts(state).relationTypes)
  const hidden = useViewPart((view) => view.hidden.relationTypes)
  const showWeak = useViewPart((view) => view.showWeak)
  const hideImplied = useViewPart((view) => view.hideImplied)
  const asOf = useViewPart((view) => view.asOf)
  const off = types.filter((type) => hidden.includes(type.id))
  const shown = types.filter((type) => !hidden.includes(type.id) && (counts.get(type.id)?.shown ?? 0) > 0)
  return (
    <>
      <div className="scroller">
        <h2 className="group-title">
          {t('relations.legend')} <NamesIn />
        </h2>
        {shown.length === 0 && <p className="advice">{t('relations.empty')}</p>}
        <ul data-testid="legend">
          {shown.map((type) => (
            <TypeRow key={type.id} type={type} />
          ))}
        </ul>
        {off.length > 0 && (
          <details className="fold" data-testid="hidden-types">
            <summary>
              <ChevronRight aria-hidden size={14} strokeWidth={2} />
              {t('relations.hidden', { count: off.length })}
            </summary>
            <ul>
              {off.map((type) => (
                <TypeRow key={type.id} type={type} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="panel-foot">
        <div className="field-row">
          <span>{t('relations.asOf')}</span>
          <Segmented
            label={t('relations.asOf')}
            value={asOf}
            choices={[
              { value: 'today', label: t('relations.today'), name: t('relations.todayHint') },
              { value: 'described', label: t('relations.described'), name: t('relations.describedHint') }
            ]}
            onChange={(value) => run(setAsOf, { asOf: value })}
            testid="as-of"
          />
        </div>
        <Switch
          checked={hideImplied}
          onChange={(hide) => run(setHideImplied, { hide })}
          hint={t('crowding.impliedHint')}
          data-testid="hide-implied"
        >
          {t('crowding.implied')}
        </Switch>
        <Switch
          checked={showWeak}
          hint={t('relations.weakHint')}
          onChange={(show) => run(setShowWeak, { show })}
          data-testid="show-weak"
        >
          {t('relations.weak')}
        </Switch>
      </div>
    </>
  )
}

function TypeRow({ type }: { type: RelationType }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const hint = useHint()
  const rowMenu = useRowMenu()
  const run = useRun()
  const off = useViewPart((view) => view.hidden.relationTypes.includes(type.id))
  const count = useApplication((state, app) => app.derived.counts(state).relationTypes.get(type.id))
  const name = text(type.label)
  return (
    <li
      className="row row-type"
      data-off={off}
      {...rowMenu({ kind: 'type', id: type.id })}
      data-testid={`type-${type.id}`}
    >
      <label title={hint(type.direction)}>
        <LineSample style={type.line} />
        <span className="row-name row-name-long">{name}</span>
        <span className="count">{off ? count?.total : count?.shown}</span>
        <input
          type="checkbox"
          role="switch"
          className="switch switch-small"
          aria-label={t('relations.show', { name })}
          checked={!off}
          onChange={(event) =>
            run(setRelationTypesHidden, { types: [type.id], hidden: !event.currentTarget.checked })
          }
          data-testid={`type-switch-${type.id}`}
        />
      </label>
    </li>
  )
}
