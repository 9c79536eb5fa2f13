import type { ReactNode } from 'react'

/** Says that something is out today, where it stands. */
export const SoldOutBadge = ({ children }: { children: ReactNode }) => (
  <p className="mt-2 self-start rounded-full bg-saffron-wash px-3 py-1 text-sm font-semibold text-saffron">
    {children}
  </p>
)
