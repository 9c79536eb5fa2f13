import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'

/** A group of toppings that can be opened. Its rows are made only then: there are many, and each costs time. */
export function ToppingGroup({
  name,
  hint,
  children,
}: {
  name: string
  hint: string
  children: () => ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group rounded-2xl border border-line bg-card"
    >
      <summary className="flex min-h-14 list-none items-center gap-2 px-4 [&::-webkit-details-marker]:hidden">
        <span className="font-semibold">{name}</span>
        <span className="grow text-sm text-soft">{hint}</span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 text-soft transition-transform group-open:rotate-180"
        />
      </summary>
      {open && children()}
    </details>
  )
}
