/** A remedy in; what it is called and what it does, in words, out. */
import { useTranslation } from 'react-i18next'
import type { Remedy } from '../../state/asking/remedies.ts'
import { useApplication, useLanguage, useText } from '../context.tsx'

export type RemedyWords = { readonly title: string; readonly hint: string }

export function useRemedyWords(): (remedy: Remedy) => RemedyWords {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  const graph = useApplication((state) => state.graph)
  const typesOf = (ids: readonly string[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      ids.map((id) => text(graph.relationType(id)?.label ?? { en: id, ko: id }))
    )
  const layerOf = ([id = '']: readonly string[]): string => text(graph.layer(id)?.title ?? { en: id, ko: id })
  return ({ id, about }) => {
    switch (id) {
      case 'implied':
        return { title: t('crowding.implied'), hint: t('crowding.impliedHint') }
      case 'weak':
        return { title: t('crowding.weak'), hint: t('crowding.weakHint') }
      case 'dependencies':
        return { title: t('crowding.dependencies'), hint: t('crowding.dependenciesHint') }
      case 'types':
        return { title: t('crowding.types', { types: typesOf(about) }), hint: t('crowding.typesHint') }
      case 'foldLayer':
        return { title: t('crowding.foldLayer', { name: layerOf(about) }), hint: t('crowding.foldLayerHint') }
      case 'foldLayers':
        return { title: t('crowding.foldLayers'), hint: t('crowding.foldLayersHint') }
      case 'focus':
        return { title: t('crowding.focus'), hint: t('crowding.focusHint') }
      case 'only':
        return { title: t('crowding.only'), hint: t('crowding.onlyHint') }
      case 'rest':
        return { title: t('crowding.rest'), hint: t('crowding.restHint') }
      default:
        return id satisfies never
    }
  }
}
