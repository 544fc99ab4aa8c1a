/** Commands that fold groups into one node each, and unfold them. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { ViewDocument } from '../document.ts'
import { foldGroups, isSameFold, sortFolds, type Fold, type Grouping } from '../folds.ts'
import { defineCommand } from './command.ts'

const isKnown = (view: ViewDocument, graph: EcosystemGraph, fold: Fold): boolean =>
  foldGroups(graph, view, fold.by).some((group) => isSameFold(group, fold))

function withFolds(view: ViewDocument, folds: readonly Fold[]): ViewDocument {
  const next = sortFolds(folds.map(({ by, id }) => ({ by, id })))
  const isSame =
    next.length === view.folds.length && next.every((fold, at) => isSameFold(fold, view.folds[at] ?? fold))
  return isSame ? view : { ...view, folds: next }
}

/** Fold groups, or unfold them. A group that the view holds can be unfolded also where it is no longer known. */
export const setFolded = defineCommand<{ groups: readonly Fold[]; folded: boolean }>({
  id: 'set-folded',
  title: { en: 'Fold or unfold', ko: '접기/펼치기' },
  apply(view, { groups, folded }, graph) {
    if (folded) {
      return withFolds(view, [...view.folds, ...groups.filter((group) => isKnown(view, graph, group))])
    }
    return withFolds(
      view,
      view.folds.filter((fold) => !groups.some((group) => isSameFold(group, fold)))
    )
  }
})

/** Fold every group of a grouping. Other groupings unfold: the same component is never in two. */
export const foldAll = defineCommand<{ by: Grouping }>({
  id: 'fold-all',
  title: { en: 'Fold all groups', ko: '그룹 모두 접기' },
  apply(view, { by }, graph) {
    const groups = foldGroups(graph, view, by)
    return groups.length === 0 ? view : withFolds(view, groups)
  }
})

/** Draw every component by itself again. */
export const unfoldAll = defineCommand<Record<never, never>>({
  id: 'unfold-all',
  title: { en: 'Unfold all', ko: '모두 펼치기' },
  apply: (view) => withFolds(view, [])
})
