/** The shape of the page as little outlines, and whether the picture is arranged for it. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { fixedPositions } from '../../../../diagram/layout/request.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { pageShapes, type PageShape } from '../../../../diagram/scene/pages.ts'
import { useText, useViewPart } from '../../context.tsx'
import { Segmented } from '../../parts/controls.tsx'
import { OptionGroup, RadioTiles } from './radio-tiles.tsx'

/** Pixels of the longer side of the largest outline, which is that of A3. */
const outline = 28

/** Where the full title is too long for a tile. */
const shortLabels: Partial<Record<PageShape, string>> = {
  '16:9': '16:9',
  '4:3': '4:3',
  'a4-landscape': 'A4',
  'a4-portrait': 'A4',
  'a3-landscape': 'A3',
  'a3-portrait': 'A3',
  square: '1:1'
}

/** Slides are not printed, so their outlines are as large as that of A4. */
function outlineOf(shape: PageShape): { readonly width: number; readonly height: number } {
  const page = pageShapes.find(({ id }) => id === shape)
  const [width, height] = [page?.width ?? 841.9, page?.height ?? 595.3]
  const side = shape.startsWith('a3') ? outline : outline * 0.82
  const scale = side / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function PageOutline({ shape }: { shape: PageShape }): ReactElement {
  const { width, height } = outlineOf(shape)
  return (
    <svg
      aria-hidden
      className="page-outline"
      width={outline + 2}
      height={outline + 2}
      viewBox={`${-outline / 2 - 1} ${-outline / 2 - 1} ${outline + 2} ${outline + 2}`}
    >
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={1.5}
        strokeDasharray={shape === 'free' ? '3 2.2' : undefined}
      />
    </svg>
  )
}

export function PageField({
  options,
  onChange
}: {
  options: PictureOptions
  onChange: (change: Partial<PictureOptions>) => void
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  // Around one that stays a page is filled as well as without.
  const hasFixed = useViewPart((view) => fixedPositions(view).length > 1)
  return (
    <OptionGroup title={t('export.page')}>
      <RadioTiles<PageShape>
        label={t('export.page')}
        value={options.page}
        tiles={pageShapes.map(({ id, title }) => ({
          value: id,
          label: shortLabels[id] ?? text(title),
          detail: id.endsWith('-landscape')
            ? t('export.landscape')
            : id.endsWith('-portrait')
              ? t('export.portrait')
              : undefined,
          name: text(title),
          picture: <PageOutline shape={id} />
        }))}
        onChange={(page) => onChange({ page })}
        className="tiles-pages"
        testid="page"
      />
      <Segmented
        label={t('export.arrange')}
        value={options.arrange}
        choices={[
          { value: 'pack', label: options.page === 'free' ? t('export.packFree') : t('export.pack') },
          { value: 'keep', label: t('export.keep') }
        ]}
        onChange={(arrange) => onChange({ arrange })}
        testid="arrange"
      />
      {hasFixed && options.arrange === 'pack' && <p className="option-remark">{t('export.pinned')}</p>}
    </OptionGroup>
  )
}
