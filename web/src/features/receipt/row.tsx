import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'

/** Something and what it comes to. */
export const Row = ({ name, value }: { name: ReactNode; value: string }) => (
  <div className="flex items-baseline justify-between gap-4">
    <span className="min-w-0">{name}</span>
    <span className="tabular shrink-0">{value}</span>
  </div>
)

/** The same in a list of terms. */
export const Term = ({
  name,
  value,
  below,
  soft = false,
}: {
  name: ReactNode
  value: string
  below?: string
  soft?: boolean
}) => (
  <div className={classNames('grid grid-cols-[1fr_auto] gap-x-4', soft && 'text-sm text-soft')}>
    <dt className="min-w-0">{name}</dt>
    <dd className="tabular">{value}</dd>
    {below && <dd className="col-span-2 text-sm text-soft">{below}</dd>}
  </div>
)
