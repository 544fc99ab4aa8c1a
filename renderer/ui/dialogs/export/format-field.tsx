/** The format: the five that slides are made of in sight, the others in a list. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFormatList, type ExportFormatId } from '../../../../diagram/export/format.ts'
import { useText } from '../../context.tsx'
import { OptionGroup, RadioTiles } from './radio-tiles.tsx'

const common = [
  { value: 'pptx', label: 'PPTX' },
  { value: 'svg', label: 'SVG' },
  { value: 'pdf', label: 'PDF' },
  { value: 'png', label: 'PNG' },
  { value: 'drawio', label: 'draw.io' }
] as const satisfies readonly { readonly value: ExportFormatId; readonly label: string }[]

const isCommon = (id: ExportFormatId): boolean => common.some(({ value }) => value === id)
const others = exportFormatList.filter(({ id }) => !isCommon(id))

export function FormatField({
  value,
  onChange
}: {
  value: ExportFormatId
  onChange: (format: ExportFormatId) => void
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const chosen = others.find(({ id }) => id === value)
  return (
    <OptionGroup title={t('export.format')}>
      <RadioTiles<ExportFormatId>
        label={t('export.format')}
        value={value}
        tiles={common.map((format) => {
          const title = exportFormatList.find(({ id }) => id === format.value)?.title
          return { ...format, name: title ? text(title) : format.label }
        })}
        onChange={onChange}
        className="tiles-format"
        firstFocus
        testid="format"
      />
      <select
        className="select"
        aria-label={t('export.moreFormats')}
        value={chosen?.id ?? ''}
        data-chosen={chosen !== undefined}
        data-first-focus={chosen !== undefined ? true : undefined}
        onChange={(event) => {
          const format = others.find(({ id }) => id === event.currentTarget.value)
          if (format) onChange(format.id)
        }}
        data-testid="format-more"
      >
        {!chosen && <option value="">{t('export.moreFormats')}</option>}
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </select>
    </OptionGroup>
  )
}
