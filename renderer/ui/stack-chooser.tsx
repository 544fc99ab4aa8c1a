/** The button that tells which stack is highlighted, and the list to choose another from. */
import { Check, ChevronDown, Layers3 } from 'lucide-react'
import { useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { highlight } from '../state/navigate.ts'
import { useApp, useApplication, useText, useViewPart } from './context.tsx'
import { MenuPopover } from './parts/menu-popover.tsx'

export function StackChooser(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const app = useApp()
  const list = useRef<HTMLDivElement>(null)
  const stacks = useApplication((state) => state.graph.catalogue.stacks)
  const own = useViewPart((view) => view.ownStacks)
  const chosen = useViewPart((view) => view.stack?.id ?? null)
  const builtInTitle = stacks.find((stack) => stack.id === chosen)?.title
  const title = builtInTitle ? text(builtInTitle) : own.find((stack) => stack.id === chosen)?.title

  const choose = (id: string | null): void => {
    highlight(app, id)
    list.current?.hidePopover()
  }
  const item = (id: string | null, label: string): ReactElement => (
    <button
      key={id ?? ''}
      type="button"
      role="menuitemradio"
      aria-checked={id === chosen}
      tabIndex={-1}
      onClick={() => choose(id)}
      data-testid={id === null ? 'choose-no-stack' : `choose-stack-${id}`}
    >
      <Check aria-hidden size={14} strokeWidth={2} className={id === chosen ? '' : 'unseen'} />
      <span>{label}</span>
    </button>
  )

  return (
    <>
      <button
        type="button"
        className="button button-plain stack-chooser"
        popoverTarget="stack-list"
        aria-haspopup="menu"
        data-chosen={chosen !== null}
        title={title ?? t('stacks.choose')}
        data-testid="stack-chooser"
      >
        <Layers3 aria-hidden size={15} strokeWidth={1.75} />
        <span>{title ?? t('stacks.choose')}</span>
        <ChevronDown aria-hidden size={14} strokeWidth={1.75} />
      </button>
      <MenuPopover
        ref={list}
        id="stack-list"
        label={t('stacks.choose')}
        className="menu-below"
        first="[aria-checked=true]"
      >
        {item(null, t('stacks.none'))}
        <hr />
        {own.length > 0 && (
          <>
            <p className="menu-title">{t('stacks.own')}</p>
            {own.map((stack) => item(stack.id, stack.title))}
            <p className="menu-title">{t('stacks.builtIn')}</p>
          </>
        )}
        {stacks.map((stack) => item(stack.id, text(stack.title)))}
      </MenuPopover>
    </>
  )
}
