import type { QuoteLine } from '@forno/domain/pricing/quote'
import { useEffect, useState } from 'react'

/** Everything in the bag, to be ticked off before leaving: what is forgotten here is cold when it arrives. */
export function BagCheck({
  lines,
  onComplete,
}: {
  lines: readonly QuoteLine[]
  onComplete: (complete: boolean) => void
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const complete = lines.every(({ key }) => ticked.has(key))
  useEffect(() => onComplete(complete), [complete, onComplete])
  const toggle = (key: string) =>
    setTicked((known) => {
      const next = new Set(known)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <fieldset>
      <legend className="mb-2 text-lg font-semibold">
        In the bag: {ticked.size} of {lines.length}
      </legend>
      <ul className="space-y-2">
        {lines.map(({ key, quantity, described }) => (
          <li key={key}>
            <label className="flex min-h-16 items-center gap-4 rounded-2xl border border-line bg-paper px-4 text-lg has-checked:bg-basil-wash">
              <input
                type="checkbox"
                checked={ticked.has(key)}
                onChange={() => toggle(key)}
                className="size-7 shrink-0 accent-(--basil)"
              />
              <span>
                {quantity}× {described.name}
                {described.kind === 'pizza' ? `, ${described.size}` : `, ${described.variant}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {!complete && <p className="mt-2 text-soft">Tick everything off, then you can leave.</p>}
    </fieldset>
  )
}
