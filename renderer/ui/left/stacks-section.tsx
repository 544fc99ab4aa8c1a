/** The stacks to highlight, built in and own; under the chosen one its groups, to walk through. */
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { Fragment, useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stack } from '../../../graph-data/catalogue.ts'
import { countMembers } from '../../../graph-data/questions/stack-members.ts'
import { deleteOwnStack, setHideRest } from '../../../diagram/view/commands/stacks.ts'
import type { OwnStack } from '../../../diagram/view/document.ts'
import { highlight } from '../../state/navigate.ts'
import { useRowMenu } from '../asking/use-row-menu.ts'
import { useApp, useApplication, useRun, useText, useViewPart } from '../context.tsx'
import { Button, IconButton, Switch } from '../parts/controls.tsx'
import { StackSteps } from './stack-steps.tsx'

export function StacksSection(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const stacks = useApplication((state) => state.graph.catalogue.stacks)
  const own = useViewPart((view) => view.ownStacks)
  const selected = useApplication((state) => state.selection.length > 0)
  const builtInList = (
    <Fragment key="built-in">
      <h2 className="group-title">{t('stacks.builtIn')}</h2>
      <ul className="stack-list">
        {stacks.map((stack) => (
          <BuiltInStack key={stack.id} stack={stack} />
        ))}
      </ul>
    </Fragment>
  )
  const ownList = (
    <Fragment key="own">
      <h2 className="group-title">{t('stacks.own')}</h2>
      {own.length === 0 && <p className="advice">{t('stacks.ownEmpty')}</p>}
      <ul className="stack-list">
        {own.map((stack) => (
          <OwnStackItem key={stack.id} stack={stack} />
        ))}
      </ul>
      {selected && (
        <Button
          icon={Plus}
          className="wide"
          onClick={actions['stack-from-selection']}
          data-testid="make-stack"
        >
          {t('stacks.make')}
        </Button>
      )}
    </Fragment>
  )
  return (
    <>
      <div className="scroller">{own.length > 0 ? [ownList, builtInList] : [builtInList, ownList]}</div>
      <StackFoot />
    </>
  )
}

const useChosen = (id: string): boolean => useViewPart((view) => view.stack?.id === id)

function StackButton({
  id,
  title,
  hint,
  chosen
}: {
  id: string
  title: string
  hint: string
  chosen: boolean
}): ReactElement {
  const app = useApp()
  const button = useRef<HTMLButtonElement>(null)
  // A new stack, or one that was chosen elsewhere, may lie outside of what the list shows.
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <button
      ref={button}
      type="button"
      className="stack-button"
      aria-pressed={chosen}
      onClick={() => highlight(app, chosen ? null : id)}
      data-testid={`stack-${id}`}
    >
      <span className="stack-title">{title}</span>
      <small>{hint}</small>
    </button>
  )
}

function BuiltInStack({ stack }: { stack: Stack }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const rowMenu = useRowMenu()
  const chosen = useChosen(stack.id)
  const { members, parts } = countMembers(stack.groups, stack.root)
  const count = stack.groups.length
  const hint = [
    `${t('stacks.members', { count: members })}${parts > 0 ? ` ${t('stacks.parts', { count: parts })}` : ''}`,
    stack.ordered ? t('stacks.steps', { count }) : t('stacks.groups', { count })
  ].join(' · ')
  return (
    <li data-chosen={chosen} {...rowMenu({ kind: 'stack', id: stack.id })}>
      <StackButton id={stack.id} title={text(stack.title)} hint={hint} chosen={chosen} />
      {chosen && <StackSteps stack={stack} />}
    </li>
  )
}

function OwnStackItem({ stack }: { stack: OwnStack }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const rowMenu = useRowMenu()
  const chosen = useChosen(stack.id)
  return (
    <li data-chosen={chosen} className="own-stack" {...rowMenu({ kind: 'stack', id: stack.id })}>
      <StackButton
        id={stack.id}
        title={stack.title}
        hint={t('stacks.members', { count: stack.members.length })}
        chosen={chosen}
      />
      <div className="own-stack-tools">
        <IconButton
          icon={Pencil}
          label={t('stacks.edit')}
          onClick={() => store.setState({ dialog: { kind: 'name-stack', ...stack } })}
          data-testid={`edit-${stack.id}`}
        />
        <IconButton
          icon={Trash2}
          label={t('stacks.remove')}
          onClick={() => run(deleteOwnStack, { id: stack.id })}
          data-testid={`delete-${stack.id}`}
        />
      </div>
    </li>
  )
}

function StackFoot(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const run = useRun()
  const stack = useViewPart((view) => view.stack)
  if (stack === null) return null
  return (
    <div className="panel-foot">
      <Switch
        checked={stack.hideRest}
        onChange={(hideRest) => run(setHideRest, { hideRest })}
        data-testid="hide-rest"
      >
        {t('stacks.hideRest')}
      </Switch>
      <Button look="quiet" onClick={actions['clear-stack']} data-testid="clear-stack">
        {t('stacks.clear')}
      </Button>
    </div>
  )
}
