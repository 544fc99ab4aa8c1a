/** What a person prefers of the window: its language, its size, whether things move, and what a start shows. */
import { useId, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setTheme } from '../../../../diagram/view/commands/look.ts'
import { textScales, type Preferences } from '../../../../preload/preferences.ts'
import { interfaceLanguages, type InterfaceLanguage } from '../../../../preload/speech.ts'
import { prefer } from '../../../state/preferences.ts'
import { useApp, useApplication, useRun, useViewPart } from '../../context.tsx'
import { Button, Segmented } from '../../parts/controls.tsx'
import { Dialog } from '../dialog.tsx'
import './settings.css'

/** A language is listed by its own name, so that those who cannot read the present one find theirs. */
const ownNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  ko: '한국어',
  ja: '日本語',
  'zh-Hans': '简体中文',
  de: 'Deutsch'
}

export function SettingsDialog(): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const preferences = useApplication((state) => state.preferences)
  const theme = useViewPart((view) => view.theme)
  const run = useRun()
  const change = (part: Partial<Preferences>): void => prefer(app, part)
  return (
    <Dialog title={t('settings.title')} testid="settings-dialog" className="settings-dialog">
      <LanguageField value={preferences.interfaceLanguage} onChange={change} />
      <Field label={t('top.theme')} hint={t('settings.themeHint')}>
        <Segmented
          label={t('top.theme')}
          value={theme}
          choices={[
            { value: 'system', label: t('settings.motionSystem') },
            { value: 'light', label: t('top.themeLight') },
            { value: 'dark', label: t('top.themeDark') }
          ]}
          onChange={(value) => run(setTheme, { theme: value })}
          testid="settings-theme"
        />
      </Field>
      <Field label={t('settings.textScale')}>
        <Segmented
          label={t('settings.textScale')}
          value={`${preferences.textScale}`}
          choices={textScales.map((percent) => ({
            value: `${percent}` as const,
            label: `${percent} %`,
            name: t('settings.percent', { percent })
          }))}
          onChange={(value) => change({ textScale: textScales.find((scale) => `${scale}` === value) ?? 100 })}
          testid="text-scale"
        />
      </Field>
      <Field label={t('settings.motion')} hint={t('settings.motionHint')}>
        <Segmented
          label={t('settings.motion')}
          value={preferences.motion}
          choices={[
            { value: 'system', label: t('settings.motionSystem') },
            { value: 'none', label: t('settings.motionNone') }
          ]}
          onChange={(motion) => change({ motion })}
          testid="motion"
        />
      </Field>
      <Field label={t('settings.opensWith')} hint={t('settings.opensWithHint')}>
        <Segmented
          label={t('settings.opensWith')}
          value={preferences.opensWith}
          choices={[
            { value: 'last', label: t('settings.opensWithLast') },
            { value: 'new', label: t('settings.opensWithNew') }
          ]}
          onChange={(opensWith) => change({ opensWith })}
          testid="opens-with"
        />
      </Field>
      <Field label={t('settings.tour')}>
        <Button
          onClick={() => {
            app.store.setState({ dialog: null })
            change({ tourSeen: false })
          }}
          data-testid="tour-again"
        >
          {t('settings.tourAgain')}
        </Button>
      </Field>
    </Dialog>
  )
}

function LanguageField({
  value,
  onChange
}: {
  value: InterfaceLanguage | null
  onChange: (part: Partial<Preferences>) => void
}): ReactElement {
  const { t } = useTranslation()
  const hint = useId()
  return (
    <label className="setting">
      <span className="setting-name">{t('settings.language')}</span>
      <select
        className="select"
        value={value ?? ''}
        aria-describedby={hint}
        data-first-focus
        onChange={(event) => {
          const chosen = interfaceLanguages.find((language) => language === event.currentTarget.value)
          onChange({ interfaceLanguage: chosen ?? null })
        }}
        data-testid="interface-language"
      >
        <option value="">{t('settings.asDocument')}</option>
        {interfaceLanguages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNames[language]}
          </option>
        ))}
      </select>
      <small id={hint}>{t('settings.languageHint')}</small>
    </label>
  )
}

function Field({
  label,
  hint,
  children
}: {
  label: string
  hint?: string
  children: ReactNode
}): ReactElement {
  return (
    <div className="setting">
      <span className="setting-name" aria-hidden>
        {label}
      </span>
      {children}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  )
}
