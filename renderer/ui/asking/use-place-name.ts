/** A place of the trail in; what it is called out. */
import { useTranslation } from 'react-i18next'
import { sameIds, sortIds } from '../../../diagram/view/commands/sorted-ids.ts'
import { groupAt } from '../../state/folding/groups.ts'
import { aboutLine } from '../../state/lines/lines.ts'
import type { Place } from '../../state/trail.ts'
import { useApplication, useName, useText, useViewPart } from '../context.tsx'
import { useLineTitle } from '../lines/use-end-name.ts'
import { useInquiryTitle } from '../right/inquiry/answer-frame.tsx'

export function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation()
  const name = useName()
  const inquiryTitle = useInquiryTitle()
  const lineTitle = useLineTitle()
  const graph = useApplication((state) => state.graph)
  const text = useText()
  const visible = useApplication((state, app) => app.derived.visible(state))
  const filters = useViewPart((view) => view.filters)
  const nameOf = (ids: readonly string[]): string | null => {
    const [id = '', ...more] = ids
    if (more.length > 0) return null
    const component = graph.component(id)
    if (component) return name(component)
    const group = groupAt(visible, id)
    return group ? text(group.fold.title) : null
  }
  return ({ selection, line, question, focus, filter, byFilter }) => {
    const about = line === null || byFilter ? undefined : aboutLine(graph, visible, line)
    if (about) return lineTitle(about)
    if (question !== null) return inquiryTitle(question)
    if (byFilter && filter !== null) {
      const kept = filters.find(({ query }) => query === filter)
      return t('trail.filtered', { filter: kept?.title ?? filter })
    }
    const looksAtFocus = selection.length === 0 || (focus !== null && sameIds(sortIds(selection), focus.ids))
    if (focus !== null && looksAtFocus) {
      const one = nameOf(focus.ids)
      const count = focus.ids.length
      if (focus.hops === 0)
        return one === null ? t('trail.only', { count }) : t('trail.onlyOne', { name: one })
      return one === null ? t('trail.aroundMany', { count }) : t('trail.around', { name: one })
    }
    if (selection.length === 0) return t('trail.whole')
    return nameOf(selection) ?? t('trail.many', { count: selection.length })
  }
}
