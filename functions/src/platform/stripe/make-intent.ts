import type { Stripe } from 'stripe'
import type { NewIntent } from '../payment-gateway.ts'
import { asking, isMissing } from './errors.ts'
import { idOf, shown } from './shown.ts'

/** Makes a PaymentIntent; its id. One whose card was declined has been made all the same, and waits for another. */
export async function makeIntent(stripe: Stripe, wanted: NewIntent, key: string): Promise<string> {
  const params = {
    ...whatFor(wanted),
    ...((await againFrom(stripe, wanted.cardOf)) ?? withItsOwner(wanted)),
  }
  return asking(async () => {
    try {
      return (await stripe.paymentIntents.create(params, { idempotencyKey: key })).id
    } catch (thrown) {
      const made = madeBefore(thrown)
      if (made === null) throw thrown
      return made
    }
  })
}

function whatFor(wanted: NewIntent): Stripe.PaymentIntentCreateParams {
  const { order, purpose, attempt, amount, currency } = wanted
  return {
    amount,
    currency: currency.toLowerCase(),
    // A tip is agreed when it is paid; an order's money is only held until the shop says yes.
    capture_method: purpose === 'order' ? 'manual' : 'automatic',
    description: purpose === 'order' ? `Order ${order}` : `Tip for order ${order}`,
    metadata: { order, purpose, attempt: String(attempt) },
  }
}

/** To be paid in the browser, which says where to come back to. */
const withItsOwner = ({ payer, keep }: NewIntent) => ({
  automatic_payment_methods: { enabled: true },
  ...(payer !== '' && { customer: payer }),
  ...(keep && payer !== '' && { setup_future_usage: 'off_session' as const }),
})

/** The kept card of an earlier PaymentIntent, to be charged at once; null when it has none that still is kept. */
async function againFrom(stripe: Stripe, earlier: string) {
  if (earlier === '') return null
  const method = await keptCard(stripe, earlier)
  if (!method) return null
  return {
    // Nobody is there to be sent anywhere.
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' as const },
    customer: idOf(method.customer),
    payment_method: method.id,
    off_session: true,
    confirm: true,
  }
}

async function keptCard(stripe: Stripe, earlier: string): Promise<Stripe.PaymentMethod | null> {
  try {
    const expand = ['payment_method']
    const intent = await asking(() => stripe.paymentIntents.retrieve(earlier, { expand }))
    const method = shown(intent.payment_method)
    return method && idOf(method.customer) !== '' ? method : null
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** An error that comes with the PaymentIntent is about its payment, not about its making. */
function madeBefore(thrown: unknown): string | null {
  if (!(thrown instanceof Error && 'payment_intent' in thrown)) return null
  const { payment_intent: made } = thrown
  if (typeof made !== 'object' || made === null || !('id' in made)) return null
  return typeof made.id === 'string' ? made.id : null
}
