import { Check } from 'lucide-react'

/** Any of a few, as chips that can be on or off. */
export function FilterChips<T extends string>({
  legend,
  options,
  words,
  chosen,
  onChange,
}: {
  legend: string
  options: readonly T[]
  words: Record<T, string>
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}) {
  const toggle = (option: T) =>
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold text-soft">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option}
            className="relative flex min-h-11 items-center gap-1 rounded-full border border-line bg-card px-3.5 text-sm font-medium has-checked:border-basil has-checked:bg-basil-wash has-focus-visible:outline-3 has-focus-visible:outline-(--focus) lg:min-h-9 lg:px-3"
          >
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={() => toggle(option)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <Check aria-hidden="true" className="hidden size-4 text-basil peer-checked:block" />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
