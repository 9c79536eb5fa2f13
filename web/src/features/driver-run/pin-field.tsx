import { useId } from 'react'

/** The customer's PIN, digit by digit, large enough for a dark doorway. */
export function PinField({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  const id = useId()
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
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, '').slice(0, 6))}
        className="tabular min-h-20 w-full rounded-2xl border-2 border-line bg-card px-4 text-center text-5xl font-bold tracking-[0.35em] text-ink placeholder:text-soft/40"
      />
    </div>
  )
}
