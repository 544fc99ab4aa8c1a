/** A button with a list of one's own stacks, to put components into one or take them out again. */
import { Check, ListPlus } from 'lucide-react'
import { useId, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { saveOwnStack } from '../../../diagram/view/commands/stacks.ts'
import type { OwnStack } from '../../../diagram/view/document.ts'
import { useApp, useRun, useViewPart } from '../context.tsx'
import { MenuPopover } from '../parts/menu-popover.tsx'

export function AddToStack({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const menu = useId()
  const list = useRef<HTMLDivElement>(null)
  const own = useViewPart((view) => view.ownStacks)
  const isIn = (stack: OwnStack): boolean => ids.every((id) => stack.members.includes(id))

  const toggle = (stack: OwnStack): void => {
    const members = isIn(stack) ? stack.members.filter((id) => !ids.includes(id)) : [...stack.members, ...ids]
    list.current?.hidePopover()
    run(saveOwnStack, { ...stack, members })
  }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget={menu}
        aria-haspopup="menu"
        aria-label={t('details.addToStack')}
        title={t('details.addToStack')}
        data-testid="add-to-stack"
      >
        <ListPlus aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <MenuPopover ref={list} id={menu} label={t('details.addToStack')} className="menu-below-end">
        {own.map((stack) => (
          <button
            key={stack.id}
            type="button"
            role="menuitemcheckbox"
            aria-checked={isIn(stack)}
            tabIndex={-1}
            onClick={() => toggle(stack)}
            data-testid={`add-to-${stack.id}`}
          >
            <Check aria-hidden size={14} strokeWidth={2} className={isIn(stack) ? '' : 'unseen'} />
            <span>{stack.title}</span>
          </button>
        ))}
        {own.length > 0 && <hr />}
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            list.current?.hidePopover()
            store.setState({ dialog: { kind: 'name-stack', id: null, title: '', members: ids } })
          }}
          data-testid="add-to-new-stack"
        >
          <span className="unseen-icon" />
          <span>{t('details.newStack')}</span>
        </button>
      </MenuPopover>
    </>
  )
}
