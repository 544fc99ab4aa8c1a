/** What the menu at the pointer offers for the picture as a whole. */
import { useTranslation } from 'react-i18next'
import { viewOf } from '../../state/store.ts'
import { step } from '../../state/trail.ts'
import { useApp, useApplication } from '../context.tsx'
import type { MenuItem } from './menu-item.ts'

export function useCanvasItems(): readonly MenuItem[] {
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
