/** The stacks a component is in, each with its place there; a click highlights the stack. */
import { Layers3 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { stacksOf } from '../../../graph-data/questions/stacks-of.ts'
import { highlight } from '../../state/navigate.ts'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { useApp, useApplication, useText, useViewPart } from '../context.tsx'
import { useRoleWord } from '../parts/stack-role.ts'
import { Told } from '../parts/told.tsx'

export function StackPlaces({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation()
  const text = useText()
  const role = useRoleWord()
  const graph = useApplication((state) => state.graph)
  const ownStacks = useViewPart((view) => view.ownStacks)
  const uses = stacksOf(graph, id)
  const own = ownStacks.filter((stack) => stack.members.includes(id))
  if (uses.length + own.length === 0) return null
  return (
    <section className="stack-places" aria-labelledby="stack-places-title">
      <h3 className="group-title" id="stack-places-title">
        {t('details.stacks')}
      </h3>
      <ul>
        {uses.map((use) => {
          const group = use.group === undefined ? undefined : text(use.group.title)
          // A member is what one expects; only other roles are worth a word.
          const words = [group, use.role === 'member' ? undefined : role(use.role)]
          return (
            <StackPlace
              key={use.stack.id}
              stack={use.stack.id}
              title={text(use.stack.title)}
              hint={words.filter((word) => word !== undefined).join(' · ')}
              reason={use.reason}
            />
          )
        })}
        {own.map((stack) => (
          <StackPlace key={stack.id} stack={stack.id} title={stack.title} hint={t('stacks.own')} />
        ))}
      </ul>
    </section>
  )
}

function StackPlace({
  stack,
  title,
  hint,
  reason
}: {
  stack: string
  title: string
  hint: string
  reason?: string | undefined
}): ReactElement {
  const app = useApp()
  const rowMenu = useRowMenu()
  const chosen = useViewPart((view) => view.stack?.id === stack)
  return (
    <li {...rowMenu({ kind: 'stack', id: stack })}>
      <button
        type="button"
        className="place"
        aria-pressed={chosen}
        onClick={() => highlight(app, chosen ? null : stack)}
        data-testid={`in-stack-${stack}`}
      >
        <Layers3 aria-hidden size={15} strokeWidth={1.75} />
        <span>
          <span className="place-title">{title}</span>
          <small>{hint}</small>
          {reason !== undefined && <Told as="small" text={{ en: reason, ko: reason }} />}
        </span>
      </button>
    </li>
  )
}
