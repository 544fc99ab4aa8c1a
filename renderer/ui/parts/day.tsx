/** A day such as `2026-11-20`, as people write it in their language. */
import type { ReactElement } from 'react'
import type { InterfaceLanguage } from '../../../preload/speech.ts'

const formats = new Map<InterfaceLanguage, Intl.DateTimeFormat>()

/** Made once a language: it takes longer to make than to use, and a panel writes dozens of days. */
function formatIn(language: InterfaceLanguage): Intl.DateTimeFormat {
  const known =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  formats.set(language, known)
  return known
}

/** The day in words; a day has no time of day, so it is the same everywhere. */
export const dayInWords = (date: string, language: InterfaceLanguage): string =>
  formatIn(language).format(new Date(`${date}T00:00:00Z`))

export function Day({
  date,
  hint,
  children
}: {
  date: string
  hint?: string
  children: string
}): ReactElement {
  return (
    <time dateTime={date} title={hint}>
      {children}
    </time>
  )
}
