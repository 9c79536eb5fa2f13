import type { Choice } from '@forno/domain/cart/choice'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { Heart } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Refusals } from './refusals.tsx'

/** Keeps one thing to be found again on the account's page. */
export function KeepFavourite({
  onKeep,
  name,
  choice,
  brief = false,
}: {
  onKeep: (favourite: { name: string; choice: Choice }) => Promise<Result<null>>
  name: string
  choice: Choice
  /** In a list, where the name already stands beside. */
  brief?: boolean
}) {
  // Kept is this very choice: what is changed afterwards is another favourite.
  const key = JSON.stringify(choice)
  const [kept, setKept] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const keep = async () => {
    setBusy(true)
    const result = await onKeep({ name, choice })
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
    if (result.ok) setKept(key)
  }
  return (
    <div className="space-y-2">
      <Button
        look="secondary"
        busy={busy}
        aria-label={brief ? `Keep ${name} as a favourite` : undefined}
        onClick={() => void keep()}
      >
        <Heart aria-hidden="true" className="size-5" />
        {brief ? name : 'Keep as a favourite'}
      </Button>
      <span role="status">
        {kept === key && (
          <span className="block text-sm text-soft">Kept among your favourites.</span>
        )}
      </span>
      <Refusals refusals={refusals} title="Not kept" />
    </div>
  )
}
