import { declineWords } from '@forno/domain/words/payments'
import { useState } from 'react'
import type { Standing } from '../../data/pay.ts'
import { usePerson } from '../../data/session.ts'
import { useCards } from '../../data/use-cards.ts'
import type { CardDesk as Desk } from '../../data/use-stripe.ts'
import { type Card, savedCard } from '../../lib/card.ts'
import { cardWords, isExpired } from '../../lib/card-words.ts'
import { formatMoney } from '../../lib/money.ts'
import { stepWords } from '../../lib/step-words.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { CardDesk } from '../../ui/card-desk.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NEW_CARD, PayWith } from '../../ui/pay-with.tsx'
import { Waiting } from '../../ui/states.tsx'
import type { useTry } from './use-try.ts'

/** Why the last card did not do, and the form for another one. */
export function PayByCard({
  standing,
  desk,
  attempt: { step, problem, pay },
}: {
  standing: Standing
  desk: Desk
  attempt: ReturnType<typeof useTry>
}) {
  const person = usePerson()
  const now = useNow(60_000)
  const { saved } = useCards(person?.kind === 'customer' ? person.uid : null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [entered, setEntered] = useState<Card | null>(null)
  const { due, payment } = standing
  if (!due || saved.state === 'waiting') return <Waiting what="Fetching your cards" rows={2} />
  const cards = saved.state === 'here' ? saved.cards : []
  // The card that was just turned down is not what to begin with.
  const way =
    chosen ??
    (payment.decline ? NEW_CARD : (cards.find((one) => !isExpired(one, now))?.id ?? NEW_CARD))
  const isNew = way === NEW_CARD
  const kept = desk.state === 'here' && !isNew ? savedCard(desk.stripe, way) : null
  const card = isNew ? entered : kept
  const amount = formatMoney(due.amount, due.currency)
  const { decline } = payment
  return (
    <div className="space-y-5">
      {decline && (
        <Notice
          tone="bad"
          title={
            payment.card ? `${cardWords(payment.card)} did not work` : 'That card did not work'
          }
        >
          <p>{declineWords(decline)} Nothing was charged.</p>
        </Notice>
      )}
      {cards.length > 0 && (
        <PayWith
          legend="Which card?"
          cards={cards}
          card
          cash={null}
          value={way}
          onChange={setChosen}
        />
      )}
      {(isNew || desk.state === 'failed') && (
        <div className="rounded-card border border-line bg-card p-5 shadow-card">
          <CardDesk
            desk={desk}
            use={{ clientSecret: due.clientSecret }}
            otherwise="Or call us."
            onCard={setEntered}
            mayOpenWallet={() => Promise.resolve(step === null)}
            onWallet={pay}
          />
        </div>
      )}
      {problem && (
        <p role="alert" className="font-medium text-tomato-deep">
          {problem}
        </p>
      )}
      <Button
        size="large"
        className="w-full"
        busy={step !== null}
        aria-disabled={card === null || undefined}
        onClick={() => card && void pay(card)}
      >
        {step === null ? `Pay ${amount}` : stepWords[step]}
      </Button>
      <p role="status" className="sr-only">
        {step === null ? '' : stepWords[step]}
      </p>
    </div>
  )
}
