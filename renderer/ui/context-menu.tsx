/** The menu at the pointer: what one can do with what lies there. */
import { useEffect, useRef, type ReactElement } from 'react'
import type { ContextTarget } from '../state/store.ts'
import { useMenuContent } from './asking/menu-content.ts'
import { useApp, useApplication } from './context.tsx'
import { useKeyCaps } from './parts/keys.ts'
import { placeMenu } from './parts/place-menu.ts'
import { moveFocus } from './parts/roving.ts'

export function ContextMenu(): ReactElement | null {
  const target = useApplication((state) => state.contextMenu)
  // A new place is a new menu, so that it opens there.
  return target && <Menu key={`${target.id} ${target.x} ${target.y}`} target={target} />
}

function Menu({ target }: { target: ContextTarget }): ReactElement {
  const { store } = useApp()
  const capsOf = useKeyCaps()
  const menu = useRef<HTMLDivElement>(null)
  const { title, label, items } = useMenuContent(target)

  useEffect(() => {
    const element = menu.current
    if (element === null) return
    element.showPopover()
    placeMenu(element, target.x, target.y)
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [target])

  const close = (): void => store.setState({ contextMenu: null })
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      className="menu menu-at"
      onKeyDown={(event) => moveFocus(event, '[role=menuitem]')}
      onToggle={(event) => {
        if (event.nativeEvent.newState === 'closed') close()
      }}
      data-testid="context-menu"
    >
      {title !== '' && <p className="menu-title">{title}</p>}
      {items.map((item, at) =>
        item === 'rule' ? (
          <hr key={`rule ${at}`} />
        ) : (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              close()
              item.run()
            }}
            data-testid={`menu-${item.id}`}
          >
            <span>{item.label}</span>
            {item.keys && <kbd>{capsOf(item.keys)?.join(' ')}</kbd>}
          </button>
        )
      )}
    </div>
  )
}
