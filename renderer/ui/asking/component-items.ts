/** A component in; what the menu at the pointer offers for it out. */
import { useTranslation } from 'react-i18next'
import { setLocked } from '../../../diagram/view/commands/arrange.ts'
import { setLayersHidden, soloLayers } from '../../../diagram/view/commands/filters.ts'
import { setPinned } from '../../../diagram/view/commands/positions.ts'
import type { Focus } from '../../../diagram/view/document.ts'
import type { AppActionId } from '../../../preload/actions.ts'
import { hideByHand, showOnly } from '../../state/asking/actions.ts'
import { copyText } from '../../state/clipboard.ts'
import { everythingNeeded, pathBetween, pathEnds } from '../../state/inquiry.ts'
import { ask, askPathFrom, focusOn } from '../../state/navigate.ts'
import { select, viewOf } from '../../state/store.ts'
import { useApp, useApplication, useName, useRun } from '../context.tsx'
import { useFoldItems } from '../folding/menu-items.ts'
import type { MenuItem } from './menu-item.ts'

export function useComponentItems(id: string): readonly MenuItem[] {
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
  // Keys are for what is selected, which need not be the component of this menu.
  const isSelected = selected.length === 1 && selected[0] === id
  const caps = (keys: AppActionId): { keys?: AppActionId } => (isSelected ? { keys } : {})
  return [
    { id: 'focus', label: t('menu.focus'), run: focus('both') },
    { id: 'focus-dependencies', label: t('menu.focusDependencies'), run: focus('dependencies') },
    { id: 'focus-dependents', label: t('menu.focusDependents'), run: focus('dependents') },
    { id: 'show-only', label: t('asking.showOnly'), ...caps('show-only'), run: () => showOnly(app, [id]) },
    { id: 'hide', label: t('asking.hide'), ...caps('hide-selection'), run: () => hideByHand(app, [id]) },
    'rule',
    ...(ends !== null && (ends.from === id || ends.to === id)
      ? [
          {
            id: 'path-between',
            label: t('menu.pathBetween', { name: name(graph.component(end) ?? component) }),
            run: () => ask(app, pathBetween(ends.from, ends.to))
          }
        ]
      : []),
    { id: 'path-to', label: t('menu.pathTo'), run: () => askPathFrom(app, id) },
    { id: 'all-needs', label: t('menu.allNeeds'), run: needs('dependencies') },
    { id: 'all-needed-by', label: t('menu.allNeededBy'), run: needs('dependents') },
    { id: 'select-neighbours', label: t('menu.selectNeighbours'), run: neighbours },
    {
      id: 'pin',
      label: pinned ? t('details.unpin') : t('details.pin'),
      ...caps('pin'),
      run: () => run(setPinned, { ids: [id], pinned: !pinned })
    },
    {
      id: 'lock',
      label: locked ? t('arranging.unlock') : t('arranging.lock'),
      ...caps('lock'),
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
      keys: 'stack-from-selection',
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
