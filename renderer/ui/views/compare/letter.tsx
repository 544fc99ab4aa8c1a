/** The letter of a side, as it stands in the pictures. */
import type { ReactElement } from 'react'
import { letters, type Side } from '../../../../diagram/scene/mark-difference.ts'

export const Letter = ({ side }: { side: Side }): ReactElement => (
  <span className="side-letter" data-side={side}>
    {letters[side]}
  </span>
)
