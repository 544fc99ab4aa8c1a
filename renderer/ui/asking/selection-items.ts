/** Several selected components in; what a menu offers for all of them out. */
import { useTranslation } from 'react-i18next'
import { setPinned } from '../../../diagram/view/commands/positions.ts'
import { hideByHand, showOnly } from '../../state/asking/actions.ts'
import { copyText } from '../../state/clipboard.ts'
import { focusOn } from '../../state/navigate.ts'
import { select, viewOf } from '../../state/store.ts'
import { useApp, useApplication, useName, useRun } from '../context.tsx'
import type { MenuItem } from './menu-item.ts'

export function useSelectionItems(ids: readonly string[]): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const isPinned = useApplication((state) => ids.every((id) => viewOf(state).pins.includes(id)))
  const { actions, store } = app
  const components = ids.flatMap((id) => graph.component(id) ?? [])
  return [
    { id: 'show-only', label: t('asking.showOnlyMany'), keys: 'show-only', run: () => showOnly(app, ids) },
    { id: 'hide', label: t('asking.hideMany'), keys: 'hide-selection', run: () => hideByHand(app, ids) },
    {
      id: 'focus',
      label: t('asking.focusMany'),
      keys: 'focus-selection',
      run: () => focusOn(app, { ids, hops: 1, direction: 'both' })
    },
    'rule',
    ...(ids.length === 2
      ? [{ id: 'path-between', label: t('asking.between'), run: actions['path-between'] }]
      : []),
    {
      id: 'pin',
      label: isPinned ? t('selection.unpin') : t('selection.pin'),
      keys: 'pin',
      run: () => run(setPinned, { ids, pinned: !isPinned })
    },
    {
      id: 'new-stack',
      label: t('selection.makeStack'),
      keys: 'stack-from-selection',
      run: () => store.setState({ dialog: { kind: 'name-stack', id: null, title: '', members: ids } })
    },
    'rule',
    { id: 'fit-selection', label: t('asking.fit'), keys: 'fit-selection', run: actions['fit-selection'] },
    {
      id: 'copy-name',
      label: t('asking.copyNames'),
      run: () => copyText(store, components.map(name).join('\n'))
    },
    { id: 'select-nothing', label: t('asking.clear'), run: () => select(store, []) }
  ]
}
