import { useId } from 'react'

/** The customer's PIN, digit by digit, large enough for a dark doorway. */
export function PinField({
  value,
  error,
  onChange,
}: {
  value: string
  /** What is wrong with it; null when nothing is. */
  error: string | null
  onChange: (pin: string) => void
}) {
  const id = useId()
  const wrong = `${id}-wrong`
  return (
    <div>
      <label htmlFor={id} className="mb-2 block text-lg font-semibold">
        The customer’s PIN
      </label>
      <input
        id={id}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        placeholder="0000"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? wrong : undefined}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
        className="tabular min-h-20 w-full rounded-2xl border-2 border-line bg-card px-4 text-center aria-invalid:border-tomato text-5xl font-bold tracking-[0.35em] text-ink placeholder:text-soft/40"
      />
      {error && (
        <p id={wrong} role="alert" className="mt-2 text-lg font-semibold text-tomato-deep">
          {error}
        </p>
      )}
    </div>
  )
}
