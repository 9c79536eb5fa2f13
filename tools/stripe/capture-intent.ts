import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { chargeOf } from './charges.ts'
import { badParam, notNow } from './errors.ts'
import { metadata, onlyKnown, whole } from './params.ts'
import { intentOf } from './payment-intents.ts'
import { releaseRest } from './refund-money.ts'
import { takeMoney } from './settle-charge.ts'
import { idOf } from './world.ts'

const known: (keyof Stripe.PaymentIntentCaptureParams)[] = [
  'amount_to_capture',
  'final_capture',
  'metadata',
  'statement_descriptor',
  'statement_descriptor_suffix',
]

/** Takes held money, all of it or `amount_to_capture`; what is not taken goes back to the holder at once. */
export function capturePaymentIntent({ world, id, params }: Call): Stripe.PaymentIntent {
  onlyKnown(params, known)
  const intent = intentOf(world, id)
  if (intent.status !== 'requires_capture')
    throw notNow(
      'payment_intent_unexpected_state',
      intent.status === 'succeeded'
        ? 'This PaymentIntent could not be captured because it has already been captured.'
        : `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
      { payment_intent: intent },
    )
  const amount = whole(params, 'amount_to_capture') ?? intent.amount_capturable
  if (amount < 1)
    throw badParam(
      'amount_to_capture',
      'This value must be greater than or equal to 1.',
      'parameter_invalid_integer',
    )
  if (amount > intent.amount_capturable)
    throw badParam(
      'amount_to_capture',
      `The amount to capture (${amount}) is greater than the amount that may be captured (${intent.amount_capturable}).`,
      'amount_too_large',
    )
  intent.metadata = metadata(params, intent.metadata)
  const charge = chargeOf(world, idOf(intent.latest_charge) ?? '')
  const rest = charge.amount - amount
  takeMoney(world, intent, charge, amount)
  if (rest > 0) releaseRest(world, charge, rest)
  return intent
}
