import type { ReactNode } from 'react'

/** One part of somebody's own page, under its heading. */
export const Section = ({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}) => (
  <section aria-labelledby={id} className="space-y-4">
    <h2 id={id} className="text-2xl">
      {title}
    </h2>
    {children}
  </section>
)
