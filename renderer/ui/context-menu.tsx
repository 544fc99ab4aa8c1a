/** The menu at the pointer: what one can do with a component, or with the picture. */
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppActionId } from '../../preload/actions.ts'
import { setLayersHidden, soloLayers } from '../../diagram/view/commands/filters.ts'
import { setPinned } from '../../diagram/view/commands/positions.ts'
import type { Focus } from '../../diagram/view/document.ts'
import { copyText } from '../state/clipboard.ts'
import { pathEnds } from '../state/inquiry.ts'
import { ask, focusOn } from '../state/navigate.ts'
import { select, viewOf, type ContextTarget } from '../state/store.ts'
import { useApp, useApplication, useName, useRun } from './context.tsx'
import { useKeyCaps } from './parts/keys.ts'
import { moveFocus } from './parts/roving.ts'

type Item =
  | { readonly id: string; readonly label: string; readonly keys?: AppActionId; readonly run: () => void }
  | 'rule'

export function ContextMenu(): ReactElement | null {
  const target = useApplication((state) => state.contextMenu)
  // A new place is a new menu, so that it opens there.
  return target && <Menu key={`${target.id} ${target.x} ${target.y}`} target={target} />
}

function Menu({ target }: { target: ContextTarget }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const name = useName()
  const capsOf = useKeyCaps()
  const menu = useRef<HTMLDivElement>(null)
  const component = useApplication((state) =>
    target.id === null ? undefined : state.graph.component(target.id)
  )
  const componentItems = useComponentItems(target.id ?? '')
  const canvasItems = useCanvasItems()
  const items = component ? componentItems : canvasItems

  useEffect(() => {
    const element = menu.current
    if (element === null) return
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    const edge = 8
    element.style.left = `${Math.max(edge, Math.min(target.x, window.innerWidth - width - edge))}px`
    element.style.top = `${Math.max(edge, Math.min(target.y, window.innerHeight - height - edge))}px`
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })
  }, [target])

  const close = (): void => store.setState({ contextMenu: null })
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={component ? t('menu.component', { name: name(component) }) : t('menu.canvas')}
      className="menu menu-at"
      onKeyDown={(event) => moveFocus(event, '[role=menuitem]')}
      onToggle={(event) => {
        if (event.nativeEvent.newState === 'closed') close()
      }}
      data-testid="context-menu"
    >
      {component && <p className="menu-title">{name(component)}</p>}
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

function useComponentItems(id: string): readonly Item[] {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const pinned = useApplication((state) => viewOf(state).pins.includes(id))
  const selected = useApplication((state) => state.selection)
  const ends = pathEnds({ selection: selected })
  const component = graph.component(id)
  if (component === undefined) return []
  const layers = [component.layer]
  const focus = (direction: Focus['direction']) => (): void => {
    select(app.store, [id])
    focusOn(app, { ids: [id], hops: 1, direction })
  }
  const needs = (direction: Exclude<Focus['direction'], 'both'>) => (): void =>
    ask(app, { kind: 'needs', id, direction, necessity: 'slot' })
  const end = ends?.from === id ? ends.to : (ends?.from ?? '')
  const neighbours = (): void => {
    const { shown } = app.derived.visible(app.store.getState())
    const near = [
      id,
      ...graph.outgoing(id).map((relation) => relation.to),
      ...graph.incoming(id).map((relation) => relation.from)
    ]
    select(
      app.store,
      [...new Set(near)].filter((other) => shown.has(other))
    )
  }
  return [
    { id: 'focus', label: t('menu.focus'), run: focus('both') },
    { id: 'focus-dependencies', label: t('menu.focusDependencies'), run: focus('dependencies') },
    { id: 'focus-dependents', label: t('menu.focusDependents'), run: focus('dependents') },
    'rule',
    ...(ends !== null && (ends.from === id || ends.to === id)
      ? [
          {
            id: 'path-between',
            label: t('menu.pathBetween', { name: name(graph.component(end) ?? component) }),
            run: () => ask(app, { kind: 'path', ...ends, directed: false, only: null })
          }
        ]
      : []),
    { id: 'all-needs', label: t('menu.allNeeds'), run: needs('dependencies') },
    { id: 'all-needed-by', label: t('menu.allNeededBy'), run: needs('dependents') },
    { id: 'select-neighbours', label: t('menu.selectNeighbours'), run: neighbours },
    {
      id: 'pin',
      label: pinned ? t('details.unpin') : t('details.pin'),
      run: () => run(setPinned, { ids: [id], pinned: !pinned })
    },
    {
      id: 'new-stack',
      label: t('details.newStack'),
      run: () => {
        const { selection } = app.store.getState()
        const members = selection.includes(id) ? selection : [id]
        app.store.setState({ dialog: { kind: 'name-stack', id: null, title: '', members } })
      }
    },
    'rule',
    { id: 'only-layer', label: t('menu.onlyLayer'), run: () => run(soloLayers, { layers }) },
    {
      id: 'hide-layer',
      label: t('menu.hideLayer'),
      run: () => run(setLayersHidden, { layers, hidden: true })
    },
    'rule',
    { id: 'copy-name', label: t('menu.copyName'), run: () => copyText(app.store, name(component)) }
  ]
}

function useCanvasItems(): readonly Item[] {
  const { t } = useTranslation()
  const { store, actions } = useApp()
  return [
    { id: 'fit', label: t('status.fit'), keys: 'fit', run: actions.fit },
    { id: 'show-all', label: t('empty.showAll'), keys: 'show-all', run: actions['show-all'] },
    'rule',
    { id: 'lasso', label: t('menu.lasso'), run: () => store.setState({ lassoing: true }) },
    { id: 'layout', label: t('status.layout'), keys: 'layout', run: actions.layout },
    'rule',
    { id: 'export', label: t('top.exportHint'), keys: 'export-as', run: actions['export-as'] },
    { id: 'copy-picture', label: t('menu.copyPicture'), keys: 'copy-picture', run: actions['copy-picture'] }
  ]
}
