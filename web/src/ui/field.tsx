import { type ComponentProps, useId } from 'react'
import { classNames } from '../lib/class-names.ts'

interface Labelled {
  label: string
  /** What stands in the way, in words; null when nothing does. */
  error?: string | null | undefined
  hint?: string
}

const box =
  'w-full rounded-xl border bg-card px-3.5 py-2.5 text-base text-ink placeholder:text-soft/70 min-h-12'

/** A text field with its label above, its hint and error below, tied together for screen readers. */
export function Field({
  label,
  error,
  hint,
  className,
  ...input
}: Labelled & ComponentProps<'input'>) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-more` : undefined}
        className={classNames(box, error ? 'border-tomato' : 'border-line')}
      />
      <FieldMore id={`${id}-more`} error={error} hint={hint} />
    </div>
  )
}

export function TextArea({
  label,
  error,
  hint,
  className,
  ...input
}: Labelled & ComponentProps<'textarea'>) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <textarea
        rows={2}
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-more` : undefined}
        className={classNames(box, error ? 'border-tomato' : 'border-line')}
      />
      <FieldMore id={`${id}-more`} error={error} hint={hint} />
    </div>
  )
}

function FieldMore({
  id,
  error,
  hint,
}: {
  id: string
  error: string | null | undefined
  hint: string | undefined
}) {
  if (error) {
    return (
      <p id={id} role="alert" className="mt-1.5 text-sm font-medium text-tomato-deep">
        {error}
      </p>
    )
  }
  return hint ? (
    <p id={id} className="mt-1.5 text-sm text-soft">
      {hint}
    </p>
  ) : null
}
