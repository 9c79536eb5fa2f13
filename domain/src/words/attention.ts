import type { Attention } from '../payment/payment.ts'

/** What staff are told about a payment that no call of ours would put right: what is the matter, and what to do. */
export const attentionWords: Record<Attention, string> = {
  amountDiffers:
    'The card was charged another amount than agreed. Compare both and refund the difference.',
  capturedTwice: 'The card was charged twice. Refund one of the two.',
  moreBackThanCaptured:
    'More went back than was taken. Look at its refunds and disputes in Stripe.',
  authorisationEnds: 'The money is held for less than a day more. Accept the order or call it off.',
  authorisationLost: 'The money is no longer held on the card. Ask the customer to pay again.',
  acceptedUnpaid:
    'This order was accepted and is not paid. Ask the customer to pay, or call it off.',
  gaveUp:
    'Stripe has said no several times. Look at this payment in Stripe and put it right there.',
}
