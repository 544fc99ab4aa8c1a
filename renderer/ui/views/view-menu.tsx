/** The menu of a view of the list: what one can do with it. */
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { duplicateView, mostViews, openView } from '../../../diagram/view/commands/views.ts'
import { compareWith, startRenaming } from '../../state/kept-views.ts'
import { useApp, useRun } from '../context.tsx'
import { placeMenu } from '../parts/place-menu.ts'
import { moveFocus } from '../parts/roving.ts'

type MenuProps = {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly count: number
  readonly isOpen: boolean
  /** In pixels of the window. */
  readonly x: number
  readonly y: number
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  /** `returns` where the focus should go back to the row. */
  readonly onClose: (returns: boolean) => void
}

type Item = {
  readonly id: string
  readonly label: string
  readonly keys?: readonly string[]
  readonly disabled?: boolean
  /** The focus goes elsewhere with it. */
  readonly leaves?: true
  readonly run: () => void
}

export function ViewMenu(props: MenuProps): ReactElement {
  const { id, name, at, count, isOpen, x, y, onMove, onRemove, onClose } = props
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const menu = useRef<HTMLDivElement>(null)
  const taken = useRef(false)

  useEffect(() => {
    const element = menu.current
    if (element === null) return
    element.showPopover()
    placeMenu(element, x, y)
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus({ preventScroll: true })
  }, [x, y])

  const groups: readonly (readonly Item[])[] = [
    [
      {
        id: 'open',
        label: t('views.open'),
        keys: ['Enter'],
        disabled: isOpen,
        run: () => run(openView, { id })
      },
      {
        id: 'compare',
        label: t('views.compare'),
        disabled: isOpen,
        leaves: true,
        run: () => compareWith(store, id)
      }
    ],
    [
      {
        id: 'rename',
        label: t('views.rename'),
        keys: ['F2'],
        leaves: true,
        run: () => startRenaming(store, id)
      },
      {
        id: 'duplicate',
        label: t('views.duplicate'),
        disabled: count >= mostViews,
        run: () => run(duplicateView, { id })
      },
      { id: 'up', label: t('views.up'), keys: ['Alt', '↑'], disabled: at === 0, run: () => onMove(at - 1) },
      {
        id: 'down',
        label: t('views.down'),
        keys: ['Alt', '↓'],
        disabled: at === count - 1,
        run: () => onMove(at + 1)
      }
    ],
    [
      {
        id: 'export',
        label: t('views.export'),
        leaves: true,
        run: () => {
          run(openView, { id })
          store.setState({ dialog: { kind: 'export' } })
        }
      }
    ],
    [
      {
        id: 'delete',
        label: t('views.remove'),
        keys: ['Del'],
        disabled: count === 1,
        leaves: true,
        run: onRemove
      }
    ]
  ]
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={t('views.menu', { name })}
      className="menu menu-at"
      onKeyDown={(event) => moveFocus(event, '[role=menuitem]')}
      onToggle={(event) => {
        if (event.nativeEvent.newState === 'closed') onClose(!taken.current)
      }}
      data-testid="view-menu"
    >
      <p className="menu-title">{name}</p>
      {groups.flatMap((items, group) => [
        ...(group === 0 ? [] : [<hr key={`rule ${group}`} />]),
        ...items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            onClick={() => {
              taken.current = item.leaves === true
              menu.current?.hidePopover()
              item.run()
            }}
            data-testid={`view-menu-${item.id}`}
          >
            <span>{item.label}</span>
            {item.keys && <kbd>{item.keys.join(' ')}</kbd>}
          </button>
        ))
      ])}
    </div>
  )
}
