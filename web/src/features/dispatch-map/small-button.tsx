import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'

/** A button within a row: as high as any finger needs, as narrow as a list allows. */
export const SmallButton = ({
  busy = false,
  strong = false,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<'button'> & { busy?: boolean; strong?: boolean; children: ReactNode }) => (
  <button
    type="button"
    {...rest}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    className={classNames(
      'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-full border px-3 text-sm font-semibold',
      'disabled:opacity-45 aria-busy:opacity-60',
      strong
        ? 'border-transparent bg-ink text-paper hover:opacity-90'
        : 'border-line bg-card text-ink hover:border-soft',
      className,
    )}
  >
    {children}
  </button>
)
