/** For pictures of pixels: how many; and for those that can lie on something, whether they have a background. */
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormatId } from '../../../../diagram/export/format.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { Segmented, Switch } from '../../parts/controls.tsx'
import { canBeTransparent } from './advice.ts'
import { OptionGroup } from './radio-tiles.tsx'

/** What the schema of the options takes. */
const widths = { least: 16, most: 32_767, usual: 1920 } as const

/** A width as it is typed, or null where it is none. */
export function parseWidth(text: string): number | null {
  const width = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  return width >= widths.least && width <= widths.most ? width : null
}

export function PixelsField({
  format,
  options,
  onChange
}: {
  format: ExportFormatId
  options: PictureOptions
  onChange: (change: Partial<PictureOptions>) => void
}): ReactElement | null {
  const { t } = useTranslation()
  if (!canBeTransparent(format)) return null
  return (
    <OptionGroup title={format === 'png' ? t('export.pixels') : t('export.background')}>
      {format === 'png' && (
        <>
          <Segmented
            label={t('export.pixels')}
            value={options.pngWidth === null ? (String(options.pngScale) as '1' | '2' | '4') : 'width'}
            choices={[
              { value: '1', label: '1×' },
              { value: '2', label: '2×' },
              { value: '4', label: '4×' },
              { value: 'width', label: t('export.width') }
            ]}
            onChange={(value) => {
              if (value === 'width') onChange({ pngWidth: widths.usual })
              else onChange({ pngWidth: null, pngScale: value === '1' ? 1 : value === '2' ? 2 : 4 })
            }}
            testid="pixels"
          />
          {options.pngWidth !== null && (
            <WidthInput value={options.pngWidth} onChange={(pngWidth) => onChange({ pngWidth })} />
          )}
        </>
      )}
      <Switch
        checked={options.transparent}
        onChange={(transparent) => onChange({ transparent })}
        data-testid="option-transparent"
      >
        {t('export.transparent')}
      </Switch>
    </OptionGroup>
  )
}

/** While what is typed is no width, the last one that was holds. */
function WidthInput({ value, onChange }: { value: number; onChange: (width: number) => void }): ReactElement {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(String(value))
  const hint = useId()
  const isWrong = parseWidth(typed) === null
  return (
    <div className="width-option">
      <input
        type="text"
        inputMode="numeric"
        aria-label={t('export.widthPixels')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        value={typed}
        maxLength={6}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          const width = parseWidth(event.currentTarget.value)
          if (width !== null) onChange(width)
        }}
        onBlur={() => setTyped(String(value))}
        data-testid="png-width"
      />
      <span aria-hidden>px</span>
      {isWrong && (
        <small id={hint} role="alert">
          {t('export.widthRange', { least: widths.least, most: widths.most })}
        </small>
      )}
    </div>
  )
}
