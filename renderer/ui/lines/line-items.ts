/** A line of the picture, or a relation somewhere else, in; what the menu at the pointer offers for it out. */
import { useTranslation } from 'react-i18next'
import { sayWithSources } from '../../../graph-data/words/relation.ts'
import { showOnly } from '../../state/asking/actions.ts'
import { copyText } from '../../state/clipboard.ts'
import { unfold } from '../../state/folding/folding.ts'
import { componentsOf } from '../../state/folding/groups.ts'
import { aboutLine, chooseLine, foldedEnds, onlyType, type AboutLine } from '../../state/lines/lines.ts'
import { goTo } from '../../state/navigate.ts'
import type { ContextTarget } from '../../state/store.ts'
import type { MenuItem } from '../asking/menu-item.ts'
import { useTypeItems } from '../asking/row-items.ts'
import { useApp, useApplication, useLanguage, useText } from '../context.tsx'
import { useEndName, useLineTitle } from './use-end-name.ts'

/** Copies relations as sentences, each with why it holds and who says so. */
export function useCopyRelations(): (about: Pick<AboutLine, 'relations'>, name: string) => void {
  const { store } = useApp()
  const language = useLanguage()
  const graph = useApplication((state) => state.graph)
  return ({ relations }, name) =>
    copyText(store, relations.map((relation) => sayWithSources(graph, relation, language)).join('\n'), name)
}

/** The menu of a line; null where the target is something else, or no relation any more. */
export function useLineMenu(
  target: ContextTarget
): { readonly title: string; readonly label: string; readonly items: readonly MenuItem[] } | null {
  const { t } = useTranslation()
  const app = useApp()
  const nameOf = useEndName()
  const titleOf = useLineTitle()
  const copy = useCopyRelations()
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state) => app.derived.visible(state))
  const id = target.on?.kind === 'line' ? target.on.id : null
  const about = id === null ? undefined : aboutLine(graph, visible, id)
  const type = about && onlyType(about.relations)
  const text = useText()
  const label = graph.catalogue.relationTypes.find((one) => one.id === type)?.label
  const typeItems = useTypeItems(type ?? '', label && text(label))
  if (id === null || about === undefined) return null
  const { from, to, relations, line } = about
  const title = titleOf(about)
  const count = relations.length
  return {
    title,
    label: t('lines.menu.label', { title }),
    items: [
      ...(line
        ? [
            {
              id: 'show-line',
              label: count === 1 ? t('lines.menu.showRelation') : t('lines.menu.show', { count }),
              run: () => chooseLine(app, id, { keepsSelection: true, opens: 'panel' })
            }
          ]
        : []),
      { id: 'line-from', label: t('lines.menu.goTo', { name: nameOf(from) }), run: () => goTo(app, from) },
      { id: 'line-to', label: t('lines.menu.goTo', { name: nameOf(to) }), run: () => goTo(app, to) },
      {
        id: 'line-only',
        label: t('lines.menu.only'),
        run: () => showOnly(app, componentsOf(visible, [from, to]))
      },
      'rule',
      {
        id: 'copy-relation',
        label: count === 1 ? t('lines.menu.copyRelation') : t('lines.menu.copyAll'),
        run: () => copy(about, title)
      },
      ...(type === undefined ? [] : (['rule', ...typeItems] as const)),
      ...unfolding(foldedEnds(line)).map((end): MenuItem =>
        end === 'rule'
          ? 'rule'
          : {
              id: `unfold-${end === line?.from ? 'from' : 'to'}`,
              label: t('folding.unfold', { name: nameOf(end) }),
              run: () => unfold(app, [end])
            }
      )
    ]
  }
}

const unfolding = (ends: readonly string[]): readonly string[] => (ends.length > 0 ? ['rule', ...ends] : [])
