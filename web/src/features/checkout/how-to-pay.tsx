import type { Quote } from '@forno/domain/pricing/quote'
import { PackageOpen } from 'lucide-react'
import type { Card } from '../../lib/card.ts'
import { CardDesk } from '../../ui/card-desk.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CASH, NEW_CARD, PayWith } from '../../ui/pay-with.tsx'
import { Waiting } from '../../ui/states.tsx'
import { CashChoice } from './cash-choice.tsx'
import type { Payment } from './use-payment.ts'

/** How it is paid, and what that needs: a card, a choice among kept ones, or the change to bring. */
export function HowToPay({
  payment,
  quote,
  cash,
  error,
  mayOpenWallet,
  onWallet,
}: {
  payment: Payment
  quote: Quote
  /** "at the door"; null where cash is not taken. */
  cash: string | null
  error: string | null
  mayOpenWallet: () => Promise<boolean>
  onWallet: (card: Card) => Promise<boolean>
}) {
  const { way, takesCards, saved, cards, desk, keep, setKeep } = payment
  if (quote.total === 0) {
    return (
      <p className="flex items-center gap-3 text-lg">
        <PackageOpen aria-hidden="true" className="size-6" /> Nothing to pay this time.
      </p>
    )
  }
  if (!payment.possible) {
    return (
      <Notice tone="warning" title="We cannot take money online at the moment">
        <p>Please call us to order. Your cart is kept.</p>
      </Notice>
    )
  }
  if (way === null) return <Waiting what="Fetching your cards" rows={1} />
  return (
    <div className="space-y-5">
      <PayWith
        legend="How would you like to pay?"
        cards={cards}
        card={takesCards}
        cash={cash}
        value={way}
        onChange={payment.choose}
      />
      {saved.state === 'failed' && (
        <p className="text-sm text-soft">
          Your saved cards could not be fetched. You can enter one again.
        </p>
      )}
      {way === NEW_CARD && (
        <div className="space-y-4 rounded-card border border-line bg-card p-5 shadow-card">
          <CardDesk
            desk={desk}
            use={{
              amount: quote.total,
              currency: quote.currency,
              keep: payment.choice.method === 'card' && payment.choice.keep,
            }}
            otherwise={cash === null ? 'Or call us to order.' : `Or pay cash ${cash}.`}
            onCard={payment.setEntered}
            mayOpenWallet={mayOpenWallet}
            onWallet={onWallet}
          />
          {payment.hasAccount && (
            <Check
              label="Keep this card for next time"
              detail="Stripe keeps it for us. You can remove it in your account."
              checked={keep}
              onChange={setKeep}
            />
          )}
        </div>
      )}
      {payment.bySavedCard && desk.state === 'failed' && (
        <CardDesk
          desk={desk}
          use={{ amount: quote.total, currency: quote.currency, keep: true }}
          otherwise={cash === null ? 'Or call us to order.' : `Or pay cash ${cash}.`}
          onCard={payment.setEntered}
          mayOpenWallet={mayOpenWallet}
          onWallet={onWallet}
        />
      )}
      {way === CASH && cash !== null && (
        <CashChoice quote={quote} value={payment.changeFrom} onChange={payment.setChangeFrom} />
      )}
      {error && (
        <p role="alert" className="font-medium text-tomato-deep">
          {error}
        </p>
      )}
    </div>
  )
}
