/** The stacks whose membership is told apart: up to four, each with its letter, and the list to add another from. */
import { Check, Plus, X } from 'lucide-react'
import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { membershipColours, mostMembership, stackLetters } from '../../../../diagram/overlays/membership.ts'
import { setMembership } from '../../../../diagram/view/commands/overlays.ts'
import { chooseStack } from '../../../../diagram/view/commands/stacks.ts'
import { useApplication, useRun, useText, useTheme, useViewPart } from '../../context.tsx'
import { Button, IconButton } from '../../parts/controls.tsx'
import { MenuPopover } from '../../parts/menu-popover.tsx'

export function MembershipField(): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const theme = useTheme()
  const { known, chosen, highlighted, titleOf, toggle } = useMembership()
  const isFull = chosen.length >= mostMembership
  return (
    <div className="membership" role="group" aria-label={t('look.stacks')} data-testid="membership">
      <h3>{t('look.stacks')}</h3>
      <ul>
        {chosen.map((id, at) => {
          const letter = stackLetters[at] ?? 'A'
          const { strongFill, strongText } = theme.swatch(membershipColours.get(letter) ?? 'slate-3')
          return (
            <li key={id} data-testid={`membership-${id}`}>
              <span className="sign-sample" style={{ background: strongFill, color: strongText }}>
                {letter}
              </span>
              <span className="row-name" title={titleOf(id)}>
                {titleOf(id)}
              </span>
              {known.length > 0 && (
                <IconButton
                  icon={X}
                  label={t('look.removeStack', { name: titleOf(id) })}
                  onClick={() => toggle(id)}
                  data-testid={`membership-remove-${id}`}
                />
              )}
            </li>
          )
        })}
      </ul>
      {known.length < 2 && <p>{chosen.length === 0 ? t('look.noStack') : t('look.fromChosen')}</p>}
      {isFull && <p>{t('look.full')}</p>}
      {chosen.length > 1 && highlighted !== undefined && (
        <>
          <p>{t('look.onlyHighlighted')}</p>
          <Button
            look="quiet"
            onClick={() => run(chooseStack, { id: null })}
            data-testid="membership-show-all"
          >
            {t('look.showAll')}
          </Button>
        </>
      )}
      <MembershipChooser label={t('look.addStack')} testid="membership" />
    </div>
  )
}

/** The button that opens the list of stacks to tell apart. */
export function MembershipChooser({ label, testid }: { label: string; testid: string }): ReactElement {
  const { t } = useTranslation()
  const listId = useId()
  const { stacks, chosen, toggle } = useMembership()
  const isFull = chosen.length >= mostMembership
  return (
    <>
      <Button
        icon={Plus}
        look="quiet"
        popoverTarget={listId}
        aria-haspopup="menu"
        data-testid={`${testid}-add`}
      >
        {label}
      </Button>
      <MenuPopover id={listId} label={t('look.stacks')} className="look-menu">
        {stacks.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="menuitemcheckbox"
            aria-checked={chosen.includes(id)}
            disabled={isFull && !chosen.includes(id)}
            tabIndex={-1}
            onClick={() => toggle(id)}
            data-testid={`${testid}-choose-${id}`}
          >
            <Check aria-hidden size={14} strokeWidth={2} className={chosen.includes(id) ? '' : 'unseen'} />
            <span>{title}</span>
          </button>
        ))}
      </MenuPopover>
    </>
  )
}

type Membership = {
  readonly stacks: readonly { readonly id: string; readonly title: string }[]
  /** Those that were chosen and are still there. */
  readonly known: readonly string[]
  /** Those that count. */
  readonly chosen: readonly string[]
  readonly highlighted: string | undefined
  titleOf(id: string): string
  toggle(id: string): void
}

function useMembership(): Membership {
  const text = useText()
  const run = useRun()
  const builtIn = useApplication((state) => state.graph.catalogue.stacks)
  const own = useViewPart((view) => view.ownStacks)
  const named = useViewPart((view) => view.membership)
  const highlighted = useViewPart((view) => view.stack?.id)
  const stacks = [
    ...own.map(({ id, title }) => ({ id, title })),
    ...builtIn.map(({ id, title }) => ({ id, title: text(title) }))
  ]
  const known = named.filter((id) => stacks.some((stack) => stack.id === id))
  // Until stacks are chosen, the highlighted one counts: the first that is added joins it.
  const chosen = known.length > 0 ? known : highlighted === undefined ? [] : [highlighted]
  const titleOf = (id: string): string => stacks.find((stack) => stack.id === id)?.title ?? id
  const toggle = (id: string): void => {
    const isIn = chosen.includes(id)
    run(setMembership, { stacks: isIn ? chosen.filter((one) => one !== id) : [...chosen, id] })
  }
  return { stacks, known, chosen, highlighted, titleOf, toggle }
}
