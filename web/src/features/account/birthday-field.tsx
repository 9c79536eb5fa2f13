import { useId, useState } from 'react'

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month, 1),
  ),
)
const two = (count: number): string => String(count).padStart(2, '0')
/** 2024 had a 29 February, and people are born on it. */
const daysIn = (month: number): number => new Date(Date.UTC(2024, month, 0)).getUTCDate()
const look =
  'min-h-12 w-full rounded-xl border border-line bg-card px-3.5 py-2.5 text-base text-ink'

/** A day of the year without its year, `11-23`; empty for none. Half a birthday is none yet. */
export function BirthdayField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error: string | null
}) {
  const id = useId()
  const [[month, day], setParts] = useState((): [string, string] => {
    const [m = '', d = ''] = value.split('-')
    return [m, d]
  })
  const choose = (m: string, d: string) => {
    const fits = d === '' || m === '' || Number(d) <= daysIn(Number(m)) ? d : two(daysIn(Number(m)))
    setParts([m, fits])
    onChange(m && fits ? `${m}-${fits}` : '')
  }
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 font-medium">Birthday (optional)</legend>
      <div className="grid grid-cols-2 gap-3">
        <div>
          <label htmlFor={`${id}-day`} className="mb-1 block text-sm">
            Day
          </label>
          <select
            id={`${id}-day`}
            value={day}
            onChange={({ target }) => choose(month, target.value)}
            className={look}
          >
            <option value="">–</option>
            {Array.from({ length: month ? daysIn(Number(month)) : 31 }, (_, n) => (
              <option key={n} value={two(n + 1)}>
                {n + 1}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-month`} className="mb-1 block text-sm">
            Month
          </label>
          <select
            id={`${id}-month`}
            value={month}
            onChange={({ target }) => choose(target.value, day)}
            className={look}
          >
            <option value="">–</option>
            {months.map((name, n) => (
              <option key={name} value={two(n + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-soft">
        {error ?? 'Day and month only. There is something from us on it.'}
      </p>
    </fieldset>
  )
}
