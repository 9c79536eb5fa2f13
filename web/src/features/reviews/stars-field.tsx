import { Star } from 'lucide-react'
import { useId } from 'react'
import { classNames } from '../../lib/class-names.ts'

const words = ['Very bad', 'Not good', 'All right', 'Good', 'Very good'] as const

/** One to five stars: real radio buttons underneath, so arrow keys and screen readers just work. 0: none yet. */
export function StarsField({
  legend,
  hint,
  value,
  error,
  onChange,
}: {
  legend: string
  hint?: string
  value: number
  error?: string | undefined
  onChange: (stars: number) => void
}) {
  const id = useId()
  const more = error || hint ? `${id}-more` : undefined
  return (
    <fieldset aria-describedby={more} aria-invalid={error ? true : undefined} className="min-w-0">
      <legend className="font-display text-lg font-bold">{legend}</legend>
      <div className="mt-1 -ml-2 flex flex-wrap items-center">
        {words.map((word, n) => (
          <label
            key={word}
            className="relative grid size-12 place-items-center rounded-full hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-(--focus)"
          >
            <input
              type="radio"
              name={id}
              value={n + 1}
              checked={value === n + 1}
              aria-label={`${n + 1} ${n === 0 ? 'star' : 'stars'}: ${word.toLowerCase()}`}
              onChange={() => onChange(n + 1)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Star
              aria-hidden="true"
              className={classNames(
                'size-8',
                n < value ? 'fill-current text-saffron' : 'text-soft',
              )}
            />
          </label>
        ))}
        <span aria-hidden="true" className="ml-3 font-medium">
          {words[value - 1] ?? ''}
        </span>
      </div>
      {more && (
        <p
          id={more}
          role={error ? 'alert' : undefined}
          className={error ? 'text-sm font-medium text-tomato-deep' : 'text-sm text-soft'}
        >
          {error ?? hint}
        </p>
      )}
    </fieldset>
  )
}
