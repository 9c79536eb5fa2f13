import type { PaymentChoice } from '@forno/domain/order/order'
import { useState } from 'react'
import { usePayWay } from '../../data/checkout.ts'
import { usePerson } from '../../data/session.ts'
import { stripeConfig } from '../../data/stripe-config.ts'
import { useCards } from '../../data/use-cards.ts'
import { useStripe } from '../../data/use-stripe.ts'
import { type Card, savedCard } from '../../lib/card.ts'
import { isExpired } from '../../lib/card-words.ts'
import { useNow } from '../../lib/use-now.ts'
import { CASH, NEW_CARD, type PayWay } from '../../ui/pay-with.tsx'

/** How this checkout is to be paid: what can be chosen, what is chosen, and the card that is there to pay with. */
export function usePayment({ takesCash, total }: { takesCash: boolean; total: number }) {
  const person = usePerson()
  const now = useNow(60_000)
  const account = person?.kind === 'customer' ? person.uid : null
  const takesCards = stripeConfig() !== null && total > 0
  const { saved } = useCards(takesCards ? account : null)
  const { way: wanted, choose } = usePayWay()
  const [keep, setKeep] = useState(false)
  const [changeFrom, setChangeFrom] = useState<number | null>(null)
  const [entered, setEntered] = useState<Card | null>(null)

  const cards = saved.state === 'here' ? saved.cards : []
  const usual = cards.find((card) => !isExpired(card, now))
  const isThere = (way: PayWay): boolean =>
    (way === CASH && takesCash) ||
    (takesCards && (way === NEW_CARD || cards.some(({ id }) => id === way)))
  // Nothing is chosen for somebody before their own cards are known: it would change under their hands.
  const isUnsure = takesCards && saved.state === 'waiting'
  const best = usual?.id ?? (takesCards ? NEW_CARD : CASH)
  const way: PayWay | null = wanted !== null && isThere(wanted) ? wanted : isUnsure ? null : best
  const byCard = way !== null && way !== CASH && takesCards
  const desk = useStripe(byCard)
  const bySavedCard = byCard && way !== NEW_CARD
  const card =
    bySavedCard && desk.state === 'here'
      ? savedCard(desk.stripe, way)
      : bySavedCard
        ? null
        : entered
  // A kept card can only be charged by the one who keeps it: that is what `keep` makes known to Stripe.
  const keeps = bySavedCard || (keep && account !== null)
  const choice: PaymentChoice =
    byCard || !takesCash
      ? { method: 'card', keep: byCard && keeps }
      : { method: 'cash', ...(changeFrom === null ? {} : { changeFrom }) }
  return {
    possible: takesCards || takesCash || total === 0,
    takesCards,
    hasAccount: account !== null,
    saved,
    cards,
    way,
    choose,
    byCard,
    bySavedCard,
    desk,
    card: byCard ? card : null,
    setEntered,
    keep,
    setKeep,
    changeFrom,
    setChangeFrom,
    choice,
  }
}

export type Payment = ReturnType<typeof usePayment>
