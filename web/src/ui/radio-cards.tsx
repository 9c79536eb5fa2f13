import { type ReactNode, useId } from 'react'
import { classNames } from '../lib/class-names.ts'

/** One of several, each with room for a picture and a second line. */
export function RadioCards<T extends string>({
  legend,
  options,
  value,
  onChange,
  tight = false,
}: {
  legend: string
  options: readonly {
    value: T
    label: ReactNode
    detail?: ReactNode
    picture?: ReactNode
    unavailable?: string | undefined
  }[]
  value: T
  onChange: (value: T) => void
  /** For short labels: three side by side on a phone. */
  tight?: boolean
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-display text-lg font-bold">{legend}</legend>
      <div
        className={classNames(
          'grid gap-2',
          tight
            ? 'grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))]'
            : 'grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'relative flex min-h-14 items-center gap-3 rounded-2xl border-2 border-line bg-card px-3.5 py-2.5',
              'has-checked:border-tomato has-checked:bg-tomato-wash',
              'has-focus-visible:outline-3 has-focus-visible:outline-(--focus) has-disabled:opacity-55',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.unavailable !== undefined}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.picture}
            <span className="min-w-0">
              <span className="block font-semibold">{option.label}</span>
              <span className="block text-sm text-soft">{option.unavailable ?? option.detail}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
