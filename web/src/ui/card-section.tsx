import { type ReactNode, useId } from 'react'

/** A part of a page with a heading of its own, on a card. */
export function CardSection({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <div>
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {lead && <p className="text-sm text-soft">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
