/** What the menu at the pointer offers on a folded group, and on a component that can be folded away. */
import { useTranslation } from 'react-i18next'
import type { VisibleGroup } from '../../../diagram/view/visible.ts'
import type { Grouping } from '../../../diagram/view/folds.ts'
import { fold, groupOf, unfold } from '../../state/folding/folding.ts'
import { groupAt } from '../../state/folding/groups.ts'
import { focusOn, goTo } from '../../state/navigate.ts'
import { select } from '../../state/store.ts'
import type { MenuItem } from '../asking/menu-item.ts'
import { useApp, useApplication, useText } from '../context.tsx'

/** The folded group that a menu is about, with its name. */
export function useGroupAt(
  id: string | null
): { readonly group: VisibleGroup; readonly name: string } | undefined {
  const text = useText()
  const group = useApplication((state, app) =>
    id === null ? undefined : groupAt(app.derived.visible(state), id)
  )
  return group && { group, name: text(group.fold.title) }
}

/** What one can do with a folded group. */
export function useGroupItems(): (group: VisibleGroup) => readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  return ({ id, members }) => {
    const ids = members.map(({ component }) => component.id)
    return [
      { id: 'unfold', label: t('folding.unfoldShort'), run: () => unfold(app, [id]) },
      { id: 'group-locate', label: t('details.locate'), run: () => goTo(app, id) },
      { id: 'select-members', label: t('folding.selectMembers'), run: () => select(app.store, ids) },
      {
        id: 'focus',
        label: t('menu.focus'),
        run: () => focusOn(app, { ids, hops: 1, direction: 'both' })
      },
      { id: 'pin', label: t('selection.pin'), keys: 'pin', run: app.actions.pin },
      { id: 'unfold-all', label: t('folding.unfoldAll'), run: app.actions['unfold-all'] }
    ]
  }
}

/** Folding what a component is in. */
export function useFoldItems(id: string): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  const component = useApplication((state) => state.graph.component(id))
  const hasStack = useApplication((state) => state.history.present.stack !== null)
  if (component === undefined) return []
  const item = (by: Grouping, label: string): readonly MenuItem[] => {
    const group = groupOf(app.store.getState(), component, by)
    return group ? [{ id: `fold-${by}`, label, run: () => fold(app, [group]) }] : []
  }
  return [
    ...item('layer', t('folding.menu.foldLayer')),
    ...item('band', t('folding.menu.foldBand')),
    ...item('kind', t('folding.menu.foldKind')),
    ...(hasStack ? item('stack-group', t('folding.menu.foldStackGroup')) : [])
  ]
}
