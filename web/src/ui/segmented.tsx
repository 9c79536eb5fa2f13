import { type ReactNode, useId } from 'react'
import { classNames } from '../lib/class-names.ts'

export interface Option<T extends string> {
  value: T
  label: ReactNode
  /** Why it cannot be chosen; absent when it can. */
  unavailable?: string | undefined
  /** Said instead of the label when that is only a picture. */
  spoken?: string
}

/** One of a few, side by side: real radio buttons underneath, so arrow keys and screen readers just work. */
export function Segmented<T extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onChange,
  compact = false,
}: {
  legend: string
  hideLegend?: boolean
  options: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
  compact?: boolean
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 font-medium'}>{legend}</legend>
      <div className="flex rounded-full border border-line bg-sunken p-1">
        {options.map((option) => (
          <label
            key={option.value}
            title={option.unavailable}
            className={classNames(
              'relative flex flex-1 items-center justify-center gap-1.5 rounded-full text-center font-medium whitespace-nowrap',
              'has-checked:bg-card has-checked:shadow-card has-checked:text-ink text-soft',
              'has-focus-visible:outline-3 has-focus-visible:outline-(--focus) has-disabled:opacity-45',
              compact ? 'min-h-10 px-2.5 text-sm' : 'min-h-11 px-4',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.unavailable !== undefined}
              aria-label={option.spoken}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
