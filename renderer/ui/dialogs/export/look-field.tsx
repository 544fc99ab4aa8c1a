/** How the picture looks: its colours, the company's from a file among them, its areas, names on lines, and its language. */
import { CircleAlert, FileUp } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { paperTheme } from '../../../../diagram/scene/build.ts'
import { themeOf } from '../../../../diagram/scene/company-theme.ts'
import { themes, type Theme } from '../../../../diagram/scene/theme.ts'
import type { Text } from '../../../../graph-data/catalogue.ts'
import { viewOf } from '../../../state/store.ts'
import { useApp, useApplication, useText } from '../../context.tsx'
import { Button, Segmented, Switch } from '../../parts/controls.tsx'
import { OptionGroup, RadioTiles } from './radio-tiles.tsx'

type FieldProps = {
  options: PictureOptions
  onChange: (change: Partial<PictureOptions>) => void
}

/** A few strokes of a theme. */
function Sample({ theme }: { theme: Theme | null }): ReactElement {
  const hues = ['blue', 'amber', 'teal'] as const
  return (
    <svg aria-hidden className="theme-sample" width={44} height={28} viewBox="0 0 44 28">
      <rect
        x={0.5}
        y={0.5}
        width={43}
        height={27}
        rx={5}
        className="theme-sample-page"
        fill={theme?.background ?? 'none'}
        strokeDasharray={theme ? undefined : '3 2.5'}
      />
      {theme &&
        hues.map((hue, at) => (
          <rect
            key={hue}
            x={6 + at * 11.5}
            y={7}
            width={9}
            height={7}
            rx={2}
            fill={theme.swatch(`${hue}-2`).fill}
            stroke={theme.swatch(`${hue}-2`).stroke}
          />
        ))}
      {theme && <path d="M7 20.5h18M29 20.5h8" stroke={theme.ink} strokeWidth={2} strokeLinecap="round" />}
    </svg>
  )
}

export function LookField({ options, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation()
  const view = useApplication(viewOf)
  const { company } = options
  const { choose, problem, clear } = useColoursFile(onChange)
  const sampled = {
    view: paperTheme(view),
    light: themes.light,
    dark: themes.dark,
    print: themes.print,
    company: company && themeOf(company)
  }
  const labels = {
    view: t('export.lookView'),
    light: t('export.lookLight'),
    dark: t('export.lookDark'),
    print: t('export.lookPrint'),
    company: t('export.lookCompany')
  }
  return (
    <OptionGroup title={t('export.look')}>
      <RadioTiles<PictureOptions['theme']>
        label={t('export.look')}
        value={options.theme}
        tiles={(['view', 'light', 'dark', 'print', 'company'] as const).map((value) => ({
          value,
          label: labels[value],
          picture: <Sample theme={sampled[value]} />
        }))}
        onChange={(theme) => {
          clear()
          // Without colours yet, this is the way to them.
          if (theme === 'company' && company === null) void choose()
          else onChange({ theme })
        }}
        className="tiles-looks"
        testid="picture-theme"
      />
      {(options.theme === 'company' || problem !== null) && (
        <div className="colours-file">
          {options.theme === 'company' && company !== null && (
            <span data-testid="company-name">{t('export.companyName', { name: company.name })}</span>
          )}
          <Button icon={FileUp} onClick={() => void choose()} data-testid="choose-colours">
            {company === null ? t('export.chooseColours') : t('export.otherColours')}
          </Button>
        </div>
      )}
      {problem !== null && <ColoursProblem {...problem} />}
      <Switch
        checked={options.relationLabels}
        onChange={(relationLabels) => onChange({ relationLabels })}
        hint={t('export.relationNamesHint')}
        data-testid="option-relation-names"
      >
        {t('export.relationNames')}
      </Switch>
    </OptionGroup>
  )
}

type Problem = { readonly name: string | null; readonly message: string | Text }

function ColoursProblem({ name, message }: Problem): ReactElement {
  const text = useText()
  return (
    <p role="alert" className="option-problem" data-testid="colours-problem">
      <CircleAlert aria-hidden size={15} strokeWidth={1.75} />
      <span>
        {name !== null && <strong>{name}: </strong>}
        {typeof message === 'string' ? message : text(message)}
      </span>
    </p>
  )
}

/** Ask for a file of company colours, understand it, and take it or say what is wrong with it. */
function useColoursFile(onChange: FieldProps['onChange']): {
  readonly choose: () => Promise<void>
  readonly problem: Problem | null
  readonly clear: () => void
} {
  const { bridge } = useApp()
  const { t } = useTranslation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const choose = async (): Promise<void> => {
    try {
      const picked = await bridge.call('chooseTheme', {})
      if (picked.status === 'cancelled') return
      if (picked.status === 'failed') return setProblem({ name: null, message: picked.message })
      // The reader of YAML is large and rarely wanted.
      const { parseTheme } = await import('../../../../diagram/scene/parse-theme.ts')
      const parsed = parseTheme(picked.text)
      if (!parsed.ok) return setProblem({ name: picked.name, message: parsed.message })
      setProblem(null)
      onChange({ theme: 'company', company: parsed.theme })
    } catch (error) {
      console.error(error)
      setProblem({ name: null, message: t('notice.unexpected') })
    }
  }
  return { choose, problem, clear: () => setProblem(null) }
}

/** The areas behind the components, where a picture shows others than its view. */
export function AreasField({ options, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation()
  return (
    <OptionGroup title={t('export.areas')}>
      <Segmented
        label={t('export.areas')}
        value={options.hulls ?? 'view'}
        choices={[
          { value: 'view', label: t('export.asView') },
          { value: 'layer', label: t('export.areasLayer') },
          { value: 'band', label: t('export.areasBand') },
          { value: 'none', label: t('export.areasNone') }
        ]}
        onChange={(hulls) => onChange({ hulls: hulls === 'view' ? null : hulls })}
        testid="areas"
      />
    </OptionGroup>
  )
}

export function LanguageField({ options, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation()
  return (
    <OptionGroup title={t('export.language')}>
      <Segmented
        label={t('export.language')}
        value={options.language ?? 'view'}
        choices={[
          { value: 'view', label: t('export.asView') },
          { value: 'en', label: 'English' },
          { value: 'ko', label: '한국어' }
        ]}
        onChange={(language) => onChange({ language: language === 'view' ? null : language })}
        testid="picture-language"
      />
    </OptionGroup>
  )
}

/** Whether the file carries the view with it. */
export function HoldsViewField({ options, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation()
  return (
    <OptionGroup title={t('export.reopening')}>
      <Switch
        checked={options.holdsView}
        onChange={(holdsView) => onChange({ holdsView })}
        hint={t('export.holdsViewHint')}
        data-testid="option-holds-view"
      >
        {t('export.holdsView')}
      </Switch>
    </OptionGroup>
  )
}
