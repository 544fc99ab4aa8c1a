/** The menu at the pointer: what one can do with a component, or with the picture. */
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLocked } from '../../diagram/view/commands/arrange.ts'
import { setLayersHidden, soloLayers } from '../../diagram/view/commands/filters.ts'
import { setPinned } from '../../diagram/view/commands/positions.ts'
import type { Focus } from '../../diagram/view/document.ts'
import { copyText } from '../state/clipboard.ts'
import { hideByHand, showOnly } from '../state/asking/actions.ts'
import { componentsOf } from '../state/folding/groups.ts'
import { everythingNeeded, pathEnds } from '../state/inquiry.ts'
import { ask, focusOn } from '../state/navigate.ts'
import { select, viewOf, type ContextTarget } from '../state/store.ts'
import { step } from '../state/trail.ts'
import { useAreaItems, useAreaName } from './asking/area-items.ts'
import type { MenuItem } from './asking/menu-item.ts'
import { useStackItems, useTypeItems } from './asking/row-items.ts'
import { useSelectionItems } from './asking/selection-items.ts'
import { useApp, useApplication, useName, useRun } from './context.tsx'
import { useFoldItems, useGroupAt, useGroupItems } from './folding/menu-items.ts'
import { useMarkingItems, useNoteMenu, usePictureNotes } from './notes/note-items.ts'
import { useKeyCaps } from './parts/keys.ts'
import { placeMenu } from './parts/place-menu.ts'
import { moveFocus } from './parts/roving.ts'

type Item = MenuItem

export function ContextMenu(): ReactElement | null {
  const target = useApplication((state) => state.contextMenu)
  // A new place is a new menu, so that it opens there.
  return target && <Menu key={`${target.id} ${target.x} ${target.y}`} target={target} />
}

/** What one can do with a folded group as with its area; the rest it has words of its own for. */
const isOnArea = (item: Item): boolean =>
  item !== 'rule' && (item.id === 'only-area' || item.id === 'hide-area')

