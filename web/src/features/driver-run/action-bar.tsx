import type { ReactNode } from 'react'

/** The one thing to do now, at the bottom where a thumb is, on short pages too. It has a ground of its own: what is above stays readable. */
export const ActionBar = ({ children }: { children: ReactNode }) => (
  <div className="sticky bottom-0 z-10 -mx-4 mt-auto -mb-24 space-y-2 border-t border-line bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
    {children}
  </div>
)
