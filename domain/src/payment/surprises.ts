import type { Payment } from './payment.ts'

/** What is right neither to refuse nor to accept in silence: money has moved otherwise than agreed. For staff. */
export type PaymentSurprise =
  | { code: 'amountDiffers'; intent: string; agreed: number; captured: number }
  | { code: 'capturedTwice'; intents: string[] }
  | { code: 'moreBackThanCaptured'; captured: number; back: number }

/** Everything about a payment that was never agreed. Nothing, when all is well. */
export function surprisesOf(payment: Payment): PaymentSurprise[] {
  const found: PaymentSurprise[] = []
  const taken = Object.values(payment.facts).filter(
    ({ purpose, received }) => purpose === 'order' && received > 0,
  )
  const agreed = payment.price.amount
  for (const { id: intent, received: captured } of taken) {
    if (captured !== agreed) found.push({ code: 'amountDiffers', intent, agreed, captured })
  }
  if (taken.length > 1) found.push({ code: 'capturedTwice', intents: taken.map(({ id }) => id) })
  const back = payment.refunded + payment.disputed
  const { captured } = payment
  if (back > captured) found.push({ code: 'moreBackThanCaptured', captured, back })
  return found
}
