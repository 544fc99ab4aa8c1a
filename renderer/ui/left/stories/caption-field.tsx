/** A field for words in one of the two languages: what is typed goes into the document at once, as one entry of the history. */
import { useId, useState, type ReactElement } from 'react'
import type { Language } from '../../../../graph-data/catalogue.ts'
import { toLine } from '../../../../diagram/view/commands/line.ts'
import { endGesture } from '../../../state/store.ts'
import { useApp } from '../../context.tsx'

const limit = 600

export function CaptionField({
  label,
  language,
  value,
  rows,
  gesture,
  write,
  testid
}: {
  label: string
  language: Language
  value: string
  rows: number
  gesture: string
  write: (text: string, gesture: string) => void
  testid: string
}): ReactElement {
  const { store } = useApp()
  const id = useId()
  /** As it was typed: the document trims it, which must not take a space away that another word follows. */
  const [typed, setTyped] = useState(value)
  const shown = toLine(typed, limit) === value ? typed : value
  return (
    <div className="caption-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={language}
        rows={rows}
        // The height follows what is written; an empty field still shows how much there is room for.
        style={{ minHeight: `calc(${rows * 1.45}em + 12px)` }}
        maxLength={limit}
        value={shown}
        onChange={(event) => {
          // A caption is one paragraph.
          const text = event.currentTarget.value.replace(/[\r\n]+/gu, ' ')
          setTyped(text)
          write(text, gesture)
        }}
        onBlur={() => {
          setTyped(value)
          endGesture(store)
        }}
        data-testid={testid}
      />
    </div>
  )
}
