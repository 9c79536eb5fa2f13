import { useId } from 'react'

/** Any of a list, each a chip that can be ticked. */
export function Choices<T extends string>({
  legend,
  hint,
  options,
  words,
  value,
  onChange,
}: {
  legend: string
  hint: string
  options: readonly T[]
  words: Record<T, string>
  value: readonly T[]
  onChange: (value: T[]) => void
}) {
  const more = useId()
  return (
    <fieldset aria-describedby={more}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <p id={more} className="mb-2 text-sm text-soft">
        {hint}
      </p>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option}
            className="flex min-h-11 items-center gap-2.5 rounded-full border border-line px-4 has-checked:bg-basil-wash"
          >
            <input
              type="checkbox"
              checked={value.includes(option)}
              onChange={({ target }) =>
                onChange(
                  options.filter((one) => (one === option ? target.checked : value.includes(one))),
                )
              }
              className="size-5 accent-(--basil)"
            />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
