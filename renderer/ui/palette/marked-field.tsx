/** A text field in which places can be marked as wrong: a wavy line under them, as a text field alone cannot have. */
import { useLayoutEffect, useRef, type ComponentProps, type ReactElement, type RefObject } from 'react'

type Mark = { readonly start: number; readonly end: number }

export function MarkedField({
  field,
  value,
  marks,
  ...rest
}: {
  field: RefObject<HTMLInputElement | null>
  value: string
  marks: readonly Mark[]
} & Omit<ComponentProps<'input'>, 'ref' | 'value'>): ReactElement {
  const mirror = useRef<HTMLSpanElement>(null)
  const follow = (): void => {
    // The text under the field goes along when the field scrolls.
    if (mirror.current && field.current) mirror.current.scrollLeft = field.current.scrollLeft
  }
  useLayoutEffect(follow)
  return (
    <span className="marked-field">
      <input {...rest} ref={field} type="text" value={value} onScroll={follow} />
      <span ref={mirror} className="marks-under" aria-hidden>
        {piecesOf(value, marks).map(({ text, isWrong, at }) =>
          isWrong ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
        )}
      </span>
    </span>
  )
}

type Piece = { readonly at: number; readonly text: string; readonly isWrong: boolean }

/** The text cut where marks begin and end. A mark of no length at the end stands on a space of its own. */
function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    if (start > at) pieces.push({ at, text: text.slice(at, start), isWrong: false })
    pieces.push({ at: start, text: end > start ? text.slice(start, end) : ' ', isWrong: true })
    at = end
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), isWrong: false })
  return pieces
}
