/** A relation type or a stack in; what a menu on its row offers out. */
import { useTranslation } from 'react-i18next'
import { setRelationTypesHidden } from '../../../diagram/view/commands/filters.ts'
import { showOnly } from '../../state/asking/actions.ts'
import { goToAll, highlight } from '../../state/navigate.ts'
import { edit, viewOf } from '../../state/store.ts'
import { useApp, useApplication, useRun, useViewPart } from '../context.tsx'
import type { MenuItem } from './menu-item.ts'

/** `name` says which type it is, where the menu is about something else. */
export function useTypeItems(id: string, name?: string): readonly MenuItem[] {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const types = useApplication((state) => state.graph.catalogue.relationTypes)
  const hidden = useViewPart((view) => view.hidden.relationTypes)
  const isHidden = hidden.includes(id)
  const all = types.map((type) => type.id)
  const others = all.filter((type) => type !== id)
  return [
    {
      id: 'only-type',
      label: name === undefined ? t('asking.onlyType') : t('asking.onlyTypeNamed', { name }),
      run: () =>
        edit(store, setRelationTypesHidden.title, (view, graph) => {
          const shown = setRelationTypesHidden.apply(view, { types: [id], hidden: false }, graph)
          return setRelationTypesHidden.apply(shown, { types: others, hidden: true }, graph)
        })
    },
    {
      id: 'hide-type',
      label: isHidden
        ? t('asking.showType')
        : name === undefined
          ? t('asking.hideType')
          : t('asking.hideTypeNamed', { name }),
      run: () => run(setRelationTypesHidden, { types: [id], hidden: !isHidden })
    },
    ...(hidden.length > 0
      ? [
          {
            id: 'all-types',
            label: t('asking.allTypes'),
            run: () => run(setRelationTypesHidden, { types: all, hidden: false })
          }
        ]
      : [])
  ]
}

export function useStackItems(id: string): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const isChosen = useViewPart((view) => view.stack?.id === id)
  const members = (): readonly string[] => {
    const own = viewOf(app.store.getState()).ownStacks.find((stack) => stack.id === id)
    const groups = graph.stack(id)?.groups ?? []
    return [...new Set(own ? own.members : groups.flatMap((group) => group.members))]
  }
  return [
    {
      id: 'choose-stack',
      label: isChosen ? t('stacks.clear') : t('asking.highlight'),
      run: () => highlight(app, isChosen ? null : id)
    },
    { id: 'select-stack', label: t('asking.selectStack'), run: () => goToAll(app, members()) },
    { id: 'only-stack', label: t('asking.showOnlyMembers'), run: () => showOnly(app, members()) }
  ]
}
