/** The small controls that everything is made of: buttons with an icon, switches, ticks and choices. */
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import type { LucideIcon } from 'lucide-react'

type ButtonProps = Omit<ComponentProps<'button'>, 'children'>

/** A button that shows an icon only; its label is its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  pressed,
  className = '',
  ...rest
}: ButtonProps & {
  icon: LucideIcon
  label: string
  /** Key caps of its shortcut. */
  keys?: readonly string[] | undefined
  pressed?: boolean
}): ReactElement {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      aria-pressed={pressed}
      title={keys === undefined ? label : `${label}  ${keys.join(' ')}`}
      {...rest}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  )
}

export function Button({
  icon: Icon,
  look = 'plain',
  children,
  className = '',
  ...rest
}: ComponentProps<'button'> & { icon?: LucideIcon; look?: 'plain' | 'primary' | 'quiet' }): ReactElement {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {Icon && <Icon aria-hidden size={15} strokeWidth={1.75} />}
      <span>{children}</span>
    </button>
  )
}

/** A tick box. `mixed` shows that some of what it stands for is on. */
export function Tick({
  checked,
  mixed = false,
  label,
  onChange,
  ...rest
}: {
  checked: boolean
  mixed?: boolean
  label: string
  onChange: (checked: boolean) => void
} & Omit<ComponentProps<'input'>, 'onChange'>): ReactElement {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      {...rest}
      ref={box}
      type="checkbox"
      className="tick"
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** An on/off switch with its words on the left. */
export function Switch({
  checked,
  onChange,
  children,
  hint,
  ...rest
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  hint?: string
} & Omit<ComponentProps<'input'>, 'onChange' | 'children'>): ReactElement {
  return (
    <label className="switch-row">
      <span className="switch-words">
        <span>{children}</span>
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className="switch"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Where the label on the button is short. */
  readonly name?: string
}

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segmented<Value extends string>({
  label,
  value,
  choices,
  onChange,
  className = '',
  testid
}: {
  label: string
  value: Value | null
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  className?: string
  testid?: string
}): ReactElement {
  const group = useId()
  return (
    <div role="radiogroup" aria-label={label} className={`segmented ${className}`} data-testid={testid}>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.name}>
          <input
            type="radio"
            name={group}
            value={choice.value}
            aria-label={choice.name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            data-testid={testid === undefined ? undefined : `${testid}-${choice.value}`}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
