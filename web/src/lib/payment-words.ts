import type { Attention } from '@forno/domain/payment/payment'
import type { PaymentStatus } from '@forno/domain/payment/states'

/** Where the money stands, in a few words for staff. */
export const paymentWords: Record<PaymentStatus, string> = {
  none: 'nothing paid yet',
  requiresPaymentMethod: 'waits for a card',
  requiresAction: 'the bank asks the customer to confirm',
  processing: 'the bank is working on it',
  authorised: 'held on the card',
  captured: 'paid by card',
  cancelled: 'cancelled, nothing was taken',
  failed: 'failed',
  cashDue: 'to be paid in cash',
  cashReceived: 'paid in cash',
}

/** What staff have to look at, and what to do about it. */
export const attentionWords: Record<Attention, string> = {
  amountDiffers:
    'The card was charged another amount than agreed. Compare both and refund the difference.',
  capturedTwice: 'The card was charged twice. Refund one of the two.',
  moreBackThanCaptured:
    'More went back than was taken. Look at its refunds and disputes in Stripe.',
  authorisationEnds: 'The money is held for less than a day more. Accept the order or call it off.',
  authorisationLost: 'The money is no longer held on the card. Ask the customer to pay again.',
  acceptedUnpaid: 'This order was accepted and is not paid. Ask the customer to pay.',
  gaveUp:
    'Stripe has said no several times. Look at this payment in Stripe and put it right there.',
}
