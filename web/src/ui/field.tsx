import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from '../lib/class-names.ts'

interface Labelled {
  label: string
  /** What stands in the way, in words; null when nothing does. */
  error?: string | null | undefined
  hint?: string
  className?: string | undefined
}

/** What a control needs to belong to its label, its hint and its error. */
interface Wiring {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  className: string
}

/** A label above, a hint or an error below, tied to the control between them for screen readers. */
function Framed({
  label,
  error,
  hint,
  className,
  children,
}: Labelled & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const more = `${id}-more`
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': error || hint ? more : undefined,
        className: classNames(
          'min-h-12 w-full rounded-xl border bg-card px-3.5 py-2.5 text-base text-ink placeholder:text-soft/70',
          error ? 'border-tomato' : 'border-line',
        ),
      })}
      {error && (
        <p id={more} role="alert" className="mt-1.5 text-sm font-medium text-tomato-deep">
          {error}
        </p>
      )}
      {!error && hint && (
        <p id={more} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

/** A field of one line. */
export const Field = ({
  label,
  error,
  hint = '',
  className,
  ...input
}: Labelled & ComponentProps<'input'>) => (
  <Framed label={label} error={error} hint={hint} className={className}>
    {(wiring) => <input {...input} {...wiring} />}
  </Framed>
)

/** A field for a few lines. */
export const TextArea = ({
  label,
  error,
  hint = '',
  className,
  ...input
}: Labelled & ComponentProps<'textarea'>) => (
  <Framed label={label} error={error} hint={hint} className={className}>
    {(wiring) => <textarea rows={2} {...input} {...wiring} />}
  </Framed>
)
