/** What a menu at the pointer is about in; its title and what it offers out. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { componentsOf } from '../../state/folding/groups.ts'
import type { ContextTarget } from '../../state/store.ts'
import { useApplication, useName } from '../context.tsx'
import { useGroupAt, useGroupItems } from '../folding/menu-items.ts'
import { useLineMenu } from '../lines/line-items.ts'
import { useMarkingItems, useNoteMenu, usePictureNotes } from '../notes/note-items.ts'
import { useAreaItems, useAreaName } from './area-items.ts'
import { useCanvasItems } from './canvas-items.ts'
import { useComponentItems } from './component-items.ts'
import type { MenuItem } from './menu-item.ts'
import { useStackItems, useTypeItems } from './row-items.ts'
import { useSelectionItems } from './selection-items.ts'

export type MenuContent = {
  /** Empty where the menu has none to show. */
  readonly title: string
  /** What a screen reader says of the menu. */
  readonly label: string
  readonly items: readonly MenuItem[]
}

const nobody: readonly string[] = []

/** What one can do with a folded group as with its area; the rest it has words of its own for. */
const isOnArea = (item: MenuItem): boolean =>
  item !== 'rule' && (item.id === 'only-area' || item.id === 'hide-area')

/** Several components where one of several was clicked; else the component, folded group, row, area or picture itself. */
export function useMenuContent(target: ContextTarget): MenuContent {
  const { t } = useTranslation()
  const name = useName()
  const note = useNoteMenu(target)
  const line = useLineMenu(target)
  const component = useApplication((state) =>
    target.id === null ? undefined : state.graph.component(target.id)
  )
  const componentItems = useComponentItems(target.id ?? '')
  const folded = useGroupAt(target.id)
  const groupItems = useGroupItems()
  const selection = useApplication((state) => state.selection)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const chosen = useMemo(() => componentsOf(visible, selection), [visible, selection])
  const several = !target.alone && target.id !== null && selection.length > 1 && selection.includes(target.id)
  const severalItems = useSelectionItems(several ? chosen : nobody)
  const area = target.on?.kind === 'area' ? target.on.area : (folded?.group.fold ?? null)
  const areaName = useAreaName(area)
  const areaItems = useAreaItems(area)
  const row = target.on?.kind === 'type' || target.on?.kind === 'stack' ? target.on : undefined
  const typeItems = useTypeItems(row?.id ?? '')
  const stackItems = useStackItems(row?.id ?? '')
  const noteItems = usePictureNotes(target)
  const canvasItems = [...useCanvasItems(), ...noteItems]
  const markable = several ? chosen : component && !folded ? [component.id] : nobody
  const markingItems = useMarkingItems(markable, target)

  if (note) return { ...note, label: note.title }
  // Where lines are many, one writes on one of them or nowhere.
  if (line) return { ...line, items: [...line.items, ...(target.inPicture ? noteItems : [])] }
  if (several) {
    const title = t('asking.selectionMenu', { count: selection.length })
    return { title, label: title, items: [...severalItems, ...markingItems] }
  }
  if (folded) {
    return {
      title: folded.name,
      label: t('folding.menu.group', { name: folded.name }),
      items: [...groupItems(folded.group), 'rule', ...areaItems.filter(isOnArea)]
    }
  }
  if (component) {
    const title = name(component)
    return {
      title,
      label: t('menu.component', { name: title }),
      items: [...componentItems, ...markingItems]
    }
  }
  if (row) {
    const items = row.kind === 'type' ? typeItems : stackItems
    return { title: areaName, label: t('asking.rowMenu'), items }
  }
  // An area in the picture has the picture under it, a row of a list has not.
  const below: readonly MenuItem[] = target.inPicture ? ['rule', ...canvasItems] : []
  return {
    title: areaName,
    label: areaName === '' ? t('menu.canvas') : t('asking.areaMenu', { name: areaName }),
    items: areaItems.length === 0 ? canvasItems : [...areaItems, ...below]
  }
}
