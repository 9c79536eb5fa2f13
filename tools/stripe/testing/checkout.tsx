// A checkout as small as can be, with the real packages of Stripe. checkout-site.ts serves it.
import {
  Elements,
  ExpressCheckoutElement,
  PaymentElement,
  useElements,
  useStripe,
} from '@stripe/react-stripe-js'
import type { PaymentIntentResult } from '@stripe/stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const question = new URLSearchParams(location.search)
const redirect = question.get('redirect') === 'always' ? 'always' : 'if_required'
const keep = question.get('keep') === 'yes'

function Checkout() {
  const stripe = useStripe()
  const elements = useElements()
  const [said, setSaid] = useState('')
  const [complete, setComplete] = useState(false)
  const tell = ({ error, paymentIntent }: PaymentIntentResult) =>
    setSaid(
      paymentIntent?.status ??
        [error?.type, error?.code, error?.decline_code].filter(Boolean).join(' '),
    )
  async function pay() {
    if (!stripe || !elements) return
    const wrong = (await elements.submit()).error
    if (wrong) {
      tell({ error: wrong })
      return
    }
    const answer = await fetch(`/intent?amount=${question.get('amount') ?? '2000'}`)
    const { clientSecret }: { clientSecret: string } = await answer.json()
    const confirmParams = { return_url: `${location.origin}/back` }
    tell(
      redirect === 'always'
        ? await stripe.confirmPayment({ elements, clientSecret, confirmParams })
        : await stripe.confirmPayment({ elements, clientSecret, confirmParams, redirect }),
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void pay()
      }}
    >
      <h1>Checkout</h1>
      <ExpressCheckoutElement onConfirm={() => void pay()} onClick={({ resolve }) => resolve()} />
      <PaymentElement onChange={(change) => setComplete(change.complete)} />
      <button disabled={!stripe}>Pay</button>
      <p>{complete ? 'The card is complete' : 'The card is not complete'}</p>
      <output>{said}</output>
    </form>
  )
}

/** As the web app does it: the stand-in's script first, then Stripe's own loader. */
function standIn(src: string): Promise<unknown> {
  const script = document.createElement('script')
  script.src = src
  document.head.append(script)
  return new Promise((resolve) => {
    script.addEventListener('load', resolve)
  })
}

const { key, src } = document.body.dataset
const stripe = standIn(src ?? '').then(() => loadStripe(key ?? ''))
const options = {
  mode: 'payment' as const,
  amount: 2000,
  currency: 'eur',
  captureMethod: 'manual' as const,
  ...(keep && { setupFutureUsage: 'off_session' as const }),
}
const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <Elements stripe={stripe} options={options}>
      <Checkout />
    </Elements>,
  )
