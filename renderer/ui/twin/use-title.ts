/** A line of the outline in; what it is called in the language of the view out. */
import { useTranslation } from 'react-i18next'
import type { OutlineGroup, OutlineRow } from '../../state/twin-outline.ts'
import { useName, useText } from '../context.tsx'

export function useTitle(): (row: Pick<OutlineRow, 'item'>) => string {
  const { t } = useTranslation()
  const text = useText()
  const name = useName()
  const groupTitle = (group: OutlineGroup): string => {
    switch (group.of) {
      case 'conflicts':
        return t('details.conflicts')
      case 'slot':
        return t('details.needs', { count: group.slot.wants, name: text(group.slot.title) })
      case 'type':
        return text(group.direction === 'incoming' ? group.type.inverse : group.type.label)
      default:
        return group satisfies never
    }
  }
  return ({ item }) => {
    switch (item.kind) {
      case 'band':
        return text(item.band.title)
      case 'layer':
        return text(item.layer.title)
      case 'component':
        return name(item.component)
      case 'folds':
        return t('folding.groups')
      case 'fold':
        return text(item.group.fold.title)
      case 'line':
        return t('folding.line', { name: text(item.name), out: item.line.out, into: item.line.into })
      case 'group':
        return groupTitle(item.group)
      case 'relation':
        return name(item.related.other)
      case 'unseen':
        return t('twin.unseen', { count: item.count })
      default:
        return item satisfies never
    }
  }
}
