import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'

/** One list of the board with its name, how much is in it, and what to say when that is nothing. */
export function Panel({
  id,
  title,
  count,
  more = '',
  empty,
  className = '',
  children,
}: {
  id: string
  title: string
  count: number
  /** Beside the count: "2 free". */
  more?: string
  empty: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className={classNames(
        'flex min-h-0 flex-col overflow-hidden rounded-card border border-line bg-sunken',
        className,
      )}
    >
      <h2
        id={id}
        className="flex items-baseline gap-2 border-b border-line bg-card px-4 py-3 text-xl"
      >
        {title}
        <span className="tabular font-sans text-base font-bold text-soft">{count}</span>
        {more && <span className="ml-auto font-sans text-sm font-medium text-soft">{more}</span>}
      </h2>
      {count === 0 ? <p className="px-4 py-6 text-soft">{empty}</p> : children}
    </section>
  )
}
