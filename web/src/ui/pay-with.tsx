import type { SavedCard } from '@forno/domain/payment/payer'
import { Banknote, CreditCard, WalletCards } from 'lucide-react'
import { cardWords, expiryWords, isExpired } from '../lib/card-words.ts'
import { useNow } from '../lib/use-now.ts'
import { RadioCards } from './radio-cards.tsx'

/** The id of a saved card, a card or wallet still to be entered, or cash. */
export type PayWay = string
export const NEW_CARD = 'card'
export const CASH = 'cash'

/** How to pay: somebody's saved cards, another card, and cash where there is such a thing. */
export function PayWith({
  legend,
  cards,
  card,
  cash,
  value,
  onChange,
}: {
  legend: string
  cards: readonly SavedCard[]
  /** Whether another card can be entered. */
  card: boolean
  /** "at the door"; null where cash is not taken. */
  cash: string | null
  value: PayWay
  onChange: (way: PayWay) => void
}) {
  const icon = 'size-6 shrink-0 text-soft'
  const now = useNow(60_000)
  return (
    <RadioCards
      legend={legend}
      value={value}
      onChange={onChange}
      options={[
        ...cards.map((one) => ({
          value: one.id,
          label: `${cardWords(one)}, ${expiryWords(one)}`,
          picture: <CreditCard aria-hidden="true" className={icon} />,
          unavailable: isExpired(one, now) ? 'has expired' : undefined,
        })),
        ...(card
          ? [
              {
                value: NEW_CARD,
                label: cards.length > 0 ? 'Another card or wallet' : 'Card or wallet',
                detail: 'charged when we accept',
                picture: <WalletCards aria-hidden="true" className={icon} />,
              },
            ]
          : []),
        ...(cash === null
          ? []
          : [
              {
                value: CASH,
                label: `Cash ${cash}`,
                picture: <Banknote aria-hidden="true" className={icon} />,
              },
            ]),
      ]}
    />
  )
}
