/** A day such as `2026-11-20`, as people write it in their language. */
import type { ReactElement } from 'react'
import type { InterfaceLanguage } from '../../../preload/speech.ts'

/** The day in words; a day has no time of day, so it is the same everywhere. */
export const dayInWords = (date: string, language: InterfaceLanguage): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`)
  )

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