function Menu({ target }: { target: ContextTarget }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const name = useName()
  const capsOf = useKeyCaps()
  const menu = useRef<HTMLDivElement>(null)
  const component = useApplication((state) =>
    target.id === null ? undefined : state.graph.component(target.id)
  )
  const folded = useGroupAt(target.id)
  const groupItems = useGroupItems()
  const componentItems = useComponentItems(target.id ?? '')
  const canvasItems = [...useCanvasItems(), ...usePictureNotes(target)]
  const selection = useApplication((state) => state.selection)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const chosen = useMemo(() => componentsOf(visible, selection), [visible, selection])
  const several = target.id !== null && selection.length > 1 && selection.includes(target.id)
  const severalItems = useSelectionItems(several ? chosen : nobody)
  const area = target.on?.kind === 'area' ? target.on.area : (folded?.group.fold ?? null)
  const areaName = useAreaName(area)
  const areaItems = useAreaItems(area)
  const row = target.on?.kind === 'area' ? undefined : target.on
  const typeItems = useTypeItems(row?.id ?? '')
  const stackItems = useStackItems(row?.id ?? '')
  const rowItems = row?.kind === 'type' ? typeItems : row ? stackItems : null
  // An area in the picture has the picture under it, a row of a list has not.
  const behind: readonly Item[] =
    areaItems.length === 0 ? canvasItems : [...areaItems, ...inPicture(target, canvasItems)]
  const noteMenu = useNoteMenu(target)
  const markable = several ? chosen : component && !folded ? [component.id] : nobody
  const markingItems = useMarkingItems(markable, target)
  const offered: readonly Item[] = several
    ? severalItems
    : folded
      ? [...groupItems(folded.group), 'rule', ...areaItems.filter(isOnArea)]
      : component
        ? componentItems
        : (rowItems ?? behind)
  const items: readonly Item[] = noteMenu?.items ?? [...offered, ...markingItems]
  const title = noteMenu
    ? noteMenu.title
    : several
      ? t('asking.selectionMenu', { count: selection.length })
      : component
        ? name(component)
        : (folded?.name ?? areaName)
  const label = noteMenu
    ? noteMenu.title
    : several
      ? title
      : folded
        ? t('folding.menu.group', { name: folded.name })
        : component
          ? t('menu.component', { name: name(component) })
          : areaName !== ''
            ? t('asking.areaMenu', { name: areaName })
            : rowItems
              ? t('asking.rowMenu')
              : t('menu.canvas')

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

const nobody: readonly string[] = []

/** What the picture offers, below what is offered for an area in it. */
const inPicture = ({ x, y }: ContextTarget, items: readonly Item[]): readonly Item[] => {
  const isThere = document.elementFromPoint(x, y)?.closest('.stage-picture')
  return isThere ? ['rule', ...items] : []
}

function useComponentItems(id: string): readonly Item[] {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const pinned = useApplication((state) => viewOf(state).pins.includes(id))
  const locked = useApplication((state) => viewOf(state).locks.includes(id))
  const selected = useApplication((state) => state.selection)
  const foldItems = useFoldItems(id)
  const ends = pathEnds({ selection: selected })
  const component = graph.component(id)
  if (component === undefined) return []
  const layers = [component.layer]
  const focus = (direction: Focus['direction']) => (): void => {
    select(app.store, [id])
    focusOn(app, { ids: [id], hops: 1, direction })
  }
  const needs = (direction: Exclude<Focus['direction'], 'both'>) => (): void =>
    ask(app, everythingNeeded(id, direction))
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
    { id: 'show-only', label: t('asking.showOnly'), keys: 'show-only', run: () => showOnly(app, [id]) },
    { id: 'hide', label: t('asking.hide'), keys: 'hide-selection', run: () => hideByHand(app, [id]) },
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
      id: 'lock',
      label: locked ? t('arranging.unlock') : t('arranging.lock'),
      run: () => run(setLocked, { ids: [id], locked: !locked })
    },
    {
      id: 'rings',
      label: t('arranging.ringsAround'),
      run: () => {
        select(app.store, [id])
        app.actions['arrange-rings']()
      }
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
    ...foldItems,
    'rule',
    { id: 'copy-name', label: t('menu.copyName'), run: () => copyText(app.store, name(component)) }
  ]
}

function useCanvasItems(): readonly Item[] {
  const { t } = useTranslation()
  const { store, actions } = useApp()
  const hidden = useApplication((state) => viewOf(state).hidden.components.length)
  const hasBeen = useApplication((state) => step(state.trail, -1) !== null)
  return [
    { id: 'fit', label: t('status.fit'), keys: 'fit', run: actions.fit },
    { id: 'show-all', label: t('empty.showAll'), keys: 'show-all', run: actions['show-all'] },
    ...(hidden === 0
      ? []
      : [
          {
            id: 'show-hidden',
            label: t('asking.showHidden', { count: hidden }),
            run: actions['show-hidden']
          }
        ]),
    { id: 'filter', label: t('asking.filter'), keys: 'filter', run: actions.filter },
    { id: 'crowding', label: t('asking.crowding'), keys: 'crowding', run: actions.crowding },
    ...(hasBeen
      ? [{ id: 'go-back', label: t('asking.back'), keys: 'go-back', run: actions['go-back'] } as const]
      : []),
    'rule',
    { id: 'lasso', label: t('menu.lasso'), run: () => store.setState({ lassoing: true }) },
    { id: 'layout', label: t('status.layout'), keys: 'layout', run: actions.layout },
    'rule',
    {
      id: 'add-story-step',
      label: t('stories.addStep'),
      keys: 'add-story-step',
      run: actions['add-story-step']
    },
    { id: 'export', label: t('top.exportHint'), keys: 'export-as', run: actions['export-as'] },
    { id: 'copy-picture', label: t('menu.copyPicture'), keys: 'copy-picture', run: actions['copy-picture'] }
  ]
}
