import type { Kept } from '@forno/domain/books/compare'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import type { Millis } from '@forno/domain/time/millis'
import type { PaymentGateway } from '../platform/payment-gateway.ts'

/** What Stripe shows, by PaymentIntent. */
export type AtStripe = Map<string, StripeFacts>

/** Every PaymentIntent that was made since, or that Stripe has had something to say about since. */
export async function movedAtStripe(gateway: PaymentGateway, since: Millis): Promise<AtStripe> {
  const made = await gateway.intentsSince(since)
  const found: AtStripe = new Map(made.map((facts) => [facts.id, facts]))
  const notices = await gateway.noticesSince(since)
  await readMore(
    gateway,
    notices.map(({ intent }) => intent),
    found,
  )
  return found
}

/** Adds those that these orders know and nobody has read yet. What Stripe does not have is not added. */
export const readKnown = (
  gateway: PaymentGateway,
  kept: readonly Kept[],
  found: AtStripe,
): Promise<void> =>
  readMore(
    gateway,
    kept.flatMap(({ payment }) => Object.keys(payment.facts)),
    found,
  )

async function readMore(
  gateway: PaymentGateway,
  intents: readonly string[],
  found: AtStripe,
): Promise<void> {
  // One after the other: the night is long, and Stripe counts calls in a second.
  for (const intent of new Set(intents)) {
    if (intent === '' || found.has(intent)) continue
    const facts = await gateway.read(intent)
    if (facts) found.set(intent, facts)
  }
}
