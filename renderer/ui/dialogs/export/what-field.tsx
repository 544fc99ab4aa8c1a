/** Which part of the view is drawn; what there is none of now cannot be chosen, and says why. */
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { drawnPart } from '../../../../diagram/picture/drawn-part.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { everyNode } from '../../../../diagram/view/visible.ts'
import { viewOf } from '../../../state/store.ts'
import { useApp, useApplication } from '../../context.tsx'
import { OptionGroup, RadioTiles, type Tile } from './radio-tiles.tsx'

type What = PictureOptions['what']

export function WhatField({
  value,
  onChange
}: {
  value: What
  onChange: (what: What) => void
}): ReactElement {
  const { t, i18n } = useTranslation()
  const counts = useCounts()
  const number = new Intl.NumberFormat(i18n.language)
  const tile = (what: What, label: string, unavailable: string | null): Tile<What> => ({
    value: what,
    label,
    ...(unavailable === null ? { note: number.format(counts[what] ?? 0) } : { unavailable })
  })
  const noStack = counts.stack === null ? t('export.noStack') : null
  return (
    <OptionGroup title={t('export.what')}>
      <RadioTiles
        label={t('export.what')}
        value={value}
        tiles={[
          tile('view', t('export.whatView'), null),
          tile('visible', t('export.whatVisible'), counts.visible === 0 ? t('export.noneVisible') : null),
          tile(
            'selection',
            t('export.whatSelection'),
            counts.selection === 0 ? t('export.noSelection') : null
          ),
          tile('stack', t('export.whatStack'), noStack),
          tile('stack-neighbours', t('export.whatNear'), noStack)
        ]}
        onChange={onChange}
        className="tiles-list"
        testid="what"
      />
    </OptionGroup>
  )
}

/** How many components each part has; null where there is no stack. */
function useCounts(): Readonly<Record<What, number | null>> {
  const { exporting } = useApp()
  const graph = useApplication((state) => state.graph)
  const view = useApplication(viewOf)
  return useMemo(() => {
    const count = (what: What): number =>
      everyNode(drawnPart(graph, view, what, exporting.partOf(what)).visible).length
    const ofStack = (what: What): number | null => (view.stack === null ? null : count(what))
    return {
      view: count('view'),
      visible: count('visible'),
      selection: count('selection'),
      stack: ofStack('stack'),
      'stack-neighbours': ofStack('stack-neighbours')
    }
  }, [exporting, graph, view])
}
