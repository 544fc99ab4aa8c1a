/** What the catalogue tells; where it does not speak the language of the interface, that is said beside it. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../../graph-data/catalogue.ts'
import { isCatalogueLanguage } from '../../../preload/speech.ts'
import { useLanguage, useSpoken } from '../context.tsx'

export function Told({ text, className }: { text: Text; className?: string }): ReactElement {
  const { t } = useTranslation()
  const spoken = useSpoken()
  const language = useLanguage()
  if (isCatalogueLanguage(spoken)) return <p className={className}>{text[language]}</p>
  const names = { en: t('settings.names.en'), ko: t('settings.names.ko') }
  const hint = t('settings.fallback', { language: names[language] })
  return (
    <p className={className} lang={language}>
      {text[language]}{' '}
      <abbr className="told-in" title={hint} lang={spoken}>
        {language.toUpperCase()}
      </abbr>
    </p>
  )
}
