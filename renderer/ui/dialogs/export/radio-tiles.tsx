/** One of several, each with a picture or a few words: radio buttons that look like tiles. */
import { useId, type ReactElement, type ReactNode } from 'react'

export type Tile<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Below the label, where the label alone does not tell it from the others. */
  readonly detail?: string | undefined
  /** Where the label on the tile is short. */
  readonly name?: string
  readonly picture?: ReactNode
  /** At the end of the tile, as a count. */
  readonly note?: string
  /** Why it cannot be chosen now. */
  readonly unavailable?: string | undefined
}

export function RadioTiles<Value extends string>({
  label,
  value,
  tiles,
  onChange,
  className = '',
  firstFocus = false,
  testid
}: {
  label: string
  value: Value | null
  tiles: readonly Tile<Value>[]
  onChange: (value: Value) => void
  className?: string
  /** The chosen one has the focus when the dialog opens. */
  firstFocus?: boolean
  testid: string
}): ReactElement {
  const group = useId()
  return (
    <div role="radiogroup" aria-label={label} className={`tiles ${className}`} data-testid={testid}>
      {tiles.map((tile) => (
        <label key={tile.value} title={tile.unavailable ?? tile.name} className="tile">
          <input
            type="radio"
            name={group}
            value={tile.value}
            aria-label={tile.name}
            aria-describedby={tile.unavailable === undefined ? undefined : `${group}${tile.value}`}
            checked={tile.value === value}
            disabled={tile.unavailable !== undefined}
            data-first-focus={firstFocus && tile.value === value ? true : undefined}
            onChange={() => onChange(tile.value)}
            data-testid={`${testid}-${tile.value}`}
          />
          {tile.picture}
          <span className="tile-words">
            {tile.label}
            {tile.detail !== undefined && <small>{tile.detail}</small>}
            {tile.unavailable !== undefined && <small id={`${group}${tile.value}`}>{tile.unavailable}</small>}
          </span>
          {tile.note !== undefined && <span className="count">{tile.note}</span>}
        </label>
      ))}
    </div>
  )
}

/** A part of the options under its heading. */
export function OptionGroup({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <fieldset className="option-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
