import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from '../lib/class-names.ts'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
/** `tall` is for kitchens and cars: 72 px, to be hit without looking. */
type Size = 'normal' | 'large' | 'tall'

const looks: Record<Look, string> = {
  primary: 'bg-tomato text-on-tomato hover:bg-tomato-deep shadow-card',
  secondary: 'bg-card text-ink border border-line hover:border-soft',
  quiet: 'text-ink underline-offset-4 hover:underline',
  danger: 'bg-tomato-wash text-tomato-deep border border-tomato/40 hover:border-tomato',
}
const sizes: Record<Size, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  large: 'min-h-14 px-6 py-3 text-lg',
  tall: 'min-h-18 px-6 py-4 text-xl',
}

const classesOf = (look: Look, size: Size, className?: string) =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-full font-semibold transition-colors',
    'disabled:opacity-50 aria-disabled:opacity-60',
    looks[look],
    sizes[size],
    className,
  )

interface Shape {
  look?: Look
  size?: Size
}

/** A button. While `busy` it says so, keeps its width and ignores further presses. */
export function Button({
  look = 'primary',
  size = 'normal',
  busy = false,
  className,
  children,
  onClick,
  'aria-disabled': ariaDisabled,
  ...rest
}: Shape & { busy?: boolean; children: ReactNode } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || ariaDisabled}
      aria-busy={busy || undefined}
      className={classesOf(look, size, className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && (
        <span
          aria-hidden="true"
          className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent"
        />
      )}
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export const LinkButton = ({
  look = 'primary',
  size = 'normal',
  className,
  ...rest
}: Shape & ComponentProps<typeof Link>) => (
  <Link {...rest} className={classesOf(look, size, className)} />
)
