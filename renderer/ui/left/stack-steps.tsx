/** The groups of the chosen stack in their order, numbered where the order means something, with a stepper. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stack, StackGroup } from '../../../graph-data/catalogue.ts'
import { countMembers } from '../../../graph-data/questions/stack-members.ts'
import { groupsInOrder, setStackStep } from '../../../diagram/view/commands/stacks.ts'
import { hostOf } from '../../state/links.ts'
import { useApp, useSpoken, useRun, useText, useViewPart } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { Day, dayInWords } from '../parts/day.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { Told } from '../parts/told.tsx'
import { WebLink } from '../parts/web-link.tsx'

export function StackSteps({ stack }: { stack: Stack }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const spoken = useSpoken()
  const run = useRun()
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  const step = useViewPart((view) => view.stack?.step ?? null)
  const groups = groupsInOrder(stack)
  const at = groups.findIndex((group) => group.id === step)
  return (
    <div className="steps">
      <div className="stepper">
        <button
          type="button"
          className="step step-whole"
          aria-pressed={step === null}
          onClick={() => run(setStackStep, { step: null })}
          data-testid="step-whole"
        >
          {t('stacks.whole')}
        </button>
        <IconButton
          icon={ChevronLeft}
          label={t('stacks.previous')}
          keys={capsOf('previous-step')}
          disabled={at < 0}
          onClick={actions['previous-step']}
          data-testid="previous-step"
        />
        <IconButton
          icon={ChevronRight}
          label={t('stacks.next')}
          keys={capsOf('next-step')}
          disabled={at === groups.length - 1}
          onClick={actions['next-step']}
          data-testid="next-step"
        />
      </div>
      <ol>
        {groups.map((group, index) => (
          <li key={group.id}>
            <button
              type="button"
              className="step"
              aria-pressed={group.id === step}
              onClick={() => run(setStackStep, { step: group.id === step ? null : group.id })}
              data-testid={`step-${group.id}`}
            >
              {stack.ordered && <span className="step-number">{group.order ?? index + 1}</span>}
              <span className="step-title">{text(group.title)}</span>
              {group.optional && <span className="badge">{t('stacks.optional')}</span>}
              <GroupCount group={group} />
            </button>
          </li>
        ))}
      </ol>
      {stack.reference !== undefined && (
        <p className="stack-note stack-reference">
          <WebLink url={stack.reference.url} testid="stack-reference">
            {hostOf(stack.reference.url)}
          </WebLink>
          <Day date={stack.reference.seen}>
            {t('details.seen', { date: dayInWords(stack.reference.seen, spoken) })}
          </Day>
        </p>
      )}
      {stack.note !== undefined && <Told className="stack-note" text={{ en: stack.note, ko: stack.note }} />}
    </div>
  )
}

/** How many members a group has, and how many parts of them are lit with it. */
function GroupCount({ group }: { group: StackGroup }): ReactElement {
  const { t } = useTranslation()
  const { members, parts } = countMembers([group])
  if (parts === 0) return <span className="count">{members}</span>
  const said = `${t('stacks.members', { count: members })} ${t('stacks.parts', { count: parts })}`
  return (
    <span className="count" title={said}>
      {members} + {parts}
    </span>
  )
}
