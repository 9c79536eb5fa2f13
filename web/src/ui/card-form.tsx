import {
  Elements,
  ExpressCheckoutElement,
  PaymentElement,
  useElements,
  useStripe,
} from '@stripe/react-stripe-js'
import type {
  Stripe,
  StripeElementsOptions,
  StripeExpressCheckoutElementConfirmEvent,
} from '@stripe/stripe-js'
import { useEffect, useState } from 'react'
import { type Card, enteredCard } from '../lib/card.ts'
import { useCardAppearance } from './card-appearance.ts'
import { Waiting } from './states.tsx'

/** What a card form is for: an order still to be placed, or what waits to be paid already. */
export type CardFormUse =
  | {
      /** In the currency's smallest units; never nothing. Held now, and taken when the shop accepts. */
      amount: number
      currency: string
      /** The card may be charged again without its owner. */
      keep: boolean
    }
  | { clientSecret: string }

export interface CardFormEvents {
  /** The form is there to be paid with; null when it has gone. */
  onCard: (card: Card | null) => void
  /** Asked before a wallet opens: false keeps it shut, because something else on the page must be mended first. */
  mayOpenWallet: () => Promise<boolean>
  /** Somebody has agreed in their wallet. Resolves to whether that paid. */
  onWallet: (card: Card) => Promise<boolean>
  /** Stripe cannot show its form. */
  onBroken: () => void
}

/** Wallet buttons above, the card form below: Stripe's own, in our colours. A chunk of its own. */
export default function CardForm({
  stripe,
  use,
  ...events
}: { stripe: Stripe; use: CardFormUse } & CardFormEvents) {
  const appearance = useCardAppearance()
  return (
    <Elements
      key={'clientSecret' in use ? use.clientSecret : 'new'}
      stripe={stripe}
      options={{ ...optionsFor(use), appearance }}
    >
      <Fields {...events} />
    </Elements>
  )
}

function optionsFor(use: CardFormUse): StripeElementsOptions {
  if ('clientSecret' in use) return use
  return {
    mode: 'payment',
    amount: use.amount,
    currency: use.currency.toLowerCase(),
    captureMethod: 'manual',
    setupFutureUsage: use.keep ? 'off_session' : null,
  }
}

function Fields({ onCard, mayOpenWallet, onWallet, onBroken }: CardFormEvents) {
  const stripe = useStripe()
  const elements = useElements()
  const [ready, setReady] = useState(false)
  const [wallets, setWallets] = useState(false)
  useEffect(() => {
    if (!stripe || !elements || !ready) return undefined
    onCard(enteredCard(stripe, elements))
    return () => onCard(null)
  }, [stripe, elements, ready, onCard])
  const walletAgreed = async (event: StripeExpressCheckoutElementConfirmEvent) => {
    if (!stripe || !elements) return
    const paid = await onWallet(enteredCard(stripe, elements))
    if (!paid) event.paymentFailed({ reason: 'fail' })
  }
  return (
    <div className="space-y-4" aria-busy={!ready}>
      {!ready && <Waiting what="Opening the card form" rows={2} />}
      {/* Not `hidden`: what has no place on the page is never ready. */}
      <div className={wallets ? '' : 'invisible h-0'}>
        <ExpressCheckoutElement
          options={{ buttonHeight: 48 }}
          onReady={({ availablePaymentMethods }) => setWallets(Boolean(availablePaymentMethods))}
          onClick={(event) =>
            void mayOpenWallet().then((may) => (may ? event.resolve() : event.reject()))
          }
          onConfirm={(event) => void walletAgreed(event)}
        />
      </div>
      {wallets && ready && (
        <p className="flex items-center gap-3 text-sm text-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
          or with a card
        </p>
      )}
      <PaymentElement
        options={{ layout: 'tabs', wallets: { applePay: 'never', googlePay: 'never' } }}
        onReady={() => setReady(true)}
        onLoadError={onBroken}
      />
    </div>
  )
}
