/** A group of components, such as a layer or a kind, in; what a menu offers for all of it out. */
import { useTranslation } from 'react-i18next'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { setKindsHidden, setLayersHidden, soloLayers } from '../../../diagram/view/commands/filters.ts'
import { setFolded } from '../../../diagram/view/commands/folds.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'
import { foldGroups, groupFinder, isSameFold, type Fold } from '../../../diagram/view/folds.ts'
import { hideByHand, showOnly } from '../../state/asking/actions.ts'
import { goToAll } from '../../state/navigate.ts'
import { viewOf } from '../../state/store.ts'
import { useApp, useApplication, useRun, useText, useViewPart } from '../context.tsx'
import type { MenuItem } from './menu-item.ts'

/** The ids of a group's components. */
function membersOf(graph: EcosystemGraph, view: ViewDocument, { by, id }: Fold): readonly string[] {
  const groupOf = groupFinder(graph, view)
  return graph.catalogue.components
    .filter((component) => groupOf(component, by) === id)
    .map((component) => component.id)
}

/** The layers that a group stands for; none where it is no layer or band. */
const layersOf = ({ catalogue: { layers } }: EcosystemGraph, { by, id }: Fold): readonly string[] =>
  layers
    .filter((layer) => (by === 'layer' && layer.id === id) || (by === 'band' && layer.band === id))
    .map((layer) => layer.id)

/** What a group is called; empty where it is not known. */
export function useAreaName(area: Fold | null): string {
  const text = useText()
  return useApplication((state) => {
    const group = area && foldGroups(state.graph, viewOf(state), area.by).find((one) => isSameFold(one, area))
    return group ? text(group.title) : ''
  })
}

export function useAreaItems(area: Fold | null): readonly MenuItem[] {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const name = useAreaName(area)
  const isFolded = useViewPart((view) => area !== null && view.folds.some((fold) => isSameFold(fold, area)))
  const graph = useApplication((state) => state.graph)
  const areAlone = useViewPart((view) => {
    const own = area === null ? [] : layersOf(graph, area)
    const { layers } = graph.catalogue
    return own.length > 0 && layers.every(({ id }) => view.hidden.layers.includes(id) !== own.includes(id))
  })
  if (area === null || name === '') return []
  const members = (): readonly string[] => membersOf(graph, viewOf(app.store.getState()), area)
  const layers = layersOf(graph, area)
  const hide = (): void => {
    if (layers.length > 0) run(setLayersHidden, { layers, hidden: true })
    else if (area.by === 'kind') run(setKindsHidden, { kinds: [area.id], hidden: true })
    else hideByHand(app, members())
  }
  return [
    {
      id: 'only-area',
      label: areAlone ? t('asking.allAgain') : t('asking.onlyArea', { name }),
      run: () => (layers.length > 0 ? run(soloLayers, { layers }) : showOnly(app, members()))
    },
    { id: 'hide-area', label: t('asking.hideArea', { name }), run: hide },
    {
      id: 'select-area',
      label: t('asking.selectArea'),
      run() {
        const { shown } = app.derived.visible(app.store.getState())
        goToAll(
          app,
          members().filter((id) => shown.has(id))
        )
      }
    },
    {
      id: 'fold-area',
      label: isFolded ? t('asking.unfoldArea') : t('asking.foldArea'),
      run: () => run(setFolded, { groups: [area], folded: !isFolded })
    }
  ]
}
