import { type ReactNode, useId } from 'react'

/** A yes or no with its sentence; the whole line can be tapped. */
export function Check({
  label,
  detail,
  checked,
  onChange,
}: {
  label: ReactNode
  detail?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const more = useId()
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3 font-medium">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={detail ? more : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="size-6 shrink-0 accent-tomato"
        />
        {label}
      </label>
      {detail && (
        <p id={more} className="pl-9 text-sm text-soft">
          {detail}
        </p>
      )}
    </div>
  )
}
