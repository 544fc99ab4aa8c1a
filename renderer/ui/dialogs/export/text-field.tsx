/** What is written around the picture: title, subtitle, source; and where the legend stands. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { Segmented, Switch } from '../../parts/controls.tsx'
import { OptionGroup } from './radio-tiles.tsx'

type Change = (change: Partial<PictureOptions>) => void

export function TextField({
  options,
  onChange,
  usual,
  whole
}: {
  options: PictureOptions
  onChange: Change
  /** What is written where the person says nothing. */
  usual: { readonly title: string; readonly subtitle: string }
  /** The format also keeps subtitle and footer. */
  whole: boolean
}): ReactElement {
  const { t } = useTranslation()
  return (
    <OptionGroup title={t('export.text')}>
      <Words
        name={t('export.title')}
        field={t('export.titleWords')}
        value={options.title}
        usual={usual.title}
        most={200}
        onChange={(title) => onChange({ title })}
        testid="title"
      />
      {whole && (
        <>
          <Words
            name={t('export.subtitle')}
            field={t('export.subtitleWords')}
            value={options.subtitle}
            usual={usual.subtitle}
            most={300}
            onChange={(subtitle) => onChange({ subtitle })}
            testid="subtitle"
          />
          <Switch
            checked={options.footer}
            onChange={(footer) => onChange({ footer })}
            data-testid="option-footer"
          >
            {t('export.footer')}
          </Switch>
        </>
      )}
    </OptionGroup>
  )
}

/** A line that can be left out, or have other words than the usual ones. */
function Words({
  name,
  field,
  value,
  usual,
  most,
  onChange,
  testid
}: {
  name: string
  field: string
  value: string | null
  usual: string
  most: number
  onChange: (value: string | null) => void
  testid: string
}): ReactElement {
  return (
    <div className="words-option">
      <Switch
        checked={value !== ''}
        onChange={(on) => onChange(on ? null : '')}
        data-testid={`option-${testid}`}
      >
        {name}
      </Switch>
      {value !== '' && (
        <input
          type="text"
          aria-label={field}
          value={value ?? ''}
          placeholder={usual}
          maxLength={most}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          data-testid={`words-${testid}`}
        />
      )}
    </div>
  )
}

export function LegendField({
  options,
  onChange
}: {
  options: PictureOptions
  onChange: Change
}): ReactElement {
  const { t } = useTranslation()
  return (
    <OptionGroup title={t('export.legend')}>
      <Segmented
        label={t('export.legend')}
        value={options.legend}
        choices={[
          { value: 'auto', label: t('export.legendAuto') },
          { value: 'below', label: t('export.legendBelow') },
          { value: 'right', label: t('export.legendRight') },
          { value: 'none', label: t('export.legendNone') }
        ]}
        onChange={(legend) => onChange({ legend })}
        testid="legend"
      />
    </OptionGroup>
  )
}
