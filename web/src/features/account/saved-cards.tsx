import type { SavedCard } from '@forno/domain/payment/payer'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { CreditCard, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCards } from '../../data/use-cards.ts'
import { cardWords, expiryWords, isExpired } from '../../lib/card-words.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { Waiting } from '../../ui/states.tsx'

/** The cards somebody lets us keep; each can be removed, after a question. */
export function SavedCards({ uid }: { uid: string }) {
  const { saved, remove, again } = useCards(uid)
  const now = useNow(60_000)
  const [asking, setAsking] = useState<SavedCard | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const forget = async (card: SavedCard) => {
    setAsking(null)
    setRemoving(card.id)
    const result = await remove(card.id)
    setRemoving(null)
    setRefusals(result.ok ? [] : result.refusals)
  }
  if (saved.state === 'waiting') return <Waiting what="Fetching your cards" rows={1} />
  if (saved.state === 'failed') {
    return (
      <Refusals
        refusals={saved.refusals}
        title="Your cards cannot be shown right now"
        actions={
          <Button look="secondary" onClick={again}>
            Try again
          </Button>
        }
      />
    )
  }
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not removed" />
      {saved.cards.length === 0 ? (
        <p className="text-soft">None. Tick “Keep this card” when you pay, and it is kept here.</p>
      ) : (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
          {saved.cards.map((card) => (
            <li key={card.id} className="flex items-center gap-3 px-4 py-2">
              <CreditCard aria-hidden="true" className="size-5 shrink-0 text-soft" />
              <span className="grow">
                {cardWords(card)}, {expiryWords(card)}
                {isExpired(card, now) && <span className="text-soft"> (has expired)</span>}
              </span>
              <button
                type="button"
                aria-label={`Remove ${cardWords(card)}`}
                aria-busy={removing === card.id || undefined}
                disabled={removing !== null}
                className="grid size-11 place-items-center rounded-full hover:bg-sunken disabled:opacity-50"
                onClick={() => setAsking(card)}
              >
                <Trash2 aria-hidden="true" className="size-5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Dialog open={asking !== null} onClose={() => setAsking(null)} title="Remove this card?">
        <p className="mb-5">
          {asking && cardWords(asking)} can then only be used by entering it again. Orders under way
          stay as they are.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={() => setAsking(null)}>
            Keep it
          </Button>
          <Button onClick={() => asking && void forget(asking)}>Remove card</Button>
        </div>
      </Dialog>
    </div>
  )
}
